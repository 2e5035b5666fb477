import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { namedForPeople } from "./faithful-nearest.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import type { LedgerEntry } from "./report.ts"

const entry: LedgerEntry = { id: "an-id", kind: "measure", texts: [] }

describe("what comes closest is named as people may read it", () => {
  test.each<[string, Partial<LedgerEntry>, string, string, string]>([
    ["what was printed, and its metric", { texts: ["61%"], metric: "resolution-rate@1" }, "61% for “Resolution rate”", "61% bei „Lösungsquote“", "61% for »Løsningsrate«"],
    ["its metric alone", { metric: "resolution-rate@1" }, "“Resolution rate”", "„Lösungsquote“", "»Løsningsrate«"],
    ["what was printed alone, also of a metric that is not known", { texts: ["4", "four"], metric: "harbour@1" }, "4", "4", "4"],
    ["what members do", { kind: "link", texts: ["Members answer"], metric: "resolution-rate@1" }, "“Members answer”", "„Members answer“", "»Members answer«"],
    ["its id", {}, "an-id", "an-id", "an-id"],
    ["the id of a link nobody named", { kind: "link" }, "an-id", "an-id", "an-id"],
  ])("%s", (_, more, en, de, da) => {
    expect(namedForPeople({ ...entry, ...more })).toEqual({ en, de, da })
  })

  test("in the message, while programs have the id", () => {
    const [fault] = checkFaithful("We solved 67 % of the questions.", { ledger: richLedger("en"), locale: "en" })
    expect(fault?.message.de).toContain("am nächsten kommt: ")
    expect(fault?.message.en).not.toContain(fault?.nearest ?? "?")
    expect(fault?.nearest).toMatch(/^resolution-rate@1\//)
  })

  test("is a number of its own: no length, no confidence, no number of cases", () => {
    const ledger: readonly LedgerEntry[] = [{ ...entry, unit: "nps-points", value: 38, n: 412, interval: { low: 32, high: 44, level: 0.95, method: "score" }, period: { label: "x", from: "2025-01-01T00:00:00Z", to: "2025-02-01T00:00:00Z" } }]
    expect(checkFaithful("We solved 94 % in 30 days.", { ledger, locale: "en" }).map(({ nearest }) => nearest)).toEqual([undefined, undefined])
    expect(checkFaithful("We have 411 answers.", { ledger, locale: "en" }).map(({ nearest }) => nearest)).toEqual(["an-id"])
  })
})
