/** The metric set in memory, in DuckDB and over plain rows, on the same log, so that they can be measured beside one another. */
import { answerRows, type Answer, type Facts, type Question } from "@folkmoot/facts"
import { duckdbDialect } from "@folkmoot/duckdb"
import { printQuestion } from "../src/index.ts"
import { columnStore, type ColumnStore } from "../src/memory.ts"
import { digestOf } from "./digest.ts"
import { duckdbWithLog } from "./duckdb-log.ts"
import { ended, logged, logRows, rowsIn } from "./log.ts"
import { questions } from "./questions.ts"
import { sqlByHand } from "./sql-by-hand.ts"

const part = 50_000

const loadedStore = (events: number): { readonly store: ColumnStore; readonly took: number } => {
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

const printed = questions.map((question) => {
  const told = printQuestion(question, duckdbDialect)
  if ("refused" in told) throw new Error(told.refused.message)
  return told.printed
})

/** Opens all three on a log of so many events, once they were seen to say the same. */
export const contenders = async (events: number) => {
  const { store, took } = loadedStore(events)
  const connection = await duckdbWithLog(events)

  const inDuckdb = async (): Promise<readonly (readonly Answer[])[]> => {
    const all: (readonly Answer[])[] = []
    for (const summaries of printed) {
      const answers: Answer[] = []
      for (const { sql, read } of summaries) {
        const cells = (await connection.runAndReadAll(sql)).getRows().map((row) => row.map((cell) => (typeof cell === "string" ? cell.slice(1) : cell)))
        const told = read(cells)
        if ("refused" in told) throw new Error(told.refused.message)
        for (const answer of told.answers) answers.push(answer)
      }
      all.push(answers)
    }
    return all
  }
  const runAll = async (queries: readonly string[]): Promise<void> => {
    for (const sql of queries) await connection.run(sql)
  }

  const ours = questions.map((question) => digestOf(answered(store, question)))
  const theirs = (await inDuckdb()).map(digestOf)
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`The engines do not agree: ${JSON.stringify({ ours, theirs })}`)

  const plain: Facts | undefined = events > 2_000_000 ? undefined : Object.fromEntries(logged.map((id) => [id, logRows(id, events, 0, Number.MAX_SAFE_INTEGER)]))
  return {
    store,
    connection,
    /** Milliseconds in which rows as objects were loaded into memory. */
    took,
    said: ours,
    /** Counted, and left where it was counted. */
    counted: {
      "memory engine": () => questions.map((question) => answered(store, question)),
      "DuckDB, SQL as printed by the engine": () => runAll(printed.flat().map(({ sql }) => sql)),
      "DuckDB, SQL by hand, which says less": () => runAll(sqlByHand(ended)),
    },
    /** Counted, and given as answers in JavaScript. */
    given: {
      "memory engine": () => questions.map((question) => readAll(answered(store, question))),
      "DuckDB, SQL as printed by the engine": inDuckdb,
      ...(plain === undefined ? {} : { "plain rows": () => questions.map((question) => answerRows(question, plain)) }),
    },
  }
}
