import type { Condition, Duration, Step, Rows, TableId, Term, Texts } from "@folkmoot/facts"
import type { Assumption, Caveat, Estimate, Identity, Outcome, Provenance, Unit, Why } from "./estimate.ts"
import { withInput, type InputOf, type StatisticsOf, type Totals } from "./input.ts"
import { invalid } from "./invalid.ts"
import type { KindOf } from "./statistic.ts"

/** How far a metric is from what the organisation is for: what people do, what that leads to, what it is worth. */
export type Tier = "activity" | "behaviour" | "outcome" | "business"

/** The kinds of value a community creates. */
export type ValueType =
  | "customer-acquisition"
  | "marketing-cost"
  | "service-cost"
  | "lifetime-value"
  | "work-performance"
  | "social-return"

/** A metric's options: plain numbers with their defaults. */
export type Options = Readonly<Record<string, number>>

/** One condition for each fact table that needs one. */
export type Population = { readonly [Id in TableId]?: Condition }

/**
 * A reason to leave rows out that says more than which.
 *
 * @remarks
 * Where it leaves nothing of its table to count, the metric is refused with `why`. `hides` names the total such rows might have
 * counted in, had they told: that total being empty then is no zero but "not known", and is refused too; where it is not empty the
 * estimate carries the caveat `partly-unknown`. `says` is what a report calls the reason, for one that reports have no words for yet.
 */
export interface Reason {
  readonly when: Condition
  readonly why?: Why
  readonly hides?: string
  readonly says?: Texts
}

/**
 * Rows a metric leaves out of its population, by reason; how many there were is said in the estimate's exclusions.
 *
 * @remarks
 * A row that meets several reasons counts under the first.
 */
export type LeftOut = { readonly [Id in TableId]?: Readonly<Record<string, Condition | Reason>> }

type Estimator<T extends Totals, O extends Options> = (statistics: StatisticsOf<T>, setting: Setting<O>) => Outcome

/**
 * One definition of a metric.
 *
 * @remarks
 * `terms` says how each total is read from facts. `matures` is how long a row of the first term's table must have been followed before
 * it may count; younger rows are excluded as `too-young`. `leaveOut` adds to the metric's own, `estimate` takes the place of it.
 * `spares` names columns the terms read where they are told and can do without where a source never tells them. `caveats` and
 * `assumptions` go with every number of the variant. A variant that is only for some data (`onlyWhereItApplies`) is not
 * shown beside others when nothing met its conditions.
 */
export interface Variant<T extends Totals, O extends Options> {
  readonly means: Texts
  readonly terms: (options: O) => { readonly [Name in keyof T]: Term<KindOf<T[Name]>> }
  readonly matures?: (options: O) => Duration
  readonly leaveOut?: LeftOut
  readonly spares?: readonly { [Id in TableId]: keyof Rows[Id] & string }[TableId][]
  readonly onlyWhereItApplies?: boolean
  readonly estimate?: Estimator<T, O>
  readonly caveats?: readonly Caveat[]
  readonly assumptions?: readonly Assumption[]
}

/** What is written about a metric, once, in its unit. */
export interface Card {
  readonly id: string
  readonly version: number
  readonly since: string
  readonly tier: Tier
  readonly unit: Unit
  readonly better: "higher" | "lower"
  readonly values: readonly ValueType[]
  readonly title: Texts
  readonly asks: Texts
  readonly sources: readonly string[]
  readonly decisions?: readonly string[]
}

/** What a metric's estimator knows beside the statistics. */
export interface Setting<O extends Options = Options> {
  readonly options: O
  readonly level: number
}

/**
 * How a unit writes a metric down.
 *
 * @remarks
 * `finest` is the finest calendar step its facts are told by: a metric with monthly costs has no weekly numbers.
 */
export interface MetricDefinition<T extends Totals, O extends Options, V extends string> extends Card {
  readonly totals: T
  readonly options: O
  readonly population?: Population
  readonly leaveOut?: LeftOut
  readonly finest?: Exclude<Step, "all">
  readonly variants: Readonly<Record<V, Variant<T, O>>>
  readonly estimate: Estimator<T, O>
}

/** How a calculator can be told more than the totals. */
export interface CalculatorOptions<O extends Options, V extends string> {
  /** Confidence level of the interval, above 0 and below 1; 0.95 unless said. */
  readonly level?: number
  /** Which definition the totals follow; `totals` unless said, since the calculator cannot know. */
  readonly variant?: V
  /** The metric's own options. */
  readonly options?: Partial<O>
}

/**
 * A metric: a calculator with a card attached.
 *
 * @remarks
 * Call it with totals to get an {@link Estimate}. Give it to `measure` to read it from facts.
 */
export interface Metric<T extends Totals = Totals, O extends Options = Options, V extends string = string>
  extends MetricDefinition<T, O, V> {
  (totals: InputOf<T>, options?: CalculatorOptions<O, V>): Estimate
}

/** A metric of any shape, for lists. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of metrics has no common input type
export type AnyMetric = Metric<any, any, any>

/** Completes what an estimator said into an estimate, with the caveats and assumptions its variant always has. */
export const conclude = (
  metric: Pick<Card, "id" | "version" | "unit"> & { readonly variants: Readonly<Record<string, Pick<Variant<Totals, Options>, "caveats" | "assumptions">>> },
  variant: string,
  outcome: Outcome,
  provenance: Provenance,
): Estimate => {
  const identity: Identity = { metric: `${metric.id}@${metric.version}`, variant }
  if (!outcome.measured) return { ...identity, ...outcome, ...provenance }
  const { assumptions = [], caveats = [] } = metric.variants[variant] ?? {}
  return { ...identity, ...outcome, unit: metric.unit, assumptions, caveats: [...(outcome.caveats ?? []), ...caveats], ...provenance }
}

/** What is wrong with the variant or level a metric is asked for, if anything. */
export const settingProblem = (variants: object, variant: string | undefined, level: number): Outcome | undefined => {
  const names = Object.keys(variants)
  if (!names.includes(variant ?? (names[0] as string))) return invalid("variant", variant, `one of ${names.join(", ")}`)
  return level > 0 && level < 1 ? undefined : invalid("level", level, "a number between 0 and 1")
}

/** Defines a metric. */
export const defineMetric = <const T extends Totals, O extends Options, V extends string>(
  definition: MetricDefinition<T, O, V>,
): Metric<T, O, V> => {
  const calculate = (input: InputOf<T>, given?: CalculatorOptions<O, V>): Estimate => {
    const { level = 0.95, variant, options } = given ?? {}
    const estimate = (statistics: StatisticsOf<T>): Outcome =>
      ((variant && definition.variants[variant].estimate) ?? definition.estimate)(statistics, { options: { ...definition.options, ...options }, level })
    const outcome = settingProblem(definition.variants, variant, level) ?? withInput(definition.totals, input, estimate)
    return conclude(definition, variant ?? "totals", outcome, { exclusions: [] })
  }
  return Object.assign(calculate, definition)
}
