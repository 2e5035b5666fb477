import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { adjustedWaldNetScore, adjustedWaldNetScoreDifference } from "./adjusted-wald.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import type { NetCounts } from "./net-counts.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { answersTimes, exchanged, netCountsUpTo, netScoreByDefinition, turnedAnswers } from "./samples.test-kit.ts"

const samples = netCountsUpTo(10 ** 6)

describe("adjustedWaldNetScore", () => {
  const interval = ({ positive, neutral, negative }: NetCounts, level?: number) => adjustedWaldNetScore(positive, neutral, negative, level)

  intervalLaws({
    samples,
    value: netScoreByDefinition,
    interval,
    method: "adjusted-wald",
    range: [-1, 1],
    repeated: (sample, times, level) => interval(answersTimes(sample, times), level),
    mirrored: [turnedAnswers, 0],
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's NPS package (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/nps_R_NPS_package.csv")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = adjustedWaldNetScore(Number(row.promoters), Number(row.passives), Number(row.detractors))
      expect(Math.abs(low - Number(row.adjwald_l)), row.nps).toBeLessThan(1e-9)
      expect(Math.abs(high - Number(row.adjwald_u)), row.nps).toBeLessThan(1e-9)
    }
  })
})

describe("adjustedWaldNetScoreDifference", () => {
  intervalLaws({
    samples: fc.record({ a: samples, b: samples }),
    value: ({ a, b }) => netScoreByDefinition(a) - netScoreByDefinition(b),
    interval: ({ a, b }, level) => adjustedWaldNetScoreDifference(a, b, level),
    method: "adjusted-wald",
    range: [-2, 2],
    repeated: ({ a, b }, times, level) => adjustedWaldNetScoreDifference(answersTimes(a, times), answersTimes(b, times), level),
    mirrored: [exchanged, 0],
  })

  // Its definition with mpmath at 30 digits.
  test.each([
    [{ positive: 70, neutral: 20, negative: 10 }, { positive: 61, neutral: 29, negative: 5 }, -0.1651270058713409, 0.1873184067035185],
    [{ positive: 1, neutral: 2, negative: 3 }, { positive: 10, neutral: 20, negative: 20 }, -0.5629383770881266, 0.4958524232097199],
  ])("of %o and %o agrees with its definition", (a, b, low, high) => {
    const interval = adjustedWaldNetScoreDifference(a, b)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-13)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-13)
  })
})
