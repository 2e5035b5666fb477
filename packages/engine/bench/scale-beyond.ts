/** More events than memory holds: a store of DuckDB's, filled by SQL from a smaller one, and counted with little memory. */
import { readdirSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api"
import { duckdbDialect, duckdbEngine } from "@folkmoot/duckdb"
import { tables, type TableId } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import { peopleColumns, printQuestion } from "../src/index.ts"
import { logged } from "./log.ts"
import { questions } from "./questions.ts"
import { stopwatch, type Told } from "./scale-took.ts"

const { identifier, text } = duckdbDialect

/** Events of the store that is copied: it lies in the folder as `store.duckdb`. */
const base = 1_000_000

/** What DuckDB may use: 20 bytes for each event, which is 2 GB for a hundred million; what does not fit goes to disk. */
const limitFor = (events: number): string => `${Math.round(events / 50_000)}MB`

const opened = async <A>(path: string, memory: string, options: Readonly<Record<string, string>>, use: (connection: DuckDBConnection) => Promise<A>): Promise<A> => {
  const instance = await DuckDBInstance.create(path, { threads: "2", memory_limit: memory, preserve_insertion_order: "false", ...options })
  const done = await use(await instance.connect())
  instance.closeSync()
  return done
}

/** Times whose distance is counted, so that copies have waits of their own. */
const shifted = new Set(["firstReplyAt", "firstAnswerAt", "solvedAt"])

/** Copies with ids and people of their own, as a log of so many events would have them. */
const copied = (table: TableId): string => {
  const { about, named } = peopleColumns(table)
  const own = new Set([...about, ...named, "id"])
  return Object.keys(tables[table].columns)
    .map((name) => (own.has(name) ? `${identifier(name)} || '-' || copy` : table === "thread" && shifted.has(name) ? `${identifier(name)} + 13 * copy` : identifier(name)))
    .join(", ")
}

/** Fills a store as the engine keeps it. */
export const fillingBeyond = async (events: number, folder: string): Promise<readonly Told[]> => {
  const path = join(folder, "beyond.duckdb")
  rmSync(path, { force: true })
  await Effect.runPromise(Effect.scoped(Effect.asVoid(duckdbEngine({ path }))))
  const watch = stopwatch()
  await watch.run(() =>
    // Columns are left as they are: to look how best to press them takes twice as long as to write them.
    opened(path, "2GB", { force_compression: "uncompressed" }, async (connection) => {
      await connection.run(`ATTACH ${text(join(folder, "store.duckdb"))} AS base (READ_ONLY)`)
      for (const table of logged) {
        const names = Object.keys(tables[table].columns).map(identifier).join(", ")
        await connection.run(`INSERT INTO main.${identifier(table)} (${names}, from_) SELECT ${copied(table)}, from_ FROM base.main.${identifier(table)}, range(${Math.round(events / base)}) AS copies(copy)`)
      }
      await connection.run("CHECKPOINT")
    }),
  )
  return [watch.told("filling by SQL, DuckDB", events, `${(statSync(path).size / events).toFixed(1)} bytes an event on disk, not pressed`)]
}

const sizeIn = (folder: string): number => {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  } catch {
    return 0
  }
}

/** Counts what the engine's SQL says, and hands every tally out without keeping it. */
export const countingBeyond = async (events: number, folder: string): Promise<readonly Told[]> => {
  const path = join(folder, "beyond.duckdb")
  const printed = questions.flatMap((question) => {
    const told = printQuestion(question, duckdbDialect)
    if ("refused" in told) throw new Error(told.refused.message)
    return told.printed.map(({ sql }, index) => ({ sql, table: question.summaries[index]?.table ?? "" }))
  })
  let [tallies, spilt] = [0, 0]
  const looking = setInterval(() => (spilt = Math.max(spilt, sizeIn(`${path}.tmp`))), 50)
  const watch = stopwatch()
  await watch.run(() =>
    opened(path, limitFor(events), {}, async (connection) => {
      for (const [index, { sql, table }] of printed.entries()) {
        // In the engine's own order, which is part of what it costs.
        const own = stopwatch()
        await own.run(async () => {
          const result = await connection.stream(`${sql}\nORDER BY ALL`)
          for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) tallies += chunk.rowCount
        })
        const { wall, cpu } = own.told("", events)
        process.stderr.write(`${index + 1} of ${printed.length} summaries, over ${table}: ${tallies} tallies so far, ${(wall / 1000).toFixed(1)} s, ${(cpu / 1000).toFixed(1)} s of the processors\n`)
      }
    }),
  )
  clearInterval(looking)
  return [watch.told("counting, DuckDB beyond memory", events, `${tallies} tallies; ${limitFor(events)} of memory, at most ${(spilt / 1e9).toFixed(1)} GB more on disk`)]
}
