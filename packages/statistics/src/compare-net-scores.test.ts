import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareNetScores } from "./compare-net-scores.ts"
import { compareShares } from "./compare-shares.ts"
import { countsUpTo, netCountsUpTo, turnedAnswers } from "./samples.test-kit.ts"

const counts = netCountsUpTo(1000)
const of = (positive: number, neutral: number, negative: number) => ({ positive, neutral, negative })

describe("compareNetScores", () => {
  test("is the same whichever side comes first, and for detractors as for promoters", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const { pValue } = compareNetScores(a, b)
        expect(pValue).toBeGreaterThanOrEqual(0)
        expect(pValue).toBeLessThanOrEqual(1)
        expect(Math.abs(compareNetScores(b, a).pValue - pValue)).toBeLessThan(1e-9)
        expect(Math.abs(compareNetScores(turnedAnswers(a), turnedAnswers(b)).pValue - pValue)).toBeLessThan(1e-9)
      }),
    )
  })

  test("equal scores are never surprising, however differently they come about", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        expect(compareNetScores(of(a, 2 * b, a), of(b, a, b)).pValue).toBe(1)
      }),
    )
  })

  test("where nobody is neutral it is the score test of two shares", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), countsUpTo(1000), countsUpTo(1000), (hitsA, missesA, hitsB, missesB) => {
        fc.pre(hitsB + missesB > 0)
        const shares = compareShares(hitsA, hitsA + missesA, hitsB, hitsB + missesB).pValue
        expect(compareNetScores(of(hitsA, 0, missesA), of(hitsB, 0, missesB)).pValue).toBeCloseTo(shares, 9)
      }),
    )
  })

  test("says what it is, and of no answers nothing", () => {
    expect(compareNetScores(of(3, 0, 0), of(9, 0, 0))).toEqual({ pValue: 1, method: "score" })
    expect(compareNetScores(of(0, 0, 0), of(9, 1, 2)).pValue).toBeNaN()
  })

  // The two multinomial likelihoods maximised under one common score by golden section search, mpmath 1.2 at 30 digits; p = erfc(|z|/√2).
  test.each([
    [of(70, 20, 10), of(50, 30, 20), 0.00440073442264],
    [of(5, 3, 2), of(1, 4, 5), 0.0502827214997],
    [of(10, 0, 0), of(40, 5, 5), 0.189311119499],
    [of(300, 700, 0), of(15, 5, 10), 0.401761080187],
    [of(0, 10, 0), of(12, 3, 1), 0.00494051562131],
    [of(2, 0, 1), of(1, 0, 4), 0.186857502663],
    [of(1e9, 10, 2), of(1e9, 3, 9), 0.338680576460],
  ])("of %o and %o is %d", (a, b, p) => {
    expect(Math.abs(compareNetScores(a, b).pValue / p - 1)).toBeLessThan(1e-9)
  })
})
