import { deviance } from "./deviance.ts"
import { logConcaveQuantile, type Tail } from "./log-concave-quantile.ts"
import { stirlingError } from "./stirling-error.ts"

/**
 * The probability that a beta variable with parameters `a` and `b` is at most `x`.
 *
 * @remarks `x` in [0, 1], `a > 0`, `b > 0`; result in [0, 1], relative error about 1e-14. Work grows with the root of the larger parameter.
 * @see NIST Digital Library of Mathematical Functions, 8.17, https://dlmf.nist.gov/8.17
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return Math.exp(betaTail(x, 1 - x, a, b, false).logMass)
}

/**
 * The value a beta variable with parameters `a` and `b` stays below with probability `p`.
 *
 * @remarks `p` in [0, 1], `a > 0`, `b > 0`; result in [0, 1]. Solved on the logit scale, where the distribution is
 * log-concave for all parameters.
 * @see NIST Digital Library of Mathematical Functions, 8.17, https://dlmf.nist.gov/8.17
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p === 0 || p === 1) return p
  const logit = logConcaveQuantile(p, Math.log(a / b), (u, upper) => betaTail(logistic(u), logistic(-u), a, b, upper))
  return logistic(logit)
}

function logistic(u: number): number {
  return 1 / (1 + Math.exp(-u))
}

/** One tail in terms of logit x; `y = 1 − x` comes along because near 1 it is the more exact of the two. */
function betaTail(x: number, y: number, a: number, b: number, upper: boolean): Tail {
  const n = a + b
  const logDensity =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * y) +
    Math.log((a * b) / (2 * Math.PI * n)) / 2
  const left = x < (a + 1) / (n + 2)
  const reach = left ? fraction(x, a, b) / a : fraction(y, b, a) / b
  const logMass = logDensity + Math.log(reach)
  if (left !== upper) return { logMass, reach }
  const rest = -Math.expm1(logMass)
  return { logMass: Math.log(rest), reach: rest / Math.exp(logDensity) }
}

/** The continued fraction of DLMF 8.17.22 by Lentz's method: fast for x below the mean. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1, change = Infinity; Math.abs(change - 1) > 1e-15 && m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    product *= c * d
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    product *= change = c * d
  }
  return product
}
