import { answerRows, columns, days, minus, not, known, pick, type Facts, type Question } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { columnStore, memoryEngine } from "./memory.ts"
import { canonicalAnswers } from "./testing.ts"
import * as Effect from "effect/Effect"

const thread = columns("thread")

const question: Question = {
  summaries: [
    { table: "thread", at: thread.openedAt, where: not(known(thread.solvedAt)), keys: [thread.author] },
    { table: "thread", at: thread.openedAt, where: known(thread.solvedAt), keys: [minus(thread.solvedAt, thread.openedAt), pick([[thread.resolvable, "yes"]], thread.channel)] },
  ],
  bounds: [days(10), days(100), days(200)],
  by: ["channel", "resolvable"],
  asOf: days(150),
}

/** More rows than are worked on at once, their cells far from regular. */
const manyRows: NonNullable<Facts["thread"]> = Array.from({ length: 9001 }, (_, row) => ({
  source: row % 3 === 0 ? "a" : "b",
  id: `${row % 8000}`,
  openedAt: days((row * 7919) % 211),
  ...(row % 5 === 0 ? {} : { solvedAt: days(((row * 7919) % 211) + (row % 13)) }),
  author: `person ${(row * row) % 977}`,
  channel: row % 7 === 0 ? null : `channel ${row % 4}`,
  resolvable: row % 2 === 0,
}))

const answersOf = (store: ReturnType<typeof columnStore>): readonly unknown[] => {
  const told = store.answer(question)
  if ("refused" in told) throw new Error(told.refused.message)
  return canonicalAnswers(told.answers)
}

describe("laws", () => {
  test("many rows are answered as plain rows are, across every stretch", () => {
    const store = columnStore()
    expect(store.load("thread", manyRows)).toBeUndefined()
    const kept = [...new Map(manyRows.map((row) => [`${row.source} ${row.id}`, row])).values()]
    const expected = canonicalAnswers(answerRows(question, { thread: kept }))
    expect(expected.length).toBeGreaterThan(30)
    expect(answersOf(store)).toEqual(expected)
    expect(store.rows("thread")).toBe(kept.length)
  })

  test("an answer is of when it was asked, though its entries are read later", () => {
    const store = columnStore()
    store.load("thread", manyRows.slice(0, 4000))
    const before = answersOf(store)
    const asked = store.answer(question)
    store.load("thread", manyRows.slice(2000).map((row) => ({ ...row, author: `later ${row.id}` })))
    store.erase(["person 1", "person 4"])
    expect("answers" in asked && canonicalAnswers(asked.answers)).toEqual(before)
    expect(answersOf(store)).not.toEqual(before)
  })

  test("a load that is refused leaves the store as it was", () => {
    const store = columnStore()
    store.load("thread", manyRows.slice(0, 100))
    const before = answersOf(store)
    expect(store.load("thread", [...manyRows.slice(100), { source: "a" }])).toMatchObject({ message: expect.stringContaining("has no id") })
    expect(answersOf(store)).toEqual(before)
  })
})

describe("examples", () => {
  test("refusals name the row, the column, what was given and what was expected", () => {
    const store = columnStore()
    const refusalOf = (row: unknown) => store.load("thread", [row as never])?.message
    expect(refusalOf({ source: "s" })).toBe("Row 0 for thread has no id.")
    expect(refusalOf({ source: "s", id: "1", openedAt: "2024" })).toBe('Row 0 for thread holds "2024" as openedAt; expected a whole number.')
    expect(refusalOf({ source: "s", id: 1 })).toBe("Row 0 for thread holds 1 as id; expected a text without half a surrogate pair.")
    expect(refusalOf({ source: "s", id: "1", resolvable: 1 })).toBe("Row 0 for thread holds 1 as resolvable; expected true or false.")
    expect(store.load<"thread">("nowhere" as "thread", [])?.message).toBe('There is no fact table "nowhere".')
  })

  test("what the machine cannot do is a failure of the engine", async () => {
    // Rows that throw when read stand in for a limit of the machine, which no test can reach in reasonable time.
    const row = Object.defineProperty({ source: "s", id: "1" }, "channel", { enumerable: true, get: () => { throw new RangeError("Map maximum size exceeded") } })
    const failure = await Effect.runPromise(Effect.scoped(Effect.flatMap(memoryEngine, (engine) => Effect.flip(engine.load("thread", [row])))))
    expect(failure).toMatchObject({ _tag: "EngineFailed", engine: "memory", doing: "loading thread", message: "The memory engine reached a limit while loading thread: Map maximum size exceeded." })
  })
})
