import { equal, nearest, tables, type Cell, type Column, type Condition, type TableId } from "@folkmoot/facts"
import type { Refusal } from "./estimate.ts"
import { openColumns } from "./groups.ts"
import { invalid } from "./invalid.ts"
import { unmeasured } from "./unmeasured.ts"

/**
 * Which rows to look at, beyond what a metric itself says: the cells they must have, by `table.column`.
 *
 * @remarks
 * `{ "conversion.kind": "trial" }` counts conversions of that kind only. It becomes part of an estimate's `scope`, since a number of part of
 * the rows is another number. Columns that stand for people cannot be named.
 */
export type Only = Readonly<Record<string, Exclude<Cell, null>>>

const typeOf: { readonly [Type in Column["type"]]: "string" | "number" | "boolean" } = {
  text: "string", boolean: "boolean", integer: "number", real: "number", instant: "number", duration: "number",
}

/** The conditions on one table, or what is wrong with what was asked of the tables a metric reads. */
export const conditionsOf = (only: Only, read: readonly TableId[]): ((table: TableId) => readonly Condition[]) | Refusal => {
  const conditions = new Map<TableId, Condition[]>()
  const possible = [...new Set(read)].flatMap((table) => [...openColumns(table).keys()].map((column) => `${table}.${column}`))
  for (const [place, cell] of Object.entries(only)) {
    const dot = place.indexOf(".")
    const [table, name] = [place.slice(0, dot) as TableId, place.slice(dot + 1)]
    const column = possible.includes(place) ? (tables[table].columns as Readonly<Record<string, Column>>)[name] : undefined
    if (column === undefined) {
      const close = nearest(place, possible)
      const hint = close === undefined ? `It reads ${possible.join(", ")}.` : `Did you mean ${close}?`
      return unmeasured("undefined-term", `Only rows by ${place} cannot be asked for here. ${hint}`)
    }
    if (typeof cell !== typeOf[column.type]) return invalid(`only.${place}`, cell, `a ${typeOf[column.type]}`)
    conditions.set(table, [...(conditions.get(table) ?? []), equal({ op: "column", name }, cell)])
  }
  return (table) => conditions.get(table) ?? []
}
