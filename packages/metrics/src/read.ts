import {
  and, asOf as now, atMost, equal, not, or, pick, plus, tables,
  type Cell, type Condition, type Coverage, type Duration, type Expression, type Instant, type StatisticKind, type Summary, type TableId, type Term,
} from "@folkmoot/facts"
import { columnsOfTerm, coverTerm, recordedOnlySince, type Covered } from "./covered.ts"
import type { AnyMetric, Options } from "./define.ts"
import type { Outcome } from "./estimate.ts"

/** A variant of a metric, read against the facts: what to ask an engine, and how its answers become totals. */
export interface Reading {
  readonly metric: AnyMetric
  readonly variant: string
  readonly options: Options
  /** The table of the first term, which the window speaks of. */
  readonly table: TableId
  readonly matures: Duration
  /** The summaries of the terms, in the order of `terms`, followed by one for each table's exclusions. */
  readonly summaries: readonly Summary[]
  readonly terms: readonly { readonly name: string; readonly kind: StatisticKind; readonly upTo: boolean }[]
  /** Set where the sources cannot carry the metric; then there is nothing to ask. */
  readonly refused?: Outcome
}

/** What a reading needs to know of a request. */
interface Circumstances {
  readonly asOf: Instant
  readonly window?: { readonly from: Instant; readonly to: Instant }
  readonly coverage?: readonly Coverage[]
}

const timeOf = (term: Term): Expression<"instant"> => term.at ?? { op: "column", name: tables[term.table].time }

/** The condition under which a row comes from a source that cannot tell what is asked, or from before it could. */
const unrecorded = (covered: Extract<Covered, { sources: unknown }>, at: Expression<"instant">): Condition | undefined => {
  if (!covered.silent && covered.sources.every(({ since }) => since === null)) return undefined
  const source: Expression<"text"> = { op: "column", name: "source" }
  return not(or(...covered.sources.map((one) => (one.since === null ? equal(source, one.source) : and(equal(source, one.source), atMost<"instant">(one.since, at))))))
}

/** Reads a variant of a metric: joins its terms with its population, what it leaves out, its horizon, and what the sources tell. */
export const read = (metric: AnyMetric, variant: string, options: Options, { window, asOf, coverage }: Circumstances): Reading => {
  const definition = metric.variants[variant]
  if (definition === undefined) throw new RangeError(`${metric.id} has no variant ${variant}; it has ${Object.keys(metric.variants).join(", ")}.`)
  const terms = Object.entries(definition.terms(options)) as [string, Term][]
  const first = terms[0]?.[1] as Term
  const matures = definition.matures?.(options) ?? 0
  const reading = { metric, variant, options, table: first.table, matures, terms: terms.map(([name, { kind, upTo = false }]) => ({ name, kind, upTo })) }

  const asked: Summary[] = []
  const exclusions = new Map<TableId, Summary>()
  for (const [, term] of terms) {
    const at = timeOf(term)
    const reasons: [string, Condition][] = []
    const population = metric.population?.[term.table]
    if (coverage !== undefined) {
      const leftOut = { ...metric.leaveOut?.[term.table], ...definition.leaveOut?.[term.table] }
      const covered = coverTerm(term.table, neededColumns(term, population, Object.values(leftOut), window !== undefined), coverage)
      if ("refused" in covered) return { ...reading, summaries: [], refused: { measured: false, why: "not-recorded", detail: covered.refused } }
      const earliest = Math.min(...covered.sources.map(({ since }) => since ?? Number.NEGATIVE_INFINITY))
      if (earliest >= (window?.to ?? asOf)) {
        return { ...reading, summaries: [], refused: { measured: false, why: "not-recorded", detail: recordedOnlySince(term.table, earliest) } }
      }
      const condition = unrecorded(covered, at)
      if (condition !== undefined) reasons.push(["not-recorded", condition])
    }
    reasons.push(...Object.entries({ ...metric.leaveOut?.[term.table], ...definition.leaveOut?.[term.table] }))
    if (matures > 0 && term.table === first.table) reasons.push(["too-young", not(atMost(plus(at, matures), now))])

    const inside = population === undefined ? [] : [population]
    const left = or(...reasons.map(([, condition]) => condition))
    asked.push({ table: term.table, at, where: and(...inside, term.where, not(left)), keys: term.keys, ...(term.weight === undefined ? {} : { weight: term.weight }) })
    if (reasons.length > 0 && !exclusions.has(term.table)) {
      const reason = pick<"text">(reasons.map(([name, condition]) => [condition, name] as const), "")
      exclusions.set(term.table, { table: term.table, at, where: and(...inside, left), keys: [reason] })
    }
  }
  return { ...reading, summaries: [...asked, ...exclusions.values()] }
}

const neededColumns = (term: Term, population: Condition | undefined, leftOut: readonly Condition[], inWindow: boolean): readonly string[] =>
  columnsOfTerm({ ...term, where: and(term.where, ...(population === undefined ? [] : [population]), ...leftOut) }, inWindow ? tables[term.table].time : undefined)
