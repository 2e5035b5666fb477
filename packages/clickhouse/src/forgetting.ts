import { cellOf, peopleColumns, type LooseRow } from "@folkmoot/engine"
import type { TableId } from "@folkmoot/facts"
import type { Connection } from "./connection.ts"
import { clickhouseDialect } from "./dialect.ts"
import { listOf } from "./own-tables.ts"

const { identifier } = clickhouseDialect

/** Rows without some people: those about them are left out, and nobody is named in their place. */
export const rowsWithout = (table: TableId, rows: readonly LooseRow[], people: ReadonlySet<unknown>): readonly LooseRow[] => {
  if (people.size === 0) return rows
  const { about, named } = peopleColumns(table)
  const kept = rows.filter((row) => !about.some((name) => people.has(cellOf(row, name))))
  return kept.map((row): LooseRow => ({ ...row, ...Object.fromEntries(named.filter((name) => people.has(cellOf(row, name))).map((name) => [name, null])) }))
}

const countOf = async (open: Connection, sql: string, signal: AbortSignal): Promise<number> => Number((await open.query(sql, signal))[0]?.[0])

// Done when it says so, on every replica.
const whenDone = "SETTINGS mutations_sync = 2"

/**
 * Takes people out of a table of facts, wherever that is, and gives how many rows changed.
 *
 * @remarks
 * Unit: the parts that held them are written anew, so their names are in no part that is in use.
 */
export const forgetIn = async (open: Connection, place: string, table: TableId, people: readonly string[], signal: AbortSignal): Promise<number> => {
  const { about, named } = peopleColumns(table)
  const list = listOf(people)
  const names = (columns: readonly string[]): string => columns.map((name) => `coalesce(${identifier(name)} IN ${list}, FALSE)`).join(" OR ")
  const naming = [...about, ...named]
  if (people.length === 0 || naming.length === 0) return 0
  if ((await countOf(open, `SELECT toFloat64(count(*)) FROM ${place} WHERE ${names(naming)}`, signal)) === 0) return 0
  // Else, with its last row gone, the row a key had before would be back.
  await open.command(`OPTIMIZE TABLE ${place} FINAL`, signal)
  const changed = await countOf(open, `SELECT toFloat64(count(*)) FROM ${place} FINAL WHERE ${names(naming)}`, signal)
  if (about.length > 0) await open.command(`ALTER TABLE ${place} DELETE WHERE ${names(about)} ${whenDone}`, signal)
  const unnamed = named.map((name) => `${identifier(name)} = CASE WHEN ${names([name])} THEN NULL ELSE ${identifier(name)} END`)
  if (named.length > 0) await open.command(`ALTER TABLE ${place} UPDATE ${unnamed.join(", ")} WHERE ${names(named)} ${whenDone}`, signal)
  return changed
}
