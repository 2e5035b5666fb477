import { boundary } from "./boundary.ts"
import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"

/**
 * The score interval for the mean of answers that fall into classes, each of which counts so many points: a mean rating, say.
 *
 * @remarks `counts` at least 0 and not all 0; `scores` one number a class, in any order, not all alike. Stays between the lowest and the highest
 * score, contains the observed mean, and keeps a width even when every answer is alike. A mean is inside when the score test,
 * with the shares of the classes at their most likely values, does not reject it. Scores 1, 0 give Wilson's
 * interval and 1, 0, −1 that of a net score.
 * @see T. Tango, "Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-Sample Design", Statistics in Medicine 17(8), 1998.
 */
export function scoredMeanInterval(counts: readonly number[], scores: readonly number[], level = 0.95): Interval {
  const z = criticalValue(level)
  const negated = scores.map((score) => -score)
  return { low: 0 - largestMean(counts, negated, z), high: largestMean(counts, scores, z), level, method: "score" }
}

function largestMean(counts: readonly number[], scores: readonly number[], z: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const mean = counts.reduce((sum, count, i) => sum + count * (scores[i] ?? 0), 0) / total
  const believed = (supposed: number) => total * (supposed - mean) ** 2 < z * z * variance(supposed, counts, scores, total)
  return boundary(believed, mean, Math.max(...scores))
}

/**
 * The variance of one answer were `supposed` the true mean, with the most likely shares of the classes.
 *
 * These are the observed shares, each divided by 1 − t·(score − supposed)/(top − supposed) for the one t in [0, 1) that brings about
 * the supposed mean. Where no such t does, the top class is likely to exist although nobody chose it, and it takes what is left.
 */
function variance(supposed: number, counts: readonly number[], scores: readonly number[], total: number): number {
  const top = Math.max(...scores) - supposed
  // 1 − t is what the top class is divided by and may be tiny, so it is sought rather than t.
  const moments = (rest: number) => {
    const sums = { mass: 0, away: 0, square: 0 }
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i] ?? 0
      const away = (scores[i] ?? 0) - supposed
      const share = count && count / (total * (1 - ((1 - rest) * away) / top))
      sums.mass += share
      sums.away += share * away
      sums.square += share * away * away
    }
    return sums
  }
  const { mass, square } = moments(boundary((rest) => moments(rest).away < 0, 1, 0))
  return square + (1 - mass) * top * top
}
