import { days, hours, type Instant } from "@folkmoot/facts"
import { deriveThreads } from "@folkmoot/sources"
import { hourWeights, inBerlin, sampleDays, sampleSpan, season, wallClockAt, weekdays, type SampleDay } from "./simulate-calendar.ts"
import { affiliationAt, type Person } from "./simulate-members.ts"
import type { Random } from "./simulate-random.ts"
import type { Row } from "./simulate-rows.ts"

/** A thread before what came of it is told. */
type Draft = Pick<
  Row<"thread">,
  "id" | "kind" | "resolvable" | "channel" | "openedAt" | "author" | "affiliation" | "firstReplyAt" | "firstAnswerAt" | "solved" | "solvedAt" | "solvedBy" | "selfSolved"
>
type Post = Pick<Row<"post">, "id" | "thread" | "kind" | "postedAt" | "author" | "affiliation" | "accepted">

/** Since when questions can be marked as solved. */
export const solvedSince: Instant = inBerlin(Date.UTC(2025, 6, 1))

/** Where questions are asked, how often, and since which month of the sample. */
const channels: readonly { readonly id: string; readonly share: number; readonly since: number; readonly answered: number; readonly slower: number }[] = [
  { id: "getting-started", share: 30, since: 0, answered: 95, slower: 0 },
  { id: "how-to", share: 38, since: 0, answered: 92, slower: 0 },
  { id: "reporting", share: 18, since: 0, answered: 90, slower: 0 },
  { id: "billing", share: 9, since: 0, answered: 94, slower: 0 },
  { id: "integrations", share: 26, since: 9, answered: 78, slower: 2 },
]

type Channel = (typeof channels)[number]

/** How long somebody takes to answer, in minutes: mostly hours, sometimes weeks. */
const waits: readonly (readonly [weight: number, low: number, high: number])[] = [
  [10, 3, 15], [19, 15, 60], [26, 60, 240], [17, 240, 720], [10, 720, 1440], [10, 1440, 4320], [5, 4320, 14_400], [3, 14_400, 57_600],
]

const waitAfter = (random: Random, from: Instant, slower: number, patience = 0): Instant => {
  const [low, high] = random.weighted(waits.map(([weight, lowest, highest], index) => [weight + (index >= 3 ? slower * 5 + patience : 0), [lowest, highest] as const]))
  const at = from + random.between(low * 60, high * 60) * 1000
  const night = wallClockAt(at).getUTCHours() < 6 && random.percent(85)
  return night ? at + hours(6) + random.between(0, 5400) * 1000 : at
}

/** The people who could answer on a day, with how much they do. */
const helpersOn = (people: readonly Person[], at: Instant): readonly (readonly [number, Person])[] =>
  people.flatMap((person) => (person.helps > 0 && person.joinedAt < at && person.helpsUntil > at ? [[person.helps, person] as const] : []))

const writersOn = (people: readonly Person[], { start }: SampleDay) => {
  const members = people.filter(({ joinedAt, affiliation }) => joinedAt < start && affiliation !== "bot" && affiliation !== "staff")
  return { members, fresh: members.filter(({ joinedAt }) => joinedAt > start - days(14)), staff: people.filter(({ affiliation }) => affiliation === "staff"), helpers: helpersOn(people, start) }
}

const kindOf = (random: Random): Draft["kind"] => random.weighted([[86, "question"], [7, "discussion"], [5, "idea"], [2, "incident"]] as const)

