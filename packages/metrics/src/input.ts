import type { Impossible } from "./estimate.ts"
import type { GivenOf, Statistic, Taken, ValueOf } from "./statistic.ts"

/** The named statistics a metric is made of. */
// oxlint-disable-next-line typescript/no-explicit-any -- what one kind of statistic takes and gives has nothing in common with the next
export type Totals = Readonly<Record<string, Statistic<any, any, any>>>

// Written over the names of `T` itself, so that an editor finds the comment of each total and shows it where the calculator is called.
/** The input of a metric's calculator; what it can do without may be left out. */
export type InputOf<T extends Totals> = { readonly [Name in keyof T as undefined extends GivenOf<T[Name]> ? never : Name]: GivenOf<T[Name]> } & {
  readonly [Name in keyof T as undefined extends GivenOf<T[Name]> ? Name : never]?: GivenOf<T[Name]>
}

/** The statistics a metric's estimator receives. */
export type StatisticsOf<T extends Totals> = { readonly [Name in keyof T]: ValueOf<T[Name]> }

/** Checks a calculator's input field by field, or says what is impossible about it; `place` stands before the names where they are not its totals. */
export const checkedInput = <T extends Totals>(fields: readonly (readonly [string, Totals[string]])[], given: Readonly<Record<string, unknown>>, place = ""): Taken<StatisticsOf<T>> | Impossible => {
  const statistics: Record<string, unknown> = {}
  for (const [field, take] of fields) {
    const taken = take(place + field, given[field])
    if ("why" in taken) return taken
    statistics[field] = taken.value
  }
  // Every total has got its statistic, which the loop cannot tell the compiler.
  return { value: statistics as StatisticsOf<T> }
}
