import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { continuousLaws } from "./distribution-laws.test-kit.ts"
import { normalCdf, normalQuantile, normalUpper } from "./normal.ts"

const far = fc.double({ min: -300, max: -1, noNaN: true }).map((exponent) => 10 ** exponent)

describe("the normal distribution", () => {
  continuousLaws({
    name: "normal",
    parameters: fc.constant<[]>([]),
    valueOf: () => fc.double({ min: -37, max: 37, noNaN: true }),
    cdf: normalCdf,
    upper: normalUpper,
    quantile: normalQuantile,
  })

  test("is the same on both sides of 0", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        expect(normalCdf(x)).toBe(normalUpper(-x))
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (k) => {
        expect(normalQuantile(1 - k / 2 ** 20) + normalQuantile(k / 2 ** 20)).toBeCloseTo(0, 14)
      }),
    )
  })

  test("the quantile undoes it in the far tail too", () => {
    fc.assert(
      fc.property(far, (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  // 0.5 erfc(37/√2) and the root of 0.5 erfc(-x/√2) = 1e-300, mpmath at 40 digits.
  test("keeps its digits where hardly a number is left", () => {
    expect(Math.abs(normalUpper(37) / 5.72557122252457682e-300 - 1)).toBeLessThan(1e-14)
    expect(Math.abs(normalQuantile(1e-300) / -37.0470962993611992 - 1)).toBeLessThan(1e-14)
  })

  test("has its middle at 0 and its ends at infinity", () => {
    expect([-Infinity, 0, Infinity].map(normalCdf)).toEqual([0, 0.5, 1])
    expect([-Infinity, 0, Infinity].map(normalUpper)).toEqual([1, 0.5, 0])
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity])
  })
})
