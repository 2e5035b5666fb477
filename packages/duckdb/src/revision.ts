import type { DuckDBConnection } from "@duckdb/node-api"
import { inTransaction, rowsOf } from "./database.ts"
import { duckdbDialect } from "./dialect.ts"

const { text } = duckdbDialect

/** What whoever is about to write needs to know of the store. */
export interface Claim {
  /** The number of the revision it will make. */
  readonly revision: number
  /** The revision of the last snapshot, where there is any. */
  readonly lastSnapshot: number | undefined
  /** Whether anybody was ever erased. */
  readonly hasForgotten: boolean
}

/** Reads what a writer needs to know, within its transaction. */
export const nextClaim = async (connection: DuckDBConnection): Promise<Claim> => {
  const [[last, lastSnapshot, hasForgotten] = []] = await rowsOf(connection, "SELECT coalesce(max(number), 0), (SELECT max(revision) FROM main.snapshot_), EXISTS (FROM main.erased_) FROM main.revision_")
  return { revision: Number(last) + 1, lastSnapshot: lastSnapshot === null ? undefined : Number(lastSnapshot), hasForgotten: hasForgotten === true }
}

/** Claims a revision for what a source changed: whoever else claims the same one at the same time fails. */
export const claimRevision = async (connection: DuckDBConnection, revision: number, source: string | null): Promise<void> => {
  await connection.run(`INSERT INTO main.revision_ VALUES (${revision}, ${source === null ? "NULL" : text(source)})`)
}

/** Keeps how the store stands now, under a name; `taken` where the name stands for another state already. */
export const keepSnapshot = (connection: DuckDBConnection, name: string): Promise<"kept" | "taken"> =>
  inTransaction(connection, async () => {
    const revision = (await nextClaim(connection)).revision - 1
    const [before] = await rowsOf(connection, `SELECT revision FROM main.snapshot_ WHERE name = ${text(name)}`)
    if (before !== undefined) return Number(before[0]) === revision ? "kept" : "taken"
    await connection.run(`INSERT INTO main.snapshot_ VALUES (${text(name)}, ${revision})`)
    return "kept"
  })

/** The names of the snapshots, oldest first, with their revisions. */
export const snapshotsIn = async (connection: DuckDBConnection): Promise<ReadonlyMap<string, number>> =>
  new Map((await rowsOf(connection, "SELECT name, CAST(revision AS DOUBLE) FROM main.snapshot_ ORDER BY revision, name")).map(([name, revision]) => [String(name), Number(revision)]))
