import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"
import { square } from "./square.ts"

/**
 * The Agresti-Coull interval for a share: `hits` out of `trials`.
 *
 * @remarks `0 <= hits <= trials`, `trials > 0`. The textbook interval after z²/2 hits and z²/2 misses were added: wider than Wilson's
 * around the same centre. Its textbook limits can leave [0, 1]; here they are clipped, so they differ there from R's `binom`. Where 95 % are
 * asked it covers 96.1 % on average, and 89.6 % at least.
 * @see A. Agresti, B. A. Coull, "Approximate Is Better than 'Exact' for Interval Estimation of Binomial Proportions", The American Statistician 52(2), 1998.
 */
export function agrestiCoull(hits: number, trials: number, level = 0.95): Interval {
  const added = square(criticalValue(level))
  const share = hits / trials
  const centre = (hits + added / 2) / (trials + added)
  const half = Math.sqrt((added * centre * (1 - centre)) / (trials + added))
  // Measured from the observed share, so that it stays inside in floating point too.
  const shift = (added * (0.5 - share)) / (trials + added)
  return { low: Math.max(0, share - (half - shift)), high: Math.min(1, share + (half + shift)), level, method: "agresti-coull" }
}
