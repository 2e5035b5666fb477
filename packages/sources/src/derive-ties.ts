import type { Affiliation, Instant, Rows } from "@folkmoot/facts"
import { samePerson } from "./derive-threads.ts"

/** One person answering another, and what each was to the organisation then. */
export interface Answering {
  readonly by: string | null
  readonly to: string | null
  readonly at: Instant
  /** Unknown unless said. */
  readonly byAffiliation?: Affiliation
  /** Unknown unless said. */
  readonly toAffiliation?: Affiliation
}

/** A name without the sign that parts two of them, as JSON pointers write it, so that no two pairs read alike. */
const parted = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1")

type Known = Required<Answering> & { readonly by: string; readonly to: string }

const rankOf = ({ by, byAffiliation, toAffiliation }: Known): string => JSON.stringify([by, byAffiliation, toAffiliation])

/** The earlier one first; of two at one moment whichever, but always the same. */
const inOrder = (one: Known, other: Known): number => one.at - other.at || (rankOf(one) < rankOf(other) ? -1 : 1)

/**
 * Works out of answers who met whom.
 *
 * @remarks
 * Unit: one row for each two people of whom one ever answered the other, by their names; `member` answered first, and what both were then is
 * told. The order of the answers does not matter, nor does one given twice. People who are not told, and those who answered themselves, met
 * nobody.
 */
export const deriveTies = (answers: Iterable<Answering>): readonly Omit<Rows["tie"], "source">[] => {
  const pairs = new Map<string, Map<string, Known>>()
  for (const { by, to, at, byAffiliation = "unknown", toAffiliation = "unknown" } of answers) {
    if (by === null || to === null || samePerson(by, to)) continue
    const pair = JSON.stringify([by, to].toSorted())
    const first = pairs.get(pair) ?? new Map<string, Known>()
    const answer = { by, to, at, byAffiliation, toAffiliation }
    const known = first.get(by)
    pairs.set(pair, first.set(by, known === undefined || inOrder(answer, known) < 0 ? answer : known))
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, first]) => {
    const [opening, returned] = [...first.values()].toSorted(inOrder)
    if (opening === undefined) return []
    const { by: member, to: other, at: tiedAt, byAffiliation: memberAffiliation, toAffiliation: otherAffiliation } = opening
    return [{ id: [member, other].toSorted().map(parted).join("/"), tiedAt, member, other, memberAffiliation, otherAffiliation, answeredAt: returned?.at ?? null }]
  })
}
