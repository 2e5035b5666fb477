import { locales } from "@folkmoot/facts"
import type { Unit } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { quantities } from "./quantity.ts"

const plain = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ")

const units = fc.constantFrom<Unit>(
  "ratio", "net-ratio", "quotient", "change", "nps-points", "scale-points", "points", "milliseconds", "per-person", "count", "money",
)

test("no value reads like the bar unless it is the bar, in any language", () => {
  const values = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
  fc.assert(
    fc.property(units, values, (unit, [a, b]) => {
      const scale = unit === "milliseconds" ? 1_000 : unit === "money" ? 1 : 1e-4
      const [bar, value] = quantities(unit, "EUR", [a * scale, b * scale])
      for (const locale of locales) expect(value?.[locale] === bar?.[locale]).toBe(a === b)
    }),
  )
})

test("values that are far from the bar stay short", () => {
  expect(quantities("ratio", undefined, [0.5, 0.123456])[1]?.en).toBe("12%")
  expect(plain(quantities("milliseconds", undefined, [86_400_000, 5_000_000])[1]?.en)).toBe("1 hour")
})

const written = (unit: Unit, value: number) => {
  const [texts] = quantities(unit, undefined, [value])
  return locales.map((locale) => plain(texts?.[locale]))
}

test("each language counts its own way: decimal commas, plurals, the German dative", () => {
  expect(written("milliseconds", 60_000)).toEqual(["1 minute", "1 Minute", "1 minut"])
  expect(written("milliseconds", 432_000_000)).toEqual(["5 days", "5 Tagen", "5 dage"])
  expect(written("nps-points", 1_234)).toEqual(["1,234 points", "1.234 Punkten", "1.234 point"])
  expect(written("per-person", 0.5)).toEqual(["0.5 per person", "0,5 pro Person", "0,5 pr. person"])
  expect(written("net-ratio", -0.12)).toEqual(["\u221212 percentage points", "\u221212 Prozentpunkten", "\u221212 procentpoint"])
  expect(written("change", 31)).toEqual(["3,100%", "3.100 %", "3.100 %"])
  expect(written("quotient", 4.21)).toEqual(["4.2", "4,2", "4,2"])
  expect(written("scale-points", 4.21)).toEqual(["4.2 points", "4,2 Punkten", "4,2 point"])
  expect(written("count", 12_345)).toEqual(["12,345", "12.345", "12.345"])
})

test("what is counted is named where a noun follows the number, and nowhere else", () => {
  const share = { en: "12%", de: "12\u00a0%", da: "12\u00a0%" }
  expect(quantities("ratio", undefined, [0.12])).toStrictEqual([{ ...share, bare: share }])
  const bare = { en: "2", de: "2", da: "2" }
  expect(quantities("milliseconds", undefined, [7_200_000])).toStrictEqual([{ en: "2\u00a0hours", de: "2\u00a0Stunden", da: "2\u00a0timer", bare, noun: "hour" }])
})

test("anything that is a number is written", () => {
  fc.assert(
    fc.property(units, fc.option(fc.string(), { nil: undefined }), fc.array(fc.double(), { minLength: 1, maxLength: 4 }), (unit, currency, values) => {
      expect(quantities(unit, currency, values)).toHaveLength(values.length)
    }),
  )
})

test("a wait is told in minutes below an hour, in hours below two days, in days from there on, before zero as after", () => {
  const wait = (value: number) => written("milliseconds", value)[0]
  expect([3_599_000, 3_600_000, 172_799_000, 172_800_000].map(wait)).toEqual(["60 minutes", "1 hour", "48 hours", "2 days"])
  expect([-1_800_000, -7_200_000, -864_000_000].map(wait)).toEqual(["\u221230 minutes", "\u22122 hours", "\u221210 days"])
})

test("money is told in its own minor units, and as a plain number where the currency is none", () => {
  const money = (value: number, currency: string | undefined) => locales.map((locale) => plain(quantities("money", currency, [value])[0]?.[locale]))
  expect(money(1_250, "EUR")).toEqual(["€12.50", "12,50 €", "12,50 €"])
  expect(money(1_250, "JPY")).toEqual(["JP¥1,250", "1.250 ¥", "1.250 JP¥"])
  expect(money(-5, "EUR")).toEqual(["\u2212€0.05", "\u22120,05 €", "\u22120,05 €"])
  for (const currency of [undefined, "euro", "eur"]) expect(money(1_250.4, currency)).toEqual(["1,250", "1.250", "1.250"])
})

test("digits are added, up to six, until nothing reads like the first value, and then to all of them", () => {
  const shares = (...values: readonly number[]) => quantities("ratio", undefined, values).map(({ en }) => en)
  expect(shares(0.5, 0.496, 0.123)).toEqual(["50%", "49.6%", "12.3%"])
  expect(shares(0.5, 0.5, 0.49996)).toEqual(["50%", "50%", "49.996%"])
  expect(shares(0.123, 0.123)).toEqual(["12%", "12%"])
  expect(shares(0.5, 0.5000000049)).toEqual(["50%", "50%"])
  expect(shares(0.5, 0.500000006)).toEqual(["50%", "50.000001%"])
  expect(quantities("count", undefined, [10, 10.04, 3.26]).map(({ en }) => en)).toEqual(["10", "10.04", "3.26"])
  expect(quantities("per-person", undefined, [1, 1.04]).map(({ da }) => plain(da))).toEqual(["1 pr. person", "1,04 pr. person"])
  expect(quantities("quotient", undefined, [4, 4.04]).map(({ de }) => de)).toEqual(["4", "4,04"])
  expect(quantities("money", "EUR", [1_000, 1_000.04]).map(({ en }) => en)).toEqual(["€10.00", "€10.0004"])
})
