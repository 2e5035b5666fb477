import { boundary } from "./boundary.ts"
import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"
import { square } from "./square.ts"
import { sumOf } from "./sum.ts"

/**
 * The score interval for the mean of answers that fall into classes, each of which counts so many points: a mean rating, say.
 *
 * @remarks `counts` at least 0 and not all 0; `scores` one number a class, in any order, not all alike. Stays between the lowest and the highest
 * score, contains the observed mean, and keeps a width even when every answer is alike. A mean is inside when the score test,
 * with the shares of the classes at their most likely values, does not reject it. Scores 1, 0 give Wilson's
 * interval and 1, 0, −1 that of a net score. Where 95 % are asked of five to twenty answers from one to five, it covers 96.6 % on average and
 * 93.8 % at least.
 * @see T. Tango, "Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-Sample Design", Statistics in Medicine 17(8), 1998.
 */
export function scoredMeanInterval(counts: readonly number[], scores: readonly number[], level = 0.95): Interval {
  const z = criticalValue(level)
  const negated = scores.map((score) => -score)
  return { low: 0 - largestMean(counts, negated, z), high: largestMean(counts, scores, z), level, method: "score" }
}

function largestMean(counts: readonly number[], scores: readonly number[], z: number): number {
  const total = sumOf(counts)
  const observed = counts.reduce((sum, count, i) => sum + count * (scores[i] as number), 0) / total
  // No tilt moves answers that are all alike.
  const believed = ({ mean, variance }: Answer) => variance === 0 || total * square(mean - observed) < z * z * variance
  const tilt = boundary((candidate) => believed(tilted(counts, scores, candidate, 0)), 1, fullTilt)
  // Where even the full tilt is believed nobody chose the top class, or everybody did.
  const added = tilt > fullTilt ? 0 : boundary((candidate) => believed(tilted(counts, scores, fullTilt, candidate)), 0, 1)
  return Math.max(observed, tilted(counts, scores, tilt, added).mean)
}

/** As good as 0, but possible to divide by. */
const fullTilt = 1e-100

/** What one answer is worth, on average and in spread. */
interface Answer {
  readonly mean: number
  readonly variance: number
}

/**
 * The most likely answer among those with a higher mean than observed.
 *
 * For any supposed mean the most likely shares of the classes are the observed ones, each divided by how far its score lies below
 * some place above the top; the nearer that place, the higher the mean. `tilt` runs from 1, infinitely far, to 0, the top itself.
 * Should the top class be empty there is more to come: a share `added` to it, from 0 to 1.
 */
function tilted(counts: readonly number[], scores: readonly number[], tilt: number, added: number): Answer {
  const top = Math.max(...scores)
  const range = top - Math.min(...scores)
  const shares = counts.map((count, i) => count && count / (tilt * range + (1 - tilt) * (top - (scores[i] as number))))
  const whole = sumOf(shares) / (1 - added)
  const average = (of: (score: number) => number) =>
    shares.reduce((sum, share, i) => sum + (share / whole) * of(scores[i] as number), added * of(top))
  const mean = average((score) => score)
  return { mean, variance: average((score) => square(score - mean)) }
}
