import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { answerRows } from "./answer-rows.ts"
import { and, asOf, atMost, columns, equal, known, less } from "./expression.ts"
import { selectRows, type RowQuestion } from "./select-rows.ts"
import type { Facts } from "./tables.ts"
import { arbitraryInstant, factsArbitrary } from "./testing.ts"

const t = columns("thread")

const ask = (facts: Facts, more: Partial<RowQuestion> = {}) => selectRows({ table: "thread", where: { op: "value", value: true }, columns: [], asOf: 100, ...more }, facts)

describe("laws", () => {
  test("as many rows are selected as a summary with the same condition counts", () => {
    fc.assert(
      fc.property(factsArbitrary(["thread"]), arbitraryInstant, arbitraryInstant, (facts, from, now) => {
        const where = and(atMost(from, t.openedAt), less(t.openedAt, asOf), known(t.author))
        const [answer] = answerRows({ summaries: [{ table: "thread", at: t.openedAt, where, keys: [] }], bounds: [], by: [], asOf: now }, facts)
        const { count, rows } = selectRows({ table: "thread", where, columns: [], asOf: now }, facts)
        expect(count).toBe(answer?.entries[0]?.n ?? 0)
        expect(rows).toHaveLength(count)
      }),
    )
  })

  test("fewer rows are the first of more rows, in whatever order they came", () => {
    fc.assert(
      fc.property(factsArbitrary(["thread"]), fc.nat(12), (facts, limit) => {
        const all = ask(facts, { columns: ["kind"] })
        const some = ask({ thread: facts.thread?.toReversed() ?? [] }, { columns: ["kind"], limit })
        expect(some).toEqual({ count: all.count, rows: all.rows.slice(0, limit) })
      }),
    )
  })
})

test("a row is told with its key, the columns asked for, and null for what it does not tell", () => {
  const thread = [{ source: "s", id: "1", openedAt: 5, channel: "help", author: "p" }, { source: "s", id: "2", openedAt: -0 }]
  expect(ask({ thread }, { columns: ["openedAt", "channel", "toString", "id"] })).toEqual({
    count: 2,
    rows: [
      { source: "s", id: "1", openedAt: 5, channel: "help", toString: null },
      { source: "s", id: "2", openedAt: 0, channel: null, toString: null },
    ],
  })
  expect(ask({ thread }, { where: equal(t.channel, "help"), limit: 0 })).toEqual({ count: 1, rows: [] })
  expect(ask({})).toEqual({ count: 0, rows: [] })
})

test("rows stand in the order of the code points of source and id", () => {
  const ids = ["b", "\u{10000}", "\uFFFD", "", "a", "\u{10001}", "ab"]
  const thread = [...ids.map((id) => ({ source: "s", id })), { source: "a", id: "z" }]
  expect(ask({ thread }).rows.map(({ id }) => id)).toEqual(["z", "", "a", "ab", "b", "\uFFFD", "\u{10000}", "\u{10001}"])
})
