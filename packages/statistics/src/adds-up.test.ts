import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addsUp } from "./adds-up.ts"

const counts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 })

describe("addsUp", () => {
  test("counts add up to their sum and to nothing else", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: -5, max: 5 }), (parts, off) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        expect(addsUp(parts, total + off)).toBe(off === 0)
      }),
    )
  })

  test("amounts in cents add up to their sum, to the cent, however large", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: -2, max: 2 }), (cents, off) => {
        const total = cents.reduce((sum, part) => sum + part, 0)
        expect(addsUp(cents.map((part) => part / 100), (total + off) / 100)).toBe(off === 0)
      }),
    )
  })

  test("shares add up to a hundred however they were rounded", () => {
    fc.assert(
      fc.property(
        counts.filter((parts) => parts.some((part) => part > 0)),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(Math.round, (x: number) => Math.ceil(x - 0.5)),
        (parts, decimals, round) => {
          const total = parts.reduce((sum, part) => sum + part, 0)
          const shares = parts.map((part) => ({ value: round((100 * part * 10 ** decimals) / total) / 10 ** decimals, decimals }))
          expect(addsUp(shares, 100)).toBe(true)
          expect(addsUp(shares, { value: 100, decimals })).toBe(true)
        },
      ),
    )
  })

  test("the order of the parts does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 5 }), (tenths) => {
        const parts = tenths.map((value) => ({ value: value / 10, decimals: 1 }))
        expect(addsUp(parts.toReversed(), 100)).toBe(addsUp(parts, 100))
      }),
    )
  })

  // CDCgov/prime-reportstream#5281.
  test("2 detractors, 11 passives and 18 promoters are not the 32 who were scored", () => {
    expect(addsUp([2, 11, 18], 32)).toBe(false)
    expect(addsUp([2, 11, 18], 31)).toBe(true)
  })

  test("rounding explains a little, not everything", () => {
    const third = { value: 33.3, decimals: 1 }
    expect(addsUp([third, third, third], 100)).toBe(true)
    expect(addsUp([third, third, { value: 33.2, decimals: 1 }], 100)).toBe(false)
    expect(addsUp([0.1, 0.2], 0.3)).toBe(true)
    expect(addsUp([], 0)).toBe(true)
  })
})
