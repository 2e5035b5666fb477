/**
 * The value of 1/(b₀ + a₁/(b₁ + a₂/(b₂ + …))) by Lentz's method.
 *
 * @remarks `first` is b₀ and `level(k)` the pair aₖ, bₖ. Ends when a level changes nothing more, after a million in any case.
 * @see W. H. Press et al., "Numerical Recipes", 3rd edition, 2007, section 5.2.
 * @internal
 */
export function continuedFraction(first: number, level: (k: number) => readonly [a: number, b: number]): number {
  let c = Infinity
  let d = 1 / first
  let value = d
  for (let k = 1, change = Infinity; Math.abs(change - 1) > 1e-15 && k < 1e6; k++) {
    const [a, b] = level(k)
    d = 1 / (b + a * d)
    c = b + a / c
    value *= change = c * d
  }
  return value
}
