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
      fc.property(rows, fc.constantFrom(...columnsOf(table)), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, [], {}, "", 2n), ([row], [name], cell) => {
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

test("is not fooled by names every object has", () => {
  expect(rowCheck("cost")(JSON.parse('{"__proto__": {"source": "a"}}') as Record<string, unknown>).map(({ column }) => column)).toContain("source")
  expect([isTableId("constructor"), isTableId("thread")]).toEqual([false, true])
})
