import { answerRows, isTableId, type Coverage, type Facts } from "@folkmoot/facts"
import { askUnless, type Asked, type Measure, type Request, type Wanted } from "./ask.ts"
import type { Options } from "./calculator.ts"
import type { Metric } from "./define.ts"
import type { Totals } from "./input.ts"
import type { Only } from "./only.ts"
import { factsProblem, requestProblem } from "./request-problem.ts"

/** A request for one metric. */
export interface MeasureRequest<O extends Options = Options, V extends string = string> extends Request {
  /** Names of variants; all of the metric's own, its default first, unless said. */
  readonly variants?: readonly V[]
  /** The metric's own options: those that are not to be at their defaults. */
  readonly options?: Partial<O>
  /** Which rows to look at, by `table.column`; all unless said. */
  readonly only?: Only
}

/** Rows given by hand tell of the tables they are given for, and of no others: an empty table is none, a missing one is not known. */
export const coverageOf = (facts: Facts): readonly Coverage[] =>
  Object.entries(facts).flatMap(([table, rows]) =>
    rows === undefined || !isTableId(table) ? [] : [{ source: "given", table, rows: rows.length, from: null, to: null, untold: {}, since: {}, notes: [] }],
  )

/** Asks as of facts given by hand, which tell of themselves what they cover unless that is said. */
export const askOf = (wanted: readonly Wanted[], request: Request, facts: Facts): Asked => {
  const problem = requestProblem(request) ?? factsProblem(facts)
  return askUnless(problem, wanted, problem === undefined ? { ...request, coverage: request.coverage ?? coverageOf(facts) } : request)
}

/**
 * Measures a metric from plain rows in memory.
 *
 * @remarks
 * Unit: rows by table in, estimates out: by variant as asked, then by period, then by group. Facts are taken to have been checked, as `rowCheck`
 * of `@folkmoot/facts` does: a column that no row has, a misspelt one among them, is taken for one in which nothing happened.
 * Reads one row at a time: right for thousands of rows in a browser or a test. For millions give the same question to an engine.
 * Without `coverage` the tables given are taken as fully told and tables left out as not recorded.
 */
export const measure = <T extends Totals, O extends Options, V extends string>(
  metric: Metric<T, O, V>,
  facts: Facts,
  request: MeasureRequest<O, V>,
): readonly Measure[] => {
  const { variants, options, only, ...circumstances } = Object(request) as MeasureRequest<O, V>
  const wanted = { metric, ...(variants !== undefined && { variants }), ...(options !== undefined && { options: options as Options }), ...(only !== undefined && { only }) }
  const { question, conclude } = askOf([wanted], Object(request) === request ? circumstances : request, facts)
  return conclude(answerRows(question, facts))
}
