/** What a stage took, told the same by every stage. */
import process from "node:process"
import type { Coverage } from "@folkmoot/facts"
import { began, ended, logged } from "./log.ts"
import type { Took } from "./turns.ts"

/** What a stage took: milliseconds by the clock and of the processors, megabytes of memory the process had at most until then, and what else to know. */
export interface Told extends Took {
  readonly stage: string
  readonly events: number
  readonly memory: number
  readonly note?: string
}

/** As many rows as the sdk hands on at once. */
export const batch = 4096

/** Adds up what parts of a stage took. */
export const stopwatch = () => {
  let [wall, cpu] = [0, 0]
  return {
    run: async <T>(part: () => T | Promise<T>): Promise<T> => {
      const [start, before] = [performance.now(), process.cpuUsage()]
      const done = await part()
      const { user, system } = process.cpuUsage(before)
      wall += performance.now() - start
      cpu += (user + system) / 1000
      return done
    },
    told: (stage: string, events: number, note?: string): Told => ({ stage, events, wall, cpu, memory: process.resourceUsage().maxRSS / 1024, ...(note === undefined ? {} : { note }) }),
  }
}

/** What a source says of the log beside its rows. */
export const coverage: readonly Coverage[] = logged.map((table) => ({ source: "forum", table, rows: 1, from: began, to: ended, untold: {}, since: {}, notes: [] }))
