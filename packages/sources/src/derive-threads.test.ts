import { affiliations, type Affiliation } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deriveThreads, firstOfTheirAuthors, type Contribution, type Opening } from "./derive-threads.ts"

const people = fc.constantFrom("asker-onym", "b", "c", null)
const threads = [
  { id: "t1", openedAt: 1000, author: "b" },
  { id: "t2", openedAt: 0, author: null },
]

const post: fc.Arbitrary<Contribution> = fc.record({
  id: fc.uuid(),
  thread: fc.constantFrom("t1", "t2", "elsewhere"),
  kind: fc.constantFrom("opening", "answer", "reply", "comment", "notice"),
  postedAt: fc.integer({ min: 0, max: 5000 }),
  author: people,
  affiliation: fc.constantFrom<Affiliation>(...affiliations),
  accepted: fc.constantFrom(true, false, null),
})
const posts = fc.array(post, { maxLength: 12 })

test("the order of the posts, and posts given twice, change nothing", () => {
  fc.assert(
    fc.property(posts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(deriveThreads(threads, [...shuffled, ...shuffled.slice(0, 3)])).toEqual(deriveThreads(threads, all))
    }),
  )
})

test("a post more never makes a first reply or answer later, nor takes it away", () => {
  fc.assert(
    fc.property(posts, post, (all, more) => {
      const before = deriveThreads(threads, all)
      const later = deriveThreads(threads, [...all, more])
      expect(later).toHaveLength(before.length)
      for (const [index, after] of later.entries()) {
        for (const column of ["firstReplyAt", "firstAnswerAt"] as const) {
          const [then, now] = [before[index]?.[column] ?? null, after[column]]
          expect(then === null || (now !== null && now <= then)).toBe(true)
        }
      }
    }),
  )
})

test("bots, notices, comments and the author's own words are no first reply", () => {
  fc.assert(
    fc.property(posts, (all) => {
      const deaf = all.map((one): Contribution => (one.thread === "t2" ? { ...one, thread: "t1" } : one)).filter(({ kind, author, affiliation }) => affiliation === "bot" || author === "b" || kind === "comment" || kind === "notice")
      expect(deriveThreads(threads, deaf)[0]?.firstReplyAt).toBeNull()
    }),
  )
})

const answer = { thread: "t1", kind: "answer", affiliation: "customer", accepted: false } as const

test("the author's own answer is a first answer but no first reply", () => {
  const [thread] = deriveThreads(threads, [{ ...answer, id: "1", postedAt: 2000, author: "b" }, { ...answer, id: "2", postedAt: 3000, author: "c" }])
  expect(thread).toMatchObject({ firstAnswerAt: 2000, firstReplyAt: 3000, solvedBy: null, selfSolved: null })
})

test("an author who is not told is another person, on either side", () => {
  expect(deriveThreads(threads, [{ ...answer, id: "1", postedAt: 2000, author: null }])[0]?.firstReplyAt).toBe(2000)
  expect(deriveThreads(threads, [{ ...answer, id: "1", thread: "t2", postedAt: 2000, author: null }])[1]?.firstReplyAt).toBe(2000)
})

test("a post older than its thread keeps its date", () => {
  expect(deriveThreads(threads, [{ ...answer, id: "1", postedAt: 10, author: "c" }])[0]).toMatchObject({ firstReplyAt: 10, firstAnswerAt: 10 })
})

test("who solved a thread, and whether its author did, follow from the accepted post", () => {
  const accepted = { ...answer, id: "1", postedAt: 2000, accepted: true }
  expect(deriveThreads(threads, [{ ...accepted, author: "b" }])[0]).toMatchObject({ solvedBy: "customer", selfSolved: true })
  expect(deriveThreads(threads, [{ ...accepted, author: "c", affiliation: "staff" }])[0]).toMatchObject({ solvedBy: "staff", selfSolved: false })
})

test("of each author's threads exactly one is the first, and none is older; the order they are given in does not matter", () => {
  const opening: fc.Arbitrary<Opening> = fc.record({ id: fc.uuid(), openedAt: fc.integer({ min: 0, max: 5 }), author: people })
  fc.assert(
    fc.property(fc.array(opening, { maxLength: 12 }), (all) => {
      const first = firstOfTheirAuthors(all)
      expect(firstOfTheirAuthors(all.toReversed())).toEqual(first)
      for (const author of new Set(all.map((one) => one.author))) {
        const own = all.filter((one) => one.author === author)
        const found = own.filter(({ id }) => first.has(id))
        expect(found).toHaveLength(author === null ? 0 : 1)
        for (const { openedAt } of found) expect(openedAt).toBe(Math.min(...own.map((one) => one.openedAt)))
      }
    }),
  )
})
