import type { DuckDBConnection } from "@duckdb/node-api"
import { columnsOf, peopleColumns, type PeopleColumns } from "@folkmoot/engine"
import { isTableId, tables, type ColumnType, type TableId } from "@folkmoot/facts"
import { rowsOf } from "./database.ts"
import { duckdbDialect } from "./dialect.ts"

const { identifier, column } = duckdbDialect

/**
 * A table of the store whose rows belong to sources, and of which earlier rows are kept for snapshots.
 *
 * @remarks
 * Unit: the columns begin with `source` and `id`, the key.
 */
export interface KeptTable extends PeopleColumns {
  readonly name: string
  readonly columns: readonly (readonly [name: string, type: ColumnType])[]
}

const keptFacts = (id: TableId): KeptTable => {
  return { name: id, columns: columnsOf(id).map(([name, { type }]) => [name, type]), ...peopleColumns(id) }
}

/** Every fact table, by its id. */
export const factTables: ReadonlyMap<string, KeptTable> = new Map(Object.keys(tables).flatMap((id) => (isTableId(id) ? [[id, keptFacts(id)] as const] : [])))

/** What sources can and cannot tell, a row for each, as JSON. */
export const coverageTable: KeptTable = { name: "coverage_", columns: [["source", "text"], ["id", "text"], ["told", "text"]], about: [], named: [] }

/** Rows that were refused; they name nobody, since what cells held is not kept. */
export const rejectedTable: KeptTable = { name: "rejected_", columns: [["source", "text"], ["id", "text"], ["position", "text"], ["table", "text"], ["reason", "text"], ["rows", "integer"]], about: [], named: [] }

/** Everything sources told. */
export const keptTables: readonly KeptTable[] = [...factTables.values(), coverageTable, rejectedTable]

/** The names of a table's columns, quoted, for a list. */
export const columnList = ({ columns }: KeptTable): string => columns.map(([name]) => identifier(name)).join(", ")

/** Where a table's rows are as they stand now. */
export const mainOf = ({ name }: KeptTable): string => `main.${identifier(name)}`

/** Where those of its rows are that only a snapshot still shows. */
export const pastOf = ({ name }: KeptTable): string => `past.${identifier(name)}`

/** Since which revision a row is as it is; rows of files from before there were revisions are of the first. */
const since = ["from_", "BIGINT DEFAULT 0"] as const

/** From which revision on it is so no more. */
const until = ["until_", "BIGINT"] as const

/** The tables of the store's own: its revisions, its snapshots, and whom it has forgotten. */
const ownTables = [
  "CREATE SCHEMA past",
  // The key makes two writers at once fail instead of both writing the same.
  `CREATE TABLE main.revision_ (number BIGINT PRIMARY KEY, source VARCHAR)`,
  `CREATE TABLE main.snapshot_ (name VARCHAR PRIMARY KEY, revision BIGINT NOT NULL)`,
  `CREATE TABLE main.erased_ (person VARCHAR PRIMARY KEY)`,
]

/** What a file holds: tables as `schema.table`, columns as `schema.table.column`. */
export interface Present {
  readonly tables: ReadonlySet<string>
  readonly columns: ReadonlySet<string>
}

/** Looks what a file holds. */
export const presentIn = async (connection: DuckDBConnection): Promise<Present> => {
  const found = await rowsOf(connection, "SELECT schema_name || '.' || table_name, column_name FROM duckdb_columns() WHERE database_name = current_database()")
  return { tables: new Set(found.map(([table]) => String(table))), columns: new Set(found.map(([table, name]) => `${String(table)}.${String(name)}`)) }
}

/** Whether a file is something else's: it holds tables, and none as any version of a store has them. */
export const isForeign = ({ tables: there, columns }: Present): boolean =>
  there.size > 0 && !keptTables.some(({ name }) => columns.has(`main.${name}.source`) && columns.has(`main.${name}.id`))

/** Looks which tables hold rows, or held some, as `schema.table`. */
export const filledIn = async (connection: DuckDBConnection): Promise<ReadonlySet<string>> => {
  const found = await rowsOf(connection, "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE database_name = current_database() AND estimated_size > 0")
  return new Set(found.map(([table]) => String(table)))
}

type Definition = readonly [name: string, type: string]

const definitionsOf = ({ columns }: KeptTable): readonly Definition[] => [...columns.map(([name, type]): Definition => [name, column(type, name === "source" || name === "id")]), since]

const printed = (definitions: readonly Definition[]): string => definitions.map(([name, type]) => `${identifier(name)} ${type}`).join(", ")

/** Makes the table for what only snapshots show of a table; most stores need few of them. */
export const createPast = (table: KeptTable): string => `CREATE TABLE IF NOT EXISTS ${pastOf(table)} (${printed([...definitionsOf(table), until])})`

/** Prints what a file still needs: the tables it lacks, and in tables an earlier version made, the columns that are new. */
export const missingIn = (there: Present): readonly string[] => {
  const missing = keptTables.flatMap((table) => {
    const lacking = (schema: string): readonly string[] =>
      definitionsOf(table).filter(([name]) => !there.columns.has(`${schema}.${table.name}.${name}`)).map((one) => `ALTER TABLE ${schema}.${identifier(table.name)} ADD COLUMN ${printed([one])}`)
    const main = there.tables.has(`main.${table.name}`) ? lacking("main") : [`CREATE TABLE ${mainOf(table)} (${printed(definitionsOf(table))})`]
    return there.tables.has(`past.${table.name}`) ? [...main, ...lacking("past")] : main
  })
  return there.tables.has("main.revision_") ? missing : [...missing, ...ownTables]
}

/** Reads a table as it is now, or as it was at a revision. */
export const readFrom = (table: KeptTable, then?: Then): string => {
  if (then === undefined) return mainOf(table)
  const { revision, present } = then
  const columns = columnList(table)
  const still = `SELECT ${columns} FROM ${mainOf(table)} WHERE from_ <= ${revision}`
  return present.tables.has(`past.${table.name}`) ? `(${still} UNION ALL SELECT ${columns} FROM ${pastOf(table)} WHERE from_ <= ${revision} AND until_ > ${revision})` : `(${still})`
}

/** A moment of the store: its revision, in a file that does not change while it is looked at. */
export interface Then {
  readonly revision: number
  readonly present: Present
}
