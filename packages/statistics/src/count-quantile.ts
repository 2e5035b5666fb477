/**
 * The smallest count whose lower tail holds probability `p`.
 *
 * @internal
 */
export function countQuantile(p: number, start: number, massAt: (count: number, upper: boolean) => number): number {
  const slack = 1e-13
  const reached = (count: number) => (p > 0.5 ? massAt(count, true) <= (1 - p) * (1 + slack) : massAt(count, false) >= p * (1 - slack))
  let low = -1
  let high = start
  for (let step = 1; !reached(high); step *= 2) {
    low = high
    high += step
  }
  for (let middle = 0; low < (middle = Math.floor((low + high) / 2)) && middle < high;) {
    if (reached(middle)) high = middle
    else low = middle
  }
  return high
}
