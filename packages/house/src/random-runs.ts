/**
 * How random the laws are: read by every test run before its tests.
 *
 * FOLKMOOT_RUNS says how often each property is tried that does not say so itself (fifty times unless said, a thousand with `npm run laws`),
 * FOLKMOOT_SEED makes the tries the same each time.
 */
import process from "node:process"
import * as fc from "fast-check"

const number = (name: string): number | undefined => {
  const told = process.env[name]
  return told === undefined || told === "" ? undefined : Number(told)
}

/** Few enough that all gates together are a coffee and not a lunch: every run of them draws anew. */
const usual = 50

const numRuns = number("FOLKMOOT_RUNS") ?? usual
const seed = number("FOLKMOOT_SEED")
fc.configureGlobal({ numRuns, ...(seed !== undefined && { seed }) })
