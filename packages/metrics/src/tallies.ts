import type { Answer, Reach } from "@folkmoot/facts"
import { mergeTallies, tallyOf, type Tally } from "@folkmoot/statistics"

/** Where among an engine's answers to look. */
export interface Place {
  /** The index of the summary in the question. */
  readonly summary: number
  readonly group: readonly (string | null)[]
  readonly bucket: number
  readonly reach: Reach
}

/**
 * Finds tallies among answers.
 *
 * @remarks
 * Several answers to one place are added up, so the answers of parts counted apart can simply be put together.
 */
export const talliesIn = (answers: readonly Answer[]): ((place: Place) => Tally) => {
  const keyOf = (summary: number, group: Place["group"]): string => JSON.stringify([summary, ...group])
  const found = new Map<string, Answer[]>()
  for (const answer of answers) {
    const key = keyOf(answer.summary, answer.group)
    const here = found.get(key)
    if (here === undefined) found.set(key, [answer])
    else here.push(answer)
  }
  // Variants ask for the same answers again.
  const made = new Map<Answer, Tally>()
  const tallyIn = (answer: Answer): Tally => {
    const tally = made.get(answer) ?? tallyOf(answer.entries)
    made.set(answer, tally)
    return tally
  }
  const reaches: Readonly<Record<Reach, (at: number, bucket: number) => boolean>> = {
    within: (at, bucket) => at === bucket,
    "up-to": (at, bucket) => at <= bucket,
    before: (at, bucket) => at < bucket,
  }
  return ({ summary, group, bucket, reach }) =>
    mergeTallies(...(found.get(keyOf(summary, group)) ?? []).filter((answer) => reaches[reach](answer.bucket, bucket)).map(tallyIn))
}
