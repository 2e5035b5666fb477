import { days } from "@folkmoot/facts"
import { deriveActivity, deriveTies } from "@folkmoot/sources"
import { inBerlin, sampleSpan } from "./simulate-calendar.ts"
import { affiliationAt, customersOf, type Person } from "./simulate-members.ts"
import type { Random } from "./simulate-random.ts"
import { keptDays, keptSince, moment, numbered, type Row } from "./simulate-rows.ts"

type Post = Row<"post">

/** On which days people wrote, since days are kept; what came before shows in their first and previous day. */
export const activityOf = (posts: readonly Post[]): readonly Row<"activity">[] =>
  numbered("activity", "a", deriveActivity(posts, "Europe/Berlin").filter(({ activeAt }) => activeAt >= keptSince).map(({ id: _derived, ...row }) => row))

/** Who met whom by answering, since then. */
export const tiesOf = (threads: readonly Row<"thread">[], posts: readonly Post[]): readonly Row<"tie">[] => {
  const opened = new Map(threads.map((thread) => [thread.id, thread]))
  const answers = posts.filter(({ kind }) => kind === "answer").map(({ author, affiliation, thread, postedAt }) => {
    const to = opened.get(thread)
    return { by: author, to: to?.author ?? null, at: postedAt, byAffiliation: affiliation, toAffiliation: to?.affiliation ?? "unknown" }
  })
  const ties = deriveTies(answers).filter(({ tiedAt }) => tiedAt >= keptSince)
  return numbered("tie", "k", ties.map(({ id: _derived, ...row }) => row).toSorted((a, b) => a.tiedAt - b.tiedAt))
}

/** What the plan takes its behaviours to be worth; thanks are kept too, and count for nothing. */
const worths = {
  "answer-others": { valuable: true, advocacy: false, worth: 5 },
  "share-templates": { valuable: true, advocacy: false, worth: 20 },
  "report-obstacles": { valuable: true, advocacy: false, worth: 3 },
  "invite-peers": { valuable: true, advocacy: true, worth: 8 },
  "say-thanks": { valuable: false, advocacy: false, worth: 0 },
} as const

/** Behaviours of the plan as they occurred: answers that were accepted, invitations, and what people did now and then. */
export const simulateBehaviours = (random: Random, people: readonly Person[], posts: readonly Post[], referrals: readonly Row<"referral">[]): readonly Row<"behaviour">[] => {
  const persons = new Map(people.map((person) => [person.id, person]))
  const occurred = (behaviour: keyof typeof worths, occurredAt: number, id: string | null) => {
    const person = persons.get(id ?? "")
    return person === undefined ? [] : [{ behaviour, occurredAt, member: id, affiliation: affiliationAt(person, occurredAt), ...worths[behaviour] }]
  }
  const customers = customersOf(people)
  const rows = [
    ...posts.flatMap(({ accepted, author, postedAt }) => (accepted === true && postedAt >= keptSince ? occurred("answer-others", postedAt, author) : [])),
    ...referrals.flatMap(({ referrer, madeAt }) => (madeAt >= keptSince ? occurred("invite-peers", madeAt, referrer) : [])),
    ...keptDays.flatMap((day) => {
      const at = moment(random, day)
      const members = customers.filter(({ joinedAt }) => joinedAt < at)
      const behaviour = random.weighted([[40, undefined], [14, "share-templates"], [20, "report-obstacles"], [26, "say-thanks"]] as const)
      return behaviour === undefined ? [] : occurred(behaviour, at, random.weighted(members.map(({ id, helps }) => [helps > 0 ? 5 : 1, id] as const)))
    }),
  ]
  return numbered("behaviour", "b", rows.toSorted((a, b) => a.occurredAt - b.occurredAt))
}

