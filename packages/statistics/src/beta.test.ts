import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { betaCdf, betaQuantile, betaUpper } from "./beta.ts"
import { continuousLaws } from "./distribution-laws.test-kit.ts"

const parameter = fc.oneof(fc.double({ min: 0.05, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }))
/** Parameters whose density stays finite, so that a quantile rounded to a double can be turned back. */
const bounded = fc.oneof(fc.double({ min: 1, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }))
const unit = fc.double({ min: 0, max: 1, noNaN: true })

describe("the beta distribution", () => {
  continuousLaws({
    name: "beta",
    parameters: fc.tuple(bounded, bounded),
    valueOf: ([a, b]) => fc.double({ min: 0, max: Math.min(1, (3 * a) / (a + b)), noNaN: true }),
    cdf: betaCdf,
    upper: betaUpper,
    quantile: betaQuantile,
  })

  test("swapping the parameters turns it round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 20 }), parameter, parameter, (k, a, b) => {
        const x = k / 2 ** 20
        const [lower, turned] = [betaCdf(x, a, b), betaUpper(1 - x, b, a)]
        expect(Math.abs(lower - turned)).toBeLessThanOrEqual(1e-13 * Math.max(turned, 1e-100))
      }),
    )
  })

  test("is a power where one parameter is 1", () => {
    fc.assert(
      fc.property(unit, fc.double({ min: 0.05, max: 50, noNaN: true }), (x, a) => {
        expect(betaCdf(x, a, 1)).toBeCloseTo(x ** a, 13)
      }),
    )
  })

  test("reaches from 0 to 1", () => {
    expect([-1, 0, 1, 2].map((x) => betaCdf(x, 2, 3))).toEqual([0, 0, 1, 1])
    expect([-1, 0, 1, 2].map((x) => betaUpper(x, 2, 3))).toEqual([1, 1, 0, 0])
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
  })

  test("at 0 it is 0, whatever sign that has", () => {
    expect([0, -0].flatMap((x) => [betaCdf(x, 0.5, 0.5), betaUpper(x, 2, 3)])).toEqual([0, 1, 0, 1])
  })

  test("what is too small for a number is 0, what is too near to 1 is 1", () => {
    expect([betaQuantile(1e-10, 0.01, 1), betaQuantile(1 - 1e-10, 1, 0.01)]).toEqual([0, 1])
  })

  test("of parameters that are none nothing can be said", () => {
    for (const nonsense of [NaN, 0, -1]) {
      expect([betaCdf(0.5, nonsense, 3), betaUpper(0.5, 3, nonsense), betaQuantile(0.5, 2, nonsense)]).toEqual([NaN, NaN, NaN])
    }
  })
})
