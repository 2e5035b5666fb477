import type { Instant } from "./instant.ts"

/**
 * A half-open stretch of time.
 *
 * @remarks
 * Unit: instants, `from < to`.
 */
export interface Period {
  /** How people name it: `2024`, `2024-Q1`, `2024-03`, `2024-W09`, `2024-03-01`, or `all`. */
  readonly label: string
  /** The first instant that belongs to it. */
  readonly from: Instant
  /** The first instant that no longer does. */
  readonly to: Instant
}

/** How a stretch of time is cut: by calendar in a time zone, or not at all. */
export type Step = "all" | "year" | "quarter" | "month" | "week" | "day"

/** The steps a stretch of time can be cut by, coarsest first. */
export const steps = ["all", "year", "quarter", "month", "week", "day"] as const satisfies readonly Step[]

/** A calendar day, as people in one time zone count it; `month` is 1 to 12. */
interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    })
    formats.set(timeZone, format)
  }
  return format
}

/** Whether this runtime knows the IANA time zone. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    formatOf(timeZone)
    return true
  } catch {
    return false
  }
}

/** The clock of UTC needs no table of zones, which is most of the work where a log of years is cut into days. */
const clockOfUtc = (instant: Instant): { readonly utc: number } & CivilDay => {
  const date = new Date(instant)
  return { utc: Math.floor(instant / 1000) * 1000, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const wallClock = (instant: Instant, timeZone: string): { readonly utc: number } & CivilDay => {
  if (timeZone === "UTC") return clockOfUtc(instant)
  const parts: Record<string, number> = {}
  let before = false
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) {
    if (type === "era") before = value === "BC"
    else parts[type] = Number(value)
  }
  const year = before ? 1 - (parts["year"] ?? 0) : (parts["year"] ?? 0)
  const { month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  return { utc: date.getTime(), year, month, day }
}

/**
 * The first instant of a calendar day in a time zone.
 *
 * @remarks
 * Unit: {@link Instant}; `month` and `day` from 1. Where daylight saving skips midnight, the day begins with the first moment that exists.
 */
export const startOfDay = ({ year, month, day }: CivilDay, timeZone: string): Instant => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const wanted = date.getTime()
  const offsetAt = (instant: Instant): number => wallClock(instant, timeZone).utc - Math.floor(instant / 1000) * 1000
  const candidates = [offsetAt(wanted - 86_400_000), offsetAt(wanted + 86_400_000)].map((offset) => wanted - offset)
  const exact = candidates.filter((instant) => wallClock(instant, timeZone).utc === wanted)
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)
}

const two = (value: number): string => String(value).padStart(2, "0")

const normalise = (year: number, month: number, day: number): CivilDay => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const weekdayOf = ({ year, month, day }: CivilDay): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return (date.getUTCDay() + 6) % 7
}

/** For each step: the day on which the cell of a given day begins, the day on which the next one begins, and its label. */
const cells: Record<Exclude<Step, "all">, (day: CivilDay) => { start: CivilDay; next: CivilDay; label: string }> = {
  year: ({ year }) => ({ start: normalise(year, 1, 1), next: normalise(year + 1, 1, 1), label: String(year) }),
  quarter: ({ year, month }) => {
    const quarter = Math.ceil(month / 3)
    return {
      start: normalise(year, quarter * 3 - 2, 1),
      next: normalise(year, quarter * 3 + 1, 1),
      label: `${year}-Q${quarter}`,
    }
  },
  month: ({ year, month }) => ({
    start: normalise(year, month, 1),
    next: normalise(year, month + 1, 1),
    label: `${year}-${two(month)}`,
  }),
  week: (day) => {
    const start = normalise(day.year, day.month, day.day - weekdayOf(day))
    const thursday = normalise(start.year, start.month, start.day + 3)
    const first = normalise(thursday.year, 1, 4)
    const monday = normalise(first.year, first.month, first.day - weekdayOf(first))
    const count = Math.round((Date.UTC(start.year, start.month - 1, start.day) - Date.UTC(monday.year, monday.month - 1, monday.day)) / 604_800_000)
    return { start, next: normalise(start.year, start.month, start.day + 7), label: `${thursday.year}-W${two(count + 1)}` }
  },
  day: ({ year, month, day }) => ({
    start: { year, month, day },
    next: normalise(year, month, day + 1),
    label: `${year}-${two(month)}-${two(day)}`,
  }),
}

/**
 * The calendar day an instant falls in, in a time zone.
 *
 * @remarks
 * Unit: an ISO day, `2026-03-01`. A time zone that `isTimeZone` does not know throws a `RangeError`, here and wherever one is asked for.
 */
export const dayOf = (instant: Instant, timeZone: string): string => cells.day(wallClock(instant, timeZone)).label

/**
 * Cuts a stretch of time into calendar periods.
 *
 * @remarks
 * Unit: the periods join without gap or overlap and cover `from` up to `to`; the first and last are whole calendar cells even where
 * the stretch begins or ends inside one, so equal labels always mean equal stretches. Weeks are ISO weeks. `all` gives the stretch
 * itself. A stretch in which no time passes has no periods. Daylight saving makes days of 23 or 25 hours; they stay one day.
 */
export const periodsOf = (from: Instant, to: Instant, step: Step, timeZone: string): readonly Period[] => {
  if (!(from < to)) return []
  if (step === "all") return [{ label: "all", from, to }]
  const periods: Period[] = []
  let day: CivilDay = wallClock(from, timeZone)
  let start = startOfDay(cells[step](day).start, timeZone)
  while (start < to) {
    const { next, label } = cells[step](day)
    const end = startOfDay(next, timeZone)
    // Where a zone crossed the date line a whole day is missing; no time passed in it, so it is no period.
    if (start < end) periods.push({ label, from: start, to: end })
    start = end
    day = next
  }
  return periods
}

/**
 * Reads a period as people write it: `2024`, `2024-Q1`, `2024-03`, `2024-W09`, `2024-03-01`.
 *
 * @remarks
 * Unit: {@link Period} in the given time zone; `undefined` where the text is none of these forms or names a cell that does not exist.
 */
export const parsePeriod = (text: string, timeZone: string): Period | undefined => {
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})(?:-(\d{2}))?))?$/.exec(text)
  if (match === null) return undefined
  const [, year = "", quarter, week, month, day] = match
  const step = quarter ? "quarter" : week ? "week" : day ? "day" : month ? "month" : "year"
  const first = normalise(Number(year), 1, 4)
  const within =
    step === "week"
      ? normalise(first.year, first.month, first.day - weekdayOf(first) + (Number(week) - 1) * 7)
      : normalise(Number(year), quarter ? Number(quarter) * 3 : Number(month ?? 1), Number(day ?? 1))
  const cell = cells[step](within)
  if (cell.label !== text) return undefined
  const [from, to] = [startOfDay(cell.start, timeZone), startOfDay(cell.next, timeZone)]
  return from < to ? { label: text, from, to } : undefined
}
