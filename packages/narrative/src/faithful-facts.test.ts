import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import type { LedgerEntry } from "./report.ts"

const found = (text: string, ledger: readonly LedgerEntry[]) => checkFaithful(text, { ledger: [...ledger], locale: "en" }).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)

const entry = (given: Partial<LedgerEntry>): LedgerEntry => ({ id: "a", kind: "measure", texts: [], ...given })

test.each<[string, Partial<LedgerEntry>, readonly string[]]>([
  ["It doubled.", { unit: "change", value: 1 }, []], ["It tripled.", { unit: "change", value: 2 }, []], ["It doubled.", { unit: "change", value: 2 }, ["number: doubled"]],
  ["It halved.", { unit: "change", value: -0.5 }, []], ["It doubled.", { unit: "ratio", value: 1 }, ["number: doubled"]], ["It doubled.", { unit: "change", value: 1, kind: "part" }, ["number: doubled"]],
  ["It doubled.", { unit: "change" }, ["number: doubled"]],
])("by how much a number grew is also how many times it is what it was: %s %j", (text, given, expected) => {
  expect(found(text, [entry(given)])).toEqual(expected)
})

describe("a ledger knows", () => {
  const named = (...texts: readonly string[]): readonly LedgerEntry[] => [entry({ id: "date/x", kind: "date", texts })]

  test.each<[string, readonly string[], readonly string[]]>([
    ["It was on 7 May 2025.", ["7 May 2025"], []], ["It was on 8 May 2025.", ["7 May 2025"], ["date: 8 May 2025"]], ["It was in May 2025.", ["7 May 2025"], []], ["It was in 2025.", ["7 May 2025"], []],
    ["It was on 1 May 2025.", ["May 2025"], ["date: 1 May 2025"]], ["It was on 31 May 2025.", ["May 2025"], ["date: 31 May 2025"]], ["It was in May 2025.", ["May 2025"], []], ["It was in June 2025.", ["May 2025"], ["date: June 2025"]],
    ["It was on 1 January 2025.", ["2025"], ["date: 1 January 2025"]], ["It was in 2025.", ["2025"], []], ["It was in 2024.", ["2025"], ["date: 2024"]], ["It was on 7 May.", ["7 May 2025"], []], ["It was on 7 June.", ["7 May 2025"], ["date: 7 June"]],
  ])("the days it names and no day of the months it names: %s %j", (text, texts, expected) => {
    expect(found(text, named(...texts))).toEqual(expected)
  })

  test("the first and the last day of what it measured, and the day after", () => {
    const ledger = [entry({ period: { label: "all", from: "2025-04-30T22:00:00.000Z", to: "2025-06-30T22:00:00.000Z" } })]
    expect(["1 May 2025", "30 June 2025", "1 July 2025", "2 May 2025", "30 April 2025", "2 July 2025"].filter((day) => found(`It was on ${day}.`, ledger).length > 0)).toEqual(["2 May 2025", "30 April 2025", "2 July 2025"])
  })

  test("how long it was measured, in days and longer", () => {
    const ledger = [entry({ period: { label: "all", from: "2025-04-30T22:00:00.000Z", to: "2025-06-30T22:00:00.000Z" } })]
    expect(found("It took 61 days, or two months.", ledger)).toEqual([])
    expect(found("It took 60 days.", ledger)).toEqual(["number: 60 days"])
    expect(found("It took 1,464 hours.", ledger)).toEqual(["number: 1,464 hours"])
  })
})

test.each([
  ["1 May 2025 to 30 June 2025", true], ["May to June 2025", true], ["1 May 2025 to 30 May 2025", false], ["1 June 2025 to 30 June 2025", false], ["1 May 2025 to 30 June 2024", false], ["June to August 2025", false], ["7 May 2025 to 9 June 2025", true], ["May and June 2025", true],
])("a time told by both its ends is one that was measured, or lies between two days told: %s", (time, isKnown) => {
  const ledger = [entry({ period: { label: "all", from: "2025-04-30T22:00:00.000Z", to: "2025-06-30T22:00:00.000Z" } }), ...["7 May 2025", "9 June 2025", "August 2025"].map((text) => entry({ id: `date/${text}`, kind: "date", texts: [text] }))]
  expect(found(`It is about ${time}.`, ledger).length === 0).toBe(isKnown)
})
