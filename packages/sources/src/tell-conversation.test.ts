import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checked } from "./checked.ts"
import { peopleOf } from "./people.ts"
import type { Ending, Saying } from "./saying.ts"
import type { Told } from "./source.ts"
import { tellConversation } from "./tell-conversation.ts"

const ending: Ending = { hasAllThreads: true, tables: { member: {}, thread: {}, post: {}, reaction: {}, resolution: {} } }
const start = Date.UTC(2026, 2, 1)

async function* saying(all: readonly Saying[], end: Ending) {
  for (const one of all) yield [one]
  return end
}

const telling = async (all: readonly Saying[], end: Ending = ending): Promise<readonly Told[]> => {
  const people = peopleOf("forum")
  const told: Told[] = []
  for await (const batch of checked("forum", tellConversation(saying(all, end), people, { path: "", name: "forum", map: {} }))) told.push(...batch)
  return told
}

const factsOf = (told: readonly Told[]): readonly string[] => told.flatMap((one) => (one.kind === "fact" ? [JSON.stringify([one.table, one.row])] : [])).toSorted()

const ids = fc.constantFrom("1", "2", "3")
const author = fc.constantFrom("asker", "helper", "mentor", null)
const moment = fc.nat({ max: 40 }).map((hour) => start + hour * 3_600_000)

/** What a platform might say, each thing by one id. */
const arbitrarySayings: fc.Arbitrary<readonly Saying[]> = fc
  .record({
    threads: fc.uniqueArray(fc.record({ id: ids, openedAt: moment, author, acceptedPost: fc.constantFrom(undefined, null, "p1", "p2") }), { selector: ({ id }) => id }),
    posts: fc.uniqueArray(fc.record({ id: fc.nat({ max: 9 }).map((id) => `p${id}`), thread: ids, postedAt: moment, author, kind: fc.constantFrom("opening", "answer", "reply", "comment", "notice") }), { selector: ({ id }) => id, maxLength: 10 }),
    resolutions: fc.uniqueArray(fc.record({ id: fc.nat({ max: 5 }).map((id) => `r${id}`), thread: ids, happenedAt: moment, kind: fc.constantFrom("accepted", "revoked") }), { selector: ({ happenedAt, thread }) => `${happenedAt} ${thread}`, maxLength: 5 }),
  })
  .map(({ threads, posts, resolutions }) => [
    ...threads.map(({ acceptedPost, ...thread }): Saying => ({ says: "thread", position: "a:1", kind: "question", resolvable: true, channel: null, affiliation: "unknown", ...thread, ...(acceptedPost === undefined ? {} : { acceptedPost }) })),
    ...posts.map((post): Saying => ({ says: "post", position: "a:2", affiliation: "unknown", ...post, kind: post.kind as "answer" })),
    ...new Map(resolutions.map((one): [string, Saying] => [one.id, { says: "resolution", position: "a:3", ...one, kind: one.kind as "accepted" }])).values(),
  ])

const shuffled = arbitrarySayings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })))

describe("laws", () => {
  test("the order in which things are said does not matter", async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, other]) => {
        expect(factsOf(await telling(other))).toEqual(factsOf(await telling(all)))
      }),
    )
  })

  test("what is said again changes no fact, and is counted", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySayings, async (all) => {
        const twice = await telling([...all, ...all])
        expect(factsOf(twice)).toEqual(factsOf(await telling(all)))
        const threads = all.filter(({ says }) => says === "thread").length
        const notes = twice.flatMap((one) => (one.kind === "coverage" && one.coverage.table === "thread" ? one.coverage.notes : []))
        expect(notes.some((note) => note.startsWith(`Left out ${threads} row`))).toBe(threads > 0)
      }),
    )
  })

  test("of several states of a conversation the newest is told, in whatever order they are said", async () => {
    const states = fc.uniqueArray(fc.record({ revision: fc.nat({ max: 99 }), solved: fc.boolean(), adoptedAt: fc.option(moment) }), { selector: ({ revision }) => revision, minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(states.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), async ([all, shuffledStates]) => {
        const newest = all.toSorted((a, b) => b.revision - a.revision)[0]
        const told = await telling(shuffledStates.map((state): Saying => ({ says: "thread", position: "a:1", id: "1", kind: "question", resolvable: true, channel: null, openedAt: start, author: null, affiliation: "unknown", ...state })))
        const threads = told.flatMap((one) => (one.kind === "fact" && one.table === "thread" ? [one.row] : []))
        expect(threads.map(({ solved, adoptedAt }) => ({ solved, adoptedAt }))).toEqual([{ solved: newest?.solved, adoptedAt: newest?.adoptedAt }])
      }),
    )
  })

  test("nothing said is lost: each thread, post and resolution is a fact or a reject", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySayings, async (all) => {
        const told = await telling(all)
        const count = (table: string): number => told.filter((one) => one.kind === "fact" && one.table === table).length
        const rejects = told.filter(({ kind }) => kind === "reject").length
        expect([count("thread"), count("post"), count("resolution") + rejects]).toEqual(["thread", "post", "resolution"].map((says) => all.filter((one) => one.says === says).length))
      }),
    )
  })

  test("what a platform does not tell is told of no thread, whatever its posts would show", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySayings, async (all) => {
        const end: Ending = { ...ending, tables: { ...ending.tables, thread: { untold: { solvedBy: "nobody knows.", firstSolvedAt: "nobody knows." } } } }
        for (const one of await telling(all, end)) if (one.kind === "fact" && one.table === "thread") expect([one.row.solvedBy, one.row.firstSolvedAt]).toEqual([null, null])
      }),
    )
  })
})

