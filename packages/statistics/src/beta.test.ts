import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { betaCdf, betaQuantile } from "./beta.ts"

const parameter = fc.oneof(fc.double({ min: 0.05, max: 50, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }))
/** Parameters whose density stays finite, so that a quantile rounded to a double can be turned back. */
const bounded = fc.double({ min: 1, max: 1e5, noNaN: true })
const unit = fc.double({ min: 0, max: 1, noNaN: true })

describe("betaCdf", () => {
  test("swapping the parameters turns it round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 20 }), parameter, parameter, (k, a, b) => {
        const x = k / 2 ** 20
        expect(betaCdf(x, a, b) + betaCdf(1 - x, b, a)).toBeCloseTo(1, 12)
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

  // betainc(a, b, 0, x, regularized=True), mpmath at 40 digits.
  test.each([
    [0.1, 0.5, 0.5, 0.204832764699133458],
    [0.3, 2, 5, 0.579824999999999976],
    [0.9, 18, 3, 0.676926805189466162],
    [0.02, 4, 197, 0.568505026838495599],
    [0.5, 1000, 1020, 0.671872498752056661],
    [1e-5, 3, 1e5, 0.0803041561955605046],
    [0.37, 2.5, 0.7, 0.0514135530600130191],
    [0, 2, 3, 0],
    [1, 2, 3, 1],
  ])("at %d for (%d, %d) is %d", (x, a, b, expected) => {
    expect(Math.abs(betaCdf(x, a, b) - expected)).toBeLessThanOrEqual(1e-13 * expected)
  })
})

describe("betaQuantile", () => {
  test("undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), bounded, bounded, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9)
      }),
    )
  })

  // Root of betainc(a, b, 0, x, regularized=True) = p, mpmath at 40 digits.
  test.each([
    [0.025, 18, 3, 0.68301728598091765],
    [0.975, 1, 30, 0.115703308222027786],
    [1e-10, 2, 3, 4.08249401580833292e-6],
    [0.9999999999, 2, 3, 0.999707576838724891],
    [0.025, 0.5, 20.5, 0.0000242464784592427464],
    [0.975, 500, 1001, 0.357153897421926552],
    [0.5, 0.3, 0.2, 0.760864963852017916],
    [0.025, 120, 3, 0.942035822023968056],
  ])("of %d for (%d, %d) is %d", (p, a, b, expected) => {
    expect(Math.abs(betaQuantile(p, a, b) / expected - 1)).toBeLessThan(1e-13)
  })

  test("reaches from 0 to 1, and answers nonsense with NaN", () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
    expect([betaQuantile(NaN, 2, 3), betaQuantile(0.5, -1, 3), betaQuantile(0.5, 2, NaN), betaQuantile(-0.5, 2, 3)]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ])
  })
})
