import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"

const found = (text: string, locale: Locale): readonly string[] => checkFaithful(text, { ledger: [...halfYear], locale }).map(({ text: stretch }) => stretch)

/** Of threads answered in time it is 72 % in the half-year told, and 81 % in the one before. */
const timed: Readonly<Record<Locale, (now: number, before: number) => readonly string[]>> = {
  en: (now, before) => [`${now}% of threads were answered in time, after ${before}% a year ago.`, `In time: ${now}% (last year ${before}%).`, `In time: ${now}% (2026: ${before}%).`],
  de: (now, before) => [`Rechtzeitig beantwortet wurden ${now} % der Themen, vor einem Jahr waren es ${before} %.`, `Rechtzeitig: ${now} % (Vorjahr: ${before} %).`, `Rechtzeitig: ${now} % (2026: ${before} %).`],
  da: (now, before) => [`${now} % af trådene blev besvaret i tide, året før var det ${before} %.`, `I tide: ${now} % (sidste år: ${before} %).`, `I tide: ${now} % (2026: ${before} %).`],
}

describe.each(locales)("%s", (locale) => {
  test("a number told with an earlier time is that of the earlier time, however it is named", () => {
    fc.assert(
      fc.property(fc.constantFrom(72, 81), fc.constantFrom(72, 81), fc.constantFrom(0, 1, 2), (now, before, form) => {
        expect(found(timed[locale](now, before)[form] ?? "", locale).length === 0).toBe(before === 81)
      }),
    )
  })
})

test.each([
  ["en", "The share went down from 81% a year ago to 72%."],
  ["en", "At 72%, fewer threads are answered in time than a year ago."],
  ["en", "Seit 2026 or not: 72% of threads were answered in time."],
  ["de", "Gegenüber 81 % im Vorjahr sind es jetzt 72 %."],
  ["da", "Mod 81 % sidste år er det nu 72 %."],
] as const)("%s: a number that only stands beside such a word is of its own time: %s", (locale, text) => {
  expect(found(text, locale).filter((stretch) => /\d/.test(stretch))).toEqual([])
})

test("without an earlier time in the ledger the words say nothing", () => {
  const alone = halfYear.filter(({ period }) => period?.label !== "2026-H1")
  expect(checkFaithful("Unlike a year ago, 72% of threads were answered in time.", { ledger: alone, locale: "en" })).toEqual([])
})

/** How long a first reply took in May and in June. Unit: hours. */
const [may, june] = ["5.3", "5.5"]

test.each([
  ["en", (one: string, other: string) => `First replies took ${one} hours in May and ${other} hours in June.`],
  ["de", (one: string, other: string) => `Die erste Antwort dauerte im Mai ${one.replace(".", ",")} Stunden und im Juni ${other.replace(".", ",")} Stunden.`],
  ["da", (one: string, other: string) => `Det første svar tog i maj ${one.replace(".", ",")} timer og i juni ${other.replace(".", ",")} timer.`],
] as const)("%s: months and numbers that take turns belong together in pairs", (locale, told) => {
  expect(found(told(may, june), locale)).toEqual([])
  expect(found(told(june, may), locale).length).toBeGreaterThan(0)
})

test("a month at the head of a row is that of its numbers", () => {
  const row = (hours: string): readonly string[] => found(`| Month | First response time |\n|---|---|\n| May | ${hours} hours |`, "en")
  expect(row(may)).toEqual([])
  expect(row("5.2")).toEqual(["5.2 hours"])
})
