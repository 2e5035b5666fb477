import type { Column } from "./table.ts"
import type { TableId } from "./tables.ts"
import { tables } from "./tables.ts"

/** What is wrong with one cell; rows are flat, so its column is the whole path to it. */
export interface RowProblem {
  /** The column's name; that of a stranger where the table has no such column. */
  readonly column: string
  /** What stands there as a person would write it, texts in quotes, cut to 60 characters; `nothing` for an empty cell. */
  readonly given: string
  /** What would do, in words that follow "expected", such as `a whole number, or nothing`. */
  readonly expected: string
}

type Row = Readonly<Record<string, unknown>>

const show = (value: unknown): string => {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** Half of a character, which no file and no database can keep. */
const half = /\p{Surrogate}/u

const expectations: Record<Column["type"], { readonly says: string; readonly accepts: (value: unknown) => boolean }> = {
  text: { says: "a text that is not empty, without half characters", accepts: (value) => typeof value === "string" && value !== "" && !half.test(value) },
  boolean: { says: "true or false", accepts: (value) => typeof value === "boolean" },
  integer: { says: "a whole number", accepts: Number.isSafeInteger },
  real: { says: "a finite number", accepts: Number.isFinite },
  instant: { says: "a point in time as whole milliseconds", accepts: (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15 },
  duration: { says: "a duration as whole milliseconds", accepts: Number.isSafeInteger },
}

interface CellCheck {
  readonly name: string
  readonly nullable: boolean
  readonly expected: string
  readonly accepts: (value: unknown) => boolean
}

const checkOf = (name: string, { type, nullable, among }: Column): CellCheck => {
  const { says, accepts } = expectations[type]
  const listed = among === undefined ? undefined : new Set<unknown>(among)
  const expected = (among === undefined ? says : `one of ${among.join(", ")}`) + (nullable ? ", or nothing" : "")
  return { name, nullable, expected, accepts: listed === undefined ? accepts : (value) => listed.has(value) }
}

/** A row of a table's own shape has no strangers; any other is looked through name by name. */
const strangersIn = (row: Row, table: TableId, columns: Readonly<Record<string, Column>>): readonly RowProblem[] =>
  Object.keys(row).flatMap((name) => (Object.hasOwn(columns, name) ? [] : [{ column: name, given: show(row[name]), expected: `a column of ${table}` }]))

const nothing: readonly RowProblem[] = []

const compiled = new Map<TableId, (row: Row) => readonly RowProblem[]>()

/**
 * A check for the rows of a table: gives everything that is wrong with a row, or an empty list.
 *
 * @remarks
 * Unit: problems in the order of the table's columns; a row with none is told as it stands, and nothing is thrown whatever it holds.
 * Built once for each table out of closures; nothing is evaluated as code. Columns the table does not have are problems too.
 */
export const rowCheck = (table: TableId): ((row: Row) => readonly RowProblem[]) => {
  const known = compiled.get(table)
  if (known !== undefined) return known
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  const checks = Object.entries(columns).map(([name, column]) => checkOf(name, column))
  const check = (row: Row): readonly RowProblem[] => {
    let problems: RowProblem[] | undefined
    let own = 0
    for (const { name, nullable, expected, accepts } of checks) {
      const isOwn = Object.hasOwn(row, name)
      if (isOwn) own += 1
      const value = isOwn ? row[name] : undefined
      const isTold = value !== null && value !== undefined
      if (isTold ? accepts(value) : nullable) continue
      problems ??= []
      problems.push({ column: name, given: isTold ? show(value) : "nothing", expected })
    }
    // Counting is enough to see that there is no stranger, and much quicker than asking each name.
    if (Object.keys(row).length === own) return problems ?? nothing
    return [...(problems ?? []), ...strangersIn(row, table, columns)]
  }
  compiled.set(table, check)
  return check
}
