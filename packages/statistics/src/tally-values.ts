import type { Tally } from "./tally.ts"

/** A number and how often it was seen. */
export interface TallyValue {
  /** Finite, in whatever unit the tally's keys are. */
  readonly value: number
  /** A whole number above 0. */
  readonly n: number
}

/**
 * The numbers a tally holds, ascending, each with how often it was seen.
 *
 * @remarks Those of the keys that are one number and were seen: a key that is `null`, a text or of several parts is no number, and
 * one told with zero is no observation.
 */
export function tallyValues(tally: Tally): readonly TallyValue[] {
  return tally.flatMap(({ key, n }) => {
    const [value] = key
    return key.length === 1 && typeof value === "number" && n > 0 ? [{ value, n }] : []
  })
}

/**
 * How many observations there are in all.
 *
 * @internal
 */
export function observationsIn(values: readonly TallyValue[]): number {
  return values.reduce((sum, { n }) => sum + n, 0)
}
