import type { Interval } from "./interval.ts"
import { sumOf } from "./sum.ts"
import { wilson } from "./wilson.ts"

/**
 * Goodman's simultaneous intervals for the shares of several classes: all of them hold at once with the probability `level`.
 *
 * @remarks `counts` at least 0 and not all 0, two classes or more, empty ones included; the answer keeps their order. Each interval is
 * Wilson's, the doubt divided evenly among the classes: in [0, 1], containing the observed share, never a point. That is a little cautious
 * for few classes: where 90 % are asked, three are covered in 93.4 % of cases on average, six in 91 %.
 * @see L. A. Goodman, "On Simultaneous Confidence Intervals for Multinomial Proportions", Technometrics 7(2), 1965.
 */
export function goodman(counts: readonly number[], level = 0.95): Interval[] {
  const total = sumOf(counts)
  const each = 1 - (1 - level) / counts.length
  return counts.map((count) => ({ ...wilson(count, total, each), level, method: "goodman" }))
}
