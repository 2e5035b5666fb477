import { hypot } from "./hypot.ts"
import type { Limits } from "./interval.ts"

/**
 * The limits of a quantity made of independent parts, each known by its own interval.
 *
 * @remarks `swings` holds, for each part, what the quantity would be with that part at either of its limits and the others as
 * estimated. The distances to `value` add like independent errors, on each side for itself, so lopsided parts give a lopsided whole.
 * What nests, narrows and does not collapse in the parts does so in the whole; the range is the caller's to keep.
 * @see G. Y. Zou, A. Donner, "Construction of Confidence Limits about Effect Measures: A General Approach", Statistics in Medicine 27(10), 2008.
 */
export function mover(value: number, swings: readonly (readonly [number, number])[]): Limits {
  return {
    low: value - hypot(...swings.map((ends) => value - Math.min(...ends))),
    high: value + hypot(...swings.map((ends) => Math.max(...ends) - value)),
  }
}

/** A quantity as it was estimated, and its limits. */
interface Limited extends Limits {
  readonly value: number
}

/**
 * The limits of the difference of two independent quantities, A minus B, each known by its own interval.
 *
 * @remarks See `mover`: each value lies within its limits.
 * @internal
 */
export function moverDifference(a: Limited, b: Limited): Limits {
  return mover(a.value - b.value, [
    [a.low - b.value, a.high - b.value],
    [a.value - b.low, a.value - b.high],
  ])
}
