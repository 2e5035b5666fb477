import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"

/**
 * The score interval for the expectation behind a Poisson count.
 *
 * @remarks `count` is at least 0. As `poissonExact`, but covers `level` on average and so is narrower: for reading trends rather than for
 * promises. Where 95 % are asked, an expectation of 0.1 is covered in 90.5 % of cases only. `low` is 0 when nothing was counted, `high` is
 * always finite. Divide both limits by the exposure for a rate.
 * @see L. Barker, "A Comparison of Nine Confidence Intervals for a Poisson Parameter", The American Statistician 56(2), 2002.
 */
export function poissonScore(count: number, level = 0.95): Interval {
  const z = criticalValue(level)
  const high = count + (z * z) / 2 + z * Math.sqrt(count + (z * z) / 4)
  // The limits multiply to the square of the count: a form in which nothing cancels.
  return { low: (count / high) * count, high, level, method: "poisson-score" }
}
