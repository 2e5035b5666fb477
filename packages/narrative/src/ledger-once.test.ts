import { expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"

const entry = (value: number): LedgerEntry => ({ id: `count/${value}`, kind: "count", texts: [], value })

test("a ledger is worked out once, and another one or a longer one anew", () => {
  const asked: number[] = []
  const sum = oncePerLedger((ledger) => {
    asked.push(ledger.length)
    return ledger.reduce((total, { value = 0 }) => total + value, 0)
  })
  const [own, other] = [[entry(1), entry(2)], [entry(7)]]
  expect([sum(own), sum(own), sum(other), sum(own)]).toEqual([3, 3, 7, 3])
  expect(asked).toEqual([2, 1])
  own.push(entry(10))
  expect([sum(own), sum(own)]).toEqual([13, 13])
  expect(asked).toEqual([2, 1, 3])
})

test("a ledger whose entry was replaced by another is worked out anew", () => {
  const ledger = [entry(1), entry(2)]
  const first = oncePerLedger(([{ value } = entry(0)]) => value)
  expect(first(ledger)).toBe(1)
  ledger[0] = entry(5)
  expect(first(ledger)).toBe(5)
})

test("a text is held against the ledger as it is now", () => {
  const ledger = [entry(41)]
  const heard = () => checkFaithful("We count 41 and 97 of them.", { ledger, locale: "en" }).map(({ text }) => text)
  expect(heard()).toEqual(["97"])
  ledger.push(entry(97))
  expect(heard()).toEqual([])
})
