import { costKinds, type CostKind, type StatisticKind } from "@folkmoot/facts"
import { durationsOf, type Durations } from "@folkmoot/statistics"
import type { Impossible } from "./estimate.ts"
import { invalid } from "./invalid.ts"

/** One sum of money spent on one kind of thing, in minor units. */
export interface CostItem {
  /** What it was spent on; several items of one kind are added up. */
  readonly kind: CostKind
  /** Whole minor units, such as cents; 0 where the kind cost nothing, below 0 for a refund. */
  readonly amount: number
  /** ISO 4217 code, the same for all items: several are refused. */
  readonly currency: string
}

/** One wait, which has ended or is still going on. */
export interface Wait {
  /** How long it lasted, or had lasted when last looked at: whole milliseconds of at least 0. */
  readonly after: number
  /** Whether it ended; false where it was still going on after so long. */
  readonly observed: boolean
}

declare const about: unique symbol

/** Something given that can be used. */
export interface Taken<Value> {
  /** What it was made into, for the estimator. */
  readonly value: Value
}

/**
 * One sort of ingredient of a metric: takes what a calculator was given and makes of it what the estimator gets, or says what is wrong.
 *
 * @remarks
 * Its type knows by which kinds of term it can be read from facts, and what a calculator takes. A unit names these functions in its
 * `totals`, so that a bundle holds the checks of those it uses and of no others.
 */
export interface Statistic<Kind extends StatisticKind = StatisticKind, Given = unknown, Value = unknown> {
  (field: string, given: unknown): Taken<Value> | Impossible
  /** @internal Carries the type parameters and is never there. */
  readonly [about]?: { readonly kind: Kind; readonly given: Given }
  /** A {@link Form} of the items, where it takes a list; absent where it takes a count. */
  readonly form?: object
  /** Whether a calculator can do without it; absent where it cannot. */
  readonly spared?: boolean
}

/** By which kinds of term a statistic can be read. */
export type KindOf<S> = S extends Statistic<infer Kind, infer _Given, infer _Value> ? Kind : never

/** What a calculator takes for a statistic. */
export type GivenOf<S> = S extends Statistic<infer _Kind, infer Given, infer _Value> ? Given : never

/** What an estimator gets for a statistic. */
export type ValueOf<S> = S extends Statistic<infer _Kind, infer _Given, infer Value> ? Value : never

const isInteger = (value: unknown): boolean => Number.isSafeInteger(value)

/** Whether something is a whole number of at least 0. */
export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** What {@link counted} is: named, so that types made from it are short to read. */
export interface Counted extends Statistic<"count" | "distinct", number, number> {}

/**
 * So many things that happened, or so many different ones.
 *
 * @remarks
 * Unit: a whole number of at least 0, up to 2 ** 53 - 1; anything else is an invalid input. Read from facts by `count` or `distinct`.
 */
export const counted: Counted = (field, given) =>
  isWhole(given) ? { value: given } : invalid(field, given, "a whole number of at least 0")

/** What one cell of an item may be: in words, and as a check. */
export type CellForm<Cell> = readonly [expected: string, accepts: (value: unknown) => boolean, cell?: Cell]

/** What the cells of an item may be, by name. */
export type Form<Item> = { readonly [Name in keyof Item]: CellForm<Item[Name]> }

/**
 * Any text: a pseudonym, a channel, a name.
 *
 * @remarks
 * Unit: any string, the empty one too.
 */
export const aText: CellForm<string> = ["a text", (value) => typeof value === "string"]

/**
 * A whole number of at least 0.
 *
 * @remarks
 * Unit: up to 2 ** 53 - 1.
 */
export const aWhole: CellForm<number> = ["a whole number of at least 0", isWhole]

/**
 * A whole number, below 0 too.
 *
 * @remarks
 * Unit: within 2 ** 53 - 1 of 0 on either side.
 */
export const anInteger: CellForm<number> = ["a whole number", isInteger]

/**
 * A finite number.
 *
 * @remarks
 * Unit: whatever the item says; never `NaN` nor infinite.
 */
