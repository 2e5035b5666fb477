import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { quantileInterval } from "./quantile-interval.ts"
import { tallyQuantile } from "./quantile.ts"
import { tallyOf } from "./tally.ts"

const tallied = (numbers: readonly number[]) => tallyOf(numbers.map((value) => ({ key: [value], n: 1 })))
const firstWholeNumbers = (n: number) => tallied(Array.from({ length: n }, (_, i) => i + 1))
const lists = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 })
const shares = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const levels = fc.double({ min: 0.05, max: 0.9999, noNaN: true })

/** P(X <= k) for X binomial, term by term: nothing shared with the code under test. */
function binomialAtMost(k: number, n: number, p: number): number {
  let term = (1 - p) ** n
  let sum = 0
  for (let i = 0; i <= k; i++) {
    sum += term
    term *= ((n - i) / (i + 1)) * (p / (1 - p))
  }
  return sum
}

describe("quantileInterval", () => {
  test("contains the quantile and stays among the numbers", () => {
    fc.assert(
      fc.property(lists, shares, levels, (numbers, p, level) => {
        const { value, low = -Infinity, high = Infinity } = quantileInterval(tallied(numbers), p, level)
        expect(value).toBe(tallyQuantile(tallied(numbers), p))
        if (numbers.length === 0) expect([value, low, high]).toEqual([NaN, -Infinity, Infinity])
        else {
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
          expect(low === -Infinity || low >= Math.min(...numbers)).toBe(true)
          expect(high === Infinity || high <= Math.max(...numbers)).toBe(true)
        }
      }),
    )
  })

  test("nests by level", () => {
    fc.assert(
      fc.property(lists, shares, levels, levels, (numbers, p, one, other) => {
        const inner = quantileInterval(tallied(numbers), p, Math.min(one, other))
        const outer = quantileInterval(tallied(numbers), p, Math.max(one, other))
        expect(outer.low ?? -Infinity).toBeLessThanOrEqual(inner.low ?? -Infinity)
        expect(outer.high ?? Infinity).toBeGreaterThanOrEqual(inner.high ?? Infinity)
      }),
    )
  })

  test("covers what it says whatever the distribution, and one number less on either side would not", () => {
    const inner = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), inner, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (n, p, level) => {
        const limits = quantileInterval(firstWholeNumbers(n), p, level)
        // A limit that gave way to an interpolated value was the whole number behind it.
        const low = Math.ceil(limits.low ?? 0)
        const high = Math.floor(limits.high ?? n + 1)
        const doubt = (1 - level) / 2
        // So many numbers lie below the quantile: fewer than `low`, or `high` and more, would leave it outside.
        expect(binomialAtMost(low - 1, n, p)).toBeLessThanOrEqual(doubt * (1 + 1e-9))
        expect(1 - binomialAtMost(high - 1, n, p)).toBeLessThanOrEqual(doubt + 1e-12)
        expect(binomialAtMost(low, n, p)).toBeGreaterThanOrEqual(doubt * (1 - 1e-9))
        expect(1 - binomialAtMost(high - 2, n, p)).toBeGreaterThanOrEqual(doubt - 1e-12)
      }),
    )
  })

  // R 4.2.2: qbinom(0.025, n, p) and n + 1 - qbinom(0.025, n, 1 - p); 0 and n + 1 are not reached.
  test.each([
    [5, 0.5, undefined, undefined],
    [6, 0.5, 1, 6],
    [10, 0.5, 2, 9],
    [20, 0.5, 6, 15],
    [100, 0.5, 40, 61],
    [71, 0.95, 63, undefined],
    [72, 0.95, 64, 72],
    [1000, 0.9, 881, 919],
    [50, 0.25, 7, 20],
  ])("of %d numbers the limits of quantile %d are those of rank %j and %j", (n, p, low, high) => {
    expect(quantileInterval(firstWholeNumbers(n), p)).toMatchObject({ low, high, level: 0.95, method: "order-statistics" })
  })

  test("a limit of zero is a limit", () => {
    expect(quantileInterval(tallyOf([{ key: [0], n: 20 }]), 0.5)).toMatchObject({ low: 0, value: 0, high: 0 })
  })
})
