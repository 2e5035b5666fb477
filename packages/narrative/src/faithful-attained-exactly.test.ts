import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import type { LedgerEntry } from "./report.ts"

const hour = 3_600_000

/** The longer times the numbers are of, by the days they begin and end on. */
const [year, halfYear, yearBefore] = [["2026-01-01", "2027-01-01"], ["2026-07-01", "2027-01-01"], ["2025-01-01", "2026-01-01"]] as const

const solved = { metric: "resolution-rate@1", variant: "matured-cohort", unit: "ratio", texts: [] } as const
const waited = { metric: "first-response-time@1", variant: "median", unit: "milliseconds", texts: [] } as const
const target: LedgerEntry = { ...solved, id: "target/solved", kind: "target", value: 0.6 }
const measured = (value: number, [from, to]: readonly [string, string], [low, high]: readonly [number, number] = [value, value]): LedgerEntry =>
  ({ ...solved, id: `${from} ${to}`, kind: "measure", value, interval: { low, high, level: 0.95, method: "wilson" }, period: { label: from, from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` } })

const isLetPass = (text: string, ledger: readonly LedgerEntry[]): boolean => checkFaithful(text, { ledger: [...ledger], locale: "en" }).length === 0

describe("a target of 60 % is held against", () => {
  test.each<[what: string, ledger: readonly LedgerEntry[], isReached: boolean]>([
    ["the longest of the times that end last", [measured(0.5, year), measured(0.7, halfYear)], false], ["it in any order", [measured(0.7, halfYear), measured(0.5, year)], false],
    ["it where it is reached", [measured(0.7, year), measured(0.5, halfYear)], true], ["a shorter one where there is no other", [measured(0.7, halfYear)], true],
    ["the time that ends last", [measured(0.5, year), measured(0.7, yearBefore)], false], ["that time in any order", [measured(0.7, yearBefore), measured(0.5, year)], false],
    ["the lower end of the range", [measured(0.7, year, [0.55, 0.9])], false], ["an end above it", [measured(0.7, year, [0.61, 0.9])], true], ["an end that is as much", [measured(0.7, year, [0.6, 0.9])], true],
  ])("%s", (_, ledger, isReached) => {
    expect(isLetPass("The target of the resolution rate is reached.", [target, ...ledger])).toBe(isReached)
  })
})

test.each([[3.5, true], [4, true], [4.5, false]])("a target of four hours lies above the whole of a range that ends at %d hours: %s", (high, isReached) => {
  const wait: LedgerEntry = { ...measured(0, year), ...waited, value: 3 * hour, interval: { low: 2 * hour, high: high * hour, level: 0.95, method: "quantile" } }
  expect(isLetPass("The target of the first response time is reached.", [{ ...target, ...waited, value: 4 * hour }, wait])).toBe(isReached)
})

test("where a plan begins from is no target", () => {
  expect(isLetPass("The target of the resolution rate is reached.", [{ ...target, id: "target/solved/baseline" }, measured(0.5, year)])).toBe(true)
})
