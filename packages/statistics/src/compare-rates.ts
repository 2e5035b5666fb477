import type { Comparison } from "./comparison.ts"
import { exactPValue, isCountable } from "./two-sided.ts"

/**
 * The exact test of two Poisson rates, given how many events there were in all.
 *
 * @remarks Counts are whole numbers from 0 to 1e10; exposures (days, members, visits) are above 0 and in the same unit. Two-sided as in R's
 * `poisson.test`: all ways to share the events out that are no likelier than the one seen. Supposes that events come
 * one by one; where one brings others, as posts do, `pValue` is too small. Of other numbers it is `NaN`. Work grows with the root of the counts.
 * @see J. Przyborowski, H. Wilenski, "Homogeneity of Results in Testing Samples from Poisson Series", Biometrika 31(3/4), 1940.
 */
export function compareRates(countA: number, exposureA: number, countB: number, exposureB: number): Comparison {
  const method = "conditional-exact"
  const odds = exposureA / exposureB
  if (!(isCountable(countA) && isCountable(countB) && exposureA > 0 && odds > 0 && odds < Infinity)) return { pValue: NaN, method }
  const n = countA + countB
  const peak = Math.min(n, Math.floor(((n + 1) * odds) / (1 + odds)))
  const up = (k: number) => ((n - k) / (k + 1)) * odds
  const down = (k: number) => k / ((n - k + 1) * odds)
  return { pValue: exactPValue(countA, peak, up, down), method }
}
