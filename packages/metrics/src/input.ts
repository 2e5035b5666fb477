import type { Outcome } from "./estimate.ts"
import type { GivenOf, Statistic, ValueOf } from "./statistic.ts"

/** The named statistics a metric is made of. */
// oxlint-disable-next-line typescript/no-explicit-any -- what one kind of statistic takes and gives has nothing in common with the next
export type Totals = Readonly<Record<string, Statistic<any, any, any>>>

type Spared<T extends Totals> = { [Name in keyof T]: undefined extends GivenOf<T[Name]> ? Name : never }[keyof T]

/** The input of a metric's calculator; what it can do without may be left out. */
export type InputOf<T extends Totals> = { readonly [Name in Exclude<keyof T, Spared<T>>]: GivenOf<T[Name]> } & {
  readonly [Name in Spared<T>]?: GivenOf<T[Name]>
}

/** The statistics a metric's estimator receives. */
export type StatisticsOf<T extends Totals> = { readonly [Name in keyof T]: ValueOf<T[Name]> }

/** Checks a calculator's input and hands its statistics on, or says what is impossible about it. */
export const withInput = <T extends Totals>(totals: T, input: unknown, estimate: (statistics: StatisticsOf<T>) => Outcome): Outcome => {
  const statistics: Record<string, unknown> = {}
  for (const [field, take] of Object.entries(totals)) {
    const taken = take(field, (Object(input) as Readonly<Record<string, unknown>>)[field])
    if ("why" in taken) return taken
    statistics[field] = taken.value
  }
  // Every total has got its statistic, which the loop cannot tell the compiler.
  return estimate(statistics as StatisticsOf<T>)
}
