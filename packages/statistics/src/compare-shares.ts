import type { Comparison } from "./comparison.ts"
import { exactPValue, isCountable, normalPValue } from "./two-sided.ts"

/**
 * The score test of two independent shares, Pearson's chi-squared without continuity correction.
 *
 * @remarks Two-sided; `pValue` in [0, 1], 1 where the shares are equal, `NaN` of no trials. `0 <= hits <= trials` and `trials > 0` on both sides.
 * Good from about five hits and five misses to be expected on each; below that use `compareSharesExactly`: at 5 % this one then finds a
 * difference where none is in up to 9.1 % of cases, as for 10 and 40 trials of a share of 0.97.
 * @see A. Agresti, "Categorical Data Analysis", 3rd edition, 2013, section 3.2.
 */
export function compareShares(hitsA: number, trialsA: number, hitsB: number, trialsB: number): Comparison {
  const pooled = (hitsA + hitsB) / (trialsA + trialsB)
  const variance = pooled * (1 - pooled) * (1 / trialsA + 1 / trialsB)
  return { pValue: normalPValue(hitsA / trialsA - hitsB / trialsB, variance), method: "score" }
}

/**
 * Fisher's exact test of two independent shares.
 *
 * @remarks Whole numbers to 1e10, `0 <= hits <= trials` and `trials > 0` on both sides. Two-sided as in R's `fisher.test`: all tables with the same
 * margins that are no likelier than the one seen. Never finds a difference too often, with few trials far too rarely. Of other numbers
 * `pValue` is `NaN`. Work grows with the root of the counts.
 * @see R. A. Fisher, "Statistical Methods for Research Workers", 5th edition, 1934, section 21.02.
 */
export function compareSharesExactly(hitsA: number, trialsA: number, hitsB: number, trialsB: number): Comparison {
  const method = "fisher-exact"
  const cells = [hitsA, trialsA - hitsA, hitsB, trialsB - hitsB]
  // What is no table of counts has no end of tables beside it.
  if (!(cells.every(isCountable) && trialsA > 0 && trialsB > 0)) return { pValue: NaN, method }
  const hits = hitsA + hitsB
  const spare = trialsB - hits
  const peak = Math.floor(((hits + 1) * (trialsA + 1)) / (trialsA + trialsB + 2))
  const up = (k: number) => ((hits - k) / (k + 1)) * ((trialsA - k) / (spare + k + 1))
  const down = (k: number) => (k / (hits - k + 1)) * ((spare + k) / (trialsA - k + 1))
  return { pValue: exactPValue(hitsA, peak, up, down), method }
}
