import { tables, type Column, type TableId } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as fc from "fast-check"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { rowsIn } from "./checked-columns.ts"
import { csvHeader, csvPieces, csvRows, type CsvRow } from "./csv.ts"
import type { Told } from "./source.ts"
import { facts } from "./units/facts.ts"

const withFile = async <A>(name: string, bytes: string | Buffer, use: (folder: string, path: string) => Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-columns-"))
  try {
    await writeFile(join(folder, name), bytes)
    return await use(folder, join(folder, name))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What a folder tells: rows as texts, in order; then all else. Columns are read at once, since they hold only until more is asked for. */
const toldOf = async (folder: string, columns: boolean): Promise<readonly unknown[]> => {
  const byRows = (one: Told): readonly unknown[] => {
    if (one.kind !== "columns") return [one]
    const empty = { ...Object.fromEntries(Object.keys(tables[one.table].columns).map((name) => [name, null])), source: "s" }
    return rowsIn(empty, one.facts).map((row) => ({ kind: "fact", table: one.table, row }))
  }
  const told = await Effect.runPromise(Stream.runCollect(facts.read({ path: folder, name: "s", map: {}, columns }).pipe(Stream.map(byRows))))
  const all = told.flat() as readonly Told[]
  return [all.filter(({ kind }) => kind === "fact"), all.filter(({ kind }) => kind !== "fact")]
}

const plain: Readonly<Record<Column["type"], readonly string[]>> = {
  text: ["a", "b c", "ß ü", "日本", "😀", "x".repeat(40)],
  boolean: ["true", "false"],
  integer: ["0", "7", "-12", "123456789012345"],
  real: ["0.1", "7.25", "-0.3", "12", "1234567.8901234", "0.30000000000000004"],
  instant: ["2025-07-01", "2025-07-01T09:30:00Z", "2024-02-29T23:59:59.999Z", "0099-12-31T00:00:00.001Z", "1969-12-31T23:59:59.999Z"],
  duration: ["0", "86400000"],
}

const strange = [
  "", "", " a", "a ", "\u00A0a", "\uFEFFa", "\tb", "a\rb", "tru", "TRUE", "1e3", "+5", "-0", "-", "007", "1.", ".5", "1.2.3", "12345678901234567890", "9007199254740993", "123456.78901234567",
  "2025-02-29", "2025-13-01", "2025-07-01T24:00:00Z", "2025-07-01T09:30:00+02:00", "2025-07-01 09:30", "2025-07-01T09:30:00.1234Z", "2025-07-01T09:30:00,5Z", "yes", '"a"', '"a;b"', '"two\nlines"', '"say ""so"""', 'a"b', '"open', "\uFFFD", "\u0000", "__proto__",
]

const cellOf = ({ type, among }: Column): fc.Arbitrary<string> => {
  const usual = fc.constantFrom(...(among ?? plain[type]))
  return fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...strange) })
}

/** A file of one table: columns in any order, some of those left out that may be; cells mostly sound, and lines that are none. */
const file = fc.constantFrom(...(Object.keys(tables) as TableId[])).chain((table) => {
  const { source: _source, ...columns }: Readonly<Record<string, Column>> = tables[table].columns
  const needed = Object.keys(columns).filter((name) => columns[name]?.nullable === false)
  const header = fc.shuffledSubarray(Object.keys(columns)).map((some) => [...new Set([...some, ...needed])])
  return header.chain((names) => {
    const id = fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 40 }).map((each) => `${table} ${each}`) }, { weight: 1, arbitrary: fc.constantFrom(...strange) })
    const row = fc.tuple(...names.map((name) => (name === "id" ? id : cellOf(columns[name] as Column))))
    const line = fc.oneof({ weight: 20, arbitrary: row.map((cells) => cells.join(";")) }, { weight: 1, arbitrary: fc.constantFrom("", "  ", ";", "a;b", '"', '"";""', "\r") })
    return fc.record({ name: fc.constant(`${table}.csv`), head: fc.constant(names.join(";")), lines: fc.array(line, { maxLength: 30 }), end: fc.constantFrom("\n", "\r\n"), last: fc.boolean() })
  })
})

test("a file is told the same by columns, by rows, and where no byte of it was looked at as such", async () => {
  let sound = 0
  await fc.assert(
    fc.asyncProperty(file, async ({ name, head, lines, end, last }) => {
      const text = [head, ...lines].join(end) + (last ? end : "")
      const byRows = await withFile(name, text, async (folder) => toldOf(folder, false))
      // In UTF-16 every row is read as a text.
      expect(await withFile(name, Buffer.from(`\uFEFF${text}`, "utf16le"), async (folder) => toldOf(folder, false))).toEqual(byRows)
      expect(await withFile(name, text, async (folder) => toldOf(folder, true))).toEqual(byRows)
      sound += (byRows[0] as readonly unknown[]).length
    }),
    {
      numRuns: 120,
      // The line end stands right behind an instant.
      examples: [[{ name: "action.csv", head: "id;tied;dueAt;cancelledAt", lines: ["action 0;true;2025-07-01;2025-07-01"], end: "\r\n", last: true }]],
    },
  )
  expect(sound).toBeGreaterThan(100)
})

test("a file of many pieces is parted into the rows it has, be they looked at as bytes or as texts", async () => {
  const odd = (index: number): string => (index % 997 === 0 ? `"${index},\n\n${"é".repeat(index % 50)}"` : index % 701 === 0 ? '"quoted"' : index % 503 === 0 ? '"slip' : "x".repeat(index % 90))
  const text = `id,what\n${Array.from({ length: 40_000 }, (_, index) => `${index},${odd(index)}${index % 13 === 0 ? "\r" : ""}\n`).join("")}last,row`
  await withFile("many.csv", text, async (_folder, path) => {
    const header = await csvHeader("test", path)
    const asTexts: CsvRow[] = []
    for await (const rows of csvRows(path, header)) asTexts.push(...rows)
    const asPieces: CsvRow[] = []
    let plainly = 0
    for await (const piece of csvPieces(path, header)) {
      if (!("bytes" in piece)) {
        asPieces.push(...piece)
        continue
      }
      const { bytes, rows, row } = piece
      plainly += rows.odd.subarray(0, rows.size).reduce((sum, one) => sum + 1 - one, 0)
      for (let index = 0; index < rows.size; index++) {
        const at = index * rows.stride
        const cells = [0, 1].map((cell) => bytes.toString("utf8", rows.bounds[at + cell], (rows.bounds[at + cell + 1] as number) - 1))
        const read = rows.odd[index] === 1 ? row(index) : { line: rows.lines[index] as number, cells }
        if (read !== undefined) asPieces.push(read)
      }
    }
    expect(asPieces).toEqual(asTexts)
    expect(plainly).toBeGreaterThan(20_000)
  })
})

test("bytes that are no UTF-8 are a reject of their row alone, by columns too", async () => {
  const bytes = Buffer.concat([Buffer.from("id,joinedAt,affiliation\nm1,2025-01-02,staff\nm"), Buffer.from([0xff]), Buffer.from(",2025-01-02,staff\nm3,2025-01-02,staff\n")])
  const [rows, others] = await withFile("member.csv", bytes, async (folder) => toldOf(folder, true))
  expect(rows).toMatchObject([{ row: { id: "m1" } }, { row: { id: "m3" } }])
  expect(others).toMatchObject([{ reject: { position: "member.csv:3", reason: expect.stringContaining("not UTF-8") } }, { coverage: { rows: 2 } }])
})
