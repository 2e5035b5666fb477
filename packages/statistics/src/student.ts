import { betaLogit, ratioMass } from "./beta.ts"
import { exp } from "./exp.ts"

/**
 * The probability that a Student t variable with `df` degrees of freedom is at most `x`.
 *
 * @remarks Any real `x`; `df > 0`, not necessarily whole. Result in [0, 1], error as of `betaCdf`; beyond 1e150 the tail is taken for empty.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.4, https://www.itl.nist.gov/div898/handbook/
 */
export function studentCdf(x: number, df: number): number {
  return studentUpper(-x, df)
}

/**
 * The probability that a Student t variable with `df` degrees of freedom exceeds `x`.
 *
 * @remarks In [0, 1], `df > 0`: what `studentCdf` leaves, to full precision where that is next to 1.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.4, https://www.itl.nist.gov/div898/handbook/
 */
export function studentUpper(x: number, df: number): number {
  const beyond = ratioMass(x * x, 0.5, df / 2, true) / 2
  return x > 0 ? beyond : 1 - beyond
}

/**
 * The value a Student t variable with `df` degrees of freedom stays below with probability `p`.
 *
 * @remarks `p` in [0, 1], infinite at both ends; `df > 0`, not necessarily whole. Odd around `p = 0.5`. Error as of `betaQuantile`.
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.4, https://www.itl.nist.gov/div898/handbook/
 */
export function studentQuantile(p: number, df: number): number {
  const distance = exp(betaLogit(Math.abs(2 * p - 1), 2 * Math.min(p, 1 - p), 0.5, df / 2) / 2)
  return Math.sign(p - 0.5) * Math.sqrt(df) * distance
}
