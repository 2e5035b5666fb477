import { answerRows, type Facts } from "@folkmoot/facts"
import { ask, type Measure, type Request } from "./ask.ts"
import type { Metric, Options } from "./define.ts"
import type { Totals } from "./input.ts"

/** A request for one metric. */
export interface MeasureRequest<O extends Options = Options, V extends string = string> extends Request {
  readonly variants?: readonly V[]
  readonly options?: Partial<O>
}

/**
 * Measures a metric from plain rows in memory.
 *
 * @remarks
 * Reads one row at a time: right for thousands of rows in a browser or a test. For millions give the same question to an engine.
 */
export const measure = <T extends Totals, O extends Options, V extends string>(
  metric: Metric<T, O, V>,
  facts: Facts,
  { variants, options, ...request }: MeasureRequest<O, V>,
): readonly Measure[] => {
  const { question, conclude } = ask(
    [{ metric, ...(variants === undefined ? {} : { variants }), ...(options === undefined ? {} : { options: options as Options }) }],
    request,
  )
  return conclude(answerRows(question, facts))
}
