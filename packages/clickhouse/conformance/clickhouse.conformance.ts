// The engine laws on ClickHouse itself, embedded in this process. Run by run.mjs, which installs what it needs first.
import { createRequire } from "node:module"
import { engineLaws } from "@folkmoot/engine/testing"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
// The law of all metrics is the house's, since no floor below it knows both metrics and engines.
import { engineAgreement } from "../../house/src/engine-agreement.ts"
import { printCluster } from "../src/cluster.ts"
import type { Connection } from "../src/connection.ts"
import { clickhouseDialect } from "../src/dialect.ts"
import { engineOver } from "../src/engine.ts"
import { settings } from "../src/settings.ts"

/** The part of the embedded ClickHouse used here; one process can have only one. */
interface Session {
  readonly query: (sql: string, format?: string) => string
  readonly close: () => void
}

// Installed beside this file and nowhere else, so it is found from here.
const { Session } = createRequire(import.meta.url)("chdb") as { readonly Session: new () => Session }
const session = new Session()
for (const [name, value] of Object.entries(settings)) session.query(`SET ${name} = ${typeof value === "number" ? String(value) : `'${value}'`}`)
// Small tables need no compiling and no threads.
session.query("SET compile_expressions = 0, compile_aggregate_expressions = 0, max_threads = 1")
afterAll(() => session.close())

let databases = 0

/** A database of its own for each engine, dropped when it closes. */
const embedded = async (): Promise<Connection> => {
  const database = clickhouseDialect.identifier(`law ${databases++}`)
  session.query(`CREATE DATABASE ${database}`)
  const ask = async (sql: string, format?: string): Promise<string> => {
    // Nothing comes between these two, since both are synchronous.
    session.query(`USE ${database}`)
    return session.query(sql, format)
  }
  return {
    command: (sql) => ask(sql),
    insert: ({ table, columns }, rows) => ask(`INSERT INTO ${table} (${columns.join(", ")}) FORMAT JSONCompactEachRow\n${rows.map((row) => JSON.stringify(row)).join("\n")}`),
    query: async (sql) => (await ask(sql, "JSONCompactEachRow")).split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as readonly unknown[]])),
    close: async () => void session.query(`DROP DATABASE ${database} SYNC`),
  }
}

engineLaws("ClickHouse", Effect.suspend(() => engineOver(embedded)), { runs: Number(process.env["FOLKMOOT_LAW_RUNS"] ?? 8) })
engineAgreement("ClickHouse", Effect.suspend(() => engineOver(embedded)), { runs: Number(process.env["FOLKMOOT_LAW_RUNS"] ?? 1) })

describe("what is particular to ClickHouse", () => {
  const engine = engineOver(embedded)
  const thread = (source: string, id: string, author = "p-1") => ({ source, id, openedAt: 0, author }) as never
  const staged = (): number => Number(session.query("SELECT count(*) FROM system.tables WHERE startsWith(name, 'staged ')"))

  test("the tables a reading waits in go with its scope, finished or not", async () => {
    const counts = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const open = yield* engine
          const reading = (isFinished: boolean) =>
            Effect.scoped(
              Effect.gen(function* () {
                const intake = yield* open.intake("forum")
                yield* intake.load("thread", [thread("forum", "1")])
                const during = staged()
                if (isFinished) yield* intake.finish([])
                return during
              }),
            )
          return [yield* reading(false), staged(), yield* open.rows("thread"), yield* reading(true), staged(), yield* open.rows("thread")]
        }),
      ),
    )
    expect(counts).toEqual([1, 0, 0, 1, 0, 1])
  })

  test("another source's row and rows after the end are refused", async () => {
    const messages = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const open = yield* engine
          const intake = yield* open.intake("forum")
          const strange = yield* Effect.flip(intake.load("thread", [thread("forum", "1"), thread("chat", "2")]))
          yield* intake.finish([])
          return [strange, yield* Effect.flip(intake.load("thread", [thread("forum", "1")]))].map(({ message }) => message)
        }),
      ),
    )
    expect(messages).toEqual([`Row 1 for thread is of "chat", in a reading of "forum".`, "The reading of forum was finished before loading thread."])
  })

  test("with its last row erased, what a key held before does not come back", async () => {
    const rows = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const open = yield* engine
          const activity = (member: string) => ({ source: "forum", id: "1", member, day: 0 }) as never
          yield* open.load("activity", [activity("p-1")])
          yield* open.load("activity", [activity("p-2")])
          return [yield* open.erase(["p-2"]), yield* open.rows("activity")]
        }),
      ),
    )
    expect(rows).toEqual([1, 0])
  })

  test("readings of one source at the same time: one of them is kept, whole", async () => {
    const rows = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const open = yield* engine
          const reading = (ids: readonly string[]) => Effect.scoped(Effect.flatMap(open.intake("forum"), ({ load, finish }) => Effect.andThen(load("thread", ids.map((id) => thread("forum", id)) as never), finish([]))))
          yield* Effect.all([reading(["1", "2"]), reading(["3", "4"])], { concurrency: "unbounded" })
          return yield* open.rows("thread")
        }),
      ),
    )
    expect(rows).toBe(2)
  })

  test("the tables of a cluster are said in SQL that ClickHouse can read", () => {
    const statements = printCluster({ cluster: "community", database: "facts", over: "all facts" })
    for (const statement of statements) expect(session.query(`EXPLAIN AST ${statement}`)).toContain("Create")
    expect(() => session.query(`EXPLAIN AST ${statements[2] ?? ""} ENGINE`)).toThrow("Syntax error")
    const [, , create = ""] = statements
    expect(create).toMatch(/^CREATE TABLE IF NOT EXISTS "facts"\."[^"]+" ON CLUSTER "community" \(.* ENGINE = ReplicatedReplacingMergeTree PARTITION BY "source"/)
  })
})
