import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { continuousLaws } from "./distribution-laws.test-kit.ts"
import { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.ts"

const shape = fc.oneof(fc.double({ min: 0.05, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }))

describe("the gamma distribution", () => {
  continuousLaws({
    name: "gamma",
    parameters: fc.tuple(shape),
    valueOf: ([a]) => fc.double({ min: 0, max: 3 * a + 1, noNaN: true }),
    cdf: gammaCdf,
    upper: gammaUpper,
    quantile: gammaQuantile,
  })

  test("of shape 1 is the exponential distribution", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(gammaUpper(x, 1) / Math.exp(-x) - 1)).toBeLessThan(1e-12)
        expect(Math.abs(gammaCdf(x, 1) / -Math.expm1(-x) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  test("one shape more moves the upper tail by the density, and no further", () => {
    // NIST Digital Library of Mathematical Functions, 8.8.6: Q(a + 1, x) = Q(a, x) + x^a e^−x / Γ(a + 1), here at whole a.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.01, max: 30, noNaN: true }), (a, x) => {
        let term = Math.exp(-x)
        for (let k = 1; k <= a; k++) term *= x / k
        expect(gammaUpper(x, a + 1)).toBeCloseTo(gammaUpper(x, a) + term, 13)
      }),
    )
  })

  test("all is above 0 and nothing above infinity", () => {
    expect([-1, 0, Infinity].map((x) => gammaCdf(x, 3))).toEqual([0, 0, 1])
    expect([-1, 0, Infinity].map((x) => gammaUpper(x, 3))).toEqual([1, 1, 0])
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity])
  })

  test("what is too small for a number is 0", () => {
    // (1e-10 Γ(1.01))^100 is about 1e-1000.
    expect(gammaQuantile(1e-10, 0.01)).toBe(0)
  })

  test("of a shape that is none nothing can be said", () => {
    for (const nonsense of [NaN, 0, -1e9]) {
      expect([gammaCdf(1, nonsense), gammaUpper(1, nonsense), gammaQuantile(0.5, nonsense)]).toEqual([NaN, NaN, NaN])
    }
  })
})
