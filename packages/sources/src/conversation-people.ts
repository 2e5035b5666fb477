import { periodsOf, type Affiliation, type Instant } from "@folkmoot/facts"
import { deriveActivity, type ActiveDay, type Doing } from "./derive-activity.ts"
import { deriveTies, type Answering } from "./derive-ties.ts"

const quarterHour = 900_000

/**
 * What people did in conversations, as far as it takes to say when they were active and who met whom.
 *
 * @remarks
 * Of one person's day the first message suffices, of two people the first answer of one to the other; so it stays small however much is written.
 */
export class ConversationPeople {
  readonly #timeZone: string
  readonly #days = new Map<number, Instant>()
  readonly #doings = new Map<string, Map<Instant, Doing>>()
  readonly #answerings = new Map<string, Map<string, Required<Answering>>>()

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** The day a moment falls on; offsets change on quarters of an hour at the finest. */
  #dayOf(at: Instant): Instant {
    const quarter = Math.floor(at / quarterHour)
    let day = this.#days.get(quarter)
    if (day === undefined) this.#days.set(quarter, (day = periodsOf(at, at + 1, "day", this.#timeZone)[0]?.from ?? at))
    return day
  }

  does(doing: Doing): void {
    const { author, kind, postedAt } = doing
    if (author === null || kind === "notice") return
    let own = this.#doings.get(author)
    if (own === undefined) this.#doings.set(author, (own = new Map()))
    const day = this.#dayOf(postedAt)
    const known = own.get(day)
    if (known === undefined || postedAt < known.postedAt || (postedAt === known.postedAt && doing.affiliation < known.affiliation)) {
      own.set(day, { author, kind, postedAt, affiliation: doing.affiliation })
    }
  }

  answers(by: string | null, byAffiliation: Affiliation, to: string | null, toAffiliation: Affiliation, at: Instant): void {
    if (by === null || to === null || by === to) return
    let own = this.#answerings.get(by)
    if (own === undefined) this.#answerings.set(by, (own = new Map()))
    const known = own.get(to)
    if (known === undefined || at < known.at) own.set(to, { by, to, at, byAffiliation, toAffiliation })
  }

  activity(): readonly ActiveDay[] {
    return deriveActivity([...this.#doings.values()].flatMap((own) => [...own.values()]), this.#timeZone)
  }

  ties(): ReturnType<typeof deriveTies> {
    return deriveTies([...this.#answerings.values()].flatMap((own) => [...own.values()]))
  }
}
