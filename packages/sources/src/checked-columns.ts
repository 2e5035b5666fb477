import { tables, type Column, type ColumnCells, type FactColumns, type TableId, type TextCodes } from "@folkmoot/facts"
import type { GivenColumns } from "./material.ts"

type Cells = Float64Array | Uint8Array | Int32Array

type Cell = string | number | boolean | null

type Row = Readonly<Record<string, unknown>>

const columnOf = (table: TableId, name: string): Column => (tables[table].columns as Readonly<Record<string, Column>>)[name] as Column

const cellsOf = (column: ColumnCells): Cells => (ArrayBuffer.isView(column) ? column : column.codes)

/** Puts what a row says into its place in a column. */
const put = (column: ColumnCells, place: number, cell: Cell): void => {
  if (!ArrayBuffer.isView(column)) column.codes[place] = cell === null ? -1 : column.texts.codeOf(cell as string)
  else if (column instanceof Uint8Array) column[place] = cell === null ? 2 : Number(cell)
  else column[place] = cell === null ? Number.NaN : (cell as number)
}

const move = (cells: Cells, from: number, to: number): void => {
  cells[to] = cells[from] as number
}

/** The cell of a row in a column. */
const cellIn = (column: ColumnCells, place: number): Cell => {
  if (!ArrayBuffer.isView(column)) return column.codes[place] === -1 ? null : column.texts.textOf(column.codes[place] as number)
  const cell = column[place] as number
  return column instanceof Uint8Array ? (cell === 2 ? null : cell === 1) : Number.isNaN(cell) ? null : cell
}

/** Marks rows odd that lack what every row of the table has; each kind of cell apart, as one loop for all is several times slower. */
const markMissing = (column: ColumnCells, odd: Uint8Array): void => {
  if (!ArrayBuffer.isView(column)) {
    for (let row = 0; row < odd.length; row++) if (column.codes[row] === -1) odd[row] = 1
  } else if (column instanceof Uint8Array) {
    for (let row = 0; row < odd.length; row++) if (column[row] === 2) odd[row] = 1
  } else {
    for (let row = 0; row < odd.length; row++) if (Number.isNaN(column[row])) odd[row] = 1
  }
}

/** Marks rows odd whose text is none of those a column may hold. */
const markStrange = (codes: Int32Array, texts: TextCodes, among: readonly string[], odd: Uint8Array): void => {
  const isAmong = new Uint8Array(texts.size())
  for (const text of among) {
    const code = texts.find(text)
    if (code !== -1) isAmong[code] = 1
  }
  for (let row = 0; row < odd.length; row++) {
    const code = codes[row] as number
    if (code !== -1 && isAmong[code] !== 1) odd[row] = 1
  }
}

/** What becomes of rows given by columns: how an odd one is read and checked, and how ids are told from those told before. */
export interface Checking {
  /** An odd row, whole and checked; nothing where there is none, or where it was refused. */
  readonly row: (index: number) => Row | undefined
  /** The ids told so far, in this table. */
  readonly ids: TextCodes
  /** Room for a code of each row, of use until the next rows are checked. */
  readonly codes: Int32Array
  /** Says that a row repeats an id. */
  readonly repeats: () => void
  /** Says that a row is told, and when it happened; `NaN` where nothing says. */
  readonly tells: (at: number) => void
}

/**
 * Checks rows given by columns: those that are not odd against their table, the others as rows.
 *
 * @remarks
 * Unit: the rows to be told, in the order they were given.
 */
export const checkColumns = ({ table, size, columns: given, odd, ids: written }: GivenColumns, { row: rowOf, ids, codes, repeats, tells }: Checking): FactColumns => {
  for (const [name, column] of Object.entries(given)) {
    const { nullable, among } = columnOf(table, name)
    if (!nullable) markMissing(column, odd)
    if (among !== undefined && !ArrayBuffer.isView(column)) markStrange(column.codes, column.texts, among, odd)
  }
  const named = Object.entries(given)
  const times = given[tables[table].time]
  let told = 0
  for (let index = 0; index < size; index++) {
    const row = odd[index] === 1 ? rowOf(index) : undefined
    if (odd[index] === 1 && row === undefined) continue
    const before = ids.size()
    const code = row === undefined ? ids.codeOfBytes(written.bytes, written.from[index] as number, written.to[index] as number) : ids.codeOf(row["id"] as string)
    if (ids.size() === before) {
      repeats()
      continue
    }
    codes[told] = code
    if (row !== undefined) for (const [name, column] of named) put(column, told, (row[name] as Cell | undefined) ?? null)
    else if (told !== index) for (const [, column] of named) move(cellsOf(column), index, told)
    tells(times instanceof Float64Array ? (times[told] as number) : Number.NaN)
    told++
  }
  const columns: Record<string, ColumnCells> = { id: { codes: codes.subarray(0, told), texts: ids } }
  for (const [name, column] of named) columns[name] = ArrayBuffer.isView(column) ? column.subarray(0, told) : { codes: column.codes.subarray(0, told), texts: column.texts }
  return { size: told, columns }
}

/** Rows told by columns, one by one; each is made from one that has nothing told yet. */
export const rowsIn = (empty: Row, { size, columns }: FactColumns): readonly Record<string, unknown>[] => {
  const rows = Array.from({ length: size }, (): Record<string, unknown> => ({ ...empty }))
  for (const [name, column] of Object.entries(columns)) for (let place = 0; place < size; place++) (rows[place] as Record<string, unknown>)[name] = cellIn(column, place)
  return rows
}
