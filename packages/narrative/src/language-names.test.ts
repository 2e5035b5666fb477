import { expect, test } from "vitest"
import { languageNames } from "./language-names.ts"

test.each([
  ["en", "da", "Danish"],
  ["de", "da, en", "Dänisch, Englisch"],
  ["da", "de, unknown", "tysk, ukendt"],
] as const)("in %s, %s are called %s", (locale, tags, names) => {
  expect(languageNames(locale, tags).full).toEqual({ kind: "text", text: names })
})

test("a catalogue that has no word for what nobody told has all of them said in English, and marked so", () => {
  expect(languageNames({ locale: "sv-SE", texts: { unknown: "okänt" } }, "da, unknown").full).toEqual({ kind: "text", text: "danska, okänt" })
  expect(languageNames({ locale: "sv-SE", texts: {} }, "da, unknown").full).toEqual({ kind: "text", text: "Danish, unknown", lang: "en" })
})

test.each(["en, house style", "de-1996", "x", "<b>da</b>", "", "2"])("what has no name that could be ours is quoted: %j", (tags) => {
  expect(languageNames("en", tags).full).toEqual({ kind: "quote", text: tags, origin: "source" })
})