export const aNumber: CellForm<number> = ["a finite number", (value) => Number.isFinite(value)]

/**
 * True or false.
 *
 * @remarks
 * Unit: a boolean; nothing else counts as one.
 */
export const aFlag: CellForm<boolean> = ["true or false", (value) => typeof value === "boolean"]

/**
 * Money, paid back too.
 *
 * @remarks
 * Unit: minor units of a currency, whole and within 2 ** 53 - 1 of 0 on either side.
 */
export const anAmount: CellForm<number> = ["a whole number of minor units (cents)", isInteger]

/**
 * The code of a currency.
 *
 * @remarks
 * Unit: three capital letters; whether there is such a currency is not looked up.
 */
export const aCurrency: CellForm<string> = ["an ISO 4217 code such as EUR", (code) => typeof code === "string" && /^[A-Z]{3}$/.test(code)]

/**
 * One of some texts.
 *
 * @remarks
 * Unit: one of the choices, letter by letter.
 */
export function aChoice<const Choice extends string>(...choices: readonly Choice[]): CellForm<Choice> {
  return [`one of ${choices.join(", ")}`, (value) => choices.includes(value as Choice)]
}

/** A list whose items have a form, or the first thing that is wrong with it. */
const listOf = <Item>(field: string, given: unknown, form: Form<Item>): Taken<readonly Item[]> | Impossible => {
  const names = Object.keys(form) as (keyof Item & string)[]
  if (!Array.isArray(given)) return invalid(field, given, `a list of { ${names.join(", ")} }`)
  for (const [index, item] of given.entries()) {
    for (const name of names) {
      const value = (Object(item) as Readonly<Record<string, unknown>>)[name]
      const [expected, accepts] = form[name]
      if (!accepts(value)) return invalid(`${field}[${index}].${name}`, value, expected)
    }
  }
  return { value: given as readonly Item[] }
}

/**
 * Items of one form, each with how often or how much it was.
 *
 * @remarks
 * Unit: a list, which may be empty; each item has a cell for every name of the form. The first cell that does not fit is an invalid input.
 */
export function recorded<const Item extends object>(form: Form<Item>): Statistic<"records", readonly Item[], readonly Item[]> {
  return Object.assign((field: string, given: unknown) => listOf<Item>(field, given, form), { form })
}

/**
 * The same statistic, which a calculator can do without.
 *
 * @remarks
 * Unit: as the statistic; `undefined` where it was left out.
 */
export function spared<Kind extends StatisticKind, Given, Value>(
  statistic: Statistic<Kind, Given, Value>,
): Statistic<Kind, Given | undefined, Value | undefined> {
  return Object.assign((field: string, given: unknown) => (given === undefined ? { value: undefined } : statistic(field, given)), {
    ...(statistic.form && { form: statistic.form }),
    spared: true,
  })
}

/**
 * Money by kind and currency; a kind that cost nothing is told as zero, a kind left out is unknown.
 *
 * @remarks
 * Unit: whole minor units, below 0 for refunds. Several currencies pass here; an estimator refuses them by `currencyOf`.
 */
export const spent = /* @__PURE__ */ (() =>
  recorded<CostItem>({ kind: aChoice(...costKinds), amount: anAmount, currency: aCurrency }))()

const waits: Form<Wait> = { after: ["whole milliseconds of at least 0", isWhole], observed: aFlag }

/** What {@link waited} is: named, so that types made from it do not spell out where its parts come from. */
export interface Waited extends Statistic<"durations", readonly Wait[], Durations> {}

/**
 * Waits, those still going on included.
 *
 * @remarks
 * Unit: whole milliseconds of at least 0; the estimator gets them as durations, sorted and counted.
 */
export const waited: Waited = /* @__PURE__ */ Object.assign(
  (field: string, given: unknown) => {
    const read = listOf<Wait>(field, given, waits)
    return "why" in read ? read : { value: durationsOf(read.value.map(({ after, observed }) => ({ after, observed }))) }
  },
  { form: waits },
)
