import { parse } from "csv-parse/sync"
import * as fc from "fast-check"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { cellsOf, columnNames, csvHeader, csvRows, type CsvRow, type HeaderForm } from "./csv.ts"

const cell = fc.string({ unit: fc.constantFrom("a", "ß", "7", " ", '"', ",", ";", "\t", "\n", "😀"), maxLength: 6 })
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const rowsIn = async (text: string | Buffer, form: HeaderForm = {}) => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-csv-"))
  try {
    const path = join(folder, "table.csv")
    await writeFile(path, text)
    const header = await csvHeader("test", path, form)
    const rows: CsvRow[] = []
    for await (const batch of csvRows(path, header)) rows.push(...batch)
    return { header, rows }
  } finally {
    await rm(folder, { recursive: true })
  }
}

test("whatever the cells, delimiter and line ends, what was written is what is read", async () => {
  const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), async (cells, delimiter, end) => {
      const header = (cells[0] ?? []).map((_, index) => `column ${index}`)
      const text = [header, ...cells].map((row) => row.map(quoted).join(delimiter)).join(end)
      const { rows } = await rowsIn(text)
      expect(rows.map((row) => ("cells" in row ? row.cells : row.broken))).toEqual(cells)
    }),
    { numRuns: 60 },
  )
})

test("a record is parted as another reader of the format parts it, or is refused by both", () => {
  const other = (text: string): readonly string[] | undefined => {
    try {
      const records = parse(text, { delimiter: ";", relax_column_count: true, record_delimiter: "\u0001" })
      return records.length === 1 ? records[0] : undefined
    } catch {
      return undefined
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", '"', '"', ";", " ", "ß"), minLength: 1, maxLength: 14 }), (text) => {
      expect(cellsOf(text, ";")).toEqual(other(text))
    }),
    { numRuns: 500 },
  )
})

test("quotation marks that wrap no cell are part of the text, in the header too", async () => {
  // A cell that begins with one may be wrapped; where it is not, the next test says what comes of it.
  const bare = fc.string({ unit: fc.constantFrom("a", "ß", " ", '"', "."), maxLength: 6 }).filter((text) => !text.startsWith('"') && text.trim() !== "")
  const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(bare, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }))
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), async (cells, delimiter) => {
      const { header, rows } = await rowsIn(cells.map((row) => row.join(delimiter)).join("\n"), { repeats: true })
      expect(header.columns).toEqual((cells[0] ?? []).map((name) => name.trim()))
      expect(rows).toEqual(cells.slice(1).map((row, index) => ({ line: index + 2, cells: row })))
    }),
    { numRuns: 100 },
  )
})

test.each([
  ["tabs part the cells", '7\t"Try again" helps\n8\t"lost\n9\t"wrapped"', [["7", '"Try again" helps'], ["8", '"lost'], ["9", "wrapped"]]],
  ["commas do", '7,"Try again" helps\n8,"lost\n9,"wrapped"', [undefined, undefined, ["9", "wrapped"]]],
])("a cell that begins with a quotation mark and is not wrapped, where %s", async (_name, lines, expected) => {
  const { rows } = await rowsIn(`Score${lines.charAt(1)}Why\n${lines}`)
  expect(rows.map((row) => ("cells" in row ? row.cells : undefined))).toEqual(expected)
})

test("a cell that wraps nothing keeps its quotation marks, be they two or one, beside cells that are wrapped and lines that go on", async () => {
  const { rows } = await rowsIn('Id,What,Why\n1,OS "Sierra",no\n2,OS "Sierra","no, never"\n3,5" disk,"no, never"\n4,5" disk,"no,\nnever"\n5,none,yes')
  expect(rows).toEqual([
    { line: 2, cells: ["1", 'OS "Sierra"', "no"] },
    { line: 3, cells: ["2", 'OS "Sierra"', "no, never"] },
    { line: 4, cells: ["3", '5" disk', "no, never"] },
    { line: 5, broken: expect.stringContaining("out of place") as string },
    { line: 6, broken: expect.stringContaining("out of place") as string },
    { line: 7, cells: ["5", "none", "yes"] },
  ])
})

test("a header of several lines: a question stands for the blank cells to its right that have an option below", () => {
  const lines = [["Id", " Satisfied? ", "", "", "Why?", "", "Wave"], ["", "no", "so so", "yes", "Open-Ended Response", "", "Response"]]
  expect(columnNames(lines)).toEqual(["Id", "Satisfied? / no", "Satisfied? / so so", "Satisfied? / yes", "Why?", "", "Wave"])
  expect(columnNames(lines, { names: 1 })).toEqual(["Id", "Satisfied?", "", "", "Why?", "", "Wave"])
})

