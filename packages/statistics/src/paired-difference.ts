import type { Interval } from "./interval.ts"
import { netScoreInterval } from "./net-score.ts"

/**
 * Tango's score interval for the difference of two shares counted on the same cases, A minus B: before and after, say.
 *
 * @remarks `onlyA` cases hit in A but not in B, `onlyB` the other way round, `pairs` all cases, at least one. Stays in [-1, 1], contains
 * the observed difference, never collapses. Cases alike in both add to `pairs` only: it is the net score of the changes.
 * @see T. Tango, "Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-Sample Design", Statistics in Medicine 17(8), 1998.
 */
export function pairedDifference(onlyA: number, onlyB: number, pairs: number, level = 0.95): Interval {
  return { ...netScoreInterval(onlyA, pairs - onlyA - onlyB, onlyB, level), method: "tango" }
}
