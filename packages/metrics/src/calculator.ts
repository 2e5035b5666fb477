import type { Assumption, Caveat, Confidence, Estimate, Impossible, Outcome, Provenance, Refusal, Unit } from "./estimate.ts"
import { checkedInput, type InputOf, type StatisticsOf, type Totals } from "./input.ts"
import { invalid } from "./invalid.ts"
import { counted, type Taken } from "./statistic.ts"
import { strayProblem } from "./stray.ts"

/** A metric's options: plain numbers with their defaults. */
export type Options = Readonly<Record<string, number>>

/** What a metric's estimator knows beside the statistics. */
export interface Setting<O extends Options = Options> extends Confidence {
  /** All options of the metric, the defaults filled in. */
  readonly options: O
  /** How long ago the period ended, in milliseconds before the as-of moment; 0 where it had not, and where totals were given. */
  readonly elapsed: number
}

/** Makes of statistics a number with its interval, or the reason why there is none. */
export type Estimator<T extends Totals, O extends Options> = (statistics: StatisticsOf<T>, setting: Setting<O>) => Outcome

/** How one variant calculates, where that is not as the others do. */
export interface Calculation<T extends Totals, O extends Options> {
  /** Takes the place of the calculator's own. */
  readonly estimate?: Estimator<T, O>
  /** Takes the place of the calculator's own. */
  readonly unit?: Unit
  /** Takes the place of the calculator's own. */
  readonly reads?: readonly (keyof O & string)[]
  /** Go with every number of the variant, behind those its estimator says. */
  readonly caveats?: readonly Caveat[]
  /** Go with every number of the variant, behind those its estimator says. */
  readonly assumptions?: readonly Assumption[]
}

/** How a unit writes down what it calculates. */
export interface CalculatorDefinition<T extends Totals, O extends Options, V extends string> {
  /** The name of the file, such as `resolution-rate`: the first half of what an estimate calls its metric. */
  readonly id: string
  /** Counted up from 1 whenever its numbers come to mean something else: the second half of that name. */
  readonly version: number
  /** What values count in, unless a variant says otherwise. */
  readonly unit: Unit
  /** What it takes, by name, each with what checks it. */
  readonly totals: T
  /**
   * The defaults by name: whole numbers of at least 0, lengths of time in milliseconds. What is a second or more by default is a length of time; asked
   * for from facts under a second, but for 0, it is refused as days or hours told by mistake.
   */
  readonly options: O
  /** Which of the options make a difference, unless a variant says otherwise; all unless said. No other is taken, or is part of what a number is called. */
  readonly reads?: readonly (keyof O & string)[]
  /** The definitions it knows, by name; an empty one calculates as the calculator itself does. */
  readonly variants: Readonly<Record<V, Calculation<T, O>>>
  /** How it calculates, unless a variant says otherwise. */
  readonly estimate: Estimator<T, O>
}

/** How a calculator can be told more than the totals. */
export interface CalculatorOptions<O extends Options, V extends string> {
  /** Confidence level of the interval, above 0 and below 1 by a billionth at least; 0.95 unless said. */
  readonly level?: number
  /** Which definition the totals follow; `totals` unless said, since the calculator cannot know. */
  readonly variant?: V
  /** The metric's own options: those that are not to be at their defaults. */
  readonly options?: Partial<O>
}

/** Calculates an {@link Estimate} from totals. */
export interface Calculator<T extends Totals = Totals, O extends Options = Options, V extends string = string>
  extends CalculatorDefinition<T, O, V> {
  // Spelt out rather than named, so that an editor shows the fields themselves.
  (totals: { readonly [Name in keyof InputOf<T>]: InputOf<T>[Name] }, settings?: CalculatorOptions<O, V>): Estimate
}

/** The options a variant reads, as given or else at their defaults; or what is wrong with those given. */
export const optionsRead = (reads: readonly string[], given: object): Taken<Options> | Impossible =>
  checkedInput(reads.map((name) => [name, counted] as const), given as Readonly<Record<string, unknown>>, "options.")

/** What is wrong with the variant or level a metric is asked for, if anything. */
export const settingProblem = (variants: object, variant: unknown, level: unknown): Refusal | undefined => {
  const known = Object.keys(variants) as readonly unknown[]
  if (variant !== undefined && !known.includes(variant)) return invalid("variant", variant, `one of ${known.join(", ")}`)
  // Nearer to 1 a level's own last digits would decide how far an interval reaches, nearer to 0 limits are the value itself.
  return typeof level === "number" && level >= 1e-9 && level <= 1 - 1e-9 ? undefined : invalid("level", level, "a number between 0 and 1")
}

/** What of a calculator goes into each of its estimates. */
interface Concluded {
  readonly id: string
  readonly version: number
  readonly unit: Unit
  readonly variants: Readonly<Record<string, Pick<Calculation<Totals, Options>, "unit" | "caveats" | "assumptions">>>
}

/** Completes what an estimator said into an estimate, with the caveats and assumptions its variant always has. */
export const conclude = (
  { id, version, unit, variants }: Concluded,
  variant: string,
  options: Options,
  outcome: Outcome,
  provenance: Provenance = { exclusions: [] },
): Estimate => {
  const { unit: own = unit, assumptions = [], caveats = [] } = variants[variant] ?? {}
  return {
    metric: `${id}@${version}`,
    variant,
    ...(Object.keys(options).length > 0 && { options }),
    ...outcome,
    ...(outcome.measured && { unit: own, assumptions: [...(outcome.assumptions ?? []), ...assumptions], caveats: [...(outcome.caveats ?? []), ...caveats] }),
    ...provenance,
  } as Estimate
}

/**
 * Defines how a metric is calculated from its totals.
 *
 * @remarks
 * Unit: totals in, an {@link Estimate} out. It never throws: what cannot be comes back as `invalid-input` with the field.
 * What it makes is the whole of what a page needs that has the totals already: a function and no texts but those of its caveats.
 */
export function defineCalculator<const T extends Totals, O extends Options, V extends string>(
  definition: CalculatorDefinition<T, O, V>,
): Calculator<T, O, V> {
  const { totals, options: defaults, reads: usual = Object.keys(defaults), variants } = definition
  const names = Object.keys(totals)
  // Where each name belongs, as one writes it: whoever mistyped one or put it in the wrong place sees the right one.
  const callOf = (reads = usual) => (): string => `a call like ({${names.join(", ")}}, {level, variant, options: {${reads.join(", ")}}})`
  const calculate = (input: unknown, told?: CalculatorOptions<O, V>): Estimate => {
    const { level = 0.95, variant, options: given = {} } = told ?? {}
    const unset = strayProblem("settings", told ?? {}, ["level", "variant", "options"], callOf()) ?? settingProblem(variants, variant, level)
    const { reads = usual, estimate = definition.estimate } = (unset ?? variants[variant as V] ?? {}) as Calculation<T, O>
    const read = unset ?? strayProblem("options", given, reads, callOf(reads)) ?? optionsRead(reads, { ...defaults, ...given })
    // What cannot be is said, and no part of which number this would have been.
    if ("why" in read) return conclude(definition, "totals", {}, read)
    const options = read.value as O
    const checked = strayProblem("totals", input, names, callOf(reads)) ?? checkedInput<T>(Object.entries(totals), input as Readonly<Record<string, unknown>>)
    return conclude(definition, variant ?? "totals", options, "why" in checked ? checked : estimate(checked.value, { options, level, elapsed: 0 }))
  }
  return Object.assign(calculate, definition)
}
