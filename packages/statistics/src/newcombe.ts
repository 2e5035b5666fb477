import type { Interval } from "./interval.ts"
import { wilson } from "./wilson.ts"

/**
 * Newcombe's hybrid score interval for the difference of two independent shares, A minus B.
 *
 * @remarks `0 <= hits <= trials` and `trials > 0` on both sides. Stays in [-1, 1], contains the observed difference,
 * and negates when A and B change places.
 * @see R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions", Statistics in Medicine 17(8), 1998, method 10.
 */
export function newcombe(hitsA: number, trialsA: number, hitsB: number, trialsB: number, level = 0.95): Interval {
  const a = wilson(hitsA, trialsA, level)
  const b = wilson(hitsB, trialsB, level)
  const shareA = hitsA / trialsA
  const shareB = hitsB / trialsB
  const difference = shareA - shareB
  return {
    low: Math.max(-1, difference - Math.hypot(shareA - a.low, b.high - shareB)),
    high: Math.min(1, difference + Math.hypot(a.high - shareA, shareB - b.low)),
    level,
    method: "newcombe",
  }
}
