/** Rows as plain objects, answered by the definition of a question itself. */
import { answerRows, type Facts } from "@folkmoot/facts"
import type { Contenders } from "./contender.ts"
import { digestOf } from "./digest.ts"
import { logged, logRows } from "./log.ts"
import { questions } from "./questions.ts"

/** Objects in memory. */
export const open = async (events: number): Promise<Contenders> => {
  const rows: Facts = Object.fromEntries(logged.map((id) => [id, logRows(id, events, 0, Number.MAX_SAFE_INTEGER)]))
  const all = () => questions.map((question) => answerRows(question, rows))
  return { "plain rows": { given: all, finds: { what: "tallies", digests: async () => all().map(digestOf) } } }
}
