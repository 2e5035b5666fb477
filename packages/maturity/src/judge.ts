import type { AnyMetric, Estimate } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import { evidenceOf, type AnyCriterion } from "./define.ts"
import { metricOf, type Evidence } from "./evidence.ts"
import { fingerprint } from "./fingerprint.ts"
import { isTooOld } from "./freshness.ts"
import { tells } from "./measures.ts"
import { planless } from "./refusals.ts"
import type { Declaration, JudgedCriterion, LookedAt, Verdict } from "./verdict.ts"

/** What there is to judge a criterion on. */
export interface Given {
  /** What the plan says; what rests on a plan is not measured without. */
  readonly plan?: PlanSpec
  /** The estimate of a metric in a variant, or undefined where nobody measured it. */
  readonly estimateOf: (metric: AnyMetric, variant: string) => Estimate | undefined
  /** What somebody declared of the criterion, if that still counts. */
  readonly answer?: Declaration
  /** The moment to judge from, ISO 8601; without it nothing is ever out of date. */
  readonly asOf?: string
}

const noPlan: Verdict = { verdict: "not-measured", because: planless }

/** What stands for a number that is not there, so that a judge always receives an estimate. */
const missing = (metric: AnyMetric, variant: string, why: "no-data" | "stale", detail: string): Estimate => ({
  metric: `${metric.id}@${metric.version}`,
  variant,
  measured: false,
  why,
  detail,
  exclusions: [],
})

/** A piece of evidence as the judge receives it, and as the assessment shows it. */
interface Piece {
  readonly part: unknown
  readonly looked: LookedAt
}

const pieceOf = (name: string, evidence: Evidence, { shelfLife }: AnyCriterion, { plan, estimateOf, answer, asOf }: Given): Piece => {
  const asked = metricOf(evidence)
  if (asked !== undefined) {
    const { metric, variant } = asked
    const estimate = estimateOf(metric, variant)
    const looked = { name, metric: metric.id, variant, ...(estimate === undefined ? {} : { estimate }) }
    if (estimate === undefined) return { part: missing(metric, variant, "no-data", `No measure of ${metric.id} (${variant}) was given.`), looked }
    // What says nothing cannot be out of date: its own reason is the one to know.
    if (!tells(estimate) || !isTooOld(estimate.window?.to ?? estimate.asOf, asOf, shelfLife)) return { part: estimate, looked }
    return { part: missing(metric, variant, "stale", `${metric.id} was last measured up to ${estimate.window?.to ?? estimate.asOf}.`), looked: { ...looked, stale: true } }
  }
  if (!("kind" in evidence) || evidence.kind !== "plan") return { part: answer, looked: { name } }
  if (plan === undefined) return { part: undefined, looked: { name } }
  const part = evidence.select(plan)
  return { part, looked: { name, print: fingerprint(part) } }
}

/**
 * Judges one criterion on what there is.
 *
 * @remarks
 * Without a plan, a criterion that rests on one is not measured; a part missing in a given plan is for the criterion to judge. A measure
 * older than the criterion's shelf life is left aside as out of date.
 */
export const judge = (criterion: AnyCriterion, given: Given): JudgedCriterion => {
  const evidence = evidenceOf(criterion)
  const pieces = evidence.map(([name, one]) => [name, pieceOf(name, one, criterion, given)] as const)
  const needsPlan = evidence.some(([, one]) => "kind" in one && one.kind === "plan")
  const verdict: Verdict = needsPlan && given.plan === undefined ? noPlan : criterion.judge(Object.fromEntries(pieces.map(([name, { part }]) => [name, part])))
  const { id, level, asks, why, remedy, sources, lifecycle = "stable" } = criterion
  return {
    ...verdict, criterion: id, level, required: isRequired(criterion), lifecycle, asks, why,
    evidence: pieces.map(([, { looked }]) => looked), remedy, sources,
  }
}

/** Whether a level cannot be held without a criterion: it must be stable, and rest on more than what people say. */
const isRequired = (criterion: AnyCriterion): boolean => {
  const { required = true, lifecycle = "stable" } = criterion
  const evidence = evidenceOf(criterion)
  return required && lifecycle === "stable" && !(evidence.length > 0 && evidence.every(([, one]) => "kind" in one && one.kind === "answer"))
}
