/**
 * One stage over a log of so many events, in this process: `npm run scale` starts it, with the name of the stage, the events and a folder.
 *
 * What is printed is a JSON array of what it took.
 */
import process from "node:process"
import type { Told } from "./scale-took.ts"

type Stage = (events: number, folder: string) => Promise<readonly Told[]>

/** Each stage loads only what it needs, so that its memory is its own. */
const stages: Readonly<Record<string, () => Promise<Stage>>> = {
  write: async () => (await import("./scale-telling.ts")).writeLog,
  tell: async () => (await import("./scale-telling.ts")).telling,
  memory: async () => (await import("./scale-memory.ts")).inMemory,
  "take-in": async () => (await import("./scale-duckdb.ts")).takingInDuckdb,
  count: async () => (await import("./scale-duckdb.ts")).countingInDuckdb,
  estimate: async () => (await import("./scale-estimating.ts")).estimating,
  report: async () => (await import("./scale-reporting.ts")).reporting,
  fill: async () => (await import("./scale-beyond.ts")).fillingBeyond,
  beyond: async () => (await import("./scale-beyond.ts")).countingBeyond,
  clickhouse: async () => (await import("./scale-clickhouse.ts")).inClickhouse,
}

const [name = "", events = "0", folder = "."] = process.argv.slice(2)
const load = stages[name]
if (load === undefined) throw new Error(`${name} is none of ${Object.keys(stages).join(", ")}.`)
process.stdout.write(`${JSON.stringify(await (await load())(Number(events), folder))}\n`)
process.exit(0)
