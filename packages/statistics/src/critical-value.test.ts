import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { criticalValue } from "./critical-value.ts"
import { normalCdf, normalQuantile } from "./normal.ts"

const level = fc.double({ min: 0.001, max: 0.9999, noNaN: true })

describe("criticalValue", () => {
  test("holds its level between its two signs", () => {
    fc.assert(
      fc.property(level, (l) => {
        expect(1 - 2 * normalCdf(-criticalValue(l))).toBeCloseTo(l, 14)
      }),
    )
  })

  test("agrees with the quantile, which is computed on another way", () => {
    fc.assert(
      fc.property(level, (l) => {
        expect(criticalValue(l)).toBeCloseTo(-normalQuantile((1 - l) / 2), 11)
      }),
    )
  })

  // √2 · erfinv(level) with mpmath at 40 digits.
  test.each([
    [0.5, 0.674489750196081743],
    [0.8, 1.28155156554460047],
    [0.9, 1.64485362695147271],
    [0.95, 1.95996398454005424],
    [0.99, 2.57582930354890076],
    [0.999, 3.29052673149189479],
  ])("at %d is %d", (l, expected) => {
    expect(Math.abs(criticalValue(l) - expected)).toBeLessThan(1e-12)
  })

  test("keeps ten digits for one in a million", () => {
    expect(criticalValue(0.999999)).toBeCloseTo(4.89163847569859039, 9)
  })

  test("comes to an end for whatever it is asked", () => {
    for (const nonsense of [95, 1.5, -1, NaN, Infinity]) expect(criticalValue(nonsense)).not.toBeGreaterThan(9)
  })
})
