import { parse } from "csv-parse/sync"
import { basename } from "node:path"
import { linesOf } from "./lines.ts"
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

/** The delimiter the header uses most, cells in quotes apart. */
const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, "")
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

const cellsOf = (text: string, delimiter: string): readonly string[] | undefined => {
  if (!text.includes('"')) return text.split(delimiter)
  try {
    const records = parse(text, { delimiter, relax_column_count: true })
    return records.length === 1 ? records[0] : undefined
  } catch {
    return undefined
  }
}

const slip = "a quotation mark is out of place: a cell that contains one is wrapped in quotation marks, with those inside doubled."

/** Reads one row beginning at `start`, or says why that line is none; the lines after a broken one are read on their own. */
const rowAt = (lines: readonly string[], start: number, span: number | undefined, header: CsvHeader): { readonly cells: readonly string[]; readonly span: number } | string => {
  if (span === undefined) return slip
  const cells = cellsOf(lines.slice(start, start + span).join("\n"), header.delimiter)
  if (cells === undefined) return slip
  if (cells.length === header.columns.length) return { cells, span }
  return span > 1 ? slip : `the row has ${cells.length} cells; the header has ${header.columns.length}.`
}

/** Splits the lines at hand into rows; the lines of a row that may still go on are left over. */
const rowsIn = (lines: readonly string[], at: number, atEnd: boolean, header: CsvHeader): { readonly rows: readonly CsvRow[]; readonly left: readonly string[] } => {
  const rows: CsvRow[] = []
  for (let start = 0; start < lines.length; ) {
    const line = at + start
    if (header.columns.length > 1 && (lines[start] as string).trim() === "") {
      start += 1
      continue
    }
    const span = spanOf(lines, start)
    if (span === undefined && !atEnd && lines.length - start < mostLines) return { rows, left: lines.slice(start) }
    const row = rowAt(lines, start, span, header)
    rows.push(typeof row === "string" ? { line, broken: row } : { line, cells: row.cells })
    start += typeof row === "string" ? 1 : row.span
  }
  return { rows, left: [] }
}

/** Reads the header of a CSV file; fails where the file is empty or two columns have one name. */
export const csvHeader = async (source: string, path: string): Promise<CsvHeader & { readonly lines: number }> => {
  const fail = (message: string, advice: string): SourceFailed => new SourceFailed({ source, where: `${path}:1`, message, advice })
  for await (const lines of linesOf(path)) {
    const span = spanOf(lines, 0) ?? 1
    const text = lines.slice(0, span).join("\n")
    const delimiter = delimiterOf(text)
    const columns = cellsOf(text, delimiter)?.map((name) => name.trim())
    if (columns === undefined) throw fail(`The first line of ${basename(path)} is no header: ${slip}`, "Write the names of the columns into the first line.")
    const twice = columns.find((name, index) => columns.indexOf(name) !== index)
    if (twice !== undefined) throw fail(`Two columns of ${basename(path)} are called ${JSON.stringify(twice)}.`, "Give each column a name of its own.")
    return { columns, delimiter, lines: span }
  }
  throw fail(`${basename(path)} is empty; expected a header line with the names of the columns.`, "Export the file again, with its header.")
}

/**
 * The rows of a CSV file below its header, in batches.
 *
 * @remarks
 * Quoted cells may span lines. A line with a stray quotation mark is broken on its own: the lines after it are read as if it were not
 * there, so one slip does not swallow the rest of the file. Blank lines are skipped where there is more than one column.
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
