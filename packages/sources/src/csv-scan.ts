import type { CsvHeader } from "./csv.ts"

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
  /** Where cell `c` of row `r` begins: at `r * stride + c`; it ends one before the next begins. */
  readonly bounds: Int32Array
  readonly stride: number
  /** Where each row begins, and where it ends without its line end. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The line each row stands on, counted from 1. */
  readonly lines: Int32Array
  /** Where the first row begins that is not among these, and on which line. */
  readonly end: number
  readonly line: number
  /** Whether that row opens a quotation it does not close on its line. */
  readonly opens: boolean
}

/**
 * Makes what finds the rows of a CSV file in its bytes, a piece at a time, without making a text of any.
 *
 * @remarks
 * Unit: UTF-8, in which no byte of a longer character can be taken for a delimiter or a line end; the piece ends with a line end. What was found holds until the
 * next piece is scanned.
 */
export const csvScanner = ({ columns, delimiter }: CsvHeader): ((bytes: Uint8Array, start: number, end: number, line: number) => ScannedRows) => {
  const width = columns.length
  const stride = width + 1
  const bounds = new Int32Array(mostRows * stride)
  const [from, to, lines] = [new Int32Array(mostRows), new Int32Array(mostRows), new Int32Array(mostRows)]
  const odd = new Uint8Array(mostRows)
  // Most bytes are part of a cell; one look says so.
  const marks = new Uint8Array(256)
  const part = delimiter.charCodeAt(0)
  for (const mark of [newline, quotationMark, part]) marks[mark] = 1

  return (bytes, start, end, line) => {
    let size = 0
    let begin = start
    let at = line
    let cell = 0
    let quotes = 0
    let opens = false
    bounds[0] = start
    for (let index = start; index < end && size < mostRows; index++) {
      while (marks[bytes[index] as number] === 0) index++
      const byte = bytes[index] as number
      if (byte === part) {
        cell++
        if (cell < width) bounds[size * stride + cell] = index + 1
      } else if (byte === quotationMark) quotes++
      else {
        if (quotes % 2 === 1) {
          opens = true
          break
        }
        const last = index > begin && bytes[index - 1] === carriageReturn ? index - 1 : index
        const isBlank = last === begin && width > 1
        if (!isBlank) {
          const isOdd = quotes > 0 || cell !== width - 1
          odd[size] = isOdd ? 1 : 0
          from[size] = begin
          to[size] = last
          lines[size] = at
          // The cells of an odd row are not where the delimiters are; here they are none.
          if (isOdd) bounds.fill(begin, size * stride, (size + 1) * stride)
          else bounds[size * stride + width] = last + 1
          size++
        }
        begin = index + 1
        at++
        cell = 0
        quotes = 0
        if (size < mostRows) bounds[size * stride] = begin
      }
    }
    return { size, odd, bounds, stride, from, to, lines, end: begin, line: at, opens }
  }
}
