import { describe, expect, test } from "vitest"
import {
  adjustedWaldNetScore, agrestiCoull, bcaMean, clopperPearson, durationsOf, eventShareBy, fieller, giniInterval, goodman, jeffreys, kaplanMeier, kappa, logDelta,
  meanInterval, meanPairOf, netScoreDifference, netScoreInterval, newcombe, oddsRatioInterval, pairMomentsOf, pairedDifference, poissonExact, poissonScore,
  quantileInterval, rateDifference, rateRatioExact, rateRatioScore, roganGladen, scoredMeanInterval, senSlope, shareDifferenceInterval, shareRatioInterval,
  survivalQuantile, tallyOf, topShareInterval, welch, wilson, wilsonCorrected,
} from "./index.ts"

const tally = tallyOf([1, 2, 2, 5, 9, 11, 30].map((value) => ({ key: [value], n: 1 })))
const pairs = meanPairOf(pairMomentsOf([{ x: 3, y: 5 }, { x: 4, y: 6 }, { x: 2, y: 6 }, { x: 5, y: 5 }]))
const curve = kaplanMeier(durationsOf([1, 2, 3, 4, 5, 6].map((after) => ({ after, observed: after % 3 > 0 }))))
const [some, others] = [{ positive: 5, neutral: 3, negative: 2 }, { positive: 0, neutral: 0, negative: 4 }]

const intervals: Readonly<Record<string, (level: number) => object | undefined>> = {
  adjustedWaldNetScore: (level) => adjustedWaldNetScore(5, 3, 2, level),
  agrestiCoull: (level) => agrestiCoull(2, 5, level),
  bcaMean: (level) => bcaMean(tally, 1, level, 199),
  clopperPearson: (level) => clopperPearson(2, 5, level),
  eventShareBy: (level) => eventShareBy(curve, 3, level),
  fieller: (level) => fieller({ ...pairs, varianceX: 0, varianceY: 0, covariance: 0 }, level),
  giniInterval: (level) => giniInterval(tally, level),
  goodman: (level) => goodman([0, 3, 5], level)[1],
  jeffreys: (level) => jeffreys(2, 5, level),
  kappa: (level) => kappa([[9, 2], [3, 8]], { level }),
  logDelta: (level) => logDelta({ ...pairs, df: 60 }, level),
  meanInterval: (level) => meanInterval(30, 4, 2, level),
  netScoreDifference: (level) => netScoreDifference(some, others, level),
  netScoreInterval: (level) => netScoreInterval(5, 3, 2, level),
  newcombe: (level) => newcombe(2, 5, 4, 9, level),
  oddsRatioInterval: (level) => oddsRatioInterval(2, 5, 4, 9, level),
  pairedDifference: (level) => pairedDifference(4, 1, 20, level),
  poissonExact: (level) => poissonExact(5, level),
  poissonScore: (level) => poissonScore(5, level),
  quantileInterval: (level) => quantileInterval(tally, 0.5, level),
  rateDifference: (level) => rateDifference(5, 2, 9, 3, level),
  rateRatioExact: (level) => rateRatioExact(5, 2, 9, 3, level),
  rateRatioScore: (level) => rateRatioScore(5, 2, 9, 3, level),
  roganGladen: (level) => roganGladen({ hits: 20, trials: 50 }, { hits: 45, trials: 50 }, { hits: 47, trials: 50 }, level),
  scoredMeanInterval: (level) => scoredMeanInterval([3, 4, 5], [1, 2, 3], level),
  senSlope: (level) => senSlope([1, 3, 2, 5, 6, 8, 7], { level }),
  shareDifferenceInterval: (level) => shareDifferenceInterval(2, 5, 4, 9, level),
  shareRatioInterval: (level) => shareRatioInterval(2, 5, 4, 9, level),
  survivalQuantile: (level) => survivalQuantile(curve, 0.5, level),
  topShareInterval: (level) => topShareInterval(tally, 2, level),
  welch: (level) => welch({ n: 20, mean: 3, variance: 2 }, { n: 30, mean: 5, variance: 4 }, level),
  wilson: (level) => wilson(2, 5, level),
  wilsonCorrected: (level) => wilsonCorrected(2, 5, level),
}

/** From the lowest level there may be to the highest. */
const levels = [1e-9, 0.000001, 0.01, 0.5, 0.95, 0.999999, 0.99999999, 0.999999999]

describe.each(Object.entries(intervals))("whatever level is asked, %s", (_, interval) => {
  const limits = levels.map((level) => interval(level) as { readonly low?: number; readonly high?: number })

  test("has limits that are numbers, or none", () => {
    for (const { low = 0, high = 0 } of limits) expect([low, high].every(Number.isFinite)).toBe(true)
  })

  test("reaches no less far where more is asked", () => {
    for (const [i, { low = -Infinity, high = Infinity }] of limits.slice(1).entries()) {
      expect(low).toBeLessThanOrEqual(limits[i]?.low ?? -Infinity)
      expect(high).toBeGreaterThanOrEqual(limits[i]?.high ?? Infinity)
    }
  })
})
