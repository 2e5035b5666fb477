import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { pairedDifference } from "./paired-difference.ts"
import { countsUpTo } from "./samples.test-kit.ts"

const count = countsUpTo(10 ** 6)
const samples = fc
  .record({ onlyA: count, onlyB: count, alike: count })
  .map(({ onlyA, onlyB, alike }) => ({ onlyA, onlyB, pairs: onlyA + onlyB + alike }))
  .filter(({ pairs }) => pairs > 0)

describe("pairedDifference", () => {
  intervalLaws({
    samples,
    value: ({ onlyA, onlyB, pairs }) => (onlyA - onlyB) / pairs,
    interval: ({ onlyA, onlyB, pairs }, level) => pairedDifference(onlyA, onlyB, pairs, level),
    method: "tango",
    range: [-1, 1],
    repeated: ({ onlyA, onlyB, pairs }, times, level) => pairedDifference(times * onlyA, times * onlyB, times * pairs, level),
    mirrored: [({ onlyA, onlyB, pairs }) => ({ onlyA: onlyB, onlyB: onlyA, pairs }), 0],
  })

  // Tango's statistic solved by bisection with mpmath at 30 digits. The second is a published example: M. W. Fagerland, S. Lydersen,
  // P. Laake, "Recommended Tests and Confidence Intervals for Paired Binomial Proportions", Statistics in Medicine 33(16), 2014: −0.517 to −0.026.
  test.each([
    [12, 2, 50, 0.06111240618634398, 0.3447087482821487],
    [1, 7, 21, -0.5172322764213774, -0.02600303248086854],
    [5, 0, 5, 0.1310350704336504, 1],
    [0, 0, 10, -0.2775327998628893, 0.2775327998628893],
    [14, 0, 45, 0.1952869926365341, 0.4566480557736682],
  ])("%d up and %d down of %d agrees with its definition", (onlyA, onlyB, pairs, low, high) => {
    const interval = pairedDifference(onlyA, onlyB, pairs)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-13)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-13)
  })
})
