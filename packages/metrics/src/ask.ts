import { formatInstant, periodsOf, type Answer, type Coverage, type Instant, type Period, type Question, type Step, type Summary, type Texts } from "@folkmoot/facts"
import { conclude } from "./calculator.ts"
import type { AnyMetric } from "./define.ts"
import type { Estimate, Impossible, Outcome } from "./estimate.ts"
import { finish, type Finished } from "./finish.ts"
import { invalid } from "./invalid.ts"
import type { Only } from "./only.ts"
import { isDated, optionsOf, read, type Reading } from "./read.ts"
import { inRandomGroups, readOfGroups } from "./random-groups.ts"
import { areTexts, isMetric, requestProblem, wantedProblem } from "./request-problem.ts"
import { talliesIn } from "./tallies.ts"
import { unmeasured } from "./unmeasured.ts"

/** What to measure: a metric, and of its variants and options only what differs from its own. */
export interface Wanted {
  /** What to measure; one of this package or of your own. */
  readonly metric: AnyMetric
  /** Names of variants; all of the metric's own, its default first, unless said. */
  readonly variants?: readonly string[]
  /** The metric's own options: those that are not to be at their defaults. */
  readonly options?: Readonly<Record<string, number>>
  /** Which rows to look at, by `table.column`; all unless said. It becomes part of each estimate's `scope`. */
  readonly only?: Only
}

/**
 * When, for whom and how certainly to measure.
 *
 * @remarks
 * Unit: instants are milliseconds since 1970 in UTC. What cannot be, an unknown name among them, makes every measure asked for an invalid input.
 */
export interface Request {
  /** The moment up to which everything is known; left out only where nothing is dated, since without it all that is open would be long over. */
  readonly asOf?: Instant
  /** The zone whose calendar cuts the window, such as `Europe/Berlin`; `UTC` unless said. */
  readonly timeZone?: string
  /** What to measure; without it everything known by `asOf` counts, rows without a time included. */
  readonly window?: {
    /** Its first instant, in milliseconds since 1970 in UTC. */
    readonly from: Instant
    /** The first instant that no longer belongs to it. */
    readonly to: Instant
    /** What its one period is called where it is not cut; `all` unless said. */
    readonly label?: string
  }
  /** How the window is cut into periods, each measured by itself; `all`, which is not at all, unless said. Nothing without a window. */
  readonly step?: Step
  /** Columns whose values are groups, each measured by itself; `groupColumns` lists those a metric has. */
  readonly by?: readonly string[]
  /** Confidence level of the intervals, above 0 and below 1 by a billionth at least; 0.95 unless said. */
  readonly level?: number
  /**
   * How many cases a period or a group must have to be shown; 5 unless said. It counts only where a whole is cut or only some rows are
   * asked for: fewer could point to single people.
   */
  readonly smallestCell?: number
  /** Whether the window is itself one part of a whole that was cut, so that few cases are suppressed in it, too. */
  readonly isPart?: boolean
  /**
   * Whether people are put into 32 groups by their ids, the same in each period, and each group is measured by itself: that shows how unlike they are. Numbers whose
   * cases do not each belong to one person are left out then, and small groups are not suppressed: they are for {@link changes} and nobody's eyes.
   */
  readonly randomGroups?: boolean
  /** What the sources can tell. Without it every column of every table is taken as told; `measure` and `measureMany` read it off the tables given. */
  readonly coverage?: readonly Coverage[]
}

/**
 * One estimate with its place: which metric and variant, of which rows, which period, which group.
 *
 * @remarks
 * Unit: plain JSON. Where nothing is cut there is one for each variant; `estimate` is the number or the reason why there is none, and says
 * again which number it is, so that it can be kept without its place.
 */
export interface Measure {
  /** The metric's id. */
  readonly metric: string
  /** Which of its definitions. */
  readonly variant: string
  /** Which part of the window, or all there is. */
  readonly period: {
    /** How people name it: `2026-03`, `2026-Q1`, what the window was called, or `all`. */
    readonly label: string
    /** Its first instant, as ISO 8601 in UTC; `null` where no window was asked for and the sources do not say when they begin. */
    readonly from: string | null
    /** The first instant that no longer belongs to it; `null` where nothing is dated. */
    readonly to: string | null
  }
  /** The value of each column grouped by, as text, `null` where it is not told; empty where nothing was grouped or no group had anything to count. */
  readonly group: Readonly<Record<string, string | null>>
  /** The value of each column, by `table.column` and as text, that rows had to have; absent where all were looked at. */
  readonly only?: Readonly<Record<string, string>>
  /** Which of the groups of people that were asked for, from 0; absent where all people count. */
  readonly randomGroup?: number
  /** The number, or why there is none. */
  readonly estimate: Estimate
}

/** A question to an engine, and what to make of its answers. */
export interface Asked {
  /** What to ask: the same for every engine. */
  readonly question: Question
  /** Makes measures of the answers, refused ones among them; the answers must be those to `question`. */
  readonly conclude: (answers: readonly Answer[]) => readonly Measure[]
  /** The same, one metric after the other, for whoever must not be busy for long. */
  readonly concluding: (answers: readonly Answer[]) => Iterable<readonly Measure[]>
}

