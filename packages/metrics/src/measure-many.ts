import { answerRows, type Facts } from "@folkmoot/facts"
import type { Measure, Request, Wanted } from "./ask.ts"
import { changes, type Change, type ChangesOptions } from "./changes.ts"
import { askOf } from "./measure.ts"
import { partRequests } from "./subperiods.ts"

/** A request for many metrics, with the window they are to be compared with. */
export interface MeasureManyRequest extends Request, Omit<ChangesOptions, "parts"> {
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
 * Minds how many are compared, and by how much each differs within the two windows, as {@link partRequests} cuts them: see {@link changes}. The same
 * metrics put to an engine by `ask`, once for each window and once for each request for parts, and given to `changes`, come to the same.
 */
export const measureMany = (wanted: readonly Wanted[], facts: Facts, request: MeasureManyRequest): Many => {
  const { against, margin, margins, falseDiscoveryRate, ...circumstances } = Object(request) as MeasureManyRequest
  const measured = (asked: Request): readonly Measure[] => {
    const { question, conclude } = askOf(wanted, Object(request) === request ? asked : request, facts)
    return conclude(answerRows(question, facts))
  }
  const measures = measured(circumstances)
  if (against === undefined) return { measures, changes: [] }
  const { window, step = "all", timeZone } = circumstances
  const finer = window === undefined || step !== "all" ? [] : partRequests([against, window], timeZone)
  const parts = finer.flatMap((part) => measured({ ...circumstances, ...part }))
  const options = { ...(margin !== undefined && { margin }), ...(margins !== undefined && { margins }), ...(falseDiscoveryRate !== undefined && { falseDiscoveryRate }), parts }
  return { measures, changes: changes(measured({ ...circumstances, window: against }), measures, options) }
}
