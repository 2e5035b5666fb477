import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { DuckDBInstance } from "@duckdb/node-api"
import { columns, type Facts, type Question } from "@folkmoot/facts"
import { engineLaws } from "@folkmoot/engine/testing"
import type { Engine, EngineFailed } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { afterAll, describe, expect, test } from "vitest"
import { openDatabase, rowsOf } from "./database.ts"
import { duckdbDialect, duckdbEngine } from "./index.ts"

engineLaws("DuckDB", duckdbEngine(), { runs: 8 })

const folder = mkdtempSync(join(tmpdir(), "folkmoot-duckdb-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const thread = columns("thread")
const byChannel: Question = { summaries: [{ table: "thread", at: thread.openedAt, where: { op: "value", value: true }, keys: [thread.channel] }], bounds: [], by: [], asOf: 0 }
const rows = (channel: string, count: number): NonNullable<Facts["thread"]> => Array.from({ length: count }, (_, id) => ({ source: "s", id: String(id), channel }))

const withFile = <A>(name: string, use: (engine: Engine) => Effect.Effect<A, EngineFailed>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(duckdbEngine({ path: join(folder, name) }), use)))

const channels = (engine: Engine): Effect.Effect<unknown, EngineFailed> => Effect.map(engine.answer(byChannel), (answers) => answers.flatMap(({ entries }) => entries))

describe("laws of the file", () => {
  test("what was loaded is there when the file is opened again", async () => {
    await withFile("kept.duckdb", (engine) => engine.load("thread", rows("a", 5000)))
    expect(await withFile("kept.duckdb", channels)).toEqual([{ key: ["a"], n: 5000 }])
  })

  test("a process killed in the middle of a load leaves what was there before, and loading again completes it", async () => {
    await withFile("killed.duckdb", (engine) => engine.load("thread", rows("before", 10)))
    // The child kills itself once the new rows are written but not yet committed.
    const child = `
      import { DuckDBConnection } from "@duckdb/node-api"
      import { duckdbEngine } from ${JSON.stringify(new URL("index.ts", import.meta.url).href)}
      import * as Effect from "effect/Effect"
      const run = DuckDBConnection.prototype.run
      DuckDBConnection.prototype.run = async function (sql, ...rest) {
        const result = await run.call(this, sql, ...rest)
        if (sql.startsWith("INSERT INTO")) process.kill(process.pid, "SIGKILL")
        return result
      }
      const rows = Array.from({ length: 50000 }, (_, id) => ({ source: "s", id: String(id), channel: "after" }))
      await Effect.runPromise(Effect.scoped(Effect.flatMap(duckdbEngine({ path: ${JSON.stringify(join(folder, "killed.duckdb"))} }), (engine) => engine.load("thread", rows))))
    `
    const cwd = fileURLToPath(new URL(".", import.meta.url))
    const died = await promisify(execFile)(process.execPath, ["--conditions=@folkmoot/source", "--input-type=module", "-e", child], { cwd }).catch((error: unknown) => error)
    expect(died).toMatchObject({ signal: "SIGKILL" })
    expect(await withFile("killed.duckdb", channels)).toEqual([{ key: ["before"], n: 10 }])
    expect(await withFile("killed.duckdb", (engine) => Effect.andThen(engine.load("thread", rows("after", 50_000)), channels(engine)))).toEqual([{ key: ["after"], n: 50_000 }])
  })

  test("a load that is interrupted is done whole or not at all, and the engine goes on", async () => {
    const told = await withFile("interrupted.duckdb", (engine) =>
      Effect.gen(function* () {
        yield* engine.load("thread", rows("before", 10))
        const fiber = yield* Effect.forkChild(engine.load("thread", rows("after", 40_000)))
        yield* Effect.sleep("20 millis")
        yield* Fiber.interrupt(fiber)
        const left = yield* channels(engine)
        yield* engine.load("thread", rows("again", 10))
        return [left, yield* channels(engine)] as const
      }),
    )
    expect([[{ key: ["before"], n: 10 }], [{ key: ["after"], n: 40_000 }]]).toContainEqual(told[0])
    expect(told[1]).toContainEqual({ key: ["again"], n: 10 })
  })

  test("a file made by an earlier version gets the columns it lacks", async () => {
    const path = join(folder, "earlier.duckdb")
    const instance = await DuckDBInstance.create(path)
    const connection = await instance.connect()
    await connection.run(`CREATE TABLE thread ("source" VARCHAR NOT NULL, "id" VARCHAR NOT NULL, "kind" VARCHAR); INSERT INTO thread VALUES ('s', 'old', 'idea')`)
    connection.disconnectSync()
    instance.closeSync()
    const told = await withFile("earlier.duckdb", (engine) => Effect.andThen(engine.load("thread", rows("new", 1)), channels(engine)))
    expect(told).toEqual(expect.arrayContaining([{ key: [null], n: 1 }, { key: ["new"], n: 1 }]))
  })
})

describe("examples", () => {
  test("a database of something else is refused, to write and to read a snapshot of, and left as it was", async () => {
    const path = join(folder, "foreign.duckdb")
    const inIt = async (sql: string): Promise<unknown> => {
      const instance = await DuckDBInstance.create(path)
      const connection = await instance.connect()
      const found = (await connection.runAndReadAll(sql)).getRows()
      connection.disconnectSync()
      instance.closeSync()
      return found
    }
    await inIt("CREATE TABLE post (id INTEGER, title VARCHAR); CREATE TABLE invoice (id INTEGER)")
    for (const opening of [{ path }, { path, snapshot: "2026-10" }]) {
      const failure = await Effect.runPromise(Effect.flip(Effect.scoped(duckdbEngine(opening))))
      expect(failure).toMatchObject({ _tag: "EngineFailed", message: expect.stringContaining("foreign.duckdb"), advice: expect.stringContaining("another file") })
    }
    expect(await inIt("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY ALL")).toEqual([["invoice", "id"], ["post", "id"], ["post", "title"]])
  })

  test("a file that cannot be opened is a failure that says which and what to do", async () => {
    const failure = await Effect.runPromise(Effect.flip(Effect.scoped(duckdbEngine({ path: join(folder, "no such folder", "facts.duckdb") }))))
    expect(failure).toMatchObject({ _tag: "EngineFailed", engine: "duckdb", message: expect.stringContaining("facts.duckdb"), advice: expect.stringContaining("folder exists") })
  })

  test("quoting", () => {
    expect(duckdbDialect.text("it's \\ \"so\"")).toBe(`'it''s \\ "so"'`)
    expect(duckdbDialect.text("a\0'b")).toBe(`('a' || chr(0) || '''b')`)
    expect(duckdbDialect.identifier('a"b')).toBe(`"a""b"`)
  })
})

test("an option there is none of is refused, and never opens a store that keeps nothing", async () => {
  const misspelt: object = { pth: join(folder, "misspelt.duckdb") }
  const failure = await Effect.runPromise(Effect.flip(Effect.scoped(duckdbEngine(misspelt))))
  expect(failure).toMatchObject({ engine: "duckdb", doing: "opening", message: expect.stringContaining('There is no option "pth"'), advice: "Did you mean path?" })
})

test.each([
  [{ path: "" }, 'The option path is ""; expected a text that is not empty.'],
  [{ memory: "4 GB" }, 'The option memory is "4 GB"; expected a whole number from 64 on.'],
  [{ memory: 8 }, "The option memory is 8; expected a whole number from 64 on."],
  [{ threads: 1.5 }, "The option threads is 1.5; expected a whole number from 1 on."],
  [{ temporaryFolder: ["a"] }, "The option temporaryFolder is a list; expected a text that is not empty."],
  [null, "The options are null; expected an object."],
])("options of another kind are refused: %j", async (options, message) => {
  const failure = await Effect.runPromise(Effect.flip(Effect.scoped(duckdbEngine(options as object))))
  expect(failure).toMatchObject({ engine: "duckdb", doing: "opening", message })
})

test("with little memory and one thread the same is answered, and DuckDB was told of both and of its folder", async () => {
  const limits = { memory: 64, threads: 1, temporaryFolder: join(folder, "laid-aside") }
  const path = join(folder, "limited.duckdb")
  const perPerson: Question = { ...byChannel, summaries: [{ table: "thread", at: thread.openedAt, where: { op: "value", value: true }, keys: [thread.author, thread.channel] }] }
  const many: NonNullable<Facts["thread"]> = Array.from({ length: 20_000 }, (_, id) => ({ source: "s", id: `${id}`, author: `person ${id % 5000}`, channel: `${id % 7}` }))
  await withFile("limited.duckdb", (engine) => engine.load("thread", many))
  const told = await Effect.runPromise(Effect.scoped(Effect.flatMap(duckdbEngine({ path, ...limits }), (engine) => engine.answer(perPerson))))
  expect(told.map(({ entries }) => entries.length)).toEqual([20_000])
  const settings = "SELECT current_setting('memory_limit'), current_setting('threads'), current_setting('temp_directory')"
  const set = await Effect.runPromise(Effect.scoped(Effect.flatMap(openDatabase({ path, limits }), ({ connected }) => connected("looking", (connection) => rowsOf(connection, settings)))))
  expect(set).toEqual([["61.0 MiB", expect.anything(), limits.temporaryFolder]])
  expect(Number(set[0]?.[1])).toBe(1)
})

test("a file open with some limits is not opened with others", async () => {
  const path = join(folder, "differing.duckdb")
  const failure = await Effect.runPromise(Effect.scoped(Effect.andThen(duckdbEngine({ path, threads: 1 }), Effect.flip(duckdbEngine({ path, threads: 2 })))))
  expect(failure).toMatchObject({ advice: expect.stringContaining("with other limits") })
})
