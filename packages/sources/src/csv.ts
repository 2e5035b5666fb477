import { basename } from "node:path"
import { open as openFile } from "node:fs/promises"
import { csvScanner, type ScannedRows } from "./csv-scan.ts"
import { encodingAt, linesOf, longest, tooLong, withoutReturn } from "./lines.ts"
import { SourceFailed } from "./source.ts"

/** The first record of a CSV file and what parts its cells. */
export interface CsvHeader {
  readonly columns: readonly string[]
  readonly delimiter: string
}

/** One row of a CSV file: its cells, as many as the header has, or why it cannot be read; `line` is where it begins, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly broken: string }

/** No cell goes on for longer; a quote open for longer was a slip. */
const mostLines = 1000

const delimiters = [",", ";", "\t"]

/** The delimiter a header uses most, wrapped cells apart. */
export const delimiterOf = (header: string): string => {
  const bare = header.replace(/(^|[,;\t\n])"(?:[^"]|"")*"/g, "$1")
  const uses = (delimiter: string): number => bare.split(delimiter).length - 1
  return delimiters.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best))
}

const quotesIn = (line: string): number => line.split('"').length - 1

/** How many lines, from `start`, close every quote they open; `undefined` where the lines at hand never do. */
const spanOf = (lines: readonly string[], start: number): number | undefined => {
  let open = false
  for (let end = start; end < lines.length && end - start < mostLines; end++) {
    if (quotesIn(lines[end] as string) % 2 === 1) open = !open
    if (!open) return end - start + 1
  }
  return undefined
}

/** The cells of a record; `undefined` where a quotation mark is out of place, as one within a cell that does not begin with one is unless it `mayBeText`. */
export const cellsOf = (text: string, delimiter: string, mayBeText = false): readonly string[] | undefined => {
  if (!text.includes('"')) return text.split(delimiter)
  const cells: string[] = []
  for (let at = 0; ; at += 1) {
    if (text[at] === '"') {
      let [from, cell] = [at + 1, ""]
      for (;;) {
        const quote = text.indexOf('"', from)
        if (quote < 0) return undefined
        cell += text.slice(from, quote)
        at = quote + 1
        if (text[at] !== '"') break
        cell += '"'
        from = at + 1
      }
      cells.push(cell)
    } else {
      const next = text.indexOf(delimiter, at)
      const cell = text.slice(at, next < 0 ? text.length : next)
      if (!mayBeText && cell.includes('"')) return undefined
      cells.push(cell)
      at += cell.length
    }
    if (at >= text.length) return cells
    if (text[at] !== delimiter) return undefined
  }
}

/**
 * The cells of a line in which quotation marks that begin no cell are part of the text; `undefined` where one that does is out of place.
 *
 * @remarks
 * Programs that part cells by tabs mostly wrap none, so there one may begin with a quotation mark, too.
 */
const plainCells = (line: string, delimiter: string): readonly string[] | undefined => (delimiter === "\t" ? line.split(delimiter) : cellsOf(line, delimiter, true))

const slip = "a quotation mark is out of place: a cell that contains one is wrapped in quotation marks, with those inside doubled."

/** Reads one row beginning at `start`, or says why that line is none; the lines after a broken one are read on their own. */
const rowAt = (lines: readonly string[], start: number, span: number | undefined, header: CsvHeader): { readonly cells: readonly string[]; readonly span: number } | string => {
  const { columns, delimiter } = header
  const cells = span === undefined ? undefined : cellsOf(lines.slice(start, start + span).join("\n"), delimiter)
  if (span !== undefined && cells?.length === columns.length) return { cells, span }
  const plain = plainCells(lines[start] as string, delimiter)
  if (plain?.length === columns.length) return { cells: plain, span: 1 }
  return cells === undefined || span !== 1 ? slip : `the row has ${cells.length} cells; the header has ${columns.length}.`
}

const told = (line: number, row: ReturnType<typeof rowAt>): CsvRow => (typeof row === "string" ? { line, broken: row } : { line, cells: row.cells })

/** Whether a line says nothing; where there is but one column an empty line is an empty cell. */
const isBlank = (line: string, { columns }: CsvHeader): boolean => columns.length > 1 && line.trim() === ""

/** Splits the lines at hand into rows; the lines of a row that may still go on are left over. */
const rowsIn = (lines: readonly string[], at: number, atEnd: boolean, header: CsvHeader): { readonly rows: readonly CsvRow[]; readonly left: readonly string[] } => {
  const rows: CsvRow[] = []
  for (let start = 0; start < lines.length; ) {
    const line = at + start
    if (isBlank(lines[start] as string, header)) {
      start += 1
      continue
    }
    const span = spanOf(lines, start)
    if (span === undefined && !atEnd && lines.length - start < mostLines) return { rows, left: lines.slice(start) }
    const row = rowAt(lines, start, span, header)
    rows.push(told(line, row))
    start += typeof row === "string" ? 1 : row.span
  }
  return { rows, left: [] }
}

