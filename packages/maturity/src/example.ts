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
 * Plain literals, without arithmetic or calls.
 */
export type ExampleOf<C extends AnyCriterion> =
  C extends Criterion<infer E>
    ? {
        /** What the case shows; the name of its test. */
        readonly title: string
        /** Without it no plan was given. */
        readonly plan?: PlanSpec
        /** What the metrics' calculators are given, by the names of the evidence; what is left out was not measured. */
        readonly totals?: TotalsOf<E>
        /** What somebody answered; nobody did where it is left out. */
        readonly declared?: Declaration["verdict"]
        /** What the case is judged as. */
        readonly expect: Verdict["verdict"]
      }
    : never
