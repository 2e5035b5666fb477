import { betaQuantile } from "./beta.ts"
import type { Interval } from "./interval.ts"

/**
 * Jeffreys' interval for a share, `hits` out of `trials`: what a Bayesian believes who began with the prior Beta(1/2, 1/2).
 *
 * @remarks `0 <= hits <= trials`, `trials > 0`; stays in [0, 1]. The observed share is always held inside: that is the usual rule that
 * the interval begins at 0 when none hit and ends at 1 when all did, and otherwise it matters below a level of 0.15 only. Where 95 % are
 * asked it covers 95.2 % on average, and 86.8 % at least.
 * @see L. D. Brown, T. T. Cai, A. DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16(2), 2001, section 4.1.
 */
export function jeffreys(hits: number, trials: number, level = 0.95): Interval {
  const share = hits / trials
  const quantile = (p: number) => betaQuantile(p, hits + 0.5, trials - hits + 0.5)
  return {
    low: Math.min(share, quantile((1 - level) / 2)),
    high: Math.max(share, quantile((1 + level) / 2)),
    level,
    method: "jeffreys",
  }
}
