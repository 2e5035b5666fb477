/**
 * One program that reads the log from CSV files and answers, once, in a process of its own: `readings.ts` starts it, with the name of the program and the folder.
 *
 * Each loads only what it needs, so that its memory is its own. What is printed is a JSON object of what it took.
 */
import process from "node:process"
import type { Answer } from "@folkmoot/facts"
import { digestOf, digestOfRows } from "./digest.ts"
import { timed, type Took } from "./turns.ts"

/** What a program found, as all who say the same must have found it. */
export interface Found {
  readonly what: "tallies" | "figures"
  readonly answers: readonly (readonly Answer[])[] | readonly (readonly (readonly unknown[])[])[]
}

/** What reading took: memory in megabytes, what the process had taken before and what it had at most. */
export interface Read extends Took {
  readonly before: number
  readonly memory: number
  readonly what: Found["what"]
  readonly digests: readonly string[]
}

const programs: Readonly<Record<string, () => Promise<(folder: string) => Promise<Found>>>> = {
  memory: async () => (await import("./reading-memory.ts")).read,
  duckdb: async () => (await import("./reading-duckdb.ts")).printed,
  "duckdb-by-hand": async () => (await import("./reading-duckdb.ts")).byHand,
}

const memory = (): number => process.resourceUsage().maxRSS / 1024

const [program = "", folder = ""] = process.argv.slice(2)
const load = programs[program]
if (load === undefined) throw new Error(`${program} is none of ${Object.keys(programs).join(", ")}.`)
const read = await load()
const before = memory()
const [{ what, answers }, took] = await timed(() => read(folder))
const most = memory()
const digests = what === "tallies" ? (answers as readonly (readonly Answer[])[]).map(digestOf) : (answers as readonly (readonly (readonly unknown[])[])[]).map(digestOfRows)
process.stdout.write(JSON.stringify({ ...took, before, memory: most, what, digests } satisfies Read))
process.exit(0)
