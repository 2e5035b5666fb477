/** DuckDB: tables in memory, two threads. */
import { duckdbDialect } from "@folkmoot/duckdb"
import type { Contenders } from "./contender.ts"
import { duckdbWithLog } from "./duckdb-log.ts"
import { handContender, printedContender, type Asking } from "./sql-contenders.ts"

/** DuckDB in this process. */
export const open = async (events: number): Promise<Contenders> => {
  const connection = await duckdbWithLog(events)
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()
  const asking: Asking = { run: (sql) => connection.run(sql), rows }
  // The dialect marks texts, so that none is taken for a number.
  const unmarked = async (sql: string) => (await rows(sql)).map((row) => row.map((cell) => (typeof cell === "string" ? cell.slice(1) : cell)))
  return {
    "DuckDB, SQL as printed by the engine": printedContender({ ...asking, rows: unmarked }, duckdbDialect),
    "DuckDB, SQL by hand, which says less": handContender(asking, (column) => `year(make_timestamp(${column} * 1000)) * 12 + month(make_timestamp(${column} * 1000)) - 1`),
  }
}
