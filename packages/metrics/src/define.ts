import type { Condition, Duration, Step, Rows, TableId, Term, Texts, ValueType } from "@folkmoot/facts"
import type { Calculation, Calculator, CalculatorDefinition, CalculatorOptions, Options } from "./calculator.ts"
import type { Estimate, Why } from "./estimate.ts"
import type { InputOf, Totals } from "./input.ts"
import type { KindOf } from "./statistic.ts"

/** How far a metric is from what the organisation is for: what people do, what that leads to, what it is worth. */
export type Tier = "activity" | "behaviour" | "outcome" | "business"

/** One condition for each fact table that needs one. */
export type Population = { readonly [Id in TableId]?: Condition }

/** A reason to leave rows out that says more than which. */
export interface Reason {
  /** Which rows of the table it leaves out. */
  readonly when: Condition
  /** What the metric is refused with where this leaves nothing of its table to count; absent where that is simply no data. */
  readonly why?: Why
  /**
   * The total such rows might have counted in, had they told: where it is empty it is not zero but not known, and refused with `why`; where
   * it is not, the estimate carries the caveat `partly-unknown`.
   */
  readonly hides?: string
  /** What reports call the reason, for one they have no words for yet. */
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

/** How one variant is read from facts. */
export interface VariantDefinition<T extends Totals, O extends Options> {
  /** What it counts, in one sentence. */
  readonly means: Texts
  /** How each total is read from the fact tables, with these options. */
  readonly terms: (options: O) => Terms<T>
  /**
   * How long a row of the first term's table must have been followed before it may count, in milliseconds; younger rows are left out as
   * `too-young`. Absent where age does not matter.
   */
  readonly matures?: (options: O) => Duration
  /** What it leaves out beyond the metric's own. */
  readonly leaveOut?: LeftOut
  /** Columns it reads where they are told, and can do without where a source never tells them. */
  readonly spares?: readonly { [Id in TableId]: keyof Rows[Id] & string }[TableId][]
  /**
   * Whether its tables must be told by the same sources, as where what happened to things is set against the things: a source that tells of
   * only one of them counts in none. Absent where they may come from different ones, as costs and visits do.
   */
  readonly sameSources?: true
  /** Whether it is for some data only: unless asked for by name it is not shown where nothing met its conditions. */
  readonly onlyWhereItApplies?: boolean
  /** Whether it follows rows to the as-of moment, however long that is: its window is never closed, since older periods have had more time. */
  readonly growing?: boolean
  /** Whether it grows with the length of the period: two periods are then compared only where they are about equally long. */
  readonly accrues?: boolean
}

/** One definition of a metric: how it is read and how it calculates. */
export interface Variant<T extends Totals, O extends Options> extends VariantDefinition<T, O>, Calculation<T, O> {}

/** What is written about a metric, once, in its unit. */
export interface Card {
  /** The version of the package it first shipped in, such as `0.1.0`. */
  readonly since: string
  /** How near it is to what the organisation is for. */
  readonly tier: Tier
  /** Which way is better; `neither` where it depends on what is wanted. */
  readonly better: "higher" | "lower" | "neither"
  /** The kinds of value it speaks of. */
  readonly values: readonly ValueType[]
  /** What reports and tables call it. */
  readonly title: Texts
  /** The question it answers, with its question mark. */
  readonly asks: Texts
  /** Where it comes from: `concept:121`, an address, or who wrote what in which year; at least one. */
  readonly sources: readonly string[]
  /** Records in `docs/decisions` on what it takes a side in, by file name. */
  readonly decisions?: readonly string[]
}

/** How a unit writes down what a metric is, beside what it calculates. */
export interface MetricDefinition<T extends Totals, O extends Options, V extends string> extends Card {
  /** Which rows of each table are looked at at all; all of a table that is not named. */
  readonly population?: Population
  /** Which of those rows no variant counts, by reason; how many there were is said with the number. */
  readonly leaveOut?: LeftOut
  /** Whether all its variants grow with the length of the period. */
  readonly accrues?: boolean
  /** The finest calendar step its facts are told by: a metric with monthly costs has no weekly numbers. Absent where they are told to the moment. */
  readonly finest?: Exclude<Step, "all">
  /**
   * Whether its cases are neither people nor what people did (steps of a plan, dates of a schedule): few of them point to nobody and are
   * not suppressed.
   */
  readonly impersonal?: boolean
  /** The definitions by name, the default first; each is one the calculator knows. */
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
  (totals: { readonly [Name in keyof InputOf<T>]: InputOf<T>[Name] }, settings?: CalculatorOptions<O, V>): Estimate
  /** The definitions by name, the default first: how each calculates and how it is read. */
  readonly variants: Readonly<Record<V, Variant<T, O>>>
}

/** A metric of any shape, for lists. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of metrics has no common input type
export type AnyMetric = Metric<any, any, any>

/**
 * Defines a metric: attaches a card to its calculator.
 *
 * @remarks
 * Unit: what the calculator takes and gives, with the card's properties beside it. It checks nothing: `metricLaws` does.
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
