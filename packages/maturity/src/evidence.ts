import type { AnyMetric, Estimate } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import type { Declaration } from "./verdict.ts"

/** Evidence read from the plan. */
export interface PlanEvidence<Part = unknown> {
  /** Tells it from other evidence. */
  readonly kind: "plan"
  /** Picks the part of the plan that is judged. */
  readonly select: (spec: PlanSpec) => Part
}

/** Evidence measured: one variant of a metric. */
export interface MetricEvidence<M extends AnyMetric = AnyMetric> {
  /** Tells it from other evidence. */
  readonly kind: "metric"
  /** The metric itself, by import. */
  readonly metric: M
  /** The name of the variant that is looked at. */
  readonly variant: string
}

/** Evidence that only people can give: what somebody declares, with who, when, and what it rests on. */
export interface AnswerEvidence {
  /** Tells it from other evidence. */
  readonly kind: "answer"
}

/** What a criterion can rest on: a metric (its first variant), a metric in a chosen variant, a part of the plan, or somebody's answer. */
export type Evidence = AnyMetric | MetricEvidence | PlanEvidence | AnswerEvidence

/** What a judge receives: an estimate for a metric, the part for a plan, and an answer if there is one that still counts. */
export type GivenOf<E extends Readonly<Record<string, Evidence>>> = {
  readonly [Name in keyof E]: E[Name] extends PlanEvidence<infer Part> ? Part : E[Name] extends AnswerEvidence ? Declaration | undefined : Estimate
}

/** Names a part of the plan as evidence. */
export const fromPlan = <Part>(select: (spec: PlanSpec) => Part): PlanEvidence<Part> => ({ kind: "plan", select })

/** Names somebody's answer as evidence; judge it with `answered`. */
export const fromAnswer = (): AnswerEvidence => ({ kind: "answer" })

/** Names a metric in one of its variants as evidence; a metric by itself means its first variant. */
export const fromMetric = <M extends AnyMetric>(metric: M, variant: keyof M["variants"] & string): MetricEvidence<M> => ({
  kind: "metric",
  metric,
  variant,
})

/** The metric and variant a piece of evidence names, or undefined where it is no metric. */
export const metricOf = (evidence: Evidence): Pick<MetricEvidence, "metric" | "variant"> | undefined => {
  if (typeof evidence === "function") return { metric: evidence, variant: Object.keys(evidence.variants)[0] ?? "" }
  return evidence.kind === "metric" ? evidence : undefined
}
