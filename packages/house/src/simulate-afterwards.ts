import { days, hours, type Sentiment } from "@folkmoot/facts"
import { firstOfTheirAuthors } from "@folkmoot/sources"
import { sampleSpan } from "./simulate-calendar.ts"
import type { Person } from "./simulate-members.ts"
import type { Random } from "./simulate-random.ts"
import { keptSince, numbered, whole, type Row } from "./simulate-rows.ts"
import { solvedSince, type simulateThreads } from "./simulate-threads.ts"

type Simulated = ReturnType<typeof simulateThreads>

const within = (at: number): number | null => (at < sampleSpan.to ? at : null)

/** What came of each thread: solutions taken back, ideas taken up, answers written into the knowledge base. */
export const simulateOutcomes = (random: Random, people: readonly Person[], { threads }: Simulated): readonly Row<"thread">[] => {
  const joinedAt = new Map(people.map((person) => [person.id, person.joinedAt]))
  const first = firstOfTheirAuthors(threads)
  return whole("thread", threads.map((thread) => {
    const { id, kind, openedAt, author, solvedAt, firstAnswerAt } = thread
    const flagged = thread.resolvable && openedAt >= solvedSince
    // Some accept the first answer, take that back within the hour, and perhaps accept another later.
    const early = firstAnswerAt === null ? sampleSpan.to : firstAnswerAt + hours(1)
    const wavers = flagged && early + hours(1) < (solvedAt ?? sampleSpan.to) && random.percent(solvedAt === null ? 4 : 8)
    // Members from before the sample may have opened threads that are not in it.
    const knowable = author !== null && (joinedAt.get(author) ?? 0) >= sampleSpan.from
    return {
      ...thread,
      firstSolvedAt: wavers ? early : solvedAt,
      reopened: flagged ? wavers : null,
      newcomer: knowable ? first.has(id) : null,
      adoptedAt: kind === "idea" && random.percent(24) ? within(openedAt + days(random.between(12, 120))) : null,
      documentedAt: solvedAt !== null && random.percent(11) ? within(solvedAt + days(random.between(2, 60))) : null,
    }
  }))
}

/** Solutions accepted and taken back, one after the other, since a log of them is kept; only askers mark them. */
export const resolutionsOf = (threads: readonly Row<"thread">[]): readonly Row<"resolution">[] => {
  const rows = threads.flatMap(({ id, resolvable, author, affiliation, solvedAt, solvedBy, firstSolvedAt, reopened }) => {
    const event = (kind: Row<"resolution">["kind"], happenedAt: number | null) =>
      happenedAt === null || happenedAt < keptSince || happenedAt >= sampleSpan.to ? [] : [{ thread: id, kind, happenedAt, resolvable, affiliation, markedBy: author, solvedBy: kind === "accepted" ? solvedBy : null }]
    const before = reopened === true && firstSolvedAt !== null ? [...event("accepted", firstSolvedAt), ...event("revoked", firstSolvedAt + 1_800_000)] : []
    return [...before, ...event("accepted", solvedAt)]
  })
  return numbered("resolution", "z", rows.toSorted((a, b) => a.happenedAt - b.happenedAt))
}

const sentiments: readonly (readonly [number, Sentiment])[] = [[24, "positive"], [53, "neutral"], [23, "negative"]]

/** Whether answers were given by the askers themselves, and how openings read: in which language, and how they sound. */
export const simulateVoices = (random: Random, { threads, posts }: Simulated): readonly Row<"post">[] => {
  const askers = new Map(threads.map(({ id, author }) => [id, author]))
  return whole("post", posts.map((post) => {
    const toOwnThread = post.kind === "answer" ? askers.get(post.thread) === post.author : null
    if (post.kind !== "opening" || post.affiliation === "bot") return { ...post, toOwnThread }
    const sentiment = random.weighted(sentiments)
    const labelled = random.percent(12) ? (random.percent(81) ? sentiment : random.weighted(sentiments)) : null
    return { ...post, toOwnThread, language: random.weighted([[72, "de"], [21, "en"], [7, "da"]] as const), sentiment, labelled }
  }))
}

/** How much of their profiles people have filled in. */
export const profileOf = (random: Random, { affiliation }: Person): Pick<Row<"member">, "profileFields" | "profileFilled"> =>
  affiliation === "bot" ? { profileFields: null, profileFilled: null } : { profileFields: 6, profileFilled: random.weighted([[18, 1], [26, 2], [24, 3], [15, 4], [10, 5], [7, 6]]) }
