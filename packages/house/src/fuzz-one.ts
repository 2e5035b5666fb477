/**
 * Tries doors in a process of its own, and says what came of each try as a line of JSON: run by `fuzz-run.ts`, which ends it where it hangs.
 *
 * What is tried follows from the seed, the door and the number of the try alone, so that each can be had again.
 */
import { writeSync } from "node:fs"
import process from "node:process"
import { doors } from "./fuzz-doors.ts"
import { faultOf, inputFor, randomOf, shortened, shown } from "./fuzz-try.ts"

/** What to try: a door, the seed of all, the first try and how many; `shows` prints what the first one gives. */
export interface Assignment {
  readonly door: string
  readonly seed: number
  readonly first: number
  readonly tries: number
  readonly folder: string
  readonly shows?: boolean
}

/** What came of a try; a line that only says that one begins has no time in it. */
export interface Tried {
  readonly door: string
  readonly index: number
  readonly milliseconds?: number
  readonly size?: number
  /** What went wrong, and the part that did it, as short as it could be made. */
  readonly fault?: string
  readonly part?: string
  readonly input?: string
}

const tell = (tried: Tried): void => void writeSync(1, `${JSON.stringify(tried)}\n`)

for (const { door: name, seed: start, first, tries, folder, shows = false } of JSON.parse(process.argv[2] ?? "[]") as readonly Assignment[]) {
  const door = doors.find((one) => one.name === name)
  const seeds = (await door?.seeds(folder)) ?? []
  for (let index = first; index < first + tries; index++) {
    tell({ door: name, index })
    const random = randomOf(start, name, index)
    const seed = random.pick(seeds)
    const input = inputFor(random, seeds, seed)
    const part = input.parts[input.name] ?? ""
    if (shows) process.stderr.write(`${input.name}: ${shown(part)}\n`)
    const before = process.cpuUsage()
    const fault = await faultOf(seed, input.parts)
    const { user, system } = process.cpuUsage(before)
    const told = { door: name, index, milliseconds: (user + system) / 1000, size: part.length }
    tell(fault === undefined ? told : { ...told, fault, part: input.name, input: shown(await shortened(seed, input, fault)) })
  }
}
