import type { Condition, Duration, TableId, Term, Texts } from "@folkmoot/facts"
import type { Estimate, Identity, Outcome, Provenance, Unit } from "./estimate.ts"
import { invalid, readInput, type InputOf, type StatisticsOf, type Totals } from "./input.ts"

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

/** Rows a metric leaves out of its population, by reason; how many there were is said in the estimate's exclusions. */
export type LeftOut = { readonly [Id in TableId]?: Readonly<Record<string, Condition>> }

/**
 * One definition of a metric.
 *
 * @remarks
 * `terms` says how each total is read from facts. `matures` is how long a row of the first term's table must have been followed before
 * it may count; younger rows are excluded as `too-young`. `leaveOut` adds to the metric's own. A variant that is only for some data
 * (`onlyWhereItApplies`) is not shown beside others when nothing met its conditions.
 */
export interface Variant<T extends Totals, O extends Options> {
  readonly means: Texts
  readonly terms: (options: O) => { readonly [Name in keyof T]: Term<T[Name]> }
  readonly matures?: (options: O) => Duration
  readonly leaveOut?: LeftOut
  readonly onlyWhereItApplies?: boolean
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
export interface Setting<O extends Options> {
  readonly options: O
  readonly level: number
  readonly variant: string
}

/** How a unit writes a metric down. */
export interface MetricDefinition<T extends Totals, O extends Options, V extends string> extends Card {
  readonly totals: T
  readonly options: O
  readonly population?: Population
  readonly leaveOut?: LeftOut
  readonly variants: Readonly<Record<V, Variant<T, O>>>
  readonly estimate: (statistics: StatisticsOf<T>, setting: Setting<O>) => Outcome
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

/** Completes what an estimator said into an estimate. */
export const conclude = (metric: Pick<Card, "id" | "version" | "unit">, variant: string, outcome: Outcome, provenance: Provenance): Estimate => {
  const identity: Identity = { metric: `${metric.id}@${metric.version}`, variant }
  return outcome.measured
    ? { ...identity, ...outcome, unit: metric.unit, assumptions: outcome.assumptions ?? [], caveats: outcome.caveats ?? [], ...provenance }
    : { ...identity, ...outcome, ...provenance }
}

/** Defines a metric. */
export const defineMetric = <const T extends Totals, O extends Options, V extends string>(
  definition: MetricDefinition<T, O, V>,
): Metric<T, O, V> => {
  const outcomeOf = (input: InputOf<T>, setting: Setting<O>): Outcome => {
    if (!(setting.level > 0 && setting.level < 1)) return invalid("level", setting.level, "a number above 0 and below 1, such as 0.95")
    const read = readInput(definition.totals, input)
    return "refused" in read ? read.refused : definition.estimate(read.statistics, setting)
  }
  const calculate = (input: InputOf<T>, { level = 0.95, variant, options }: CalculatorOptions<O, V> = {}): Estimate => {
    const setting = { options: { ...definition.options, ...options }, level, variant: variant ?? "totals" }
    return conclude(definition, setting.variant, outcomeOf(input, setting), { exclusions: [] })
  }
  return Object.assign(calculate, definition)
}
