/** A database that is asked in SQL: by what the engine prints, and as somebody would write it who wants to know the figures alone. */
import type { Answer } from "@folkmoot/facts"
import { printQuestion, type Dialect } from "../src/index.ts"
import type { Contender } from "./contender.ts"
import { digestOf, digestOfRows } from "./digest.ts"
import { ended } from "./log.ts"
import { questions } from "./questions.ts"
import { sqlByHand, type Month } from "./sql-by-hand.ts"

type Rows = readonly (readonly unknown[])[]

/** How a database is asked. */
export interface Asking {
  /** Runs a query and leaves what it finds where it was found; where that cannot be told apart, it is only given. */
  readonly run?: (sql: string) => unknown
  /** Runs a query and gives its rows. */
  readonly rows: (sql: string) => Rows | Promise<Rows>
}

const printedBy = (dialect: Dialect) =>
  questions.map((question) => {
    const told = printQuestion(question, dialect)
    if ("refused" in told) throw new Error(told.refused.message)
    return told.printed
  })

/** What a database answers to the questions as the engine prints them. */
export const answersPrinted = async (rows: Asking["rows"], dialect: Dialect): Promise<readonly (readonly Answer[])[]> => {
  const all: (readonly Answer[])[] = []
  for (const summaries of printedBy(dialect)) {
    const answers: Answer[] = []
    for (const { sql, read } of summaries) {
      const told = read(await rows(sql))
      if ("refused" in told) throw new Error(told.refused.message)
      for (const answer of told.answers) answers.push(answer)
    }
    all.push(answers)
  }
  return all
}

/** The engine's own SQL, which tells tallies. */
export const printedContender = ({ run, rows }: Asking, dialect: Dialect): Contender => {
  const given = () => answersPrinted(rows, dialect)
  return { ...counting(run, printedBy(dialect).flat().map(({ sql }) => sql)), given, finds: { what: "tallies", digests: async () => (await given()).map(digestOf) } }
}

/** SQL by hand, which tells figures. */
export const handContender = ({ run, rows }: Asking, month: Month): Contender => {
  const queries = sqlByHand(ended, month)
  const given = async (): Promise<readonly Rows[]> => {
    const all: Rows[] = []
    for (const sql of queries) all.push(await rows(sql))
    return all
  }
  return { ...counting(run, queries), finds: { what: "figures", digests: async () => (await given()).map(digestOfRows) } }
}

const counting = (run: Asking["run"], queries: readonly string[]): Pick<Contender, "counted"> =>
  run === undefined ? {} : { counted: async () => { for (const sql of queries) await run(sql) } }
