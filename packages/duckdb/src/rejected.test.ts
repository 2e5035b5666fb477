import { readFileSync } from "node:fs"
import type { Rejected } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { keptRejects } from "./index.ts"
import { filesOf, take, withStore, type Telling } from "./telling.test-kit.ts"

const file = filesOf("rejected")

const told = (source: string, rejects: readonly Rejected[]): Telling => ({ source, rows: {}, coverage: [], rejects })

const wrong = (line: number, reason = "kind is nothing."): Rejected => ({ position: `posts.csv:${line}`, table: "post", reason })

describe("rows that were refused", () => {
  test("are kept by source in their order, and replaced by those of its next reading", async () => {
    const path = file("kept.duckdb")
    const [first, after] = await withStore({ path }, (engine) =>
      Effect.gen(function* () {
        yield* take(engine, told("wiki", [{ position: "a.json", reason: "it is no JSON." }]))
        yield* take(engine, told("forum", [wrong(3), wrong(2), wrong(2)]))
        const before = yield* engine.rejected
        yield* take(engine, told("forum", [wrong(9)]))
        return [before, yield* engine.rejected]
      }),
    )
    expect(first).toEqual([
      { source: "forum", count: 3, first: [wrong(3), wrong(2), wrong(2)] },
      { source: "wiki", count: 1, first: [{ position: "a.json", reason: "it is no JSON." }] },
    ])
    expect(after?.[0]).toEqual({ source: "forum", count: 1, first: [wrong(9)] })
    expect(await withStore({ path }, (engine) => Effect.andThen(take(engine, told("forum", [])), engine.rejected))).toEqual([{ source: "wiki", count: 1, first: [{ position: "a.json", reason: "it is no JSON." }] }])
  })

  test("count for nothing before their reading is finished", async () => {
    const seen = await withStore({}, (engine) =>
      Effect.andThen(Effect.scoped(Effect.flatMap(engine.intake("forum"), ({ reject }) => reject([wrong(1)]))), engine.rejected),
    )
    expect(seen).toEqual([])
  })

  test("are no facts: what was taken does not count them, and a reading that differs in them alone is another state", async () => {
    const [taken, one, again, other] = await withStore({}, (engine) =>
      Effect.gen(function* () {
        const first = yield* take(engine, told("forum", [wrong(1)]))
        const hash = yield* engine.contentHash
        yield* take(engine, told("forum", [wrong(1)]))
        const second = yield* engine.contentHash
        yield* take(engine, told("forum", [wrong(2)]))
        return [first, hash, second, yield* engine.contentHash] as const
      }),
    )
    expect(taken).toEqual({ added: 0, changed: 0, gone: 0, unchanged: 0 })
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  test("beyond the most that are kept are counted, exactly", async () => {
    const many = Array.from({ length: keptRejects + 5 }, (_, line) => wrong(line))
    const [rejects] = await withStore({}, (engine) => Effect.andThen(take(engine, told("forum", many)), engine.rejected))
    expect(rejects?.count).toBe(keptRejects + 5)
    expect(rejects?.first).toEqual(many.slice(0, keptRejects))
  })

  test("are shown by a snapshot as they stood", async () => {
    const path = file("snapshot.duckdb")
    await withStore({ path }, (engine) => Effect.andThen(take(engine, told("forum", [wrong(1)])), Effect.andThen(engine.snapshot("then"), take(engine, told("forum", [wrong(2)])))))
    expect(await withStore({ path, snapshot: "then" }, ({ rejected }) => rejected)).toEqual([{ source: "forum", count: 1, first: [wrong(1)] }])
  })

  test("are taken by a reading that goes on alone", async () => {
    const failure = await withStore({}, (engine) =>
      Effect.scoped(Effect.flatMap(engine.intake("forum"), ({ finish, reject }) => Effect.andThen(finish([]), Effect.orDie(Effect.flip(reject([wrong(1)])))))),
    )
    expect(failure).toMatchObject({ _tag: "EngineFailed", message: "The reading of forum was finished before keeping what was refused." })
  })
})

describe("what a cell held is kept nowhere", () => {
  test.each([
    ['openedAt is "whoever they are"; expected a moment.', 'openedAt is "…"; expected a moment.'],
    ['a is "x"; expected b. c is "\\"quoted\\" words"; expected d.', 'a is "…"; expected b. c is "…"; expected d.'],
    ['author is "cut off in the mid...; expected', 'author is "…"'],
    ['author is "cut off \\', 'author is "…"'],
    ['author is "cut off...; expected "a". mood is "their words".', 'author is "…"'],
    ['author is "\\\\". mood is "\\\\\\"their words".', 'author is "…". mood is "…".'],
    ["two\nlines of \"words\nand words\".", 'two\nlines of "…".'],
    ["the row has 3 cells; the header has 4.", "the row has 3 cells; the header has 4."],
    ["nobody@example.org is no number; mail nobody@example.org", "… is no number; mail …"],
  ])("%s", async (reason, kept) => {
    const [rejects] = await withStore({}, (engine) => Effect.andThen(take(engine, told("forum", [{ position: "p:1", reason }])), engine.rejected))
    expect(rejects?.first).toEqual([{ position: "p:1", reason: kept }])
  })

  test("an address is in no place, either", async () => {
    const [rejects] = await withStore({}, (engine) => Effect.andThen(take(engine, told("forum", [{ position: "box/nobody@example.org.mbox:12", reason: "it has no date." }])), engine.rejected))
    expect(rejects?.first).toEqual([{ position: "box/…:12", reason: "it has no date." }])
  })

  test("no byte of it is in the file", async () => {
    const path = file("bytes.duckdb")
    await withStore({ path }, (engine) => take(engine, told("forum", [wrong(1, 'mood is "words-of-a-person"; expected one of good.'), wrong(2, "mood is words@of.a.person; expected one of good.")])))
    const bytes = readFileSync(path)
    expect([bytes.includes("mood is"), bytes.includes("words-of-a-person"), bytes.includes("words@of")]).toEqual([true, false, false])
  })

  test("whatever stands in quotation marks, as JSON writes it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (value) => {
        const [rejects] = await withStore({}, (engine) => Effect.andThen(take(engine, told("forum", [{ position: "p:1", reason: `mood is ${JSON.stringify(value)}; expected more.` }])), engine.rejected))
        expect(rejects?.first[0]?.reason).toBe('mood is "…"; expected more.')
      }),
      { numRuns: 10 },
    )
  })
})