const thread: Saying = { says: "thread", position: "a:1", id: "1", kind: "question", resolvable: true, channel: "setup", openedAt: start, author: "asker", affiliation: "unknown" }
const event = (id: string, kind: "accepted" | "revoked", hour: number): Saying => ({ says: "resolution", position: "a:2", id, thread: "1", kind, happenedAt: start + hour * 3_600_000 })
const rowOf = (told: readonly Told[]) => told.flatMap((one) => (one.kind === "fact" && one.table === "thread" ? [one.row] : []))[0]

describe("examples", () => {
  test.each([
    ["never", [], { solved: false, solvedAt: null, firstSolvedAt: null, reopened: false }],
    ["once", [event("a", "accepted", 1)], { solved: true, solvedAt: start + 3_600_000, reopened: false }],
    ["reopened", [event("a", "accepted", 1), event("b", "revoked", 2)], { solved: false, solvedAt: null, firstSolvedAt: start + 3_600_000, reopened: true }],
    ["again", [event("c", "accepted", 3), event("a", "accepted", 1), event("b", "revoked", 2)], { solved: true, solvedAt: start + 10_800_000, firstSolvedAt: start + 3_600_000, reopened: true }],
    ["closed before it was ever solved", [event("b", "revoked", 1), event("a", "accepted", 2)], { solved: true, reopened: false }],
  ] as const)("solved %s", async (_name, events, expected) => {
    expect(rowOf(await telling([thread, ...events]))).toMatchObject(expected)
  })

  test("a thread closed and opened again a hundred thousand times is told whole", async () => {
    const events = Array.from({ length: 100_000 }, (_, index) => event(`e${index}`, index % 2 === 0 ? "accepted" : "revoked", 1 + index / 10_000))
    const told = await telling([...events.slice(50_000), thread, ...events.slice(0, 50_000), ...events.slice(0, 10)])
    expect(told.filter((one) => one.kind === "fact" && one.table === "resolution")).toHaveLength(100_000)
    expect(rowOf(told)).toMatchObject({ solved: false, firstSolvedAt: start + 3_600_000, reopened: true })
  })

  test("what the platform shows now outweighs what its events would say", async () => {
    expect(rowOf(await telling([{ ...thread, solved: false }, event("a", "accepted", 1)]))).toMatchObject({ solved: false, solvedAt: null, firstSolvedAt: start + 3_600_000 })
    const told = await telling([{ ...thread, solved: true }])
    expect(rowOf(told)).toMatchObject({ solved: true, solvedAt: null })
    expect(told.flatMap((one) => (one.kind === "coverage" && one.coverage.table === "thread" ? one.coverage.notes : []))).toContain("Conversations shown as solved of which nothing says when: 1.")
  })

  test("a post dated before its conversation keeps its date and is counted; a date before there was a network is refused", async () => {
    const early: Saying = { says: "post", position: "a:3", id: "p", thread: "1", kind: "reply", postedAt: start - 1, author: "helper", affiliation: "unknown" }
    const told = await telling([thread, early, { ...thread, id: "2", openedAt: 0 }])
    expect(rowOf(told)).toMatchObject({ firstReplyAt: start - 1 })
    expect(told.flatMap((one) => (one.kind === "coverage" ? one.coverage.notes : [])).join()).toContain("as merging leaves behind; they keep their date: 1.")
    expect(told.filter(({ kind }) => kind === "reject")).toMatchObject([{ reject: { reason: expect.stringContaining("dated 1970-01-01") } }])
  })

  test("who met whom is not told where replies are not, and since replies are where they came late", async () => {
    const tieOf = async (end: Ending) => (await telling([thread], end)).flatMap((one) => (one.kind === "coverage" && one.coverage.table === "tie" ? [one.coverage.since] : []))
    const during = (told: NonNullable<Ending["tables"]["thread"]>): Ending => ({ ...ending, tables: { ...ending.tables, thread: told } })
    expect(await tieOf(during({ untold: { firstReplyAt: "comments are not among the files." } }))).toEqual([])
    expect(await tieOf(during({ since: { firstReplyAt: start } }))).toEqual([{ tiedAt: start }])
    expect(await tieOf(ending)).toEqual([{}])
  })

  test("who was first is not told where conversations are missing", async () => {
    const told = await telling([thread], { ...ending, hasAllThreads: false })
    expect(rowOf(told)).toMatchObject({ newcomer: null })
    expect(told.flatMap((one) => (one.kind === "coverage" && one.coverage.table === "thread" ? Object.keys(one.coverage.untold) : []))).toContain("newcomer")
  })
})

