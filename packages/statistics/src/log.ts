import { ln2, splitBinary } from "./binary.ts"

/**
 * The natural logarithm, the same to the last bit on every runtime.
 *
 * @remarks
 * Unit: `x >= 0`; −Infinity at 0, `NaN` below. Error below 1 unit in the last place.
 *
 * `Math.log` may differ in its last digit from one JavaScript engine to the next; see {@link exp}. `x` is 2^k·(1 + f), and ln(1 + f) is
 * twice the series of atanh at f / (2 + f).
 * @see NIST Digital Library of Mathematical Functions, 4.6.4 and 4.38.4, https://dlmf.nist.gov/4.6
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN
  const { exponent, fraction } = splitBinary(x)
  return nearOne(fraction, exponent)
}

/**
 * The natural logarithm of 1 + `x`, to full precision where `x` is small; the same to the last bit on every runtime.
 *
 * @remarks Unit: `x >= -1`; −Infinity at −1, `NaN` below. Error below 2 units in the last place.
 * @see NIST Digital Library of Mathematical Functions, 4.6.4 and 4.38.4, https://dlmf.nist.gov/4.6
 */
export function log1p(x: number): number {
  // What is so small keeps its sign, also that of zero.
  if (Math.abs(x) < 1e-16) return x
  if (x > -0.29 && x < 0.41) return nearOne(x, 0)
  const sum = 1 + x
  // What the sum lost of x; where the sum is the larger by far it is nothing, where it is infinite it is unknown.
  const lost = x < 1e16 ? (x - (sum - 1)) / sum : 0
  return sum > 0 ? log(sum) + lost : log(sum)
}

/** ln(1 + f) + k·ln 2, for 1 + f within √½ and √2. */
function nearOne(f: number, k: number): number {
  const s = f / (2 + f)
  const z = s * s
  const series = z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21))))))))))
  const half = (f * f) / 2
  return k * ln2.coarse - (half - (s * (half + series) + k * ln2.fine) - f)
}
