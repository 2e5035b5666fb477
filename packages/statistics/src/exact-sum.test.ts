import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exactProduct, exactSumOf } from "./exact-sum.ts"
import { monoidLaws } from "./laws.test-kit.ts"

/** Numbers that hurt: of all sizes, repeated, cancelling, half-way between two others. */
const numbers = fc.oneof(
  fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 0.1, 1e16, -1e16, 2 ** -53, 2 ** -120, -(2 ** -120), 5e-324, 1e300, -1e300),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -200, max: 200 })).map(([mantissa, exponent]) => mantissa * 2 ** exponent),
)

/** A double as a whole number of 2^−1074: whole numbers of any size add without rounding. */
function whole(x: number): bigint {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, x)
  const exponent = (bits.getUint16(0) >> 4) & 0x7ff
  const mantissa = bits.getBigUint64(0) & 0xfffffffffffffn
  const size = exponent === 0 ? mantissa : (mantissa | 0x10000000000000n) << BigInt(exponent - 1)
  return x < 0 ? -size : size
}

const sumOfWhole = (list: readonly number[]) => list.reduce((sum, x) => sum + whole(x), 0n)

describe("exactSumOf", () => {
  monoidLaws({ entries: numbers, empty: [], of: exactSumOf, merge: (...parts) => exactSumOf(parts.flat()) })

  test("loses nothing", () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 30 }), (list) => {
        expect(sumOfWhole(exactSumOf(list))).toBe(sumOfWhole(list))
      }),
    )
  })

  test("each number is the double nearest to what is left", () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 30 }), (list) => {
        let left = sumOfWhole(list)
        for (const part of exactSumOf(list)) {
          const error = left - whole(part)
          const bits = new DataView(new ArrayBuffer(8))
          bits.setFloat64(0, part)
          const pattern = bits.getBigUint64(0)
          for (const neighbour of [pattern - 1n, pattern + 1n]) {
            bits.setBigUint64(0, neighbour)
            const other = left - whole(bits.getFloat64(0))
            expect(error * error <= other * other).toBe(true)
          }
          left = error
        }
        expect(left).toBe(0n)
      }),
    )
  })

  // Python 3.11: Fraction sums, each rounded by float(), what is left over rounded again.
  test.each([
    [[1e16, 1, 0.1, 0.2, 0.3], [1.0000000000000002e16, -0.4, 2.7755575615628914e-17]],
    [Array<number>(10).fill(0.1), [1, 5.551115123125783e-17]],
    [[1, 2 ** -53], [1, 1.1102230246251565e-16]],
    [[1, 2 ** -53, 2 ** -120], [1.0000000000000002, -1.1102230246251565e-16, 7.52316384526264e-37]],
    [[1, 2 ** -52, 2 ** -53, -(2 ** -120)], [1.0000000000000002, 1.1102230246251565e-16, -7.52316384526264e-37]],
    [[1e308, -1e308, 5e-324, 1e292, -1], [1e292, -1, 5e-324]],
    [[3, -3], []],
  ])("of %j is %j", (list, sum) => {
    expect(exactSumOf(list)).toStrictEqual(sum)
  })

  test("what has no sum has none", () => {
    expect(exactSumOf([1, Infinity])).toEqual([NaN])
    expect(exactSumOf([NaN])).toEqual([NaN])
  })
})

describe("exactProduct", () => {
  test("loses nothing of a product of three", () => {
    const middling = fc.double({ min: -1e90, max: 1e90, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-40)
    fc.assert(
      fc.property(middling, middling, fc.integer({ min: 1, max: 2 ** 53 - 1 }), (x, y, times) => {
        expect(sumOfWhole(exactProduct(x, y)) * 2n ** 1074n).toBe(whole(x) * whole(y))
        expect(sumOfWhole(exactProduct(x, y, times))).toBe(sumOfWhole(exactProduct(x, y)) * BigInt(times))
      }),
    )
  })
})
