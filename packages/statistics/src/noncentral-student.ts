import { exp, expm1 } from "./exp.ts"
import { normalCdf } from "./normal.ts"

/**
 * The probability that a normal variable with mean `shift`, over the root of a chi-squared variable divided by its `df`, exceeds `t`.
 *
 * @remarks `df > 0`, `t >= 0`. The mean of Φ(shift − t·s) over the spread of s, on the scale of ln s, where the
 * trapezoidal rule converges exponentially. Absolute error below 1e-12 up to a shift of 20; work grows below one degree of freedom.
 * @see L. N. Trefethen, J. A. C. Weideman, "The Exponentially Convergent Trapezoidal Rule", SIAM Review 56(3), 2014.
 * @internal
 */
export function noncentralStudentUpper(t: number, df: number, shift: number): number {
  const width = Math.sqrt(80 / df)
  const from = -width - 40 / df
  const steps = Math.max(64, Math.ceil(32 * (width - from)))
  const step = (width - from) / steps
  let weights = 0
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const u = from + i * step
    const weight = exp((-df * (expm1(2 * u) - 2 * u)) / 2)
    weights += weight
    sum += weight * normalCdf(shift - t * exp(u))
  }
  return sum / weights
}
