/** ClickHouse, embedded in this process: merged tables on disk, two threads. */
import { mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { clickhouseDialect } from "@folkmoot/clickhouse"
import type { TableId } from "@folkmoot/facts"
import { columnsOf, createTable } from "../src/index.ts"
import { Absent, type Contenders } from "./contender.ts"
import { logged } from "./log.ts"
import { logFile } from "./log-file.ts"
import { handContender, printedContender, type Asking } from "./sql-contenders.ts"

/** The part of the embedded ClickHouse used here; one process can have only one. */
export interface Session {
  readonly query: (sql: string, format?: string) => string
  readonly close: () => void
}

/** Opens the embedded ClickHouse that is installed beside the conformance run and nowhere else. */
export const openSession = (folder: string): Session => {
  try {
    const { Session } = createRequire(new URL("../../clickhouse/conformance/package.json", import.meta.url))("chdb") as { readonly Session: new (path: string) => Session }
    return new Session(folder)
  } catch (error) {
    throw new Absent("the embedded ClickHouse is not installed", { cause: error })
  }
}

/** The rows a query gives. */
export const rowsOf = (session: Session, sql: string): readonly (readonly unknown[])[] =>
  session.query(sql, "JSONCompactEachRow").split("\n").filter(Boolean).map((line) => JSON.parse(line) as readonly unknown[])

const { identifier, text, column } = clickhouseDialect

const structureOf = (table: TableId): string => columnsOf(table).map(([name, { type }]) => `${identifier(name)} ${column(type, false)}`).join(", ")

/** ClickHouse with the log in it. */
export const open = async (events: number): Promise<Contenders> => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-clickhouse-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  const session = openSession(folder)
  session.query("CREATE DATABASE facts")
  session.query("USE facts")
  session.query("SET max_threads = 2, max_insert_threads = 2, join_use_nulls = 1, transform_null_in = 0, output_format_json_quote_64bit_integers = 0, input_format_csv_empty_as_default = 1")
  for (const table of logged) {
    session.query(createTable(table, clickhouseDialect))
    session.query(`INSERT INTO ${identifier(table)} SELECT * FROM file(${text(logFile(table, events))}, 'CSVWithNames', ${text(structureOf(table))})`)
    session.query(`OPTIMIZE TABLE ${identifier(table)} FINAL`)
  }
  const asking: Asking = { run: (sql) => session.query(sql, "Null"), rows: (sql) => rowsOf(session, sql) }
  const moment = (name: string): string => `fromUnixTimestamp64Milli(${name}, 'UTC')`
  return {
    "ClickHouse, SQL as printed by the engine": printedContender(asking, clickhouseDialect),
    "ClickHouse, SQL by hand, which says less": handContender(asking, (name) => `toYear(${moment(name)}) * 12 + toMonth(${moment(name)}) - 1`),
  }
}
