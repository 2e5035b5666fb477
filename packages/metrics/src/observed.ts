import type { Interval } from "@folkmoot/statistics"

/**
 * The interval of something that was looked at as a whole and not drawn from more: nothing but its value.
 *
 * @remarks
 * Unit: that of the value; `level` is only passed on.
 */
export const observed = (value: number, level: number): Interval => ({ low: value, high: value, level, method: "observed" })

/** The longest stretch between moments that follow one another, in any order told; of fewer than two, 0. */
export const longestGap = (moments: readonly number[]): number => {
  const inOrder = moments.toSorted((a, b) => a - b)
  return inOrder.reduce((longest, moment, index) => Math.max(longest, moment - (inOrder[index - 1] ?? moment)), 0)
}
