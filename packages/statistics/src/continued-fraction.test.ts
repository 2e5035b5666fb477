import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { continuedFraction } from "./continued-fraction.ts"

describe("continuedFraction", () => {
  test("of ones is the golden ratio less one", () => {
    expect(continuedFraction(1, () => [1, 1])).toBeCloseTo((Math.sqrt(5) - 1) / 2, 15)
  })

  test("finds Lambert's tangent", () => {
    // NIST Digital Library of Mathematical Functions, 4.25.1: tan z = z/(1 − z²/(3 − z²/(5 − …))).
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1.5, noNaN: true }), (z) => {
        const tangent = z * continuedFraction(1, (k) => [-z * z, 2 * k + 1])
        expect(Math.abs(tangent / Math.tan(z) - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  test("ends where a level is 0", () => {
    // 1/(2 + 3/4)
    expect(continuedFraction(2, (k) => (k === 1 ? [3, 4] : [0, 5]))).toBeCloseTo(4 / 11, 15)
  })

  test("comes to an end where it has no value", () => {
    expect(continuedFraction(NaN, () => [1, 1])).toBeNaN()
    expect(Math.abs(continuedFraction(1, () => [-1, 1.5]))).toBeLessThan(Infinity)
  })
})
