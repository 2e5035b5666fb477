import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { otherTail } from "./tail.ts"

describe("otherTail", () => {
  test("of the logistic distribution is its mirror image", () => {
    // Mass 1/(1 + e^−u) below, 1/(1 + e^u) above; over the density 1 + e^u and 1 + e^−u.
    fc.assert(
      fc.property(fc.double({ min: -30, max: 3, noNaN: true }), (u) => {
        const above = otherTail({ logMass: -Math.log1p(Math.exp(-u)), reach: 1 + Math.exp(u) })
        expect(Math.abs(above.logMass / -Math.log1p(Math.exp(u)) - 1)).toBeLessThan(1e-2)
        expect(Math.exp(above.logMass)).toBeCloseTo(1 / (1 + Math.exp(u)), 14)
        expect(Math.abs(above.reach / (1 + Math.exp(-u)) - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  test("of nothing is everything", () => {
    expect(otherTail({ logMass: -Infinity, reach: 1 }).logMass).toBe(0)
  })
})
