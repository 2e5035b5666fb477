// The engine laws on ClickHouse itself, embedded in this process. Run by run.mjs, which installs what it needs first.
import { createRequire } from "node:module"
import { engineLaws } from "@folkmoot/engine/testing"
import * as Effect from "effect/Effect"
import { afterAll } from "vitest"
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

engineLaws("ClickHouse", Effect.suspend(() => engineOver(embedded)), { runs: Number(process.env["FOLKMOOT_LAW_RUNS"] ?? 15) })
