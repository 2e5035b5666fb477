import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import type { LedgerEntry } from "./report.ts"

const found = (text: string, ledger: readonly LedgerEntry[]): readonly string[] => checkFaithful(text, { ledger: [...ledger], locale: "en" }).map(({ text: stretch }) => stretch)

const solved = { metric: "resolution-rate@1", variant: "matured-cohort", unit: "ratio", texts: [] } as const
const within = (from: string, to: string): Pick<LedgerEntry, "period"> => ({ period: { label: from, from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` } })
const measured = (value: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({ ...solved, id: "measured", kind: "measure", value, ...more })
const changed = (value: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({ ...solved, id: "changed", kind: "change", value, verdict: "higher", ...more })
const aimed = (value: number): LedgerEntry => ({ ...solved, id: "target", kind: "target", value })
const counted = (id: string, value: number): LedgerEntry => ({ id: `count/${id}`, kind: "count", texts: [], value })

const [year, month] = [within("2026-01-01", "2027-01-01"), within("2026-01-01", "2026-02-01")]

describe("what a ledger lets a text say", () => {
  test.each<[said: string, ledger: readonly LedgerEntry[], found: readonly string[]]>([
    // How many times as much it is as before, where that is decided and of the same number, and of what has a zero of its own.
    ["It is twice as much.", [measured(0.6), changed(0.3)], []], ["It is three times as much.", [measured(0.6), changed(0.3)], ["three times"]], ["It grew by 100 %.", [measured(0.6), changed(0.3)], []],
    ["It is twice as much.", [measured(0.6), changed(0.3, { verdict: "cannot-tell" })], ["twice"]], ["It is twice as much.", [measured(0.6), changed(0.3, { variant: "by-community" })], ["twice"]],
    ["It is twice as much.", [measured(60, { unit: "nps-points" }), changed(30, { unit: "nps-points" })], ["twice"]],
    // How many times what is a plan aims at: of the same number, that of the longest time.
    ["Our goal is twice that.", [measured(0.3), aimed(0.6)], []], ["Our goal is twice that.", [measured(0.3), aimed(0.9)], ["twice"]], ["Our goal is twice that.", [measured(0.3, { variant: "by-community" }), aimed(0.6)], ["twice"]],
    ["Our goal is twice that.", [measured(0.2, month), measured(0.3, year), aimed(0.6)], []], ["Our goal is twice that.", [measured(0.3, year), measured(0.2, month), aimed(0.6)], []],
    // How far a number lies from its own target, and on which side.
    ["It lies six points above our target.", [measured(0.61), aimed(0.55)], []], ["It lies six points below our target.", [measured(0.61), aimed(0.55)], ["six points"]], ["It lies six points off our target.", [measured(0.55), aimed(0.61)], []],
    ["It lies five points off our target.", [measured(0.55), aimed(0.61)], ["five points"]], ["It lies six points above our target.", [measured(0.61, { metric: "referral-rate@1" }), aimed(0.55)], ["six points"]],
    ["It lies six points above our target.", [measured(0.61, { variant: "by-community" }), aimed(0.55)], ["six points"]],
    // Shares differ by points, unless the report itself wrote percent.
    ["It rose by 16 points.", [changed(0.16)], []], ["It rose by 16 %.", [changed(0.16)], ["16 %"]], ["It rose by 16 %.", [changed(0.16, { texts: ["16 %"] })], []], ["It rose by 16 percentage points.", [changed(0.16, { texts: ["16 %"] })], ["16 percentage points"]],
    ["It rose by 16 points.", [changed(16, { unit: "nps-points" })], []],
    // So many of so many, of one thing.
    ["21 of 25 came.", [counted("findings/open", 21), counted("findings", 25)], []], ["21 of 25 came.", [counted("findings/open", 21), counted("changes", 25)], ["21 of 25"]],
    // The ends of what was measured, and its years.
    ["On 31 December it ended.", [measured(0.5, year)], []], ["On 30 December it ended.", [measured(0.5, year)], ["30 December"]], ["In 2026 it was 50 %.", [measured(0.5, year)], []], ["In 2025 it was 50 %.", [measured(0.5, year)], ["2025", "50 %"]],
  ])("%s", (said, ledger, expected) => {
    expect(found(said, ledger)).toEqual(expected)
  })
})
