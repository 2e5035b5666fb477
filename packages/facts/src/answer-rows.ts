import type { Cell, Node } from "./expression.ts"
import { evaluator } from "./expression.ts"
import type { Answer, Question, Summary } from "./summary.ts"
import type { Facts } from "./tables.ts"

type Row = Readonly<Record<string, Cell | undefined>>

const read = (row: Row, column: string): Cell | undefined => (Object.hasOwn(row, column) ? row[column] : undefined)

const bucketOf = (bounds: readonly number[], at: Cell): number | undefined => {
  if (bounds.length === 0) return 0
  if (typeof at !== "number" || at >= (bounds.at(-1) as number)) return undefined
  return bounds.findLastIndex((bound) => bound <= at)
}

const answerSummary = (summary: Summary, index: number, question: Question, rows: readonly Row[]): readonly Answer[] => {
  const { asOf, bounds, by } = question
  const compile = (node: Node) => evaluator(node, { asOf }, read)
  const at = compile(summary.at)
  const where = compile(summary.where)
  const keys = summary.keys.map(compile)
  const weight = summary.weight === undefined ? () => 1 : compile(summary.weight)
  const answers = new Map<string, { bucket: number; group: (string | null)[]; entries: Map<string, { key: Cell[]; n: number }> }>()
  for (const row of rows) {
    const time = at(row)
    if (typeof time === "number" && time > asOf) continue
    const bucket = bucketOf(bounds, time)
    if (bucket === undefined || where(row) !== true) continue
    const n = weight(row)
    if (typeof n !== "number") continue
    const group = by.map((column) => {
      const cell = read(row, column) ?? null
      return cell === null ? null : String(cell)
    })
    const cell = JSON.stringify([bucket, group])
    let answer = answers.get(cell)
    if (answer === undefined) answers.set(cell, (answer = { bucket, group, entries: new Map() }))
    const key = keys.map((one) => one(row))
    const name = JSON.stringify(key)
    const entry = answer.entries.get(name)
    if (entry === undefined) answer.entries.set(name, { key, n })
    else entry.n += n
  }
  return [...answers.values()].map(({ bucket, group, entries }) => ({ summary: index, bucket, group, entries: [...entries.values()] }))
}

/**
 * Answers a question from plain rows.
 *
 * @remarks
 * The reference meaning of a question, one row at a time; engines do the same by columns or in SQL and are tested against this.
 */
export const answerRows = (question: Question, facts: Facts): readonly Answer[] =>
  question.summaries.flatMap((summary, index) =>
    answerSummary(summary, index, question, (facts[summary.table] ?? []) as readonly Row[]),
  )
