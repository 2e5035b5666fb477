import type { TableId } from "@folkmoot/facts"
import { countSummary } from "./count-summary.ts"
import { placesOver, type Places } from "./places.ts"
import type { StoredTable } from "./stored-table.ts"
import { toldTogether, type Told } from "./tallied.ts"
import type { TypedQuestion, TypedSummary } from "./typed-question.ts"
import { stretch } from "./vector.ts"
import { vectorsOver } from "./vectors.ts"

/** Counts the summaries of a question that are about one table. */
export interface TableCount {
  /** Counts rows or, with -1, takes back what they counted. */
  readonly take: (from: number, to: number, sign: 1 | -1) => void
  readonly answers: () => Told
  /** Whether codes have grown beyond what was reckoned with; then all must be counted anew. */
  readonly outgrown: () => boolean
}

const prepare = (question: TypedQuestion, table: TableId, stored: StoredTable, isStanding: boolean): TableCount => {
  const vectors = vectorsOver(stored)
  const shared = new Map<string, Places>()
  /** Summaries cut along the same time look their rows' places up once. */
  const placesOf = (summary: TypedSummary): Places => {
    const cut = JSON.stringify(summary.at)
    const found = shared.get(cut)
    if (found !== undefined) return found
    const made = placesOver(summary, question, vectors)
    const places = { ...made, cells: vectors.once(made.cells) }
    shared.set(cut, places)
    return places
  }
  const counts = question.summaries.filter((summary) => summary.table === table).map((summary) => countSummary(summary, placesOf(summary), vectors, isStanding ? "standing" : stored.size()))
  return {
    take: (from, to, sign) => {
      for (let start = from; start < to; start += stretch) {
        vectors.turn()
        for (const { take } of counts) take(start, Math.min(stretch, to - start), sign)
      }
    },
    answers: () => toldTogether(counts.map((count) => count.answers())),
    outgrown: () => [...shared.values(), ...counts].some(({ outgrown }) => outgrown()),
  }
}

/** Prepares to count what a question asks of a stored table, once or, where it is standing, again and again. */
export const countTable = (question: TypedQuestion, table: TableId, stored: StoredTable, isStanding: boolean): TableCount => {
  const count = prepare(question, table, stored, isStanding)
  // The texts a question names may be new to the table, and more than it has; by now they are known.
  return count.outgrown() ? prepare(question, table, stored, isStanding) : count
}
