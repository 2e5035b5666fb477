/** DuckDB: the files are read into tables in memory, each column as the type it is declared, on two threads. */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api"
import { duckdbDialect } from "@folkmoot/duckdb"
import type { Column, TableId } from "@folkmoot/facts"
import { join } from "node:path"
import { ended, logged } from "./log.ts"
import type { Found } from "./reading.ts"
import { columnsWritten } from "./scale-telling.ts"
import { monthInDuckdb, unmarkedRows } from "./duckdb-contender.ts"
import { sqlByHand } from "./sql-by-hand.ts"
import { answersPrinted } from "./sql-contenders.ts"

const types: Readonly<Record<Column["type"], string>> = { text: "VARCHAR", boolean: "BOOLEAN", integer: "BIGINT", real: "DOUBLE", instant: "TIMESTAMP", duration: "BIGINT" }

/** The queries want instants as milliseconds. */
const readingOf = (table: TableId, path: string): string => {
  const columns = columnsWritten(table)
  const told = columns.map(([name, { type }]) => (type === "instant" ? `epoch_ms("${name}") AS "${name}"` : `"${name}"`))
  return `CREATE TABLE "${table}" AS SELECT 'forum' AS source, ${told.join(", ")} FROM read_csv('${path}', header = true, columns = {${columns.map(([name, { type }]) => `'${name}': '${types[type]}'`).join(", ")}})`
}

const connected = async (folder: string): Promise<DuckDBConnection> => {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect()
  for (const table of logged) await connection.run(readingOf(table, join(folder, `${table}.csv`)))
  return connection
}

/** Reads the files of a folder and answers as the engine prints its questions. */
export const printed = async (folder: string): Promise<Found> => {
  const connection = await connected(folder)
  return { what: "tallies", answers: await answersPrinted(unmarkedRows(connection), duckdbDialect) }
}

/** Reads the files of a folder and gives the figures, which say less. */
export const byHand = async (folder: string): Promise<Found> => {
  const connection = await connected(folder)
  const answers: (readonly (readonly unknown[])[])[] = []
  for (const sql of sqlByHand(ended, monthInDuckdb)) answers.push((await connection.runAndReadAll(sql)).getRows())
  return { what: "figures", answers }
}
