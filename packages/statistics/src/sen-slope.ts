import type { OpenEndedInterval } from "./interval.ts"
import { kendallNull } from "./kendall-null.ts"
import { seasonsOf, slopesWithin, type Series } from "./series.ts"

/**
 * The rise of a series per step, with its limits.
 *
 * @remarks In units of the values per place. Both limits are `undefined` where the series is too short to exclude any slope at that level.
 */
export interface Slope extends OpenEndedInterval {
  /** The median rise from one place to the next, below 0 for a fall; `NaN` where no two values can be compared. */
  readonly value: number
}

/**
 * Sen's slope: the median rise per step over all pairs of values, of the same season where there are seasons.
 *
 * @remarks The interval holds the slopes which, taken off the series, leave no trend that `mannKendall` finds at `1 - level`; it contains
 * the value and nests by level. Where most values are alike both limits can be 0. With `season: 12` it still speaks of one
 * place: times 12 for a year. Exact for short series as `mannKendall` is; beyond, as scipy's `theilslopes`, but a
 * little wider where values are alike: with a slope taken off they are alike no more.
 *
 * In simulations of 8 to 36 independent values it covered 95.7 % on average at a level of 95 %; where each value carried on 0.4 of the one
 * before, 85 %.
 * @see P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", JASA 63(324), 1968.
 */
export function senSlope(series: Series, { season = 1, level = 0.95 } = {}): Slope {
  const seasons = seasonsOf(series, season)
  const slopes = slopesWithin(seasons).toSorted((a, b) => a - b)
  // With almost any slope taken off no two values are alike any more, so the scores are spread as those of the places, which never are.
  const places = seasons.map((points) => points.map(({ place }) => place))
  const rank = Math.floor((slopes.length - kendallNull(places, 1).criticalScore(level)) / 2)
  const at = (i: number) => slopes[i] ?? NaN
  const middle = (slopes.length - 1) / 2
  return {
    value: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    low: slopes[rank],
    high: slopes[slopes.length - 1 - rank],
    level,
    method: "sen",
  }
}
