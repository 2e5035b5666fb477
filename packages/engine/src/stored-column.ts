import type { Cell, Column, TableId } from "@folkmoot/facts"
import { tables } from "@folkmoot/facts"
import { cellOf, columnsOf, type LooseRow } from "./check-rows.ts"
import { textCodes, type TextCodes } from "./text-codes.ts"
import { kindOf, type CellKind } from "./typed-node.ts"

/** Cells of one column side by side: numbers as doubles, truths as bytes, texts as codes of the column's dictionary. */
export type Cells = Float64Array | Uint8Array | Int32Array

/** What stands for an untold number; no loaded number is NaN, and arithmetic and comparisons then need no second look. */
export const untoldNumber = Number.NaN

/** What stands for an untold truth, beside 0 and 1. */
export const untoldTruth = 2

/** What stands for an untold text, beside codes from 0. */
export const untoldText = -1

/** One column of a fact table. */
export interface StoredColumn {
  readonly name: string
  readonly kind: CellKind
  readonly codes: TextCodes
  readonly isPerson: boolean
  readonly isAbout: boolean
  cells: Cells
}

const room = { text: Int32Array, boolean: Uint8Array, integer: Float64Array, real: Float64Array } as const

/** The same cells with room for more. */
export const grown = (cells: Cells, capacity: number): Cells => {
  const wider = new (cells.constructor as new (length: number) => Cells)(capacity)
  wider.set(cells)
  return wider
}

/** Writes a column's cells of some rows to their places; each kind of cell apart, since one loop for all is several times slower. */
export const write = ({ name, kind, codes, cells }: StoredColumn, rows: readonly LooseRow[], places: Int32Array): void => {
  const cellAt = (index: number): Cell => cellOf(rows[index] as LooseRow, name)
  if (kind === "text") {
    const texts = cells as Int32Array
    for (let index = 0; index < rows.length; index++) {
      const cell = cellAt(index)
      texts[places[index] as number] = cell === null ? untoldText : codes.codeOf(cell as string)
    }
  } else if (kind === "boolean") {
    const truths = cells as Uint8Array
    for (let index = 0; index < rows.length; index++) {
      const cell = cellAt(index)
      truths[places[index] as number] = cell === null ? untoldTruth : Number(cell)
    }
  } else {
    const numbers = cells as Float64Array
    for (let index = 0; index < rows.length; index++) {
      const cell = cellAt(index)
      numbers[places[index] as number] = cell === null ? untoldNumber : (cell as number)
    }
  }
}

/** The columns of a table, without cells. */
export const madeColumns = (table: TableId): readonly StoredColumn[] => {
  const people = textCodes()
  const about: readonly string[] = (tables[table] as { readonly about?: readonly string[] }).about ?? []
  return columnsOf(table).map(([name, { type, privacy }]: readonly [string, Column]) => {
    const kind = kindOf[type]
    const isPerson = kind === "text" && privacy === "pseudonym"
    return { name, kind, codes: isPerson ? people : textCodes(), isPerson, isAbout: about.includes(name), cells: new room[kind](0) }
  })
}
