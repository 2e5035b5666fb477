import type { Answer, Cell } from "@folkmoot/facts"
import type { Refusal, Refused } from "./refusal.ts"
import type { TypedSummary } from "./typed-question.ts"

/** Answers, or why there are none. */
export type Told =
  | {
      /** One for each bucket and group that any row fell into, in no order to rely on. */
      readonly answers: readonly Answer[]
    }
  | Refused

/** What several counts told as one, or the first refusal among them. */
export const toldTogether = (counts: readonly Told[]): Told => {
  const answers: Answer[] = []
  for (const told of counts) {
    if ("refused" in told) return told
    for (const answer of told.answers) answers.push(answer)
  }
  return { answers }
}

/** One counted combination, as a database gives it. */
export interface Tallied {
  readonly bucket: number
  readonly group: readonly Cell[]
  readonly key: readonly Cell[]
  readonly n: number
}

/** A cell as a part of a group: a text, written as the evaluator writes it. */
export const groupText = (cell: Cell): string | null => (cell === null ? null : String(cell))

/** The refusal of a sum that a number cannot hold exactly; it is never rounded. */
export const inexactSum = (summary: number): Refusal => ({
  message: `Summary ${summary} adds up to more than ${Number.MAX_SAFE_INTEGER}, beyond which a number is no longer exact.`,
  advice: "Ask for shorter periods or smaller groups, or weigh by a coarser unit.",
})

/** Sorts what a database counted for a summary into answers by bucket and group. */
export const collectAnswers = (summary: TypedSummary, tallied: Iterable<Tallied>): Told => {
  const answers = new Map<string, { readonly bucket: number; readonly group: readonly (string | null)[]; readonly entries: { readonly key: readonly Cell[]; readonly n: number }[] }>()
  for (const { bucket, group, key, n } of tallied) {
    if (!Number.isSafeInteger(n)) return { refused: inexactSum(summary.index) }
    const place = group.length === 0 ? String(bucket) : JSON.stringify([bucket, group])
    let answer = answers.get(place)
    if (answer === undefined) answers.set(place, (answer = { bucket, group: group.map(groupText), entries: [] }))
    answer.entries.push({ key, n })
  }
  return { answers: [...answers.values()].map((answer) => ({ summary: summary.index, ...answer })) }
}
