import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { continuousLaws } from "./distribution-laws.test-kit.ts"
import { normalQuantile } from "./normal.ts"
import { studentCdf, studentQuantile, studentUpper } from "./student.ts"

const degrees = fc.oneof(fc.double({ min: 0.5, max: 30, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }))

describe("Student's t distribution", () => {
  continuousLaws({
    name: "student",
    parameters: fc.tuple(degrees),
    valueOf: () => fc.double({ min: -30, max: 30, noNaN: true }),
    cdf: studentCdf,
    upper: studentUpper,
    quantile: studentQuantile,
  })

  test("is the same on both sides of 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), fc.double({ min: 1, max: 1e4, noNaN: true }), (k, df) => {
        const p = k / 2 ** 20
        expect(studentQuantile(1 - p, df)).toBe(-studentQuantile(p, df) + 0)
        expect(studentCdf(k, df)).toBe(studentUpper(-k, df))
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

  test("with two degrees of freedom has a quantile in closed form, to full precision next to its middle", () => {
    // (2p − 1) / √(2p(1 − p)), where p − ½ is a double without rounding.
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), fc.constantFrom(-1, 1), (k, sign) => {
        const off = sign * 2 ** -k
        expect(Math.abs(studentQuantile(0.5 + off, 2) / ((2 * off) / Math.sqrt(2 * (0.5 + off) * (0.5 - off))) - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  test("its quantile lies outside the normal one and comes closer with more degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.51, max: 0.999, noNaN: true }), fc.double({ min: 1, max: 1e3, noNaN: true }), (p, df) => {
        expect(studentQuantile(p, df)).toBeGreaterThan(studentQuantile(p, 2 * df))
        expect(studentQuantile(p, 2 * df)).toBeGreaterThan(normalQuantile(p))
      }),
    )
  })

  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values of Student's t at 0.975.
  test.each([
    [1, 12.706],
    [10, 2.228],
    [30, 2.042],
    [100, 1.984],
  ])("at 0.975 with %d degrees of freedom is %d", (df, printed) => {
    expect(studentQuantile(0.975, df)).toBeCloseTo(printed, 3)
  })

  test("has its middle at 0 and its ends at infinity", () => {
    expect([0, 0.5, 1].map((p) => studentQuantile(p, 3))).toEqual([-Infinity, 0, Infinity])
    expect([-Infinity, 0, Infinity].map((x) => studentCdf(x, 3))).toEqual([0, 0.5, 1])
    expect([-Infinity, 0, Infinity].map((x) => studentUpper(x, 3))).toEqual([1, 0.5, 0])
    expect([studentCdf(1, -1), studentUpper(1, 0), studentQuantile(0.3, NaN)]).toEqual([NaN, NaN, NaN])
  })
})
