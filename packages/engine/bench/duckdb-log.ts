/** The log in DuckDB: in memory, on two threads. */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api"
import { tables, type Column, type TableId } from "@folkmoot/facts"
import { logged } from "./log.ts"
import { logFile } from "./log-file.ts"

const types: Readonly<Record<Column["type"], string>> = { text: "VARCHAR", boolean: "BOOLEAN", integer: "BIGINT", real: "DOUBLE", instant: "BIGINT", duration: "BIGINT" }

const readingOf = (table: TableId, events: number): string => {
  const columns = Object.entries<Column>(tables[table].columns).map(([name, { type }]) => `'${name}': '${types[type]}'`)
  return `CREATE TABLE "${table}" AS SELECT * FROM read_csv('${logFile(table, events)}', header = true, columns = {${columns.join(", ")}})`
}

/** Opens DuckDB and reads the log into it. */
export const duckdbWithLog = async (events: number): Promise<DuckDBConnection> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" })
  const connection = await instance.connect()
  for (const table of logged) await connection.run(readingOf(table, events))
  return connection
}

/** Which DuckDB this is, such as `v1.5.6`. */
export const duckdbVersion = async (): Promise<string> => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  return String((await connection.runAndReadAll("SELECT version()")).getRows()[0]?.[0])
}
