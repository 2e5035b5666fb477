/**
 * How random the laws are: read by every test run before its tests.
 *
 * FOLKMOOT_RUNS says how often each property is tried that does not say so itself. FOLKMOOT_TIMES is how many times as often every property is tried,
 * whether it says its own number or not. FOLKMOOT_SEED makes the tries the same each time.
 */
import process from "node:process"
import * as fc from "fast-check"
import { vi } from "vitest"
import { triesUnsaid } from "./laws-page.ts"

const number = (name: string): number | undefined => {
  const told = process.env[name]
  return told === undefined || told === "" ? undefined : Number(told)
}

const numRuns = number("FOLKMOOT_RUNS")
const seed = number("FOLKMOOT_SEED")
fc.configureGlobal({ ...(numRuns !== undefined && { numRuns }), ...(seed !== undefined && { seed }) })

const times = number("FOLKMOOT_TIMES")
if (times !== undefined) {
  type Trying = (property: never, told?: fc.Parameters) => unknown
  const oftener = (trying: Trying): Trying => (property, told) => trying(property, { ...told, numRuns: times * (told?.numRuns ?? fc.readConfigureGlobal().numRuns ?? triesUnsaid) })
  const tried = { assert: oftener(fc.assert), check: oftener(fc.check) }
  // What a property says itself wins over what is configured for all, so its number can only be multiplied on its way.
  vi.doMock("fast-check", () => ({ ...fc, ...tried, default: { ...fc.default, ...tried } }))
}
