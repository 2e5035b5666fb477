import { isTableId, tables, type Column, type ColumnCells, type FactColumns, type TableId } from "@folkmoot/facts"
import type { Refusal } from "./refusal.ts"
import { untoldText, untoldTruth } from "./stored-column.ts"
import { kindOf } from "./typed-node.ts"

/** The first cell that is none of its kind, by its place, -1 where all are; each kind of cell apart, as one loop for all is several times slower. */
const strayNumber = (cells: Float64Array, isWhole: boolean): number => {
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] as number
    // No number is what stands for nothing.
    if (!Number.isNaN(cell) && !(isWhole ? Number.isSafeInteger(cell) : Number.isFinite(cell))) return row
  }
  return -1
}

const strayCode = (codes: Int32Array, least: number, size: number): number => {
  for (let row = 0; row < codes.length; row++) if ((codes[row] as number) < least || (codes[row] as number) >= size) return row
  return -1
}

const strayTruth = (cells: Uint8Array): number => {
  for (let row = 0; row < cells.length; row++) if ((cells[row] as number) > untoldTruth) return row
  return -1
}

/** What keeps the cells of a column from being kept, to follow its name; nothing where they can be. */
const problemOf = ({ type }: Column, isKey: boolean, cells: ColumnCells, size: number): string | undefined => {
  const kind = kindOf[type]
  const list = ArrayBuffer.isView(cells) ? cells : cells.codes
  if (list.length !== size) return `has ${list.length} cells; expected ${size}`
  const stray =
    !ArrayBuffer.isView(cells) ? (kind === "text" && cells.codes instanceof Int32Array ? strayCode(cells.codes, isKey ? 0 : untoldText, cells.texts.size()) : undefined)
    : cells instanceof Uint8Array ? (kind === "boolean" ? strayTruth(cells) : undefined)
    : cells instanceof Float64Array && (kind === "integer" || kind === "real") ? strayNumber(cells, type !== "real")
    : undefined
  if (stray === undefined) return `is no column of cells of the type ${type}`
  return stray === -1 ? undefined : `holds ${String(list[stray])} in row ${stray}, which is no cell of the type ${type}`
}

/**
 * What keeps an engine from loading rows by columns, if anything.
 *
 * @remarks
 * As with rows, only what could not be kept faithfully is refused; whether they are good facts was checked before.
 */
export const refuseColumns = (table: TableId, { size, columns: given }: FactColumns): Refusal | undefined => {
  const advice = "Give columns as sources tell them: cells of the column's type, as many as there are rows, and an id for each."
  if (!isTableId(table)) return { message: `There is no fact table ${JSON.stringify(table)}.`, advice: `The tables are ${Object.keys(tables).join(", ")}.` }
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  if (given["id"] === undefined) return { message: `The columns for ${table} have no id.`, advice }
  for (const [name, cells] of Object.entries(given)) {
    const column = name === "source" || !Object.hasOwn(columns, name) ? undefined : columns[name]
    if (column === undefined) return { message: `${JSON.stringify(name)} is no column that ${table} can be given.`, advice }
    const problem = problemOf(column, name === "id", cells, size)
    if (problem !== undefined) return { message: `${name} of ${table} ${problem}.`, advice }
  }
  return undefined
}
