import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { stirlingError } from "./stirling-error.ts"

describe("stirlingError", () => {
  test("closes the gap to the factorial", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), (n) => {
        let factorial = 1 // exact in a double up to 18!
        for (let k = 2; k <= n; k++) factorial *= k
        const stirling = Math.sqrt(2 * Math.PI * n) * (n / Math.E) ** n
        expect(Math.abs((stirling * Math.exp(stirlingError(n))) / factorial - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  // loggamma(x + 1) − (x + ½) log x + x − ½ log 2π, mpmath at 40 digits.
  test.each([
    [0.5, 0.153426409720027345],
    [1, 0.0810614667953272582],
    [2.5, 0.0331628735199362875],
    [10, 0.00833056343336287126],
    [15.9, 0.00524039988075610817],
    [16, 0.00520765591960964044],
    [100, 0.000833330555634914683],
    [1e6, 8.33333333333305556e-8],
  ])("of %d is %d", (x, expected) => {
    expect(Math.abs(stirlingError(x) - expected)).toBeLessThan(4e-15)
  })

  test("of 0 and below there is none", () => {
    expect([0, -1, -1e9, NaN].map(stirlingError)).toEqual([NaN, NaN, NaN, NaN])
  })
})
