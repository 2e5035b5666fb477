/** Tries doors in processes of their own, so that what hangs or takes the process with it is a fault like any other. */
import { spawn } from "node:child_process"
import process from "node:process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { Assignment, Tried } from "./fuzz-one.ts"
import { temporaryFolder } from "./temporary-folder.ts"

/** What went wrong at a door, and with which input. */
export interface Fault {
  readonly door: string
  readonly seed: number
  readonly index: number
  readonly what: string
  readonly part: string
  readonly input: string
}

/** What came of the tries at one door. */
export interface DoorRun {
  readonly door: string
  readonly seed: number
  readonly tries: number
  /** Processor time of the slowest try. */
  readonly milliseconds: number
  /** Letters or bytes of the largest part that was given. */
  readonly largest: number
  readonly faults: readonly Fault[]
}

/** How tries are run. */
interface Running {
  /** The program that tries doors. */
  readonly program?: string
  /** How many milliseconds a try may take before it is called a hang; other work may have the machine meanwhile. */
  readonly patience?: number
}

const usual = { program: fileURLToPath(new URL("fuzz-one.ts", import.meta.url)), patience: 60_000 } as const satisfies Running

type Order = Omit<Assignment, "folder">

/** May read, write into one folder, and load DuckDB's library; may start nothing, and make no code of strings. More memory than this is a fault. */
const allowed = (folder: string): readonly string[] => [
  "--conditions=@folkmoot/source", "--disable-warning=ExperimentalWarning", "--disable-warning=SecurityWarning", "--permission", "--allow-addons", "--allow-fs-read=*", `--allow-fs-write=${folder}`, "--disallow-code-generation-from-strings", "--max-old-space-size=1024",
]

/** Runs one process until it has done all or ends before; gives what it told, and how it ended where a try did not come to its end. */
const runOne = async (orders: readonly Order[], { program, patience }: Required<Running>, onTried: (tried: Tried) => void): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const folder = temporaryFolder("folkmoot-fuzz-")
    const child = spawn(process.execPath, [...allowed(folder), program, JSON.stringify(orders.map((order) => ({ ...order, folder })))], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder } })
    let said = ""
    let hangs: NodeJS.Timeout | undefined
    let isHung = false
    child.stderr.setEncoding("utf8").on("data", (text: string) => void (said = `${said}${text}`.slice(-4000)))
    createInterface({ input: child.stdout }).on("line", (line) => {
      const tried = JSON.parse(line) as Tried
      clearTimeout(hangs)
      if (tried.milliseconds === undefined) {
        hangs = setTimeout(() => {
          isHung = true
          child.kill("SIGKILL")
        }, patience)
      }
      onTried(tried)
    })
    child.on("error", reject)
    child.on("close", (code, signal) => {
      clearTimeout(hangs)
      if (orders.some(({ shows }) => shows === true)) process.stderr.write(said)
      resolve(isHung ? `It had not ended after ${patience / 1000} s.` : code === 0 ? undefined : `The process ended with ${signal ?? code}: ${said}`)
    })
  })

/** Tries doors one after the other, as often as is said of each; what ends a process is told, and the tries go on behind it. */
export const runDoors = async (orders: readonly Order[], running: Running = {}): Promise<readonly DoorRun[]> => {
  const runs = new Map(orders.map(({ door, seed }): [string, DoorRun] => [door, { door, seed, tries: 0, milliseconds: 0, largest: 0, faults: [] }]))
  const note = (door: string, change: (run: DoorRun) => Partial<DoorRun>): void => {
    const run = runs.get(door)
    if (run !== undefined) runs.set(door, { ...run, ...change(run) })
  }
  const fault = ({ door, index, part = "", input = "" }: Tried, seed: number, what: string): void => note(door, ({ faults }) => ({ faults: [...faults, { door, seed, index, what, part, input }] }))
  let left = orders
  while (left.length > 0) {
    let begun: Tried | undefined
    const ended = await runOne(left, { ...usual, ...running }, (tried) => {
      begun = tried.milliseconds === undefined ? tried : undefined
      const { door, milliseconds, size = 0, fault: what } = tried
      if (milliseconds === undefined) return
      note(door, (run) => ({ tries: run.tries + 1, milliseconds: Math.max(run.milliseconds, milliseconds), largest: Math.max(run.largest, size) }))
      if (what !== undefined) fault(tried, left.find((order) => order.door === door)?.seed ?? 0, what)
    })
    if (ended === undefined) break
    const at = left.findIndex(({ door }) => door === begun?.door)
    const order = left[at]
    if (begun === undefined || order === undefined) throw new Error(`The doors could not be tried. ${ended}`)
    fault(begun, order.seed, ended)
    note(order.door, (run) => ({ tries: run.tries + 1 }))
    const first = begun.index + 1
    left = left.slice(at).map((each, place) => (place === 0 ? { ...each, first, tries: order.first + order.tries - first } : each))
  }
  return [...runs.values()]
}
