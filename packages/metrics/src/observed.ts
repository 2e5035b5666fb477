import type { Interval } from "@folkmoot/statistics"

/**
 * The interval of something that was looked at as a whole and not drawn from more: nothing but its value.
 *
 * @remarks
 * Unit: that of the value; `level` is only passed on.
 */
export const observed = (value: number, level: number): Interval => ({ low: value, high: value, level, method: "observed" })
