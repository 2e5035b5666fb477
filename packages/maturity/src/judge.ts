import type { AnyMetric, Estimate } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import { evidenceOf, type AnyCriterion } from "./define.ts"
import { metricOf } from "./evidence.ts"
import type { JudgedCriterion, Verdict } from "./verdict.ts"

/** What there is to judge a criterion on. */
export interface Given {
  readonly plan?: PlanSpec
  /** The estimate of a metric in a variant, or undefined where nobody measured it. */
  readonly estimateOf: (metric: AnyMetric, variant: string) => Estimate | undefined
}

const noPlan: Verdict = {
  verdict: "not-measured",
  because: { en: "Not judged: no plan was given.", de: "Nicht beurteilt: Es liegt kein Plan vor.", da: "Ikke vurderet: Der foreligger ingen plan." },
}

/** What stands for a metric nobody measured, so that a judge always receives an estimate. */
const unmeasured = (metric: AnyMetric, variant: string): Estimate => ({
  metric: `${metric.id}@${metric.version}`,
  variant,
  measured: false,
  why: "no-data",
  detail: `No measure of ${metric.id} (${variant}) was given.`,
  exclusions: [],
})

/**
 * Judges one criterion on what there is.
 *
 * @remarks
 * Without a plan, a criterion that rests on one is not measured; a part missing in a given plan is for the criterion to judge.
 */
export const judge = (criterion: AnyCriterion, { plan, estimateOf }: Given): JudgedCriterion => {
  const pieces = evidenceOf(criterion).map(([name, evidence]) => {
    const asked = metricOf(evidence)
    if (asked === undefined) return { name, part: plan === undefined || !("select" in evidence) ? undefined : evidence.select(plan), looked: { name } }
    const { metric, variant } = asked
    const estimate = estimateOf(metric, variant)
    const looked = { name, metric: metric.id, variant, ...(estimate === undefined ? {} : { estimate }) }
    return { name, part: estimate ?? unmeasured(metric, variant), looked }
  })
  const needsPlan = pieces.some(({ looked }) => !("metric" in looked))
  const verdict: Verdict = needsPlan && plan === undefined ? noPlan : criterion.judge(Object.fromEntries(pieces.map(({ name, part }) => [name, part])))
  const { id, level, required = true, asks, why, remedy, sources } = criterion
  return { ...verdict, criterion: id, level, required, asks, why, evidence: pieces.map(({ looked }) => looked), remedy, sources }
}
