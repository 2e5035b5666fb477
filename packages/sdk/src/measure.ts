import { days, formatInstant, isTimeZone, nearest, parseInstant, parsePeriod, steps, type Coverage, type Instant, type Step } from "@folkmoot/facts"
import type { EngineFailed } from "@folkmoot/engine"
import { ask, changes, groupable, groupColumns, partRequests, type AnyMetric, type Asked, type Change, type Measure, type Only, type Request, type Wanted } from "@folkmoot/metrics"
import * as Effect from "effect/Effect"
import type { InvalidInput } from "./errors.ts"
import { findNamed, invalid, missing, namesOf } from "./invalid.ts"
import { metricNamed } from "./metric-meant.ts"
import { absentValue, narrowed } from "./only.ts"
import type { Answering } from "./provenance.ts"
import { tablesOf } from "./tables-of.ts"
import type { Units } from "./units.ts"

/** A metric to measure: its id, or the metric itself, with variants and options where they differ from its own. */
export type MetricRequest =
  | string
  | AnyMetric
  | {
      /** Its id, such as `resolution-rate`, or the metric itself. */
      readonly metric: string | AnyMetric
      /** Which of its definitions; all of them unless said. */
      readonly variants?: readonly string[]
      /** What to measure otherwise than the metric does by itself: finite numbers, durations in milliseconds. */
      readonly options?: Readonly<Record<string, number>>
      /**
       * Which rows alone to look at, by `table.column`: `{ "conversion.kind": "trial" }`; all unless said. Numbers and true or false may be
       * written as text. A value no row has is refused.
       */
      readonly only?: Only
    }

/**
 * A period as people write it.
 *
 * @remarks
 * A label such as `2025`, `2025-Q1`, `2025-03`, `2025-W09` or `2025-03-01`; or two ISO dates, as `2025-01-01..2025-07-01` or apart, of which the
 * second no longer counts. Days begin in the time zone Folkmoot was opened with.
 */
export type PeriodRequest =
  | string
  | {
      /** The first day, or the first instant as a date-time. */
      readonly from: string
      /** The first day, or instant, that no longer counts; later than `from`. */
      readonly to: string
    }

/**
 * What to measure, when, and for whom.
 *
 * @remarks
 * Where `against` is given, `period` must be too, and no `step`. What cannot be asked is refused with `InvalidInput`; nothing is clamped.
 */
export interface MeasureQuery {
  /** All there are unless named; with `by`, all that can be grouped so. */
  readonly metrics?: readonly MetricRequest[]
  /** The stretch of time to count; everything told unless said. */
  readonly period?: PeriodRequest
  /**
   * A period that begins earlier, to compare `period` with; what became of each number is then said in `changes`, where the months or weeks of both
   * are minded, too, and who stands behind the cases: what differs by itself from one to the next, or hangs on a few people, has to move further.
   */
  readonly against?: PeriodRequest
  /** How far apart two values may be, at least 0 and in their own unit, and be called the same; unless said, none is. */
  readonly margin?: number
  /** The share, above 0 and at most 1, of what is called higher or lower that may be chance; 0.05 unless said. */
  readonly falseDiscoveryRate?: number
  /** Cuts the period into calendar periods, at most 10,000 of them; `all`, which cuts nothing, unless said. */
  readonly step?: Step
  /** Columns to group by, which every table measured must have; variants that were not named and cannot be grouped so are left out. */
  readonly by?: readonly string[]
  /**
   * Whether people are put into 32 groups by their ids, the same in each period, and each group is measured by itself, as `changes` of the metrics takes them to see how unlike
   * people are; numbers whose cases do not each belong to one person are left out then, and small groups are not suppressed.
   */
  readonly randomGroups?: boolean
  /** How certain intervals are to be, above 0 and below 1; 0.95 unless said. */
  readonly level?: number
  /** Periods and groups of fewer cases are suppressed, lest they show single people: a whole number of at least 1, 5 unless said. */
  readonly smallestCell?: number
}

/** What is known when measuring: which metrics, from which sources, up to when, in whose calendar. */
export interface Circumstances {
  readonly units: Pick<Units, "known" | "metrics">
  readonly coverage: readonly Coverage[]
  readonly asOf: Instant | undefined
  readonly timeZone: string
}

