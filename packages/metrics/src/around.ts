import type { Interval } from "@folkmoot/statistics"

/** Limits that rounding or drawing may have moved past the value they belong to, as an interval that holds it. */
export const around = (value: number, low: number, high: number, level: number, method: string): Interval => ({
  low: Math.min(value, low),
  high: Math.max(value, high),
  level,
  method,
})
