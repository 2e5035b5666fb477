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

test("anything that is a number is written", () => {
  fc.assert(
    fc.property(units, fc.option(fc.string(), { nil: undefined }), fc.array(fc.double(), { minLength: 1, maxLength: 4 }), (unit, currency, values) => {
      expect(quantities(unit, currency, values)).toHaveLength(values.length)
    }),
  )
})
