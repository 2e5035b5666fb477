import { columnsIn, formatInstant, type Coverage, type Instant, type TableId, type Term } from "@folkmoot/facts"

/** A term read against what the sources tell: from which sources it may count, since when, or why it cannot be counted at all. */
export type Covered =
  | { readonly sources: readonly { readonly source: string; readonly since: Instant | null }[]; readonly silent: boolean }
  | { readonly refused: string }

/** The names of the columns a term reads, with the time it is cut along where it is cut. */
export const columnsOfTerm = (term: Term, time: string | undefined): readonly string[] => {
  const nodes = [term.where, ...term.keys, ...(term.weight === undefined ? [] : [term.weight]), ...(term.at === undefined ? [] : [term.at])]
  const names = nodes.flatMap(columnsIn)
  return [...new Set(time === undefined || term.at !== undefined ? names : [...names, time])]
}

/**
 * Which sources can carry a term.
 *
 * @remarks
 * A source that never tells a column the term reads is left out; if that leaves none, the term is refused with the sources' own
 * reasons. A column told only since some instant restricts that source to rows from then on. `silent` says that a source was left out.
 */
export const coverTerm = (table: TableId, needed: readonly string[], coverage: readonly Coverage[]): Covered => {
  const telling = coverage.filter((one) => one.table === table)
  if (telling.length === 0) return { refused: `No source given tells of ${table}.` }
  const reasons: string[] = []
  const sources: { source: string; since: Instant | null }[] = []
  for (const one of telling) {
    const untold = needed.filter((column) => Object.hasOwn(one.untold, column))
    if (untold.length > 0) reasons.push(...untold.map((column) => `${one.source} does not tell ${table}.${column}: ${one.untold[column]}`))
    else {
      const since = needed.flatMap((column) => (Object.hasOwn(one.since, column) ? [one.since[column] as Instant] : []))
      sources.push({ source: one.source, since: since.length === 0 ? null : Math.max(...since) })
    }
  }
  return sources.length === 0 ? { refused: reasons.join(" ") } : { sources, silent: reasons.length > 0 }
}

/** Why a window that ended before a flag existed has no number. */
export const recordedOnlySince = (table: TableId, since: Instant): string =>
  `What this counts is recorded in ${table} only since ${formatInstant(since).slice(0, 10)}; ask for a period after that.`
