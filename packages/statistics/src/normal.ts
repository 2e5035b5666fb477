import { centralGap } from "./central-gap.ts"
import { criticalValue } from "./critical-value.ts"
import { exp } from "./exp.ts"
import { log } from "./log.ts"
import { logConcaveQuantile } from "./log-concave-quantile.ts"
import type { Tail } from "./tail.ts"

/**
 * The probability that a standard normal variable is at most `x`.
 *
 * @remarks Any real `x`; result in [0, 1]. Relative error below 1e-14 down to 1e-300 in the left tail.
 * @see G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalCdf(x: number): number {
  return normalUpper(-x)
}

/**
 * The probability that a standard normal variable exceeds `x`.
 *
 * @remarks What `normalCdf` leaves, to full precision where that is next to 1.
 * @see G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalUpper(x: number): number {
  // At 40 there is nothing left.
  const z = Math.min(Math.abs(x), 40)
  // z² in two parts, the first of them exact: far out its rounding would be the tail's.
  const coarse = Math.fround(z)
  const density = (exp((-coarse * coarse) / 2) * exp(((coarse - z) * (coarse + z)) / 2)) / Math.sqrt(2 * Math.PI)
  const tail = density * millsRatio(z)
  return x > 0 ? tail : 1 - tail
}

/**
 * The value a standard normal variable stays below with probability `p`.
 *
 * @remarks `p` in [0, 1], infinite at both ends, `NaN` outside. Relative error below 1e-14, in the tails too.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  const near = Math.abs(q)
  // Next to the middle `p` itself says less than its distance from a half, and far out the other way round.
  if (near < 0.25) return Math.sign(q) * criticalValue(2 * near)
  const tail = Math.min(p, 1 - p)
  return Math.sign(-q) * logConcaveQuantile(tail, 1 - tail, -Math.sqrt(-2 * log(tail)), leftTail)
}

function leftTail(x: number): Tail {
  const reach = millsRatio(-x)
  return { logMass: log(reach / Math.sqrt(2 * Math.PI)) - (x * x) / 2, reach }
}

/** Tail over density; from z = 2 as a continued fraction, 1/(z + 1/(z + 2/(z + 3/…))), of which 80 levels are exact. */
function millsRatio(z: number): number {
  if (z < 2) return centralGap(1, z)
  let fraction = z
  for (let k = 80; k > 0; k--) fraction = z + k / fraction
  return 1 / fraction
}
