import { rowsUnder, table } from "./markdown.ts"

/** What became of one set of laws. */
export interface LawRun {
  readonly name: string
  readonly what: string
  /** Tests in the set, with random input in them or fixed. */
  readonly tests: number
  /** How often a property is tried that does not say for itself how often. */
  readonly tries: number
  /** How many times its own number a property is tried that says one. */
  readonly times: number
  readonly seed: number
  readonly failed: number
  readonly minutes: number
  /** The day it ran on, such as `2026-11-22`. */
  readonly date: string
}

/** How often fast-check tries a property when nobody says how often. */
export const triesUnsaid = 100

const head = ["Laws", "What they say", "Tests", "Tries each", "Own number, times", "Seed", "Failed", "Minutes", "On"]

const cells = ({ name, what, tests, tries, times, seed, failed, minutes, date }: LawRun): readonly string[] => [name, what, String(tests), String(tries), String(times), String(seed), String(failed), minutes.toFixed(1), date]

/** What a page says of each set. */
export const lawRunsIn = (page: string): readonly LawRun[] =>
  rowsUnder(head, page).map(([name = "", what = "", tests, tries, times, seed, failed, minutes, date = ""]) => ({
    name, what, tests: Number(tests), tries: Number(tries), times: Number(times), seed: Number(seed), failed: Number(failed), minutes: Number(minutes), date,
  }))

/** The page that says how often the laws were tried. */
export const lawsPage = (runs: readonly LawRun[]): string => `# How often the laws were tried

Written by \`npm run laws -- --write\`, each row on the day it names. A test with random input in it is tried as often as its row says; of those with fixed input
there is one try. A law that says for itself how often a test run can afford it is tried as many times its own number as its row says. Two cores of a shared
machine; the minutes are the clock's.

${table(head, runs.map(cells))}
`
