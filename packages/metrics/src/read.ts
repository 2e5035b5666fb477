import {
  and, asOf as now, atMost, columnsIn, days, equal, known, less, not, or, partsOfTerm, pick, plus, tables,
  type Column, type Condition, type Coverage, type Duration, type Expression, type Instant, type Reach, type StatisticKind, type Summary, type TableId,
  type Term,
} from "@folkmoot/facts"
import { alongside, byHand, columnsOfTerm, coverTable, recordedOnlySince, type Covered, type Telling } from "./covered.ts"
import { optionsRead, settingProblem, type Options } from "./calculator.ts"
import type { AnyMetric, LeftOut, Reason } from "./define.ts"
import type { Caveat, Impossible, Outcome, Why } from "./estimate.ts"
import { groupColumns } from "./groups.ts"
import { invalid } from "./invalid.ts"
import { conditionsOf, type Only } from "./only.ts"
import { strayProblem } from "./stray.ts"
import { unmeasured } from "./unmeasured.ts"

/** A total of a metric, as a summary an engine can answer. */
export interface TotalPart {
  readonly total: string
  readonly kind: StatisticKind
  /** Whether its tally is added to the total or taken from it. */
  readonly sign: 1 | -1
  readonly names: readonly string[]
  readonly table: TableId
  readonly reach: Reach
  readonly summary: Summary
  /** The term itself, among the metric's own rows: what it says before anything is left out. */
  readonly term: Term
}

/** The rows left out of one table, as a summary that counts them by reason. */
export interface LeftPart {
  readonly table: TableId
  readonly reach: Reach
  readonly summary: Summary
  readonly reasons: Readonly<Record<string, Partial<Reason>>>
}

/** A variant of a metric, read against the facts: what to ask an engine, and how its answers become totals. */
export interface Reading {
  readonly metric: AnyMetric
  readonly variant: string
  readonly options: Options
  /** The table of the first term, told even where nothing can be counted. */
  readonly table?: TableId
  readonly matures: Duration
  /** Whether its numbers grow for as long as one looks. */
  readonly growing: boolean
  readonly totals: readonly TotalPart[]
  readonly left: readonly LeftPart[]
  /** What is recorded only since some instant; a period that ended by then has no number. */
  readonly recorded: readonly { readonly table: TableId; readonly since: Instant }[]
  readonly caveats: readonly Caveat[]
  /** Which rows it was asked for only, in the order of the columns' names. */
  readonly only?: Readonly<Record<string, string>>
  /** Set where the metric cannot be counted at all; then there is nothing to ask. */
  readonly refused?: Outcome
}

/** What a reading needs to know of a request. */
interface Circumstances {
  readonly asOf: Instant
  readonly level: number
  readonly timeZone?: string
  readonly window?: { readonly from: Instant; readonly to: Instant }
  readonly by?: readonly string[]
  readonly coverage?: readonly Coverage[]
  readonly only?: Only
}

const timeColumn = (table: TableId): { readonly column: Column; readonly at: Expression<"instant"> } => {
  const { time, columns }: { readonly time: string; readonly columns: Readonly<Record<string, Column>> } = tables[table]
  return { column: columns[time] as Column, at: { op: "column", name: time } }
}

/** Whether every row of a table says when. */
export const isDated = (table: TableId): boolean => !timeColumn(table).column.nullable

/** The condition under which a row comes from a source that cannot tell what is asked, or from before it could. */
const unrecorded = ({ sources, silent }: Telling, at: Expression<"instant">): Condition | undefined => {
  if (!silent && sources.every(({ since }) => since === null)) return undefined
  const source: Expression<"text"> = { op: "column", name: "source" }
  const isOf = (name: string): Condition => (name === byHand ? or(equal(source, name), not(known(source))) : equal(source, name))
  return not(or(...sources.map((one) => (one.since === null ? isOf(one.source) : and(isOf(one.source), atMost<"instant">(one.since, at))))))
}

/** A reason for leaving rows out, with its name. */
type NamedReason = Partial<Reason> & { readonly name: string; readonly when: Condition }

