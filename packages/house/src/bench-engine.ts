/** The memory engine beside databases, beside libraries of frames and beside plain rows, on the same log, once all were seen to say the same. */
import process from "node:process"
import type { Bound, Comparison, Measured, Turns } from "./comparison.ts"
import { run } from "./gate.ts"
import { installBeside } from "./install-beside.ts"

const script = "packages/engine/bench/in-turns.ts"
const rounds = 9

/** What is done in a turn. */
const done = { counted: "counted", given: "answered", read: "read from CSV files and answered" } as const

interface Took {
  readonly wall: number
  readonly cpu: number
}

/** What the script tells: each way to count, by what was asked of it, turn by turn. */
interface Told extends Readonly<Record<"counted" | "given" | "read", Readonly<Record<string, readonly Took[]>>>> {
  /** Why others are not among those who count. */
  readonly absent: readonly string[]
}

/** Installs what only this needs; the embedded ClickHouse weighs half a gigabyte and is measured where it is there already. */
export const installContenders = (): void => void installBeside("Polars and Arquero", "packages/engine/bench/others", [])

/** A log of so many events is made once and kept among the temporary files. */
export const compareEngines = async (events = 200_000): Promise<readonly Comparison[]> => {
  installContenders()
  const { status, stdout, output } = await run(process.execPath, ["--conditions=@folkmoot/source", script, String(events), String(rounds)])
  if (status !== 0) throw new Error(`The engines could not be compared:\n${output}`)
  const told = JSON.parse(stdout) as Told
  for (const why of told.absent) process.stderr.write(` ${why};`)
  const turnsOf = (asked: keyof typeof done, beside: string, by: Measured): readonly Turns[] => {
    const of = ({ wall, cpu }: Took): number => (by === "clock" ? wall : cpu)
    const [ours = [], other = []] = [told[asked]["memory engine"], told[asked][beside]]
    return ours.flatMap((own, round) => (other[round] === undefined ? [] : [{ ours: of(own), other: of(other[round]) }]))
  }
  const compared = (asked: keyof typeof done, beside: string, by: Measured, bound: Bound, aim?: number): readonly Comparison[] => {
    const turns = turnsOf(asked, beside, by)
    const what = `the metric set over ${events.toLocaleString("en")} events, ${done[asked]}`
    return turns.length === 0 ? [] : [{ what, beside, by, rounds: turns, bound, ...(aim !== undefined && { aim }) }]
  }
  const [printed, byHand] = ["SQL as printed by the engine", "SQL by hand, which says less"]
  return [
    ...compared("counted", `DuckDB, ${printed}`, "clock", { atLeast: 1 }, 5),
    ...compared("counted", `DuckDB, ${printed}`, "processors", { atLeast: 2 }, 5),
    ...compared("counted", `DuckDB, ${byHand}`, "processors", { atLeast: 1 }, 5),
    ...compared("given", `DuckDB, ${printed}`, "clock", { atLeast: 2 }, 5),
    ...compared("given", `DuckDB, ${printed}`, "processors", { atLeast: 3 }, 5),
    ...compared("counted", `ClickHouse, ${printed}`, "processors", { atLeast: 2 }),
    ...compared("given", `ClickHouse, ${printed}`, "processors", { atLeast: 2 }),
    ...compared("counted", `Polars, ${byHand}`, "processors", { atLeast: 0.5 }),
    ...compared("counted", "Arquero, by hand, which says less", "processors", { atLeast: 1 }),
    ...compared("given", "plain rows", "processors", { atLeast: 3 }, 20),
    ...compared("read", `DuckDB, ${printed}`, "clock", { atLeast: 1 }, 2),
    ...compared("read", `DuckDB, ${printed}`, "processors", { atLeast: 1 }, 2),
  ]
}
