import type { Instant, Rows } from "@folkmoot/facts"

/** An answer, as far as it takes to see whether it was given anew. */
export type Answer = Pick<Rows["survey-response"], "id" | "instrument" | "question" | "wave" | "answeredAt" | "member" | "score">

/**
 * Works out of answers which of them the same person gave anew, and when.
 *
 * @remarks
 * Unit: the moment of the next answer by the id of the one it replaces, of one person to one question of one instrument in one wave. A question
 * left empty replaces nothing. Of answers at one moment the one told later is the later; an id told again is passed over, and what does not
 * tell its person, wave or moment replaces nothing and is not replaced.
 */
export const deriveSuperseded = (answers: Iterable<Answer>): ReadonlyMap<string, Instant> => {
  const ids = new Set<string>()
  const given = new Map<string, { readonly id: string; readonly at: Instant; readonly answered: boolean }[]>()
  for (const { id, instrument, question, wave, answeredAt, member, score } of answers) {
    if (ids.has(id)) continue
    ids.add(id)
    if (wave === null || answeredAt === null || member === null) continue
    const place = JSON.stringify([instrument, question, wave, member])
    const before = given.get(place) ?? []
    before.push({ id, at: answeredAt, answered: score !== null })
    given.set(place, before)
  }
  const superseded = new Map<string, Instant>()
  for (const all of given.values()) {
    let next: Instant | undefined
    for (const { id, at, answered } of all.toSorted((one, other) => one.at - other.at).toReversed()) {
      if (next !== undefined) superseded.set(id, next)
      if (answered) next = at
    }
  }
  return superseded
}
