import { isTableId, partsOfTerm, tables, type Column, type TableId, type Term } from "@folkmoot/facts"
import type { Options } from "./calculator.ts"
import type { AnyMetric } from "./define.ts"
import { isMetric } from "./request-problem.ts"

/**
 * The open columns of a table: those that tell rows apart without standing for single people.
 *
 * @remarks
 * Unit: by name, in the table's order; none of what is no table. A metric that reads the table can be narrowed by them, and grouped by those that
 * all its tables share.
 */
export const openColumns = (table: TableId): ReadonlyMap<string, Column> =>
  new Map(isTableId(table) ? Object.entries<Column>(tables[table].columns).filter(([name, { privacy, type }]) => privacy === "open" && type !== "instant" && name !== "id") : [])

/**
 * The columns a metric can be grouped by: those that every fact table it reads has in the same meaning, and that do not stand for
 * single people.
 *
 * @remarks
 * Unit: names in the order of the first table; none of what is no metric or no variant. Of one variant, or without one of those that every variant
 * shares.
 */
export const groupColumns = (metric: AnyMetric, variant?: string): readonly string[] => {
  const own: AnyMetric["variants"] = isMetric(metric) ? metric.variants : {}
  const variants = Object.entries(own).filter(([name]) => variant === undefined || name === variant)
  const read = variants.flatMap(([, { terms }]) => Object.values<Term>(terms(metric.options as Options)).flatMap((whole) => partsOfTerm(whole).map(({ term }) => term)))
  const [first = new Map<string, Column>(), ...others] = [...new Set(read.map(({ table }) => table))].map(openColumns)
  return [...first].flatMap(([name, { meaning }]) => (others.every((columns) => columns.get(name)?.meaning === meaning) ? [name] : []))
}

/**
 * Whether a metric, or one variant of it, can be grouped by all the columns named.
 *
 * @remarks
 * Unit: true of no columns at all; false of a column that is in no table.
 */
export const groupable = (metric: AnyMetric, by: readonly string[], variant?: string): boolean => {
  const columns = groupColumns(metric, variant)
  return Array.isArray(by) && by.every((column) => columns.includes(column as string))
}
