import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { tallyQuantile, type QuantileType } from "./quantile.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { tallyOf } from "./tally.ts"

const tallied = (numbers: readonly number[]) => tallyOf(numbers.map((value) => ({ key: [value], n: 1 })))
const lists = fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })), { minLength: 1, maxLength: 30 })
const shares = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const types = fc.constantFrom<QuantileType>(1, 2, 3, 4, 5, 6, 7, 8, 9)

describe("tallyQuantile", () => {
  test("lies between the smallest and the largest number, which it is at the ends", () => {
    fc.assert(
      fc.property(lists, shares, types, (numbers, p, type) => {
        const tally = tallied(numbers)
        expect(tallyQuantile(tally, p, type)).toBeGreaterThanOrEqual(Math.min(...numbers))
        expect(tallyQuantile(tally, p, type)).toBeLessThanOrEqual(Math.max(...numbers))
        expect(tallyQuantile(tally, 0, type)).toBe(Math.min(...numbers) + 0)
        expect(tallyQuantile(tally, 1, type)).toBe(Math.max(...numbers) + 0)
      }),
    )
  })

  test("never falls as the share grows", () => {
    fc.assert(
      fc.property(lists, shares, shares, types, (numbers, p, q, type) => {
        const tally = tallied(numbers)
        const [low, high] = [tallyQuantile(tally, Math.min(p, q), type), tallyQuantile(tally, Math.max(p, q), type)]
        expect(low).toBeLessThanOrEqual(high + 1e-6 * Math.abs(high))
      }),
    )
  })

  test("of all numbers negated is the opposite quantile negated", () => {
    const balanced = fc.constantFrom<QuantileType>(2, 5, 6, 7, 8, 9)
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 64 }), balanced, (numbers, steps, type) => {
        const opposite = tallyQuantile(tallied(numbers.map((x) => -x)), 1 - steps / 64, type)
        expect(tallyQuantile(tallied(numbers), steps / 64, type)).toBeCloseTo(-opposite, 4)
      }),
    )
  })

  test("is the middle number of an odd list, and half-way between the two of an even one, unless told otherwise", () => {
    expect(tallyQuantile(tallied([5, 1, 9]), 0.5)).toBe(5)
    expect(tallyQuantile(tallied([5, 1, 9, 6]), 0.5)).toBe(5.5)
    expect(tallyQuantile(tallied([5, 1, 9, 6]), 0.5, 1)).toBe(5)
    expect(tallyQuantile(tallied([5, 1, 9, 6]), 0.5, 3)).toBe(5)
  })

  test("of two numbers equally near, type 3 takes that of even rank", () => {
    const ten = tallied(Array.from({ length: 10 }, (_, i) => i + 1))
    expect([0.25, 0.35, 0.45, 0.55].map((p) => tallyQuantile(ten, p, 3))).toEqual([2, 4, 4, 6])
  })

  test("a place meant to be whole is whole: the 7th of 100 at 0.07", () => {
    const hundred = tallied(Array.from({ length: 100 }, (_, i) => i + 1))
    expect(tallyQuantile(hundred, 0.07, 1)).toBe(7)
    expect(tallyQuantile(hundred, 0.07, 2)).toBe(7.5)
  })

  test("of no number there is none", () => {
    expect(tallyQuantile(tallyOf([]), 0.5)).toBeNaN()
    expect(tallyQuantile(tallyOf([{ key: ["7"], n: 3 }]), 0.5)).toBeNaN()
  })

  test.skipIf(!referenceDataIsPresent)("agrees with all nine types of R's quantile (needs ../shared/data)", () => {
    // The table does not tell its sample; only these seven numbers fit all its rows.
    const sample = tallied([0.2, 1.5, 3.1, 4.4, 4.4, 7, 9.9])
    const rows = referenceRows("stats-given/quantile_types_R.csv")
    expect(rows.length).toBe(54)
    for (const row of rows) {
      const value = tallyQuantile(sample, Number(row.prob), Number(row.type) as QuantileType)
      expect(value, `type ${row.type}, ${row.prob}`).toBeCloseTo(Number(row.value), 12)
    }
  })
})