describe("messages without authors", () => {
  const wrote = (count: number, last: string | null): readonly Saying[] => [
    { says: "thread", position: "a:1", id: "t", kind: "question", resolvable: true, channel: null, openedAt: start, author: null, affiliation: "unknown" },
    ...Array.from({ length: count }, (_, index): Saying => ({ says: "post", position: "a:2", id: `p${index}`, thread: index === 0 ? "lost" : "t", kind: "reply", postedAt: start + index * 60_000, author: index + 1 === count ? last : null, affiliation: "unknown" })),
  ]
  const untoldOf = async (all: readonly Saying[]) => {
    const told = await telling(all)
    const coverage = new Map(told.flatMap((one) => (one.kind === "coverage" ? [[one.coverage.table, one.coverage] as const] : [])))
    const replies = told.flatMap((one) => (one.kind === "fact" && one.table === "thread" ? [one.row.firstReplyAt] : []))
    return { untold: Object.keys(coverage.get("thread")?.untold ?? {}), tables: [...coverage.keys()], replies }
  }

  test("where ten messages have none, nobody can say who was there, who else replied and who met whom", async () => {
    const { untold, tables, replies } = await untoldOf(wrote(10, null))
    expect(untold.toSorted()).toEqual(["author", "firstReplyAt", "newcomer", "selfSolved"])
    expect(tables).not.toContain("activity")
    expect(tables).not.toContain("tie")
    expect(replies).toEqual([null])
  })

  test("fewer may all be of deleted accounts, said again they are no more, and one author is enough to know who are", async () => {
    for (const all of [wrote(9, null), [...wrote(9, null), ...wrote(9, null).slice(1)], wrote(10, "helper")]) {
      const { untold, tables, replies } = await untoldOf(all)
      expect(untold).toEqual(["newcomer"])
      expect(tables).toEqual(expect.arrayContaining(["activity", "tie"]))
      expect(replies[0]).toBe(start + 60_000)
    }
  })
})

test("what settles no question is no resolution: its own row says so, and no question is solved by it", async () => {
  const opened = (id: string, kind: "question" | "incident" | "idea"): Saying => ({ says: "thread", position: "a:1", id, kind, resolvable: true, channel: null, openedAt: start, author: "asker", affiliation: "customer" })
  const solved = (of: string): Saying => ({ says: "resolution", position: "a:2", id: `r-${of}`, thread: of, kind: "accepted", happenedAt: start + 60_000 })
  const told = await telling([opened("q", "question"), opened("i", "incident"), opened("w", "idea"), solved("q"), solved("i"), solved("w")])
  const rowsOf = (table: string) => told.flatMap((one) => (one.kind === "fact" && one.table === table ? [one.row] : []))
  expect(rowsOf("resolution")).toMatchObject([{ thread: "q" }])
  expect(rowsOf("thread").map((row) => "solvedAt" in row && row.solvedAt)).toEqual([start + 60_000, start + 60_000, start + 60_000])
})

test("conversations that messages stand in and that are not there are said to be missing; where most messages are of them, nobody can say who met whom", async () => {
  const opened = (id: string): Saying => ({ says: "thread", position: "a:1", id, kind: "discussion", resolvable: false, channel: null, openedAt: start, author: "asker", affiliation: "unknown" })
  const post = (id: string, of: string): Saying => ({ says: "post", position: "a:2", id, thread: of, kind: "reply", postedAt: start + 60_000, author: "helper", affiliation: "unknown" })
  const coverageOf = async (all: readonly Saying[]) => new Map((await telling(all)).flatMap((one) => (one.kind === "coverage" ? [[one.coverage.table, one.coverage] as const] : [])))
  const whole = await coverageOf([opened("t"), post("p1", "t")])
  expect([whole.get("thread")?.truncated, whole.has("tie"), "newcomer" in (whole.get("thread")?.untold ?? {})]).toEqual([undefined, true, false])
  const half = await coverageOf([opened("t"), post("p1", "t"), post("p2", "lost")])
  expect([half.get("thread")?.truncated, half.has("tie"), "newcomer" in (half.get("thread")?.untold ?? {})]).toEqual(["1 conversation that messages stand in is not there; add it.", true, true])
  const most = await coverageOf([opened("t"), post("p1", "t"), post("p2", "lost"), post("p3", "gone")])
  expect([most.get("thread")?.truncated, most.has("tie")]).toEqual(["2 conversations that messages stand in are not there; add them.", false])
})
