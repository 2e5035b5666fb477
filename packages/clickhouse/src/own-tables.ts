import type { Coverage } from "@folkmoot/facts"
import type { Connection } from "./connection.ts"
import { clickhouseDialect } from "./dialect.ts"

const { text } = clickhouseDialect

/** Prints the engine's own tables: what each source can tell, as JSON, and who was erased. */
export const ownTables = [
  `CREATE TABLE IF NOT EXISTS "coverage_" ("source" String, "told" String) ENGINE = ReplacingMergeTree ORDER BY "source"`,
  `CREATE TABLE IF NOT EXISTS "erased_" ("person" String) ENGINE = ReplacingMergeTree ORDER BY "person"`,
]

/** Keeps what a source can and cannot tell, in the place of what it said of that before. */
export const keepCoverage = async (open: Connection, source: string, coverage: readonly Coverage[], signal: AbortSignal): Promise<void> => {
  const ordered = coverage.toSorted((a, b) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0))
  await open.insert({ table: `"coverage_"`, columns: [`"source"`, `"told"`] }, [[source, JSON.stringify(ordered)]], signal)
}

/** What the sources can and cannot tell, by source, then by table. */
export const readCoverage = async (open: Connection, signal: AbortSignal): Promise<readonly Coverage[]> =>
  (await open.query(`SELECT "told" FROM "coverage_" FINAL ORDER BY "source"`, signal)).flatMap(([told]) => JSON.parse(String(told)) as readonly Coverage[])

/** Everybody erased so far. */
export const readErased = async (open: Connection, signal: AbortSignal): Promise<readonly string[]> =>
  (await open.query(`SELECT DISTINCT "person" FROM "erased_"`, signal)).map(([person]) => String(person))

/** Notes who is erased, for all time. */
export const noteErased = (open: Connection, people: readonly string[], signal: AbortSignal): Promise<unknown> =>
  open.insert({ table: `"erased_"`, columns: [`"person"`] }, people.map((person) => [person]), signal)

/** A list of texts, to be asked whether it holds a column's. */
export const listOf = (texts: readonly string[]): string => `(${texts.map(text).join(", ")})`
