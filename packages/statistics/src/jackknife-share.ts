import { exp } from "./exp.ts"
import type { Interval } from "./interval.ts"
import { square } from "./square.ts"
import { studentQuantile } from "./student.ts"
import { observationsIn, type TallyValue } from "./tally-values.ts"

/**
 * The interval for a statistic that lies in [0, 1], from what leaving out each observation does to it.
 *
 * @remarks Symmetric on the scale of log odds, so it stays in [0, 1]; contains the statistic and nests by level. Where leaving out any
 * observation changes nothing, or leaves too little for the statistic, or the statistic is as good as 0 or 1, nothing can be said and the interval
 * is [0, 1].
 * @see B. Efron, C. Stein, "The Jackknife Estimate of Variance", Annals of Statistics 9(3), 1981.
 * @internal
 */
export function jackknifeShare(values: readonly TallyValue[], statistic: (values: readonly TallyValue[]) => number, level: number): Interval {
  const n = observationsIn(values)
  const without = values.map((entry, i) => ({ n: entry.n, share: statistic(values.with(i, { ...entry, n: entry.n - 1 })) }))
  const mean = without.reduce((sum, each) => sum + each.n * each.share, 0) / n
  const variance = without.reduce((sum, each) => sum + each.n * square(each.share - mean), 0) * (1 - 1 / n)
  const share = statistic(values)
  const method = "jackknife-logit"
  // Equal shares differ from their mean by rounding alone; the odds of none and of all are no number.
  if (!(Math.sqrt(variance) > 1e-12 && share > 0 && share < 1)) return { low: 0, high: 1, level, method }
  const factor = exp((studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance)) / (share * (1 - share)))
  return { low: share / (share + (1 - share) * factor), high: share / (share + (1 - share) / factor), level, method }
}
