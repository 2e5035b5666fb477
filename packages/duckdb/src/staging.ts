import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api"
import { cellOf, columnsOf, type LooseRow } from "@folkmoot/engine"
import type { Column, TableId } from "@folkmoot/facts"
import { duckdbDialect } from "./dialect.ts"
import type { Native } from "./native.ts"

const { identifier, integer } = duckdbDialect

const name = "staging"

/** As many rows as a data chunk holds. */
const chunkRows = 2048

/** Whole numbers are staged as doubles, which hold them exactly and cost no BigInt each. */
const stagedType = ({ VARCHAR, BOOLEAN, DOUBLE }: Native, { type }: Column): DuckDBType => (type === "text" ? VARCHAR : type === "boolean" ? BOOLEAN : DOUBLE)

/** Puts rows into a temporary table of the connection, chunk by chunk. */
export const stage = async (native: Native, connection: DuckDBConnection, table: TableId, rows: readonly LooseRow[]): Promise<void> => {
  const columns = columnsOf(table)
  const types = columns.map(([, column]) => stagedType(native, column))
  await connection.run(`CREATE TEMP TABLE ${name} (${columns.map(([column], index) => `${identifier(column)} ${String(types[index])}`).join(", ")})`)
  const appender = await connection.createAppender(name, "main", "temp")
  for (let from = 0; from < rows.length; from += chunkRows) {
    const part = rows.slice(from, from + chunkRows)
    const chunk = native.DuckDBDataChunk.create(types, part.length)
    for (const [index, [column]] of columns.entries()) {
      chunk.setColumnValues(index, part.map((row): DuckDBValue => cellOf(row, column)))
    }
    appender.appendDataChunk(chunk)
    // Appending blocks; between chunks others get their turn.
    if (from % (chunkRows * 16) === 0) await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  appender.flushSync()
  appender.closeSync()
}

/**
 * Moves the staged rows into their table, in one transaction: rows with a key that is there already take its place.
 *
 * @remarks
 * Tables have no primary key: an index would make loading slow, and it forbids deleting and inserting one key in one transaction.
 */
export const moveStaged = async (connection: DuckDBConnection, table: TableId): Promise<void> => {
  const columns = columnsOf(table)
  const names = columns.map(([column]) => identifier(column)).join(", ")
  const cells = columns.map(([column, { type }]) => (type === "text" || type === "boolean" || type === "real" ? identifier(column) : integer(identifier(column)))).join(", ")
  await connection.run("BEGIN TRANSACTION")
  await connection.run(`DELETE FROM ${identifier(table)} AS kept USING ${name} WHERE kept."source" = ${name}."source" AND kept."id" = ${name}."id"`)
  await connection.run(`INSERT INTO ${identifier(table)} (${names}) SELECT ${cells} FROM ${name}`)
  await connection.run("COMMIT")
}
