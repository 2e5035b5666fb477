/** The log as CSV files, one for each table, written once and kept. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { tables, type TableId } from "@folkmoot/facts"
import { logged, logRows, rowsIn } from "./log.ts"

const part = 50_000

/** The columns of a table in the order the files have them. */
export const columnsIn = (table: TableId): readonly string[] => Object.keys(tables[table].columns)

/** The CSV file of a table of the log of so many events, made if there is none. */
export const logFile = (table: TableId, events: number): string => {
  const folder = join(tmpdir(), `folkmoot-log-${events}`)
  const path = join(folder, `${table}.csv`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const columns = columnsIn(table)
  const file = openSync(`${path}.part`, "w")
  writeSync(file, `${columns.join(",")}\n`)
  for (let from = 0; from < rowsIn(table, events); from += part) {
    const rows = logRows(table, events, from, from + part) as readonly Readonly<Record<string, unknown>>[]
    writeSync(file, rows.map((row) => `${columns.map((column) => String(row[column] ?? "")).join(",")}\n`).join(""))
  }
  closeSync(file)
  renameSync(`${path}.part`, path)
  return path
}

/** The CSV files of the whole log. */
export const logFiles = (events: number): readonly string[] => logged.map((table) => logFile(table, events))
