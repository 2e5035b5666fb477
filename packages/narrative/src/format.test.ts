import { locales, type Locale } from "@folkmoot/facts"
import type { Unit } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { writeDay, writeMeasured, writePlain } from "./format.ts"

const spaced = (text: string): string => text.replaceAll("\u00a0", " ")

test.each<[Locale, Unit, readonly [number, number, number], string]>([
  ["en", "ratio", [0.7, 0.574883, 0.801189], "70% (57–80%)"],
  ["de", "ratio", [0.7, 0.574883, 0.801189], "70 % (57–80 %)"],
  ["da", "ratio", [0.0123, 0.0109, 0.0139], "1,23 % (1,09–1,39 %)"],
  ["en", "nps-points", [1, -5.2, 7.4], "1 point (−5 to 7)"],
  ["de", "nps-points", [-3, -9, 2], "−3 Punkte (−9 bis 2)"],
  ["de", "milliseconds", [9_360_000, 6_840_000, 12_240_000], "2,6 Stunden (1,9–3,4)"],
  ["da", "milliseconds", [259_200_000, 86_400_000, 432_000_000], "3,0 dage (1,0–5,0)"],
  ["en", "milliseconds", [45_000, 30_000, 61_000], "45 seconds (30–61)"],
  ["en", "per-person", [1.84, 1.51, 2.2], "1.84 (1.51–2.20)"],
])("%s %s %j reads %s", (locale, unit, [value, low, high], expected) => {
  expect(spaced(writeMeasured(locale, { unit, value, low, high }).full)).toBe(expected)
})

test.each<[Locale, string, number, string]>([
  ["en", "EUR", 29, "€0.29"],
  ["de", "EUR", 123_456_789, "1.234.567,89 €"],
  ["da", "DKK", 125_000, "1.250,00 kr."],
  ["en", "JPY", 1250, "JP¥1,250"],
  ["de", "EUR", 9_007_199_254_740_991, "90.071.992.547.409,91 €"],
])("money is exact to the minor unit: %s %s %d", (locale, currency, value, expected) => {
  expect(spaced(writePlain(locale, { unit: "money", currency, value }))).toBe(expected)
})

test("a share has a no-break space before its percent sign in German and Danish, and none in English", () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.double({ min: 0, max: 1, noNaN: true }), (locale, value) => {
      const { full } = writeMeasured(locale, { unit: "ratio", value, low: value, high: value })
      expect(full.match(locale === "en" ? /\d%/g : /\d\u00a0%/g)).toHaveLength(2)
    }),
  )
})

test("a target as round as its author wrote it stays round", () => {
  expect(writePlain("en", { unit: "ratio", value: 0.6 })).toBe("60%")
  expect(writePlain("en", { unit: "ratio", value: 0.625 })).toBe("62.5%")
  expect(spaced(writePlain("en", { unit: "milliseconds", value: 86_400_000 }))).toBe("24 hours")
})

test("a day is the community's own", () => {
  expect(spaced(writeDay("de", Date.parse("2025-10-31T23:30:00Z"), "Europe/Berlin"))).toBe("1. November 2025")
  expect(spaced(writeDay("da", Date.parse("2025-10-31T23:30:00Z"), "UTC"))).toBe("31. oktober 2025")
})
