import type { RowQuestion, SelectedRows } from "@folkmoot/facts"
import type { Dialect } from "./dialect.ts"
import type { Refused } from "./refusal.ts"
import { cellOfKind, type Printed } from "./sql.ts"
import { sqlExpressions } from "./sql-expression.ts"
import { typeRowQuestion } from "./typed-row-question.ts"

/** A question for rows as SQL: one query that counts them, one for the first of them, and how to read what both give. */
export interface PrintedRows {
  /** A query that gives one row with one cell: how many rows meet the condition, whatever the limit. */
  readonly count: string
  /** A query for the first of them by source and id, as many as were asked for. */
  readonly rows: string
  /** Turns the rows each query gave, as arrays of cells, into the answer. */
  readonly read: (count: Iterable<readonly unknown[]>, rows: Iterable<readonly unknown[]>) => SelectedRows
}

/**
 * Prints a question for rows as SQL.
 *
 * @remarks
 * Both queries should be asked of the same facts, in one transaction where the database has such. All numbers come back as doubles. A limit that is no
 * whole number, a table there is none of, and texts put in order are refused.
 */
export const printRows = (question: RowQuestion, dialect: Dialect): Printed<PrintedRows> | Refused => {
  const typed = typeRowQuestion(question)
  if ("refused" in typed) return typed
  const { cell, truth } = sqlExpressions(dialect)
  const { identifier, real, sent = (sql: string) => sql, ordered = (sql: string) => sql } = dialect
  const asked = typed.cells.filter(({ node }) => node.op !== "nothing")
  const given = asked.map(({ node }) => (node.kind === "integer" ? real(cell(node)) : node.kind === "text" ? sent(cell(node)) : cell(node)))
  const from = `FROM ${dialect.from(typed.table)} WHERE ${truth(typed.where)}`
  const limit = typed.limit === Number.POSITIVE_INFINITY ? [] : [`LIMIT ${String(typed.limit)}`]
  return {
    printed: {
      count: `SELECT ${real("count(*)")} ${from}`,
      rows: [`SELECT ${given.join(", ")}`, from, `ORDER BY ${ordered(identifier("source"))}, ${ordered(identifier("id"))}`, ...limit].join("\n"),
      read: ([count], rows) => ({
        count: Number(count?.[0]),
        rows: Array.from(rows, (row) => {
          let place = 0
          return Object.fromEntries(typed.cells.map(({ name, node }) => [name, node.op === "nothing" ? null : cellOfKind(node, row[place++])]))
        }),
      }),
    },
  }
}
