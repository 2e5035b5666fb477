import type { TextCodes } from "@folkmoot/facts"
import type { ScannedRows } from "./csv-scan.ts"

/** Where the digits of a number no longer fit a double. */
const mostDigits = 15

const [minus, point, zero] = [45, 46, 48]

/** The number some digits make, -1 where one of them is none. */
const digitsIn = (bytes: Uint8Array, from: number, to: number): number => {
  let number = 0
  for (let index = from; index < to; index++) {
    const digit = (bytes[index] as number) - zero
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** A whole number of few digits; `NaN` for all that is written in another way. */
export const wholeIn = (bytes: Uint8Array, from: number, to: number): number => {
  const start = bytes[from] === minus ? from + 1 : from
  if (start === to || to - start > mostDigits) return Number.NaN
  const number = digitsIn(bytes, start, to)
  return number < 0 ? Number.NaN : start === from ? number : -number
}

const powers = Float64Array.from({ length: mostDigits + 1 }, (_, exponent) => 10 ** exponent)

/** A number of few digits, whole or with a point; `NaN` for all that is written in another way. */
export const realIn = (bytes: Uint8Array, from: number, to: number): number => {
  const start = bytes[from] === minus ? from + 1 : from
  let dot = start
  while (dot < to && bytes[dot] !== point) dot++
  if (dot === to) return wholeIn(bytes, from, to)
  const decimals = to - dot - 1
  if (dot === start || decimals === 0 || dot - start + decimals > mostDigits) return Number.NaN
  const whole = digitsIn(bytes, start, dot)
  const fraction = digitsIn(bytes, dot + 1, to)
  if (whole < 0 || fraction < 0) return Number.NaN
  // Both are held exactly, so that the quotient is the double nearest to what is written.
  const number = (whole * (powers[decimals] as number) + fraction) / (powers[decimals] as number)
  return start === from ? number : -number
}

/** The number that two digits make, -1 where one of them is none. */
const twoIn = (bytes: Uint8Array, at: number): number => {
  const tens = (bytes[at] as number) - zero
  const ones = (bytes[at + 1] as number) - zero
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones
}

/** The month that was asked for last, where it begins and how many days it has: instants of a file mostly lie near one another. */
const last = { year: 0, month: 0, start: 0, days: 0 }

const lookUp = (year: number, month: number): void => {
  last.year = year
  last.month = month
  // Date.UTC takes the years before 100 for those of the last century; the calendar repeats every 400 years.
  last.start = Date.UTC(year + 400, month - 1) - 146_097 * 86_400_000
  last.days = (Date.UTC(year + 400, month) - 146_097 * 86_400_000 - last.start) / 86_400_000
}

const [hyphen, colon, letterT, letterZ] = [45, 58, 84, 90]

/** An instant as programs write it, `2025-07-01`, `2025-07-01T09:30:00Z` or `2025-07-01T09:30:00.000Z`; `NaN` for all that is written in another way. */
export const instantIn = (bytes: Uint8Array, from: number, to: number): number => {
  const length = to - from
  if ((length !== 24 && length !== 20 && length !== 10) || bytes[from + 4] !== hyphen || bytes[from + 7] !== hyphen) return Number.NaN
  const century = twoIn(bytes, from)
  const years = twoIn(bytes, from + 2)
  const month = twoIn(bytes, from + 5)
  const day = twoIn(bytes, from + 8)
  const year = century * 100 + years
  if (century < 0 || years < 0 || month < 1 || month > 12) return Number.NaN
  if (year !== last.year || month !== last.month) lookUp(year, month)
  if (day < 1 || day > last.days) return Number.NaN
  const start = last.start + (day - 1) * 86_400_000
  if (length === 10) return start
  if (bytes[from + 10] !== letterT || bytes[from + 13] !== colon || bytes[from + 16] !== colon || bytes[to - 1] !== letterZ || (length === 24 && bytes[from + 19] !== point)) return Number.NaN
  const hour = twoIn(bytes, from + 11)
  const minute = twoIn(bytes, from + 14)
  const second = twoIn(bytes, from + 17)
  const millisecond = length === 24 ? digitsIn(bytes, from + 20, from + 23) : 0
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || millisecond < 0) return Number.NaN
  return start + (hour * 3600 + minute * 60 + second) * 1000 + millisecond
}

const writtenTrue = 0x74727565

/** `true` as 1 and `false` as 0; -1 for all that is written in another way. */
export const truthIn = (bytes: Uint8Array, from: number, to: number): number => {
  const first = ((bytes[from] as number) << 24) | ((bytes[from + 1] as number) << 16) | ((bytes[from + 2] as number) << 8) | (bytes[from + 3] as number)
  if (to - from === 4) return first === writtenTrue ? 1 : -1
  return to - from === 5 && first === 0x66616c73 && bytes[from + 4] === 0x65 ? 0 : -1
}

/** Whether a text is of ASCII that one sees, with spaces only within. */
const isPlain = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) {
    const byte = bytes[index] as number
    if (byte < 32 || byte > 126) return false
  }
  return bytes[from] !== 32 && bytes[to - 1] !== 32
}

/** Whether bytes are a text just as it will be told: UTF-8 that is not empty, with nothing around it to be taken away. */
export const isTold = (bytes: Buffer, from: number, to: number): boolean => {
  if (to <= from) return false
  if (isPlain(bytes, from, to)) return true
  const text = bytes.toString("utf8", from, to)
  return text === text.trim() && !text.includes("\uFFFD")
}

/** Reads the numbers of a column into room for them; a row with a cell that is not written plainly becomes odd. */
export const readNumbers = ({ size, odd, bounds, stride }: ScannedRows, bytes: Buffer, column: number, read: (bytes: Uint8Array, from: number, to: number) => number, cells: Float64Array): void => {
  for (let row = 0, at = column; row < size; row++, at += stride) {
    const from = bounds[at] as number
    const to = (bounds[at + 1] as number) - 1
    if (to <= from) {
      cells[row] = Number.NaN
      continue
    }
    const cell = read(bytes, from, to)
    cells[row] = cell
    if (cell !== cell) odd[row] = 1
  }
}

/** Reads the truths of a column, as {@link readNumbers} reads numbers. */
export const readTruths = ({ size, odd, bounds, stride }: ScannedRows, bytes: Buffer, column: number, cells: Uint8Array): void => {
  for (let row = 0, at = column; row < size; row++, at += stride) {
    const from = bounds[at] as number
    const to = (bounds[at + 1] as number) - 1
    const cell = to <= from ? 2 : truthIn(bytes, from, to)
    cells[row] = cell
    if (cell < 0) odd[row] = 1
  }
}

/** Reads the texts of a column, as {@link readNumbers} reads numbers. */
export const readTexts = ({ size, odd, bounds, stride }: ScannedRows, bytes: Buffer, column: number, texts: TextCodes, cells: Int32Array): void => {
  for (let row = 0, at = column; row < size; row++, at += stride) {
    const from = bounds[at] as number
    const to = (bounds[at + 1] as number) - 1
    if (to <= from) cells[row] = -1
    else if (isTold(bytes, from, to)) cells[row] = texts.codeOfBytes(bytes, from, to)
    else odd[row] = 1
  }
}
