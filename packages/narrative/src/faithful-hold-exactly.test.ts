import { locales } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { honest, planted } from "./planted-faults.test-kit.ts"
import type { LedgerEntry } from "./report.ts"

const found = (text: string, ledger: readonly LedgerEntry[]) => checkFaithful(text, { ledger: [...ledger], locale: "en" }).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)
const nearest = (text: string, ledger: readonly LedgerEntry[]) => checkFaithful(text, { ledger: [...ledger], locale: "en" }).map((one) => one.nearest)

const between = (low: number, high: number) => ({ interval: { low, high, level: 0.95, method: "wilson" } })
const measured = (value: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({ id: "m", kind: "measure", texts: [], unit: "ratio", value, ...more })
const changed = (metric: string, verdict: "higher" | "lower" | "same" | "cannot-tell", unit: LedgerEntry["unit"] = "ratio"): LedgerEntry => ({ id: `${metric}/change`, kind: "change", texts: [], metric: `${metric}@1`, unit, value: 1, verdict })
const link = (id: string, status: NonNullable<LedgerEntry["status"]>, ...texts: readonly string[]): LedgerEntry => ({ id, kind: "link", texts, status })
const counted = (id: string, value: number): LedgerEntry => ({ id: `count/${id}`, kind: "count", texts: [], value })
const printed = (...texts: readonly string[]): LedgerEntry => ({ id: "p", kind: "count", texts })
const euros: Partial<LedgerEntry> = { unit: "money", currency: "EUR" }
const halfYear: Partial<LedgerEntry> = { period: { label: "2025", from: "2025-01-01T00:00:00Z", to: "2025-07-04T00:00:00Z" } }

describe("how near a word lets a number be", () => {
  // The last value that may be said so, and the first that may not.
  test.each<[said: string, may: readonly number[], mayNot: readonly number[]]>([
    ["It is 61 %.", [60.5, 61.5], [60.4, 61.6]],
    ["It is nearly 61 %.", [60, 60.9], [59.9, 61, 61.1]],
    ["It is nearly 3 %.", [2.5], [2.4]],
    ["It is just over 61 %.", [61.1, 62], [61, 62.1]],
    ["It is over 61 %.", [61.1, 76], [61, 77]],
    ["It is over 3 %.", [3.9, 4], [4.1]],
    ["It is under 61 %.", [60.9, 46], [61, 45]],
    ["It is under 3 %.", [2.1], [1.9]],
    ["It is about 61 %.", [60.6, 61.4], [60.4, 61.6]],
    ["Most questions were solved.", [50.1, 99], [50]],
    ["A minority of questions was solved.", [49.9, 1], [50]],
  ])("%s", (said, may, mayNot) => {
    for (const value of may) expect(found(said, [measured(value / 100)]), `${value}`).toEqual([])
    for (const value of mayNot) expect(found(said, [measured(value / 100)]), `${value}`).toHaveLength(1)
  })

  test.each<[said: string, may: readonly (readonly [number, number])[], mayNot: readonly (readonly [number, number])[]]>([
    ["It is at least 61 %.", [[60.5, 70], [67, 90]], [[60.4, 70], [67.2, 90]]],
    ["It is at least 3 %.", [[3.9, 8]], [[4.1, 8]]],
    ["It is at most 61 %.", [[40, 61.5], [40, 55]], [[40, 61.6], [40, 54.8]]],
    ["It is at most 3 %.", [[1, 2.1]], [[1, 1.9]]],
  ])("%s by its range", (said, may, mayNot) => {
    for (const [low, high] of may) expect(found(said, [measured(0.2, between(low / 100, high / 100))]), `${low} to ${high}`).toEqual([])
    for (const [low, high] of mayNot) expect(found(said, [measured(0.2, between(low / 100, high / 100))]), `${low} to ${high}`).toHaveLength(1)
  })

  test.each<[said: string, ledger: LedgerEntry, holds: boolean]>([
    ["It is at least 61 %.", measured(0.61), true], ["It is at least 61 %.", measured(0.65), false], ["It is at most 61 %.", measured(0.61), true], ["It is at most 61 %.", measured(0.58), false],
    ["The goal is over 61 %.", measured(0.61, { kind: "target" }), true], ["The goal is under 61 %.", measured(0.61, { kind: "target" }), true],
    ["The goal is at most 61 %.", measured(0.61, { kind: "target", ...between(0.2, 0.9) }), true], ["Most questions were solved.", measured(0.61, { kind: "target" }), false],
    ["Most questions were solved (Almanac).", measured(0.61, { kind: "claim", source: "Almanac" }), true], ["At this level most questions were solved.", measured(0.3, between(0.2, 0.4)), false],
  ])("%s of %j: %s", (said, entry, holds) => {
    expect(found(said, [entry])).toHaveLength(holds ? 0 : 1)
  })
})

describe("what a number may be", () => {
  test.each<[said: string, ledger: readonly LedgerEntry[], found: readonly string[]]>([
    // Money is of its currency, and where none is known of none.
    ["It is 118.42 EUR.", [measured(11842, euros)], []], ["It is 118.42 EUR, not 118.42 USD.", [measured(11842, euros)], ["number: 118.42 USD"]], ["It is 118.42 EUR.", [measured(118.42, { unit: "money" })], ["number: 118.42 EUR"]],
    ["It is 103 to 135 EUR.", [measured(11842, { ...euros, ...between(10300, 13500) })], []], ["It is 103 to 135 USD.", [measured(11842, { ...euros, ...between(10300, 13500) })], ["number: 103 to 135 USD"]],
    ["It is from 41 to 70 USD.", [measured(4100, euros), measured(7000, euros)], ["number: 41 to 70 USD"]], ["It is from 41 to 70 EUR.", [measured(4100, euros), measured(7000, euros)], []],
    // Two values beside one another, and the two ends of one.
    ["It went from 41 to 70 percent.", [measured(0.41), measured(0.7)], []], ["It went from 41 to 70 percent.", [measured(0.7)], ["number: 41 to 70 percent"]], ["It went from 41 to 70 percent.", [measured(0.41)], ["number: 41 to 70 percent"]],
    ["It went from 41 to 70 percent.", [measured(0.41), measured(70, { unit: "points" })], ["number: 41 to 70 percent"]], ["It went from 41 to 70 percent.", [measured(41, { unit: "points" }), measured(0.7)], ["number: 41 to 70 percent"]],
    ["It took 4.6 hours (4.2–5.1).", [measured(16_560_000, { unit: "milliseconds", ...between(15_120_000, 18_360_000) })], []], ["It took 4.6 hours (4.2–5.3).", [measured(16_560_000, { unit: "milliseconds", ...between(15_120_000, 18_360_000) })], ["number: 4.2–5.3"]],
    ["It is 59 to 63 %, then 59 to 69 %.", [measured(0.61, between(0.59, 0.63))], ["number: 59 to 69 %"]], ["It is 59 to 63 points.", [measured(0.61, between(0.59, 0.63))], ["number: 59 to 63 points"]],
    ["It lies between 3 and 13 points.", [measured(-8, { unit: "points", ...between(-13, -3) })], ["number: 3 and 13 points"]], ["It fell by 3 to 13 points.", [{ ...changed("a", "lower", "points"), value: -8, ...between(-13, -3) }], []],
    ["It may be 32 % or 44 points.", [measured(38, { unit: "points", ...between(32, 44) })], ["number: 32 %", "number: 44 points"]], ["It may be 32 points or 44 points.", [measured(38, { unit: "points", ...between(32, 44) })], []], ["It may be 32 or 44.", [measured(38, { unit: "points", ...between(32, 44) })], []],
    // So many of so many: both counted, or a share of as many.
    ["20 of 41 agree.", [measured(20, { unit: "count" }), measured(41, { unit: "count" })], []], ["20 of 41 agree.", [measured(20, { unit: "count" })], ["number: 20 of 41"]], ["20 of 41 agree.", [measured(41, { unit: "count" })], ["number: 20 of 41"]],
    ["20 of 41 agree.", [measured(0.2), measured(0.41)], ["number: 20 of 41"]], ["3 in 5 agree.", [measured(0.6)], []], ["3 in 5 agree.", [measured(60, { unit: "points" })], ["number: 3 in 5"]], ["At this level 19 in 20 agree.", [measured(0.3, between(0.2, 0.4))], ["number: 19 in 20"]],
    ["Every 25th member agrees.", [measured(0.04)], []], ["2 in 50 agree.", [measured(0.04)], ["number: 2 in 50"]], ["2 in 50 agree.", [measured(0.04, { n: 50 })], []],
    // All and none of what a plan counts.
    ["All objectives are reached.", [counted("objectives", 5), counted("objectives/reached", 1)], ["number: All"]], ["All objectives are reached.", [counted("objectives", 5), counted("objectives/reached", 5)], []],
    ["No action is done.", [counted("actions", 5), counted("actions/done", 1)], ["number: No"]], ["No action is done.", [counted("actions", 5), counted("actions/done", 0)], []],
    // How long a window is, in days and nothing shorter.
    ["It covers 184 days.", [measured(0.3, halfYear)], []], ["It covers 4416 hours.", [measured(0.3, halfYear)], ["number: 4416 hours"]],
    ["It is 61 % ± 2 points.", [measured(0.61)], ["number: 2 points"]], ["It is 61 % / 2 points.", [measured(0.61, between(0.59, 0.63))], ["number: 2 points"]],
    // As printed, whatever its blank and its minus; a link prints nothing.
    ["It is 61 points.", [printed("61\u00a0points")], []], ["It is -5 points.", [printed("\u22125 points")], []], ["It is at least 61 points.", [printed("61 points")], ["number: 61 points"]], ["It is 97 %.", [link("l", "experiment", "97 %")], ["number: 97 %"]],
    ["The median is at most 61 points.", [printed("61 points")], []], ["The mean is at most 61 points.", [printed("61 points")], ["number: 61 points"]],
    // Others' figures with their source or their year; how much something changed only where something differs, as in a row.
    ["It was 61 % in 2019.", [measured(0.61, { kind: "claim", year: 2019 })], []], ["It was 61 %.", [measured(0.61, { kind: "claim", year: 2019 })], ["claim-without-source: 61 %"]], ["The Almanac says 61 %.", [measured(0.61, { kind: "claim", source: "Almanac" })], []],
    ["Here are 5 points.", [measured(5, { kind: "change", unit: "points" })], ["number: 5 points"]], ["| Beside | 5 points |", [measured(5, { kind: "change", unit: "points" })], []],
    ["She asked the most questions.", [measured(0.3)], []], ["Here most questions were solved.", [measured(0.3)], ["number: most"]], ["Once it is answered, but all questions rest.", [measured(0.3)], []], ["All questions were answered.", [measured(0.3)], ["number: All"]], ["Half of all questions were answered.", [measured(0.5)], []],
    // Beside the name of a metric stands what it is, or what names none, such as a target.
    ["The resolution rate is to be 55 %.", [measured(0.61, { metric: "resolution-rate@1" }), measured(0.55, { id: "t", kind: "target" })], []], ["The resolution rate is 55 %.", [measured(0.61, { metric: "resolution-rate@1" }), measured(0.55, { id: "o", metric: "referral-rate@1" })], ["number: 55 %"]],
    // Ratios, as exactly as what stands behind the colon lets them be.
    ["It is 5:2.", [measured(2.5, { unit: "quotient" })], []], ["It is 10:4.", [measured(2.5, { unit: "quotient" })], []], ["It is 11:4.", [measured(2.5, { unit: "quotient" })], ["number: 11:4"]], ["It is 2,5:1.", [measured(2.5, { unit: "quotient" })], []], ["It is 7.5:3.", [measured(2.5, { unit: "quotient" })], []],
  ])("%s", (said, ledger, expected) => {
    expect(found(said, ledger)).toEqual(expected)
  })
})

test.each([["97. Here.", 0], ["97) Here.", 0], ["Yes.\n\n97. Here.", 0], ["197. Here.", 1], ["97 . Here.", 1], ["97.", 1], ["It was 97. Here.", 1]])("a mark of a list in plain text is no number: %j", (said, many) => {
  expect(checkFaithful(said, { ledger: [], locale: "en", format: "text" })).toHaveLength(many)
})

describe("what comes closest", () => {
  test.each<[said: string, ledger: readonly LedgerEntry[], nearest: readonly (string | undefined)[]]>([
    ["It is 60 %.", [measured(0.5), measured(0.5, { id: "other" })], ["m"]], ["It is 60.", [measured(0.6)], ["m"]], ["It took 5 hours.", [measured(0.3, halfYear)], [undefined]],
    ["The NPS rose.", [changed("resolution-rate", "higher"), changed("net-promoter-score", "same")], ["net-promoter-score/change"]], ["The cakes led to it.", [link("l", "matched", "cakes")], ["l"]],
    ["It is 61 %.", [measured(0.61, { kind: "claim", source: "Almanac" })], ["m"]],
  ])("%s", (said, ledger, expected) => {
    expect(nearest(said, ledger)).toEqual(expected)
  })
})

describe("which way a number went", () => {
  const [up, down, same] = [changed("resolution-rate", "higher"), changed("resolution-rate", "lower"), changed("resolution-rate", "cannot-tell")]
  test.each<[said: string, ledger: readonly LedgerEntry[], found: readonly string[]]>([
    // No comparison of two times makes a record, whichever way it went.
    ["The resolution rate is at a record low.", [down], ["direction: record low"]], ["The resolution rate is at an all-time low.", [down], ["direction: all-time"]], ["The resolution rate was never lower.", [down], ["direction: never"]], ["The resolution rate is lower than ever.", [down], ["direction: lower"]],
    ["The resolution rate worsened.", [down], []], ["The resolution rate worsened.", [up], ["direction: worsened"]], ["The resolution rate improved.", [down], ["direction: improved"]],
    ["First response time worsened.", [changed("first-response-time", "higher", "milliseconds")], []], ["First response time improved.", [changed("first-response-time", "higher", "milliseconds")], ["direction: improved"]],
    ["The resolution rate is stable.", [same], ["direction: is stable"]], ["All else is unchanged.", [up], []], ["It was never higher.", [up], []], ["There was a deterioration in joy.", [up], []], ["It lost 20 %.", [], ["number: 20 %"]],
    // Costs are money, a wait is time, and what is counted is neither.
    ["Costs rose.", [changed("a", "higher", "money")], []], ["Costs rose.", [changed("a", "higher", "milliseconds")], ["direction: rose"]], ["Costs rose.", [up], ["direction: rose"]], ["Now rose the wait", [changed("a", "higher", "money")], ["direction: rose"]],
    ["We got more questions than last year.", [changed("a", "higher", "money")], ["direction: more"]], ["We got more questions than last year.", [changed("a", "higher", "milliseconds")], ["direction: more"]], ["We got more questions than last year.", [up], []],
  ])("%s", (said, ledger, expected) => {
    expect(found(said, ledger)).toEqual(expected)
  })
})

describe("what brought it about", () => {
  const cakes = link("cakes", "attributed", "cakes galore", "kager")
  test.each<[said: string, ledger: readonly LedgerEntry[], found: readonly string[]]>([
    ["Guides caused it.", [link("book", "experiment", "guidebook")], []], ["Guides caused cakes galore.", [link("book", "experiment", "guidebook"), cakes], ["cause: caused"]], ["Guides caused it.", [cakes], ["cause: caused"]],
    ["All cakes caused it.", [link("all", "assumed", "all"), link("more", "experiment", "cakes galore")], []], ["Tea caused it.", [link("some", "experiment")], []],
    ["Guides led to 61 %.", [measured(0.61, { texts: ["61 %"] }), link("book", "experiment", "guidebook")], []], ["Cakes galore are fine. Guides caused it.", [link("book", "experiment", "guidebook"), cakes], []], ["Guidebooks are here. They caused it.", [link("book", "experiment", "guidebook")], []],
    [`Guidebooks are here. ${"So it is. ".repeat(25)}They caused it.`, [link("book", "experiment", "guidebook")], ["cause: caused"]], ["Guides went along with it.", [cakes], []], ["Guides went along with it.", [link("all", "assumed", "bread")], ["cause: went along with"]],
  ])("%s", (said, ledger, expected) => {
    expect(found(said, ledger)).toEqual(expected)
  })
})

test.each(locales)("any beginning and any end of a text is read without harm: %s", (locale) => {
  const ledger = [changed("net-promoter-score", "same"), changed("first-response-time", "lower", "milliseconds"), measured(0.61, { ...between(0.59, 0.63), ...euros }), link("l", "matched", "cakes")]
  for (const text of [...Object.values(planted[locale]).flat(), ...honest[locale]]) {
    for (const { index } of text.matchAll(/\s|$/g)) {
      expect(Array.isArray(checkFaithful(text.slice(0, index), { ledger, locale }))).toBe(true)
      expect(Array.isArray(checkFaithful(text.slice(index), { ledger, locale }))).toBe(true)
    }
  }
})
