import { columnsIn, periodsOf, type Coverage, type Expression, type Instant, type TableId, type Term, type Texts } from "@folkmoot/facts"
import type { Caveat } from "./estimate.ts"
import { naming } from "./naming.ts"

/** What the sources given can tell of a table: which of them may count and since when, or why none can. */
export type Covered = Telling | Untold

/** Which sources may count. */
export interface Telling {
  /** `since` is when what is read began to be recorded, `from` when the source's first row of the table is dated. */
  readonly sources: readonly { readonly source: string; readonly since: Instant | null; readonly from: Instant | null; readonly caveats: readonly Caveat[] }[]
  /** Whether a source of the table was left out because it does not tell what is read. */
  readonly silent: boolean
}

/** Why no source can count. */
export interface Untold {
  readonly refused: string
}

/** What rows given by hand are told by, unless they name a source themselves. */
export const byHand = "given"

/** The names of the columns a term reads; its time counts where it has one of its own, or where rows are told apart by time. */
export const columnsOfTerm = (term: Term, time: Expression<"instant"> | undefined): readonly string[] => {
  const at = term.at ?? time
  const nodes = [term.where, ...term.keys, ...(term.weight === undefined ? [] : [term.weight]), ...(at === undefined ? [] : [at])]
  return [...new Set(nodes.flatMap(columnsIn))]
}

/**
 * Which sources can carry the terms on a table.
 *
 * @remarks
 * A source that never tells a column they read is left out; if that leaves none, they are refused with the sources' own
 * reasons. A column told only since some instant restricts that source to rows from then on. A source known to have lost rows may
 * count, but the estimate says so.
 */
export const coverTable = (table: TableId, needed: readonly string[], coverage: readonly Coverage[]): Covered => {
  const telling = coverage.filter((one) => one.table === table)
  if (telling.length === 0) return { refused: `No source given tells of ${table}.` }
  const reasons = telling.flatMap(({ source, untold }) =>
    needed.filter((column) => Object.hasOwn(untold, column)).map((column) => `${source} does not tell ${table}.${column}: ${untold[column]}`),
  )
  const able = telling.filter(({ untold }) => !needed.some((column) => Object.hasOwn(untold, column)))
  if (able.length === 0) return { refused: reasons.join(" ") }
  const sources = able.map(({ source, since, from, truncated }) => {
    const beginnings = needed.flatMap((column) => (Object.hasOwn(since, column) ? [since[column] as Instant] : []))
    return { source, since: beginnings.length === 0 ? null : Math.max(...beginnings), from, caveats: truncated === undefined ? [] : [naming("truncated", partMissing, { own: source })] }
  })
  return { sources, silent: reasons.length > 0 }
}

const later = (a: Instant | null, b: Instant | null): Instant | null => (a === null || b === null ? (a ?? b) : Math.max(a, b))

/**
 * Of what can carry a table, the sources that can carry other tables, too, from when on they can carry all of them.
 *
 * @remarks
 * Without it the solutions of one source would be divided by the questions of another.
 */
export const alongside = (table: TableId, own: Telling, others: Readonly<Partial<Record<TableId, Telling>>>): Covered => {
  const sources = own.sources.flatMap((one) => {
    const elsewhere = Object.values(others).map((other) => other.sources.find(({ source }) => source === one.source))
    if (elsewhere.includes(undefined)) return []
    return [{ ...one, since: elsewhere.reduce((since, other) => later(since, other?.since ?? null), one.since) }]
  })
  if (sources.length === 0) return { refused: `No source tells of all these tables: ${[table, ...Object.keys(others)].join(", ")}. What one source counts cannot be set against what another does.` }
  return { sources, silent: own.silent || sources.length < own.sources.length }
}

/** A source that lost part of what happened. */
export const partMissing: Texts = {
  en: "Part of what happened is missing from the source {$named}.",
  de: "In der Quelle {$named} fehlt ein Teil dessen, was geschehen ist.",
  da: "Noget af det, der er sket, mangler i kilden {$named}.",
}

/** Why a period that ended before something was recorded has no number. */
export const recordedOnlySince = (table: TableId, since: Instant, timeZone: string): string =>
  `What this counts is recorded in ${table} only since ${periodsOf(since, since + 1, "day", timeZone)[0]?.label}; ask for a period after that.`