/** The periods of a request; one that is undefined where there is no window and everything counts. */
export const periodsFor = ({ window, step = "all", timeZone = "UTC" }: Request): readonly (Period | undefined)[] => {
  if (window === undefined) return [undefined]
  const periods = periodsOf(window.from, window.to, step, timeZone)
  return step === "all" ? periods.map((period) => ({ ...period, label: window.label ?? "all" })) : periods
}

/** The last instant there is: what `asOf` stands for where nothing is dated. */
export const endOfTime: Instant = 8.64e15

const iso = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant))

/** When the first of all tables that are counted over begins: whoever asks for just that window is to get the same number. */
const earliestTold = (reading: Reading, coverage: readonly Coverage[]): Instant | null => {
  const counted = new Set([reading.table, ...reading.totals.map(({ table }) => table)])
  const told = coverage.flatMap(({ table, from }) => (counted.has(table) && from !== null ? [from] : []))
  return told.length === 0 ? null : Math.min(...told)
}

/** Why a metric has no number for a period that is cut finer than its facts are told. */
export const tooFine = ({ metric: { id, finest } }: Reading, period: Period | undefined, timeZone: string): Reading["refused"] => {
  if (period === undefined || finest === undefined) return undefined
  const [first] = periodsOf(period.from, period.from + 1, finest, timeZone)
  const [last] = periodsOf(period.to - 1, period.to, finest, timeZone)
  if (first?.from === period.from && last?.to === period.to) return undefined
  return unmeasured("unit-mismatch", `What ${id} counts is told by ${finest} at the finest; ask for a period of whole ${finest}s.`)
}

/** Why a period that begins after all that is known has no number: what carries over from before would be told as if it had been seen there. */
export const notBegun = (period: Period | undefined, asOf: Instant): Reading["refused"] => {
  if (period === undefined || period.from <= asOf) return undefined
  return unmeasured("window-open", "This period begins after the as-of date, up to which everything is known; ask for an earlier period, or as of a later date.")
}

/** An outcome that says, too, which rows it was asked for only. */
const scoped = (outcome: Outcome, only: Reading["only"]): Outcome =>
  outcome.measured && only !== undefined ? { ...outcome, scope: { ...outcome.scope, ...only } } : outcome

const groupsIn = (answers: readonly Answer[]): readonly Answer["group"][] =>
  [...new Map(answers.map(({ group }) => [JSON.stringify(group), group])).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)

const unnamed: Texts = { en: "?", de: "?", da: "?" }

/** Stands where no metric was given, so that it can be said. */
export const noMetric = { id: "none", version: 0, unit: "count", title: unnamed, asks: unnamed, variants: {}, options: {} } as unknown as AnyMetric

/** What is wrong with what a reading reads, where somebody knows. */
type ProblemOf = (reading: Reading) => Impossible | undefined

/** What is wrong with a request without an as-of moment where rows have dates: all that is still open would count as long over. */
export const asOfProblem = ({ totals }: Reading, { asOf, coverage }: Request): Impossible | undefined => {
  const dated = totals.find(({ table }) => isDated(table) && coverage?.every((told) => told.table !== table || told.rows === 0) !== true)
  if (asOf !== undefined || dated === undefined) return undefined
  return invalid("asOf", asOf, `the moment up to which everything is known, in whole milliseconds since 1970 in UTC: rows of ${dated.table} have dates`)
}

/** The readings of one thing wanted, by variant: each refused where something about it or about the request is wrong. */
const readingsOf = (wanted: Partial<Wanted> | null, request: Request, problem: Impossible | undefined, problemOf: ProblemOf): readonly Reading[] => {
  const refused = problem ?? wantedProblem(wanted)
  const metric = isMetric(wanted?.metric) ? wanted.metric : noMetric
  const named = wanted?.variants
  const variants = areTexts(named) ? named : Object.keys(metric.variants as object)
  const { options = {}, only = {} } = wanted ?? {}
  if (refused === undefined) {
    return variants.map((variant) => {
      const reading = read(metric, variant, options, { asOf: endOfTime, level: 0.95, ...request, only })
      const wrong = problemOf(reading) ?? asOfProblem(reading, request)
      return wrong === undefined ? reading : { ...reading, totals: [], left: [], refused: wrong }
    })
  }
  const nothing = { metric, matures: 0, growing: false, totals: [], left: [], recorded: [], caveats: [], refused }
  return (variants.length === 0 ? ["totals"] : variants).map((variant) => ({ ...nothing, variant, options: optionsOf(metric, variant) }))
}

/**
 * Prepares to measure: turns metrics into one question that any engine can answer, and keeps what is needed to conclude.
 *
 * @remarks
 * Unit: a question as data, and what makes estimates of its answers.
 * Pure. Measures come out by metric and variant as asked, then by period, then by group in the order of their names. What cannot be
 * (an unknown variant, a column the tables do not have, a time zone nobody knows) becomes an estimate that says so.
 */
