import { columnsIn, isTableId, nearest, rowCheck, tables, type Column, type Coverage, type Facts, type TableId } from "@folkmoot/facts"
import { byHand } from "./covered.ts"
import type { Impossible } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import type { Reading } from "./read.ts"

type Row = Readonly<Record<string, unknown>>

const sourceOf = ({ source }: Row): string => (typeof source === "string" ? source : byHand)

/** The column that says when, of one that says whether: `solvedAt` of `solved`. */
const whenOf = (column: string): string => `${column}At`

/** Why a column counts as untold where no row has it: with the name it may have been meant by. */
const nowhere = (table: TableId, column: string, strangers: readonly string[]): string => {
  const meant = nearest(column, strangers) ?? nearest(whenOf(column), strangers)
  const needed = tables[table].columns as Readonly<Record<string, Column>>
  if (meant === undefined && needed[column]?.nullable === false) return "no row has it, and every row needs it."
  return meant === undefined ? "no row has it; say null where it did not happen or is not known." : `no row has it; rows have ${meant}, which ${table} does not know.`
}

/**
 * What rows given by hand tell.
 *
 * @remarks
 * They tell of the tables they are given for, and of no others: an empty table is none, a missing one is not known. So it is with columns: one that
 * is there and `null` everywhere is told, one that no row has is not; whether something happened is told by rows that tell when. A row belongs
 * to the source it names; of an empty table they all tell.
 */
export const coverageOf = (facts: Facts): readonly Coverage[] => {
  const given = Object.entries(facts).flatMap(([table, rows]): { readonly table: TableId; readonly rows: readonly Row[] }[] => (rows === undefined || !isTableId(table) ? [] : [{ table, rows }]))
  const everywhere = new Set(given.flatMap(({ rows }) => rows.map(sourceOf)))
  return given.flatMap(({ table, rows }) => {
    const columns = Object.keys(tables[table].columns)
    const found = new Set<string>()
    for (const row of rows) for (const name of Object.keys(row)) found.add(name)
    const names = [...found]
    const strangers = names.filter((name) => !columns.includes(name))
    const missing = rows.length === 0 ? [] : columns.filter((column) => column !== "source" && ![column, whenOf(column)].some((name) => names.includes(name)))
    const untold = Object.fromEntries(missing.map((column) => [column, nowhere(table, column, strangers)]))
    const sources = new Set(rows.map(sourceOf))
    return [...(rows.length > 0 ? sources : everywhere.size > 0 ? everywhere : [byHand])].map((source): Coverage => (
      { source, table, rows: rows.filter((row) => sourceOf(row) === source).length, from: null, to: null, untold, since: {}, notes: [] }
    ))
  })
}

/** What is wrong with the rows of one table: the first cell of each column that is no such thing, and the first row that is told again. */
interface Looked {
  readonly cells: ReadonlyMap<string, Impossible>
  readonly again: Impossible | undefined
}

const look = (table: TableId, rows: readonly Row[]): Looked => {
  const check = rowCheck(table)
  const cells = new Map<string, Impossible>()
  const places = new Map<string, number>()
  let again: Impossible | undefined
  for (const [index, row] of rows.entries()) {
    const place = `facts.${table}[${index}]`
    for (const { column, expected } of check(row)) {
      if (column === "source" || cells.has(column)) continue
      const cell = row[column]
      cells.set(column, invalid(`${place}.${column}`, cell, typeof cell === "bigint" ? `${expected}; as a number, not as a bigint` : expected))
    }
    const { id } = row
    if (typeof id !== "string" || again !== undefined) continue
    const name = JSON.stringify([sourceOf(row), id])
    const before = places.get(name)
    if (before !== undefined) again = invalid(`${place}.id`, id, `an id of its own: facts.${table}[${before}] of the same source has it`)
    places.set(name, index)
  }
  return { cells, again }
}

/**
 * Finds the first cell among those a reading reads, or is grouped by, that is not what its column holds, such as a text for a point in time, or the
 * first row that is told again.
 *
 * @remarks
 * Unit: an invalid input that names table, row and column. The rows of a table are looked through once, when it is first read. A cell left out is
 * nothing, which only a column holds that may stay untold; of a row that names no source it is known whose it is. Rows without an id
 * are each their own.
 */
export const cellProblems = (facts: Facts, by: readonly string[] = []): ((reading: Reading) => Impossible | undefined) => {
  const looked = new Map<TableId, Looked>()
  const lookedAt = (table: TableId): Looked => {
    const found = looked.get(table) ?? look(table, facts[table] ?? [])
    looked.set(table, found)
    return found
  }
  return ({ totals, left }) => {
    for (const { summary: { table, at, where, keys, weight } } of [...totals, ...left]) {
      const { cells, again } = lookedAt(table)
      const column = [...[at, where, ...keys, ...(weight === undefined ? [] : [weight])].flatMap(columnsIn), ...by].find((name) => cells.has(name))
      const wrong = column === undefined ? again : cells.get(column)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
}
