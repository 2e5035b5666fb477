import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countLaws } from "./distribution-laws.test-kit.ts"
import { poissonCdf, poissonQuantile, poissonUpper } from "./poisson.ts"

const mean = fc.oneof(fc.double({ min: 0.01, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }))

describe("the Poisson distribution", () => {
  countLaws({
    name: "poisson",
    parameters: fc.tuple(mean),
    valueOf: ([m]) => fc.integer({ min: -1, max: Math.ceil(3 * m) + 5 }),
    cdf: poissonCdf,
    upper: poissonUpper,
    quantile: poissonQuantile,
  })

  test("is what adding up its terms gives", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.01, max: 40, noNaN: true }), (k, m) => {
        let term = Math.exp(-m)
        let sum = term
        for (let count = 1; count <= k; count++) sum += term *= m / count
        expect(poissonCdf(k, m)).toBeCloseTo(sum, 12)
      }),
    )
  })

  test("goes as far as a mean of 1e14, and no further", () => {
    expect([1e14, 1.0000001e14].map((most) => poissonQuantile(1, most))).toEqual([Infinity, NaN])
  })

  test("has its ends at 0 and infinity", () => {
    expect([0, 1].map((p) => poissonQuantile(p, 3))).toEqual([0, Infinity])
    expect([0, 0.3, 1].map((p) => poissonQuantile(p, 0))).toEqual([0, 0, 0])
    expect([poissonCdf(0, 0), poissonUpper(0, 0)]).toEqual([1, 0])
  })
})
