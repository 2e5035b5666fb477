/**
 * A point in time.
 *
 * @remarks
 * Unit: milliseconds since 1970-01-01T00:00:00Z, an integer within ±8.64e15.
 */
export type Instant = number

/**
 * A length of time.
 *
 * @remarks
 * Unit: milliseconds. Days are always 24 hours; calendar lengths (months) are periods, not durations.
 */
export type Duration = number

/** The given number of hours as a {@link Duration}. */
export const hours = (count: number): Duration => count * 3_600_000

/** The given number of 24-hour days as a {@link Duration}. */
export const days = (count: number): Duration => count * 86_400_000

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/

/**
 * Reads an ISO 8601 date or date-time.
 *
 * @remarks
 * Unit: {@link Instant}. A text without an offset is read as UTC, because nothing here may know where it runs. Digits past the
 * millisecond are cut, not rounded. Impossible dates ("2024-02-30") and anything else give `undefined`, never a guess.
 */
export const parseInstant = (text: string): Instant | undefined => {
  const match = iso.exec(text.trim())
  if (match === null) return undefined
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", offset = "Z"] = match
  const parts = [year, month, day, hour, minute, second].map(Number) as [number, number, number, number, number, number]
  const millisecond = Number(fraction.slice(0, 3).padEnd(3, "0"))
  const [y, mo, d, h, mi, s] = parts
  if (h > 23 || mi > 59 || s > 59 || mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo)) return undefined
  // Date.UTC takes the years before 100 for those of the last century; the calendar repeats every 400 years.
  return Date.UTC(y + 400, mo - 1, d, h, mi, s, millisecond) - fourCenturies - offsetOf(offset)
}

/** The Gregorian calendar's 400 years. */
const fourCenturies: Duration = 146_097 * 86_400_000

const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)

/**
 * Writes an instant as ISO 8601 in UTC with milliseconds.
 *
 * @remarks
 * Unit: `2026-03-01T00:00:00.000Z`. A number that is no {@link Instant} has no date, and throws a `RangeError`.
 */
export const formatInstant = (instant: Instant): string => new Date(instant).toISOString()

const offsetOf = (offset: string): Duration => {
  if (offset === "Z") return 0
  const sign = offset.startsWith("-") ? -1 : 1
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * 60_000
}
