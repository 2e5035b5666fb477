import { nearest, parseInstant, type Instant } from "@folkmoot/facts"
import type { EngineFailed } from "@folkmoot/engine"
import { explain as prepare, groupColumns, type AnyMetric, type Estimate, type Explanation, type ExplainRequest, type Measure, type Only } from "@folkmoot/metrics"
import * as Effect from "effect/Effect"
import { documents } from "./documents.ts"
import type { InvalidInput } from "./errors.ts"
import type { Sourced } from "./ingest.ts"
import { findNamed, invalid, namesOf, thereAre } from "./invalid.ts"
import { countingProblem, findMetric, readWindow, type Circumstances, type MeasureQuery } from "./measure.ts"
import { absentValue } from "./only.ts"
import type { Answering, Grounded } from "./provenance.ts"
import { requestProblem } from "./request-problem.ts"
import { tablesOf } from "./tables-of.ts"

/**
 * Which number to walk back to its rows.
 *
 * @remarks
 * One metric in one variant, over one period and in one group. What does not exist is refused with the nearest that does; a group nobody is in, with
 * those there are.
 */
export interface ExplainQuery extends Pick<MeasureQuery, "period" | "level" | "smallestCell"> {
  /** Its id, such as `resolution-rate`, or the metric itself. */
  readonly metric: string | AnyMetric
  /** Which of its definitions; the metric's first unless said, and with `only` the first that can be narrowed so. */
  readonly variant?: string
  /** What the number was measured under, where it was not what the metric does by itself: finite numbers, durations in milliseconds. */
  readonly options?: Readonly<Record<string, number>>
  /** Which rows alone the number was measured of, by `table.column`; all unless said. */
  readonly only?: Only
  /** The value of each column the number was grouped by, `null` where rows do not tell it; ungrouped unless said. */
  readonly group?: Measure["group"]
  /** How many rows of each part are told, from 0 to 10,000; 5 unless said. In a period or group of fewer than `smallestCell` cases, none. */
  readonly rows?: number
}

/**
 * A number walked back to its rows, what the sources could tell of the tables it counts over, and how many rows could not become facts.
 *
 * @remarks
 * Unit: plain JSON. It says what it rests on as other documents do, its rows included, and is not kept in a history: rows are of people, who could
 * then not be forgotten by `erase`. To keep a number so that it can be explained later, keep the measure.
 */
export interface ExplainDocument extends Explanation, Sourced, Grounded {
  /** What measuring says, the same to the last digit. */
  readonly measure: Measure
  /** What the measure said that was given to be explained; there where the facts now say another. */
  readonly earlier?: Estimate
}

/** A number to explain, as the metrics understand it. */
interface Asking {
  readonly wanted: { readonly metric: AnyMetric; readonly variant: string; readonly options?: Readonly<Record<string, number>>; readonly only?: Only }
  readonly request: ExplainRequest
  readonly earlier?: Estimate
}

/** Columns and values as people write them, or why they name no group. */
const groupProblem = ({ metric, variant }: Asking["wanted"], group: Measure["group"]): InvalidInput | undefined => {
  const columns = namesOf(groupColumns(metric, variant))
  for (const column of Object.keys(group)) {
    const known = findNamed("group", column, `a column ${metric.id} can be grouped by`, columns)
    if (typeof known !== "string") return known
  }
  return undefined
}

/** Most rows of each part that are told: more are better asked of the engine. */
const mostRows = 10_000

const readQuery = (query: ExplainQuery, { units, coverage, asOf, timeZone }: Circumstances): Asking | InvalidInput => {
  const { period, group = {}, rows, level, smallestCell } = query
  const asked = { ...(query.options && { options: query.options }), ...(query.only && { only: query.only }) }
  const found = findMetric({ metric: query.metric, ...(query.variant === undefined ? {} : { variants: [query.variant] }), ...asked }, units)
  if ("_tag" in found) return found
  const { metric, variants: [variant = Object.keys(metric.variants)[0] ?? ""] = [], options, only } = found
  const wanted = { metric, variant, ...(options && { options }), ...(only && { only }) }
  const problem = countingProblem(query) ?? groupProblem(wanted, group)
  if (problem !== undefined) return problem
  if (rows !== undefined && !(Number.isSafeInteger(rows) && rows >= 0 && rows <= mostRows)) return invalid("rows", rows, `a whole number from 0 to ${mostRows}`)
  const window = period === undefined ? undefined : readWindow("period", period, timeZone)
  if (window !== undefined && "_tag" in window) return window
  return {
    wanted,
    request: {
      timeZone, coverage, group,
      ...(asOf === undefined ? {} : { asOf }),
      ...(window === undefined ? {} : { window }),
      ...(rows === undefined ? {} : { rows }),
      ...(level === undefined ? {} : { level }),
      ...(smallestCell === undefined ? {} : { smallestCell }),
    },
  }
}

