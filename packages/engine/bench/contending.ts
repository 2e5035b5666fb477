/**
 * One program with the log, in a process of its own that is told when it is its turn: `contenders.ts` starts it, with the name of the program and the events.
 *
 * Each has its own heap and threads, so that what one keeps costs no other anything.
 */
import process from "node:process"
import { Absent, type Asked, type Contenders } from "./contender.ts"
import { timed } from "./turns.ts"

/** Each loads only what it needs. */
const programs: Readonly<Record<string, () => Promise<{ readonly open: (events: number) => Promise<Contenders> }>>> = {
  memory: () => import("./memory-contender.ts"),
  duckdb: () => import("./duckdb-contender.ts"),
  clickhouse: () => import("./clickhouse-contender.ts"),
  arquero: () => import("./arquero-contender.ts"),
  polars: () => import("./polars-contender.ts"),
  plain: () => import("./plain-contender.ts"),
}

/** What is told of a program that is ready. */
export type Ready =
  | { readonly absent: string }
  | { readonly ways: readonly { readonly name: string; readonly turns: readonly Asked[]; readonly what: string; readonly digests: readonly string[] }[] }

const turns: readonly Asked[] = ["counted", "given"]

const opened = async (program: string, events: number): Promise<readonly [Ready, Contenders]> => {
  const load = programs[program]
  if (load === undefined) throw new Error(`${program} is none of ${Object.keys(programs).join(", ")}.`)
  try {
    const contenders = await (await load()).open(events)
    const ways = []
    for (const [name, contender] of Object.entries(contenders)) ways.push({ name, turns: turns.filter((turn) => contender[turn] !== undefined), what: contender.finds.what, digests: await contender.finds.digests() })
    return [{ ways }, contenders]
  } catch (error) {
    if (error instanceof Absent) return [{ absent: error.message }, {}]
    throw error
  }
}

const [program = "", events = "0"] = process.argv.slice(2)
const [ready, contenders] = await opened(program, Number(events))
process.send?.(ready)
process.on("message", async ({ name, turn }: { readonly name: string; readonly turn: Asked }) => {
  const [, took] = await timed(() => contenders[name]?.[turn]?.())
  process.send?.(took)
})
