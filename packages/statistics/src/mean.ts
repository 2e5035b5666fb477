import type { Durations } from "./durations.ts"
import type { Interval } from "./interval.ts"
import { comoment, momentsOf, type Moments } from "./moments.ts"
import { studentQuantile } from "./student.ts"

/**
 * How many, their mean, and their variance.
 *
 * @remarks In the unit of the numbers, the variance in its square.
 */
export interface Mean {
  /** How many numbers, at least 0. */
  readonly n: number
  /** `NaN` of none. */
  readonly mean: number
  /** That of a single number, divided by n − 1, not that of the mean; `NaN` of fewer than two. */
  readonly variance: number
}

/**
 * The mean of the durations that ended.
 *
 * @remarks In the unit of the durations; `NaN` where none ended. It leaves out what is still going on and so flatters: `survivalQuantile` does not. Equal durations give the same bits,
 * however they were merged.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6, https://www.itl.nist.gov/div898/handbook/
 */
export function meanOf({ times, events }: Durations): Mean {
  return meanOfMoments(momentsOf(times.map((value, i) => ({ value, n: events[i] as number }))))
}

/**
 * The mean and the variance of what moments were taken of.
 *
 * @remarks The mean is right to the last bit but one, the variance to the last few, however large the numbers are beside their differences.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6, https://www.itl.nist.gov/div898/handbook/
 */
export function meanOfMoments({ n, sum, squares }: Moments): Mean {
  // Of one number it is 0 / 0, of none no number to begin with.
  return { n, mean: (sum[0] ?? 0) / n, variance: comoment(n, squares, sum, sum) / (n - 1) }
}

/**
 * Student's t interval for a mean.
 *
 * @remarks `n >= 2`, else both limits are `NaN`; `variance` is that of one value, as `Mean` has it. Leans on the central limit theorem, and is too narrow for few skewed values: where 95 % were
 * asked, it covered the mean of ten exponential numbers in 90 % of simulations and of fifty in 93 %; of log-normal ones in 85 and 90 %.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2, https://www.itl.nist.gov/div898/handbook/
 */
export function meanInterval(n: number, mean: number, variance: number, level = 0.95): Interval {
  const half = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n)
  return { low: mean - half, high: mean + half, level, method: "t" }
}
