import { SaxesParser } from "saxes"
import { shownBy, type Shown } from "./xlsx-cells.ts"

type Attributes = Readonly<Record<string, string>>

/** What is listened to while a part of a workbook is read; names come without their prefix. */
export interface Listening {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** A part of a workbook cannot be read. */
export class PartBroken extends Error {}

/** No part of a workbook nests deeper. */
const deepest = 64

const bare = (name: string): string => name.slice(name.indexOf(":") + 1)

/** Reads a part of a workbook piece by piece: call it with each piece, and with nothing at the end. */
export const xmlReader = ({ open, text, close }: Listening): ((piece: string | null) => void) => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  parser.on("doctype", () => {
    throw new PartBroken("it declares a document type, which no workbook does.")
  })
  parser.on("error", (error) => {
    throw new PartBroken(`it is no XML: ${error.message.replace(/\.$/, "")}.`)
  })
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) throw new PartBroken(`it nests deeper than ${deepest} levels.`)
    open?.(bare(name), attributes)
  })
  parser.on("text", (found) => text?.(found))
  parser.on("cdata", (found) => text?.(found))
  parser.on("closetag", ({ name }) => {
    depth -= 1
    close?.(bare(name))
  })
  return (piece) => {
    if (piece === null) parser.close()
    else parser.write(piece)
  }
}

const pieceSize = 1_048_576

/** The text of a part, in pieces. */
export function* piecesOf(bytes: Uint8Array): Generator<string, void, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) yield decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true })
    yield decoder.decode()
  } catch (cause) {
    throw cause instanceof TypeError ? new PartBroken("it is no UTF-8 text.") : cause
  }
}

/** Reads a part of a workbook from start to end. */
const readPart = (bytes: Uint8Array, listening: Listening): void => {
  const read = xmlReader(listening)
  for (const piece of piecesOf(bytes)) read(piece)
  read(null)
}

/** A sheet of a workbook: its name, and by which name of its own the workbook's parts speak of it. */
export interface Sheet {
  readonly name: string
  readonly id: string
  readonly visible: boolean
}

/** The sheets of a workbook, in order, and whether it counts days from 1904. */
export const sheetsIn = (bytes: Uint8Array): { readonly sheets: readonly Sheet[]; readonly from1904: boolean } => {
  const sheets: Sheet[] = []
  let from1904 = false
  readPart(bytes, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "")
      if (name === "sheet") sheets.push({ name: attributes["name"] ?? "", id: attributes["r:id"] ?? attributes["id"] ?? "", visible: (attributes["state"] ?? "visible") === "visible" })
    },
  })
  return { sheets, from1904 }
}

/** Where the parts of a workbook lie, by the name it calls them, and which of them holds the texts its cells share. */
export const targetsIn = (bytes: Uint8Array): ReadonlyMap<string, { readonly path: string; readonly kind: string }> => {
  const targets = new Map<string, { readonly path: string; readonly kind: string }>()
  readPart(bytes, {
    open: (name, { Id = "", Target = "", Type = "" }) => {
      if (name === "Relationship") targets.set(Id, { path: Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`, kind: Type.slice(Type.lastIndexOf("/") + 1) })
    },
  })
  return targets
}

/** Characters XML cannot hold are written as their number. */
const unescaped = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The texts that cells share; how they are to be pronounced is passed over. */
export const textsIn = (bytes: Uint8Array): readonly string[] => {
  const texts: string[] = []
  let current = ""
  let reading = false
  let spoken = false
  readPart(bytes, {
    open: (name) => {
      if (name === "si") current = ""
      if (name === "rPh") spoken = true
      reading = name === "t" && !spoken
    },
    text: (found) => {
      if (reading) current += found
    },
    close: (name) => {
      if (name === "t") reading = false
      if (name === "rPh") spoken = false
      if (name === "si") texts.push(unescaped(current))
    },
  })
  return texts
}

/** How the numbers of cells are shown, by the style they wear. */
export const stylesIn = (bytes: Uint8Array): readonly Shown[] => {
  const codes = new Map<number, string>()
  const styles: Shown[] = []
  let within = false
  readPart(bytes, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "")
      if (name === "cellXfs") within = true
      const id = Number(attributes["numFmtId"] ?? 0)
      if (name === "xf" && within) styles.push(shownBy(id, codes.get(id)))
    },
    close: (name) => {
      if (name === "cellXfs") within = false
    },
  })
  return styles
}
