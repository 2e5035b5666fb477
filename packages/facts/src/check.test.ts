import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { rowCheck } from "./check.ts"
import type { Column } from "./table.ts"
import { isTableId, tables, type TableId } from "./tables.ts"
import { arbitraryRows } from "./testing.ts"

const ids = Object.keys(tables).filter(isTableId)

const columnsOf = (table: TableId): readonly (readonly [string, Column])[] => Object.entries(tables[table].columns)

describe.each(ids)("the check of %s", (table) => {
  const rows = arbitraryRows(table).filter(({ length }) => length > 0)
  const check = rowCheck(table)

  test("finds nothing wrong with the rows its columns describe", () => {
    fc.assert(fc.property(rows, (given) => void expect(given.flatMap((row) => check(row))).toEqual([])))
  })

  test("names the one cell that is wrong", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...columnsOf(table)), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, [], {}, "", 2n, "half a face \uD83D", "\uDE42"), ([row], [name], cell) => {
        expect(check({ ...row, [name]: cell }).map(({ column }) => column)).toEqual([name])
      }),
    )
  })

  test("misses what must be told and accepts what may be untold", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...columnsOf(table)), fc.constantFrom(null, undefined), ([row], [name, { nullable }], nothing) => {
        expect(check({ ...row, [name]: nothing }).map(({ column }) => column)).toEqual(nullable ? [] : [name])
      }),
    )
  })
})

test("says what was given and what was expected, and knows no columns but the table's", () => {
  const row = { source: "a", id: "1", kind: "bribes", bookedAt: 0.5, amount: 1, currency: "EUR", note: "x".repeat(99) }
  const problems = rowCheck("cost")(row)
  expect(problems.map(({ column }) => column)).toEqual(["kind", "bookedAt", "note"])
  expect(problems[0]).toEqual({ column: "kind", given: '"bribes"', expected: "one of tools, staff, hiring, content, incentives, overhead" })
  expect(problems[2]?.given.length).toBeLessThanOrEqual(60)
})

/** Whether a text can be written down: this refuses halves by its own definition. */
const isWritable = (text: string): boolean => {
  try {
    return encodeURIComponent(text) !== ""
  } catch {
    return false
  }
}

test("takes a text exactly where its characters are whole", () => {
  const check = rowCheck("publishing-slot")
  const kinds = fc.array(fc.constantFrom("a", "ø", "\uD83D", "\uDE42", "\uD83D\uDE42"), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""))
  fc.assert(fc.property(kinds, (kind) => void expect(check({ source: "a", id: "1", plannedAt: 0, kind }).length === 0).toBe(isWritable(kind))))
})

test("finds everything that is wrong at once, in the order of the columns, strangers last", () => {
  const row = { stranger: 1, id: 7, source: null, plannedAt: "2026-01-01", publishedAt: 0.5, other: undefined }
  expect(rowCheck("publishing-slot")(row).map(({ column }) => column)).toEqual(["source", "id", "plannedAt", "publishedAt", "stranger", "other"])
})

test("is not fooled by names every object has", () => {
  expect(rowCheck("cost")(JSON.parse('{"__proto__": {"source": "a"}}') as Record<string, unknown>).map(({ column }) => column)).toContain("source")
  expect([isTableId("constructor"), isTableId("thread")]).toEqual([false, true])
})
