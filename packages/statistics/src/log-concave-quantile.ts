import { log } from "./log.ts"
import type { Tail } from "./tail.ts"

/** Beyond it e^u and its reciprocal come near the ends of what a number can hold. */
const bound = 690

/**
 * Where a log-concave distribution has probability `p` below and `q` above.
 *
 * @remarks `p + q = 1`, each given by itself because the smaller of them is solved for; infinite where either is 0, `NaN` where one
 * is negative. `start` lies near the middle of the distribution. The log of such a tail is concave, so Newton's method
 * needs no bracket: after one step it approaches the root from one side and never overshoots.
 * @internal
 */
export function logConcaveQuantile(p: number, q: number, start: number, tailAt: (u: number, upper: boolean) => Tail): number {
  if (p === 0 || q === 0) return p === 0 ? -Infinity : Infinity
  const upper = q < p
  const target = log(upper ? q : p)
  let u = start
  for (let i = 0; i < 100; i++) {
    const tail = tailAt(u, upper)
    const step = (target - tail.logMass) * tail.reach
    u = Math.max(-bound, Math.min(bound, upper ? u - step : u + step))
    if (!(Math.abs(step) > 1e-12)) break
  }
  return Math.abs(u) < bound ? u : u * Infinity
}
