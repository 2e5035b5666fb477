import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import type { NetCounts } from "./net-counts.ts"
import { netScoreInterval } from "./net-score.ts"
import { referenceDataIsPresent, referenceRows, referenceText } from "./reference-data.test-kit.ts"
import { answersTimes, netCountsUpTo, netScoreByDefinition, turnedAnswers } from "./samples.test-kit.ts"

const interval = ({ positive, neutral, negative }: NetCounts, level?: number) => netScoreInterval(positive, neutral, negative, level)

describe("netScoreInterval", () => {
  intervalLaws({
    samples: netCountsUpTo(10 ** 6),
    value: netScoreByDefinition,
    interval,
    method: "score",
    range: [-1, 1],
    // A limit is found to 1e-15, however near to 0 it lies.
    step: () => 1e-15,
    repeated: (sample, times, level) => interval(answersTimes(sample, times), level),
    mirrored: [turnedAnswers, 0],
  })

  test("when all are neutral it is z²/(n + z²) to either side", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), (n) => {
        const z = 1.959963984540054 // normal quantile of 0.975, AS 241
        expect(netScoreInterval(0, n, 0).high).toBeCloseTo(z ** 2 / (n + z ** 2), 12)
      }),
    )
  })

  test("keeps its digits where nearly all are alike", () => {
    // Tango's statistic solved by bisection with mpmath at 60 digits.
    expect(Math.abs(netScoreInterval(6440, 8, 0).low - 0.997553503207744171)).toBeLessThan(1e-14)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with the iterative interval of R's NPS package (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/nps_R_NPS_package.csv")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = netScoreInterval(Number(row.promoters), Number(row.passives), Number(row.detractors))
      expect(Math.abs(low - Number(row.iterative_l)), row.nps).toBeLessThan(1e-6)
      expect(Math.abs(high - Number(row.iterative_u)), row.nps).toBeLessThan(1e-6)
    }
  })

  test.skipIf(!referenceDataIsPresent)("agrees with Tango's interval for a published survey (needs ../shared/data)", () => {
    interface Group {
      n: number
      detractors: number
      passives: number
      promoters: number
      tangoScore95: [number, number]
    }
    const truth = JSON.parse(referenceText("r-survey-2018/truth.json")) as {
      nps_Qrecommend: Group
      nps_byExperience: Record<string, Group>
    }
    for (const { promoters, passives, detractors, tangoScore95 } of [truth.nps_Qrecommend, ...Object.values(truth.nps_byExperience)]) {
      const { low, high } = netScoreInterval(promoters, passives, detractors)
      expect(Math.abs(100 * low - tangoScore95[0])).toBeLessThan(1e-6)
      expect(Math.abs(100 * high - tangoScore95[1])).toBeLessThan(1e-6)
    }
  })
})
