import { evaluator, type Cell, type Condition } from "./expression.ts"
import type { Instant } from "./instant.ts"
import type { Facts, TableId } from "./tables.ts"

/**
 * A question for the rows behind a number: those of one table that meet a condition.
 *
 * @remarks
 * Unit: times are conditions as all else is.
 */
export interface RowQuestion {
  /** The fact table whose rows are wanted. */
  readonly table: TableId
  /** Which of them; nothing is left out that this does not leave out. */
  readonly where: Condition
  /** What to tell of each row beside `source` and `id`. */
  readonly columns: readonly string[]
  /** The moment that `asOf` in the condition stands for; later rows are not left out by it. */
  readonly asOf: Instant
  /** At most how many rows to tell, a whole number of at least 0; all of them unless said. */
  readonly limit?: number
}

/** One row by column: `source` and `id` first, then what was asked for; `null` is "not told". */
export type SelectedRow = Readonly<Record<string, Cell>>

/**
 * The rows that meet a condition: how many there are, and the first of them.
 *
 * @remarks
 * Unit: rows stand in the order of `source`, then `id`, each compared by its code points, so the first rows are the same in every engine.
 */
export interface SelectedRows {
  /** How many rows meet the condition, told or not. */
  readonly count: number
  /** The first of them, at most as many as were asked for. */
  readonly rows: readonly SelectedRow[]
}

type Row = Readonly<Record<string, Cell | undefined>>

const read = (row: Row, column: string): Cell => {
  const cell = Object.hasOwn(row, column) ? (row[column] ?? null) : null
  return cell === 0 ? 0 : cell
}

/** The order of two texts by their code points; that of `<` goes by halves of surrogate pairs. */
const byCodePoints = (a: string, b: string): number => {
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a[at] !== b[at]) return (a.codePointAt(at) as number) - (b.codePointAt(at) as number)
  }
  return a.length - b.length
}

/**
 * Selects rows from plain rows.
 *
 * @remarks
 * Unit: `limit` is taken as it stands; engines refuse one that is no whole number. The reference meaning of a question for rows; engines do the same by columns or in SQL and are tested against this.
 */
export const selectRows = ({ table, where, columns, asOf, limit }: RowQuestion, facts: Facts): SelectedRows => {
  const meets = evaluator<Row>(where, { asOf }, read)
  const met = ((facts[table] ?? []) as readonly Row[]).filter((row) => meets(row) === true)
  const text = (row: Row, column: string): string => String(read(row, column) ?? "")
  const first = met.toSorted((a, b) => byCodePoints(text(a, "source"), text(b, "source")) || byCodePoints(text(a, "id"), text(b, "id"))).slice(0, limit)
  const names = [...new Set(["source", "id", ...columns])]
  return { count: met.length, rows: first.map((row) => Object.fromEntries(names.map((name) => [name, read(row, name)]))) }
}
