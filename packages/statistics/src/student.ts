import { betaQuantile } from "./beta.ts"

/**
 * The value a Student t variable with `df` degrees of freedom stays below with probability `p`.
 *
 * @remarks `p` in [0, 1], infinite at both ends; `df > 0`, not necessarily whole. Odd around `p = 0.5`.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.4, https://www.itl.nist.gov/div898/handbook/
 */
export function studentQuantile(p: number, df: number): number {
  const tail = 2 * Math.min(p, 1 - p)
  // T² / (df + T²) is a beta variable; near the centre it is the small quantity, in the tails its complement is.
  if (tail > 0.5) {
    const share = betaQuantile(1 - tail, 0.5, df / 2)
    return Math.sign(p - 0.5) * Math.sqrt((df * share) / (1 - share))
  }
  const rest = betaQuantile(tail, df / 2, 0.5)
  return Math.sign(p - 0.5) * Math.sqrt((df * (1 - rest)) / rest)
}
