/**
 * Where a continuous function that is below 0 at `inside` and not below it at `outside`, which is larger, crosses 0.
 *
 * @remarks Never below the truth, and above it by less than 1e-15. Where `boundary` asks only yes or no and halves sixty times, this one looks
 * at the values and needs about ten. An end that stays where it is counts half each time, so that both ends close in. Ends too large to lie
 * so near to each other are halved sixty times at most.
 * @see M. Dowell, P. Jarratt, "A Modified Regula Falsi Method for Computing the Root of an Equation", BIT 11(2), 1971.
 * @internal
 */
export function crossing(excess: (x: number) => number, inside: number, outside: number): number {
  const least = 4e-16
  let [held, failed] = [inside, outside]
  let [below, above] = [excess(held), excess(failed)]
  let moved = 0
  for (let i = 1; failed - held > 2 * least && i < 300; i++) {
    const drawn = i % 5 === 0 ? (held + failed) / 2 : held - (below * (failed - held)) / (above - below)
    // A hair inside either end: where one of them is as good as the answer, the next step closes the gap.
    const x = Math.min(Math.max(drawn, held + least), failed - least)
    const value = excess(x)
    if (value < 0) {
      if (moved < 0) above /= 2
      held = x
      below = value
    } else {
      if (moved > 0) below /= 2
      failed = x
      above = value
    }
    moved = value < 0 ? -1 : 1
  }
  return failed
}
