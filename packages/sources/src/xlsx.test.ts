import * as fc from "fast-check"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { CsvRow } from "./csv.ts"
import { openGrid, type GridForm } from "./grid.ts"
import { SourceFailed } from "./source.ts"
import { workbook, xmlText, type WrittenWorkbook } from "./workbook.test-kit.ts"
import { columnOf, dateText, shownBy } from "./xlsx-cells.ts"

const read = async (bytes: Uint8Array, form: GridForm = {}) => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-xlsx-"))
  try {
    const path = join(folder, "answers.xlsx")
    await writeFile(path, bytes)
    const grid = await openGrid("test", path, "a table", form)
    const rows: CsvRow[] = []
    for await (const batch of grid.rows()) rows.push(...batch)
    return { columns: grid.columns, rows }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const written = async (book: WrittenWorkbook, form?: GridForm) => read(workbook(book), form)

const inline = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`

test("whatever the texts of the cells, what was written is what is read, blank rows apart", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ß", "<", "&", '"', " ", "😀"), maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (cells) => {
      const rows = [["one", "two"], ...cells].map(([one = "", two = ""], index) => `<row r="${index + 1}">${inline(`A${index + 1}`, one)}${inline(`B${index + 1}`, two)}</row>`)
      const found = await written({ sheets: { Answers: rows.join("") } })
      expect(found.columns).toEqual(["one", "two"])
      expect(found.rows).toEqual(cells.flatMap((row, index) => (row.every((text) => text === "") ? [] : [{ line: index + 2, cells: row }])))
    }),
    { numRuns: 25 },
  )
})

test("shared texts, dates by their format, formulas by their last value, truths and errors, cells left out", async () => {
  const found = await written({
    texts: ["<t>When</t>", "<r><t>Sc</t></r><r><t>ore</t></r><rPh><t>spoken</t></rPh>", "<t>line_x000A_two</t>"],
    styles: { formats: '<numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm"/>', cells: '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/>' },
    sheets: {
      Answers:
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="str"><v>Flag</v></c></row>' +
        '<row r="3"><c r="A3" s="1"><v>46083.395833333336</v></c><c r="B3"><f>SUM(1,2)</f><v>7.5</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="b"><v>1</v></c></row>' +
        '<row r="5"><c r="A5" s="2"><v>46083</v></c><c r="B5" s="3"><v>1.5</v></c><c r="D5" t="e"><v>#N/A</v></c></row>' +
        '<row r="6"><c r="F6"><v>1</v></c></row><row r="7"></row>',
    },
  })
  expect(found.columns).toEqual(["When", "Score", "", "Flag"])
  expect(found.rows).toEqual([
    { line: 3, cells: ["2026-03-02T09:30:00", "7.5", "line\ntwo", "TRUE"] },
    { line: 5, cells: ["2026-03-02", "1.5", "", "#N/A"] },
    { line: 6, broken: "the row has 6 cells; the header has 4." },
  ])
})

test("numbers are told as a spreadsheet shows them, long ones digit by digit, and a formula that nobody worked out is not nothing", async () => {
  const values = ["7.0000000000000009", "0.30000000000000004", "1E1", "12345678901234567", "8.5"]
  const rows = values.map((value, index) => `<row r="${index + 2}"><c><v>${value}</v></c></row>`)
  const found = await written({ sheets: { A: `<row r="1">${inline("A1", "Score")}</row>${rows.join("")}<row r="9"><c><f>SUM(A2:A3)</f></c></row><row r="10"><c t="str"><f>""</f><v></v></c></row>` } })
  expect(found.rows).toEqual([...["7", "0.3", "10", "12345678901234567", "8.5"].map((cell, index) => ({ line: index + 2, cells: [cell] })), { line: 9, cells: ["(formula not worked out)"] }])
})

test("a sheet that lost or gained some characters is refused with advice, or read as something", async () => {
  const sheet = `<row r="1">${inline("A1", "Score")}</row><row r="2"><c r="A2" t="s" s="1"><v>0</v></c><c r="B2"><v>3</v></c></row>`
  const harm = fc.tuple(fc.nat({ max: sheet.length }), fc.nat({ max: 9 }), fc.constantFrom("", "<", ">", "&", '"', "x", "<row>", "</c>", '<c r="XFD9">', "&#0;", "]]>"))
  await fc.assert(
    fc.asyncProperty(harm, async ([at, length, text]) => {
      const found = await written({ sheets: { A: sheet.slice(0, at) + text + sheet.slice(at + length) }, texts: ["<t>9</t>"] }).catch((cause: unknown) => cause)
      expect(found).toSatisfy((one) => one instanceof SourceFailed || (typeof one === "object" && one !== null && "rows" in one))
    }),
    { numRuns: 120 },
  )
})

test("a header of two rows, on the sheet that is named", async () => {
  const sheet = `<row>${inline("A1", "Q1")}${inline("C1", "Q2")}</row><row>${inline("A2", "no")}${inline("B2", "yes")}${inline("C2", "Response")}</row><row><c><v>1</v></c></row>`
  const found = await written({ sheets: { Notes: "", Answers: sheet } }, { lines: 2, sheet: "Answers" })
  expect(found).toEqual({ columns: ["Q1 / no", "Q1 / yes", "Q2"], rows: [{ line: 3, cells: ["1", "", ""] }] })
})

describe("days are counted as workbooks count them", () => {
  // Serial numbers as ECMA-376, part 1, 18.17.4.1 and spreadsheets give them.
  test.each([[1, "1900-01-01"], [59, "1900-02-28"], [61, "1900-03-01"], [25_569, "1970-01-01"], [45_000.5, "2023-03-15T12:00:00"], [2_958_465, "9999-12-31"]])("from 1900: %d is %s", (serial, day) => {
    expect(dateText(serial, "date", false)).toBe(day)
  })
  test.each([[0, "1904-01-01"], [24_107, "1970-01-01"]])("from 1904: %d is %s", (serial, day) => expect(dateText(serial, "date", true)).toBe(day))
  test.each([[60, "60"], [-1, "-1"], [2_958_466, "2958466"]])("%d is no day and stays a number", (serial, text) => expect(dateText(serial, "date", false)).toBe(text))
  test("a time alone has no day", () => expect(dateText(0.395833333333333, "time", false)).toBe("09:30:00"))
})

test.each([
  [0, undefined, "number"], [14, undefined, "date"], [20, undefined, "time"], [46, undefined, "number"], [164, "0.00%", "number"], [164, "yyyy-mm-dd", "date"], [164, 'mmm"x"', "date"],
  [164, "[h]:mm:ss", "number"], [164, '"days" 0', "number"], [164, "General", "number"], [164, "[$-407]d. mmmm yyyy;@", "date"], [164, "hh:mm", "time"], [164, "0.00E+00", "number"],
] as const)("the number format %d %s shows a %s", (id, code, shown) => expect(shownBy(id, code)).toBe(shown))

test.each([["A1", 0], ["Z9", 25], ["AA1", 26], ["XFD1048576", 16_383], ["1A", undefined], ["", undefined]] as const)("the cell %s stands in column %s", (reference, column) => expect(columnOf(reference)).toBe(column))

const answers = `<row>${inline("A1", "Score")}</row>`

test.each<readonly [string, () => Uint8Array, GridForm, string, string]>([
  ["with several sheets, none named", () => workbook({ sheets: { A: answers, B: answers } }), {}, 'several sheets: "A", "B"', '"sheet"'],
  ["without the sheet that is named", () => workbook({ sheets: { Answers: answers } }), { sheet: "Answer" }, 'no sheet "Answer"', 'Did you mean "Answers"?'],
  ["whose sheet declares a document type", () => workbook({ sheets: { A: answers }, prologue: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' }), {}, "declares a document type", "Save it again"],
  ["whose sheet is cut off", () => workbook({ sheets: { A: `${answers}<row>` } }), {}, "no XML", "Save it again"],
  ["whose sheet is empty", () => workbook({ sheets: { A: "" } }), {}, "is empty", "with its header"],
  ["locked with a password", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), {}, "locked with a password", "without a password"],
])("a workbook %s is refused with advice", async (_name, bytes, form, message, advice) => {
  await expect(read(bytes(), form)).rejects.toMatchObject({ _tag: "SourceFailed", message: expect.stringContaining(message) as string, advice: expect.stringContaining(advice) as string })
})
