import { zipSync } from "fflate"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A text as XML holds it. */
export const xmlText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

/** A workbook as a spreadsheet writes it: sheets by name, each with the inside of its `sheetData`; texts its cells share; number formats of its styles. */
export interface WrittenWorkbook {
  readonly sheets: Readonly<Record<string, string>>
  readonly texts?: readonly string[]
  /** The inside of `cellXfs`, and of `numFmts`. */
  readonly styles?: { readonly formats?: string; readonly cells: string }
  readonly from1904?: boolean
  /** Stands before the root of each sheet. */
  readonly prologue?: string
}

/** The bytes of a workbook, packed as XLSX. */
export const workbook = ({ sheets, texts = [], styles, from1904 = false, prologue = "" }: WrittenWorkbook): Uint8Array => {
  const names = Object.keys(sheets)
  const part = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  return zipSync({
    "xl/workbook.xml": part(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships>${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="s" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/sharedStrings.xml": part(`<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`),
    "xl/styles.xml": part(`<styleSheet xmlns="${main}"><numFmts>${styles?.formats ?? ""}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles?.cells ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, part(`${prologue}<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`)])),
  })
}
