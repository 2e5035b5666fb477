import type { Affiliation, Instant, Rows } from "@folkmoot/facts"
import { samePerson } from "./derive-threads.ts"
import { Firsts, paired, partsOf } from "./firsts.ts"
import { Names, ranksIn } from "./numbered-names.ts"
import { stepOf } from "./json-pointer.ts"

/** One person answering another, and what each was to the organisation then. */
export interface Answering {
  /** Who answered; `null` where that is not told. */
  readonly by: string | null
  /** Whose conversation it was; `null` where that is not told. */
  readonly to: string | null
  /** When the answer was written. */
  readonly at: Instant
  /** What the one who answered was; `unknown` unless said. */
  readonly byAffiliation?: Affiliation
  /** What the one who was answered was when opening the conversation; `unknown` unless said. */
  readonly toAffiliation?: Affiliation
}

/** Two people who met, as a source tells it. */
export type Tie = Omit<Rows["tie"], "source">

type Known = Required<Answering> & { readonly by: string; readonly to: string }

const rankOf = ({ by, byAffiliation, toAffiliation }: Known): string => JSON.stringify([by, byAffiliation, toAffiliation])

/** The earlier one first; of two at one moment whichever, but always the same. */
const inOrder = (one: Known, other: Known): number => one.at - other.at || (rankOf(one) < rankOf(other) ? -1 : 1)

/** The first answers two people gave each other, as far as they did. */
interface Pair {
  /** By the one whose name comes first. */
  there: Known | undefined
  back: Known | undefined
}

/** Works out who answered first, and whether it was returned. */
const tieOf = (first: string, second: string, { there, back }: Pair): Tie | undefined => {
  const isThere = there !== undefined && (back === undefined || inOrder(there, back) < 0)
  const [opening, returned] = isThere ? [there, back] : [back, there]
  if (opening === undefined) return undefined
  const { by: member, to: other, at: tiedAt, byAffiliation: memberAffiliation, toAffiliation: otherAffiliation } = opening
  // A stroke parts the names, so within them it is written as in JSON pointers: no two pairs read alike.
  return { id: `${stepOf(first)}/${stepOf(second)}`, tiedAt, member, other, memberAffiliation, otherAffiliation, answeredAt: returned?.at ?? null }
}

/**
 * Who met whom, worked out while the answers come in.
 *
 * @remarks
 * Of what one person answered another only the first is kept, so it stays small however much is written.
 */
export class Ties {
  readonly #people = new Names()
  readonly #affiliations = new Names()
  /** What each first answered another, by the two of them; its kind is what both were. */
  readonly #answers = new Firsts((kind, other) => this.#affiliationsOf(kind) < this.#affiliationsOf(other))

  /** What both were, as a text to compare. */
  #affiliationsOf(kind: number): string {
    return partsOf(kind).map((code) => this.#affiliations.textOf(code)).join(" ")
  }

  add({ by, to, at, byAffiliation = "unknown", toAffiliation = "unknown" }: Answering): void {
    if (by === null || to === null || samePerson(by, to)) return
    this.#answers.tell(paired(this.#people.codeOf(by), this.#people.codeOf(to)), at, paired(this.#affiliations.codeOf(byAffiliation), this.#affiliations.codeOf(toAffiliation)))
  }

  /** What one first answered another. */
  #known(by: number, to: number): Known | undefined {
    const first = this.#answers.find(paired(by, to))
    if (first === undefined) return undefined
    const [byAffiliation, toAffiliation] = partsOf(first.kind).map((code) => this.#affiliations.textOf(code)) as [Affiliation, Affiliation]
    return { by: this.#people.textOf(by), to: this.#people.textOf(to), at: first.at, byAffiliation, toAffiliation }
  }

  *rows(): Generator<Tie> {
    const order = this.#people.inOrder()
    const ranks = ranksIn(order)
    const pairs = this.#answers.pairs().map((pair) => {
      const [by, to] = partsOf(pair).map((code) => ranks[code] as number) as [number, number]
      return by < to ? paired(by, to) : paired(to, by)
    })
    let last = -1
    for (const pair of pairs.toSorted()) {
      if (pair === last) continue
      last = pair
      const [first, second] = partsOf(pair).map((rank) => order[rank] as number) as [number, number]
      const tie = tieOf(this.#people.textOf(first), this.#people.textOf(second), { there: this.#known(first, second), back: this.#known(second, first) })
      if (tie !== undefined) yield tie
    }
  }
}

/**
 * Works out of answers who met whom.
 *
 * @remarks
 * Unit: one row for each two people of whom one ever answered the other, by their names; `member` answered first, and what both were then is
 * told. The order of the answers does not matter, nor does one given twice. People who are not told, and those who answered themselves, met
 * nobody.
 */
export const deriveTies = (answers: Iterable<Answering>): readonly Tie[] => {
  const ties = new Ties()
  for (const answer of answers) ties.add(answer)
  return [...ties.rows()]
}
