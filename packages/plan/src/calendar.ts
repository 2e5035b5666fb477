import { parseInstant } from "@folkmoot/facts"
import type { Cadence, Day } from "./model.ts"
import { dayPattern } from "./patterns.ts"

const dayLength = 86_400_000

/**
 * The number of a calendar day.
 *
 * @remarks
 * Unit: days since 1970-01-01; `undefined` where the text is not a day that exists.
 */
export const dayNumber = (day: Day | undefined): number | undefined => {
  if (typeof day !== "string" || !dayPattern.test(day)) return undefined
  const instant = parseInstant(day)
  return instant === undefined ? undefined : instant / dayLength
}

/** The day so many calendar months later; a day that month does not have becomes its last one. */
export const monthsLater = (day: number, months: number): number => {
  const date = new Date(day * dayLength)
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(date.getUTCDate(), last))
  return target.getTime() / dayLength
}

/** Writes a day number as an ISO day. */
export const dayText = (day: number): Day => new Date(day * dayLength).toISOString().slice(0, 10)

/**
 * The most days between two times of something that happens so often.
 *
 * @remarks
 * Unit: days. The longest month, quarter and year, so that nobody is late by the calendar's unevenness.
 */
export const longestGap: Readonly<Record<Cadence, number>> = { daily: 1, weekly: 7, fortnightly: 14, monthly: 31, quarterly: 92, "half-yearly": 184, yearly: 366 }
