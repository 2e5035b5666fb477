import { expect } from "vitest"
import { possibleRange, type Estimate } from "./estimate.ts"

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
}

/** The interval of the higher level holds the one of the lower, up to rounding. */
export const expectNested = (lower: Estimate, higher: Estimate): void => {
  expect(higher.measured).toBe(lower.measured)
  if (!lower.measured || !higher.measured) return
  const rounding = 1e-11 * Math.max(1, Math.abs(lower.interval.low), Math.abs(lower.interval.high))
  expect(higher.interval.low).toBeLessThanOrEqual(lower.interval.low + rounding)
  expect(higher.interval.high).toBeGreaterThanOrEqual(lower.interval.high - rounding)
}
