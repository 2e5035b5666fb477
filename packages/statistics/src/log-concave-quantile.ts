/**
 * One tail of a distribution at a point, as Newton's method wants it.
 *
 * @remarks `logMass` is the log of the tail's probability, `reach` that probability over the density there.
 * Both stay finite far out, where the probability itself is too small for a number.
 * @internal
 */
export interface Tail {
  readonly logMass: number
  readonly reach: number
}

/**
 * Where the lower tail of a log-concave distribution holds probability `p`.
 *
 * @remarks `p` in (0, 1); `start` near the middle of the distribution. The log of such a tail is concave, so Newton's method
 * needs no bracket: after one step it approaches the root from one side and never overshoots. Solved for is the smaller tail.
 * @internal
 */
export function logConcaveQuantile(p: number, start: number, tailAt: (u: number, upper: boolean) => Tail): number {
  const upper = p > 0.5
  const target = Math.log(upper ? 1 - p : p)
  let u = start
  for (let i = 0; i < 100; i++) {
    const tail = tailAt(u, upper)
    const step = (target - tail.logMass) * tail.reach
    u += upper ? -step : step
    if (Math.abs(step) < 1e-12) break
  }
  return u
}
