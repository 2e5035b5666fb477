/** How long it takes to append days to what is there, and to answer standing questions again. */
import type { Facts, TableId } from "@folkmoot/facts"
import type { ColumnStore, Standing } from "../src/memory.ts"
import { digestOf } from "./digest.ts"
import { logged, logRows, rowsIn } from "./log.ts"
import { answered } from "./memory-contender.ts"
import { questions } from "./questions.ts"
import { middle, timed, type Took } from "./turns.ts"

/** So many days are appended of each kind; the first of them warm up and are not told. */
const [days, warming] = [25, 10]

/** The log is of so many days. */
const logOf = 730

const standingIn = (store: ColumnStore): readonly Standing[] =>
  questions.map((question) => {
    const asked = store.standing(question)
    if ("refused" in asked) throw new Error(asked.refused.message)
    asked.answer()
    return asked
  })

/** The last rows of the log once more, under ids of their own. */
const dayOf = (events: number, share: number, name: string): readonly (readonly [table: TableId, rows: NonNullable<Facts["thread"]>])[] =>
  logged.map((table) => {
    const size = rowsIn(table, events)
    const rows = logRows(table, events, size - Math.ceil(size / logOf / share), size) as readonly { readonly id: string }[]
    return [table, rows.map((row) => ({ ...row, id: `${row.id}-${name}` })) as unknown as NonNullable<Facts["thread"]>]
  })

/** Appends days to a log of so many events that is there, and tells in lines what that took; throws where an answer is not the same as asked anew. */
export const appending = async (store: ColumnStore, events: number): Promise<readonly string[]> => {
  const standing = standingIn(store)
  const lines = ["| what | clock, ms | processors, ms | asked for |", "|---|---|---|---|"]
  for (const [what, share] of [["a day of the log", 1], ["a tenth of one", 10]] as const) {
    const took: { readonly append: Took; readonly refresh: Took }[] = []
    let size = 0
    for (let day = 0; day < days; day++) {
      const rows = dayOf(events, share, `${share}-${day}`)
      size = rows.reduce((sum, [, one]) => sum + one.length, 0)
      const [, append] = await timed(() => {
        for (const [table, one] of rows) store.load(table as "thread", one)
      })
      const [, refresh] = await timed(() => standing.map((asked) => asked.answer()))
      if (day >= warming) took.push({ append, refresh })
    }
    const mid = (of: "append" | "refresh", by: keyof Took): string => middle(took.map((one) => one[of][by])).toFixed(1)
    const inWords = `${what}, ${size.toLocaleString("en")} rows`
    lines.push(`| ${inWords}, appended | ${mid("append", "wall")} | ${mid("append", "cpu")} | at most 2 |`, `| ${inWords}, the standing questions answered again | ${mid("refresh", "wall")} | ${mid("refresh", "cpu")} | at most 20 |`)
  }
  for (const [index, question] of questions.entries()) {
    const told = standing[index]?.answer()
    if (told === undefined || "refused" in told || digestOf(told.answers) !== digestOf(answered(store, question))) throw new Error("A standing question is not answered as it is anew.")
    standing[index]?.end()
  }
  return [`Days appended as rows, one by one, to ${events.toLocaleString("en")} events that are there, each followed by answers to ${questions.length} standing questions; the middle of ${days - warming} days. The answers are those of questions asked anew.`, "", ...lines]
}
