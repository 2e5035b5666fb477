import type { TableId } from "@folkmoot/facts"
import type { Standing } from "./column-store.ts"
import { countTable } from "./count-table.ts"
import type { StoredTable } from "./stored-table.ts"
import { toldTogether, type Told } from "./tallied.ts"
import type { TypedQuestion } from "./typed-question.ts"

/** The counting of one table, kept up with its rows. */
interface Kept {
  readonly answers: () => Told
  readonly end: () => void
}

/** Where a larger part than this of what was counted changes, counting anew is quicker than taking back. */
const manyRows = 16

const keepUp = (question: TypedQuestion, table: TableId, stored: StoredTable): Kept => {
  let count = countTable(question, table, stored, true)
  let counted = 0
  const restart = (): void => {
    count = countTable(question, table, stored, true)
    counted = 0
  }
  const end = stored.watch({
    moved: restart,
    changing: (places, sign) => {
      if (places.length * manyRows > counted) return restart()
      for (const place of places) if (place < counted) count.take(place, place + 1, sign)
    },
  })
  return {
    end,
    answers: () => {
      if (count.outgrown()) restart()
      count.take(counted, stored.size(), 1)
      counted = stored.size()
      return count.answers()
    },
  }
}

/** Prepares to answer a question again and again, counting only what is new. */
export const standingCount = (question: TypedQuestion, stored: ReadonlyMap<TableId, StoredTable>): Standing => {
  const kept = new Map<TableId, Kept>()
  return {
    answer: () => {
      for (const [table, rows] of stored) if (!kept.has(table)) kept.set(table, keepUp(question, table, rows))
      return toldTogether([...kept.values()].map((count) => count.answers()))
    },
    end: () => {
      for (const { end } of kept.values()) end()
    },
  }
}
