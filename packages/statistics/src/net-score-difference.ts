import type { Interval } from "./interval.ts"
import { moverDifference } from "./mover.ts"
import { netScoreOf, type NetCounts } from "./net-counts.ts"
import { netScoreInterval } from "./net-score.ts"

/**
 * The interval for the difference of two independent net scores, A minus B, from the score interval of each.
 *
 * @remarks Counts, at least 0 and on neither side all 0. A difference of share differences: times 100 for points. Stays in [-2, 2],
 * contains the observed difference, never collapses, and negates when A and B change places.
 *
 * The two are put together as in `newcombe`. Where 95 % are asked it covers 96.4 % on average and 92.5 % at least, tried on five to thirty
 * answers a side; `adjustedWaldNetScoreDifference` as little as 64 %. If the same people answered twice, the scores are not
 * independent: take each person's change instead.
 * @see G. Y. Zou, A. Donner, "Construction of Confidence Limits about Effect Measures: A General Approach", Statistics in Medicine 27(10), 2008.
 */
export function netScoreDifference(a: NetCounts, b: NetCounts, level = 0.95): Interval {
  const score = (counts: NetCounts) => ({ value: netScoreOf(counts), ...netScoreInterval(counts.positive, counts.neutral, counts.negative, level) })
  const { low, high } = moverDifference(score(a), score(b))
  return { low: Math.max(-2, low), high: Math.min(2, high), level, method: "mover-score" }
}
