import { betaLogit, ratioMass } from "./beta.ts"
import { exp } from "./exp.ts"

/**
 * The probability that Fisher's F with `df1` and `df2` degrees of freedom is at most `x`.
 *
 * @remarks Any real `x`; both degrees above 0, not necessarily whole. Result in [0, 1], error as of `betaCdf`.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.5, https://www.itl.nist.gov/div898/handbook/
 */
export function fCdf(x: number, df1: number, df2: number): number {
  return ratioMass(x, df1 / 2, df2 / 2, false)
}

/**
 * The probability that Fisher's F with `df1` and `df2` degrees of freedom exceeds `x`: the p value of a statistic.
 *
 * @remarks What `fCdf` leaves, to full precision where that is next to 1.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.5, https://www.itl.nist.gov/div898/handbook/
 */
export function fUpper(x: number, df1: number, df2: number): number {
  return ratioMass(x, df1 / 2, df2 / 2, true)
}

/**
 * The value Fisher's F with `df1` and `df2` degrees of freedom stays below with probability `p`.
 *
 * @remarks `p` in [0, 1], both degrees above 0; 0 at `p = 0`, infinite at `p = 1`. Error as of `betaQuantile`.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.5, https://www.itl.nist.gov/div898/handbook/
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  return (exp(betaLogit(p, 1 - p, df1 / 2, df2 / 2)) * df2) / df1
}
