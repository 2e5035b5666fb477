import type { Cell, TableId } from "@folkmoot/facts"
import { cellOf, columnsOf, type LooseRow } from "./check-rows.ts"
import { kindOf, type CellKind } from "./typed-node.ts"

/** Cells of one column side by side: numbers as doubles, truths as bytes, texts as codes of the table's dictionary. */
export type Cells = Float64Array | Uint8Array | Int32Array

/** What stands for an untold number; no loaded number is NaN, and arithmetic and comparisons then need no second look. */
export const untoldNumber = Number.NaN

/** What stands for an untold truth, beside 0 and 1. */
export const untoldTruth = 2

/** What stands for an untold text, beside codes from 0. */
export const untoldText = -1

/** Texts and their codes, shared by all columns of a table so that equal texts have equal codes. */
export interface Dictionary {
  readonly codes: Map<string, number>
  readonly texts: string[]
}

/** One fact table, kept by columns. */
export interface StoredTable {
  readonly dictionary: Dictionary
  readonly size: () => number
  /** The cells of a column; room beyond `size` holds nothing of meaning. */
  readonly cells: (column: string) => Cells
  /** Adds rows that were checked; a row whose key is there already takes its place. */
  readonly load: (rows: readonly LooseRow[]) => void
}

const room = { text: Int32Array, boolean: Uint8Array, integer: Float64Array, real: Float64Array } as const

const grown = (cells: Cells, capacity: number): Cells => {
  const wider = new (cells.constructor as new (length: number) => Cells)(capacity)
  wider.set(cells)
  return wider
}

const codeOf = ({ codes, texts }: Dictionary, text: string): number => {
  let code = codes.get(text)
  if (code === undefined) {
    codes.set(text, (code = texts.length))
    texts.push(text)
  }
  return code
}

/** Makes a fact table without rows. */
export const storedTable = (table: TableId): StoredTable => {
  const dictionary: Dictionary = { codes: new Map(), texts: [] }
  const kinds = columnsOf(table).map(([name, { type }]) => [name, kindOf[type]] as const)
  const columns = new Map<string, Cells>(kinds.map(([name, kind]) => [name, new room[kind](0)]))
  const placeOf: Map<number, number>[] = []
  let size = 0
  let capacity = 0

  const coded = (kind: CellKind, cell: Cell): number => {
    if (kind === "text") return cell === null ? untoldText : codeOf(dictionary, cell as string)
    if (kind === "boolean") return cell === null ? untoldTruth : Number(cell)
    return cell === null ? untoldNumber : (cell as number)
  }

  /** Where each row goes: the place of the row with its key, or a new one. */
  const placesOf = (rows: readonly LooseRow[]): Int32Array => {
    const places = new Int32Array(rows.length)
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as LooseRow
      const source = codeOf(dictionary, row["source"] as string)
      const id = codeOf(dictionary, row["id"] as string)
      const ofSource = (placeOf[source] ??= new Map())
      let place = ofSource.get(id)
      if (place === undefined) ofSource.set(id, (place = size++))
      places[index] = place
    }
    return places
  }

  return {
    dictionary,
    size: () => size,
    cells: (column) => columns.get(column) as Cells,
    load: (rows) => {
      const places = placesOf(rows)
      if (size > capacity) {
        capacity = Math.max(size, capacity * 2, 1024)
        for (const [name, cells] of columns) columns.set(name, grown(cells, capacity))
      }
      for (const [name, kind] of kinds) {
        const cells = columns.get(name) as Cells
        for (let index = 0; index < rows.length; index++) cells[places[index] as number] = coded(kind, cellOf(rows[index] as LooseRow, name))
      }
    },
  }
}
