import { locales } from "@folkmoot/facts"
import { expect } from "vitest"
import { possibleRange, type Bound, type Estimate } from "./estimate.ts"

/** Every number in a piece of plain JSON. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === "number" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : []

/** An estimate is plain JSON of finite numbers; a number lies in its interval, and the interval in what is possible at all. */
export const expectSound = (estimate: Estimate): void => {
  expect(numbersIn(estimate).every(Number.isFinite), JSON.stringify(estimate)).toBe(true)
  expect(JSON.parse(JSON.stringify(estimate))).toEqual(estimate)
  for (const { count } of estimate.exclusions) expect(count).toBeGreaterThan(0)
  if (!estimate.measured) {
    expect(estimate.detail).not.toBe("")
    if (estimate.why === "invalid-input") for (const said of [estimate.field, estimate.given, estimate.expected]) expect(said).not.toBe("")
    else if (estimate.bound !== undefined) expectSoundBound(estimate.bound)
    return
  }
  const { value, interval, n, unit, currency } = estimate
  const range = possibleRange(unit)
  expect(interval.low).toBeGreaterThanOrEqual(range.low)
  expect(interval.low).toBeLessThanOrEqual(value)
  expect(interval.high).toBeGreaterThanOrEqual(value)
  expect(interval.high).toBeLessThanOrEqual(range.high)
  expect(Number.isSafeInteger(n) && n > 0).toBe(true)
  expect(currency !== undefined).toBe(unit === "money")
  expect(interval.method).toMatch(/^[a-z][a-z-]*$/)
  expect([undefined, "above", "below", "both"]).toContain(interval.open)
  // An end that is open is said in words, too, and every word is said in every language.
  if (interval.open !== undefined) expect(estimate.caveats).not.toEqual([])
  for (const { id, text } of [...estimate.caveats, ...estimate.assumptions]) {
    expect(id).toMatch(/\S/)
    for (const locale of locales) expect(text[locale]).toMatch(/\S/)
  }
  // What is named in a sentence is told apart from it, and nothing else is.
  for (const { text, says = [] } of estimate.caveats) {
    const [said, ...others] = says
    expect(others).toEqual([])
    if (said === undefined) continue
    for (const locale of locales) {
      const { named } = said.slots
      const words = "own" in named ? named.own : named.all.map((one) => one[locale]).join(", ")
      expect(words).toMatch(/\S/)
      expect(text[locale]).toBe(said.text[locale].split("{$named}").join(words))
      expect(said.text[locale]).toContain("{$named}")
    }
  }
}

/** A bound is on one side of what is possible at all, held with some confidence. */
const expectSoundBound = ({ side, value, unit, currency, level, n }: Bound): void => {
  const { low, high } = possibleRange(unit)
  expect(["at-least", "at-most"]).toContain(side)
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
  expect(currency !== undefined).toBe(unit === "money")
  expect(level > 0 && level < 1).toBe(true)
  expect(Number.isSafeInteger(n) && n >= 0).toBe(true)
}

/** The interval of the higher level holds the one of the lower, up to rounding. */
export const expectNested = (lower: Estimate, higher: Estimate): void => {
  expect(higher.measured).toBe(lower.measured)
  if (!lower.measured || !higher.measured) return
  const rounding = 1e-11 * Math.max(1, Math.abs(lower.interval.low), Math.abs(lower.interval.high))
  expect(higher.interval.low).toBeLessThanOrEqual(lower.interval.low + rounding)
  expect(higher.interval.high).toBeGreaterThanOrEqual(lower.interval.high - rounding)
}
