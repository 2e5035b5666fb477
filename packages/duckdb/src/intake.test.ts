import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { duckdbEngine } from "./index.ts"
import { always, arbitraryTelling, filesOf, shown, take, withStore, type Telling } from "./telling.test-kit.ts"

const file = filesOf("intake")

describe("laws of the intake", () => {
  test("a store holds what each source told last, and nothing of what it told before", () =>
    always(fc.array(arbitraryTelling, { minLength: 1, maxLength: 5 }), async (tellings) => {
      const last = new Map(tellings.map((telling) => [telling.source, telling])).values()
      const [all, some] = await Promise.all([tellings, [...last]].map((told) => withStore({}, (engine) => Effect.andThen(Effect.forEach(told, (telling) => take(engine, telling)), shown(engine)))))
      expect(all).toBe(some)
    }))

  test("the same reading again changes nothing at all", () =>
    always(arbitraryTelling, async (telling) => {
      const [first, again, taken] = await withStore({}, (engine) =>
        Effect.gen(function* () {
          yield* take(engine, telling)
          const before = yield* shown(engine)
          // A name stands for one state of the store: it may be given again only while that has not changed.
          yield* engine.snapshot("before")
          const told = yield* take(engine, telling)
          yield* engine.snapshot("before")
          return [before, yield* shown(engine), told] as const
        }),
      )
      expect(again).toBe(first)
      expect(taken).toEqual({ added: 0, changed: 0, gone: 0, unchanged: Object.values(telling.rows).flat().length })
    }))

  test("readings at the same time do not disturb each other", () =>
    always(fc.tuple(arbitraryTelling, arbitraryTelling), async ([one, other]) => {
      const two = { ...other, source: "wiki", rows: Object.fromEntries(Object.entries(other.rows).map(([table, rows]) => [table, rows.map((row) => ({ ...row, source: "wiki" }))])) }
      const [together, apart] = await Promise.all(
        (["unbounded", 1] as const).map((concurrency) => withStore({}, (engine) => Effect.andThen(Effect.forEach([one, two], (telling) => take(engine, telling), { concurrency }), shown(engine)))),
      )
      expect(together).toBe(apart)
    }))

  test("rows loaded beside readings are of the source they name", () =>
    always(arbitraryTelling, async (telling) => {
      const threads = telling.rows.thread ?? []
      const [loaded, taken] = await Promise.all([
        withStore({}, (engine) => Effect.andThen(engine.load("thread", threads as never), shown(engine))),
        withStore({}, (engine) => Effect.andThen(take(engine, { ...telling, rows: { thread: threads }, coverage: [], rejects: [] }), shown(engine))),
      ])
      expect(loaded).toBe(taken)
    }))
})

describe("examples", () => {
  const thread = (source: string, id: string) => ({ source, id, openedAt: 0 })

  test("another source's row is refused with its place, and the reading goes on", async () => {
    const [failure, taken] = await withStore({}, (engine) =>
      Effect.scoped(
        Effect.gen(function* () {
          const intake = yield* engine.intake("forum")
          const refused = yield* Effect.orDie(Effect.flip(intake.load("thread", [thread("forum", "1"), thread("chat", "2")] as never)))
          yield* intake.load("thread", [thread("forum", "3")] as never)
          return [refused, yield* intake.finish([])] as const
        }),
      ),
    )
    expect(failure).toMatchObject({ _tag: "EngineFailed", message: `Row 1 for thread is of "chat", in a reading of "forum".`, advice: expect.stringContaining("an intake for each source") })
    expect(taken).toEqual({ added: 1, changed: 0, gone: 0, unchanged: 0 })
  })

  test("of rows a reading gives twice the last counts", async () => {
    const rows = [1, 2, 3].map((openedAt) => ({ source: "forum", id: "1", openedAt, channel: String(openedAt) }))
    const [taken, again] = await withStore({}, (engine) => Effect.all([take(engine, { source: "forum", rows: { thread: rows }, coverage: [] }), take(engine, { source: "forum", rows: { thread: rows.slice(2) }, coverage: [] })]))
    expect([taken, again]).toEqual([{ added: 1, changed: 0, gone: 0, unchanged: 0 }, { added: 0, changed: 0, gone: 0, unchanged: 1 }])
  })

  test("a reading that was finished takes nothing more", async () => {
    const failures = await withStore({}, (engine) =>
      Effect.scoped(
        Effect.gen(function* () {
          const intake = yield* engine.intake("forum")
          yield* intake.finish([])
          return yield* Effect.forEach([intake.load("thread", [thread("forum", "1")] as never), intake.finish([])], (late) => Effect.orDie(Effect.flip(late)))
        }),
      ),
    )
    expect(failures.map(({ message }) => message)).toEqual(["The reading of forum was finished before loading thread.", "The reading of forum was finished before taking in forum."])
  })

  test("one process may open a file twice: what one writes the other shows, and two that write at once do not both count", async () => {
    const path = file("twice.duckdb")
    const telling: Telling = { source: "forum", rows: { thread: Array.from({ length: 20_000 }, (_, id) => thread("forum", String(id))) }, coverage: [] }
    const [outcomes, rows] = await withStore({ path }, (one) =>
      Effect.promise(() =>
        withStore({ path }, (other) =>
          Effect.gen(function* () {
            const both = yield* Effect.all([Effect.exit(take(one, telling)), Effect.exit(take(other, telling))], { concurrency: "unbounded" })
            yield* take(one, telling)
            return [both.map(({ _tag }) => _tag), [yield* one.rows("thread"), yield* other.rows("thread")]] as const
          }),
        ),
      ),
    )
    expect(outcomes).toContain("Success")
    expect(rows).toEqual([20_000, 20_000])
  })

  test("a file another process has open is a failure that says so", async () => {
    const path = file("taken.duckdb")
    await withStore({ path }, () => Effect.void)
    const child = spawn(process.execPath, ["--conditions=@folkmoot/source", fileURLToPath(new URL("endless-reader.test-kit.ts", import.meta.url)), path, "0"], { stdio: ["ignore", "ignore", "inherit", "ipc"] })
    await new Promise((resolve) => child.once("message", resolve))
    const failures = await Promise.all([{ path }, { path, snapshot: "then" }].map((options) => Effect.runPromise(Effect.flip(Effect.scoped(duckdbEngine(options))))))
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await ended
    for (const failure of failures) expect(failure).toMatchObject({ _tag: "EngineFailed", message: expect.stringContaining("taken.duckdb"), advice: expect.stringContaining("Another process has the file open") })
  })
})
