import { tables, textCodes, type Column, type ColumnCells, type FactColumns, type TableId, type TextCodes } from "@folkmoot/facts"
import { widened } from "./widened.ts"

/** A row as a reader gives it; a cell left out is not told. */
type Row = Readonly<Record<string, unknown>>

type Cells = Float64Array | Uint8Array | Int32Array

/** Room for so many rows to begin with. */
const room = 1024

/** What no text may hold: half of a character, and the mark that stands where bytes were no UTF-8. */
const unkept = /[\p{Surrogate}\uFFFD]/u

const isPlain = (cell: unknown): cell is string => typeof cell === "string" && cell !== "" && !unkept.test(cell)

/** The code a text has in a column, `undefined` where the column cannot hold the cell. */
const codeIn = ({ among }: Column, texts: TextCodes): ((cell: unknown) => number | undefined) => {
  if (among === undefined) return (cell) => (isPlain(cell) ? texts.codeOf(cell) : undefined)
  const listed = new Map<unknown, number>(among.map((text) => [text, texts.codeOf(text)]))
  return (cell) => listed.get(cell)
}

const numbers = {
  integer: Number.isSafeInteger,
  duration: Number.isSafeInteger,
  instant: (cell: unknown): boolean => Number.isSafeInteger(cell) && Math.abs(cell as number) <= 8.64e15,
  real: Number.isFinite,
} as const

/** A column of rows being gathered. */
interface GatheredColumn {
  readonly name: string
  /** Makes room for twice as many rows. */
  readonly widen: () => void
  /** Writes a cell to its place and says whether the column can hold it; `null` is not told. */
  readonly put: (cell: unknown, place: number) => boolean
  /** The cells of the first places. */
  readonly cells: (size: number) => ColumnCells
}

const gatheredColumn = (name: string, column: Column): GatheredColumn => {
  const { type, nullable } = column
  const made = <Kept extends Cells>(fresh: Kept, putIn: (cells: Kept, cell: unknown, place: number) => boolean, told: (cells: Kept) => ColumnCells): GatheredColumn => {
    let cells = fresh
    return { name, widen: () => void (cells = widened(cells)), put: (cell, place) => putIn(cells, cell, place), cells: (size) => told(cells.subarray(0, size) as Kept) }
  }
  if (type === "text") {
    const texts = textCodes()
    const codeOf = codeIn(column, texts)
    // What stands in row after row, as a channel does, is looked up once.
    let [last, lastCode]: [unknown, number] = [null, -1]
    return made(new Int32Array(room), (cells, cell, place) => {
      if (cell !== last) {
        const code = cell === null ? -1 : codeOf(cell)
        if (code === undefined) return false
        ;[last, lastCode] = [cell, code]
      }
      cells[place] = lastCode
      return nullable || lastCode !== -1
    }, (codes) => ({ codes, texts }))
  }
  if (type === "boolean") {
    return made(new Uint8Array(room), (cells, cell, place) => {
      cells[place] = cell === null ? 2 : Number(cell)
      return cell === null ? nullable : typeof cell === "boolean"
    }, (cells) => cells)
  }
  const accepts = numbers[type]
  return made(new Float64Array(room), (cells, cell, place) => {
    cells[place] = cell === null ? Number.NaN : (cell as number)
    return cell === null ? nullable : accepts(cell)
  }, (cells) => cells)
}

/**
 * Rows of one table put side by side as columns, so that no object is kept for any of them.
 *
 * @remarks
 * A row is kept where a plain look shows that it fits its table; of any other it is for `rowCheck` to say what is wrong with it, if anything.
 */
export class GatheredRows {
  readonly #columns: readonly GatheredColumn[]
  readonly #ids: TextCodes
  #codes = new Int32Array(room)
  #size = 0

  /** Gathers rows of a table; their ids are told with the codes they have in `ids`. */
  constructor(table: TableId, ids: TextCodes) {
    const { source: _source, id: _id, ...columns }: Readonly<Record<string, Column>> = tables[table].columns
    this.#columns = Object.entries(columns).map(([name, column]) => gatheredColumn(name, column))
    this.#ids = ids
  }

  size(): number {
    return this.#size
  }

  /** Writes a row to the next place, over what was written there and not kept, and says whether it fits; whose row it is is not looked at. */
  write(row: Row): boolean {
    const place = this.#size
    let told = row["source"] === undefined ? 1 : 2
    for (const { name, put } of this.#columns) {
      const cell = row[name]
      if (cell !== undefined) told += 1
      if (!put(cell ?? null, place)) return false
    }
    return isPlain(row["id"]) && Object.keys(row).length === told
  }

  /** Keeps the row written last, by the code of its id. */
  keep(code: number): void {
    this.#codes[this.#size] = code
    this.#size += 1
    if (this.#size < this.#codes.length) return
    this.#codes = widened(this.#codes)
    for (const { widen } of this.#columns) widen()
  }

  /** The rows kept, of which none is left then; what is told holds until the next row is written. */
  take(): FactColumns {
    const size = this.#size
    this.#size = 0
    const columns = Object.fromEntries(this.#columns.map(({ name, cells }) => [name, cells(size)]))
    return { size, columns: { id: { codes: this.#codes.subarray(0, size), texts: this.#ids }, ...columns } }
  }
}
