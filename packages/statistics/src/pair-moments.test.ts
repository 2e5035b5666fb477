import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { monoidLaws } from "./laws.test-kit.ts"
import { emptyPairMoments, meanPairOf, mergePairMoments, pairMomentsOf } from "./pair-moments.ts"

const value = fc.oneof(
  fc.constantFrom(0, -0, 0.1, 1e16, 1, -1e16),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-145),
)

describe("pair moments", () => {
  monoidLaws({
    entries: fc.record({ x: value, y: value, n: fc.integer({ min: 0, max: 5 }) }),
    empty: emptyPairMoments,
    of: pairMomentsOf,
    merge: mergePairMoments,
  })

  test("a pair told n times is n pairs", () => {
    const once = { x: 0.1, y: 0.7 }
    expect(pairMomentsOf([{ ...once, n: 3 }])).toStrictEqual(pairMomentsOf([once, once, once]))
  })
})

describe("meanPairOf", () => {
  test("a number paired with itself varies with itself", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), (list) => {
        const { x, y, varianceX, varianceY, covariance, df } = meanPairOf(pairMomentsOf(list.map((each) => ({ x: each, y: each }))))
        expect([y, varianceY, covariance]).toEqual([x, varianceX, varianceX])
        expect(df).toBe(list.length - 1)
      }),
    )
  })

  test("agrees with exact fractions for ten cities", () => {
    // R 4.2.2: boot::city; (co)variances over n in Python 3.11's Fractions
    const u = [138, 93, 61, 179, 48, 37, 29, 23, 30, 2]
    const x = [143, 104, 69, 260, 75, 63, 50, 48, 111, 50]
    const means = meanPairOf(pairMomentsOf(u.map((y, i) => ({ x: x[i] ?? NaN, y }))))
    expect(means).toMatchObject({ x: 97.3, y: 64, df: 9 })
    expect(means.varianceX).toBeCloseTo(424.13444444444445, 12)
    expect(means.varianceY).toBeCloseTo(316.02222222222224, 12)
    expect(means.covariance).toBeCloseTo(331.0888888888889, 12)
  })

  test("of no pair there are none, of one pair no variances", () => {
    expect(meanPairOf(emptyPairMoments)).toEqual({ x: NaN, y: NaN, varianceX: NaN, varianceY: NaN, covariance: NaN, df: -1 })
    expect(meanPairOf(pairMomentsOf([{ x: 3, y: 4 }]))).toEqual({ x: 3, y: 4, varianceX: NaN, varianceY: NaN, covariance: NaN, df: 0 })
  })
})
