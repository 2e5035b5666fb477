import { binomialQuantile } from "./binomial.ts"
import type { OpenEndedInterval } from "./interval.ts"
import { tallyQuantile } from "./quantile.ts"
import { observationsIn, tallyValues, type TallyValue } from "./tally-values.ts"
import type { Tally } from "./tally.ts"

/**
 * A quantile of observed numbers, and the values it may really have.
 *
 * @remarks `low <= value <= high` as far as they are known. `undefined` means *not reached*: there are too few observations for a limit
 * on that side.
 */
export interface QuantileInterval extends OpenEndedInterval {
  /** In the unit of the numbers; `NaN` when nothing was observed. */
  readonly value: number
  /** Always this one: the limits are two of the numbers observed. */
  readonly method: "order-statistics"
}

/**
 * The quantile `p` of a tally's numbers, with limits that are two of the numbers: 0.5 for the median.
 *
 * @remarks `p` in (0, 1). Assumes nothing about the distribution: how many observations lie below the true quantile is binomial, so the
 * true one lies between the limits with probability `level` at least. `value` is the quantile of type 7. A median needs 6 observations
 * to have both limits at level 0.95, the 95th percentile 72 to have an upper one.
 * @see W. J. Conover, "Practical Nonparametric Statistics", 3rd edition, 1999, section 3.2.
 */
export function quantileInterval(tally: Tally, p: number, level = 0.95): QuantileInterval {
  const ascending = tallyValues(tally)
  const n = observationsIn(ascending)
  const value = tallyQuantile(tally, p)
  const tail = (1 - level) / 2
  const low = valueAt(ascending, binomialQuantile(tail, n, p))
  const high = valueAt(ascending.toReversed(), binomialQuantile(tail, n, 1 - p))
  return {
    value,
    // Between the last two observations an interpolated value can lie on the wrong side of a limit.
    low: low === undefined ? undefined : Math.min(low, value),
    high: high === undefined ? undefined : Math.max(high, value),
    level,
    method: "order-statistics",
  }
}

/** The value at a rank, counted from the first; none at rank 0. */
function valueAt(entries: readonly TallyValue[], rank: number): number | undefined {
  let left = rank
  return rank === 0 ? undefined : entries.find(({ n }) => (left -= n) <= 0)?.value
}
