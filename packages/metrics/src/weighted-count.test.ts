import { poissonExact } from "@folkmoot/statistics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryLevels } from "./calculator-laws.ts"
import { amountsOver, weightedCount } from "./weighted-count.ts"

const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })

describe("limits for a sum of people's amounts", () => {
  test("are Garwood's where everybody adds one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (people) => {
        const [ours, exact] = [amountsOver(Array.from({ length: people }, () => 1), 1, 0.95), poissonExact(people, 0.95)]
        expect(ours.low).toBeCloseTo(exact.low, 9)
        expect(ours.high).toBeCloseTo(exact.high, 9)
      }),
    )
  })

  test("grow with the amounts as they shrink with what these are set against", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), arbitraryLevels, (given, by, [level]) => {
        const one = amountsOver(given, 1, level)
        const other = amountsOver(given.map((amount) => amount * by), by, level)
        expect(Math.abs(other.low - one.low)).toBeLessThanOrEqual(1e-9 * one.low)
        expect(Math.abs(other.high - one.high)).toBeLessThanOrEqual(1e-9 * one.high)
      }),
    )
  })

  test("are wider when one person does it all than when many share it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), (total) => {
        const [alone, shared] = [amountsOver([total], 1, 0.95), amountsOver(Array.from({ length: total }, () => 1), 1, 0.95)]
        expect(alone.low).toBeLessThan(shared.low)
        expect(alone.high).toBeGreaterThan(shared.high)
      }),
    )
  })

  test("equal what the paper's formula gives by SciPy's chi-squared quantiles", () => {
    // scipy 1.10.1: v/2/y*chi2.ppf(.025, 2*y*y/v), (v+w*w)/2/(y+w)*chi2.ppf(.975, 2*(y+w)**2/(v+w*w)), with y, v, w = 18, 158, 12 and 1.5, 0.875, 0.75
    const [points, rate] = [amountsOver([12, 3, 2, 1], 1, 0.95), weightedCount(1.5, 0.875, 0.75, 0.95)]
    expect(points.low).toBeCloseTo(2.2662066711266715, 10)
    expect(points.high).toBeCloseTo(72.41076807842077, 9)
    expect(rate.low).toBeCloseTo(0.25840292286024547, 11)
    expect(rate.high).toBeCloseTo(5.136578843916336, 10)
  })
})
