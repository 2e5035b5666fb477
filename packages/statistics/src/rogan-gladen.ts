import { correctedMean, type Corrected } from "./corrected-mean.ts"
import type { CountedShare } from "./counted-share.ts"

/**
 * The share that truly has a property, from the share a fallible test finds and how that test did where the truth is known.
 *
 * @remarks `found` of all tested; `sensitivity` of those known to have the property, `specificity` (rightly cleared) of those known not to. The
 * estimate of Rogan and Gladen, clipped to [0, 1]; its interval carries the doubt of all three samples, by the method of variance
 * estimates recovery (MOVER) from Wilson's intervals. `undefined` when nothing was tested, when sensitivity and specificity
 * together do not exceed 1 (the test knows no more than chance), or when no share at all agrees with them: then
 * the test was validated on cases unlike these.
 *
 * In simulation it covered 91.7 % or more at a level of 95 %, 96 % on average, and less than 94 % only where both rates were as low as 0.6
 * and known from 30 cases. The interval of Lang and Reiczigel (2014) covers 93.3 % or more and is a little wider, but at low
 * levels need not hold the estimate.
 * @see W. J. Rogan, B. Gladen, "Estimating Prevalence from the Results of a Screening Test", American Journal of Epidemiology 107(1), 1978.
 * @see G. Y. Zou, A. Donner, "Construction of Confidence Limits about Effect Measures: A General Approach", Statistics in Medicine 27(10), 2008.
 */
export function roganGladen(
  found: CountedShare,
  sensitivity: CountedShare,
  specificity: CountedShare,
  level = 0.95,
): Corrected | undefined {
  const hitsFirst = ({ hits, trials }: CountedShare) => [hits, trials - hits]
  return correctedMean(hitsFirst(found), [hitsFirst(sensitivity), hitsFirst(specificity).toReversed()], [1, 0], level)
}
