import { normalCdf } from "./normal.ts"

/**
 * The probability that a normal variable is at least as far from 0 as a difference with this variance.
 *
 * @remarks In [0, 1]; no difference is never surprising, whatever the variance.
 * @internal
 */
export function normalPValue(difference: number, variance: number): number {
  return difference === 0 ? 1 : 2 * normalCdf(-Math.abs(difference) / Math.sqrt(variance))
}

/**
 * Whether a number can be how often something was seen, and is not too large for all outcomes to be looked at.
 *
 * @remarks A whole number from 0 to 1e10.
 * @internal
 */
export function isCountable(x: number): boolean {
  return Number.isInteger(x) && x >= 0 && x <= 1e10
}

/** What is this much less likely than the likeliest outcome adds nothing; a product that rounds to the smallest number there is would never end. */
const negligible = 1e-305

/**
 * The probability of all outcomes that are no likelier than the one observed, of a count with a single-peaked distribution.
 *
 * @remarks `peak` is a likely outcome. `up` is how many times as likely as k the outcome k + 1 is, `down` the same for k − 1; they end
 * in 0 where the outcomes end. Likelihoods within a ten millionth count as alike, as in R. Relative error about 1e-12;
 * work grows with the root of the count's variance.
 * @internal
 */
export function exactPValue(observed: number, peak: number, up: (k: number) => number, down: (k: number) => number): number {
  const likelihoods = [1]
  let seen = observed === peak ? 1 : 0
  for (const [step, ratio] of [[1, up], [-1, down]] as const) {
    for (let k = peak, likelihood = ratio(k); likelihood > negligible; likelihood *= ratio(k)) {
      k += step
      likelihoods.push(likelihood)
      if (k === observed) seen = likelihood
    }
  }
  const bar = seen * (1 + 1e-7)
  let total = 0
  let unlikely = 0
  for (const likelihood of Float64Array.from(likelihoods).toSorted()) {
    total += likelihood
    if (likelihood <= bar) unlikely = total
  }
  return unlikely / total
}
