import { nearest } from "@folkmoot/facts"
import { basename } from "node:path"
import { columnNames, type CsvRow, type HeaderForm } from "./csv.ts"
import { SourceFailed } from "./source.ts"
import { columnOf, dateText, type Shown } from "./xlsx-cells.ts"
import { PartBroken, piecesOf, sheetsIn, stylesIn, targetsIn, textsIn, xmlReader } from "./xlsx-parts.ts"
import { readZip } from "./zip.ts"

/** A row of a sheet: its number, and its cells that are not empty by their column. */
interface SheetRow {
  readonly line: number
  readonly cells: ReadonlyMap<number, string>
}

/** What it takes to read the cells of one sheet. */
interface Workbook {
  readonly sheet: Uint8Array
  readonly texts: readonly string[]
  readonly styles: readonly Shown[]
  readonly from1904: boolean
}

/** No sheet has more columns. */
const widest = 16_384

/** Turns what a cell holds into the text people see, a date into ISO 8601. */
const cellText = ({ texts, styles, from1904 }: Workbook, type: string, style: number, held: string): string => {
  if (type === "s") return texts[Number(held)] ?? ""
  if (type === "b") return held === "1" ? "TRUE" : "FALSE"
  if (type !== "n" || held === "") return held
  const shown = styles[style] ?? "number"
  // Spreadsheets reckon with fifteen digits and write seventeen; a whole number may be an id and keeps all it has.
  if (shown === "number") return /^-?\d+$/.test(held) ? held : String(Number(Number(held).toPrecision(15)))
  return dateText(Number(held), shown, from1904)
}

/** What stands for a formula whose value no program has worked out yet, so that it is not taken for an empty cell. */
const uncounted = "(formula not worked out)"

/** The rows of a sheet, in batches as pieces of it are read. */
function* rowsOfSheet(workbook: Workbook): Generator<readonly SheetRow[], void, void> {
  let rows: SheetRow[] = []
  let cells = new Map<number, string>()
  let line = 0
  let column = -1
  let type = "n"
  let style = 0
  let held = ""
  let reading = false
  let spoken = false
  let formula = false
  const read = xmlReader({
    open: (name, attributes) => {
      if (name === "row") {
        line = /^\d{1,7}$/.test(attributes["r"] ?? "") ? Number(attributes["r"]) : line + 1
        cells = new Map()
        column = -1
      } else if (name === "c") {
        column = columnOf(attributes["r"] ?? "") ?? column + 1
        if (column >= widest) throw new PartBroken(`its row ${line} has more than ${widest} cells.`)
        type = attributes["t"] ?? "n"
        style = Number(attributes["s"] ?? 0)
        held = ""
        formula = false
      } else if (name === "f") formula = true
      else if (name === "rPh") spoken = true
      if (name === "v") formula = false
      reading = name === "v" || (name === "t" && !spoken)
    },
    text: (found) => {
      if (reading) held += found
    },
    close: (name) => {
      if (name === "v" || name === "t") reading = false
      else if (name === "rPh") spoken = false
      else if (name === "row") rows.push({ line, cells })
      else if (name === "c") {
        const text = formula ? uncounted : cellText(workbook, type, style, held)
        if (text !== "") cells.set(column, text)
      }
    },
  })
  for (const piece of piecesOf(workbook.sheet)) {
    read(piece)
    if (rows.length > 0) yield rows
    rows = []
  }
  read(null)
  if (rows.length > 0) yield rows
}

const parts = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i

