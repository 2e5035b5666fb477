import { wholePower } from "./whole-power.ts"

/**
 * A number rounded to its leading bits.
 *
 * @remarks To the nearest number with `bits` significant binary digits, 1 to 52, so within 2^−bits of `x`, relatively, whatever its sign
 * and size (up to 1e290). What needs no more digits stays as it is. The rest, `x − leadingBits(x, bits)`, is exact.
 * @see T. J. Dekker, "A Floating-Point Technique for Extending the Available Precision", Numerische Mathematik 18, 1971.
 * @internal
 */
export function leadingBits(x: number, bits: number): number {
  const far = x * (wholePower(2, 53 - bits) + 1)
  return far - (far - x)
}
