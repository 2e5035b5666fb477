import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { binomialCdf, binomialQuantile, binomialUpper } from "./binomial.ts"
import { countLaws } from "./distribution-laws.test-kit.ts"

const trials = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1e5 }))
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe("the binomial distribution", () => {
  countLaws({
    name: "binomial",
    parameters: fc.tuple(trials, share),
    valueOf: ([n]) => fc.integer({ min: -1, max: n + 1 }),
    cdf: binomialCdf,
    upper: binomialUpper,
    quantile: binomialQuantile,
  })

  test("is what adding up its terms gives", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), share, (n, k, p) => {
        let choose = 1
        let sum = 0
        for (let hits = 0; hits <= Math.min(k, n); hits++) {
          sum += choose * p ** hits * (1 - p) ** (n - hits)
          choose = (choose * (n - hits)) / (hits + 1)
        }
        expect(binomialCdf(k, n, p)).toBeCloseTo(sum, 12)
      }),
    )
  })

  test("is the same from either side", () => {
    fc.assert(
      fc.property(trials, fc.nat(), (n, seed) => {
        const k = seed % (n + 1)
        expect(binomialCdf(k, n, 0.5)).toBeCloseTo(binomialUpper(n - k - 1, n, 0.5), 13)
      }),
    )
  })

  test("the median of an odd number of fair tosses is the lower middle, whatever the last bit of one half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (k) => {
        expect(binomialQuantile(0.5, 2 * k + 1, 0.5)).toBe(k)
      }),
    )
  })

  test("has its ends where nothing or everything hits", () => {
    expect([0, 1].map((p) => binomialQuantile(p, 1000, 0.5))).toEqual([0, 1000])
    // The chance of 10,000 hits is no longer a number above 0.
    expect(binomialQuantile(1, 10_000, 0.5)).toBe(10_000)
    expect([0, 1].map((sure) => binomialQuantile(0.3, 2 ** 53, sure))).toEqual([0, 2 ** 53])
    expect(binomialQuantile(0.3, 2 ** 54, 1)).toBeNaN()
    expect([0, 0.3, 1].map((p) => binomialQuantile(p, 7, 0))).toEqual([0, 0, 0])
    expect([0, 0.3, 1].map((p) => binomialQuantile(p, 7, 1))).toEqual([0, 7, 7])
    expect([binomialCdf(0, 0, 0.3), binomialUpper(0, 0, 0.3), binomialQuantile(0.3, 0, 0.3)]).toEqual([1, 0, 0])
  })
})
