import { betaQuantile } from "./beta.ts"
import type { Interval } from "./interval.ts"

/**
 * The exact binomial interval for a share: `hits` out of `trials`.
 *
 * @remarks Whole numbers, `0 <= hits <= trials`, `trials > 0`. Stays in [0, 1] and covers at least `level` for every
 * true share, mostly more, so it is as a rule wider than Wilson's: for audits and promises rather than for reading trends.
 * @see C. J. Clopper, E. S. Pearson, "The Use of Confidence or Fiducial Limits", Biometrika 26(4), 1934.
 */
export function clopperPearson(hits: number, trials: number, level = 0.95): Interval {
  const misses = trials - hits
  return {
    low: hits === 0 ? 0 : betaQuantile((1 - level) / 2, hits, misses + 1),
    high: misses === 0 ? 1 : betaQuantile((1 + level) / 2, hits + 1, misses),
    level,
    method: "clopper-pearson",
  }
}
