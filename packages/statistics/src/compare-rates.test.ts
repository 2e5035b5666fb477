import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareRates } from "./compare-rates.ts"
import { compareSharesExactly } from "./compare-shares.ts"

const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 10 ** 5 }))
const exposure = fc.double({ min: 0.1, max: 100, noNaN: true })

describe("compareRates", () => {
  test("is the same whichever side comes first, and in whatever unit exposure is told", () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, (countA, exposureA, countB, exposureB) => {
        const { pValue } = compareRates(countA, exposureA, countB, exposureB)
        expect(pValue).toBeGreaterThanOrEqual(0)
        expect(pValue).toBeLessThanOrEqual(1)
        expect(Math.abs(compareRates(countB, exposureB, countA, exposureA).pValue - pValue)).toBeLessThanOrEqual(1e-8 * pValue)
        expect(Math.abs(compareRates(countA, 8 * exposureA, countB, 8 * exposureB).pValue - pValue)).toBeLessThanOrEqual(1e-8 * pValue)
      }),
      { numRuns: 60 },
    )
  })

  test("equal rates are never surprising", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), exposure, (events, time) => {
        expect(compareRates(events, time, events, time).pValue).toBeCloseTo(1, 12)
        expect(compareRates(events, time, 3 * events, 3 * time).pValue).toBeCloseTo(1, 12)
      }),
    )
  })

  test("is Fisher's test with trials without end", () => {
    const trials = 1e9
    expect(compareRates(3, 1, 11, 1).pValue).toBeCloseTo(compareSharesExactly(3, trials, 11, trials).pValue, 7)
  })

  test("says what it is, and of no exposure nothing", () => {
    expect(compareRates(0, 1, 0, 3)).toEqual({ pValue: 1, method: "conditional-exact" })
    expect(compareRates(1, 0, 1, 1).pValue).toBeNaN()
    expect(compareRates(1, 1, 1, 0).pValue).toBeNaN()
    expect(compareRates(1, -2, 1, -1).pValue).toBeNaN()
  })

  test.each([
    [0.5, 1, 1, 1],
    [-1, 1, 2, 1],
    [NaN, 1, 2, 1],
    [Infinity, 1, 2, 1],
    [2e10, 1, 2, 1],
    [3, Infinity, 2, 1],
    [3, NaN, 2, 1],
    [3, -1, 2, 1],
  ])("%d in %d and %d in %d cannot be compared", (countA, exposureA, countB, exposureB) => {
    expect(compareRates(countA, exposureA, countB, exposureB).pValue).toBeNaN()
    expect(compareRates(countB, exposureB, countA, exposureA).pValue).toBeNaN()
  })

  test("a difference less likely than any number can say has a p-value of 0", () => {
    expect(compareRates(10 ** 5, 1, 0, 1).pValue).toBe(0)
  })

  // R 4.2.2, poisson.test(c(countA, countB), c(exposureA, exposureB)).
  test.each([
    [11, 800, 3, 1083, 0.011718445289442603],
    [0, 1, 5, 1, 0.0625],
    [10, 30, 20, 31, 0.10009060888662227],
    [1000, 30, 1100, 31, 0.15601536505372632],
    [1, 1, 1, 1, 1],
    [400, 28, 300, 31, 3.0191530744050135e-7],
    [7, 2.5, 0, 10, 1.28e-5],
    [120000, 30, 121000, 30, 0.041854161609067561],
    // SciPy, binomtest(100000000, 200030000).
    [100_000_000, 1, 100_030_000, 1, 0.033914182195927324],
  ])("of %d in %d and %d in %d is %d", (countA, exposureA, countB, exposureB, p) => {
    expect(Math.abs(compareRates(countA, exposureA, countB, exposureB).pValue / p - 1)).toBeLessThan(1e-9)
  })
})
