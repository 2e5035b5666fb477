import { costKinds, isCurrency, type CostKind, type StatisticKind } from "@folkmoot/facts"
import { durationsOf, type Durations } from "@folkmoot/statistics"
import type { Outcome } from "./estimate.ts"

/** One sum of money spent on one kind of thing, in minor units. */
export interface CostItem {
  readonly kind: CostKind
  readonly amount: number
  readonly currency: string
}

/** One wait: how long in milliseconds, and whether it ended (`observed`) or was still going on when last looked at. */
export interface Wait {
  readonly after: number
  readonly observed: boolean
}

/** What a calculator takes for each kind of statistic. */
export interface InputByKind {
  readonly count: number
  readonly distinct: number
  readonly amounts: readonly CostItem[]
  readonly durations: readonly Wait[]
}

/** What an estimator receives for each kind of statistic. */
export interface StatisticByKind {
  readonly count: number
  readonly distinct: number
  readonly amounts: readonly CostItem[]
  readonly durations: Durations
}

/** The named statistics a metric is made of. */
export type Totals = Readonly<Record<string, StatisticKind>>

/** The input of a metric's calculator. */
export type InputOf<T extends Totals> = { readonly [Name in keyof T]: InputByKind[T[Name]] }

/** The statistics a metric's estimator receives. */
export type StatisticsOf<T extends Totals> = { readonly [Name in keyof T]: StatisticByKind[T[Name]] }

/** Says that a calculator was given something impossible. */
export const invalid = (field: string, given: unknown, expected: string): Outcome => {
  const shown = typeof given === "string" ? JSON.stringify(given) : String(given)
  return { measured: false, why: "invalid-input", field, given: shown, expected, detail: `${field} is ${shown}; expected ${expected}.` }
}

type Refusal = Outcome

const isList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null)

const whole = (field: string, value: unknown): Refusal | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : invalid(field, value, "a whole number of at least 0")

/** For each kind: what is wrong with an input, if anything. */
const checks: { readonly [Kind in StatisticKind]: (field: string, value: unknown) => Refusal | undefined } = {
  count: whole,
  distinct: whole,
  amounts: (field, value) => {
    if (!isList(value)) return invalid(field, value, "a list of { kind, amount, currency }")
    for (const [index, { kind, amount, currency }] of value.entries()) {
      const at = `${field}[${index}]`
      if (!costKinds.includes(kind as CostKind)) return invalid(`${at}.kind`, kind, `one of ${costKinds.join(", ")}`)
      if (!Number.isSafeInteger(amount)) return invalid(`${at}.amount`, amount, "a whole number of minor units (cents)")
      if (!isCurrency(String(currency))) return invalid(`${at}.currency`, currency, "an ISO 4217 code such as EUR")
    }
    return undefined
  },
  durations: (field, value) => {
    if (!isList(value)) return invalid(field, value, "a list of { after, observed }")
    for (const [index, { after, observed }] of value.entries()) {
      if (!Number.isFinite(after) || (after as number) < 0) return invalid(`${field}[${index}].after`, after, "milliseconds of at least 0")
      if (typeof observed !== "boolean") return invalid(`${field}[${index}].observed`, observed, "true or false")
    }
    return undefined
  },
}

/** Checks a calculator's input and turns it into statistics, or says what is impossible about it. */
export const readInput = <T extends Totals>(
  totals: T,
  input: unknown,
): { readonly statistics: StatisticsOf<T> } | { readonly refused: Refusal } => {
  if (typeof input !== "object" || input === null) {
    return { refused: invalid("input", input, `an object with ${Object.keys(totals).join(", ")}`) }
  }
  const given = input as Readonly<Record<string, unknown>>
  const statistics: Record<string, unknown> = {}
  for (const [field, kind] of Object.entries(totals)) {
    const refused = checks[kind](field, given[field])
    if (refused !== undefined) return { refused }
    statistics[field] = kind === "durations" ? durationsOf(given[field] as readonly Wait[]) : given[field]
  }
  return { statistics: statistics as StatisticsOf<T> }
}
