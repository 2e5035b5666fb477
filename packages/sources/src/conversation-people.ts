import { periodsOf, type Affiliation, type Instant, type Period } from "@folkmoot/facts"
import { daysOfMember, isEarlier, type ActiveDay, type Doing } from "./derive-activity.ts"
import { Ties, type Tie } from "./derive-ties.ts"

const dayOfUtc = 86_400_000

/** What somebody first did on a day. */
type First = Pick<Doing, "postedAt" | "affiliation">

/**
 * What people did in conversations, as far as it takes to say when they were active and who met whom.
 *
 * @remarks
 * Of one person's day the first message suffices, of two people the first answer of one to the other; so it stays small however much is written.
 */
export class ConversationPeople {
  readonly #timeZone: string
  /** The days met so far, by the days of UTC they overlap; working one out takes longer than everything else. */
  readonly #days = new Map<number, Period[]>()
  /** The day of the message before; most of what is read stands in order. */
  #today: Period | undefined
  readonly #doings = new Map<string, Map<Period, First>>()
  readonly #ties = new Ties()

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** The day a moment falls on; one and the same for all its moments. */
  #dayOf(at: Instant): Period {
    const today = this.#today
    if (today !== undefined && today.from <= at && at < today.to) return today
    let day = this.#near(Math.floor(at / dayOfUtc)).find(({ from, to }) => from <= at && at < to)
    if (day !== undefined) return (this.#today = day)
    day = periodsOf(at, at + 1, "day", this.#timeZone)[0] as Period
    for (let each = Math.floor(day.from / dayOfUtc); each * dayOfUtc < day.to; each++) this.#near(each).push(day)
    return day
  }

  #near(place: number): Period[] {
    let near = this.#days.get(place)
    if (near === undefined) this.#days.set(place, (near = []))
    return near
  }

  does({ author, kind, postedAt, affiliation }: Doing): void {
    if (author === null || kind === "notice") return
    let own = this.#doings.get(author)
    if (own === undefined) this.#doings.set(author, (own = new Map<Period, First>()))
    const day = this.#dayOf(postedAt)
    const known = own.get(day)
    if (known !== undefined && known.postedAt < postedAt) return
    const doing: First = { postedAt, affiliation }
    if (known === undefined || isEarlier(doing, known)) own.set(day, doing)
  }

  answers(by: string | null, byAffiliation: Affiliation, to: string | null, toAffiliation: Affiliation, at: Instant): void {
    this.#ties.add({ by, byAffiliation, to, toAffiliation, at })
  }

  *activity(): Generator<ActiveDay> {
    for (const member of [...this.#doings.keys()].toSorted()) yield* daysOfMember(member, this.#doings.get(member) ?? [])
  }

  ties(): Generator<Tie> {
    return this.#ties.rows()
  }
}
