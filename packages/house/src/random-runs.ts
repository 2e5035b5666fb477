/**
 * How random the laws are: read by every test run before its tests.
 *
 * FOLKMOOT_RUNS says how often each property is tried that does not say so itself, FOLKMOOT_SEED makes the tries the same each time.
 */
import process from "node:process"
import * as fc from "fast-check"

const number = (name: string): number | undefined => {
  const told = process.env[name]
  return told === undefined || told === "" ? undefined : Number(told)
}

const numRuns = number("FOLKMOOT_RUNS")
const seed = number("FOLKMOOT_SEED")
fc.configureGlobal({ ...(numRuns !== undefined && { numRuns }), ...(seed !== undefined && { seed }) })
