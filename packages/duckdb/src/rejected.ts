import type { DuckDBConnection } from "@duckdb/node-api"
import type { LooseRow, Rejected, RejectedRows } from "@folkmoot/engine"
import { isTableId } from "@folkmoot/facts"
import { rowsOf } from "./database.ts"
import { readFrom, rejectedTable, type Then } from "./kept-table.ts"

/**
 * How many rejects of a source are kept at the most; those beyond are counted.
 *
 * @remarks
 * Unit: rows.
 */
export const keptRejects = 10_000

/** A reason without what stands in quotation marks, as reasons quote what a cell held; where one is never closed, nothing after the first is kept. */
const withoutQuotations = (reason: string): string => {
  const pieces: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < reason.length; at += 1) {
    if (isQuoted && reason[at] === "\\") at += 1
    else if (reason[at] === '"') {
      if (!isQuoted) pieces.push(reason.slice(start, at))
      isQuoted = !isQuoted
      start = at + 1
    }
  }
  return isQuoted ? `${pieces[0] ?? ""}"…"` : [...pieces, reason.slice(start)].join('"…"')
}

/** A text without words that may be somebody's address, and without half characters, which no database keeps. */
const withoutAddresses = (text: string): string =>
  text
    .split(/([\s:/]+)/)
    .map((word) => (word.includes("@") ? "…" : word))
    .join("")
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")

/** A reason as it may be kept: what a cell held may be somebody's name or words, and nobody who is erased would be found in it. */
const withoutValues = (reason: string): string => withoutAddresses(withoutQuotations(reason))

/** Rows of the table of rejects; `from` says how many of the source were kept before. */
export const rejectedRows = (source: string, rejects: readonly Rejected[], from: number): readonly LooseRow[] =>
  rejects.map(({ position, reason, table = null }, index) => ({
    source,
    id: String(from + index).padStart(6, "0"),
    position: withoutAddresses(position),
    table,
    reason: withoutValues(reason),
    rows: 1,
  }))

/** The row that stands for rejects beyond those that are kept; it comes after them. */
export const beyondKept = (source: string, rows: number): LooseRow => ({ source, id: "beyond", rows })

/** What was refused, by source. */
export const readRejected = async (connection: DuckDBConnection, then: Then | undefined): Promise<readonly RejectedRows[]> => {
  // The table's columns are of these types.
  const rows = (await rowsOf(connection, `SELECT "source", "position", "table", "reason", CAST("rows" AS DOUBLE) FROM ${readFrom(rejectedTable, then)} ORDER BY "source", "id"`)) as readonly (readonly [string, string | null, string | null, string | null, number])[]
  const all = new Map<string, { count: number; first: Rejected[] }>()
  for (const [source, position, table, reason, count] of rows) {
    const of = all.get(source) ?? { count: 0, first: [] }
    all.set(source, of)
    of.count += count
    if (position !== null && reason !== null) of.first.push({ position, reason, ...(table !== null && isTableId(table) ? { table } : {}) })
  }
  return [...all].map(([source, of]) => ({ source, ...of }))
}
