import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { normalQuantile } from "./normal.ts"
import { studentQuantile } from "./student.ts"

describe("studentQuantile", () => {
  test("is odd around one half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), fc.double({ min: 1, max: 1e4, noNaN: true }), (k, df) => {
        const p = k / 2 ** 20
        expect(studentQuantile(1 - p, df)).toBe(-studentQuantile(p, df) + 0)
      }),
    )
  })

  test("with one degree of freedom is Cauchy's, a tangent", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        const expected = Math.tan(Math.PI * (p - 0.5))
        expect(Math.abs(studentQuantile(p, 1) - expected)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(expected)))
      }),
    )
  })

  test("lies outside the normal quantile and comes closer with more degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.51, max: 0.999, noNaN: true }), fc.double({ min: 1, max: 1e3, noNaN: true }), (p, df) => {
        expect(studentQuantile(p, df)).toBeGreaterThan(studentQuantile(p, 2 * df))
        expect(studentQuantile(p, 2 * df)).toBeGreaterThan(normalQuantile(p))
      }),
    )
  })

  // Root of the distribution function in terms of betainc, mpmath at 40 digits.
  test.each([
    [0.975, 1, 12.7062047361746933],
    [0.975, 2, 4.30265272974946179],
    [0.975, 10, 2.22813885198627422],
    [0.975, 30, 2.04227245630123789],
    [0.995, 5, 4.03214298355522718],
    [0.6, 3, 0.276670662332689847],
    [0.5000001, 7, 2.59746027427849549e-7],
    [1e-10, 1, -3183098861.8379066],
    [1e-10, 4, -416.175140329604124],
    [0.025, 200, -1.97189622363390936],
  ])("of %d with %d degrees of freedom is %d", (p, df, expected) => {
    expect(Math.abs(studentQuantile(p, df) / expected - 1)).toBeLessThan(1e-13)
  })

  test("has its middle at 0 and its ends at infinity", () => {
    expect([0, 0.5, 1].map((p) => studentQuantile(p, 3))).toEqual([-Infinity, 0, Infinity])
  })
})
