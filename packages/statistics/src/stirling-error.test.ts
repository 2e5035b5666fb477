import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { stirlingError } from "./stirling-error.ts"

describe("stirlingError", () => {
  test("closes the gap to the factorial", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), (n) => {
        let factorial = 1 // exact in a double up to 18!
        for (let k = 2; k <= n; k++) factorial *= k
        const stirling = (n / Math.E) ** n * Math.sqrt(1 + n)
        expect(Math.abs((stirling * Math.exp(stirlingError(n))) / factorial - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  test("never falls, from 0 to half the log of 2π", () => {
    const size = fc.double({ min: -20, max: 15, noNaN: true }).map((exponent) => 10 ** exponent)
    fc.assert(
      fc.property(size, size, (x, y) => {
        const rising = [0, stirlingError(Math.min(x, y)), stirlingError(Math.max(x, y)) + 4e-16, Math.log(2 * Math.PI) / 2 + 4e-16]
        expect(rising).toEqual(rising.toSorted((a, b) => a - b))
      }),
    )
  })

  // loggamma(x + 1) − x log x + x − ½ log(1 + x), mpmath 1.2.1 at 40 digits.
  test.each([
    [1e-9, 2.06460501731173466e-8],
    [0.01, 0.0453862284872272275],
    [0.25, 0.386729978201054615],
    [0.5, 0.523058798590645241],
    [1, 0.653426409720027345],
    [2.5, 0.783865288414002564],
    [10, 0.879614006735873183],
    [15.9, 0.893681676734007877],
    [16, 0.893833878216064961],
    [100, 0.914796698333723615],
    [1e6, 0.918938116538256075],
  ])("of %d is %d", (x, expected) => {
    expect(Math.abs(stirlingError(x) - expected)).toBeLessThan(4e-16)
  })

  test("of 0 and below there is none", () => {
    expect([0, -1, -1e9, NaN].map(stirlingError)).toEqual([NaN, NaN, NaN, NaN])
  })
})
