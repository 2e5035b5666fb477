import type { Question, Summary } from "@folkmoot/facts"
import { isTableId, type TableId } from "@folkmoot/facts"
import type { Refused } from "./refusal.ts"
import { isNever, isNumber, typeColumn, typeNode, type TypedNode } from "./typed-node.ts"

/** One summary of a question, typed; `index` is its place in the question. */
export interface TypedSummary {
  readonly index: number
  readonly table: TableId
  readonly at: TypedNode
  readonly where: TypedNode
  readonly by: readonly TypedNode[]
  readonly keys: readonly TypedNode[]
  readonly weight?: TypedNode
}

/** A question with every expression typed; summaries that no row can enter are left out. */
export interface TypedQuestion {
  readonly summaries: readonly TypedSummary[]
  readonly bounds: readonly number[]
  readonly asOf: number
}

const canBeEntered = (summary: TypedSummary, bounds: readonly number[]): boolean =>
  !isNever(summary.where) && (bounds.length === 0 || isNumber(summary.at)) && (summary.weight === undefined || isNumber(summary.weight))

const typeSummary = (summary: Summary, index: number, { asOf, by }: Question, say: (message: string) => void): TypedSummary | undefined => {
  const { table } = summary
  const refuse = (message: string): void => say(`Summary ${index} cannot be counted. ${message}`)
  if (!isTableId(table)) {
    refuse(`There is no fact table ${JSON.stringify(table)}.`)
    return undefined
  }
  const typing = { table, asOf, refuse }
  const weight = summary.weight === undefined ? undefined : typeNode(summary.weight, typing)
  // Sums of fractions depend on the order of adding, so no two engines would agree.
  if (weight?.kind === "real") refuse("Its weight need not be a whole number.")
  const where = typeNode(summary.where, typing)
  return {
    index,
    table,
    at: typeNode(summary.at, typing),
    where: where.kind === "boolean" ? where : { op: "value", kind: "boolean", value: false },
    by: by.map((column) => typeColumn(column, table)),
    keys: summary.keys.map((key) => typeNode(key, typing)),
    ...(weight === undefined ? {} : { weight }),
  }
}

/**
 * Types a question, or says why no engine can answer it exactly.
 *
 * @remarks
 * Refused are: tables that do not exist, bounds that do not ascend, numbers that are not finite, texts put in order, weights that need
 * not be whole, and expressions whose cells have no one type. TypeScript lets none of these be written by accident.
 */
export const typeQuestion = (question: Question): TypedQuestion | Refused => {
  const problems: string[] = []
  const { asOf, bounds } = question
  if (!Number.isFinite(asOf)) problems.push(`The as-of moment is ${String(asOf)}.`)
  if (!bounds.every((bound, index) => Number.isFinite(bound) && (index === 0 || (bounds[index - 1] as number) <= bound))) {
    problems.push("The bounds are not ascending instants.")
  }
  const summaries = question.summaries.flatMap((summary, index) => typeSummary(summary, index, question, (message) => problems.push(message)) ?? [])
  if (problems.length > 0) {
    return { refused: { message: problems.join(" "), advice: "Build questions with the functions of @folkmoot/facts, and give instants as whole milliseconds." } }
  }
  return { asOf: asOf + 0, bounds, summaries: summaries.filter((summary) => canBeEntered(summary, bounds)) }
}