const openWorkbook = async (source: string, path: string, wanted: string | undefined): Promise<Workbook> => {
  const fail = (message: string, advice: string): SourceFailed => new SourceFailed({ source, where: path, message, advice })
  const files = await readZip(source, path, (name) => parts.test(name))
  const [book, relations] = [files.get("xl/workbook.xml"), files.get("xl/_rels/workbook.xml.rels")]
  if (book === undefined || relations === undefined) throw fail(`${basename(path)} holds no workbook.`, "Save it as XLSX or as CSV UTF-8.")
  const { sheets, from1904 } = sheetsIn(book)
  const visible = sheets.filter((sheet) => sheet.visible)
  const names = sheets.map(({ name }) => JSON.stringify(name)).join(", ")
  const chosen = wanted === undefined ? (visible.length === 1 ? visible[0] : undefined) : sheets.find(({ name }) => name === wanted)
  if (chosen === undefined) {
    const close = wanted === undefined ? undefined : nearest(wanted, sheets.map(({ name }) => name))
    if (wanted === undefined) throw fail(`${basename(path)} has several sheets: ${names}.`, 'Say in the mapping which one holds the answers, such as "sheet": "Answers".')
    throw fail(`${basename(path)} has no sheet ${JSON.stringify(wanted)}.`, close === undefined ? `It has ${names}.` : `Did you mean ${JSON.stringify(close)}?`)
  }
  const targets = targetsIn(relations)
  const sheet = files.get(targets.get(chosen.id)?.path ?? "")
  if (sheet === undefined) throw fail(`The sheet ${JSON.stringify(chosen.name)} of ${basename(path)} is missing from it.`, "Save it again as XLSX.")
  const partOf = (kind: string): Uint8Array | undefined => files.get([...targets.values()].find((one) => one.kind === kind)?.path ?? "")
  const [texts, styles] = [partOf("sharedStrings"), partOf("styles")]
  return { sheet, from1904, texts: texts === undefined ? [] : textsIn(texts), styles: styles === undefined ? [] : stylesIn(styles) }
}

/** A sheet's rows as a table's: as many cells as the header has, blank ones empty. */
const tableRow = ({ line, cells }: SheetRow, width: number): CsvRow => {
  const beyond = Math.max(-1, ...cells.keys()) + 1
  if (beyond > width) return { line, broken: `the row has ${beyond} cells; the header has ${width}.` }
  return { line, cells: Array.from({ length: width }, (_, column) => cells.get(column) ?? "") }
}

/** What is read of a sheet: the names of its columns, and its rows below them, each time from the first. */
export interface SheetTable {
  readonly columns: readonly string[]
  readonly rows: () => Generator<readonly CsvRow[], void, void>
}

/**
 * Opens one sheet of an XLSX workbook as a table.
 *
 * @remarks
 * Unit: cells as texts; dates, by the number format their cell wears, as ISO 8601 without an offset; formulas as the value that was last
 * worked out for them, and a note in their place where that never was. The sheet is named where there are several that can be seen. Blank rows are passed over, as people see nothing there.
 */
export const openSheet = async (source: string, path: string, { sheet, ...form }: HeaderForm & { readonly sheet?: string } = {}): Promise<SheetTable> => {
  const broken = (cause: PartBroken): SourceFailed => new SourceFailed({ source, where: path, message: `${basename(path)} cannot be read: ${cause.message}`, advice: "Save it again as XLSX, or as CSV UTF-8." })
  const guarded = function* <A>(all: Generator<A, void, void>): Generator<A, void, void> {
    try {
      yield* all
    } catch (cause) {
      throw cause instanceof PartBroken ? broken(cause) : cause
    }
  }
  try {
    const workbook = await openWorkbook(source, path, sheet)
    const head: SheetRow[] = []
    const wanted = form.lines ?? 1
    for (const batch of rowsOfSheet(workbook)) {
      head.push(...batch.filter(({ cells }) => cells.size > 0 || head.length > 0).slice(0, wanted - head.length))
      if (head.length >= wanted) break
    }
    const last = head.at(-1)
    if (last === undefined) throw new SourceFailed({ source, where: path, message: `The sheet of ${basename(path)} is empty; expected a header with the names of the columns.`, advice: "Export it again, with its header." })
    const width = Math.max(...head.flatMap(({ cells }) => [...cells.keys()])) + 1
    const columns = columnNames(head.map(({ cells }) => Array.from({ length: width }, (_, column) => cells.get(column) ?? "")), form)
    const rows = function* (): Generator<readonly CsvRow[], void, void> {
      for (const batch of guarded(rowsOfSheet(workbook))) yield batch.filter(({ line, cells }) => line > last.line && cells.size > 0).map((row) => tableRow(row, width))
    }
    return { columns, rows }
  } catch (cause) {
    throw cause instanceof PartBroken ? broken(cause) : cause
  }
}
