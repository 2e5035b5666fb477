import type { Instant, Rows } from "@folkmoot/facts"
import { samePerson } from "./derive-threads.ts"

/** One person answering another. */
export interface Answering {
  readonly by: string | null
  readonly to: string | null
  readonly at: Instant
}

/** A name without the sign that parts two of them, as JSON pointers write it, so that no two pairs read alike. */
const parted = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1")

/**
 * Works out of answers who met whom.
 *
 * @remarks
 * Unit: one row for each two people of whom one ever answered the other, by their names; `member` answered first. The order of the
 * answers does not matter, nor does one given twice. People who are not told, and those who answered themselves, met nobody.
 */
export const deriveTies = (answers: Iterable<Answering>): readonly Omit<Rows["tie"], "source">[] => {
  const pairs = new Map<string, Map<string, Instant>>()
  for (const { by, to, at } of answers) {
    if (by === null || to === null || samePerson(by, to)) continue
    const pair = JSON.stringify([by, to].toSorted())
    const first = pairs.get(pair) ?? new Map<string, Instant>()
    pairs.set(pair, first.set(by, Math.min(first.get(by) ?? at, at)))
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([pair, first]) => {
    const both = JSON.parse(pair) as readonly [string, string]
    const [[member, tiedAt] = ["", 0], returned] = [...first].toSorted(([a, one], [b, two]) => one - two || (a < b ? -1 : 1))
    return { id: both.map(parted).join("/"), tiedAt, member, other: both[0] === member ? both[1] : both[0], answeredAt: returned?.[1] ?? null }
  })
}
