import type { Answer } from "@folkmoot/facts"
import { mergeTallies, tallyOf, type Tally } from "@folkmoot/statistics"

/** Where among an engine's answers to look. */
export interface Place {
  /** The index of the summary in the question. */
  readonly summary: number
  readonly group: readonly (string | null)[]
  readonly bucket: number
  /** Whether everything up to the bucket counts, too. */
  readonly upTo: boolean
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
  return ({ summary, group, bucket, upTo }) =>
    mergeTallies(
      ...(found.get(keyOf(summary, group)) ?? [])
        .filter((answer) => (upTo ? answer.bucket <= bucket : answer.bucket === bucket))
        .map(({ entries }) => tallyOf(entries)),
    )
}
