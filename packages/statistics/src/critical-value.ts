import { centralGap } from "./central-gap.ts"

/**
 * The half-width, in standard deviations, of the central range that holds a normal variable with probability `level`.
 *
 * @remarks `level` in (0, 1); 0.95 gives 1.959963984540054.
 *
 * Why not `normalQuantile((1 + level) / 2)`: its tails would make a lone `wilson` more than three times as large.
 * This is Newton's method on P(|Z| <= z) = level. That probability is concave in z, so from zero every step
 * stops short of the root and none overshoots. Exact to 1e-14 at the usual levels and to ten digits at 0.999999, beyond
 * which a level written as a number runs out of digits itself.
 * @see G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function criticalValue(level: number): number {
  let z = 0
  for (let step = 1; step > 1e-9;) z += step = centralGap(level, z)
  return z
}
