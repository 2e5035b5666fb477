import type { Cell, Condition, Expression } from "./expression.ts"
import { and, asOf as asOfNode, atMost, known, pick } from "./expression.ts"
import type { Instant } from "./instant.ts"
import type { TableId } from "./tables.ts"

/**
 * What an engine is asked to count: one fact table, the rows that qualify, and the keys to count them by.
 *
 * @remarks
 * Unit: the answer is an exact tally, by each combination of keys. Tallies are integers, merge by adding, and are the same in every engine.
 */
export interface Summary {
  /** The fact table whose rows are counted. */
  readonly table: TableId
  /** The time along which periods are cut. */
  readonly at: Expression<"instant">
  /** Which rows count. */
  readonly where: Condition
  /** What they are counted by; without keys all are counted together. */
  readonly keys: readonly Expression[]
  /** What to add up instead of counting each row as one; rows that do not tell it are left out. */
  readonly weight?: Expression<"integer">
}

/**
 * One question to an engine: several summaries over the same periods and groups.
 *
 * @remarks
 * Unit: bucket `i` holds rows with `bounds[i] <= at < bounds[i + 1]`, bucket -1 what came before the first bound, and rows at or after the
 * last bound are left out, as are those without a time. With no bounds everything is bucket 0, rows without a time included.
 */
export interface Question {
  /** What to count; answers name each by its place here. */
  readonly summaries: readonly Summary[]
  /** Ascending instants between which the buckets lie; of none there is one bucket. */
  readonly bounds: readonly Instant[]
  /** Columns to group by, which every table asked has; of none there is one group. */
  readonly by: readonly string[]
  /** Rows after it are left out; it is also what `asOf` in an expression stands for. */
  readonly asOf: Instant
}

/** The tally of one summary in one bucket and group. */
export interface Answer {
  /** Which summary of the question, from 0. */
  readonly summary: number
  /** Which stretch between two bounds, from 0; -1 for what came before the first. */
  readonly bucket: number
  /** The cells of the columns grouped by, in their order, as text; `null` is not told. */
  readonly group: readonly (string | null)[]
  /** Each combination of keys once, in any order. */
  readonly entries: readonly {
    /** One cell for each key of the summary, in its order. */
    readonly key: readonly Cell[]
    /** How many rows, or the sum of their weights; an integer. */
    readonly n: number
  }[]
}

/** The statistics a term can ask for; each is a reading of a tally. */
export type StatisticKind = "count" | "distinct" | "durations" | "records"

/** Which rows a term counts for a period: those within it, all up to its end, or all before its beginning. */
export type Reach = "within" | "up-to" | "before"

/**
 * One named ingredient of a metric: a statistic over a fact table.
 */
export interface Term<Kind extends StatisticKind = StatisticKind> extends Omit<Summary, "at"> {
  /** How the tally is read. */
  readonly kind: Kind
  /** The time along which periods are cut; the table's own unless said. */
  readonly at?: Expression<"instant">
  /** Which rows count for a period; those within it unless said. */
  readonly reach?: Reach
  /** What the keys and, last, the tally are called in each record; for records only. */
  readonly names?: readonly string[]
  /** Terms whose tallies are put together with its own; none unless said. */
  readonly others?: readonly SignedTerm<Kind>[]
}

/** A term that is added to another or taken from it. */
export interface SignedTerm<Kind extends StatisticKind = StatisticKind> {
  /** 1 to add its tally, -1 to take it away. */
  readonly sign: 1 | -1
  /** A simple term; others of its own have no say. */
  readonly term: Term<Kind>
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
export const partsOfTerm = (term: Term): readonly SignedTerm[] => [{ sign: 1, term }, ...(term.others ?? [])]
