import { answerRows, type Facts } from "@folkmoot/facts"
import type { Measure, Request, Wanted } from "./ask.ts"
import { changes, type Change, type ChangesOptions } from "./changes.ts"
import { askOf } from "./measure.ts"

/** A request for many metrics, with the window they are to be compared with. */
export interface MeasureManyRequest extends Request, ChangesOptions {
  /** The earlier window; without it nothing is compared. */
  readonly against?: NonNullable<Request["window"]>
}

/** Many measures, and what became of them since the window they were compared with. */
export interface Many {
  /** By metric and variant as asked, then by period, then by group. */
  readonly measures: readonly Measure[]
  /** In the order of the measures; empty where there was no earlier window. */
  readonly changes: readonly Change[]
}

/**
 * Measures many metrics from plain rows at once and, where an earlier window is given, says which of them changed.
 *
 * @remarks
 * Unit: as {@link ask}; `against` is a window before the one asked about.
 * Minds how many are compared: see {@link changes}. The same metrics put to an engine by `ask`, once for each window, and given to
 * `changes`, come to the same.
 */
export const measureMany = (wanted: readonly Wanted[], facts: Facts, request: MeasureManyRequest): Many => {
  const { against, margin, margins, falseDiscoveryRate, ...circumstances } = Object(request) as MeasureManyRequest
  const measured = (window: Request["window"]): readonly Measure[] => {
    const { question, conclude } = askOf(wanted, Object(request) === request ? { ...circumstances, ...(window !== undefined && { window }) } : request, facts)
    return conclude(answerRows(question, facts))
  }
  const measures = measured(circumstances.window)
  const options = { ...(margin !== undefined && { margin }), ...(margins !== undefined && { margins }), ...(falseDiscoveryRate !== undefined && { falseDiscoveryRate }) }
  return { measures, changes: against === undefined ? [] : changes(measured(against), measures, options) }
}