/** Finds a metric with its variants and options by their names, or says which is nearest. */
export const findMetric = (request: MetricRequest, { known: metrics }: Pick<Units, "known">): Wanted | InvalidInput => {
  const wanted = typeof request === "object" && !("estimate" in request) ? request : { metric: request as string | AnyMetric }
  const metric = typeof wanted.metric === "string" ? metricNamed("metric", wanted.metric, metrics) : wanted.metric
  if ("_tag" in metric) return metric
  for (const variant of wanted.variants ?? []) {
    const known = findNamed("variant", variant, `a variant of ${metric.id}`, namesOf(Object.keys(metric.variants)))
    if (typeof known !== "string") return known
  }
  for (const [option, value] of Object.entries(wanted.options ?? {})) {
    const known = findNamed("option", option, `an option of ${metric.id}`, namesOf(Object.keys(metric.options as Readonly<Record<string, number>>)))
    if (typeof known !== "string") return known
    if (!Number.isFinite(value)) return invalid(`option ${option}`, value, "a finite number")
  }
  return narrowed({ ...wanted, metric })
}

/** The two dates of a period that is written as both, such as `2026-01-01..2026-07-01`; one that is written otherwise is given back. */
const datesIn = (period: string): PeriodRequest => {
  const [from, to, more] = period.split("..")
  return from === undefined || to === undefined || more !== undefined ? period : { from, to }
}

/** Reads a period as people write it; `where` says which of theirs it is. */
export const readWindow = (where: "period" | "against", period: PeriodRequest, timeZone: string): NonNullable<Request["window"]> | InvalidInput => {
  const dates = typeof period === "string" ? datesIn(period) : period
  if (typeof dates === "string") {
    return parsePeriod(dates, timeZone) ?? invalid(where, dates, "a period such as 2025, 2025-Q1, 2025-03, 2025-W09, 2025-03-01 or 2025-01-01..2025-07-01")
  }
  const placeOf = (end: "from" | "to"): string => (typeof period === "string" ? where : `${where}.${end}`)
  const from = readMoment(placeOf("from"), dates.from, timeZone)
  const to = readMoment(placeOf("to"), dates.to, timeZone)
  if (typeof from === "object") return from
  if (typeof to === "object") return to
  return from < to ? { from, to, label: `${dates.from}..${dates.to}` } : invalid(where, `${dates.from}..${dates.to}`, "two dates, the earlier one first")
}

/** Whether a text is a day of the calendar as ISO 8601 writes it: February has no thirtieth. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && parsePeriod(text, "UTC") !== undefined

/** Reads a moment as people write it: an ISO date stands for the first instant of that day in the time zone. */
export const readMoment = (where: string, text: string, timeZone: string): Instant | InvalidInput =>
  (/^\d{4}-\d{2}-\d{2}$/.test(text) ? parsePeriod(text, timeZone)?.from : parseInstant(text)) ??
  invalid(where, text, "a date such as 2026-03-01 or a date-time such as 2026-03-01T12:00:00Z")

/** Checks the name of a time zone. */
export const readTimeZone = (timeZone: string): string | InvalidInput =>
  isTimeZone(timeZone) ? timeZone : invalid("timeZone", timeZone, "an IANA time zone such as Europe/Berlin")

/** The stretch the sources tell of what is wanted, or undefined where they tell no dates of it. */
export const toldWindow = (wanted: readonly Wanted[], coverage: readonly Coverage[]): NonNullable<Request["window"]> | undefined => {
  const read = tablesOf(wanted)
  const telling = coverage.filter(({ table }) => read.has(table))
  const from = telling.flatMap((one) => one.from ?? [])
  const to = telling.flatMap((one) => one.to ?? [])
  return from.length === 0 ? undefined : { from: Math.min(...from), to: Math.max(...to) + 1 }
}

/** Whether the sources tell dates of what is wanted, so that it can be cut into periods. */
export const isDated = (wanted: readonly Wanted[], coverage: readonly Coverage[]): boolean => wanted.length > 0 && toldWindow(wanted, coverage) !== undefined

/** The stretch to cut into periods when none is named; it ends with what is known, so that later facts add no period to an earlier report. */
const windowToCut = (wanted: readonly Wanted[], { coverage, asOf = Number.POSITIVE_INFINITY }: Circumstances): NonNullable<Request["window"]> | InvalidInput => {
  const told = toldWindow(wanted, coverage)
  if (told === undefined) return invalid("step", "no period", "usable here: the sources tell no dates to cut into periods; map a date column or leave the step out")
  return { from: told.from, to: Math.max(told.from, Math.min(told.to - 1, asOf)) + 1 }
}

