import { rowsUnder, table } from "./markdown.ts"

/** What became of one set of laws. */
export interface LawRun {
  readonly name: string
  readonly what: string
  /** Tests in the set; those with random input in them are tried `tries` times each. */
  readonly tests: number
  readonly tries: number
  readonly seed: number
  readonly failed: number
  readonly minutes: number
  /** The day it ran on, such as `2026-11-22`. */
  readonly date: string
}

const head = ["Laws", "What they say", "Tests", "Tries each", "Seed", "Failed", "Minutes", "On"]

const cells = ({ name, what, tests, tries, seed, failed, minutes, date }: LawRun): readonly string[] => [name, what, String(tests), String(tries), String(seed), String(failed), minutes.toFixed(1), date]

/** What a page says of each set. */
export const lawRunsIn = (page: string): readonly LawRun[] =>
  rowsUnder(head, page).map(([name = "", what = "", tests, tries, seed, failed, minutes, date = ""]) => ({
    name, what, tests: Number(tests), tries: Number(tries), seed: Number(seed), failed: Number(failed), minutes: Number(minutes), date,
  }))

/** The page that says how often the laws were tried. */
export const lawsPage = (runs: readonly LawRun[]): string => `# How often the laws were tried

Written by \`npm run laws -- --write\`, each row on the day it names. A test with random input in it is tried as often as its row says; of those with fixed input
there is one try. A law that says for itself how often it is worth trying keeps to that. Two cores of a shared machine; the minutes are the clock's.

${table(head, runs.map(cells))}
`
