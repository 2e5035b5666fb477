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

/** The number that so many digits of a text make, -1 where one of them is none. */
const digitsAt = (text: string, from: number, to: number): number => {
  let number = 0
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

/** Where the digits that begin at a place of a text end. */
const digitsEnd = (text: string, from: number): number => {
  let end = from
  while (end < text.length && digitsAt(text, end, end + 1) >= 0) end++
  return end
}

/** The milliseconds of a fraction of a second; digits past them are cut. */
const millisecondsIn = (text: string, from: number, to: number): number => digitsAt(text, from, Math.min(to, from + 3)) * (to - from === 1 ? 100 : to - from === 2 ? 10 : 1)

/** How far a clock that shows so and so is ahead of UTC: nothing is UTC too; `undefined` where that is no offset. */
const offsetIn = (text: string, from: number): Duration | undefined => {
  if (from === text.length || (text[from] === "Z" && from + 1 === text.length)) return 0
  const sign = text[from] === "+" ? 1 : text[from] === "-" ? -1 : 0
  const minutes = from + (text[from + 3] === ":" ? 4 : 3)
  const [h, m] = [digitsAt(text, from + 1, from + 3), digitsAt(text, minutes, minutes + 2)]
  return sign === 0 || minutes + 2 !== text.length || h < 0 || h > 23 || m < 0 || m > 59 ? undefined : sign * (h * 60 + m) * 60_000
}

/** The milliseconds of a clock that shows what is written from a place of a text on, less its offset; `undefined` where that is no time. */
const timeIn = (text: string, from: number): Duration | undefined => {
  const [h, m] = [digitsAt(text, from, from + 2), digitsAt(text, from + 3, from + 5)]
  if (h < 0 || h > 23 || text[from + 2] !== ":" || m < 0 || m > 59) return undefined
  let end = from + 5
  let [s, ms] = [0, 0]
  if (text[end] === ":") {
    s = digitsAt(text, end + 1, end + 3)
    if (s < 0 || s > 59) return undefined
    end += 3
    if (text[end] === "." || text[end] === ",") {
      const fraction = end + 1
      end = digitsEnd(text, fraction)
      if (end === fraction || end > fraction + 9) return undefined
      ms = millisecondsIn(text, fraction, end)
    }
  }
  const offset = offsetIn(text, end)
  return offset === undefined ? undefined : h * 3_600_000 + m * 60_000 + s * 1000 + ms - offset
}

/**
 * Reads an ISO 8601 date or date-time.
 *
 * @remarks
 * Unit: {@link Instant}. A text without an offset is read as UTC, because nothing here may know where it runs. Digits past the
 * millisecond are cut, not rounded. Impossible dates ("2024-02-30") and anything else give `undefined`, never a guess.
 */
export const parseInstant = (text: string): Instant | undefined => {
  const written = text.trim()
  const [y, mo, d] = [digitsAt(written, 0, 4), digitsAt(written, 5, 7), digitsAt(written, 8, 10)]
  if (written.length < 10 || y < 0 || written[4] !== "-" || written[7] !== "-" || mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo)) return undefined
  // Date.UTC takes the years before 100 for those of the last century; the calendar repeats every 400 years.
  const day = Date.UTC(y + 400, mo - 1, d) - fourCenturies
  if (written.length === 10) return day
  const time = written[10] === "T" || written[10] === " " ? timeIn(written, 11) : undefined
  return time === undefined ? undefined : day + time
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
