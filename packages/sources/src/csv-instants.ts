const [zero, point, hyphen, colon, letterT, letterZ] = [48, 46, 45, 58, 84, 90]

/** The number that two digits make, -1 where one of them is none. */
const twoIn = (bytes: Uint8Array, at: number): number => {
  const tens = (bytes[at] as number) - zero
  const ones = (bytes[at + 1] as number) - zero
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones
}

/** How many days there are in each month, and before it, in a year without a leap day. */
const [daysIn, daysBefore] = [Int32Array.of(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), Int32Array.of(0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)]

/** The days from a beginning of the calendar's 400 years until 1970; those it is counted from are so long ago that no year written is before them. */
const daysUntil1970 = 719_162 + 146_097

/** When the day of a date begins, `NaN` where the calendar has none. */
const startOf = (century: number, ofCentury: number, month: number, day: number): number => {
  if (century < 0 || ofCentury < 0 || month < 1 || month > 12) return Number.NaN
  const isLeap = (ofCentury === 0 ? century : ofCentury) % 4 === 0
  if (day < 1 || day > (daysIn[month - 1] as number) + (isLeap && month === 2 ? 1 : 0)) return Number.NaN
  // Whole years since the beginning.
  const years = century * 100 + ofCentury + 399
  const leapDays = (years >> 2) - ((years / 100) | 0) + ((years / 400) | 0) + (isLeap && month > 2 ? 1 : 0)
  return (years * 365 + leapDays + (daysBefore[month - 1] as number) + day - 1 - daysUntil1970) * 86_400_000
}

/** How many bytes an instant takes that begins here, if one does: `2025-07-01`, `2025-07-01T09:30:00Z` or `2025-07-01T09:30:00.000Z`. */
export const instantLength = (bytes: Uint8Array, from: number): number => (bytes[from + 10] !== letterT ? 10 : bytes[from + 19] === letterZ ? 20 : 24)

/** An instant as programs write it, in as many bytes as {@link instantLength} says; `NaN` for all that is written in another way. */
export const instantIn = (bytes: Uint8Array, from: number, to: number): number => {
  if (bytes[from + 4] !== hyphen || bytes[from + 7] !== hyphen) return Number.NaN
  const start = startOf(twoIn(bytes, from), twoIn(bytes, from + 2), twoIn(bytes, from + 5), twoIn(bytes, from + 8))
  if (to - from === 10) return start
  if (bytes[from + 13] !== colon || bytes[from + 16] !== colon || bytes[to - 1] !== letterZ) return Number.NaN
  const hour = twoIn(bytes, from + 11)
  const minute = twoIn(bytes, from + 14)
  const second = twoIn(bytes, from + 17)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return Number.NaN
  const moment = start + (hour * 3600 + minute * 60 + second) * 1000
  if (to - from === 20) return moment
  const tens = twoIn(bytes, from + 20)
  const ones = (bytes[from + 22] as number) - zero
  return bytes[from + 19] !== point || tens < 0 || ones >>> 0 > 9 ? Number.NaN : moment + tens * 10 + ones
}
