import type { Tally } from "./tally.ts"
import { tallyValues } from "./tally-values.ts"

/** A definition of the sample quantile, as Hyndman and Fan number them. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/**
 * The value below which a share `p` of a tally's numbers lies.
 *
 * @remarks `p` in [0, 1]; `NaN` when the tally holds no number. Exact, between the smallest and the largest. Type 7, which R, NumPy,
 * SQL's `percentile_cont` and spreadsheets give, unless told otherwise; type 1 (SQL's `percentile_disc`) is always one of the
 * numbers; type 8 is the one Hyndman and Fan recommend, nearly free of bias whatever the distribution.
 * @see R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996.
 */
export function tallyQuantile(tally: Tally, p: number, type: QuantileType = 7): number {
  let n = 0
  const upTo = tallyValues(tally).map((entry) => ({ value: entry.value, rank: (n += entry.n) }))
  return quantileOfRanks(n, p, type, (rank) => upTo.find((entry) => entry.rank >= rank)?.value ?? NaN)
}

/**
 * The sample quantile of `n` values of which the one at each rank, 1 to `n`, is known.
 *
 * @internal
 */
export function quantileOfRanks(n: number, p: number, type: QuantileType, valueAt: (rank: number) => number): number {
  const place = n * p + ([0, 0, -1 / 2, 0, 1 / 2, p, 1 - p, (1 + p) / 3, p / 4 + 3 / 8][type - 1] as number)
  // A place meant to be whole is so only up to rounding; R allows the same.
  const fuzz = 4 * Number.EPSILON * Math.max(1, place)
  const rank = Math.floor(place + fuzz)
  const past = place - rank < fuzz ? 0 : place - rank
  const within = (i: number) => valueAt(Math.min(Math.max(i, 1), n))
  const low = within(rank)
  const high = within(rank + 1)
  const weight = towardsNext(type, rank, past)
  return Math.min(high, Math.max(low, (1 - weight) * low + weight * high))
}

/** How far a quantile lies from the value at its rank to the next. */
function towardsNext(type: QuantileType, rank: number, past: number): number {
  if (type > 3) return past
  if (past > 0) return 1
  return type === 1 ? 0 : type === 2 ? 1 / 2 : rank % 2
}
