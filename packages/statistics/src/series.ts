/**
 * The values of successive periods, each in its place.
 *
 * @remarks Finite numbers. A period nobody measured is `undefined`, or `null` where the series was read from JSON: it keeps its place, so its
 * neighbours stay as far apart as they are, and it takes part in no comparison.
 */
export type Series = readonly (number | null | undefined)[]

/**
 * A value and its place in the series.
 *
 * @internal
 */
export interface Point {
  readonly place: number
  readonly value: number
}

/**
 * The measured points of a series, those of one season together: every `season`-th place is compared with its like.
 *
 * @remarks `season` a whole number of places, at least 1, which puts all points into one list.
 * @internal
 */
export function seasonsOf(series: Series, season: number): Point[][] {
  // Beyond its own length a series has no further season.
  const seasons = Array.from({ length: Math.min(season, series.length) }, (): Point[] => [])
  for (const [place, value] of series.entries()) if (typeof value === "number") seasons[place % season]?.push({ place, value })
  return seasons
}

/**
 * The rise per step between any two points of the same season, in no order.
 *
 * @internal
 */
export function slopesWithin(seasons: readonly (readonly Point[])[]): number[] {
  return seasons.flatMap((points) =>
    points.flatMap((from, i) => points.slice(i + 1).map((to) => (to.value - from.value) / (to.place - from.place))),
  )
}
