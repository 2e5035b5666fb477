import { tables, textCodes, type ColumnCells, type FactColumns, type TableId } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryLooseRows, keptRows } from "./arbitrary-question.ts"
import { columnsOf, type LooseRow } from "./check-rows.ts"
import { columnStore, type ColumnStore } from "./memory.ts"
import { canonicalAnswers } from "./testing.ts"

type Told = readonly LooseRow[]

/** The same rows by columns, their texts among others that no row has. */
const asColumns = (table: TableId, rows: Told): FactColumns => {
  const column = (name: string, type: string): ColumnCells => {
    const cells = rows.map((row) => row[name] ?? null)
    if (type === "boolean") return Uint8Array.from(cells, (cell) => (cell === null ? 2 : Number(cell)))
    if (type !== "text") return Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : (cell as number)))
    const texts = textCodes()
    texts.codeOf("a text of no row")
    return { codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : texts.codeOf(cell as string))), texts }
  }
  const told = columnsOf(table).filter(([name]) => name !== "source" && (name === "id" || rows.some((row) => row[name] !== undefined)))
  return { size: rows.length, columns: Object.fromEntries(told.map(([name, { type }]) => [name, column(name, type)])) }
}

const contents = (store: ColumnStore, table: TableId): readonly unknown[] => {
  const keys = columnsOf(table).map(([name]) => ({ op: "column", name }) as const)
  const told = store.answer({ summaries: [{ table, at: { op: "value", value: 0 }, where: { op: "value", value: true }, keys }], bounds: [], by: [], asOf: 8.64e15 })
  if ("refused" in told) throw new Error(told.refused.message)
  return canonicalAnswers(told.answers)
}

const readings = fc.constantFrom(...(Object.keys(tables) as TableId[])).chain((table) => {
  const rows = (arbitraryLooseRows(table) as fc.Arbitrary<Told>).map((all): Told => keptRows(all.map((row): LooseRow => ({ ...row, source: "s" }))))
  return fc.record({ table: fc.constant(table), first: rows, second: rows, parts: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), other: fc.boolean(), erased: fc.boolean() })
})

/** Takes in rows in parts, each of them by columns or by rows. */
const takenIn = (store: ColumnStore, table: TableId, rows: Told, parts: readonly boolean[]): unknown => {
  const intake = store.intake("s")
  const size = Math.ceil(rows.length / parts.length)
  for (const [index, byColumns] of parts.entries()) {
    const part = rows.slice(index * size, (index + 1) * size)
    const refused = byColumns ? intake.loadColumns(table, asColumns(table, part)) : intake.load(table, part)
    expect(refused).toBeUndefined()
  }
  return intake.finish()
}

test("rows taken in by columns, or some by columns and some by rows, are taken in as rows are", () => {
  fc.assert(
    fc.property(readings, ({ table, first, second, parts, other, erased }) => {
      const [byRows, mixed] = [columnStore(), columnStore()]
      for (const store of [byRows, mixed]) {
        if (other) store.load<"thread">(table as "thread", [{ source: "other", id: "1" }])
        if (erased) store.erase(["ada"])
      }
      for (const rows of [first, second]) {
        expect(takenIn(mixed, table, rows, parts)).toEqual(takenIn(byRows, table, rows, parts.map(() => false)))
        expect(contents(mixed, table)).toEqual(contents(byRows, table))
      }
    }),
  )
})

test("a question that stands sees rows that were taken in by columns", () => {
  const store = columnStore()
  const asked = store.standing({ summaries: [{ table: "thread", at: { op: "value", value: 0 }, where: { op: "value", value: true }, keys: [{ op: "column", name: "channel" }] }], bounds: [], by: [], asOf: 8.64e15 })
  if ("refused" in asked) throw new Error(asked.refused.message)
  const counted = (): unknown => {
    const told = asked.answer()
    return "answers" in told ? canonicalAnswers(told.answers) : told
  }
  expect(counted()).toEqual([])
  takenIn(store, "thread", [{ source: "s", id: "1", channel: "a" }], [true])
  expect(counted()).toMatchObject([{ entries: [`["a"] 1`] }])
  takenIn(store, "thread", [{ source: "s", id: "1", channel: "b" }, { source: "s", id: "2", channel: "b" }], [true])
  expect(counted()).toMatchObject([{ entries: [`["b"] 2`] }])
})

test("columns that cannot be kept are refused whole, with what is wrong", () => {
  const texts = textCodes()
  const codes = Int32Array.of(texts.codeOf("1"), texts.codeOf("2"))
  const id = { codes, texts }
  const refused = (columns: FactColumns["columns"], table: TableId = "thread") => {
    const store = columnStore()
    const intake = store.intake("s")
    const refusal = intake.loadColumns(table, { size: 2, columns })
    expect(intake.finish()).toMatchObject({ added: refusal === undefined ? 2 : 0 })
    return refusal?.message
  }
  expect(refused({ id })).toBeUndefined()
  expect(refused({})).toBe("The columns for thread have no id.")
  expect(refused({ id }, "nowhere" as TableId)).toBe('There is no fact table "nowhere".')
  expect(refused({ id, source: id })).toBe('"source" is no column that thread can be given.')
  expect(refused({ id, __proto__: id, toString: id })).toBe('"toString" is no column that thread can be given.')
  expect(refused({ id: { codes: Int32Array.of(0, -1), texts } })).toBe("id of thread holds -1 in row 1, which is no cell of the type text.")
  expect(refused({ id, channel: { codes: Int32Array.of(0, 2), texts } })).toBe("channel of thread holds 2 in row 1, which is no cell of the type text.")
  expect(refused({ id, channel: Float64Array.of(0, 1) })).toBe("channel of thread is no column of cells of the type text.")
  expect(refused({ id, openedAt: Float64Array.of(0.5, 1) })).toBe("openedAt of thread holds 0.5 in row 0, which is no cell of the type instant.")
  expect(refused({ id, openedAt: Float64Array.of(Number.NaN, 2 ** 53) })).toBe("openedAt of thread holds 9007199254740992 in row 1, which is no cell of the type instant.")
  expect(refused({ id, resolvable: Uint8Array.of(2, 3) })).toBe("resolvable of thread holds 3 in row 1, which is no cell of the type boolean.")
  expect(refused({ id, resolvable: Uint8Array.of(1) })).toBe("resolvable of thread has 1 cells; expected 2.")
})
