import type { DuckDBConnection } from "@duckdb/node-api"
import { countOf, inTransaction } from "./database.ts"
import { duckdbDialect } from "./dialect.ts"
import { factTables, filledIn, mainOf, pastOf, type KeptTable } from "./kept-table.ts"
import { claimRevision, nextClaim } from "./revision.ts"

const { identifier, text } = duckdbDialect

/** People are noted as digests of their pseudonyms, so that the note of who was erased does not name them. */
const digest = (sql: string): string => `sha256(${sql})`

const namesErased = (column: string): string => `${digest(identifier(column))} IN (SELECT person FROM main.erased_)`

/** Takes everybody erased out of some rows of a table, wherever those are: rows about them go, elsewhere nobody is named. Gives how many rows changed. */
export const forget = async (connection: DuckDBConnection, place: string, { about, named }: KeptTable): Promise<number> => {
  const gone = about.length === 0 ? 0 : await countOf(connection, `DELETE FROM ${place} WHERE ${about.map(namesErased).join(" OR ")}`)
  if (named.length === 0) return gone
  const unnamed = named.map((column) => `${identifier(column)} = CASE WHEN ${namesErased(column)} THEN NULL ELSE ${identifier(column)} END`)
  return gone + (await countOf(connection, `UPDATE ${place} SET ${unnamed.join(", ")} WHERE ${named.map(namesErased).join(" OR ")}`))
}

/** Notes people, by the digests a query gives, as erased for all time, and takes them out of all that is kept; gives how many rows changed. */
export const forgetAll = (connection: DuckDBConnection, digests: string): Promise<number> =>
  inTransaction(connection, async () => {
    await claimRevision(connection, (await nextClaim(connection)).revision, null)
    await connection.run(`INSERT OR IGNORE INTO main.erased_ ${digests}`)
    const filled = await filledIn(connection)
    let rows = 0
    for (const table of factTables.values()) {
      if (filled.has(`main.${table.name}`)) rows += await forget(connection, mainOf(table), table)
      if (filled.has(`past.${table.name}`)) await forget(connection, pastOf(table), table)
    }
    return rows
  })

/**
 * Erases people, by their pseudonyms, from all that is kept, what only snapshots show included.
 *
 * @remarks
 * Unit: gives how many rows changed as they stand now. No row names them afterwards; blocks of the file that are free now may still hold their
 * bytes, until they are written over or the file is written anew.
 */
export const erasePeople = async (connection: DuckDBConnection, people: readonly string[]): Promise<number> => {
  const changed = await forgetAll(connection, `SELECT DISTINCT ${digest("person")} FROM (VALUES ${people.map((person) => `(${text(person)})`).join(", ")}) AS given(person)`)
  await connection.run("CHECKPOINT")
  return changed
}