/**
 * How the header of a table is written.
 *
 * @remarks
 * Unit: `lines` is how many records it takes, one unless said. A column's name is put together of all of them, unless `names` says which one
 * alone holds it, counted from 1. Where columns may share a name, `repeats` lets them.
 */
export interface HeaderForm {
  readonly lines?: number
  readonly names?: number
  readonly repeats?: boolean
}

/** What survey tools write where a question has no options to name. */
const nameless = ["Response", "Open-Ended Response"]

/**
 * The names of the columns below a header of one or several lines.
 *
 * @remarks
 * A question written once stands for the columns to its right that are blank in that line; below it stand the options. Both are joined as
 * `question / option`, an option that only says that there is an answer apart.
 */
export const columnNames = (lines: readonly (readonly string[])[], { names }: HeaderForm = {}): readonly string[] => {
  const [first = [], ...below] = (names === undefined ? lines : lines.slice(names - 1, names)).map((cells) => cells.map((cell) => cell.trim()))
  const width = Math.max(first.length, ...below.map((cells) => cells.length))
  let question = ""
  return Array.from({ length: width }, (_, index) => {
    // Beyond its end a line has no blank cells: a title above the names takes one, and stands for none of the others.
    const cell = first[index]
    question = cell === "" && below.some((cells) => (cells[index] ?? "") !== "") ? question : (cell ?? "")
    return [question, ...below.map((cells) => cells[index] ?? "").filter((option) => !nameless.includes(option))].filter((part) => part !== "").join(" / ")
  })
}

/** What a text was written in that was read as UTF-8 and is not; `undefined` where it is. */
export const otherEncoding = (text: string): string | undefined => {
  if (text.includes("\u0000")) return "UTF-16 without a byte order mark"
  return text.includes("\uFFFD") ? "another encoding than UTF-8, such as Windows-1252" : undefined
}

