import type { Interval } from "./interval.ts"
import { wilson } from "./wilson.ts"

/**
 * Wilson's score interval with continuity correction for a share: `hits` out of `trials`.
 *
 * @remarks Whole numbers, `0 <= hits <= trials`, `trials > 0`. Stays in [0, 1], is exactly 0 or 1 at the matching end when none or all
 * hit, and holds Wilson's interval inside it. Nearly as cautious as the exact interval and much cheaper. The correction is half a
 * hit: each limit is Wilson's, half a hit further out.
 * @see R. G. Newcombe, "Two-Sided Confidence Intervals for the Single Proportion", Statistics in Medicine 17(8), 1998, method 4.
 */
export function wilsonCorrected(hits: number, trials: number, level = 0.95): Interval {
  return {
    low: wilson(Math.max(0, hits - 0.5), trials, level).low,
    high: wilson(Math.min(trials, hits + 0.5), trials, level).high,
    level,
    method: "wilson-corrected",
  }
}
