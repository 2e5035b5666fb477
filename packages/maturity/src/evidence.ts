import type { AnyMetric, Estimate } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"

/** Evidence read from the plan. */
export interface PlanEvidence<Part = unknown> {
  readonly kind: "plan"
  readonly select: (spec: PlanSpec) => Part
}

/** Evidence measured: one variant of a metric. */
export interface MetricEvidence<M extends AnyMetric = AnyMetric> {
  readonly kind: "metric"
  readonly metric: M
  readonly variant: string
}

/** What a criterion can rest on: a metric (its first variant), a metric in a chosen variant, or a part of the plan. */
export type Evidence = AnyMetric | MetricEvidence | PlanEvidence

/** What a judge receives: an estimate for a metric, the part for a plan. */
export type GivenOf<E extends Readonly<Record<string, Evidence>>> = {
  readonly [Name in keyof E]: E[Name] extends PlanEvidence<infer Part> ? Part : Estimate
}

/** Names a part of the plan as evidence. */
export const fromPlan = <Part>(select: (spec: PlanSpec) => Part): PlanEvidence<Part> => ({ kind: "plan", select })

/** Names a metric in one of its variants as evidence; a metric by itself means its first variant. */
export const fromMetric = <M extends AnyMetric>(metric: M, variant: keyof M["variants"] & string): MetricEvidence<M> => ({
  kind: "metric",
  metric,
  variant,
})

/** The metric and variant a piece of evidence names, or undefined where it is read from the plan. */
export const metricOf = (evidence: Evidence): { readonly metric: AnyMetric; readonly variant: string } | undefined => {
  if (typeof evidence === "function") return { metric: evidence, variant: Object.keys(evidence.variants)[0] ?? "" }
  return evidence.kind === "metric" ? evidence : undefined
}
