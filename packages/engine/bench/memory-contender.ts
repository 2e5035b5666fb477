/** The memory engine. */
import type { Answer, Question } from "@folkmoot/facts"
import { columnStore, type ColumnStore } from "../src/memory.ts"
import { own, type Contenders } from "./contender.ts"
import { digestOf } from "./digest.ts"
import { logged, logRows, rowsIn } from "./log.ts"
import { questions } from "./questions.ts"

const part = 50_000

/** A store with the log in it, and in how many milliseconds rows as objects were loaded. */
export const loadedStore = (events: number): { readonly store: ColumnStore; readonly took: number } => {
  const store = columnStore()
  let took = 0
  for (const table of logged) {
    for (let from = 0; from < rowsIn(table, events); from += part) {
      const rows = logRows(table, events, from, from + part)
      const start = performance.now()
      const refused = store.load(table, rows)
      took += performance.now() - start
      if (refused !== undefined) throw new Error(refused.message)
    }
  }
  return { store, took }
}

/** What a store answers, or an error. */
export const answered = (store: ColumnStore, question: Question): readonly Answer[] => {
  const told = store.answer(question)
  if ("refused" in told) throw new Error(told.refused.message)
  return told.answers
}

/** Reads what answers hold, since entries are made when they are first read. */
const readAll = (answers: readonly Answer[]): number => answers.reduce((sum, { entries }) => sum + entries.length, 0)

/** Columns in memory. */
export const open = async (events: number): Promise<Contenders> => {
  const { store } = loadedStore(events)
  const all = (): readonly (readonly Answer[])[] => questions.map((question) => answered(store, question))
  return {
    [own]: { counted: all, given: () => all().map(readAll), finds: { what: "tallies", digests: async () => all().map(digestOf) } },
  }
}
