import { locales } from "@folkmoot/facts"
import { possibleRange, type Unit } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { writeDifference, writeVerdict } from "./comparison-words.ts"

const units: readonly Unit[] = ["ratio", "net-ratio", "quotient", "change", "nps-points", "scale-points", "points", "milliseconds", "per-person", "count", "money"]

const differences = fc.constantFrom(...units).chain((unit) => {
  const { low, high } = possibleRange(unit)
  const most = Math.min(high - low, 4e10)
  const amount = fc.double({ min: -most, max: most, noNaN: true })
  return fc.tuple(amount, amount, amount).map((three) => {
    const [least, difference, greatest] = three.toSorted((a, b) => a - b) as [number, number, number]
    return { unit, difference, interval: { low: least, high: greatest, level: 0.95, method: "mover" }, ...(unit === "money" && { currency: "EUR" }) }
  })
})

test("a difference above nothing has a plus, one below a minus, and one that rounds to nothing neither", () => {
  fc.assert(
    fc.property(differences, fc.constantFrom(...locales), (difference, locale) => {
      const { value } = writeDifference(locale, difference)
      const isNothing = !/[1-9]/.test(value)
      expect(value.includes("+")).toBe(!isNothing && difference.difference > 0)
      expect(value.includes("\u2212")).toBe(!isNothing && difference.difference < 0)
    }),
  )
})

const minutes = 60_000

test.each([
  ["shares differ in percentage points", { unit: "ratio", difference: 0.05, low: 0.01, high: 0.09 }, "+5 percentage points (1–9)", "+5 Prozentpunkte (1–9)", "+5 procentpoint (1–9)"],
  ["scores differ in points", { unit: "nps-points", difference: -5, low: -21, high: 12 }, "−5 points (−21 to 12)", "−5 Punkte (−21 bis 12)", "−5 point (−21 til 12)"],
  ["waits differ in the unit of time their range needs", { unit: "milliseconds", difference: -51 * minutes, low: -1380 * minutes, high: 1290 * minutes }, "−1 hour (−23 to 22)", "−1 Stunde (−23 bis 22)", "−1 time (−23 til 22)"],
] as const)("%s", (_, { unit, difference, low, high }, ...said) => {
  const both = locales.map((locale) => writeDifference(locale, { unit, difference, interval: { low, high, level: 0.95, method: "mover" } }))
  const written = both.map(({ full }) => full.replaceAll("\u00a0", " "))
  expect(both.map(({ value, range }) => `${value} (${range})`)).toEqual(both.map(({ full }) => full))
  expect(Object.fromEntries(locales.map((locale, index) => [locale, written[index]]))).toEqual({ en: said[0], de: said[1], da: said[2] })
})

test("no two verdicts share their words in any language", () => {
  for (const locale of locales) {
    const words = (["higher", "lower", "same", "cannot-tell", "not-comparable"] as const).map((verdict) => writeVerdict(locale, verdict))
    expect(new Set(words).size).toBe(words.length)
  }
})
