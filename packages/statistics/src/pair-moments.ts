import { exactProduct, exactSumOf, type ExactSum } from "./exact-sum.ts"
import { meanOfMoments } from "./mean.ts"
import { comoment, emptyMoments, mergeMoments, momentsOf, type Moments } from "./moments.ts"

/**
 * The moments of two numbers observed together, such as cost and conversions by month, and the sum of their products.
 *
 * @remarks Plain JSON, canonical and without rounding error, as `Moments` are.
 */
export interface PairMoments {
  /** Those of the first number, such as cost. */
  readonly x: Moments
  /** Those of the second number, such as conversions; as many as of the first. */
  readonly y: Moments
  /** The sum of first times second number. */
  readonly products: ExactSum
}

/** The pair moments of nothing: merging them changes nothing. */
export const emptyPairMoments: PairMoments = { x: emptyMoments, y: emptyMoments, products: [] }

/**
 * The pair moments of single pairs in any order.
 *
 * @remarks Both numbers are 0 or of a size from 1e-145 to 1e140; `n` (1 unless told) is how often the pair was seen, a safe integer.
 */
export function pairMomentsOf(entries: Iterable<{ x: number; y: number; n?: number }>): PairMoments {
  const list = [...entries]
  return {
    x: momentsOf(list.map(({ x, n = 1 }) => ({ value: x, n }))),
    y: momentsOf(list.map(({ y, n = 1 }) => ({ value: y, n }))),
    products: exactSumOf(list.flatMap(({ x, y, n }) => exactProduct(x, y, n))),
  }
}

/**
 * The pair moments of everything the parts have seen.
 *
 * @remarks A commutative monoid with `emptyPairMoments`: order and grouping of the parts do not matter.
 */
export function mergePairMoments(...parts: readonly PairMoments[]): PairMoments {
  return {
    x: mergeMoments(...parts.map(({ x }) => x)),
    y: mergeMoments(...parts.map(({ y }) => y)),
    products: exactSumOf(parts.flatMap(({ products }) => products)),
  }
}

/**
 * Two means, how sure each is, and how they move together.
 *
 * @remarks The variances and the covariance are those of the means, not of single observations.
 */
export interface MeanPair {
  /** The mean above the line of their ratio. */
  readonly x: number
  /** The mean below the line of their ratio. */
  readonly y: number
  /** At least 0, in the square of the unit of `x`. */
  readonly varianceX: number
  /** At least 0, in the square of the unit of `y`. */
  readonly varianceY: number
  /** 0 for means of two independent samples. */
  readonly covariance: number
  /** The degrees of freedom that variances and covariance were estimated with: one less than the pairs. */
  readonly df: number
}

/**
 * The two means of pairs, ready for `fieller` or `logDelta`.
 *
 * @remarks Their ratio is the ratio of the two sums. `NaN` means of no pair, `NaN` variances of fewer than two.
 * @see W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, chapter 6.
 */
export function meanPairOf({ x, y, products }: PairMoments): MeanPair {
  const ofX = meanOfMoments(x)
  const ofY = meanOfMoments(y)
  const df = x.n - 1
  return {
    x: ofX.mean,
    y: ofY.mean,
    varianceX: ofX.variance / x.n,
    varianceY: ofY.variance / x.n,
    covariance: comoment(x.n, products, x.sum, y.sum) / df / x.n,
    df,
  }
}
