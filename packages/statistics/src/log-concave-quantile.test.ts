import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { logConcaveQuantile } from "./log-concave-quantile.ts"

/** The logistic distribution: mass 1/(1 + e^−u), and mass over density 1 + e^u. */
const logistic = (u: number, upper: boolean) => {
  const towards = upper ? -u : u
  return { logMass: -Math.log1p(Math.exp(-towards)), reach: 1 + Math.exp(towards) }
}

describe("logConcaveQuantile", () => {
  test("finds the logit from any start near the middle", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (p, start) => {
        const logit = Math.log(p) - Math.log1p(-p)
        expect(Math.abs(logConcaveQuantile(p, 1 - p, start, logistic) - logit)).toBeLessThan(1e-12 * (1 + Math.abs(logit)))
      }),
    )
  })

  test("solves for the smaller tail, where the larger has no digits left", () => {
    expect(logConcaveQuantile(1, 1e-100, 0, logistic)).toBeCloseTo(100 * Math.LN10, 10)
    expect(logConcaveQuantile(1e-100, 1, 0, logistic)).toBeCloseTo(-100 * Math.LN10, 10)
  })

  test("is infinite where a tail is empty, or as good as", () => {
    expect([logConcaveQuantile(0, 1, 0, logistic), logConcaveQuantile(1, 0, 0, logistic)]).toEqual([-Infinity, Infinity])
    const flat = (u: number, upper: boolean) => ({ logMass: (upper ? -u : u) / 1000 - 1, reach: 1000 })
    expect([logConcaveQuantile(0.01, 0.99, 0, flat), logConcaveQuantile(0.99, 0.01, 0, flat)]).toEqual([-Infinity, Infinity])
  })

  test("comes to an end for a probability that is none", () => {
    expect(logConcaveQuantile(1.5, -0.5, 0, logistic)).toBeNaN()
    expect(logConcaveQuantile(NaN, NaN, 0, logistic)).toBeNaN()
  })
})
