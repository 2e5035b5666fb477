import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpper } from "./chi-squared.ts"
import { continuousLaws } from "./distribution-laws.test-kit.ts"
import { normalUpper } from "./normal.ts"

describe("the chi-squared distribution", () => {
  continuousLaws({
    name: "chiSquared",
    parameters: fc.tuple(fc.double({ min: 0.1, max: 1e4, noNaN: true })),
    valueOf: ([df]) => fc.double({ min: 0, max: 3 * df + 1, noNaN: true }),
    cdf: chiSquaredCdf,
    upper: chiSquaredUpper,
    quantile: chiSquaredQuantile,
  })

  test("with one degree of freedom is that of a normal variable squared", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 30, noNaN: true }), (z) => {
        expect(Math.abs(chiSquaredUpper(z * z, 1) / (2 * normalUpper(z)) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4, upper critical values of chi-squared at 0.95.
  test.each([
    [1, 3.841],
    [3, 7.815],
    [10, 18.307],
    [100, 124.342],
  ])("at 0.95 with %d degrees of freedom is %d", (df, printed) => {
    expect(chiSquaredQuantile(0.95, df)).toBeCloseTo(printed, 3)
  })
})
