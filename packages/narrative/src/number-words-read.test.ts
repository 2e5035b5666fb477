import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cardinalOf, ordinalOf, partOf, readCardinal } from "./number-words-read.ts"
import { numbersInWords } from "./number-words-table.test-kit.ts"

const table = (locale: Locale): readonly (readonly [words: string, value: number])[] =>
  numbersInWords[locale].split(";").map((entry) => {
    const [value = "", ...words] = entry.trim().split(" ")
    return [words.join(" "), Number(value)]
  })

const read = (locale: Locale, words: string) => readCardinal(locale, words.toLowerCase().split(" "))

describe.each(locales)("%s", (locale) => {
  test("each number of the table is read whole, and as itself", () => {
    const all = table(locale)
    expect(all.length).toBeGreaterThan(200)
    for (const [words, value] of all) expect([words, read(locale, words)]).toEqual([words, { value, length: words.split(" ").length }])
  })

  test("what follows a number and is none stays unread", () => {
    fc.assert(
      fc.property(fc.constantFrom(...table(locale)), fc.constantFrom("xyz", "members", "Fragen", "svar"), ([words, value], other) => {
        expect(read(locale, `${words} ${other}`)).toEqual({ value, length: words.split(" ").length })
      }),
    )
  })

  test("no two different numbers are written alike", () => {
    const values = new Map(table(locale))
    expect(values.size).toBe(table(locale).length)
  })

  test("any letters at all are read without harm", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { maxLength: 20 }), (words) => {
      const found = readCardinal(locale, words)
      expect(found === undefined || found.length <= words.length).toBe(true)
    }))
  })
})

test.each<[Locale, string, number]>([
  ["en", "a hundred", 100], ["en", "a dozen", 12], ["en", "two dozen", 24], ["en", "one thousand six hundred and ninety", 1690], ["en", "forty two", 42],
  ["de", "hundert", 100], ["de", "fuenfundzwanzig", 25], ["de", "dreissig", 30], ["de", "eintausendsechshundertneunzig", 1690], ["de", "hundertundeins", 101], ["de", "zwei dutzend", 24],
  ["da", "hundrede", 100], ["da", "trehundrede", 300], ["da", "halvtredsindstyve", 50], ["da", "tusindfemhundrede", 1500], ["da", "ethundredeogfem", 105], ["da", "seksten hundrede", 1600],
])("%s: %s is %d", (locale, words, value) => {
  expect(read(locale, words)?.value).toBe(value)
})

test.each<[Locale, string]>([["en", "often"], ["en", "someone"], ["en", "tenant"], ["de", "wundert"], ["de", "allein"], ["de", "unter"], ["da", "altid"], ["da", "samtidig"], ["da", "nogle"], ["da", "og"], ["en", "and"]])(
  "%s: %s is no number",
  (locale, word) => {
    expect(cardinalOf(locale, word)).toBeUndefined()
  },
)

test("ordinals and parts are counted from their names", () => {
  expect([ordinalOf("en", "fifth"), ordinalOf("de", "fünften"), ordinalOf("da", "femte"), ordinalOf("da", "andet")]).toEqual([5, 5, 5, 2])
  expect([partOf("en", "thirds"), partOf("de", "zwanzigstel"), partOf("de", "hälfte"), partOf("da", "tiendedele"), partOf("da", "halvdelen")]).toEqual([3, 20, 2, 10, 2])
})
