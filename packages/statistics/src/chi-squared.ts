import { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.ts"

/** cdf */
export function chiSquaredCdf(x: number, df: number): number {
  return gammaCdf(x / 2, df / 2)
}

/** upper */
export function chiSquaredUpper(x: number, df: number): number {
  return gammaUpper(x / 2, df / 2)
}

/** q */
export function chiSquaredQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2)
}
