import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { leadingBits } from "./leading-bits.ts"

const bits = fc.integer({ min: 1, max: 52 })
const numbers = fc.double({ min: -1e290, max: 1e290, noNaN: true })

describe("leadingBits", () => {
  test("is close, whatever the sign and size", () => {
    fc.assert(
      fc.property(numbers, bits, (x, count) => {
        expect(Math.abs(leadingBits(x, count) - x)).toBeLessThanOrEqual(2 ** -count * Math.abs(x))
      }),
    )
  })

  test("has no more bits than asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 52 }), bits, (x, count) => {
        let odd = leadingBits(x, count)
        while (odd % 2 === 0) odd /= 2
        expect(odd).toBeLessThanOrEqual(2 ** count)
      }),
    )
  })

  test("leaves alone what needs no more", () => {
    fc.assert(
      fc.property(fc.integer({ min: -255, max: 255 }), fc.integer({ min: -200, max: 200 }), (whole, exponent) => {
        expect(leadingBits(whole * 2 ** exponent, 8)).toBe(whole * 2 ** exponent)
      }),
    )
  })

  test("keeps the order of numbers", () => {
    fc.assert(
      fc.property(numbers, numbers, bits, (x, y, count) => {
        expect(Math.sign(leadingBits(x, count) - leadingBits(y, count)) * Math.sign(x - y)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test("rounds to the nearest", () => {
    expect(leadingBits(0b1011, 3)).toBe(0b1100)
    expect(leadingBits(0b1001, 3)).toBe(0b1000)
    expect(leadingBits(-1000.3, 8)).toBe(-1000)
  })
})
