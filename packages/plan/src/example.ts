import type { Estimate } from "@folkmoot/metrics"
import type { KnownMetric } from "./metric-catalogue.ts"
import type { Day, PlanSpec, StrategyPlan } from "./model.ts"
import type { AnyPlanRule, PlanRule, SettableOptions } from "./rule.ts"

/** What an example expects: which message, and where, as a JSON pointer. */
export interface ExpectedFinding<Key extends string> {
  /** The key of the message, not its words. */
  readonly message: Key
  /** JSON pointer to where the finding points, such as `/spec/goals/0/title`. */
  readonly at: string
  /** What the message says in English among other words, where the rule works it out: a number, a day, which one of several is named. */
  readonly says?: string
}

/**
 * One plan and what a rule says about it.
 *
 * @remarks
 * Written as plain literals, without calls, so that bundlers drop it from what users ship; it is a test and a documentation example.
 */
export type RuleExampleOf<R extends AnyPlanRule> =
  R extends PlanRule<infer O, infer M>
    ? {
        /** What the case is, for the name of the test and for the rule's page. */
        readonly title: string
        /** What the plan says; its envelope is added. */
        readonly spec: PlanSpec
        /** What is said of the plan beside its name, which is `example` unless said. */
        readonly metadata?: Partial<StrategyPlan["metadata"]>
        /** Today; without it a rule that asks for the day stays silent. */
        readonly asOf?: Day
        /** The options that differ from the rule's defaults. */
        readonly options?: Partial<SettableOptions<O>>
        /** The metrics a plan may name here, where the library's own do not show the case. */
        readonly metrics?: readonly KnownMetric[]
        /** What was measured of the community, where the rule asks for it. */
        readonly measures?: readonly Estimate[]
        /** All that the rule finds, in any order; empty where it is content. */
        readonly expect: readonly ExpectedFinding<keyof M & string>[]
        /** The `spec` after the fixes; without it the rule is expected to offer none. */
        readonly fixed?: PlanSpec
      }
    : never
