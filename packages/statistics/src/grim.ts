import type { Limits } from "./interval.ts"
import { halfPlaces, type Written } from "./written.ts"

/**
 * What a published figure is: `scale` times the mean of whole-number answers from `least` to `most`.
 *
 * @remarks A percentage is 100 times the mean of noes and yeses, 0 and 1; a net promoter score that of detractors, passives and promoters,
 * -1, 0 and 1; a mean on a scale from 1 to 5 is `{ scale: 1, least: 1, most: 5 }`.
 */
export interface Figure {
  /** What the mean is multiplied by, above 0: 100 for percentages and points. */
  readonly scale: number
  /** The lowest answer, a whole number. */
  readonly least: number
  /** The highest answer, a whole number above `least`. */
  readonly most: number
}

/** A percentage of answers. */
export const percentageFigure: Figure = { scale: 100, least: 0, most: 1 }

/** A net score in points from -100 to 100, such as the net promoter score. */
export const netScoreFigure: Figure = { scale: 100, least: -1, most: 1 }

/**
 * Which sums of `n` answers give a published figure: from the least to the greatest, or `undefined` where none does.
 *
 * @remarks `n` a whole number above 0. `undefined` proves the figure was not computed from all of `n` answers. A percentage's sum is how
 * many said yes, a net score's how many more were positive than negative. Exact while n · scale · 10^decimals stays under 1e15.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 */
export function possibleSums({ scale, least, most }: Figure, published: Written, n: number): Limits | undefined {
  const { low, high, perUnit } = halfPlaces(published)
  const lowest = Math.max(least * n, Math.ceil((low * n) / (scale * perUnit)))
  const highest = Math.min(most * n, Math.floor((high * n) / (scale * perUnit)))
  // Adding 0 turns the −0 that rounding up may give into 0.
  return lowest <= highest ? { low: lowest + 0, high: highest } : undefined
}

/**
 * Which numbers of answers, from `from` to `to`, can have given a published figure.
 *
 * @remarks Whole numbers above 0; the sizes rise, and there are none where `to` is below `from`. A `RangeError` where the ends are no whole numbers or more than ten million
 * apart: the sizes are gone through one by one, and none at all would be taken for a proof. The fewer there are, the more the figure says about how many it was computed from.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 */
export function possibleSizes(figure: Figure, published: Written, from: number, to: number): number[] {
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && to - from <= 10_000_000)) {
    throw new RangeError(`Sizes from ${from} to ${to} cannot be gone through; expected two whole numbers, at most ten million apart.`)
  }
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((n) => possibleSums(figure, published, n))
}
