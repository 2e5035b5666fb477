/**
 * The square root of a sum of squares, the same to the last bit on every runtime.
 *
 * @remarks
 * Unit: any numbers, in one unit, which is the result's; 0 of none. Squares are taken of shares of the largest, so nothing overflows.
 * `Math.hypot` may differ in its last digit from one JavaScript engine to the next.
 */
export function hypot(...sides: readonly number[]): number {
  const largest = sides.reduce((most, side) => Math.max(most, Math.abs(side)), 0)
  if (!(largest > 0 && largest < Infinity)) return largest
  return largest * Math.sqrt(sides.reduce((sum, side) => sum + (side / largest) * (side / largest), 0))
}
