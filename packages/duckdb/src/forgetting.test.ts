import { existsSync, readFileSync } from "node:fs"
import { DuckDBInstance } from "@duckdb/node-api"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { rewriteStore } from "./index.ts"
import { always, arbitraryTelling, filesOf, people, shown, take, withStore, type Telling } from "./telling.test-kit.ts"

const file = filesOf("forgetting")

/** What is left of a telling without some people, by the words of the port. */
const without = ({ rows: { member = [], thread = [], tie = [], reading = [] }, ...rest }: Telling, gone: readonly unknown[]): Telling => ({
  ...rest,
  rows: {
    member: member.filter(({ id }) => !gone.includes(id)),
    thread: thread.map((row) => (gone.includes(row["author"]) ? { ...row, author: null } : row)),
    tie: tie.filter((row) => !gone.includes(row["member"]) && !gone.includes(row["other"])),
    reading,
  },
})

const cases = fc.tuple(arbitraryTelling, fc.subarray(people, { minLength: 1 }))

describe("laws of forgetting", () => {
  test("whoever is erased is gone before, while and after a source tells of them", () =>
    always(cases, async ([telling, gone]) => {
      const told = await Promise.all([
        withStore({}, (engine) => Effect.andThen(take(engine, without(telling, gone)), shown(engine))),
        withStore({}, (engine) => Effect.andThen(Effect.andThen(take(engine, telling), engine.erase(gone)), shown(engine))),
        withStore({}, (engine) => Effect.andThen(Effect.andThen(engine.erase(gone), take(engine, telling)), shown(engine))),
        withStore({}, (engine) => Effect.andThen(Effect.andThen(take(engine, telling), engine.erase(gone)), Effect.andThen(take(engine, telling), shown(engine)))),
        withStore({}, (engine) =>
          Effect.scoped(
            Effect.gen(function* () {
              const intake = yield* engine.intake(telling.source)
              for (const [table, rows] of Object.entries(telling.rows)) yield* intake.load(table as "thread", rows)
              yield* intake.reject(telling.rejects ?? [])
              yield* engine.erase(gone)
              yield* intake.finish(telling.coverage)
              return yield* shown(engine)
            }),
          ),
        ),
      ])
      expect(new Set(told).size).toBe(1)
    }))
})

describe("examples", () => {
  test("nobody to erase is nothing to do", async () => {
    expect(await withStore({}, (engine) => engine.erase([]))).toBe(0)
  })

  test("no table of the file names who was erased, what only a snapshot shows included", async () => {
    const path = file("tables.duckdb")
    const thread = (author: string) => ({ source: "forum", rows: { thread: [{ source: "forum", id: "1", openedAt: 0, author }], member: [{ source: "forum", id: author }] }, coverage: [] })
    await withStore({ path }, (engine) =>
      Effect.gen(function* () {
        yield* take(engine, thread("pseudonym-of-asker"))
        yield* engine.snapshot("then")
        yield* take(engine, thread("pseudonym-of-helper"))
        yield* engine.erase(["pseudonym-of-asker"])
      }),
    )
    const instance = await DuckDBInstance.create(path)
    const connection = await instance.connect()
    const tables = (await connection.runAndReadAll("SELECT schema_name || '.\"' || table_name || '\"' FROM duckdb_tables()")).getRows().map(([name]) => String(name))
    const naming = async (name: string): Promise<string[]> => {
      const found: string[] = []
      for (const table of tables) if ((await connection.runAndReadAll(`SELECT 1 FROM ${table} AS one WHERE CAST(one AS VARCHAR) LIKE '%${name}%'`)).getRows().length > 0) found.push(table)
      return found
    }
    expect(await naming("pseudonym-of-asker")).toEqual([])
    expect(await naming("pseudonym-of-helper")).toEqual([`main."member"`, `main."thread"`])
    connection.disconnectSync()
    instance.closeSync()
  })

  test("written anew, the file holds no byte of who was erased, and all else as before", async () => {
    const path = file("anew.duckdb")
    const rows = Array.from({ length: 3000 }, (_, id) => ({ source: "forum", id: String(id), openedAt: id, author: id % 2 === 0 ? "pseudonym-of-asker" : "pseudonym-of-helper" }))
    const before = await withStore({ path }, (engine) =>
      Effect.gen(function* () {
        yield* take(engine, { source: "forum", rows: { thread: rows }, coverage: [] })
        yield* engine.snapshot("then")
        yield* take(engine, { source: "forum", rows: { thread: rows.slice(1000) }, coverage: [] })
        yield* engine.erase(["pseudonym-of-asker"])
        return yield* shown(engine)
      }),
    )
    const then = await withStore({ path, snapshot: "then" }, shown)
    await Effect.runPromise(rewriteStore(path))
    const bytes = readFileSync(path)
    expect([bytes.includes("pseudonym-of-asker"), bytes.includes("pseudonym-of-helper")]).toEqual([false, true])
    expect(await withStore({ path, snapshot: "then" }, shown)).toBe(then)
    const taken = await withStore({ path }, (engine) => Effect.andThen(Effect.tap(shown(engine), (now) => Effect.sync(() => expect(now).toBe(before))), take(engine, { source: "forum", rows: { thread: rows.slice(1000) }, coverage: [] })))
    expect(taken).toEqual({ added: 0, changed: 0, gone: 0, unchanged: 2000 })
    expect(existsSync(`${path}.anew`)).toBe(false)
    expect(await withStore({ path }, (engine) => engine.erase(["pseudonym-of-asker", "pseudonym-of-helper"]))).toBe(1000)
  })
})
