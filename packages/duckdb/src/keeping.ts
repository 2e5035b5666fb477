import type { DuckDBConnection } from "@duckdb/node-api"
import type { Taken } from "@folkmoot/engine"
import type { ColumnType } from "@folkmoot/facts"
import { countOf, inTransaction, rowsOf } from "./database.ts"
import { duckdbDialect } from "./dialect.ts"
import { forget } from "./forgetting.ts"
import { columnList, createPast, factTables, filledIn, keptTables, mainOf, pastOf, type KeptTable } from "./kept-table.ts"
import { claimRevision, nextClaim, type Claim } from "./revision.ts"
import { makeStaging, stagedOf } from "./staging.ts"

const { identifier, integer, text } = duckdbDialect

/** What staged rows stand for: all some sources tell, whose names a query gives, or only themselves. */
export type Extent = { readonly sources: string } | "rows"

const typed = (cell: string, type: ColumnType): string => (type === "text" || type === "boolean" || type === "real" ? cell : integer(cell))

const sameKey = `kept."source" = staged."source" AND kept."id" = staged."id"`

/** Moves rows that are so no more out of a table: to where snapshots find them, where one shows them, and else away. */
const endRows = async (connection: DuckDBConnection, table: KeptTable, { revision, lastSnapshot }: Claim): Promise<void> => {
  const ending = `${mainOf(table)} WHERE rowid IN (SELECT place FROM ending_)`
  if (lastSnapshot !== undefined) {
    await connection.run(createPast(table))
    await connection.run(`INSERT INTO ${pastOf(table)} (${columnList(table)}, from_, until_) SELECT ${columnList(table)}, from_, ${revision} FROM ${ending} AND from_ <= ${lastSnapshot}`)
  }
  await connection.run(`DELETE FROM ${ending}`)
}

/** Lets of staged rows with one key only the last stay. */
export const lastStaged = async (connection: DuckDBConnection, table: KeptTable): Promise<void> => {
  const staged = stagedOf(table)
  await connection.run(
    `DELETE FROM ${staged} AS staged USING (SELECT "source", "id", max(rowid) AS last FROM ${staged} GROUP BY ALL HAVING count(*) > 1) AS kept WHERE ${sameKey} AND staged.rowid < kept.last`,
  )
}

/** Lets the staged rows of a table take the place of what is kept; only what differs is written. */
const keepTable = async (connection: DuckDBConnection, table: KeptTable, extent: Extent, claim: Claim): Promise<Taken> => {
  const staged = stagedOf(table)
  await lastStaged(connection, table)
  if (claim.hasForgotten) await forget(connection, staged, table)
  const differs = table.columns.slice(2).map(([name]) => `kept.${identifier(name)} IS DISTINCT FROM staged.${identifier(name)}`).join(" OR ")
  const [join, where] = extent === "rows" ? ["JOIN", differs] : ["LEFT JOIN", `kept."source" IN (${extent.sources}) AND (staged."id" IS NULL OR ${differs})`]
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ending_ AS SELECT kept.rowid AS place, staged."id" IS NULL AS is_gone FROM ${mainOf(table)} AS kept ${join} ${staged} AS staged ON ${sameKey} WHERE ${where}`,
  )
  const [[gone, changed, told] = []] = await rowsOf(connection, `SELECT count(*) FILTER (is_gone), count(*) FILTER (NOT is_gone), (SELECT count(*) FROM ${staged}) FROM ending_`)
  if (Number(gone) + Number(changed) > 0) await endRows(connection, table, claim)
  const cells = table.columns.map(([name, type]) => typed(`staged.${identifier(name)}`, type)).join(", ")
  const written = await countOf(connection, `INSERT INTO ${mainOf(table)} (${columnList(table)}, from_) SELECT ${cells}, ${claim.revision} FROM ${staged} AS staged ANTI JOIN ${mainOf(table)} AS kept ON ${sameKey}`)
  await connection.run(`DROP TABLE ${staged}`)
  return { added: written - Number(changed), changed: Number(changed), gone: Number(gone), unchanged: Number(told) - written }
}

/** Which tables hold rows of some sources. */
const tablesTelling = async (connection: DuckDBConnection, sources: string): Promise<ReadonlySet<string>> => {
  const filled = await filledIn(connection)
  const each = keptTables.flatMap((table) => (filled.has(`main.${table.name}`) ? [`SELECT ${text(table.name)} WHERE EXISTS (FROM ${mainOf(table)} WHERE "source" IN (${sources}))`] : []))
  return new Set(each.length === 0 ? [] : (await rowsOf(connection, each.join(" UNION ALL "))).map(([name]) => String(name)))
}

/** What is to be kept. */
export interface Keeping {
  /** The names of the tables with staged rows. */
  readonly staged: ReadonlySet<string>
  readonly extent: Extent
  /** The source that was read, where it was one. */
  readonly source?: string
}

/**
 * Keeps all that is staged on a connection, in one transaction.
 *
 * @remarks
 * Unit: tables have no primary key: an index would make loading slow, and it forbids deleting and inserting one key in one transaction.
 * Where nothing differs nothing is written, and there is no new revision.
 */
export const keepStaged = (connection: DuckDBConnection, { staged, extent, source }: Keeping): Promise<Taken> =>
  inTransaction(connection, async () => {
    const claim = await nextClaim(connection)
    const telling = extent === "rows" ? new Set<string>() : await tablesTelling(connection, extent.sources)
    const taken = { added: 0, changed: 0, gone: 0, unchanged: 0 }
    let differing = 0
    for (const table of keptTables) {
      if (!staged.has(table.name)) {
        if (!telling.has(table.name)) continue
        await makeStaging(connection, table)
      }
      const one = await keepTable(connection, table, extent, claim)
      differing += one.added + one.changed + one.gone
      // What is counted is facts.
      if (!factTables.has(table.name)) continue
      for (const kind of ["added", "changed", "gone", "unchanged"] as const) taken[kind] += one[kind]
    }
    if (differing > 0) await claimRevision(connection, claim.revision, source ?? null)
    return taken
  })
