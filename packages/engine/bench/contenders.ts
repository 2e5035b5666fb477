/** The metric set counted by programs that take turns, each in a process of its own, on the same log, so that they can be measured beside one another. */
import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import process from "node:process"
import { fileURLToPath } from "node:url"
import type { Asked } from "./contender.ts"
import type { Ready } from "./contending.ts"
import { logFiles } from "./log-file.ts"
import type { Took } from "./turns.ts"

type Turns = Readonly<Record<string, () => Promise<Took>>>

/** Programs that are ready to take their turns. */
export interface Opened {
  /** Everybody's turn, by the way it is counted. */
  readonly turns: Readonly<Record<Asked, Turns>>
  /** What those who tell tallies, and those who tell figures, have all told. */
  readonly found: Readonly<Record<string, readonly string[]>>
  /** Programs that are not installed here, and why. */
  readonly absent: readonly string[]
  readonly end: () => void
}

/** The next thing a process says; an error where it ends instead. */
const said = async <T>(child: ChildProcess, program: string): Promise<T> => {
  const ended = new AbortController()
  const heard = once(child, "message", { signal: ended.signal }).then(([told]) => told as T)
  const gone = once(child, "exit", { signal: ended.signal }).then(([code]): never => {
    throw new Error(`${program} ended with ${String(code)} before it was done.`)
  })
  try {
    return await Promise.race([heard, gone])
  } finally {
    ended.abort()
    await Promise.allSettled([heard, gone])
  }
}

/** Objects of more events than these, and lists made of them, fill the memory of a machine. */
const mostPlain = 2_000_000

/** Opens all programs on a log of so many events, once those that tell the same things were seen to agree. */
export const contenders = async (events: number): Promise<Opened> => {
  logFiles(events)
  const children: ChildProcess[] = []
  const turns: Record<Asked, Record<string, () => Promise<Took>>> = { counted: {}, given: {} }
  const found: Record<string, readonly string[]> = {}
  const absent: string[] = []
  const end = (): void => {
    for (const child of children) child.kill()
  }
  try {
    for (const program of ["memory", "duckdb", "clickhouse", "polars", ...(events > mostPlain ? [] : ["arquero", "plain"])]) {
      const child = fork(fileURLToPath(new URL("contending.ts", import.meta.url)), [program, String(events)], { execArgv: [...process.execArgv, "--max-old-space-size=16384"] })
      children.push(child)
      const ready = await said<Ready>(child, program)
      if ("absent" in ready) {
        absent.push(ready.absent)
        continue
      }
      for (const { name, turns: own, what, digests } of ready.ways) {
        const before = (found[what] ??= digests)
        if (JSON.stringify(before) !== JSON.stringify(digests)) throw new Error(`${name} finds other ${what} than those before: ${JSON.stringify({ before, digests })}`)
        for (const turn of own) {
          turns[turn][name] = async () => {
            child.send({ name, turn })
            return said<Took>(child, program)
          }
        }
      }
    }
  } catch (error) {
    end()
    throw error
  }
  return { turns, found, absent, end }
}
