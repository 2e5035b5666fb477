import { locales } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkCatalogue } from "./catalogue-check.ts"
import { catalogueTemplate } from "./catalogue-template.ts"
import { composeBlock } from "./define.ts"

const template = catalogueTemplate()

const entry = (en: string) => ({ key: en, en, de: en, da: en, places: ["here"] })
const small = [entry("Contents"), entry("Solved: {$solved}."), entry(".input {$n :count} .match $n one {{{$n} case}} * {{{$n} cases}}")]
const [, , cases = entry("")] = small
const whole = { Contents: "Innehåll", "Solved: {$solved}.": "Lösta: {$solved}.", [cases.key]: ".input {$n :count} .match $n one {{{$n} fall}} * {{{$n} fall}}" }

/** What is found in a catalogue of which one text is otherwise. */
const found = (key: string, text: string) => checkCatalogue({ locale: "sv-SE", texts: { ...whole, [key]: text } }, small)

describe("the template", () => {
  test("has each text once, in three languages, with the places it is said in", () => {
    expect(new Set(template.map(({ key }) => key)).size).toBe(template.length)
    expect(template.filter(({ en, de, da, places }) => [en, de, da].some((text) => text.trim() === "") || places.length === 0)).toEqual([])
  })

  test("can be filled in with German or Danish, which leaves nothing to be said of it", () => {
    for (const [locale, texts] of [["de-DE", template.map(({ key, de }) => [key, de])], ["da-DK", template.map(({ key, da }) => [key, da])]] as const) {
      expect(checkCatalogue({ locale, texts: Object.fromEntries(texts) })).toEqual([])
    }
  })

  test("asks for one German and one Danish text for each key, so that no translation can be right in one place only", () => {
    const own = composeBlock({
      id: "own", since: "0.1.0", audiences: ["members"], section: "results", sources: ["concept:32"], needs: {},
      messages: { note: { en: "A note of our own.", de: "Ein eigener Hinweis.", da: "En egen note." } }, compose: () => [],
    })
    const mine = catalogueTemplate({ blocks: [own] }).find(({ en }) => en === "A note of our own.")
    expect(mine).toEqual({ key: "A note of our own.", en: "A note of our own.", de: "Ein eigener Hinweis.", da: "En egen note.", places: ["block own"] })
  })
})

describe("a catalogue", () => {
  test("that is whole is found to be", () => expect(checkCatalogue({ locale: "sv-SE", texts: whole }, small)).toEqual([]))

  test.each([
    ["Contents", "", "missing"],
    ["Contents", "Innehåll {$x}", "slot-unknown"],
    ["Contents", "Innehåll }", "brace"],
    ["Contents", "Innehåll 2", "digit"],
    ["Contents", "Innehåll ½", "digit"],
    ["Contents", "Inne\u202ehåll", "hidden"],
    ["Contents", "Innehåll på https://example.org", "address"],
    ["Contents", "Innehåll från a@b", "address"],
    ["Contents", "www.exempel", "address"],
    ["Solved: {$solved}.", "Lösta.", "slot-missing"],
    ["Solved: {$solved}.", "Lösta: {$solved :plain}.", "range-missing"],
    ["Solved: {$solved}.", "Lösta: {$solved}. {#b}", "message"],
    ["Solved: {$solved}.", "Lösta: {$solved} {.", "message"],
    [cases.key, ".input {$n :count} .match $n one {{fall}} * {{fall}}", "slot-missing"],
    [cases.key, ".input {$n :count} .match $n one {{{$n} fall}}", "message"],
  ])("of which %j is %j has the problem %s, there alone", (key, text, kind) => {
    expect(found(key, text).map((one) => [one.kind, one.key])).toEqual([[kind, key]])
  })

  test("that misspells a text is told the nearest, however long the text is", () => {
    expect(found("Content", "Innehåll")).toMatchObject([{ kind: "unasked", key: "Content", nearest: "Contents" }])
    const long = template.find(({ en }) => en.length > 120) ?? entry("")
    const unasked = checkCatalogue({ locale: "sv-SE", texts: { [long.key.replace(/\.$/, "!")]: "Lång text." } }).find(({ kind }) => kind === "unasked")
    expect(unasked?.nearest).toBe(long.key)
    expect(found("Nothing like it at all", "Ingenting")[0]).not.toHaveProperty("nearest")
    expect(found("Nothing like it at all", "Ingenting")[0]?.message).toEqual({
      en: "No report says “Nothing like it at all”. Write the English text exactly as the template has it, or remove the entry.",
      de: "Kein Bericht sagt „Nothing like it at all“. Schreiben Sie den englischen Text genau wie in der Vorlage, oder entfernen Sie den Eintrag.",
      da: "Ingen rapport siger »Nothing like it at all«. Skriv den engelske tekst præcis som i skabelonen, eller fjern posten.",
    })
  })

  test.each([
    [null, "{ locale, texts }"], [[], "{ locale, texts }"], ["sv", "{ locale, texts }"], [{}, "locale"], [{ locale: "sv" }, "texts"],
    [{ locale: "sv", texts: [] }, "texts"], [{ locale: "sv", texts: { Contents: 1 } }, `texts["Contents"]`],
  ])("is told from other data: %j", (data, what) => {
    const problems = checkCatalogue(data)
    expect(problems.map(({ kind }) => kind)).toEqual(["shape"])
    for (const locale of locales) expect(problems[0]?.message[locale]).toContain(what)
  })

  test.each(["xx-YY", "no tag!", ""])("of a language nobody knows says so: %j", (locale) => {
    expect(checkCatalogue({ locale, texts: whole }, small).map(({ kind }) => kind)).toEqual(["locale"])
    expect(checkCatalogue({ locale, texts: { ...whole, "Solved: {$solved}.": "Lösta: {$solved}. {#b}" } }, small).map(({ kind }) => kind)).toEqual(["locale", "message"])
  })

  test("can be anything: it is never thrown at, and each problem is said in three languages with its text in it", () => {
    const texts = fc.dictionary(fc.oneof(fc.constantFrom(...small.map(({ key }) => key), "constructor", "__proto__"), fc.string()), fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("{", "{$n", "{{", ".match", "{$solved :range}")))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ locale: fc.oneof(fc.constant("sv-SE"), fc.string()), texts })), (data) => {
        for (const { key, message } of checkCatalogue(data, small)) for (const locale of locales) expect(message[locale]).toContain(key)
      }),
    )
  })
})
