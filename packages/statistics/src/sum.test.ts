import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exactSumOf } from "./exact-sum.ts"
import { sumOf } from "./sum.ts"

describe("sumOf", () => {
  test("whole numbers have one sum in any order and grouping, and none have nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 50 }), fc.array(fc.integer(), { maxLength: 50 }), (some, others) => {
        expect(sumOf([...some, ...others])).toBe(sumOf([...others.toReversed(), ...some]))
        expect(sumOf([sumOf(some), sumOf(others)])).toBe(sumOf([...some, ...others]))
      }),
    )
    expect(sumOf([])).toBe(0)
  })

  test("of numbers of one sign no digit is lost but the last of each step", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 50 }), (numbers) => {
        const exact = exactSumOf(numbers)[0] ?? 0
        expect(Math.abs(sumOf(numbers) - exact)).toBeLessThanOrEqual(numbers.length * Number.EPSILON * exact)
      }),
    )
  })

  test("adds in the order it is given, from anything that can be gone through", () => {
    expect(sumOf([0.1, 0.2, 0.3])).toBe(0.6000000000000001)
    expect(sumOf(new Set([0.3, 0.2, 0.1]))).toBe(0.6)
  })
})
