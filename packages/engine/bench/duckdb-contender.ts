/** DuckDB: tables in memory, two threads. */
import type { DuckDBConnection } from "@duckdb/node-api"
import { duckdbDialect } from "@folkmoot/duckdb"
import type { Contenders } from "./contender.ts"
import { duckdbWithLog } from "./duckdb-log.ts"
import { handContender, printedContender, type Asking } from "./sql-contenders.ts"
import type { Month } from "./sql-by-hand.ts"

const rowsFrom = (connection: DuckDBConnection): Asking["rows"] => async (sql) => (await connection.runAndReadAll(sql)).getRows()

/** The rows of what the dialect prints; it marks texts, so that none is taken for a number. */
export const unmarkedRows = (connection: DuckDBConnection): Asking["rows"] => async (sql) => (await rowsFrom(connection)(sql)).map((row) => row.map((cell) => (typeof cell === "string" ? cell.slice(1) : cell)))

/** The month of milliseconds. */
export const monthInDuckdb: Month = (column) => `year(make_timestamp(${column} * 1000)) * 12 + month(make_timestamp(${column} * 1000)) - 1`

/** DuckDB in this process. */
export const open = async (events: number): Promise<Contenders> => {
  const connection = await duckdbWithLog(events)
  const run: Asking["run"] = (sql) => connection.run(sql)
  return {
    "DuckDB, SQL as printed by the engine": printedContender({ run, rows: unmarkedRows(connection) }, duckdbDialect),
    "DuckDB, SQL by hand, which says less": handContender({ run, rows: rowsFrom(connection) }, monthInDuckdb),
  }
}
