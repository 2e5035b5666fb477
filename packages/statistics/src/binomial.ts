import { betaCdf, betaUpper } from "./beta.ts"
import { countQuantile } from "./count-quantile.ts"

/** cdf */
export function binomialCdf(k: number, n: number, share: number): number {
  const whole = Math.floor(k)
  return whole < 0 ? 0 : whole >= n ? 1 : betaUpper(share, whole + 1, n - whole)
}

/** upper */
export function binomialUpper(k: number, n: number, share: number): number {
  const whole = Math.floor(k)
  return whole < 0 ? 1 : whole >= n ? 0 : betaCdf(share, whole + 1, n - whole)
}

/** q */
export function binomialQuantile(p: number, n: number, share: number): number {
  if (!(p >= 0 && p <= 1 && share >= 0 && share <= 1)) return NaN
  if (p === 1) return share > 0 ? n : 0
  return countQuantile(p, Math.floor(n * share), (k, upper) => (upper ? binomialUpper : binomialCdf)(k, n, share))
}
