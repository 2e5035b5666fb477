import { createHash } from "node:crypto"
import type { DuckDBConnection } from "@duckdb/node-api"
import { rowsOf } from "./database.ts"
import { duckdbDialect } from "./dialect.ts"
import { columnList, filledIn, keptTables, readFrom, type Then } from "./kept-table.ts"

const { text } = duckdbDialect

/**
 * A hash of all that sources told, whatever order it came in and whatever was there before.
 *
 * @remarks
 * Unit: 64 hexadecimal digits. Each row, written as JSON, is hashed by itself, so that no sorting is needed; keys are unique, so no two rows
 * are the same and none cancel out.
 */
export const contentHash = async (connection: DuckDBConnection, then: Then | undefined): Promise<string> => {
  const filled = await filledIn(connection)
  const hash = createHash("sha256")
  for (const table of keptTables) {
    if (!filled.has(`main.${table.name}`) && !filled.has(`past.${table.name}`)) continue
    const row = `CAST(json_array(${columnList(table)}) AS VARCHAR)`
    const [told] = await rowsOf(connection, `SELECT ${text(table.name)}, CAST(count(*) AS VARCHAR), CAST(bit_xor(md5_number(${row})) AS VARCHAR) FROM ${readFrom(table, then)}`)
    // A table without rows says nothing, so that a table of a later version changes no hash.
    if (told?.[1] !== "0") hash.update(JSON.stringify(told))
  }
  return hash.digest("hex")
}
