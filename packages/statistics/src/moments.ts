import { exactProduct, exactSumOf, type ExactSum } from "./exact-sum.ts"

/**
 * How many numbers, their sum, and the sum of their squares.
 *
 * @remarks Plain JSON, canonical and without rounding error: equal data are equal JSON text whatever order and grouping they came in,
 * and the variance loses nothing to cancellation.
 */
export interface Moments {
  /** How many numbers, a safe integer. */
  readonly n: number
  /** Of the numbers; its first part is the sum to the nearest double. */
  readonly sum: ExactSum
  /** The sum of the numbers' squares. */
  readonly squares: ExactSum
}

/** The moments of nothing: merging them changes nothing. */
export const emptyMoments: Moments = { n: 0, sum: [], squares: [] }

/**
 * The moments of single numbers in any order.
 *
 * @remarks `value` is 0 or of a size from 1e-145 to 1e140; `n` (1 unless told) is how often it was seen, a safe integer.
 * `tallyValues` reads a tally so.
 */
export function momentsOf(entries: Iterable<{ value: number; n?: number }>): Moments {
  const list = [...entries]
  return {
    n: list.reduce((total, { n = 1 }) => total + n, 0),
    sum: exactSumOf(list.flatMap(({ value, n }) => exactProduct(value, 1, n))),
    squares: exactSumOf(list.flatMap(({ value, n }) => exactProduct(value, value, n))),
  }
}

/**
 * The moments of everything the parts have seen.
 *
 * @remarks A commutative monoid with `emptyMoments`: order and grouping of the parts do not matter.
 */
export function mergeMoments(...parts: readonly Moments[]): Moments {
  return {
    n: parts.reduce((total, { n }) => total + n, 0),
    sum: exactSumOf(parts.flatMap(({ sum }) => sum)),
    squares: exactSumOf(parts.flatMap(({ squares }) => squares)),
  }
}

/**
 * The sum of products of two variables' deviations from their means, rounded only at the end.
 *
 * @remarks `products` is the sum of x·y over `n` observations, `sumX` and `sumY` those of x and of y. With itself a variable
 * gives the sum of squared deviations.
 * @internal
 */
export function comoment(n: number, products: ExactSum, sumX: ExactSum, sumY: ExactSum): number {
  const expected = sumX.flatMap((x) => sumY.flatMap((y) => exactProduct(-x, y)))
  const observed = products.flatMap((product) => exactProduct(product, n))
  return (exactSumOf([...observed, ...expected])[0] ?? 0) / n
}