export const ask = (wanted: readonly Wanted[], request: Request): Asked => askUnless(requestProblem(request), wanted, request)

/** Asks, unless something is known to be wrong that makes all of it impossible: then every measure says so. */
export const askUnless = (problem: Impossible | undefined, wanted: readonly Wanted[], circumstances: Request, problemOf: ProblemOf = () => undefined): Asked => {
  const request = problem === undefined ? circumstances : {}
  const list: readonly Wanted[] = Array.isArray(wanted) ? wanted : [wanted]
  return request.randomGroups === true ? inRandomGroups(list, (some) => asking(problem, some, { ...request, smallestCell: 1 }, problemOf)) : asking(problem, list, request, problemOf)
}

const asking = (problem: Impossible | undefined, list: readonly (Partial<Wanted> | null)[], request: Request, problemOf: ProblemOf): Asked => {
  const { asOf = endOfTime, by = [], coverage = [], timeZone = "UTC", level = 0.95, smallestCell = 5 } = request
  const periods = periodsFor(request)
  const isCut = request.isPart === true || by.length > 0 || (request.step ?? "all") !== "all"
  const bounds = periods.flatMap((period) => period ?? []).flatMap(({ from, to }, index, all) => (index + 1 === all.length ? [from, to] : [from]))
  const readings = list.map((one) => readingsOf(one, request, problem, problemOf).map((reading) => (request.randomGroups === true ? readOfGroups(reading, request) : reading)))

  // Variants share totals, so the same summary is asked once.
  const places = new Map<string, number>()
  // Each is looked up for every period and group, and written as text only once.
  const known = new Map<Summary, number>()
  const summaries: Summary[] = []
  const placeOf = (summary: Summary): number => {
    const before = known.get(summary)
    if (before !== undefined) return before
    const text = JSON.stringify(summary)
    const place = places.get(text) ?? summaries.push(summary) - 1
    places.set(text, place)
    known.set(summary, place)
    return place
  }
  for (const { totals, left } of readings.flat()) for (const { summary } of [...totals, ...left]) placeOf(summary)

  const accruesIn = ({ metric, variant }: Reading): boolean => metric.accrues === true || metric.variants[variant]?.accrues === true

  const measureOf = (reading: Reading, period: Period | undefined, group: Answer["group"], { outcome, exclusions }: Finished): Measure => {
    const from = period?.from ?? earliestTold(reading, coverage)
    const to = period?.to ?? request.asOf ?? null
    return {
      metric: reading.metric.id,
      variant: reading.variant,
      period: { label: period?.label ?? "all", from: iso(from), to: iso(to) },
      group: Object.fromEntries(group.map((cell, index) => [by[index] as string, cell])),
      ...(reading.only === undefined ? {} : { only: reading.only }),
      estimate: conclude(reading.metric, reading.variant, reading.options, scoped(outcome, reading.only), {
        window: { from: iso(from), to: iso(to), timeZone, closed: to === null || (!reading.growing && to + reading.matures <= asOf), ...(accruesIn(reading) && { accrues: true as const }) },
        ...(request.asOf === undefined ? {} : { asOf: formatInstant(request.asOf) }),
        exclusions,
      }),
    }
  }

  function* concluding(answers: readonly Answer[]): Generator<readonly Measure[], void, void> {
    const tallyAt = talliesIn(answers)
    const measuresOf = (reading: Reading) => {
      const own = new Set([...reading.totals, ...reading.left].map(({ summary }) => placeOf(summary)))
      const found = groupsIn(answers.filter(({ summary }) => own.has(summary)))
      return periods.flatMap((period, bucket) => {
        const refused = reading.refused ?? tooFine(reading, period, timeZone) ?? notBegun(period, asOf)
        return (refused !== undefined || found.length === 0 ? [[]] : found).map((group) => {
          const finished = finish(
            refused === undefined ? reading : { ...reading, refused },
            ({ summary, reach }) => tallyAt({ summary: placeOf(summary), group, bucket, reach }),
            { period, level, timeZone, asOf, smallestCell: (isCut || reading.only !== undefined) && reading.metric.impersonal !== true ? smallestCell : 0 },
          )
          return { counted: finished.counted, measure: measureOf(reading, period, group, finished) }
        })
      })
    }
    for (const [index, one] of readings.entries()) {
      const told = one.map((reading) => ({ reading, measures: measuresOf(reading) }))
      const areNamed = list[index]?.variants !== undefined
      const shown = told.filter(
        ({ reading: { metric, variant }, measures }) => areNamed || metric.variants[variant]?.onlyWhereItApplies !== true || measures.some(({ counted }) => counted),
      )
      yield (shown.length === 0 ? told.slice(0, 1) : shown).flatMap(({ measures }) => measures.map(({ measure }) => measure))
    }
  }

  return { question: { summaries, by, asOf, bounds }, conclude: (answers) => [...concluding(answers)].flat(), concluding }
}
