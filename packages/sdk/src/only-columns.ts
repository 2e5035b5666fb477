import type { Column } from "@folkmoot/facts"
import { openColumns, type AnyMetric } from "@folkmoot/metrics"
import { tablesOf } from "./tables-of.ts"

/** The columns by which one definition can be narrowed: those of the tables it reads that do not stand for single people. */
export const columnsToNarrow = (metric: AnyMetric, variant: string): ReadonlyMap<string, Column> =>
  new Map([...tablesOf([{ metric, variants: [variant] }])].flatMap((table) => [...openColumns(table)].map(([name, column]) => [`${table}.${name}`, column])))

/**
 * The columns by whose values a metric can be asked for only some of its rows, such as `conversion.kind`.
 *
 * @remarks
 * Unit: `table.column`, each that some definition of the metric knows.
 */
export const onlyColumns = (metric: AnyMetric): readonly string[] => [...new Set(Object.keys(metric.variants).flatMap((variant) => [...columnsToNarrow(metric, variant).keys()]))]
