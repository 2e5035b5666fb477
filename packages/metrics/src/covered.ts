import { columnsIn, periodsOf, type Coverage, type Expression, type Instant, type TableId, type Term } from "@folkmoot/facts"
import type { Caveat } from "./estimate.ts"

/** What the sources given can tell of a table: which of them may count and since when, or why none can. */
export type Covered =
  | {
      /** `since` is when what is read began to be recorded, `from` when the source's first row of the table is dated. */
      readonly sources: readonly { readonly source: string; readonly since: Instant | null; readonly from: Instant | null }[]
      /** Whether a source of the table was left out because it does not tell what is read. */
      readonly silent: boolean
      readonly caveats: readonly Caveat[]
    }
  | { readonly refused: string }

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
  const sources = able.map(({ source, since, from }) => {
    const beginnings = needed.flatMap((column) => (Object.hasOwn(since, column) ? [since[column] as Instant] : []))
    return { source, since: beginnings.length === 0 ? null : Math.max(...beginnings), from }
  })
  return { sources, silent: reasons.length > 0, caveats: able.flatMap(({ source, truncated }) => (truncated === undefined ? [] : [truncatedAt(source)])) }
}

const truncatedAt = (source: string): Caveat => ({
  id: "truncated",
  text: {
    en: `Part of what happened is missing from the source ${source}.`,
    de: `In der Quelle ${source} fehlt ein Teil dessen, was geschehen ist.`,
    da: `Noget af det, der er sket, mangler i kilden ${source}.`,
  },
})

/** Why a period that ended before something was recorded has no number. */
export const recordedOnlySince = (table: TableId, since: Instant, timeZone: string): string =>
  `What this counts is recorded in ${table} only since ${periodsOf(since, since + 1, "day", timeZone)[0]?.label}; ask for a period after that.`
