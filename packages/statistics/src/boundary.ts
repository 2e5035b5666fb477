/**
 * Where a condition that holds at `inside` and fails at `outside` stops holding.
 *
 * @remarks By bisection, never nearer to `inside` than the truth: sixty halvings leave less than the last bit of the distance.
 * @internal
 */
export function boundary(holds: (x: number) => boolean, inside: number, outside: number): number {
  let [held, failed] = [inside, outside]
  for (let i = 0; i < 60; i++) {
    const middle = (held + failed) / 2
    if (holds(middle)) held = middle
    else failed = middle
  }
  return failed
}