/** What is wanted, of metrics without named variants only those that can be grouped as asked; or the column that cannot be grouped by. */
const inGroups = (wanted: readonly Wanted[], by: readonly string[]): readonly Wanted[] | InvalidInput => {
  if (by.length === 0) return wanted
  const grouped: Wanted[] = []
  for (const one of wanted) {
    const { metric } = one
    const own = Object.keys(metric.variants)
    const able = own.filter((variant) => groupable(metric, by, variant))
    const variants = one.variants ?? (able.length === 0 ? own : able)
    for (const variant of variants) {
      const columns = namesOf(groupColumns(metric, variant))
      for (const column of by) {
        const known = findNamed("by", column, `a column ${metric.id} can be grouped by`, columns)
        if (typeof known !== "string") return known
      }
    }
    // Variants that are only for some data are shown by themselves only where none are named.
    grouped.push(variants.length === own.length ? one : { ...one, variants })
  }
  return grouped
}

/** Says which of the columns no metric can be grouped by, or that none can be grouped by all of them. */
const ungroupable = (by: readonly string[], metrics: readonly AnyMetric[]): InvalidInput => {
  const columns = namesOf(metrics.flatMap((metric) => Object.keys(metric.variants).flatMap((variant) => groupColumns(metric, variant))))
  const stray = by.find((column) => !columns.has(column))
  return stray === undefined ? invalid("by", by.join(", "), "columns that some metric can be grouped by") : invalid("by", stray, "a column some metric can be grouped by", nearest(stray, columns.keys()))
}

/** How many periods are told at the most: a mistyped year must not turn into a million days. */
const mostPeriods = 10_000

/** About how long a step is. */
const shortest: Readonly<Record<Exclude<Step, "all">, number>> = { year: days(365), quarter: days(90), month: days(28), week: days(7), day: days(1) }

/** What is wrong with the period to compare with, if anything: what is said to have risen since must have been there before. */
export const againstProblem = ({ period, against }: Pick<MeasureQuery, "period" | "against">, timeZone: string): InvalidInput | undefined => {
  if (against === undefined) return undefined
  if (period === undefined) return missing("period", "the later period, since an earlier one is named to compare it with")
  const [later, earlier] = [readWindow("period", period, timeZone), readWindow("against", against, timeZone)]
  if ("_tag" in later) return later
  if ("_tag" in earlier) return earlier
  if (earlier.from < later.from) return undefined
  const [before, after] = [earlier, later].map(({ label, from }) => label ?? formatInstant(from))
  return invalid("against", before ?? "", `a period that begins before ${after ?? ""}; name the earlier of two periods, and the later one as period`)
}

/** The window to compare with, if any, or why there can be none. */
const readAgainst = ({ period, against, step, margin, falseDiscoveryRate }: MeasureQuery, timeZone: string): Request["window"] | InvalidInput => {
  if (margin !== undefined && !(margin >= 0 && margin < Number.POSITIVE_INFINITY)) return invalid("margin", margin, "a number of at least 0, in the unit of the metric")
  if (falseDiscoveryRate !== undefined && !(falseDiscoveryRate > 0 && falseDiscoveryRate <= 1)) return invalid("falseDiscoveryRate", falseDiscoveryRate, "a share above 0, such as 0.05")
  if (against === undefined) return undefined
  const problem = againstProblem({ ...(period === undefined ? {} : { period }), against }, timeZone)
  if (problem !== undefined) return problem
  if (step !== undefined && step !== "all") return invalid("step", step, "none where two periods are compared")
  return readWindow("against", against, timeZone)
}

/** What was asked, as the metrics understand it. */
interface Asking {
  readonly wanted: readonly Wanted[]
  readonly request: Request
  readonly against?: NonNullable<Request["window"]>
}

/** What is wrong with how certainly to measure and in how small cells, if anything. */
export const countingProblem = ({ level, smallestCell }: Pick<MeasureQuery, "level" | "smallestCell">): InvalidInput | undefined => {
  // Who writes 90 means 90 %.
  const share = level !== undefined && level > 1 && level < 100 ? Number((level / 100).toPrecision(12)) : 0.95
  if (level !== undefined && !(level >= 1e-6 && level <= 1 - 1e-9)) return invalid("level", level, `a confidence level above 0 and below 1, such as ${share}`)
  if (smallestCell !== undefined && !(Number.isSafeInteger(smallestCell) && smallestCell >= 1)) return invalid("smallestCell", smallestCell, "a whole number of at least 1")
  return undefined
}

