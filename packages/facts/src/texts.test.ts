import { expect, test } from "vitest"
import { localeOf } from "./texts.ts"

test.each<[unknown, string]>([
  ["en", "en"], ["de", "de"], ["da", "da"], ["de-AT", "de"], ["de_DE", "de"], ["DA-dk", "da"], ["de-Latn-CH-1996", "de"],
  ["fr", "en"], ["deutsch", "en"], ["d", "en"], ["", "en"], ["-de", "en"], [undefined, "en"], [null, "en"], [7, "en"], [["de"], "en"], [Object.create(null), "en"],
])("%j asks for %s", (tag, locale) => {
  expect(localeOf(tag)).toBe(locale)
})
