import type { Limits } from "./interval.ts"
import { wholePower } from "./whole-power.ts"

/**
 * A number as it was written down: rounded to so many decimals.
 *
 * @remarks It stands for every number that rounds to it, halves upwards, downwards or to even.
 */
export interface Written {
  /** The number that stands there. */
  readonly value: number
  /** How many digits stand behind the point, at least 0: 58 and 58.0 are different claims. */
  readonly decimals: number
}

/**
 * Reads a number as it was written, such as "57.8", "-12" or "58.0".
 *
 * @remarks Digits with a point before the decimals and a hyphen for minus; `undefined` for anything else, a decimal comma
 * or an exponent included.
 */
export function readWritten(text: string): Written | undefined {
  const decimals = /^-?\d+(?:\.(?<decimals>\d+))?$/.exec(text)
  return decimals ? { value: Number(text), decimals: decimals.groups?.decimals?.length ?? 0 } : undefined
}

/**
 * The numbers that are written like this, both ends included, in units of half the last place.
 *
 * @remarks In those units both ends are whole, so they can be compared exactly.
 * @internal
 */
export function halfPlaces({ value, decimals }: Written): Limits & { readonly perUnit: number } {
  const perUnit = 2 * wholePower(10, decimals)
  const middle = 2 * Math.round(value * wholePower(10, decimals))
  return { low: middle - 1, high: middle + 1, perUnit }
}
