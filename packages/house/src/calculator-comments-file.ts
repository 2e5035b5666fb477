import { calculatorComments, type CalculatorComments } from "./unit-comment.ts"
import type { Generated } from "./generated-sources.ts"
import type { LoadedUnit } from "./units.ts"

/** What the totals and options of each metric's calculator are, for programs that show a calculator: the playground reads it. */
export const calculatorCommentsFile = (units: readonly LoadedUnit[]): Generated => {
  const metrics = units.filter(({ kind }) => kind.kind === "metric")
  const comments: Readonly<Record<string, CalculatorComments>> = Object.fromEntries(metrics.map((loaded) => [loaded.unit.id, calculatorComments(loaded)]))
  return { "docs/reference/calculators.json": `${JSON.stringify(comments, null, 2)}\n` }
}