test("a title above the names takes one cell, and neither hides the columns to its right nor says what parts them", async () => {
  const { header, rows } = await rowsIn('Members, spring\nId;Satisfied?;;Why?\n;"no, never";yes;\n1;x;;"a;b"', { lines: 3 })
  expect(header.columns).toEqual(["Members, spring / Id", "Satisfied? / no, never", "yes", "Why?"])
  expect(rows).toEqual([{ line: 4, cells: ["1", "x", "", "a;b"] }])
  expect((await rowsIn("Members, spring\nId;Satisfied?\n1;2", { lines: 2, names: 2 })).header.columns).toEqual(["Id", "Satisfied?"])
})

test("whatever the number of header lines, the rows begin below them and keep their lines", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), async (lines, count) => {
      const head = Array.from({ length: lines }, (_, line) => `"a\n${line}",b${line}`)
      const { header, rows } = await rowsIn([...head, ...Array.from({ length: count }, (_, row) => `${row},x`)].join("\n"), { lines })
      expect(header.columns).toHaveLength(2)
      expect(rows).toEqual(Array.from({ length: count }, (_, row) => ({ line: 2 * lines + row + 1, cells: [String(row), "x"] })))
    }),
    { numRuns: 20 },
  )
})

test.each([
  ["UTF-16 without a mark", Buffer.from("Score\n9", "utf16le"), "UTF-16"],
  ["Windows-1252", Buffer.from("Zufriedenheit f\u00FCr\n9", "latin1"), "Windows-1252"],
])("a header written in %s is refused with what to do", async (_name, bytes, word) => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-csv-"))
  const path = join(folder, "table.csv")
  await writeFile(path, bytes)
  await expect(csvHeader("test", path)).rejects.toMatchObject({ message: expect.stringContaining(word) as string, advice: expect.stringContaining("CSV UTF-8") as string })
  await rm(folder, { recursive: true })
})

test.each(["utf-16le", "utf-16be"])("text in %s with its mark, as spreadsheets save Unicode text, is read as in UTF-8, across pieces too", async (encoding) => {
  const text = `\uFEFFid\tword\r\n${Array.from({ length: 40_000 }, (_, index) => `${index}\tzwölf 😀`).join("\r\n")}`
  const bytes = Buffer.from(text, "utf16le")
  const { header, rows } = await rowsIn(encoding === "utf-16le" ? bytes : bytes.swap16())
  expect([header.columns, header.delimiter]).toEqual([["id", "word"], "\t"])
  expect(rows).toHaveLength(40_000)
  expect(rows.every((row, index) => "cells" in row && row.cells[0] === String(index) && row.cells[1] === "zwölf 😀")).toBe(true)
})

test("a text in UTF-16 that breaks off in the middle of a character is read up to there", async () => {
  const bytes = Buffer.from("\uFEFFid\n1😀", "utf16le")
  const { rows } = await rowsIn(bytes.subarray(0, bytes.length - 1))
  expect(rows).toEqual([{ line: 2, cells: ["1\uFFFD"] }])
})

test("a file whose lines end as they did on the first Macintosh is refused with what to do, instead of being all header", async () => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-csv-"))
  const path = join(folder, "table.csv")
  await writeFile(path, "id,Score\r1,9\r2,10\r")
  await expect(csvHeader("test", path)).rejects.toMatchObject({ message: expect.stringContaining("carriage returns alone") as string, advice: expect.stringContaining("CSV UTF-8") as string })
  await rm(folder, { recursive: true })
})

test("a carriage return too many before each line feed, or one within quotation marks, is no such thing", async () => {
  const { header, rows } = await rowsIn('"id\rnumber",Score\r\r\n1,9\r\r\n2,10\r\r\n')
  expect([header.columns, rows.length]).toEqual([["id\rnumber", "Score"], 2])
})

test("a file longer than one piece keeps its rows and its line numbers", async () => {
  const text = `\uFEFFid;word\n${Array.from({ length: 60_000 }, (_, index) => `${index};"zwölf\nBoxkämpfer"`).join("\n")}\n`
  const { header, rows } = await rowsIn(text)
  expect(header.columns).toEqual(["id", "word"])
  expect(rows).toHaveLength(60_000)
  expect(rows.at(-1)).toEqual({ line: 120_000, cells: ["59999", "zwölf\nBoxkämpfer"] })
})
