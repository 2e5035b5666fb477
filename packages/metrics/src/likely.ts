import { tables, type Cell, type Column, type Facts, type Node, type TableId } from "@folkmoot/facts"
import type { LikelyCells } from "@folkmoot/facts/testing"
import { conditionsOn, termsOf, variantsOf } from "./card-laws.ts"
import type { AnyMetric } from "./define.ts"

/** The cells a condition compares columns with. */
const comparedIn = (node: Node): readonly (readonly [column: string, cell: Cell])[] => {
  switch (node.op) {
    case "equal":
    case "less":
    case "atMost": {
      const sides = [node.left, node.right]
      const column = sides.find(({ op }) => op === "column")
      const value = sides.find(({ op }) => op === "value")
      return column?.op === "column" && value?.op === "value" ? [[column.name, value.value]] : sides.flatMap(comparedIn)
    }
    case "oneOf":
      return [node.of].filter((one) => one.op === "column").flatMap(({ name }) => node.values.map((value) => [name, value] as const))
    case "and":
    case "or":
      return node.all.flatMap(comparedIn)
    case "not":
      return comparedIn(node.of)
    default:
      return []
  }
}

/** The tables a metric reads. */
export const tablesOf = (metric: AnyMetric): readonly TableId[] => [
  ...new Set(variantsOf(metric).flatMap(([name]) => termsOf(metric, name).map(([, { table }]) => table))),
]

/** Cells that matter to a metric: those its conditions name and those its examples hold, so that random facts meet its conditions. */
export const likelyCells = (metric: AnyMetric, examples: readonly { readonly facts?: Facts }[]): { readonly [Id in TableId]?: LikelyCells } =>
  Object.fromEntries(
    tablesOf(metric).map((table) => {
      const columns: Readonly<Record<string, Column>> = tables[table].columns
      const terms = variantsOf(metric).flatMap(([name]) => termsOf(metric, name).flatMap(([, term]) => (term.table === table ? [term.where] : [])))
      const named = [...conditionsOn(metric, table), ...terms].flatMap(comparedIn)
      const held = examples.flatMap(({ facts }) => (facts?.[table] ?? []).flatMap((row) => Object.entries(row) as [string, Cell][]))
      const cells: Record<string, Cell[]> = {}
      for (const [name, cell] of [...named, ...held]) if (columns[name]?.type !== "instant" && name !== "id") (cells[name] ??= []).push(cell)
      return [table, cells]
    }),
  )
