/** The door that opens archives: a workbook whose parts are bent before they are packed, so that what is in it is reached and not only its wrapping. */
import { crc32 } from "node:zlib"
import { survey } from "@folkmoot/sources"
import type { Content } from "./fuzz-bytes.ts"
import { withFiles, type Door, type Part } from "./fuzz-door.ts"
import { readBy } from "./fuzz-read.ts"

const numbers = (...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(parts.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of parts) at = length === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return bytes
}

/** An archive of files as they are, none of them folded. */
const archive = (files: Readonly<Record<string, Content>>): Uint8Array => {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const [label, data] = [Buffer.from(name), Buffer.from(content)]
    const about = numbers([2, 20], [2, 0], [2, 0], [4, 0], [4, crc32(data)], [4, data.length], [4, data.length], [2, label.length], [2, 0])
    const body = Buffer.concat([numbers([4, 0x04034b50]), about, label, data])
    list.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20]), about, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), label]))
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(list)
  return Buffer.concat([...bodies, directory, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, list.length], [2, list.length], [4, directory.length], [4, at], [2, 0])])
}

const [main, relations] = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"]

/** The parts of a workbook with two columns and three rows; each element on a line of its own, so that there is something to bend. */
const workbook: Readonly<Record<string, string>> = {
  "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<workbook xmlns="${main}" xmlns:r="${relations}">\n<workbookPr date1904="0"/>\n<sheets>\n<sheet name="Answers" sheetId="1" r:id="rId1"/>\n</sheets>\n</workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships>\n<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>\n<Relationship Id="s" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/>\n<Relationship Id="t" Type="${relations}/styles" Target="styles.xml"/>\n</Relationships>`,
  "xl/sharedStrings.xml": `<sst xmlns="${main}">\n<si><t>Score</t></si>\n<si><r><t>Wh</t></r><r><t>en</t></r></si>\n</sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}">\n<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd [$-407]&quot;x&quot;"/></numFmts>\n<cellXfs>\n<xf numFmtId="0"/>\n<xf numFmtId="164"/>\n</cellXfs>\n</styleSheet>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">\n<sheetData>\n<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\n<row r="2"><c r="A2"><v>9</v></c><c r="B2" s="1"><v>45000.5</v></c></row>\n<row r="3"><c r="A3" t="inlineStr"><is><t>7</t></is></c><c r="B3" t="b"><v>1</v></c></row>\n<row r="5"><c r="XFD5" t="e"><v>#REF!</v></c></row>\n</sheetData>\n</worksheet>`,
}

const example = { title: "a workbook", files: {}, read: "answers.xlsx", map: { score: "Score" }, scale: { low: 0, high: 10 }, expect: { facts: {} } }

/** The door for workbooks; a try that is not refused has told facts, rejects and coverage. */
export const workbookDoor: Door = {
  name: "workbook",
  seeds: async (folder) => [{
    parts: Object.fromEntries(Object.entries(workbook).map(([name, content]): [string, Part] => [name, { content, form: "lines" }])),
    give: async (parts) => withFiles(folder, { "answers.xlsx": archive(parts) }, async (where) => readBy(survey, where, example)),
  }],
}
