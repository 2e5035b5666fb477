import type { Estimate } from "@folkmoot/metrics"
import type { KnownMetric } from "./metric-catalogue.ts"
import type { Day, PlanSpec, StrategyPlan } from "./model.ts"
import type { AnyPlanRule, PlanRule, SettableOptions } from "./rule.ts"

/** What an example expects: which message, and where, as a JSON pointer. */
export interface ExpectedFinding<Key extends string> {
  readonly message: Key
  readonly at: string
}

/**
 * One plan and what a rule says about it.
 *
 * @remarks
 * Written as plain literals, without calls, so that bundlers drop it from what users ship; it is a test and a documentation example.
 * `fixed` is the `spec` after the fixes; without it the rule is expected to offer none.
 */
export type RuleExampleOf<R extends AnyPlanRule> =
  R extends PlanRule<infer O, infer M>
    ? {
        readonly title: string
        readonly spec: PlanSpec
        readonly metadata?: Partial<StrategyPlan["metadata"]>
        readonly asOf?: Day
        readonly options?: Partial<SettableOptions<O>>
        /** The metrics a plan may name here, where the library's own do not show the case. */
        readonly metrics?: readonly KnownMetric[]
        /** What was measured of the community, where the rule asks for it. */
        readonly measures?: readonly Estimate[]
        readonly expect: readonly ExpectedFinding<keyof M & string>[]
        readonly fixed?: PlanSpec
      }
    : never
