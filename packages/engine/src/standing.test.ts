import { answerRows, columns, count, days, durations, type Facts, type Question, type TableId } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { columnStore, type ColumnStore, type Standing } from "./memory.ts"
import { arbitraryLooseRows, arbitraryQuestion, canonicalAnswers } from "./testing.ts"

const chosen = ["activity", "thread"] as const satisfies readonly TableId[]

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...chosen).chain((table) => arbitraryLooseRows(table).map((rows) => ({ load: table, rows: rows as Facts[TableId] }))) },
  { weight: 1, arbitrary: fc.constantFrom("a", "b", "c").map((person) => ({ erase: person })) },
  { weight: 1, arbitrary: fc.constantFrom("a", "b", "c").map((source) => ({ source })) },
)

const standingIn = (store: ColumnStore, question: Question): Standing => {
  const standing = store.standing(question)
  if ("refused" in standing) throw new Error(standing.refused.message)
  return standing
}

const told = (answered: ReturnType<ColumnStore["answer"]>): readonly unknown[] => {
  if ("refused" in answered) throw new Error(answered.refused.message)
  return canonicalAnswers(answered.answers)
}

describe("laws", () => {
  test("a standing question is answered as if it were asked anew, whatever was loaded, replaced, forgotten or gone", () => {
    fc.assert(
      fc.property(arbitraryQuestion(chosen), fc.array(step, { minLength: 2, maxLength: 8 }), (question, steps) => {
        const store = columnStore()
        const standing = standingIn(store, question)
        for (const one of steps) {
          if ("load" in one) store.load(one.load, one.rows ?? [])
          else if ("erase" in one) store.erase([one.erase])
          else store.intake(one.source).finish()
          expect(told(standing.answer())).toEqual(told(store.answer(question)))
        }
        expect(told(standing.answer())).toEqual(told(store.answer(question)))
      }),
      { numRuns: 60 },
    )
  })
})

const thread = columns("thread")
const row = (id: number, more: object = {}) => ({ source: "s", id: String(id), openedAt: days(id % 50), firstReplyAt: days(id % 50) + id, channel: `c${id % 3}`, ...more })
const asked: Question = {
  summaries: [
    { ...count("thread", { op: "value", value: true }), at: thread.openedAt },
    { ...durations("thread", { from: thread.openedAt, to: thread.firstReplyAt }), at: thread.openedAt },
    { table: "thread", at: thread.openedAt, where: { op: "value", value: true }, keys: [thread.author] },
  ],
  bounds: [0, days(20), days(60)],
  by: ["channel"],
  asOf: days(100),
}

describe("examples", () => {
  test("thousands of rows are added, some are replaced, and names outgrow what was reckoned with", () => {
    const store = columnStore()
    const standing = standingIn(store, asked)
    const kept = new Map<number, ReturnType<typeof row>>()
    const load = (rows: readonly (readonly [number, ReturnType<typeof row>])[]): void => {
      for (const [id, one] of rows) kept.set(id, one)
      expect(store.load("thread", rows.map(([, one]) => one))).toBeUndefined()
      const answers = answerRows(asked, { thread: [...kept.values()] })
      expect(told(standing.answer())).toEqual(canonicalAnswers(answers))
    }
    load(Array.from({ length: 6000 }, (_, id) => [id, row(id, { author: `a${id % 5}` })]))
    load(Array.from({ length: 9 }, (_, id) => [id * 500, row(id * 500, { channel: "moved", author: "new" })]))
    load(Array.from({ length: 9 }, (_, id) => [id * 500, row(id * 500, { channel: "moved on" })]))
    load(Array.from({ length: 500 }, (_, id) => [7000 + id, row(7000 + id, { channel: `new ${id}`, author: `b${id}` })]))
    load(Array.from({ length: 3000 }, (_, id) => [id, row(id, { openedAt: days(id % 70) })]))
  })

  test("answers handed out do not change when rows come in", () => {
    const store = columnStore()
    const standing = standingIn(store, asked)
    store.load("thread", [row(1)])
    const before = told(standing.answer())
    const kept = standing.answer()
    store.load("thread", [row(2), row(51)])
    standing.answer()
    expect(told(kept)).toEqual(before)
  })

  test("a question that is let go is no longer kept up", () => {
    const store = columnStore()
    const standing = standingIn(store, asked)
    store.load("thread", [row(1)])
    standing.answer()
    standing.end()
    expect(store.load("thread", [row(1, { channel: "moved" })])).toBeUndefined()
    expect(told(store.answer(asked))).toEqual(canonicalAnswers(answerRows(asked, { thread: [row(1, { channel: "moved" })] })))
  })

  test("what cannot be answered is refused when it is asked first", () => {
    const [summary] = asked.summaries
    expect(columnStore().standing({ ...asked, asOf: Number.NaN, summaries: summary === undefined ? [] : [summary] })).toMatchObject({ refused: { message: "The as-of moment is NaN." } })
  })
})
