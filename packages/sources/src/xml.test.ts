import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { xmlRows, type XmlRow } from "./xml.ts"

const folder = mkdtempSync(join(tmpdir(), "folkmoot-xml-"))
afterAll(() => rmSync(folder, { recursive: true }))

const rowsOf = async (text: string): Promise<readonly XmlRow[]> => {
  const path = join(folder, "Users.xml")
  writeFileSync(path, text)
  const rows: XmlRow[] = []
  for await (const batch of xmlRows({ source: "stackexchange", path, root: "users" })) rows.push(...batch)
  return rows
}

test.each(["&", "&amp", "x", " y "])("what stands behind a row, such as %j, takes no other row with it", async (stray) => {
  const rows = await rowsOf(`<users>\n<row Id="1" />${stray}\n<row Id="2" />\n</users>`)
  expect(rows.flatMap((row) => ("attributes" in row ? [row.attributes["Id"]] : []))).toEqual(["1", "2"])
  expect(rows.filter((row) => "broken" in row)).toEqual([{ line: 2, broken: expect.stringContaining("between the rows") }])
})