/** Turns what was asked into what the metrics understand, or says what cannot be. */
const readQuery = (query: MeasureQuery, circumstances: Circumstances): Asking | InvalidInput => {
  const { units, coverage, asOf, timeZone } = circumstances
  const { by = [], period, step, level, smallestCell, randomGroups } = query
  const wanted: Wanted[] = []
  for (const metric of query.metrics ?? units.metrics.filter((one) => Object.keys(one.variants).some((variant) => groupable(one, by, variant)))) {
    const found = findMetric(metric, units)
    if ("_tag" in found) return found
    wanted.push(found)
  }
  if (wanted.length === 0 && by.length > 0) return ungroupable(by, units.metrics)
  if (wanted.length === 0) return missing("metrics", "at least one metric; leave the list out for all of them")
  const uncounted = countingProblem(query)
  if (uncounted !== undefined) return uncounted
  if (step !== undefined) {
    const known = findNamed("step", step, "a step", namesOf(steps))
    if (typeof known !== "string") return known
  }
  const grouped = inGroups(wanted, by)
  if ("_tag" in grouped) return grouped
  const window = period !== undefined ? readWindow("period", period, timeZone) : step === undefined || step === "all" ? undefined : windowToCut(wanted, circumstances)
  if (window !== undefined && "_tag" in window) return window
  const against = readAgainst(query, timeZone)
  if (against !== undefined && "_tag" in against) return against
  const cells = window === undefined || step === undefined || step === "all" ? 1 : (window.to - window.from) / shortest[step]
  if (cells > mostPeriods) {
    return invalid("step", step ?? "all", `coarse enough: it would cut the period into some ${Math.round(cells)} parts, and at most ${mostPeriods} are told; name a period or a coarser step`)
  }
  return {
    wanted: grouped,
    ...(against === undefined ? {} : { against }),
    request: {
      ...(asOf === undefined ? {} : { asOf }),
      timeZone,
      coverage,
      by,
      ...(window === undefined ? {} : { window }),
      ...(step === undefined ? {} : { step }),
      ...(level === undefined ? {} : { level }),
      ...(smallestCell === undefined ? {} : { smallestCell }),
      ...(randomGroups === undefined ? {} : { randomGroups }),
    },
  }
}

/** Measures, and where an earlier period was named, what was measured then and what became of it. */
export interface Measured {
  /** One for each metric, variant, period and group: a number with its interval, or why there is none. */
  readonly measures: readonly Measure[]
  /** The same of the period compared with; there where `against` was given. */
  readonly earlier?: readonly Measure[]
  /** What became of each number since; there where `against` was given. */
  readonly changes?: readonly Change[]
}

/** Takes the measures of one thing wanted after the other, and lets others have their turn in between: who wants to stop is heard. */
const inTurns = (lists: ReturnType<Asked["concluding"]>): Effect.Effect<readonly Measure[]> =>
  Effect.gen(function* () {
    const all: Measure[] = []
    for (const list of lists) {
      all.push(...list)
      yield* Effect.yieldNow
    }
    return all
  })

/** Measures on an engine. */
export const measure = (engine: Answering, query: MeasureQuery, circumstances: Circumstances): Effect.Effect<Measured, InvalidInput | EngineFailed> =>
  Effect.gen(function* () {
    const read = readQuery(query, circumstances)
    if ("_tag" in read) return yield* read
    const { wanted, request, against } = read
    const absent = yield* absentValue(engine, wanted, request.asOf)
    if (absent !== undefined) return yield* absent
    const over = (asked: Request): Effect.Effect<readonly Measure[], EngineFailed> => {
      const { question, concluding } = ask(wanted, asked)
      return Effect.flatMap(engine.answer(question), (answers) => inTurns(concluding(answers)))
    }
    const measures = yield* over(request)
    if (against === undefined) return { measures }
    const earlier = yield* over({ ...request, window: against })
    const finer = partRequests([against, request.window ?? against], circumstances.timeZone)
    const parts = yield* Effect.forEach(finer, (part) => over({ ...request, ...part }))
    const { margin, falseDiscoveryRate } = query
    const options = { parts: parts.flat(), ...(margin !== undefined && { margin }), ...(falseDiscoveryRate !== undefined && { falseDiscoveryRate }) }
    return { measures, earlier, changes: changes(earlier, measures, options) }
  })
