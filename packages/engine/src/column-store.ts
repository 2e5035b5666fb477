import type { Answer, Facts, Question, TableId } from "@folkmoot/facts"
import { refuseRows, type LooseRow } from "./check-rows.ts"
import { countSummary } from "./count-summary.ts"
import type { Refusal } from "./refusal.ts"
import { storedTable, type StoredTable } from "./stored-table.ts"
import { typeQuestion, type TypedQuestion } from "./typed-question.ts"
import { stretch, vectorsOver } from "./vectors.ts"

/**
 * Facts kept in memory by columns.
 *
 * @remarks
 * Unit: plain functions, no promise and no effect, so it runs anywhere. What cannot be done is said as a refusal, not thrown.
 */
export interface ColumnStore {
  /** Adds rows, all or none; a row whose `(source, id)` is there already takes its place. */
  readonly load: <Id extends TableId>(table: Id, rows: NonNullable<Facts[Id]>) => Refusal | undefined
  /** Answers a question with exact tallies. */
  readonly answer: (question: Question) => { readonly answers: readonly Answer[] } | { readonly refused: Refusal }
  /** How many rows a table holds. */
  readonly rows: (table: TableId) => number
}

const answerTable = (question: TypedQuestion, table: TableId, stored: StoredTable): { readonly answers: readonly Answer[] } | { readonly refused: Refusal } => {
  const vectors = vectorsOver(stored)
  const counts = question.summaries.filter((summary) => summary.table === table).map((summary) => countSummary(summary, question, vectors))
  for (let from = 0; from < stored.size(); from += stretch) {
    const count = Math.min(stretch, stored.size() - from)
    for (const { take } of counts) take(from, count)
  }
  const answers: (readonly Answer[])[] = []
  for (const count of counts) {
    const counted = count.answers()
    if ("refused" in counted) return counted
    answers.push(counted.answers)
  }
  return { answers: answers.flat() }
}

/** Makes an empty column store. */
export const columnStore = (): ColumnStore => {
  const stored = new Map<TableId, StoredTable>()
  return {
    load: (table, rows) => {
      const refused = refuseRows(table, rows as readonly LooseRow[])
      if (refused !== undefined) return refused
      if (!stored.has(table)) stored.set(table, storedTable(table))
      stored.get(table)?.load(rows as readonly LooseRow[])
      return undefined
    },
    answer: (question) => {
      const typed = typeQuestion(question)
      if ("refused" in typed) return typed
      const answers: (readonly Answer[])[] = []
      for (const [table, rows] of stored) {
        const told = answerTable(typed, table, rows)
        if ("refused" in told) return told
        answers.push(told.answers)
      }
      return { answers: answers.flat() }
    },
    rows: (table) => stored.get(table)?.size() ?? 0,
  }
}
