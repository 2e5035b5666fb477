import { criticalValue } from "./critical-value.ts"
import { normalCdf } from "./normal.ts"
import { square } from "./square.ts"

/**
 * A comparison with a baseline that is being planned: how likely it is to notice a target that has been reached.
 *
 * @remarks Made by `shareDesign` and its kin, and asked with `powerOf`, `sampleSize`, `detectableTargets` and `detectability`.
 */
export interface Design {
  /** What targets are told from, in their own unit: a share, a rate, a net score in [-1, 1], a mean, or a hazard ratio of 1. */
  readonly baseline: number
  /** The targets that can be asked for, both ends included; outside it `powerOf` is `NaN`. */
  readonly range: readonly [low: number, high: number]
  /**
   * The probability that a two-sided test at this level finds `target` different from the baseline, and on the right side of it.
   *
   * `n` observations are made at the target and `baselineSize` at the baseline: `Infinity` for one known for certain.
   */
  readonly power: (target: number, n: number, baselineSize: number, level: number) => number
}

/**
 * The planned comparison of a share with a baseline share, in trials.
 *
 * @remarks `baseline` in [0, 1]. The normal approximation of R's `power.prop.test`, to the test `compareShares`. With five hits or misses
 * to be expected it is off by some three points of power, with fifteen by less than one.
 * @see J. L. Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd edition, 2003, chapter 4.
 */
export function shareDesign(baseline: number): Design {
  return scoreDesign(baseline, [0, 1], (share) => share * (1 - share))
}

/**
 * The planned comparison of a Poisson rate with a baseline rate, in units of exposure.
 *
 * @remarks `baseline` at least 0, in events per unit of exposure. A normal approximation to the score test; `compareRates`, being exact,
 * has some three points of power less with twenty events on a side.
 * @see K. Gu, H. K. T. Ng, M. L. Tang, W. R. Schucany, "Testing the Ratio of Two Poisson Rates", Biometrical Journal 50(2), 2008.
 */
export function rateDesign(baseline: number): Design {
  return scoreDesign(baseline, [0, Infinity], (rate) => rate)
}

/**
 * The planned comparison of a net score with a baseline net score, in answers.
 *
 * @remarks The shares of positive and of negative answers at the baseline, which are 0 or more and at most 1 together. Scores and
 * targets are share differences in [-1, 1]: times 100 for points. A normal approximation in which answers vary at the target as they do at the
 * baseline, as nearly as so high or low a score lets them.
 * @see B. Rocks, "Interval Estimation for the Net Promoter Score", The American Statistician 70(4), 2016.
 */
export function netScoreDesign(positive: number, negative: number): Design {
  const baseline = positive - negative
  const variance = positive + negative - square(baseline)
  return scoreDesign(baseline, [-1, 1], (score) => Math.min(1 - square(score), Math.max(Math.abs(score) - square(score), variance)))
}

/** The power of a score test, whose standard error is that of two samples alike; `variance` is that of one observation. */
function scoreDesign(baseline: number, range: readonly [number, number], variance: (mean: number) => number): Design {
  return {
    baseline,
    range,
    power: (target, n, baselineSize, level) => {
      const ratio = n / baselineSize
      const alike = (1 + ratio) * variance((baseline + ratio * target) / (1 + ratio))
      const apart = variance(target) + ratio * variance(baseline)
      return normalCdf((Math.abs(target - baseline) * Math.sqrt(n) - criticalValue(level) * Math.sqrt(alike)) / Math.sqrt(apart))
    },
  }
}
