import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { added, amongPeople, amounts } from "./samples.test-kit.ts"
import { mergeTallies } from "./tally.ts"
import { topShare, topShareInterval } from "./top-share.ts"

describe("topShare", () => {
  test("is what the first of a sorted list have", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 25 }), (list, top) => {
        const first = list.toSorted((a, b) => b - a).slice(0, top)
        expect(topShare(amongPeople(list), top)).toBeCloseTo(added(first) / added(list), 14)
      }),
    )
  })

  test("takes a fraction of a person for a fraction of what it has", () => {
    expect(topShare(amongPeople([6, 4, 2]), 1.5)).toBe(8 / 12)
  })

  test("counts those who have nothing only when told", () => {
    expect(topShare(amongPeople([3, 1]), 2)).toBe(1)
    expect(topShare(amongPeople([0, 0]), 1)).toBeNaN()
  })
})

describe("topShareInterval", () => {
  const manyAmounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 20, maxLength: 40 })

  intervalLaws({
    samples: fc
      .record({ list: manyAmounts, top: fc.integer({ min: 1, max: 3 }) })
      // Among few people leaving one out moves the edge of the top too far to tell how sure its share is.
      .filter(({ list, top }) => new Set(list).size >= 6 * top),
    value: ({ list, top }) => topShare(amongPeople(list), top),
    interval: ({ list, top }, level) => topShareInterval(amongPeople(list), top, level),
    method: "jackknife-logit",
    range: [0, 1],
    repeated: ({ list, top }, times, level) =>
      topShareInterval(mergeTallies(...Array.from({ length: times }, () => amongPeople(list))), times * top, level),
  })

  test("agrees with the jackknife written out", () => {
    // numpy 1.24.2: the share of the largest quarter, each person left out in turn; t quantile 2.200985160091640 by mpmath 1.2.1
    const { low, high, level, method } = topShareInterval(amongPeople([0, 0, 1, 1, 2, 5, 20, 41, 3, 3, 3, 8]), 3)
    expect(low).toBeCloseTo(0.4819019989919233, 12)
    expect(high).toBeCloseTo(0.940469651427846, 12)
    expect([level, method]).toEqual([0.95, "jackknife-logit"])
  })

  test("says nothing where nothing can be said", () => {
    for (const list of [[5, 5, 5], [9, 0, 0], [1, 2], [0, 0]]) {
      expect(topShareInterval(amongPeople(list), 2, 0.9)).toEqual({ low: 0, high: 1, level: 0.9, method: "jackknife-logit" })
    }
  })

  test("says nothing where one has so much that the others cannot be told from none", () => {
    for (const most of [1e17, 1e100, 1e300]) expect(topShareInterval(amongPeople([1, 1, most]), 1)).toMatchObject({ low: 0, high: 1 })
  })
})
