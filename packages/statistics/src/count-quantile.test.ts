import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countQuantile } from "./count-quantile.ts"

/** The geometric distribution, which stops at each count with probability 1 − r: above k lies r^(k + 1). */
const geometric = (r: number) => (k: number, upper: boolean) => (upper ? r ** (k + 1) : 1 - r ** (k + 1))

describe("countQuantile", () => {
  test("finds the first count that is enough, from any start", () => {
    const ratio = fc.double({ min: 0.1, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), ratio, fc.integer({ min: 0, max: 5000 }), (p, r, start) => {
        const count = countQuantile(p, start, geometric(r))
        expect(1 - r ** (count + 1)).toBeGreaterThanOrEqual(p - 1e-12)
        expect(1 - r ** count).toBeLessThan(p)
      }),
    )
  })

  test("forgives the last digits of a step, below and above the middle", () => {
    const steps = (k: number, upper: boolean) => ([0.2, 0.8, 1][k] ?? 1) * (upper ? -1 : 1) + (upper ? 1 : 0)
    const inexact = (k: number, upper: boolean) => steps(k, upper) * (upper ? 1 + 1e-14 : 1 - 1e-14)
    expect([0.2, 0.8].map((p) => countQuantile(p, 1, inexact))).toEqual([0, 1])
    expect([0.2 * (1 + 1e-12), 0.8 + 1e-12].map((p) => countQuantile(p, 1, inexact))).toEqual([1, 2])
  })

  test("keeps the digits of the upper tail, where the lower one is 1 but for the last of them", () => {
    // Above k lies 2^-(k + 1): exactly so much is left at the k-th count.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52 }), (k) => {
        expect(countQuantile(1 - 2 ** -(k + 1), 10, geometric(0.5))).toBe(k)
      }),
    )
  })

  test("asks some forty times for a count in the millions", () => {
    let calls = 0
    const uniform = (k: number, upper: boolean) => {
      calls++
      const below = Math.min(1, (k + 1) / 4e6)
      return upper ? 1 - below : below
    }
    expect(countQuantile(0.75, 1_000_000, uniform)).toBe(2_999_999)
    expect(calls).toBeLessThan(50)
  })
})