const reasonsOn = (table: TableId, own: LeftOut | undefined, more: LeftOut | undefined): readonly NamedReason[] =>
  Object.entries<Condition | Reason>({ ...own?.[table], ...more?.[table] }).map(([name, reason]) =>
    "when" in reason ? { ...reason, name } : { when: reason, name },
  )

/** The options a variant reads, or the calculator that is told of none, of all there are: no other makes a difference to its numbers, or is part of what they are called. */
export const optionsOf = ({ options, reads: usual = Object.keys(options as Options), variants }: AnyMetric, variant?: string, all = options as Options): Options => {
  const { reads = usual } = (variant === undefined ? undefined : variants[variant]) ?? {}
  return Object.fromEntries(reads.map((name) => [name, all[name] as number]))
}

/** The first length of time that was told in days or hours by mistake: in milliseconds it would be over at once. */
const tooShort = (usual: Options, given: Options): Impossible | undefined => {
  const name = Object.keys(usual).find((one) => (usual[one] as number) >= 1000 && (given[one] as number) > 0 && (given[one] as number) < 1000)
  return name === undefined ? undefined : invalid(`options.${name}`, given[name], `0 or at least 1000: it is in milliseconds, of which a day has ${days(1)}`)
}

/** Reads a variant of a metric: joins its terms with its population, what it leaves out, its horizon, and what the sources tell. */
export const read = (metric: AnyMetric, variant: string, given: Options, { window, asOf, by = [], coverage, level, timeZone = "UTC", only = {} }: Circumstances): Reading => {
  const own = metric.options as Options
  // Variants are often asked for together: each takes of the options given those it reads.
  const offered = Object.keys(own)
  const taken = strayProblem("options", given, offered, () => `{${offered.join(", ")}}`) ?? optionsRead(offered, { ...own, ...given })
  const wrong = "why" in taken ? taken : tooShort(own, taken.value)
  const options = optionsOf(metric, variant, "why" in taken || wrong !== undefined ? own : taken.value)
  const restrictions = Object.entries(only).map(([place, cell]) => [place, String(cell)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const nothing = { metric, variant, options, matures: 0, growing: metric.variants[variant]?.growing === true, totals: [], left: [], recorded: [], caveats: [], ...(restrictions.length > 0 && { only: Object.fromEntries(restrictions) }) }
  const problem = settingProblem(metric.variants, variant, level) ?? wrong
  if (problem !== undefined) return { ...nothing, refused: problem }

  const definition = metric.variants[variant] as AnyMetric["variants"][string]
  const terms = Object.entries(definition.terms(options) as Readonly<Record<string, Term>>).flatMap(([total, whole]) =>
    partsOfTerm(whole).map(({ sign, term }) => ({ total, sign, term })),
  )
  const table = (terms[0] as (typeof terms)[number]).term.table
  const matures: Duration = definition.matures?.(options) ?? 0
  const refuse = (why: Why, detail: string): Reading => ({ ...nothing, table, matures, refused: unmeasured(why, detail) })
  const groupable = groupColumns(metric, variant)
  const missing = by.find((column) => !groupable.includes(column))
  if (missing !== undefined) return refuse("undefined-term", `${metric.id} cannot be grouped by ${missing}; it can be grouped by ${groupable.join(", ")}.`)

  const restricted = conditionsOf(only, terms.map(({ term }) => term.table))
  if (typeof restricted === "object") return { ...nothing, table, matures, refused: restricted }
  const populationOf = (on: TableId): readonly Condition[] => [metric.population?.[on] ?? [], restricted(on)].flat()

  /** What all terms on a table read of it: rows that tell only half of it count for none of them. */
  const needed = (on: TableId): readonly string[] => {
    const young = matures > 0 && on === table
    const nodes = terms.flatMap(({ term }) => (term.table === on ? columnsOfTerm(term, window !== undefined || young ? timeColumn(on).at : undefined) : []))
    const conditions = [populationOf(on), reasonsOn(on, metric.leaveOut, definition.leaveOut).map(({ when }) => when)].flat()
    const spared: readonly string[] = definition.spares ?? []
    return [...new Set([...nodes, ...conditions.flatMap(columnsIn)])].filter((column) => !spared.includes(column))
  }

  /** Which sources carry a table, and with it all others where they must be the same. */
  const covering = (on: TableId, told: readonly Coverage[]): Covered => {
    const alone = coverTable(on, needed(on), told)
    if ("refused" in alone || definition.sameSources !== true) return alone
    const others: { [Id in TableId]?: Telling } = {}
    for (const { term } of terms) {
      if (term.table === on) continue
      const other = coverTable(term.table, needed(term.table), told)
      if ("refused" in other) return other
      others[term.table] = other
    }
    return alongside(on, alone, others)
  }

  const totals: TotalPart[] = []
  const left: LeftPart[] = []
  const recorded: Reading["recorded"][number][] = []
  const caveats: Caveat[] = []
  for (const { total, sign, term } of terms) {
    const time = timeColumn(term.table)
    const { at = time.at, reach = "within", kind, names = [], keys, weight } = term
    const population: Condition[] = [...populationOf(term.table)]
    // Engines look at nothing whose `at` lies after the as-of moment; a term dated by another column needs the same of its own time, unless
    // that is set in advance: what comes out before its day is no less known.
    if (term.at !== undefined && time.column.planned !== true) population.push(not(less(now, time.at)))
    const ofRow = reasonsOn(term.table, metric.leaveOut, definition.leaveOut)
    const reasons = [...ofRow]
    const young = matures > 0 && term.table === table

    if (coverage !== undefined) {
      const covered = covering(term.table, coverage)
      if ("refused" in covered) return refuse("not-recorded", covered.refused)
      // Before its first row a source may have been silent or not yet there; nobody can tell, so that is not read as nothing having happened.
      const since = Math.min(...covered.sources.map((one) => Math.max(one.since ?? -Infinity, one.from ?? -Infinity)))
      if (since >= asOf) return refuse("not-recorded", recordedOnlySince(term.table, since, timeZone))
      recorded.push({ table: term.table, since })
      if (totals.every((one) => one.table !== term.table)) caveats.push(...covered.sources.flatMap((one) => one.caveats))
      const silent = unrecorded(covered, at)
      if (silent !== undefined) reasons.unshift({ name: "not-recorded", when: silent, why: "not-recorded" })
    }
    if (young) reasons.push({ name: "too-young", when: not(atMost(plus(at, matures), now)), why: "window-open" })

    const out = or(...reasons.map(({ when }) => when))
    // What there is at all, looked at up to the period's end, does not have to be followed.
    const barred = reasons.filter(({ name }) => name !== "too-young" || reach !== "up-to")
    const kept = barred.length === 0 ? [] : [not(or(...barred.map(({ when }) => when)))]
    const summary = { table: term.table, at, where: and(...population, term.where, ...kept), keys, ...(weight === undefined ? {} : { weight }) }
    totals.push({ total, kind, sign, names, table: term.table, reach, summary, term: { ...term, where: and(...populationOf(term.table), term.where) } })

    if (left.some((one) => one.table === term.table)) continue
    if (reasons.length > 0) {
      const reason = pick<"text">(reasons.map(({ name, when }) => [when, name] as const), "")
      const counted = { table: term.table, at, where: and(...population, out), keys: [reason] }
      left.push({ table: term.table, reach, summary: counted, reasons: Object.fromEntries(reasons.map((one) => [one.name, one])) })
    }
    if (window !== undefined && term.at === undefined && time.column.nullable) left.push(undated(term.table, time.at, [...population, ...ofRow.map(({ when }) => not(when))], window.from))
  }
  return { ...nothing, table, matures, totals, left, recorded, caveats }
}

/**
 * Rows that do not say when: they belong to no period, so each period says how many might have been its own. What would be left out with a date,
 * too, as a survey that nobody sent back, is none of them.
 */
const undated = (table: TableId, at: Expression<"instant">, countable: readonly Condition[], anywhere: Instant): LeftPart => ({
  table,
  reach: "up-to",
  reasons: { undated: { why: "not-recorded", when: not(known(at)) } },
  summary: { table, at: { op: "value", value: anywhere }, where: and(...countable, not(known(at))), keys: [{ op: "value", value: "undated" }] },
})