/** Whether a header goes on past a carriage return, outside of quotation marks, because no line feed ever follows one; several before a line feed are a slip of whoever wrote it. */
const runsOn = (text: string): boolean => /\r[^\r]/.test(text.replace(/"[^"]*"/g, ""))

/** The record of a header that holds the names, or all of them, as one text: a title above them parts no cells, so what does shows below it. */
const namesIn = (lines: readonly string[], { lines: records = 1, names }: HeaderForm): string => {
  let end = 0
  const texts: string[] = []
  while (texts.length < records && end < lines.length) {
    const span = spanOf(lines, end) ?? 1
    texts.push(lines.slice(end, (end += span)).join("\n"))
  }
  return names === undefined ? texts.join("\n") : (texts[names - 1] ?? "")
}

/** Reads the header of a CSV file; fails where the file is empty, is no UTF-8, or two columns have one name. */
export const csvHeader = async (source: string, path: string, form: HeaderForm = {}): Promise<CsvHeader & { readonly lines: number }> => {
  const fail = (message: string, advice: string): SourceFailed => new SourceFailed({ source, where: `${path}:1`, message, advice })
  for await (const lines of linesOf(path)) {
    const encoding = otherEncoding(lines.slice(0, form.lines ?? 1).join("\n"))
    if (encoding !== undefined) throw fail(`${basename(path)} is written in ${encoding}; expected UTF-8.`, "Save it as CSV UTF-8, which spreadsheets and survey tools offer, and read that.")
    if (runsOn(lines[0] ?? "")) throw fail(`The lines of ${basename(path)} end in carriage returns alone, as on the first Macintosh; expected line feeds.`, "Save it as CSV UTF-8, which spreadsheets offer, and read that.")
    const records: (readonly string[])[] = []
    let at = 0
    const delimiter = delimiterOf(namesIn(lines, form))
    while (records.length < (form.lines ?? 1) && (at === 0 || at < lines.length)) {
      const span = spanOf(lines, at) ?? 1
      const text = lines.slice(at, at + span).join("\n")
      const wrapped = cellsOf(text, delimiter)
      const cells = wrapped ?? plainCells(lines[at] as string, delimiter)
      const isNamed = form.names === undefined || form.names === records.length + 1
      if (cells === undefined && isNamed) throw fail(`The ${at === 0 ? "first line" : "header"} of ${basename(path)} is no header: ${slip}`, "Write the names of the columns into the first line.")
      records.push(cells ?? [])
      at += wrapped === undefined && cells !== undefined ? 1 : span
    }
    const columns = columnNames(records, form)
    const twice = columns.find((name, index) => columns.indexOf(name) !== index)
    if (twice !== undefined && form.repeats !== true) throw fail(`Two columns of ${basename(path)} are called ${JSON.stringify(twice)}.`, "Give each column a name of its own.")
    return { columns, delimiter, lines: at }
  }
  throw fail(`${basename(path)} is empty; expected a header line with the names of the columns.`, "Export the file again, with its header.")
}

/**
 * The rows of a CSV file below its header, in batches.
 *
 * @remarks
 * Quoted cells may span lines. Quotation marks that begin no cell are part of its text, beside cells that are wrapped, too. A line with a stray one is broken on its own: the
 * lines after it are read as if it were not there, so one slip does not swallow the rest of the file. Blank lines are skipped where there is more than one column.
 */
export async function* csvRows(path: string, header: CsvHeader & { readonly lines: number }): AsyncGenerator<readonly CsvRow[], void, void> {
  let at = 1
  let left: readonly string[] = []
  let below = false
  for await (const batch of linesOf(path)) {
    let lines = left.length === 0 ? batch : [...left, ...batch]
    if (!below) {
      below = true
      lines = lines.slice(header.lines)
      at += header.lines
    }
    const read = rowsIn(lines, at, false, header)
    at += lines.length - read.left.length
    left = read.left
    yield read.rows
  }
  yield rowsIn(left, at, true, header).rows
}

/** A piece of a CSV file: its rows as bytes, or where that does not do, as texts. */
export type CsvPiece =
  | readonly CsvRow[]
  | {
      readonly bytes: Buffer
      readonly rows: ScannedRows
      /** A row as texts; nothing for a blank line. */
      readonly row: (index: number) => CsvRow | undefined
    }

/** As many bytes are read at once, unless a row is longer. */
const pieceBytes = 524_288

/** So many bytes stay free behind what is read, for a line end and so that whoever looks whether an instant begins need not look beyond. */
const spareBytes = 32

const [newline, quotationMark] = [10, 34]

const linesAt = (bytes: Buffer, from: number, to: number): readonly string[] => bytes.toString("utf8", from, to - 1).split("\n").map(withoutReturn)

/** As {@link spanOf}, for the lines of some bytes: how many close every quote they open and where they end, or how many there are that do not. */
const spanIn = (bytes: Buffer, from: number, end: number): { readonly lines: number; readonly to: number } | { readonly open: number } => {
  let lines = 0
  let open = false
  for (let index = from; index < end && lines < mostLines; index++) {
    if (bytes[index] === quotationMark) open = !open
    else if (bytes[index] === newline) {
      lines++
      if (!open) return { lines, to: index + 1 }
    }
  }
  return { open: lines }
}

/**
 * The rows of a CSV file below its header, as {@link csvRows} gives them, but as bytes wherever no quotation goes on for several lines; in some columns, by their places, instants are read on the way.
 *
 * @remarks
 * A piece holds until the next is asked for.
 */
export async function* csvPieces(path: string, header: CsvHeader & { readonly lines: number }, moments: readonly number[] = []): AsyncGenerator<CsvPiece, void, void> {
  if (encodingAt(path) !== "utf-8") {
    yield* csvRows(path, header)
    return
  }
  const scan = csvScanner(header, moments)
  const file = await openFile(path)
  let bytes = Buffer.allocUnsafe(pieceBytes)
  let [held, line, atEnd] = [0, 1, false]
  try {
    while (!atEnd) {
      const { bytesRead } = await file.read(bytes, held, bytes.length - spareBytes - held)
      atEnd = bytesRead === 0
      held += bytesRead
      // A last line without an end gets one.
      if (atEnd && held > 0 && bytes[held - 1] !== newline) bytes[held++] = newline
      let from = 0
      const end = bytes.subarray(0, held).lastIndexOf(newline) + 1
      while (line <= header.lines && from < end) {
        from = bytes.indexOf(newline, from) + 1
        line++
      }
      while (from < end) {
        const rows = scan(bytes, from, end, line)
        ;[from, line] = [rows.end, rows.line]
        if (rows.size > 0) {
          const row = (index: number): CsvRow | undefined => {
            const text = bytes.toString("utf8", rows.from[index], rows.to[index])
            return isBlank(text, header) ? undefined : told(rows.lines[index] as number, rowAt([text], 0, 1, header))
          }
          yield { bytes, rows, row }
        }
        if (!rows.opens) continue
        const span = spanIn(bytes, from, end)
        // What is not closed yet may be in the next piece.
        if ("open" in span && span.open < mostLines && !atEnd) break
        const to = "to" in span ? span.to : bytes.indexOf(newline, from) + 1
        const row = rowAt(linesAt(bytes, from, to), 0, "to" in span ? span.lines : undefined, header)
        yield [told(line, row)]
        const taken = typeof row === "string" ? 1 : row.span
        from = taken === 1 ? bytes.indexOf(newline, from) + 1 : to
        line += taken
      }
      if (held - end > longest) throw new Error(tooLong)
      held = bytes.copy(bytes, 0, from, held)
      if (held * 2 > bytes.length) bytes = Buffer.concat([bytes.subarray(0, held)], bytes.length * 2)
    }
  } finally {
    await file.close()
  }
}
