import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { answerRows } from "./answer-rows.ts"
import { atMost, columns, equal, known } from "./expression.ts"
import { amounts, count, dated, distinct, durations, total, upTo, type Answer, type Question, type Summary, type Term } from "./summary.ts"
import { tables, type Facts } from "./tables.ts"
import { arbitraryInstant, factsArbitrary } from "./testing.ts"

const t = columns("thread")
const c = columns("cost")

const summaryOf = ({ kind: _kind, reach: _reach, at, ...term }: Term): Summary => ({ ...term, at: at ?? { op: "column", name: tables[term.table].time } })

const ask = (term: Term, facts: Facts, more: Partial<Question> = {}): readonly Answer[] =>
  answerRows({ summaries: [summaryOf(term)], bounds: [], by: [], asOf: 100, ...more }, facts)

const thread = (openedAt: number, more: object = {}) => ({ id: String(openedAt), openedAt, ...more })

describe("buckets", () => {
  const facts: Facts = { thread: [thread(1), thread(10), thread(19), thread(20), thread(29), thread(30), thread(99)] }

  test("hold what falls from one bound up to the next; what came before is bucket minus one, what came after is left out", () => {
    const found = ask(count("thread"), facts, { bounds: [10, 20, 30] }).map(({ bucket, entries }) => [bucket, entries[0]?.n])
    expect(found.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([[-1, 1], [0, 2], [1, 2]])
  })

  test("without bounds are one, and hold rows that do not say when", () => {
    expect(ask(count("member"), { member: [{ id: "1" }, { id: "2", joinedAt: 3 }] })).toMatchObject([{ bucket: 0, entries: [{ n: 2 }] }])
    expect(ask(count("member"), { member: [{ id: "1" }, { id: "2", joinedAt: 3 }] }, { bounds: [0, 10] })).toMatchObject([{ bucket: 0, entries: [{ n: 1 }] }])
  })

  test("hold nothing from after the as-of moment", () => {
    expect(ask(count("thread"), facts, { asOf: 19 })).toMatchObject([{ entries: [{ n: 3 }] }])
  })
})

describe("terms", () => {
  test("count rows, sum a column, and tell values apart", () => {
    const visit = [{ id: "1", visitedAt: 0, page: "community", visits: 5 }, { id: "2", visitedAt: 0, page: "community", visits: 7 }] as const
    expect(ask(count("visit"), { visit })).toMatchObject([{ entries: [{ key: [], n: 2 }] }])
    expect(ask(total("visit", columns("visit").visits), { visit })).toMatchObject([{ entries: [{ key: [], n: 12 }] }])
    const referral = [{ id: "1", madeAt: 0, referrer: "a" }, { id: "2", madeAt: 0, referrer: "a" }, { id: "3", madeAt: 0 }]
    expect(ask(distinct("referral", columns("referral").referrer), { referral })[0]?.entries).toEqual([{ key: ["a"], n: 2 }])
  })

  test("sum money by kind and currency, and keep what was told as zero", () => {
    const cost = [
      { id: "1", kind: "tools", bookedAt: 0, amount: 5, currency: "EUR" },
      { id: "2", kind: "tools", bookedAt: 0, amount: -5, currency: "EUR" },
      { id: "3", kind: "hiring", bookedAt: 0, amount: 0, currency: "EUR" },
      { id: "4", kind: "tools", bookedAt: 0, amount: 2, currency: "DKK" },
    ] as const
    expect(ask(amounts("cost", c), { cost })[0]?.entries).toEqual([
      { key: ["tools", "EUR"], n: 0 },
      { key: ["hiring", "EUR"], n: 0 },
      { key: ["tools", "DKK"], n: 2 },
    ])
  })

  test("count waits up to their end, or up to now", () => {
    const waits = durations("thread", { from: t.openedAt, to: t.firstReplyAt })
    const facts: Facts = { thread: [thread(10, { firstReplyAt: 15 }), thread(20), thread(30, { firstReplyAt: 101 }), { id: "untold", firstReplyAt: 5 }] }
    expect(ask(waits, facts)[0]?.entries).toEqual([{ key: [5, true], n: 1 }, { key: [80, false], n: 1 }, { key: [70, false], n: 1 }])
  })

  test("can be dated by another column and counted up to a period's end", () => {
    const solved = dated(count("thread", known(t.solvedAt)), t.solvedAt)
    expect(ask(solved, { thread: [thread(1, { solvedAt: 15 }), thread(2)] }, { bounds: [0, 10, 20] })).toMatchObject([{ bucket: 1, entries: [{ n: 1 }] }])
    expect(upTo(solved)).toEqual({ ...solved, reach: "up-to" })
  })

  test("take all their conditions", () => {
    const both = count("thread", equal(t.kind, "idea"), atMost(t.openedAt, 5))
    expect(ask(both, { thread: [thread(1, { kind: "idea" }), thread(2, { kind: "question" }), thread(9, { kind: "idea" })] })).toMatchObject([{ entries: [{ n: 1 }] }])
  })
})

test("groups are told as texts, and what is untold is a group of its own", () => {
  const facts: Facts = { thread: [thread(1, { channel: "help", resolvable: true }), thread(2, { channel: null, resolvable: true }), thread(3, { resolvable: true })] }
  const groups = ask(count("thread"), facts, { by: ["channel", "resolvable"] }).map(({ group, entries }) => [group, entries[0]?.n])
  expect(groups).toEqual([[["help", "true"], 1], [[null, "true"], 2]])
})

test("every row that qualifies is counted once: buckets and groups add up to the whole", () => {
  const facts = factsArbitrary(["thread"])
  fc.assert(
    fc.property(facts, arbitraryInstant, fc.uniqueArray(arbitraryInstant, { maxLength: 5 }), (given, asOf, instants) => {
      const rows = (given.thread ?? []).filter(({ openedAt }) => (openedAt as number) <= asOf)
      const sum = (answers: readonly Answer[]) => answers.flatMap(({ entries }) => entries).reduce((all, { n }) => all + n, 0)
      expect(sum(ask(count("thread"), given, { asOf, by: ["kind", "channel"] }))).toBe(rows.length)
      const bounds = instants.toSorted((a, b) => a - b)
      const end = bounds.at(-1)
      expect(sum(ask(count("thread"), given, { asOf, bounds }))).toBe(end === undefined ? rows.length : rows.filter(({ openedAt }) => (openedAt as number) < end).length)
    }),
  )
})