const isMeasure = (query: ExplainQuery | Measure): query is Measure => typeof query === "object" && query !== null && "estimate" in query

const instantOf = (iso: string | null | undefined): Instant | undefined => (typeof iso === "string" ? parseInstant(iso) : undefined)

/** Reads the measure of an earlier document: its own metric, variant, options, period, group and moment. */
const readMeasure = (measure: Measure, circumstances: Circumstances): Asking | InvalidInput => {
  const { metric, variant, period: { label, from, to }, group, only = {}, estimate } = measure
  const timeZone = estimate.window?.timeZone ?? circumstances.timeZone
  const asOf = instantOf(estimate.asOf) ?? circumstances.asOf
  const level = estimate.measured ? { level: estimate.interval.level } : {}
  // A group's number that was told says that groups of its size might be.
  const cases = estimate.measured ? estimate.n : "bound" in estimate ? (estimate.bound?.n ?? 0) : 0
  const smallestCell = cases > 0 && Object.keys(group).length > 0 ? { smallestCell: Math.min(cases, 5) } : {}
  const read = readQuery({ metric, variant, group, only, ...level, ...smallestCell, ...(estimate.options === undefined ? {} : { options: estimate.options }) }, { ...circumstances, timeZone, asOf })
  if ("_tag" in read) return read
  const [begins, ends] = [instantOf(from), instantOf(to)]
  // Without a period a measure speaks of all that was told, under this label.
  const window = label === "all" || begins === undefined || ends === undefined ? undefined : { from: begins, to: ends, label }
  const isPart = !estimate.measured && estimate.why === "suppressed"
  return { ...read, earlier: estimate, request: { ...read.request, ...(window === undefined ? {} : { window }), ...(isPart ? { isPart } : {}) } }
}

/** What is wrong with the shape of what was asked, if anything. */
export const explainProblem = (query: ExplainQuery | Measure): InvalidInput | undefined => {
  if (!isMeasure(query)) return requestProblem("explain", query)
  const { success, error } = documents.measures.shape.measures.element.safeParse(query)
  const [issue] = success ? [] : error.issues
  return issue === undefined ? undefined : invalid(["explain", ...issue.path.map(String)].join("."), "a measure", `one of those measure() gives: ${issue.message}`)
}

/** How a group is written: its columns with their values. */
const written = (group: Measure["group"]): string => Object.entries(group).map(([column, cell]) => `${column}=${cell ?? ""}`).join(" ")

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Explains a number on an engine: first the number, then its rows. */
export const explain = (engine: Answering, query: ExplainQuery | Measure, circumstances: Circumstances): Effect.Effect<Omit<ExplainDocument, "rejects" | "provenance">, InvalidInput | EngineFailed> =>
  Effect.gen(function* () {
    const read = isMeasure(query) ? readMeasure(query, circumstances) : readQuery(query, circumstances)
    if ("_tag" in read) return yield* read
    const { wanted, request, earlier } = read
    const absent = yield* absentValue(engine, [wanted], request.asOf)
    if (absent !== undefined) return yield* absent
    const { question, follow } = prepare(wanted, request)
    const walk = follow(yield* engine.answer(question))
    if ("groups" in walk) {
      const [given, known] = [written(request.group ?? {}), walk.groups.map(written)]
      return yield* invalid("group", given, `a group there is anything of in ${wanted.metric.id}; ${thereAre(known)}`, nearest(given, known))
    }
    const explanation = walk.conclude(walk.questions.length === 0 ? [] : yield* engine.select(walk.questions))
    const reads = tablesOf([{ ...wanted, variants: [wanted.variant] }])
    return {
      ...explanation,
      ...(earlier === undefined || same(earlier, explanation.measure.estimate) ? {} : { earlier }),
      coverage: circumstances.coverage.filter(({ table }) => reads.has(table)),
    }
  })
