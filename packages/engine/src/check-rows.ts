import type { Cell, Column, TableId } from "@folkmoot/facts"
import { isTableId, tables } from "@folkmoot/facts"
import type { Refusal } from "./refusal.ts"
import { isKeepable } from "./typed-node.ts"

/** A row as engines take it: cells by column, any but the key left out. */
export type LooseRow = Readonly<Record<string, Cell | undefined>>

/** The cell of a row in a column, ready to be kept: `null` where nothing is told, and no negative zero. */
export const cellOf = (row: LooseRow, column: string): Cell => {
  const cell = row[column]
  // Databases tell -0 from 0, which the evaluator does not.
  return cell === undefined ? null : cell === 0 ? 0 : cell
}

type Named = readonly (readonly [name: string, column: Column])[]

/** Listed once, since a day's few rows are checked sooner than their columns are listed. */
const listed = Object.fromEntries(Object.entries(tables).map(([table, { columns }]) => [table, Object.entries<Column>(columns)])) as unknown as Readonly<Record<TableId, Named>>

/** The columns of a table with their names, in the order engines keep them: `source` and `id` first. */
export const columnsOf = (table: TableId): Named => listed[table]

const whole = { says: "a whole number", accepts: (cell: unknown): boolean => Number.isSafeInteger(cell) }

const keeps: Readonly<Record<Column["type"], { readonly says: string; readonly accepts: (cell: unknown) => boolean }>> = {
  text: { says: "a text without half a surrogate pair", accepts: (cell) => typeof cell === "string" && isKeepable(cell) },
  boolean: { says: "true or false", accepts: (cell) => typeof cell === "boolean" },
  integer: whole,
  instant: whole,
  duration: whole,
  real: { says: "a finite number", accepts: (cell) => Number.isFinite(cell) },
}

const areKept = (rows: readonly LooseRow[], name: string, accepts: (cell: unknown) => boolean): boolean => {
  const isKey = name === "source" || name === "id"
  for (let index = 0; index < rows.length; index++) {
    const cell = (rows[index] as LooseRow)[name]
    if (cell === undefined || cell === null ? isKey : !accepts(cell)) return false
  }
  return true
}

/** What keeps a reading of a source from taking rows: another source's are none of its own. */
const refuseStrange = (table: TableId, rows: readonly LooseRow[], source: string | undefined): Refusal | undefined => {
  const index = source === undefined ? -1 : rows.findIndex((row) => row["source"] !== source)
  if (index < 0) return undefined
  return { message: `Row ${index} for ${table} is of ${JSON.stringify(rows[index]?.["source"])}, in a reading of ${JSON.stringify(source)}.`, advice: "Begin an intake for each source, and give each its own rows." }
}

/**
 * What keeps an engine from loading rows, if anything.
 *
 * @remarks
 * Only what no engine could keep faithfully is refused: a row without its key, a cell of the wrong type. Whether a row is a good fact is
 * for the row check of `@folkmoot/facts` to say, before it comes here. Columns the table does not have are not looked at and not kept.
 * In a reading of a `source`, rows of another one are refused, too.
 */
export const refuseRows = (table: TableId, rows: readonly LooseRow[], source?: string): Refusal | undefined => {
  if (!isTableId(table)) return { message: `There is no fact table ${JSON.stringify(table)}.`, advice: `The tables are ${Object.keys(tables).join(", ")}.` }
  // Programs without types give anything; what is left out of a list is found here too.
  const all: readonly unknown[] = rows
  const odd = all.findIndex((row) => typeof row !== "object" || row === null)
  if (odd >= 0) return { message: `Row ${odd} for ${table} is ${String(all[odd])}; expected an object of cells by column.`, advice: "Give each row as an object with its source and id." }
  const columns = columnsOf(table)
  // Column by column is quicker; which row is the first that cannot be kept is looked for only where there is one.
  if (columns.every(([name, { type }]) => areKept(rows, name, keeps[type].accepts))) return refuseStrange(table, rows, source)
  for (const [index, row] of rows.entries()) {
    for (const [name, { type }] of columns) {
      const cell = row[name]
      const isKey = name === "source" || name === "id"
      if (cell === undefined || cell === null) {
        if (!isKey) continue
        return { message: `Row ${index} for ${table} has no ${name}.`, advice: "Give every row its source and id; together they are its key." }
      }
      if (!keeps[type].accepts(cell)) {
        const given = typeof cell === "string" ? JSON.stringify(cell.slice(0, 60)) : String(cell)
        return { message: `Row ${index} for ${table} holds ${given} as ${name}; expected ${keeps[type].says}.`, advice: "Check rows with rowCheck before loading them." }
      }
    }
  }
  return undefined
}

/** The rows with only the last of those that share a key, in the place of the first; every row must have its key. */
export const lastOfEach = (rows: readonly LooseRow[]): readonly LooseRow[] => {
  const last = new Map<string, LooseRow>()
  for (const row of rows) last.set(`${String(row["source"]).length} ${String(row["source"])}${String(row["id"])}`, row)
  return last.size === rows.length ? rows : [...last.values()]
}