/** Writes the threads and posts of the sample, and derives what follows from them. */
export const simulateThreads = (random: Random, people: readonly Person[]): { readonly threads: readonly Draft[]; readonly posts: readonly Post[] } => {
  const [noticeBot, digestBot] = people.filter(({ affiliation }) => affiliation === "bot") as [Person, Person]
  const threads: Draft[] = []
  const drafts: Omit<Post, "id">[] = []

  const write = (thread: string, kind: Post["kind"], postedAt: Instant, author: Person, accepted: boolean | null = null): void =>
    void drafts.push({ thread, kind, postedAt, author: author.id, affiliation: affiliationAt(author, postedAt), accepted })

  /** The answers a question gets, and which of them solves it. */
  const answer = (thread: Draft, asker: Person, channel: Channel, day: SampleDay, helpers: readonly (readonly [number, Person])[]): Instant | null => {
    const holiday = season(day) < 100
    const others = helpers.filter(([, person]) => person.id !== asker.id)
    const answered = random.percent(channel.answered - (holiday ? 6 : 0))
    const times: { readonly at: Instant; readonly by: Person }[] = []
    if (answered) {
      let at = waitAfter(random, thread.openedAt, channel.slower, holiday ? 6 : 0)
      for (let left = random.weighted([[44, 1], [31, 2], [15, 3], [7, 4], [3, 5]]); left > 0; left--) {
        times.push({ at, by: random.weighted(others) })
        at = waitAfter(random, at, channel.slower, 10)
      }
    }
    if (random.percent(5)) times.push({ at: waitAfter(random, thread.openedAt, 2, 10), by: asker })
    const told = times.filter(({ at }) => at < sampleSpan.to)
    const flagged = thread.resolvable && thread.openedAt >= solvedSince
    const chance = (thread.kind === "question" ? 73 : 60) + Math.trunc(day.age / 3) - channel.slower * 6
    const solves = flagged && told.length > 0 && random.percent(chance) ? random.weighted(told.map((one, index) => [index === 0 ? 6 : 3, one] as const)) : undefined
    const marked = solves === undefined ? undefined : waitAfter(random, solves.at, 0)
    const solvedAt = marked !== undefined && marked < sampleSpan.to ? marked : null
    for (const one of told) write(thread.id, "answer", one.at, one.by, flagged ? solvedAt !== null && one === solves : null)
    const firstAt = told[0]?.at
    if (firstAt !== undefined && random.percent(34)) write(thread.id, "reply", waitAfter(random, firstAt, 0), asker)
    if (firstAt !== undefined && random.percent(9)) write(thread.id, "comment", waitAfter(random, firstAt, 1), random.weighted(others))
    return solvedAt
  }

  for (const day of sampleDays) {
    const { members, fresh, staff, helpers } = writersOn(people, day)
    const open = channels.filter(({ since }) => since <= day.age)
    const expected = Math.trunc(((300 + day.age * 13) * (weekdays[day.weekday] as number) * season(day)) / 10_000)
    for (let opened = random.count(expected); opened > 0; opened--) {
      const id = `t${String(threads.length + 1).padStart(4, "0")}`
      const openedAt = inBerlin(day.midnight + random.weighted(hourWeights) * 3_600_000 + random.between(0, 3_599) * 1000)
      const channel = random.weighted(open.map((one) => [one.share, one] as const))
      const kind = kindOf(random)
      const asker = random.percent(2) ? random.pick(staff) : random.pick(fresh.length > 0 && random.percent(38) ? fresh : members)
      const resolvable = kind === "question" || kind === "incident"
      const thread: Draft = {
        id, kind, resolvable, channel: channel.id, openedAt, author: asker.id, affiliation: affiliationAt(asker, openedAt),
        firstReplyAt: null, firstAnswerAt: null, solved: null, solvedAt: null, solvedBy: null, selfSolved: null,
      }
      write(id, "opening", openedAt, asker)
      if (random.percent(32)) write(id, "notice", openedAt + random.between(5, 50) * 1000, noticeBot)
      if (random.percent(4)) write(id, "reply", openedAt + random.between(60, 300) * 1000, digestBot)
      const solvedAt = answer(thread, asker, channel, day, helpers)
      threads.push({ ...thread, solved: resolvable && openedAt >= solvedSince ? solvedAt !== null : null, solvedAt })
    }
  }
  const posts = drafts
    .filter(({ postedAt }) => postedAt < sampleSpan.to)
    .toSorted((a, b) => a.postedAt - b.postedAt)
    .map((post, index) => ({ ...post, id: `p${String(index + 1).padStart(5, "0")}` }))
  return { threads: deriveThreads(threads, posts).toSorted((a, b) => a.openedAt - b.openedAt), posts }
}
