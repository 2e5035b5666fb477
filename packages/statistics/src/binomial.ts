import { betaCdf, betaUpper } from "./beta.ts"
import { countQuantile } from "./count-quantile.ts"

/**
 * The probability of at most `k` hits in `n` trials that each hit with probability `share`.
 *
 * @remarks Any real `k`, of which the whole part counts; `n` whole, at least 0; `share` in [0, 1]. Result in [0, 1], error as of `betaCdf`.
 * @see NIST Digital Library of Mathematical Functions, 8.17.5, https://dlmf.nist.gov/8.17
 */
export function binomialCdf(k: number, n: number, share: number): number {
  const hits = Math.floor(k)
  return hits < 0 ? 0 : hits >= n ? 1 : betaUpper(share, hits + 1, n - hits)
}

/**
 * The probability of more than `k` hits in `n` trials that each hit with probability `share`.
 *
 * @remarks What `binomialCdf` leaves, to full precision where that is next to 1.
 * @see NIST Digital Library of Mathematical Functions, 8.17.5, https://dlmf.nist.gov/8.17
 */
export function binomialUpper(k: number, n: number, share: number): number {
  const hits = Math.floor(k)
  return hits < 0 ? 1 : hits >= n ? 0 : betaCdf(share, hits + 1, n - hits)
}

/**
 * The smallest number of hits whose `binomialCdf` is at least `p`.
 *
 * @remarks `p` in [0, 1], `n` whole from 0 to 2^53, `share` in [0, 1], else `NaN`. A whole number from 0 to `n`; a `p` within 1e-13 of a step
 * is taken to be on it.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.18, https://www.itl.nist.gov/div898/handbook/
 */
export function binomialQuantile(p: number, n: number, share: number): number {
  if (!(p >= 0 && p <= 1 && n >= 0 && n <= 2 ** 53 && share >= 0 && share <= 1)) return NaN
  if (p === 1) return share > 0 ? n : 0
  return countQuantile(p, Math.floor(n * share), (k, upper) => (upper ? binomialUpper : binomialCdf)(k, n, share))
}
