import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"

/**
 * The interval for the difference of two Poisson rates, A minus B.
 *
 * @remarks Counts are whole numbers, at least 0; exposures (days, members, visits) are above 0 and in the same unit. Recovers the
 * variance of each rate from its own score interval, as `newcombe` does for shares: contains the observed difference, keeps a width
 * even when nothing was counted, and negates when A and B change places.
 * @see H.-Q. Li, M.-L. Tang, W.-K. Wong, "Confidence Intervals for Ratio of Two Poisson Rates Using the Method of Variance Estimates Recovery", Computational Statistics 29, 2014.
 */
export function rateDifference(countA: number, exposureA: number, countB: number, exposureB: number, level = 0.95): Interval {
  const z = criticalValue(level)
  const a = reach(countA, exposureA, z)
  const b = reach(countB, exposureB, z)
  const difference = countA / exposureA - countB / exposureB
  return { low: difference - Math.hypot(a.below, b.above), high: difference + Math.hypot(a.above, b.below), level, method: "mover-score" }
}

/** How far the score limits of a rate lie below and above it. */
function reach(count: number, exposure: number, z: number): { readonly below: number; readonly above: number } {
  const half = z * Math.sqrt(count + (z * z) / 4)
  return { below: (half - (z * z) / 2) / exposure, above: (half + (z * z) / 2) / exposure }
}
