import type { CsvHeader } from "./csv.ts"
import { instantIn, instantLength } from "./csv-instants.ts"

/** As many rows as are told at once. */
export const mostRows = 4096

const [newline, carriageReturn, quotationMark] = [10, 13, 34]

/**
 * Where the rows of a piece of a CSV file stand, and their cells.
 *
 * @remarks
 * Unit: places in the piece. A row is odd where it takes more than parting it at its delimiters: one with quotation marks, or with another number of cells than the
 * header. Blank lines are odd too, or left out.
 */
export interface ScannedRows {
  readonly size: number
  /** Whether a row is odd, one for each. */
  readonly odd: Uint8Array
  /** Whether a row has nothing but what ASCII prints, one for each. */
  readonly printed: Uint8Array
  /** Where cell `c` of row `r` begins: at `r * stride + c`; it ends one before the next begins. */
  readonly bounds: Int32Array
  readonly stride: number
  /** Where each row begins, and where it ends without its line end. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The line each row stands on, counted from 1. */
  readonly lines: Int32Array
  /** The cells of each column of instants, by its place, `NaN` where one is empty; a row is odd where one is written in another way than programs do. */
  readonly instants: ReadonlyMap<number, Float64Array>
  /** Where the first row begins that is not among these, and on which line. */
  readonly end: number
  readonly line: number
  /** Whether that row opens a quotation it does not close on its line. */
  readonly opens: boolean
}

/** What a byte may be beside a part of a cell that ASCII prints: what parts cells or lines or wraps them, or a part of a cell that it does not print. */
const [parting, unprinted] = [1, 2]

const marksFor = (delimiter: number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => (byte === newline || byte === quotationMark || byte === delimiter ? parting : byte < 32 || byte > 126 ? unprinted : 0))

/**
 * Makes what finds the rows of a CSV file in its bytes, a piece at a time, without making a text of any; in some columns, by their places, it reads instants.
 *
 * @remarks
 * Unit: UTF-8, in which no byte of a longer character can be taken for a delimiter or a line end; the piece ends with a line end. What was found holds until the
 * next piece is scanned. Instants take up most of many a file, and one that was read needs no second look for where it ends.
 */
export const csvScanner = ({ columns, delimiter }: CsvHeader, moments: readonly number[]): ((bytes: Uint8Array, start: number, end: number, line: number) => ScannedRows) => {
  const width = columns.length
  const stride = width + 1
  const bounds = new Int32Array(mostRows * stride)
  const [from, to, lines] = [new Int32Array(mostRows), new Int32Array(mostRows), new Int32Array(mostRows)]
  const [odd, printed] = [new Uint8Array(mostRows), new Uint8Array(mostRows)]
  const instants = new Map(moments.map((place) => [place, new Float64Array(mostRows)]))
  const instantsAt = columns.map((_, place) => instants.get(place))
  const part = delimiter.charCodeAt(0)
  // Most bytes are part of a cell; one look says so.
  const marks = marksFor(part)

  return (bytes, start, end, line) => {
    let size = 0
    let begin = start
    let at = line
    let cell = 0
    let quotes = 0
    let opens = false
    let [isStrange, isPrinted] = [false, true]
    // Where a cell begins; an instant is read there alone, and not at a line end behind it.
    let opening = start
    bounds[0] = start
    for (let index = start; index < end && size < mostRows; index++) {
      const cells = index === opening && cell < width && quotes === 0 ? instantsAt[cell] : undefined
      if (cells !== undefined) {
        const length = instantLength(bytes, index)
        const instant = instantIn(bytes, index, index + length)
        if (instant === instant) index += length
        cells[size] = instant
        // What stands here is an instant, or nothing.
        if (marks[bytes[index] as number] !== parting && !(bytes[index] === carriageReturn && bytes[index + 1] === newline)) isStrange = true
      }
      while (marks[bytes[index] as number] === 0) index++
      const byte = bytes[index] as number
      if (byte === part) {
        cell++
        opening = index + 1
        if (cell < width) bounds[size * stride + cell] = opening
      } else if (byte === newline) {
        if (quotes % 2 === 1) {
          opens = true
          break
        }
        const last = index > begin && bytes[index - 1] === carriageReturn ? index - 1 : index
        const isBlank = last === begin && width > 1
        if (!isBlank) {
          const isWhole = quotes === 0 && cell === width - 1
          odd[size] = isWhole && !isStrange ? 0 : 1
          printed[size] = isPrinted ? 1 : 0
          from[size] = begin
          to[size] = last
          lines[size] = at
          // The cells of a row that is not whole are not where the delimiters are; here they are none.
          if (isWhole) bounds[size * stride + width] = last + 1
          else bounds.fill(begin, size * stride, (size + 1) * stride)
          size++
        }
        begin = index + 1
        opening = begin
        at++
        cell = 0
        quotes = 0
        isStrange = false
        isPrinted = true
        if (size < mostRows) bounds[size * stride] = begin
      } else if (byte === quotationMark) quotes++
      else if (byte !== carriageReturn || bytes[index + 1] !== newline) isPrinted = false
    }
    return { size, odd, printed, bounds, stride, from, to, lines, instants, end: begin, line: at, opens }
  }
}
