import { isTableId, type RowQuestion, type TableId } from "@folkmoot/facts"
import type { Refused } from "./refusal.ts"
import { typeColumn, typeNode, type TypedNode } from "./typed-node.ts"

/** A question for rows, typed; each cell of a row is a column of the table, or nothing where the table has none of that name. */
export interface TypedRowQuestion {
  readonly table: TableId
  readonly where: TypedNode
  readonly cells: readonly { readonly name: string; readonly node: TypedNode }[]
  readonly asOf: number
  readonly limit: number
}

/** Types a question for rows, or says why no engine can answer it exactly. */
export const typeRowQuestion = ({ table, where, columns, asOf, limit = Number.POSITIVE_INFINITY }: RowQuestion): TypedRowQuestion | Refused => {
  const problems: string[] = []
  if (!isTableId(table)) problems.push(`There is no fact table ${JSON.stringify(table)}.`)
  if (!Number.isFinite(asOf)) problems.push(`The as-of moment is ${String(asOf)}.`)
  if (limit !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(limit) && limit >= 0)) problems.push(`At most ${String(limit)} rows are asked for, which is no whole number of at least 0.`)
  const typed = problems.length > 0 ? undefined : typeNode(where, { table, asOf, refuse: (message) => void problems.push(message) })
  if (typed === undefined || problems.length > 0) {
    return { refused: { message: `Rows cannot be selected. ${problems.join(" ")}`, advice: "Build conditions with the functions of @folkmoot/facts, and give instants as whole milliseconds." } }
  }
  const names = [...new Set(["source", "id", ...columns])]
  return {
    table,
    where: typed.kind === "boolean" ? typed : { op: "value", kind: "boolean", value: false },
    cells: names.map((name) => ({ name, node: typeColumn(name, table) })),
    asOf: asOf + 0,
    limit,
  }
}