/** Thanks and likes for answers, since the forum counts them. */
export const simulateReactions = (random: Random, people: readonly Person[], posts: readonly Post[]): readonly Row<"reaction">[] => {
  const since = inBerlin(Date.UTC(2026, 4, 1))
  const rows = posts.flatMap(({ id, kind, postedAt }) => {
    if (kind !== "answer" || postedAt < since) return []
    const there = people.filter(({ joinedAt, affiliation }) => joinedAt < postedAt && affiliation !== "bot")
    return Array.from({ length: random.count(105) }, () => {
      const person = random.pick(there)
      const reactedAt = postedAt + random.between(60, 300_000) * 1000
      return { kind: random.weighted([[7, "thanks"], [3, "like"]] as const), post: id, reactedAt, member: person.id, affiliation: affiliationAt(person, reactedAt) }
    })
  })
  return numbered("reaction", "l", rows.filter(({ reactedAt }) => reactedAt < sampleSpan.to).toSorted((a, b) => a.reactedAt - b.reactedAt))
}

const stages = ["joined", "took part", "answered"] as const

/** How far newcomers came: they joined, wrote something, answered somebody. */
export const stagesOf = (people: readonly Person[], posts: readonly Post[]): readonly Row<"stage">[] => {
  const rows = customersOf(people).flatMap((person) => {
    const { id, joinedAt } = person
    if (joinedAt < keptSince + days(31)) return []
    const own = posts.filter(({ author }) => author === id)
    const times = [joinedAt, own[0]?.postedAt, own.find(({ kind }, index) => kind === "answer" && index > 0)?.postedAt]
    const reached = times.slice(0, times.includes(undefined) ? times.indexOf(undefined) : times.length) as readonly number[]
    return reached.map((reachedAt, index) => ({
      funnel: "onboarding", stage: stages[index] as string, position: index + 1, member: id, affiliation: affiliationAt(person, reachedAt), enteredAt: joinedAt, reachedAt, previousAt: reached[index - 1] ?? null,
    }))
  })
  return numbered("stage", "f", rows.toSorted((a, b) => a.reachedAt - b.reachedAt))
}

/** How many accepted answers earn which recognition from the platform itself. */
const milestones: ReadonlyMap<number, readonly ["badge" | "rank", string]> = new Map([[1, ["badge", "first solution"]], [10, ["badge", "ten solutions"]], [25, ["rank", "guide"]], [60, ["rank", "master"]]])

/** Badges and ranks for accepted answers, thanks in public, and an award of the organisation each month. */
export const simulateRecognitions = (random: Random, people: readonly Person[], posts: readonly Post[]): readonly Row<"recognition">[] => {
  const persons = new Map(people.map((person) => [person.id, person]))
  const given = (id: string | null, recognisedAt: number, what: Pick<Row<"recognition">, "kind" | "name" | "by">) => {
    const person = persons.get(id ?? "")
    return person === undefined || recognisedAt < keptSince || recognisedAt >= sampleSpan.to ? [] : [{ ...what, recognisedAt, member: id, affiliation: affiliationAt(person, recognisedAt) }]
  }
  const solved = new Map<string | null, number>()
  const earned = posts.filter(({ accepted }) => accepted === true).flatMap(({ author, postedAt }) => {
    const times = (solved.get(author) ?? 0) + 1
    solved.set(author, times)
    const [kind, name] = milestones.get(times) ?? []
    const badge = kind === undefined || name === undefined ? [] : given(author, postedAt + 60_000, { kind, name, by: "platform" })
    return random.percent(6) ? [...badge, ...given(author, postedAt + random.between(3_600, 90_000) * 1000, { kind: "thanks", name: null, by: "member" })] : badge
  })
  const awards = keptDays.filter(({ day }) => day === 15).flatMap((day) => {
    const at = moment(random, day)
    const helpers = customersOf(people).filter(({ joinedAt, helps, helpsUntil }) => helps > 0 && joinedAt < at && helpsUntil > at)
    return given(random.weighted(helpers.map(({ id, helps }) => [helps, id] as const)), at, { kind: "award", name: "helper of the month", by: "organisation" })
  })
  return numbered("recognition", "g", [...earned, ...awards].toSorted((a, b) => a.recognisedAt - b.recognisedAt))
}
