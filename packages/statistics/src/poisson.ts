import { countQuantile } from "./count-quantile.ts"
import { gammaCdf, gammaUpper } from "./gamma.ts"

/**
 * The probability that a Poisson count with this mean is at most `k`.
 *
 * @remarks Any finite `k`, of which the whole part counts; `mean >= 0`. Result in [0, 1], error as of `gammaUpper`.
 * @see NIST Digital Library of Mathematical Functions, 8.4.10, https://dlmf.nist.gov/8.4
 */
export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : gammaUpper(mean, Math.floor(k) + 1)
}

/**
 * The probability that a Poisson count with this mean exceeds `k`.
 *
 * @remarks What `poissonCdf` leaves, to full precision where that is next to 1.
 * @see NIST Digital Library of Mathematical Functions, 8.4.10, https://dlmf.nist.gov/8.4
 */
export function poissonUpper(k: number, mean: number): number {
  return k < 0 ? 1 : gammaCdf(mean, Math.floor(k) + 1)
}

/**
 * The smallest count whose `poissonCdf` is at least `p`.
 *
 * @remarks `p` in [0, 1], `mean` from 0 to 1e14, else `NaN`, since the work grows with its root; infinite at `p = 1`. A `p` within 1e-13 of a step is taken to be on it.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.19, https://www.itl.nist.gov/div898/handbook/
 */
export function poissonQuantile(p: number, mean: number): number {
  if (!(p >= 0 && p <= 1 && mean >= 0 && mean <= 1e14)) return NaN
  if (p === 1) return mean > 0 ? Infinity : 0
  return countQuantile(p, Math.floor(mean), (k, upper) => (upper ? poissonUpper : poissonCdf)(k, mean))
}
