import { tables, textCodes, type Cell, type Column, type ColumnCells, type TableId, type TextCodes } from "@folkmoot/facts"
import { cellOf, columnsOf, type LooseRow } from "./check-rows.ts"
import type { Cells } from "./grown-cells.ts"
import { kindOf, type CellKind } from "./typed-node.ts"

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
  codes: TextCodes
  readonly isPerson: boolean
  readonly isAbout: boolean
  cells: Cells
}

const room = { text: Int32Array, boolean: Uint8Array, integer: Float64Array, real: Float64Array } as const

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

/** The cells of a column of texts. */
export type TextCells = Exclude<ColumnCells, Float64Array | Uint8Array>

/**
 * How the texts of others are written in a column: the codes theirs have here, made as they turn up, -1 until then.
 *
 * @remarks
 * Of a million texts most come once, of a few thousand each comes often; either way a text is looked up once.
 */
export type Heard = WeakMap<TextCodes, Int32Array>

const heardOf = (heard: Heard, texts: TextCodes): Int32Array => {
  const known = heard.get(texts)
  if (known !== undefined && known.length >= texts.size()) return known
  const wider = new Int32Array(Math.max(texts.size(), (known?.length ?? 0) * 2)).fill(untoldText)
  if (known !== undefined) wider.set(known)
  heard.set(texts, wider)
  return wider
}

/** The codes that texts have in a column; one without texts takes those of the first it is given for its own, and nothing is translated. */
export const codesHere = (column: StoredColumn, { codes, texts }: TextCells, heard: Heard): Int32Array => {
  if (column.codes.size() === 0 && !column.isPerson) column.codes = texts
  if (column.codes === texts) return codes
  const known = heardOf(heard, texts)
  return codes.map((code) => {
    if (code !== untoldText && known[code] === untoldText) known[code] = texts.codeIn(column.codes, code)
    return code === untoldText ? untoldText : (known[code] as number)
  })
}

/** Writes cells given side by side to their places; each kind of cell apart here, too. */
export const writeCells = (column: StoredColumn, told: ColumnCells | undefined, places: Int32Array, heard: Heard): void => {
  const { kind, cells } = column
  if (told === undefined) {
    const untold = kind === "text" ? untoldText : kind === "boolean" ? untoldTruth : untoldNumber
    for (let index = 0; index < places.length; index++) cells[places[index] as number] = untold
  } else if (!ArrayBuffer.isView(told)) {
    const codes = codesHere(column, told, heard)
    const texts = cells as Int32Array
    for (let index = 0; index < places.length; index++) texts[places[index] as number] = codes[index] as number
  } else if (told instanceof Uint8Array) {
    const truths = cells as Uint8Array
    for (let index = 0; index < places.length; index++) truths[places[index] as number] = told[index] as number
  } else {
    const numbers = cells as Float64Array
    // Adding nought makes a nought of a negative one, which databases tell apart.
    for (let index = 0; index < places.length; index++) numbers[places[index] as number] = (told[index] as number) + 0
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
