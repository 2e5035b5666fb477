import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"
import { netScoreOf, type NetCounts } from "./net-counts.ts"

/**
 * The adjusted Wald interval for a net score: the textbook one after three answers were added, 3/4 to either side and 3/2 to neither.
 *
 * @remarks Counts, at least 0 and not all 0. Clipped to [-1, 1], and widened where the added answers would push the observed score
 * out, as they do where few answers are all alike. For comparison with figures published elsewhere: `netScoreInterval` keeps its level better.
 * @see B. Rocks, "Interval Estimation for the 'Net Promoter Score'", The American Statistician 70(4), 2016.
 */
export function adjustedWaldNetScore(positive: number, neutral: number, negative: number, level = 0.95): Interval {
  const { observed, adjusted, variance } = withThreeMore({ positive, neutral, negative })
  return around(observed, adjusted, variance, 1, level)
}

/**
 * The adjusted Wald interval for the difference of two independent net scores, A minus B, with three answers added to each.
 *
 * @remarks As for one score, in [-2, 2]. For comparison with figures published elsewhere: where one score is near its end and answers are few
 * it covers far less than it says, in simulation 64 % for five answers on each side; `netScoreDifference` does not.
 * @see J. Lewis, J. Sauro, "How to Statistically Compare Two Net Promoter Scores", https://measuringu.com/nps-significance-test/
 */
export function adjustedWaldNetScoreDifference(a: NetCounts, b: NetCounts, level = 0.95): Interval {
  const [first, second] = [withThreeMore(a), withThreeMore(b)]
  const variance = first.variance + second.variance
  return around(first.observed - second.observed, first.adjusted - second.adjusted, variance, 2, level)
}

function withThreeMore(counts: NetCounts) {
  const { positive, neutral, negative } = counts
  const n = positive + neutral + negative
  const adjusted = (positive - negative) / (n + 3)
  const decided = (positive + negative + 1.5) / (n + 3)
  return { observed: netScoreOf(counts), adjusted, variance: (decided - adjusted * adjusted) / (n + 3) }
}

function around(observed: number, centre: number, variance: number, most: number, level: number): Interval {
  const half = criticalValue(level) * Math.sqrt(variance)
  return {
    low: Math.max(-most, Math.min(observed, centre - half)),
    high: Math.min(most, Math.max(observed, centre + half)),
    level,
    method: "adjusted-wald",
  }
}
