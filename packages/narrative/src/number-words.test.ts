import type { Locale } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { numberWords } from "./number-words.ts"

test.each<[Locale, string, readonly string[]]>([
  ["en", "Half of it each half-year, half-yearly, one half-hour long.", ["Half", "one", "half-hour"]],
  ["en", "Two of twenty-five members, twice as many as half a year ago.", ["Two", "twenty-five", "twice", "half"]],
  ["de", "Zwei von fünfundzwanzig, also zweihundert und die Hälfte.", ["Zwei", "fünfundzwanzig", "zweihundert", "Hälfte"]],
  ["da", "To ud af femogtyve, altså halvdelen og trehundrede.", ["To", "femogtyve", "halvdelen", "trehundrede"]],
  ["de", "Eine Community hat ein Ziel und einen Plan.", []],
  ["da", "Et fællesskab har en plan og et mål.", []],
  ["en", "The community serves its goals.", []],
])("%s: %s", (locale, text, expected) => {
  expect(numberWords(locale, text)).toEqual(expected)
})
