import { columnsIn, isTableId, nearest, rowCheck, tables, type Coverage, type Facts, type TableId } from "@folkmoot/facts"
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

/**
 * Finds the first cell among those a reading reads that is not what its column holds, such as a text for a point in time.
 *
 * @remarks
 * Unit: an invalid input that names table, row and column. The rows of a table are looked through once, when it is first read. What a row does not
 * tell is none of this: rows by hand may be part of a row.
 */
export const cellProblems = (facts: Facts): ((reading: Reading) => Impossible | undefined) => {
  const looked = new Map<TableId, ReadonlyMap<string, Impossible>>()
  const wrongIn = (table: TableId): ReadonlyMap<string, Impossible> => {
    const known = looked.get(table)
    if (known !== undefined) return known
    const found = new Map<string, Impossible>()
    const check = rowCheck(table)
    for (const [index, row] of ((facts[table] ?? []) as readonly Row[]).entries()) {
      for (const { column, expected } of check(row)) {
        const cell = row[column]
        if (cell !== null && cell !== undefined && !found.has(column)) found.set(column, invalid(`facts.${table}[${index}].${column}`, cell, expected))
      }
    }
    looked.set(table, found)
    return found
  }
  return ({ totals, left }) => {
    for (const { summary: { table, at, where, keys, weight } } of [...totals, ...left]) {
      const wrong = wrongIn(table)
      if (wrong.size === 0) continue
      const column = [at, where, ...keys, ...(weight === undefined ? [] : [weight])].flatMap(columnsIn).find((name) => wrong.has(name))
      if (column !== undefined) return wrong.get(column)
    }
    return undefined
  }
}
