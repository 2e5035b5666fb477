import type { Condition, Duration, Step, Rows, TableId, Term, Texts, ValueType } from "@folkmoot/facts"
import type { Calculation, Calculator, CalculatorDefinition, CalculatorOptions, Options } from "./calculator.ts"
import type { Estimate, Unit, Why } from "./estimate.ts"
import type { InputOf, Totals } from "./input.ts"
import type { KindOf } from "./statistic.ts"

/** How far a metric is from what the organisation is for: what people do, what that leads to, what it is worth. */
export type Tier = "activity" | "behaviour" | "outcome" | "business"

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

/** How each total is read from facts; one that a calculator can do without may be left out. */
export type Terms<T extends Totals> = { readonly [Name in keyof InputOf<T>]: Term<KindOf<T[Name & keyof T]>> }

/**
 * How one variant is read from facts.
 *
 * @remarks
 * `terms` says how each total is read. `matures` is how long a row of the first term's table must have been followed before
 * it may count; younger rows are excluded as `too-young`. `leaveOut` adds to the metric's own.
 * `spares` names columns the terms read where they are told and can do without where a source never tells them. A variant that is
 * only for some data (`onlyWhereItApplies`) is not shown beside others when nothing met its conditions. One that follows its rows to the
 * as-of moment, however long that is (`growing`), is never closed: older periods have had more time.
 */
export interface VariantDefinition<T extends Totals, O extends Options> {
  readonly means: Texts
  /** How each total is read from the fact tables, with these options. */
  readonly terms: (options: O) => Terms<T>
  /** How long a row must have been followed before it may count, in milliseconds. */
  readonly matures?: (options: O) => Duration
  readonly leaveOut?: LeftOut
  readonly spares?: readonly { [Id in TableId]: keyof Rows[Id] & string }[TableId][]
  readonly onlyWhereItApplies?: boolean
  readonly growing?: boolean
}

/** One definition of a metric: how it is read and how it calculates. */
export interface Variant<T extends Totals, O extends Options> extends VariantDefinition<T, O>, Calculation<T, O> {}

/** What is written about a metric, once, in its unit. */
export interface Card {
  readonly id: string
  readonly version: number
  readonly since: string
  readonly tier: Tier
  readonly unit: Unit
  /** Which way is better; `neither` where it depends on what is wanted. */
  readonly better: "higher" | "lower" | "neither"
  readonly values: readonly ValueType[]
  readonly title: Texts
  readonly asks: Texts
  readonly sources: readonly string[]
  readonly decisions?: readonly string[]
}

/**
 * How a unit writes down what a metric is, beside what it calculates.
 *
 * @remarks
 * `finest` is the finest calendar step its facts are told by: a metric with monthly costs has no weekly numbers. Where `impersonal`, its
 * cases are not people nor what people did (steps of a plan, dates of a schedule), and few of them point to nobody.
 */
export interface MetricDefinition<T extends Totals, O extends Options, V extends string> extends Omit<Card, "id" | "version" | "unit"> {
  readonly population?: Population
  readonly leaveOut?: LeftOut
  readonly finest?: Exclude<Step, "all">
  readonly impersonal?: boolean
  readonly variants: Readonly<Record<V, VariantDefinition<T, O>>>
}

/**
 * A metric: a calculator with a card attached.
 *
 * @remarks
 * Call it with totals to get an {@link Estimate}. Give it to `measure` to read it from facts.
 */
export interface Metric<T extends Totals = Totals, O extends Options = Options, V extends string = string>
  extends Omit<MetricDefinition<T, O, V>, "variants">, Omit<CalculatorDefinition<T, O, V>, "variants"> {
  (totals: { readonly [Name in keyof InputOf<T>]: InputOf<T>[Name] }, options?: CalculatorOptions<O, V>): Estimate
  readonly variants: Readonly<Record<V, Variant<T, O>>>
}

/** A metric of any shape, for lists. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of metrics has no common input type
export type AnyMetric = Metric<any, any, any>

/**
 * Defines a metric: attaches a card to its calculator.
 *
 * @remarks
 * The card is given as a function, so that a bundler drops it, with all it is made of, where only the calculator is imported.
 */
export function defineMetric<T extends Totals, O extends Options, V extends string>(
  calculator: Calculator<T, O, V>,
  card: () => MetricDefinition<T, O, NoInfer<V>>,
): Metric<T, O, V> {
  const definition = card()
  const names = Object.keys(definition.variants) as V[]
  // Every variant has got both halves, which fromEntries cannot tell the compiler.
  const variants = Object.fromEntries(names.map((name) => [name, { ...calculator.variants[name], ...definition.variants[name] }])) as unknown as Metric<T, O, V>["variants"]
  return Object.assign((...told: Parameters<Calculator<T, O, V>>) => calculator(...told), calculator, definition, { variants })
}
