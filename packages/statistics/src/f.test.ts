import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { continuousLaws } from "./distribution-laws.test-kit.ts"
import { fCdf, fQuantile, fUpper } from "./f.ts"
import { studentUpper } from "./student.ts"

const degrees = fc.oneof(fc.double({ min: 0.5, max: 30, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }))

describe("Fisher's F distribution", () => {
  continuousLaws({
    name: "f",
    parameters: fc.tuple(degrees, degrees),
    valueOf: () => fc.double({ min: 0, max: 10, noNaN: true }),
    cdf: fCdf,
    upper: fUpper,
    quantile: fQuantile,
  })

  test("turned over is F with its degrees of freedom swapped", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), degrees, degrees, (x, df1, df2) => {
        expect(fUpper(x, df1, df2)).toBeCloseTo(fCdf(1 / x, df2, df1), 11)
      }),
    )
  })

  test("with one degree of freedom is that of t squared", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 30, noNaN: true }), degrees, (t, df) => {
        expect(fUpper(t * t, 1, df)).toBeCloseTo(2 * studentUpper(t, df), 12)
      }),
    )
  })

  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3, upper critical values of F at 0.95.
  test.each([
    [1, 1, 161.448],
    [3, 10, 3.708],
    [10, 5, 4.735],
    [20, 100, 1.676],
  ])("at 0.95 with %d and %d degrees of freedom is %d", (df1, df2, printed) => {
    expect(fQuantile(0.95, df1, df2)).toBeCloseTo(printed, 3)
  })

  test("all is above 0 and nothing above infinity", () => {
    expect([-1, 0, Infinity].map((x) => fCdf(x, 3, 5))).toEqual([0, 0, 1])
    expect([-1, 0, Infinity].map((x) => fUpper(x, 3, 5))).toEqual([1, 1, 0])
    expect([fQuantile(0, 3, 5), fQuantile(1, 3, 5)]).toEqual([0, Infinity])
  })
})
