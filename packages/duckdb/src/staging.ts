import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api"
import { cellOf, type LooseRow } from "@folkmoot/engine"
import type { ColumnType } from "@folkmoot/facts"
import { duckdbDialect } from "./dialect.ts"
import type { KeptTable } from "./kept-table.ts"
import type { Native } from "./native.ts"

const { identifier } = duckdbDialect

/** As many rows as a data chunk holds. */
const chunkRows = 2048

/** Whole numbers are staged as doubles, which hold them exactly and cost no BigInt each. */
const stagedType = { text: "VARCHAR", boolean: "BOOLEAN", integer: "DOUBLE", real: "DOUBLE", instant: "DOUBLE", duration: "DOUBLE" } as const satisfies Record<ColumnType, keyof Native>

const stagedName = ({ name }: KeptTable): string => `staged_${name}`

/** Where rows of a table wait on a connection until they are kept. */
export const stagedOf = (table: KeptTable): string => `temp.${identifier(stagedName(table))}`

/** Makes room on a connection for rows of a table to wait in, where there is none yet. */
export const makeStaging = async (connection: DuckDBConnection, table: KeptTable): Promise<void> => {
  const columns = table.columns.map(([name, type]) => `${identifier(name)} ${stagedType[type]}`)
  await connection.run(`CREATE TEMP TABLE IF NOT EXISTS ${identifier(stagedName(table))} (${columns.join(", ")})`)
}

/** Adds rows to those waiting on a connection, chunk by chunk; they go with the connection unless they are kept. */
export const stage = async (native: Native, connection: DuckDBConnection, table: KeptTable, rows: readonly LooseRow[]): Promise<void> => {
  await makeStaging(connection, table)
  const types = table.columns.map(([, type]): DuckDBType => native[stagedType[type]])
  const appender = await connection.createAppender(stagedName(table), "main", "temp")
  for (let from = 0; from < rows.length; from += chunkRows) {
    const part = rows.slice(from, from + chunkRows)
    const chunk = native.DuckDBDataChunk.create(types, part.length)
    for (const [index, [name]] of table.columns.entries()) {
      chunk.setColumnValues(index, part.map((row): DuckDBValue => cellOf(row, name)))
    }
    appender.appendDataChunk(chunk)
    // Appending blocks; between chunks others get their turn.
    if (from % (chunkRows * 16) === 0) await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  appender.flushSync()
  appender.closeSync()
}
