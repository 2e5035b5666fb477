import type { Answer } from "@folkmoot/facts"

/**
 * Puts the answers of parts together into those of the whole.
 *
 * @remarks
 * Unit: answers to one question over facts that were counted apart: by machine, by year, by file. They are plain JSON, so each part's can be kept
 * and sent as they are. No row may be in two parts, and each part must have been asked at the same as-of moment; neither can be seen from
 * the answers. In no order to rely on; what adds up to nought is kept. Nothing is refused, so beyond 2^53 sums are rounded.
 */
export const mergeAnswers = (...parts: readonly (readonly Answer[])[]): readonly Answer[] => {
  const merged = new Map<string, { readonly answer: Answer; readonly entries: Map<string, Answer["entries"][number]> }>()
  for (const answer of parts.flat()) {
    const place = JSON.stringify([answer.summary, answer.bucket, answer.group])
    const { entries } = merged.get(place) ?? { entries: new Map<string, Answer["entries"][number]>() }
    merged.set(place, { answer, entries })
    for (const { key, n } of answer.entries) {
      const name = JSON.stringify(key)
      entries.set(name, { key, n: (entries.get(name)?.n ?? 0) + n })
    }
  }
  return [...merged.values()].map(({ answer: { summary, bucket, group }, entries }) => ({ summary, bucket, group, entries: [...entries.values()] }))
}
