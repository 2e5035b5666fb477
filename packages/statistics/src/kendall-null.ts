import { criticalValue } from "./critical-value.ts"
import { normalCdf } from "./normal.ts"
import { sumOf } from "./sum.ts"

/**
 * How Kendall's score, rising minus falling pairs, is spread when the order of the values means nothing.
 *
 * @remarks `variance` is the exact one, corrected for ties. `pValue` is the probability of a score at least as far from 0;
 * `criticalScore` the least score, not necessarily one that can occur, that is too far out for the level, infinite when none is.
 * @internal
 */
export interface KendallNull {
  readonly method: "exact" | "normal"
  readonly variance: number
  readonly pValue: (score: number) => number
  readonly criticalScore: (level: number) => number
}

/**
 * The distribution of the score over all orders of the values within each of several independent seasons.
 *
 * @remarks Exact, ties included, while all orders can be counted in a safe integer: 18 values in one season, three in each of twelve.
 * Beyond that normal, with `continuity` (0 or 1) taken off the score.
 * @see M. G. Kendall, "Rank Correlation Methods", 1948, chapters 3 to 5.
 * @internal
 */
export function kendallNull(seasons: readonly (readonly number[])[], continuity: number): KendallNull {
  // A season whose values are all alike has one order and nothing to say.
  const sizes = seasons.map((values) => ({ n: values.length, ties: tiesOf(values) })).filter(({ ties }) => ties.length > 1)
  const variance = sumOf(sizes.map(({ n, ties }) => spread(n) - sumOf(ties.map(spread)))) / 18
  const orders = sizes.reduce((product, { n }) => product * factorial(n), 1)
  return Number.isSafeInteger(orders) ? exactNull(sizes, variance) : normalNull(variance, continuity)
}

/**
 * How many values are alike, for each value.
 *
 * @internal
 */
export function tiesOf(values: readonly number[]): number[] {
  const seen = new Map<number, number>()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  return [...seen.values()]
}

interface Size {
  readonly n: number
  readonly ties: readonly number[]
}

function normalNull(variance: number, continuity: number): KendallNull {
  const deviation = Math.sqrt(variance)
  return {
    method: "normal",
    variance,
    pValue: (score) => 2 * normalCdf(Math.min(0, continuity - Math.abs(score)) / deviation),
    criticalScore: (level) => criticalValue(level) * deviation + continuity,
  }
}

function exactNull(sizes: readonly Size[], variance: number): KendallNull {
  const counts = ordersByFallingPairs(sizes)
  const total = sumOf(counts)
  const most = counts.length - 1
  const pValue = (score: number) =>
    sumOf(counts.map((count, falling) => (Math.abs(most - 2 * falling) < Math.abs(score) ? 0 : count))) / total
  return {
    method: "exact",
    variance,
    pValue,
    criticalScore: (level) => {
      let score = Infinity
      for (let next = most; next > 0 && pValue(next) <= 1 - level; next -= 2) score = next
      return score
    },
  }
}

/**
 * How many distinct orders have 0, 1, 2, … falling pairs: the coefficients of the q-multinomial coefficient.
 * It is a product of ratios of the polynomials 1 + q + … + q^(k−1); every step stays a polynomial in whole numbers.
 */
function ordersByFallingPairs(sizes: readonly Size[]): number[] {
  let counts = [1]
  for (const { n, ties } of sizes) {
    for (let k = 2; k <= n; k++) counts = times(counts, k)
    for (const tied of ties) for (let k = 2; k <= tied; k++) counts = over(counts, k)
  }
  return counts
}

function times(counts: readonly number[], k: number): number[] {
  return Array.from({ length: counts.length + k - 1 }, (_, j) => sumOf(counts.slice(Math.max(0, j - k + 1), j + 1)))
}

function over(counts: readonly number[], k: number): number[] {
  const quotient: number[] = []
  for (const count of counts.slice(0, counts.length - k + 1)) quotient.push(count - sumOf(quotient.slice(1 - k)))
  return quotient
}

/** Eighteen times the variance of the score of `n` untied values, and what that many alike take off it. */
function spread(n: number): number {
  return n * (n - 1) * (2 * n + 5)
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}
