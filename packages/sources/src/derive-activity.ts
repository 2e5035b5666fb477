import { periodsOf, type Affiliation, type Instant, type Period, type Rows } from "@folkmoot/facts"
import { Firsts, paired, partsOf } from "./firsts.ts"
import { Names, ranksIn } from "./numbered-names.ts"

/** What of a post shows that its author was active. */
export type Doing = Pick<Rows["post"], "kind" | "postedAt" | "author" | "affiliation">

/** A day of activity, as a source tells it. */
export type ActiveDay = Omit<Rows["activity"], "source">

/** A day, and its number among those met so far. */
type Day = Period & { readonly code: number }

const dayOfUtc = 86_400_000

/** What one member first did on a day. */
interface Active {
  readonly day: Period
  readonly affiliation: Affiliation
}

/** The rows of one member's days, given in their order. */
const daysOfMember = (member: string, active: readonly Active[]): readonly ActiveDay[] => {
  const firstAt = active[0]?.day.from ?? 0
  return active.map(({ day, affiliation }, index): ActiveDay => ({
    id: `${member}/${day.label}`,
    activeAt: day.from,
    member,
    affiliation,
    contributed: true,
    firstAt,
    previousAt: active[index - 1]?.day.from ?? null,
    nextAt: active[index + 1]?.day.from ?? null,
  }))
}

/**
 * On which days people were active, worked out while their posts come in.
 *
 * @remarks
 * Of what somebody did on a day only the first is kept, so it stays small however much is written.
 */
export class Activity {
  readonly #timeZone: string
  readonly #days: Day[] = []
  /** The same by the days of UTC they overlap; working one out takes longer than everything else. */
  readonly #overlapping = new Map<number, Day[]>()
  /** The day of the message before; most of what is read stands in order. */
  #today: Day | undefined
  readonly #people = new Names()
  readonly #affiliations = new Names()
  /** What each first did on a day, by the two of them; its kind is what they were. */
  readonly #doings = new Firsts((kind, other) => this.#affiliations.textOf(kind) < this.#affiliations.textOf(other))

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** The day a moment falls on; one and the same for all its moments. */
  #dayOf(at: Instant): Day {
    const today = this.#today
    if (today !== undefined && today.from <= at && at < today.to) return today
    let day = this.#near(Math.floor(at / dayOfUtc)).find(({ from, to }) => from <= at && at < to)
    if (day !== undefined) return (this.#today = day)
    day = { ...(periodsOf(at, at + 1, "day", this.#timeZone)[0] as Period), code: this.#days.length }
    this.#days.push(day)
    for (let each = Math.floor(day.from / dayOfUtc); each * dayOfUtc < day.to; each++) this.#near(each).push(day)
    return day
  }

  #near(place: number): Day[] {
    let near = this.#overlapping.get(place)
    if (near === undefined) this.#overlapping.set(place, (near = []))
    return near
  }

  add({ author, kind, postedAt, affiliation }: Doing): void {
    if (author === null || kind === "notice") return
    this.#doings.tell(paired(this.#people.codeOf(author), this.#dayOf(postedAt).code), postedAt, this.#affiliations.codeOf(affiliation))
  }

  *rows(): Generator<ActiveDay> {
    const members = this.#people.inOrder()
    const days = this.#days.toSorted((a, b) => a.from - b.from)
    const [memberRanks, dayRanks] = [ranksIn(members), ranksIn(days.map(({ code }) => code))]
    const ranked = this.#doings.pairs().map((pair) => {
      const [member, day] = partsOf(pair)
      return paired(memberRanks[member] as number, dayRanks[day] as number)
    })
    let active: Active[] = []
    let last = 0
    for (const pair of ranked.toSorted()) {
      const [rank, dayRank] = partsOf(pair)
      if (rank !== last) {
        yield* daysOfMember(this.#people.textOf(members[last] as number), active)
        active = []
        last = rank
      }
      const day = days[dayRank] as Day
      const kind = this.#doings.find(paired(members[rank] as number, day.code))?.kind ?? 0
      active.push({ day, affiliation: this.#affiliations.textOf(kind) as Affiliation })
    }
    if (active.length > 0) yield* daysOfMember(this.#people.textOf(members[last] as number), active)
  }
}

/**
 * Works out of posts on which days their authors were active.
 *
 * @remarks
 * Unit: one row for each author and calendar day in `timeZone`, by author, then by day; a member is on each day what they were in the
 * first post of it. The order of the posts does not matter, nor does a post given twice. Authors who are not told, and notices,
 * show nobody active. Days on which somebody only visited are not among them, so every row has contributed.
 * Posts are taken as they are, checked by whoever read them; a zone nobody knows throws a `RangeError`.
 */
export const deriveActivity = (posts: Iterable<Doing>, timeZone: string): readonly ActiveDay[] => {
  const activity = new Activity(timeZone)
  for (const post of posts) activity.add(post)
  return [...activity.rows()]
}
