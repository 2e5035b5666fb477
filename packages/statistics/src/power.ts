import { exp } from "./exp.ts"
import { log } from "./log.ts"
import { wholePower } from "./whole-power.ts"

/**
 * A number to some power, the same to the last bit on every runtime.
 *
 * @remarks
 * Unit: `base >= 0` where the exponent is no whole number, else `NaN`. Whole exponents are multiplied out; others go through the logarithm,
 * with a relative error of about 1e-16 times the logarithm of the result.
 *
 * `**` may differ in its last digit from one JavaScript engine to the next, even for squares; see {@link exp}.
 */
export function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 2 ** 31) return wholePower(base, exponent)
  return exp(exponent * log(base))
}
