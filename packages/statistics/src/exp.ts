import { ln2, scaled } from "./binary.ts"

/**
 * e to the power of `x`, the same to the last bit on every runtime.
 *
 * @remarks
 * Unit: any number; 0 below −745.2, infinite above 709.8. Error below 1 unit in the last place.
 *
 * `Math.exp` may differ in its last digit from one JavaScript engine to the next, and with it every interval. Here only sums, products and
 * quotients are used, which IEEE 754 fixes. `x` is k·ln 2 + r; e^r comes from the series of r·coth(r/2), whose terms are Bernoulli numbers.
 * @see NIST Digital Library of Mathematical Functions, 4.19.6, https://dlmf.nist.gov/4.19
 */
export function exp(x: number): number {
  const k = Math.round(x / Math.LN2)
  // Beyond these powers of two there is nothing, or nothing finite; not-a-number passes through the sum.
  if (!(Math.abs(k) < 1100)) return x > 0 ? Infinity : x < 0 ? 0 : x
  return scaled(1 + rest(x, k), k)
}

/**
 * e to the power of `x`, less 1, to full precision where `x` is small; the same to the last bit on every runtime.
 *
 * @remarks Unit: any number; −1 far below zero. Error below 2 units in the last place.
 * @see NIST Digital Library of Mathematical Functions, 4.19.6, https://dlmf.nist.gov/4.19
 */
export function expm1(x: number): number {
  const k = Math.round(x / Math.LN2)
  if (k === 0) return rest(x, 0)
  if (!(Math.abs(k) < 56)) return exp(x) - 1
  const power = scaled(1, k)
  return power - 1 + power * rest(x, k)
}

/** e^(x − k·ln 2) − 1, where that exponent is within ln 2 / 2 of zero. */
function rest(x: number, k: number): number {
  const coarse = x - k * ln2.coarse
  const fine = k * ln2.fine
  const r = coarse - fine
  const s = r * r
  const c = r - s * (1 / 6 - s * (1 / 360 - s * (1 / 15120 - s * (1 / 604800 - s * (1 / 23950080 - s * (691 / 653837184000))))))
  return coarse - (fine - (r * c) / (2 - c))
}
