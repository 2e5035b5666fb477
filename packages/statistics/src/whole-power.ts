/**
 * A number to a whole power, multiplied out: unlike `**`, the same to the last bit on every runtime.
 *
 * @remarks Unit: `exponent` an integer. Exact wherever every product on the way is, as for powers of two and of ten up to 10²².
 * @internal
 */
export function wholePower(base: number, exponent: number): number {
  if (!Number.isFinite(exponent)) return NaN
  let product = 1
  for (let left = Math.abs(exponent), step = base; left > 0; left = Math.floor(left / 2), step *= step) if (left % 2 === 1) product *= step
  return exponent < 0 ? 1 / product : product
}
