/** The memory engine beside DuckDB and beside plain rows, on the same log, once all were seen to say the same. */
import process from "node:process"
import type { Bound, Comparison, Measured, Turns } from "./comparison.ts"
import { run } from "./gate.ts"

const script = "packages/engine/bench/in-turns.ts"
const rounds = 9

interface Took {
  readonly wall: number
  readonly cpu: number
}

/** What the script tells: each way to count, by what was asked of it, turn by turn. */
type Told = Readonly<Record<"counted" | "given" | "plain", Readonly<Record<string, readonly Took[]>>>>

/** A log of so many events is made once and kept among the temporary files. */
export const compareEngines = async (events = 200_000): Promise<readonly Comparison[]> => {
  const { status, stdout, output } = await run(process.execPath, ["--conditions=@folkmoot/source", script, String(events), String(rounds)])
  if (status !== 0) throw new Error(`The engines could not be compared:\n${output}`)
  const told = JSON.parse(stdout) as Told
  const turnsOf = (asked: keyof Told, beside: string, by: Measured): readonly Turns[] => {
    const of = ({ wall, cpu }: Took): number => (by === "clock" ? wall : cpu)
    const [ours = [], other = []] = [told[asked]["memory engine"], told[asked][beside]]
    return ours.flatMap((own, round) => (other[round] === undefined ? [] : [{ ours: of(own), other: of(other[round]) }]))
  }
  const compared = (asked: keyof Told, done: string, beside: string, by: Measured, bound: Bound, aim: number): Comparison => ({
    what: `the metric set over ${events.toLocaleString("en")} events, ${done}`, beside, by, rounds: turnsOf(asked, beside, by), bound, aim,
  })
  const [printed, byHand, plain] = ["DuckDB, SQL as printed by the engine", "DuckDB, SQL by hand, which says less", "plain rows"]
  return [
    compared("counted", "counted", printed, "clock", { atLeast: 1 }, 5),
    compared("counted", "counted", printed, "processors", { atLeast: 2 }, 5),
    compared("counted", "counted", byHand, "processors", { atLeast: 1 }, 5),
    compared("given", "answered", printed, "processors", { atLeast: 3 }, 5),
    compared("plain", "answered", plain, "processors", { atLeast: 5 }, 20),
  ]
}
