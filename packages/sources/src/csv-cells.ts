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

const writtenTrue = 0x74727565

/** `true` as 1 and `false` as 0; -1 for all that is written in another way. */
export const truthIn = (bytes: Uint8Array, from: number, to: number): number => {
  const first = ((bytes[from] as number) << 24) | ((bytes[from + 1] as number) << 16) | ((bytes[from + 2] as number) << 8) | (bytes[from + 3] as number)
  if (to - from === 4) return first === writtenTrue ? 1 : -1
  return to - from === 5 && first === 0x66616c73 && bytes[from + 4] === 0x65 ? 0 : -1
}

const space = 32

/** Whether there is nothing but what ASCII prints. */
const isPrinted = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) if ((bytes[index] as number) < 32 || (bytes[index] as number) > 126) return false
  return true
}

/** Whether bytes are a text just as it will be told: UTF-8 that is not empty, with nothing around it to be taken away; whether ASCII prints all of its row is known. */
const isTold = (bytes: Buffer, from: number, to: number, isRowPrinted: boolean): boolean => {
  if (to <= from || bytes[from] === space || bytes[to - 1] === space) return false
  if (isRowPrinted || isPrinted(bytes, from, to)) return true
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
export const readTexts = ({ size, odd, printed, bounds, stride }: ScannedRows, bytes: Buffer, column: number, texts: TextCodes, cells: Int32Array): void => {
  for (let row = 0, at = column; row < size; row++, at += stride) {
    const from = bounds[at] as number
    const to = (bounds[at + 1] as number) - 1
    if (to <= from) cells[row] = -1
    else if (isTold(bytes, from, to, printed[row] === 1)) cells[row] = texts.codeOfBytes(bytes, from, to)
    else odd[row] = 1
  }
}

/** Says where the ids stand, in room for them; a row whose id is not written plainly becomes odd. */
export const readIds = ({ size, odd, printed, bounds, stride }: ScannedRows, bytes: Buffer, column: number, from: Int32Array, to: Int32Array): void => {
  for (let row = 0, at = column; row < size; row++, at += stride) {
    from[row] = bounds[at] as number
    to[row] = (bounds[at + 1] as number) - 1
    if (!isTold(bytes, from[row] as number, to[row] as number, printed[row] === 1)) odd[row] = 1
  }
}
