import { tables, type Column, type TableId } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { rowsIn } from "./checked-columns.ts"
import { checked } from "./checked.ts"
import type { Given, RowReading } from "./material.ts"
import type { Told } from "./source.ts"

const columnsOf = (table: TableId): Readonly<Record<string, Column>> => {
  const { source: _source, ...columns } = tables[table].columns
  return columns
}

/** What a reader yields, in batches, as a source tells it: rows of each table in order, then all else. Columns are read at once, since they hold only until more is asked for. */
const toldOf = async (batches: readonly (readonly Given[])[], columns: boolean): Promise<readonly [facts: readonly object[], others: readonly Told[]]> => {
  async function* reading(): RowReading {
    for (const batch of batches) yield await Promise.resolve(batch)
    return (Object.keys(tables) as TableId[]).map((table) => ({ table }))
  }
  const told: { readonly table: TableId; readonly row: object }[] = []
  const others: Told[] = []
  for await (const batch of checked("s", reading(), { columns })) {
    for (const one of batch) {
      // What is left out and what is given as undefined is untold alike.
      if (one.kind === "fact") told.push({ table: one.table, row: Object.fromEntries(Object.entries(one.row).map(([name, cell]) => [name, cell ?? null])) })
      else if (one.kind !== "columns") others.push(one)
      else {
        const untold = Object.fromEntries(Object.keys(tables[one.table].columns).map((name) => [name, null]))
        told.push(...rowsIn({ ...untold, source: "s" }, one.facts).map((row) => ({ table: one.table, row })))
      }
    }
  }
  return [told.toSorted((a, b) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0)), others]
}

const plain: Readonly<Record<Column["type"], readonly unknown[]>> = {
  text: ["a", "b c", "ß", "日本", "😀", "x".repeat(40), "__proto__"],
  boolean: [true, false],
  integer: [0, -0, 7, -12, Number.MAX_SAFE_INTEGER],
  real: [0, 0.1, -7.25, 1e300],
  instant: [0, Date.UTC(2025, 6), 8.64e15, -8.64e15],
  duration: [0, 86_400_000],
}

/** Cells that some column cannot hold, or none can. */
const strange = [null, undefined, "", "half \uD83D", "\uFFFD", "staff", true, 1.5, 8.64e15 + 2, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, {}]

const cellOf = ({ type, among }: Column): fc.Arbitrary<unknown> => {
  const usual = fc.constantFrom<unknown>(...(among ?? plain[type]))
  return fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...strange) })
}

/** Rows mostly sound, some without cells they may or may not lack, some with a column that is none, and some that a reader refused itself. */
const given: fc.Arbitrary<Given> = fc.constantFrom<TableId>("post", "thread", "cost", "survey-response").chain((table) => {
  const columns = columnsOf(table)
  const optional = Object.keys(columns).filter((name) => columns[name]?.nullable === true)
  const id = fc.oneof({ weight: 30, arbitrary: fc.nat({ max: 60 }).map((each) => `${table} ${each}`) }, { weight: 1, arbitrary: fc.constantFrom(...strange) })
  const cells = fc.record({ ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cellOf(column)])), id })
  const row = fc.tuple(cells, fc.subarray(optional), fc.integer({ min: 0, max: 40 })).map(([whole, left, odd]) => {
    const kept = Object.entries(whole).filter(([name]) => !left.includes(name))
    return Object.fromEntries([...kept, ...(odd === 0 ? [["stranger", 1]] : odd === 1 ? [["source", "another"]] : [])]) as Record<string, unknown>
  })
  const position = fc.nat().map((line) => `file:${line}`)
  const refusal = fc.record({ table: fc.constant(table), position, reason: fc.constant("it is none.") })
  // What a reader gives is checked by the kernel; no type says so.
  const candidate = fc.record({ table: fc.constant(table), position, row }) as unknown as fc.Arbitrary<Given>
  return fc.oneof({ weight: 20, arbitrary: candidate }, { weight: 1, arbitrary: refusal })
})

test("rows are told by columns as they are told one by one, with the same rejects in the same order and the same coverage", async () => {
  let facts = 0
  let rejects = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(given, { maxLength: 30 }), { maxLength: 4 }), async (batches) => {
      const told = await toldOf(batches, false)
      expect(await toldOf(batches, true)).toEqual(told)
      facts += told[0].length
      rejects += told[1].filter(({ kind }) => kind === "reject").length
    }),
    { numRuns: 200 },
  )
  expect(Math.min(facts, rejects)).toBeGreaterThan(100)
})

test("more rows than are gathered at once, in one batch or in many, are told whole and in their order", async () => {
  const rows = Array.from({ length: 5000 }, (_, index): Given => ({ table: "member", position: `file:${index}`, row: { id: `m${index % 4500}`, joinedAt: index, affiliation: "unknown" } }))
  const told = await toldOf([rows], false)
  expect(await toldOf([rows], true)).toEqual(told)
  expect(await toldOf(Array.from({ length: 50 }, (_, batch) => rows.slice(batch * 100, batch * 100 + 100)), true)).toEqual(told)
})
