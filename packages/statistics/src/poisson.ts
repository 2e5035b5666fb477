import { countQuantile } from "./count-quantile.ts"
import { gammaCdf, gammaUpper } from "./gamma.ts"

/** cdf */
export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : gammaUpper(mean, Math.floor(k) + 1)
}

/** upper */
export function poissonUpper(k: number, mean: number): number {
  return k < 0 ? 1 : gammaCdf(mean, Math.floor(k) + 1)
}

/** q */
export function poissonQuantile(p: number, mean: number): number {
  if (!(p >= 0 && p <= 1 && mean >= 0 && mean < Infinity)) return NaN
  if (p === 1) return mean > 0 ? Infinity : 0
  return countQuantile(p, Math.floor(mean), (k, upper) => (upper ? poissonUpper : poissonCdf)(k, mean))
}
