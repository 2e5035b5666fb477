import { periodsOf, type Instant, type Period, type Rows } from "@folkmoot/facts"

/** What of a post shows that its author was active. */
export type Doing = Pick<Rows["post"], "kind" | "postedAt" | "author" | "affiliation">

/** A day of activity, as a source tells it. */
export type ActiveDay = Omit<Rows["activity"], "source">

/** The last of the periods that began by an instant; they are in order and the first did. */
const dayOf = (days: readonly Period[], at: Instant): Period => {
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((days[middle] as Period).from <= at) low = middle
    else high = middle - 1
  }
  return days[low] as Period
}

/** The rows of one member's days, by day; for each day, what they first did on it. */
export const daysOfMember = (member: string, own: Iterable<readonly [Period, Pick<Doing, "affiliation">]>): readonly ActiveDay[] => {
  const active = [...own].toSorted(([a], [b]) => a.from - b.from)
  const firstAt = active[0]?.[0].from ?? 0
  return active.map(([day, { affiliation }], index): ActiveDay => ({
    id: `${member}/${day.label}`,
    activeAt: day.from,
    member,
    affiliation,
    contributed: true,
    firstAt,
    previousAt: active[index - 1]?.[0].from ?? null,
    nextAt: active[index + 1]?.[0].from ?? null,
  }))
}

/** The earlier of two things one member did; of two at one moment whichever, but always the same. */
export const isEarlier = (a: Pick<Doing, "postedAt" | "affiliation">, b: Pick<Doing, "postedAt" | "affiliation">): boolean =>
  a.postedAt < b.postedAt || (a.postedAt === b.postedAt && a.affiliation < b.affiliation)

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
  const told = [...posts].filter(({ author, kind }) => author !== null && kind !== "notice")
  if (told.length === 0) return []
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { postedAt } of told) {
    if (postedAt < from) from = postedAt
    if (postedAt > to) to = postedAt
  }
  const days = periodsOf(from, to + 1, "day", timeZone)
  const byMember = new Map<string, Map<Period, Doing>>()
  for (const post of told) {
    const day = dayOf(days, post.postedAt)
    const author = post.author as string
    let own = byMember.get(author)
    if (own === undefined) byMember.set(author, (own = new Map<Period, Doing>()))
    const known = own.get(day)
    if (known === undefined || isEarlier(post, known)) own.set(day, post)
  }
  return [...byMember].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([member, own]) => daysOfMember(member, own))
}
