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
  if (typeof day !== "string" || day.length < 10 || !dayPattern.test(day)) return undefined
  const instant = new Date(day)
  // Of a day that its month does not have, some make the next one; and what is no day at all has no date.
  return instant.getUTCDate() === Number(day.slice(8)) ? instant.getTime() / dayLength : undefined
}

/** Whether a day is over; what is no day has no number, and is neither before nor after another. */
export const isOver = (day: Day | undefined, asOf: Day | undefined): day is Day => Number(dayNumber(day)) < Number(dayNumber(asOf))

/** Which day of a stretch of the calendar is meant: what begins, begins on the first; everything else is over on the last. */
export type DayOfStretch = "first" | "last"

/**
 * The day that a stretch of the calendar stands for: of `2026-Q3` the first or the last.
 *
 * @remarks
 * What is a day already, or neither, comes back as it was written.
 */
export const dayIn = (written: string, which: DayOfStretch): string => {
  if (written.length > 7 || !dayPattern.test(written)) return written
  const [year, part = "Y1"] = written.split("-")
  const months = { Y: 12, H: 6, Q: 3 }[part.charAt(0)] ?? 1
  const last = months * Number(part.replace(/\D/, ""))
  const day = new Date(`${year}-01-01`)
  // The day before the first of the month that follows.
  if (which === "last") day.setUTCMonth(last, 0)
  else day.setUTCMonth(last - months)
  return day.toISOString().slice(0, 10)
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
export const longestGap: Readonly<Record<Cadence, number>> = { daily: 1, weekly: 7, fortnightly: 14, monthly: 31, quarterly: 92, "half-yearly": 184, yearly: 366, "two-yearly": 731 }
