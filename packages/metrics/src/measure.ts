import { answerRows, type Facts } from "@folkmoot/facts"
import { askUnless, type Asked, type Measure, type Request, type Wanted } from "./ask.ts"
import { cellProblems, coverageOf } from "./by-hand.ts"
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

/** Asks as of facts given by hand, which tell of themselves what they cover unless that is said. */
export const askOf = (wanted: readonly Wanted[], request: Request, facts: Facts): Asked => {
  const problem = requestProblem(request) ?? factsProblem(facts)
  return problem === undefined ? askUnless(problem, wanted, { ...request, coverage: request.coverage ?? coverageOf(facts) }, cellProblems(facts, request.by)) : askUnless(problem, wanted, request)
}

/**
 * Measures a metric from plain rows in memory.
 *
 * @remarks
 * Unit: rows by table in, estimates out: by variant as asked, then by period, then by group. A cell that is read and is no such thing as its
 * column holds, such as a text for a point in time, is an invalid input, and so are two rows of one source that go by the same id.
 * Reads one row at a time: right for thousands of rows in a browser or a test. For millions give the same question to an engine.
 * Without `coverage` tables left out are not recorded, and neither are columns that no row has, a misspelt one among them: where nothing
 * happened, say `null`. A row belongs to the source it names.
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
