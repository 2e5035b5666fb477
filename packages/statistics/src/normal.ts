import { exp } from "./exp.ts"
import { log } from "./log.ts"

/**
 * The probability that a standard normal variable is at most `x`.
 *
 * @remarks Any real `x`; result in [0, 1]. Relative error below 1e-14 down to 1e-300 in the left tail.
 * @see G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalCdf(x: number): number {
  return normalUpper(-x)
}

/**
 * The probability that a standard normal variable exceeds `x`.
 *
 * @remarks What `normalCdf` leaves, to full precision where that is next to 1.
 * @see G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalUpper(x: number): number {
  // At 40 there is nothing left.
  const z = Math.min(Math.abs(x), 40)
  // z² in two parts, the first of them exact: far out its rounding would be the tail's.
  const coarse = Math.fround(z)
  const density = (exp((-coarse * coarse) / 2) * exp(((coarse - z) * (coarse + z)) / 2)) / Math.sqrt(2 * Math.PI)
  const tail = z < 2 ? 0.5 - density * centralSeries(z) : density * millsRatio(z)
  return x > 0 ? tail : 1 - tail
}

/**
 * The value a standard normal variable stays below with probability `p`.
 *
 * @remarks `p` in [0, 1], infinite at both ends, `NaN` outside. Relative error about 1e-15, in the tails too.
 * @see M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37(3), 1988.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * centralQuantile(0.180625 - q * q)
  const tail = Math.min(p, 1 - p)
  if (tail === 0) return q * Infinity
  const r = Math.sqrt(-log(tail))
  return Math.sign(q) * (r <= 5 ? tailQuantile(r - 1.6) : farTailQuantile(r - 5))
}

/**
 * The sum z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …
 *
 * @remarks Times the density at `z` it is the probability between 0 and `z`. All terms are positive, so nothing cancels.
 * @internal
 */
export function centralSeries(z: number): number {
  let sum = z
  for (let term = z, k = 3; term > sum * 1e-17; k += 2) sum += term *= (z * z) / k
  return sum
}

/** Tail over density as a continued fraction, 1/(z + 1/(z + 2/(z + 3/…))); 80 levels are exact from z = 2. */
function millsRatio(z: number): number {
  let fraction = z
  for (let k = 80; k > 0; k--) fraction = z + k / fraction
  return 1 / fraction
}

/** A ratio of two polynomials; coefficients from the constant term upwards. */
function rational(x: number, over: readonly number[], under: readonly number[]): number {
  const at = (coefficients: readonly number[]) => coefficients.reduceRight((sum, c) => sum * x + c, 0)
  return at(over) / at(under)
}

function centralQuantile(r: number): number {
  return rational(
    r,
    [
      3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
      67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ],
    [
      1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
      28729.085735721942674, 5226.495278852545925,
    ],
  )
}

function tailQuantile(r: number): number {
  return rational(
    r,
    [
      1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
      0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
    ],
    [
      1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966,
      5.475938084995344946e-4, 1.05075007164441684324e-9,
    ],
  )
}

function farTailQuantile(r: number): number {
  return rational(
    r,
    [
      6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
      0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    [
      1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5,
      1.4215117583164458887e-7, 2.04426310338993978564e-15,
    ],
  )
}
