import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { gini, giniInterval } from "./gini.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { added, amongPeople, amounts } from "./samples.test-kit.ts"
import { mergeTallies, tallyOf } from "./tally.ts"

/** The mean difference between two people over twice the mean: the definition. */
function meanDifference(list: readonly number[]): number {
  const differences = added(list.flatMap((a) => list.map((b) => Math.abs(a - b))))
  return differences / (2 * list.length * added(list))
}

describe("gini", () => {
  test("is half the mean difference between two people, over the mean", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        expect(gini(amongPeople(list))).toBeCloseTo(meanDifference(list), 12)
      }),
    )
  })

  test("lies between 0, when all have the same, and 1 − 1/n, when one has it all", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1000 }), (list, n, amount) => {
        expect(gini(amongPeople(list))).toBeGreaterThanOrEqual(0)
        expect(gini(amongPeople(list))).toBeLessThanOrEqual(1 - 1 / list.length + 1e-15)
        expect(gini(tallyOf([{ key: [amount], n }]))).toBe(0)
        expect(gini(tallyOf([{ key: [amount], n: 1 }, { key: [0], n }]))).toBeCloseTo(1 - 1 / (n + 1), 14)
      }),
    )
  })

  test("does not change with the unit, nor when everybody is there many times", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 50 }), (list, times) => {
        const tally = amongPeople(list)
        expect(gini(amongPeople(list.map((amount) => amount * times)))).toBeCloseTo(gini(tally), 14)
        expect(gini(mergeTallies(...Array.from({ length: times }, () => tally)))).toBeCloseTo(gini(tally), 13)
      }),
    )
  })

  test("falls when somebody gives to somebody who has less", () => {
    expect(gini(amongPeople([2, 3, 7]))).toBeLessThan(gini(amongPeople([1, 3, 8])))
  })

  test("counts those who have nothing only when told", () => {
    expect(gini(amongPeople([5, 5]))).toBe(0)
    expect(gini(amongPeople([5, 5, 0, 0]))).toBe(0.5)
    expect(gini(amongPeople([0, 0]))).toBeNaN()
    expect(gini(amongPeople([]))).toBeNaN()
  })
})

describe("giniInterval", () => {
  // When one of few has nearly all, the correction for their number outweighs what more people would add: it need not narrow then.
  const spread = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 8, maxLength: 25 }).filter((list) => new Set(list).size > 3)

  intervalLaws({
    samples: spread,
    value: (list) => gini(amongPeople(list)),
    interval: (list, level) => giniInterval(amongPeople(list), level),
    method: "jackknife-logit",
    range: [0, 1],
    repeated: (list, times, level) => giniInterval(mergeTallies(...Array.from({ length: times }, () => amongPeople(list))), level),
  })

  test("agrees with the jackknife written out", () => {
    // numpy 1.24.2: mean absolute difference times n/(n − 1), each person left out in turn; t quantile 2.200985160091640 by mpmath 1.2.1
    const { low, high, level, method } = giniInterval(amongPeople([0, 0, 1, 1, 2, 5, 20, 41, 3, 3, 3, 8]))
    expect(low).toBeCloseTo(0.461252820489775, 12)
    expect(high).toBeCloseTo(0.8994696233815738, 12)
    expect([level, method]).toEqual([0.95, "jackknife-logit"])
  })

  test("says nothing where nothing can be said", () => {
    for (const list of [[5, 5, 5], [9, 0, 0, 0], [1, 2], [7], [0, 0], []]) {
      expect(giniInterval(amongPeople(list), 0.9)).toEqual({ low: 0, high: 1, level: 0.9, method: "jackknife-logit" })
    }
  })
  test("stays within what can be where one has so much that the others cannot be told from none", () => {
    for (const few of [[1, 1], [1, 2], [0, 1, 1], [1, 2, 3]]) {
      for (const most of [2 ** 53, 1e100, 1e300]) {
        const { low, high } = giniInterval(amongPeople([...few, most]))
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(gini(amongPeople([...few, most])))
      }
    }
  })
})
