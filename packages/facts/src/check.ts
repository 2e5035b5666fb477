import type { Column } from "./table.ts"
import type { TableId } from "./tables.ts"
import { tables } from "./tables.ts"

/** What is wrong with one cell. */
export interface RowProblem {
  readonly column: string
  readonly given: string
  readonly expected: string
}

const show = (value: unknown): string => {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const expectations: Record<Column["type"], { readonly says: string; readonly accepts: (value: unknown) => boolean }> = {
  text: { says: "a text that is not empty", accepts: (value) => typeof value === "string" && value !== "" },
  boolean: { says: "true or false", accepts: (value) => typeof value === "boolean" },
  integer: { says: "a whole number", accepts: Number.isSafeInteger },
  real: { says: "a finite number", accepts: Number.isFinite },
  instant: { says: "a point in time as whole milliseconds", accepts: (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15 },
  duration: { says: "a duration as whole milliseconds", accepts: Number.isSafeInteger },
}

type CellCheck = (row: Readonly<Record<string, unknown>>) => RowProblem | undefined

const checkOf = (name: string, column: Column): CellCheck => {
  const { says, accepts } = expectations[column.type]
  const listed = column.among === undefined ? undefined : new Set<unknown>(column.among)
  const expected = (column.among === undefined ? says : `one of ${column.among.join(", ")}`) + (column.nullable ? ", or nothing" : "")
  return (row) => {
    const value = Object.hasOwn(row, name) ? row[name] : undefined
    if (value === null || value === undefined) {
      return column.nullable ? undefined : { column: name, given: "nothing", expected }
    }
    return (listed === undefined ? accepts(value) : listed.has(value)) ? undefined : { column: name, given: show(value), expected }
  }
}

const compiled = new Map<TableId, (row: Readonly<Record<string, unknown>>) => readonly RowProblem[]>()

/**
 * A check for the rows of a table: gives everything that is wrong with a row, or an empty list.
 *
 * @remarks
 * Built once for each table out of closures; nothing is evaluated as code. Columns the table does not have are problems too.
 */
export const rowCheck = (table: TableId): ((row: Readonly<Record<string, unknown>>) => readonly RowProblem[]) => {
  const known = compiled.get(table)
  if (known !== undefined) return known
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  const checks = Object.entries(columns).map(([name, column]) => checkOf(name, column))
  const check = (row: Readonly<Record<string, unknown>>): readonly RowProblem[] => {
    const problems = checks.flatMap((one) => one(row) ?? [])
    for (const name of Object.keys(row)) {
      if (!Object.hasOwn(columns, name)) problems.push({ column: name, given: show(row[name]), expected: `a column of ${table}` })
    }
    return problems
  }
  compiled.set(table, check)
  return check
}
