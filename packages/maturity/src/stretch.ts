import type { Estimate } from "@folkmoot/metrics"

/** Where a true value may lie: infinitely far on a side nobody could look at. */
export interface Stretch {
  /** `-Infinity` where nothing holds it from below. */
  readonly low: number
  /** `Infinity` where nothing holds it from above. */
  readonly high: number
}

/**
 * Where the true value of an estimate may lie.
 *
 * @remarks
 * Unit: that of the estimate, or of its bound. The interval of a measured one, without the ends that are open; what is left by the
 * bound of a refused one; `undefined` where nothing is known.
 */
export const stretchOf = (estimate: Estimate): Stretch | undefined => {
  if (estimate.measured) {
    const { low, high, open } = estimate.interval
    return {
      low: open === "below" || open === "both" ? Number.NEGATIVE_INFINITY : low,
      high: open === "above" || open === "both" ? Number.POSITIVE_INFINITY : high,
    }
  }
  const bound = estimate.why === "invalid-input" ? undefined : estimate.bound
  if (bound === undefined) return undefined
  return bound.side === "at-least" ? { low: bound.value, high: Number.POSITIVE_INFINITY } : { low: Number.NEGATIVE_INFINITY, high: bound.value }
}
