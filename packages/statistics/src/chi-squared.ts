import { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.ts"

/**
 * The probability that a chi-squared variable with `df` degrees of freedom is at most `x`.
 *
 * @remarks Any real `x`; `df > 0`, not necessarily whole. Result in [0, 1], error as of `gammaCdf`.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.6, https://www.itl.nist.gov/div898/handbook/
 */
export function chiSquaredCdf(x: number, df: number): number {
  return gammaCdf(x / 2, df / 2)
}

/**
 * The probability that a chi-squared variable with `df` degrees of freedom exceeds `x`: the p value of a statistic.
 *
 * @remarks What `chiSquaredCdf` leaves, to full precision where that is next to 1.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.6, https://www.itl.nist.gov/div898/handbook/
 */
export function chiSquaredUpper(x: number, df: number): number {
  return gammaUpper(x / 2, df / 2)
}

/**
 * The value a chi-squared variable with `df` degrees of freedom stays below with probability `p`.
 *
 * @remarks `p` in [0, 1], `df > 0`; 0 at `p = 0`, infinite at `p = 1`. Error as of `gammaQuantile`.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.6, https://www.itl.nist.gov/div898/handbook/
 */
export function chiSquaredQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2)
}
