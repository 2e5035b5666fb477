/** What the distribution functions may be off by: a count that misses its probability by no more has reached it. */
const slack = 1e-13

/**
 * The smallest count whose lower tail holds probability `p`.
 *
 * @remarks `p` in [0, 1), `start` a whole number that some counts below and some above are as likely as, and `massAt` the tail at a count.
 * The smaller tail is compared. Doubling steps away from the start, then halving: each costs one call.
 * @internal
 */
export function countQuantile(p: number, start: number, massAt: (count: number, upper: boolean) => number): number {
  const reached = (count: number) => (p > 0.5 ? massAt(count, true) <= (1 - p) * (1 + slack) : massAt(count, false) >= p * (1 - slack))
  let low = -1
  let high = start
  for (let step = 1; !reached(high); step *= 2) {
    low = high
    high += step
  }
  for (;;) {
    const middle = Math.floor(low + (high - low) / 2)
    // Above 2 ** 53 two neighbours may have a whole number between them that cannot be written.
    if (middle <= low || middle >= high) return high
    if (reached(middle)) high = middle
    else low = middle
  }
}
