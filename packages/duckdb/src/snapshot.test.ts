import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { duckdbEngine } from "./index.ts"
import { always, arbitraryTelling, filesOf, people, shown, take, withStore } from "./telling.test-kit.ts"

const file = filesOf("snapshot")
let files = 0
const fresh = (): string => file(`${files++}.duckdb`)

const failed = (path: string, snapshot: string) => Effect.runPromise(Effect.flip(Effect.scoped(duckdbEngine({ path, snapshot }))))

const tellings = fc.array(arbitraryTelling, { minLength: 1, maxLength: 5 })

describe("laws of snapshots", () => {
  test("a snapshot shows the store byte for byte as it stood, whatever is told later", () =>
    always(tellings, async (all) => {
      const path = fresh()
      const stood = await withStore({ path }, (engine) =>
        Effect.forEach(all, (telling, index) =>
          Effect.gen(function* () {
            yield* take(engine, telling)
            if (index % 2 === 1) yield* engine.load("thread", [{ source: "loaded", id: "1", openedAt: index }] as never)
            yield* engine.snapshot(`s${index}`)
            return yield* shown(engine)
          }),
        ),
      )
      const seen: string[] = []
      for (const index of all.keys()) seen.push(await withStore({ path, snapshot: `s${index}` }, shown))
      expect(seen).toEqual(stood)
    }))

  test("who is erased is in no snapshot, and all that is told of others stays in each", () =>
    always(fc.tuple(tellings, fc.subarray(people, { minLength: 1 })), async ([all, gone]) => {
      const [kept, bare] = [fresh(), fresh()]
      const tellAll = (path: string, erasedAt: "first" | "last") =>
        withStore({ path }, (engine) =>
          Effect.gen(function* () {
            if (erasedAt === "first") yield* engine.erase(gone)
            for (const [index, telling] of all.entries()) {
              yield* take(engine, telling)
              yield* engine.snapshot(`s${index}`)
            }
            if (erasedAt === "last") yield* engine.erase(gone)
          }),
        )
      await tellAll(kept, "last")
      await tellAll(bare, "first")
      for (const index of all.keys()) {
        const snapshot = `s${index}`
        expect(await withStore({ path: kept, snapshot }, shown)).toBe(await withStore({ path: bare, snapshot }, shown))
      }
    }))
})

describe("examples", () => {
  const row = (id: string) => ({ source: "forum", id, openedAt: 0 })
  const telling = (...ids: string[]) => ({ source: "forum", rows: { thread: ids.map(row) }, coverage: [] })

  test("a name stands for one state of the store", async () => {
    const path = fresh()
    const [failure, names] = await withStore({ path }, (engine) =>
      Effect.gen(function* () {
        yield* take(engine, telling("1"))
        yield* engine.snapshot("2026-10")
        yield* engine.snapshot("2026-10")
        yield* take(engine, telling("1", "2"))
        yield* engine.snapshot("2026-11")
        return [yield* Effect.orDie(Effect.flip(engine.snapshot("2026-10"))), yield* engine.snapshots] as const
      }),
    )
    expect(failure).toMatchObject({ message: "There is a snapshot 2026-10 already, and the store has changed since.", advice: expect.stringContaining("another name") })
    expect(names).toEqual(["2026-10", "2026-11"])
    expect(await failed(path, "2026-12")).toMatchObject({ _tag: "EngineFailed", message: `There is no snapshot 2026-12 in ${path}.`, advice: "There are 2026-10, 2026-11." })
  })

  test("a snapshot is not written to", async () => {
    const path = fresh()
    await withStore({ path }, (engine) => engine.snapshot("then"))
    const failures = await withStore({ path, snapshot: "then" }, (engine) =>
      Effect.forEach([engine.load("thread", []), Effect.scoped(engine.intake("forum")), engine.erase(["p-1"]), engine.snapshot("now")], (write) => Effect.orDie(Effect.flip<unknown, never, never>(write as never))),
    )
    expect(failures).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ message: expect.stringContaining("The snapshot then"), advice: "Open the store without naming a snapshot." })))
  })

  test("a name that could not be told from a file's is refused", async () => {
    const failure = await withStore({}, (engine) => Effect.orDie(Effect.flip(engine.snapshot("a.b"))))
    expect(failure).toMatchObject({ message: `"a.b" cannot name a snapshot.`, advice: "Use letters, digits, - and _, such as 2026-10." })
  })

  test("a snapshot of a file that is not there makes none", async () => {
    expect(await failed(file("none.duckdb"), "then")).toMatchObject({ _tag: "EngineFailed", message: expect.stringContaining("none.duckdb") })
  })
})
