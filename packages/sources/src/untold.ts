import { tables, type Column, type TableId } from "@folkmoot/facts"

/** Says of every column of a table that may stay untold, besides those a source does tell, that it does not, and why. */
export const untoldBesides = (table: TableId, told: readonly string[], why: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries<Column>(tables[table].columns).flatMap(([name, { nullable }]) => (nullable && !told.includes(name) ? [[name, why]] : [])))
