import { locales, type Locale } from "@folkmoot/facts"
import type { Range, Unit } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { clockOf } from "./fineness.ts"
import { clockName, writeDay, writeMeasured, writePlain } from "./format.ts"

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
  ["en", "net-ratio", [0.12, -0.02, 0.26], "12 percentage points (−2 to 26)"],
  ["de", "net-ratio", [0.01, 0.004, 0.016], "1,0 Prozentpunkte (0,4–1,6)"],
  ["da", "net-ratio", [-0.12, -0.2, -0.04], "−12 procentpoint (−20 til −4)"],
  ["en", "change", [1.5, -0.2, 3.1], "150% (−20 to 310%)"],
  ["de", "change", [31, 24, 40], "3.100 % (2.400–4.000 %)"],
  ["en", "quotient", [4.2, 3.9, 4.5], "4.20 (3.90–4.50)"],
  ["en", "quotient", [4.2, 2.9, 6.5], "4.2 (2.9–6.5)"],
  ["de", "quotient", [260.02, 226.9, 298.04], "260 (227–298)"],
  ["de", "scale-points", [4.213, 4.08, 4.35], "4,21 Punkte (4,08–4,35)"],
  ["da", "points", [128, 96, 171], "128 point (96–171)"],
  ["en", "count", [1, 0.03, 5.57], "1 (0–6)"],
  ["de", "milliseconds", [2_937_600_000, 2_937_600_000, 2_937_600_000], "34 Tage"],
  ["da", "count", [12_345, 12_128, 12_565], "12.345 (12.128–12.565)"],
])("%s %s %j reads %s", (locale, unit, [value, low, high], expected) => {
  expect(spaced(writeMeasured(locale, { unit, value, low, high }).full)).toBe(expected)
})

test.each<[Unit, readonly [number, number, number], readonly number[], string]>([
  ["ratio", [59 / 60, 0.911, 0.99705], [], "98.3% (91.1–99.7%)"],
  ["ratio", [1 / 60, 0.00295, 0.089], [], "1.7% (0.3–8.9%)"],
  ["ratio", [0, 0, 0.089], [], "0% (0–9%)"],
  ["ratio", [0.672, 0.646, 0.698], [0.65], "67.2% (64.6–69.8%)"],
  ["ratio", [0.672, 0.65, 0.698], [0.65], "67% (65–70%)"],
  ["ratio", [0.672, 0.6499999, 0.698], [0.65], "67% (65–70%)"],
  ["net-ratio", [0.03, -0.004, 0.064], [], "3.0 percentage points (−0.4 to 6.4)"],
  ["net-ratio", [0.0004, 0.0004, 0.0004], [], "0.04 percentage points"],
  ["net-ratio", [0.001, -0.07, 0.07], [], "0 percentage points (−7 to 7)"],
  ["nps-points", [31, -0.4, 62], [0], "31.0 points (−0.4 to 62.0)"],
  ["milliseconds", [27_720_000, 14_300_000, 40_320_000], [14_400_000], "7.70 hours (3.97–11.20)"],
])("no end is written as if it lay on a limit it only comes near: %s %j against %j reads %s", (unit, [value, low, high], heldAgainst, expected) => {
  expect(spaced(writeMeasured("en", { unit, value, low, high, heldAgainst }).full)).toBe(expected)
})

test.each<[Locale, string, number, string]>([
  ["en", "EUR", 29, "€0.29"],
  ["de", "EUR", 123_456_789, "1.234.567,89 €"],
  ["da", "DKK", 125_000, "1.250 kr."],
  ["da", "DKK", 125_050, "1.250,50 kr."],
  ["en", "JPY", 1250, "JP¥1,250"],
  ["de", "EUR", 9_007_199_254_740_991, "90.071.992.547.409,91 €"],
])("money is exact to the minor unit, without cents where it is whole: %s %s %d", (locale, currency, value, expected) => {
  expect(spaced(writePlain(locale, { unit: "money", currency, value }))).toBe(expected)
})

test.each<[Locale, string]>([
  ["en", "−€27 (−€143 to €88)"],
  ["de", "−27 € (−143 € bis 88 €)"],
  ["da", "−27 € (−143 € til 88 €)"],
])("money below nothing has its minus before its sign: %s reads %s", (locale, expected) => {
  expect(spaced(writeMeasured(locale, { unit: "money", currency: "EUR", value: -2742, low: -14_258, high: 8774 }).full)).toBe(expected)
})

test.each<[readonly [number, number, number], readonly number[], string]>([
  [[465, 410, 530], [], "€4.65 (€4.10–5.30)"],
  [[22_286, 18_506, 27_091], [], "€223 (€185–271)"],
  [[1_905_166, 686_251, 4_675_476], [], "€19,052 (€6,863–46,755)"],
  // The range reaches what it is held against only if its cents are not seen.
  [[22_286, 22_030, 27_091], [22_000], "€222.86 (€220.30–270.91)"],
  [[2_473_800, 2_473_800, 2_473_800], [], "€24,738"],
  [[2_473_850, 2_473_850, 2_473_850], [], "€24,738.50"],
])("cents are said of money where its range lets them mean something: %j against %j reads %s", ([value, low, high], heldAgainst, expected) => {
  expect(spaced(writeMeasured("en", { unit: "money", currency: "EUR", value, low, high, heldAgainst }).full)).toBe(expected)
})

test.each<[Locale, Unit, NonNullable<Range["open"]>, string]>([
  ["en", "milliseconds", "above", "2.0 hours (1.0 to over 20.0)"],
  ["de", "milliseconds", "above", "2,0 Stunden (1,0 bis über 20,0)"],
  ["da", "milliseconds", "both", "2,0 timer (under 1,0 til over 20,0)"],
  ["en", "money", "above", "€72,000 (€36,000 to over €720,000)"],
  ["de", "money", "below", "72.000 € (unter 36.000 € bis 720.000 €)"],
])("%s %s open %s reads %s", (locale, unit, open, expected) => {
  expect(spaced(writeMeasured(locale, { unit, open, currency: "EUR", value: 7_200_000, low: 3_600_000, high: 72_000_000 }).full)).toBe(expected)
})

test("a share has a no-break space before its percent sign in German and Danish, and none in English", () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.double({ min: 0, max: 1, noNaN: true }), (locale, value) => {
      const { full } = writeMeasured(locale, { unit: "ratio", value, low: 0, high: 1 })
      expect(full.match(locale === "en" ? /\d%/g : /\d\u00a0%/g)).toHaveLength(2)
    }),
  )
})

test("a target written in whole per cent, or in tenths of one, is repeated with no digit more", () => {
  for (let tenths = -1000; tenths <= 1000; tenths += 1) {
    const sign = tenths < 0 ? "\u2212" : ""
    expect(writePlain("en", { unit: "ratio", value: tenths / 1000 })).toBe(`${sign}${Math.abs(tenths) / 10}%`)
  }
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

test("a unit of time is called by its plural alone", () => {
  const name = (milliseconds: number) => locales.map((locale) => clockName(locale, clockOf(milliseconds).unit))
  expect([name(1_800_000), name(7_200_000), name(864_000_000)]).toEqual([["minutes", "Minuten", "minutter"], ["hours", "Stunden", "timer"], ["days", "Tage", "dage"]])
})
