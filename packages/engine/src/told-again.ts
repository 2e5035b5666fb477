import { tables, type Column, type TableId } from "@folkmoot/facts"
import { columnsOf } from "./check-rows.ts"
import type { Dialect } from "./dialect.ts"
import { peopleColumns } from "./people-columns.ts"
import type { ToldAgain } from "./port.ts"

/**
 * The columns by which two rows with one id are known to be the same thing: its moment and its numbers.
 *
 * @remarks
 * Unit: names of columns. What is found out later, such as a solution, differs between exports and is none of them. Empty where rows are about people: their
 * ids are pseudonyms, and what two communities tell of one member is no repetition.
 */
export const markingColumns = (table: TableId): readonly string[] => {
  if (peopleColumns(table).about.length > 0) return []
  const numbers = columnsOf(table).flatMap(([name, { type }]: readonly [string, Column]) => (type === "integer" || type === "real" ? [name] : []))
  return [tables[table].time, ...numbers]
}

/** A query for how staged rows of a source meet those of others, and how to read what it gives. */
export interface PrintedAgain {
  /** The query, which returns a row for each source that tells some of the same. */
  readonly sql: string
  /** What its rows say. */
  readonly read: (rows: readonly (readonly unknown[])[]) => readonly ToldAgain[]
}

/**
 * Prints the query for {@link ToldAgain}.
 *
 * @remarks
 * Unit: `staged` are tables with rows of `source` and what to write after FROM to read each, every id once; tables without marking columns are left out.
 * `undefined` where none is left.
 */
export const printAgain = (source: string, staged: ReadonlyMap<TableId, string>, { identifier, text, real, from, sent = (sql) => sql }: Dialect): PrintedAgain | undefined => {
  const [ours, theirs] = ["staged_", "kept_"].map((alias) => (name: string): string => `${alias}.${identifier(name)}`) as [(name: string) => string, (name: string) => string]
  const each = [...staged].flatMap(([table, place]) => {
    const marks = markingColumns(table)
    if (marks.length === 0) return []
    const same = marks.map((name) => `(${ours(name)} = ${theirs(name)} OR (${ours(name)} IS NULL AND ${theirs(name)} IS NULL))`).join(" AND ")
    return [
      [
        `SELECT ${sent(theirs("source"))} AS other_, ${sent(text(table))} AS table_, ${real("count(*)")} AS shared_, ${real(`sum(CASE WHEN ${same} THEN 1 ELSE 0 END)`)} AS same_`,
        `FROM (SELECT * FROM ${from(table)}) AS kept_ JOIN (SELECT * FROM ${place}) AS staged_ ON ${ours("id")} = ${theirs("id")}`,
        `WHERE ${theirs("source")} <> ${text(source)} AND (${marks.map((name) => `${ours(name)} IS NOT NULL`).join(" OR ")})`,
        `GROUP BY ${theirs("source")}`,
      ].join("\n"),
    ]
  })
  if (each.length === 0) return undefined
  return {
    sql: `SELECT * FROM (${each.join("\nUNION ALL\n")}) AS met_ ORDER BY 1, 2`,
    read: (rows) => rows.map(([other, table, shared, same]) => ({ source: String(other), table: table as TableId, shared: Number(shared), same: Number(same) })),
  }
}
