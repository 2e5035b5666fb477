import { formatInstant, periodsOf, type Answer, type Coverage, type Instant, type Period, type Question, type Step, type Summary } from "@folkmoot/facts"
import { conclude, type AnyMetric } from "./define.ts"
import type { Estimate } from "./estimate.ts"
import { outcomeOf } from "./finish.ts"
import { read, type Reading } from "./read.ts"

/** What to measure: a metric, and of its variants and options only what differs from its own. */
export interface Wanted {
  readonly metric: AnyMetric
  /** Names of variants; all of the metric's own, its default first, unless said. */
  readonly variants?: readonly string[]
  readonly options?: Readonly<Record<string, number>>
}

/**
 * When, for whom and how certainly to measure.
 *
 * @remarks
 * Without a `window` everything known by `asOf` counts, rows without a time included. With one it is cut by `step` in `timeZone`
 * (UTC unless said). `by` names columns to group by; groups of fewer than `smallestGroup` cases (5 unless said) are suppressed.
 * `coverage` is what the sources can tell; without it every column is taken as told.
 */
export interface Request {
  readonly asOf: Instant
  readonly timeZone?: string
  readonly window?: { readonly from: Instant; readonly to: Instant; readonly label?: string }
  readonly step?: Step
  readonly by?: readonly string[]
  readonly level?: number
  readonly smallestGroup?: number
  readonly coverage?: readonly Coverage[]
}

/** One estimate with its place: which metric and variant, which period, which group. */
export interface Measure {
  readonly metric: string
  readonly variant: string
  readonly period: { readonly label: string; readonly from: string | null; readonly to: string | null }
  readonly group: Readonly<Record<string, string | null>>
  readonly estimate: Estimate
}

/** A question to an engine, and what to make of its answers. */
export interface Asked {
  readonly question: Question
  readonly conclude: (answers: readonly Answer[]) => readonly Measure[]
}

/** The periods of a request; undefined where there is no window and everything counts as one. */
const periodsFor = ({ window, step = "all", timeZone = "UTC" }: Request): readonly Period[] | undefined => {
  if (window === undefined) return undefined
  const periods = periodsOf(window.from, window.to, step, timeZone)
  return step === "all" ? periods.map((period) => ({ ...period, label: window.label ?? "all" })) : periods
}

const iso = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant))

const earliestTold = (reading: Reading, coverage: readonly Coverage[]): Instant | null => {
  const told = coverage.flatMap(({ table, from }) => (table === reading.table && from !== null ? [from] : []))
  return told.length === 0 ? null : Math.min(...told)
}

/**
 * Prepares to measure: turns metrics into one question that any engine can answer, and keeps what is needed to conclude.
 *
 * @remarks
 * Pure. Measures come out by metric and variant as asked, then by period, then by group in the order of their names.
 */
export const ask = (wanted: readonly Wanted[], request: Request): Asked => {
  const { asOf, by = [], coverage = [], timeZone = "UTC", level = 0.95, smallestGroup = 5 } = request
  const periods = periodsFor(request)
  const summaries: Summary[] = []
  const readings = wanted.flatMap(({ metric, variants, options }) =>
    (variants ?? Object.keys(metric.variants)).map((variant) => {
      const reading = read(metric, variant, { ...metric.options, ...options }, request)
      const first = summaries.length
      summaries.push(...reading.summaries)
      return { metric, variant, reading, first }
    }),
  )
  const question: Question = { summaries, by, asOf, bounds: periods === undefined ? [] : [...periods.map(({ from }) => from), ...periods.slice(-1).map(({ to }) => to)] }

  const measureOf = (entry: (typeof readings)[number], answers: readonly Answer[], bucket: number, group: readonly (string | null)[]): Measure => {
    const { metric, variant, reading } = entry
    const period = periods?.[bucket]
    const from = period?.from ?? earliestTold(reading, coverage)
    const to = period?.to ?? asOf
    const { outcome, exclusions } = outcomeOf(reading, answers, { bucket, group, level, smallestGroup: by.length === 0 ? 0 : smallestGroup })
    return {
      metric: metric.id,
      variant,
      period: { label: period?.label ?? "all", from: iso(from), to: iso(to) },
      group: Object.fromEntries(by.map((column, index) => [column, group[index] ?? null])),
      estimate: conclude(metric, variant, outcome, {
        window: { from: iso(from), to: iso(to), timeZone, closed: to + reading.matures <= asOf },
        asOf: formatInstant(asOf),
        exclusions,
      }),
    }
  }

  const conclusions = (answers: readonly Answer[]): readonly Measure[] => {
    const measures = readings.flatMap((entry) => {
      const { first, reading } = entry
      const own = answers
        .filter(({ summary }) => summary >= first && summary < first + reading.summaries.length)
        .map((answer) => ({ ...answer, summary: answer.summary - first }))
      const buckets = periods === undefined ? [0] : periods.map((_, index) => index)
      return buckets.flatMap((bucket) => groupsOf(own, by.length).map((group) => measureOf(entry, own, bucket, group)))
    })
    return measures.filter((measure) => !isBesideThePoint(measure, measures, wanted))
  }

  return { question, conclude: conclusions }
}

const groupsOf = (answers: readonly Answer[], columns: number): readonly (readonly (string | null)[])[] => {
  if (columns === 0) return [[]]
  const groups = new Map(answers.map(({ group }) => [JSON.stringify(group), group]))
  return [...groups.entries()].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group)
}

/** Whether a variant meant for other data met none, while another variant of the same metric had something to count. */
const isBesideThePoint = (measure: Measure, all: readonly Measure[], wanted: readonly Wanted[]): boolean => {
  const asked = wanted.find(({ metric }) => metric.id === measure.metric)
  if (asked === undefined || asked.variants !== undefined || measure.estimate.measured) return false
  const rivals = all.filter(({ metric, variant, estimate }) => metric === measure.metric && variant !== measure.variant && estimate.measured)
  return asked.metric.variants[measure.variant]?.onlyWhereItApplies === true && rivals.length > 0
}
