import { leadingBits } from "./leading-bits.ts"

/**
 * A sum without rounding error.
 *
 * @remarks Plain JSON and canonical: the first number is the sum rounded to the nearest double, each further one what those
 * before it leave over, rounded likewise; of a sum of 0 nothing is left to write down. Equal sums are equal JSON text, whatever
 * the order and grouping of the summands. Mostly two or three numbers.
 */
export type ExactSum = readonly number[]

/**
 * The exact sum of numbers in any order.
 *
 * @remarks Finite numbers whose sizes add up to less than 1.7e308, else `[NaN]`. A commutative monoid with `[]`: the sum of
 * `parts.flat()` is the sum of everything the parts have summed.
 * @see J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic", Discrete & Computational Geometry 18(3), 1997.
 */
export function exactSumOf(summands: Iterable<number>): ExactSum {
  const parts: number[] = []
  for (const summand of summands) add(parts, summand)
  const sum: number[] = []
  while (parts.length > 0) {
    const head = nearest(parts)
    if (!Number.isFinite(head)) return [NaN]
    sum.push(head)
    add(parts, -head)
  }
  return sum
}

/**
 * The numbers that add up to `x · y · times` without rounding error.
 *
 * @remarks As long as no product leaves 1e-290 to 1e290 in size.
 * @see T. J. Dekker, "A Floating-Point Technique for Extending the Available Precision", Numerische Mathematik 18, 1971.
 * @internal
 */
export function exactProduct(x: number, y: number, times = 1): readonly number[] {
  const [product, rest] = twoProduct(x, y)
  return times === 1 ? [product, rest] : [...twoProduct(product, times), ...twoProduct(rest, times)]
}

function twoProduct(x: number, y: number): readonly [product: number, rest: number] {
  const product = x * y
  const headX = leadingBits(x, 26)
  const headY = leadingBits(y, 26)
  const tailX = x - headX
  const tailY = y - headY
  return [product, headX * headY - product + headX * tailY + tailX * headY + tailX * tailY]
}

/** Keeps the parts from small to large, none overlapping the next: what one addition rounds away becomes a part of its own. */
function add(parts: number[], summand: number): void {
  let sum = summand
  let kept = 0
  for (const part of parts) {
    const total = sum + part
    const shift = total - sum
    const rest = sum - (total - shift) + (part - shift)
    if (rest !== 0) parts[kept++] = rest
    sum = total
  }
  parts.length = kept
  if (sum !== 0) parts.push(sum)
}

/** The double nearest to what the parts add up to. */
function nearest(parts: readonly number[]): number {
  let head = 0
  let rest = 0
  let i = parts.length
  while (rest === 0 && i > 0) {
    const part = parts[--i] as number
    const total = head + part
    rest = part - (total - head)
    head = total
  }
  // Rounded half-way to even, although what is below says which half is nearer.
  const twice = head + 2 * rest
  return Math.sign(parts[i - 1] ?? 0) === Math.sign(rest) && twice - head === 2 * rest ? twice : head
}
