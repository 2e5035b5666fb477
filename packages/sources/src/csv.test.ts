import * as fc from "fast-check"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { csvHeader, csvRows, type CsvRow } from "./csv.ts"

const cell = fc.string({ unit: fc.constantFrom("a", "ß", "7", " ", '"', ",", ";", "\t", "\n", "😀"), maxLength: 6 })
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const rowsIn = async (text: string) => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-csv-"))
  try {
    const path = join(folder, "table.csv")
    await writeFile(path, text)
    const header = await csvHeader("test", path)
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

test("a file longer than one piece keeps its rows and its line numbers", async () => {
  const text = `\uFEFFid;word\n${Array.from({ length: 60_000 }, (_, index) => `${index};"zwölf\nBoxkämpfer"`).join("\n")}\n`
  const { header, rows } = await rowsIn(text)
  expect(header.columns).toEqual(["id", "word"])
  expect(rows).toHaveLength(60_000)
  expect(rows.at(-1)).toEqual({ line: 120_000, cells: ["59999", "zwölf\nBoxkämpfer"] })
})
