import type { Cell, Condition, Expression } from "./expression.ts"
import { and, asOf as asOfNode, atMost, known, pick } from "./expression.ts"
import type { Instant } from "./instant.ts"
import type { TableId } from "./tables.ts"

/**
 * What an engine is asked to count: one fact table, the rows that qualify, and the keys to count them by.
 *
 * @remarks
 * Unit: the answer is an exact tally, the sum of `weight` (or the number of rows) for each combination of keys. Tallies are integers,
 * merge by adding, and are the same in every engine. `at` is the column along which periods are cut.
 */
export interface Summary {
  readonly table: TableId
  readonly at: Expression<"instant">
  readonly where: Condition
  readonly keys: readonly Expression[]
  readonly weight?: Expression<"integer">
}

/**
 * One question to an engine: several summaries over the same periods and groups.
 *
 * @remarks
 * Unit: `bounds` are ascending instants; bucket `i` holds rows with `bounds[i] <= at < bounds[i + 1]`, bucket -1 what came before the
 * first bound, and rows after the last bound or after `asOf` are left out. With no bounds everything up to `asOf` is bucket 0, rows
 * without a time included. With bounds, rows without a time are left out. `by` names columns of every table asked.
 */
export interface Question {
  readonly summaries: readonly Summary[]
  readonly bounds: readonly Instant[]
  readonly by: readonly string[]
  readonly asOf: Instant
}

/** The tally of one summary in one bucket and group; entries in any order, each key once. */
export interface Answer {
  readonly summary: number
  readonly bucket: number
  readonly group: readonly (string | null)[]
  readonly entries: readonly { readonly key: readonly Cell[]; readonly n: number }[]
}

/** The statistics a term can ask for; each is a reading of a tally. */
export type StatisticKind = "count" | "distinct" | "durations" | "records"

/** Which rows a term counts for a period: those within it, all up to its end, or all before its beginning. */
export type Reach = "within" | "up-to" | "before"

/**
 * One named ingredient of a metric: a statistic over a fact table.
 *
 * @remarks
 * Unit: `reach` makes the term cumulative; within the period unless said. `names` are those of the keys and, last, of the tally, for
 * records.
 * `others` are terms whose tallies are added to its own or, where `sign` is -1, taken from it.
 */
export interface Term<Kind extends StatisticKind = StatisticKind> extends Omit<Summary, "at"> {
  readonly kind: Kind
  readonly at?: Expression<"instant">
  readonly reach?: Reach
  readonly names?: readonly string[]
  readonly others?: readonly { readonly sign: 1 | -1; readonly term: Term<Kind> }[]
}

/** How many rows meet all conditions. */
export const count = (table: TableId, ...conditions: readonly Condition[]): Term<"count"> => ({
  kind: "count",
  table,
  where: and(...conditions),
  keys: [],
})

/** The sum of an integer column over the rows that meet all conditions, where a row stands for many. */
export const total = (table: TableId, of: Expression<"integer">, ...conditions: readonly Condition[]): Term<"count"> => ({
  ...count(table, ...conditions),
  weight: of,
})

/** How many different values, usually people, among the rows that meet all conditions. */
export const distinct = (table: TableId, of: Expression<"text">, ...conditions: readonly Condition[]): Term<"distinct"> => ({
  kind: "distinct",
  table,
  where: and(known(of), ...conditions),
  keys: [of],
})

/**
 * Rows told apart by some of their cells: each combination once, with how often it occurs.
 *
 * @remarks
 * What statistics of people, channels, scores or paths are made of: `records("post", { author: p.author })` gives
 * `{ author, n }` for each author. Rows that do not tell one of the cells are not among them.
 */
export const records = (table: TableId, of: Readonly<Record<string, Expression>>, ...conditions: readonly Condition[]): Term<"records"> => ({
  kind: "records",
  table,
  where: and(...Object.values(of).map(known), ...conditions),
  keys: Object.values(of),
  names: [...Object.keys(of), "n"],
})

/** The same records with the sum of an integer column, under its name, in place of how often each occurs. */
export const summing = (term: Term<"records">, of: Readonly<Record<string, Expression<"integer">>>): Term<"records"> => {
  const [[name, weight] = ["n", undefined]] = Object.entries(of)
  return { ...term, names: [...(term.names ?? []).slice(0, -1), name], ...(weight === undefined ? {} : { weight }) }
}

/**
 * Sums of money by kind and currency.
 *
 * @remarks
 * A kind told as zero stays in the answer as zero: it is known to have cost nothing. A kind nobody told is not in it.
 */
export const amounts = (
  table: TableId,
  { kind, amount, currency }: { readonly kind: Expression<"text">; readonly amount: Expression<"integer">; readonly currency: Expression<"text"> },
  ...conditions: readonly Condition[]
): Term<"records"> => summing(records(table, { kind, currency }, ...conditions), { amount })

/**
 * Waiting times, with those still waiting.
 *
 * @remarks
 * Unit: milliseconds from `from` to `to`, observed where `to` is known by the as-of moment, else still waiting then.
 */
export const durations = (
  table: TableId,
  of: { readonly from: Expression<"instant">; readonly to: Expression<"instant"> },
  ...conditions: readonly Condition[]
): Term<"durations"> => {
  const observed = atMost(of.to, asOfNode)
  return {
    kind: "durations",
    table,
    where: and(known(of.from), ...conditions),
    keys: [
      { op: "minus", left: pick([[observed, of.to]], asOfNode), right: of.from },
      pick<"boolean">([[observed, true]], false),
    ],
  }
}

/** The same term, cut into periods along another time column. */
export const dated = <Kind extends StatisticKind>(term: Term<Kind>, at: Expression<"instant">): Term<Kind> => ({ ...term, at })

/** The same term, counted up to each period's end instead of within it. */
export const upTo = <Kind extends StatisticKind>(term: Term<Kind>): Term<Kind> => ({ ...term, reach: "up-to" })

/** The same term, counted up to each period's beginning instead of within it; without periods it counts nothing. */
export const before = <Kind extends StatisticKind>(term: Term<Kind>): Term<Kind> => ({ ...term, reach: "before" })

/** Terms counted together. */
export const together = <Kind extends StatisticKind>(first: Term<Kind>, ...rest: readonly Term<Kind>[]): Term<Kind> => ({
  ...first,
  others: [...(first.others ?? []), ...rest.map((term) => ({ sign: 1, term }) as const)],
})

/** A term less others. */
export const without = <Kind extends StatisticKind>(first: Term<Kind>, ...rest: readonly Term<Kind>[]): Term<Kind> => ({
  ...first,
  others: [...(first.others ?? []), ...rest.map((term) => ({ sign: -1, term }) as const)],
})

/** The simple terms a term is made of, itself first, each with its sign. */
export const partsOfTerm = (term: Term): readonly { readonly sign: 1 | -1; readonly term: Term }[] => [{ sign: 1, term }, ...(term.others ?? [])]
