import type { AnyMetric, InputOf, Metric } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import type { AnyCriterion, Criterion } from "./define.ts"
import type { AnswerEvidence, MetricEvidence, PlanEvidence } from "./evidence.ts"
import type { Declaration, Verdict } from "./verdict.ts"

type InputOfMetric<M> = M extends Metric<infer T, infer _O, infer _V> ? InputOf<T> : never

type InputOfEvidence<E> = E extends AnyMetric ? InputOfMetric<E> : E extends MetricEvidence<infer M> ? InputOfMetric<M> : never

type TotalsOf<E> = { readonly [Name in keyof E as E[Name] extends PlanEvidence | AnswerEvidence ? never : Name]?: InputOfEvidence<E[Name]> }

/**
 * One worked case of a criterion: a test and a documentation example.
 *
 * @remarks
 * Plain literals, without arithmetic or calls. `totals` are given to the metrics' calculators under the names of the evidence; what is
 * left out was not measured. Without `plan` there is no plan; `declared` is what somebody answered.
 */
export type ExampleOf<C extends AnyCriterion> =
  C extends Criterion<infer E>
    ? { readonly title: string; readonly plan?: PlanSpec; readonly totals?: TotalsOf<E>; readonly declared?: Declaration["verdict"]; readonly expect: Verdict["verdict"] }
    : never
