import { SaxesParser } from "saxes"
import { basename } from "node:path"
import { linesOf } from "./lines.ts"
import { SourceFailed } from "./source.ts"

/** One `<row>` of an XML file: its attributes, or why it cannot be read; `line` is where it begins, counted from 1. */
export type XmlRow =
  | { readonly line: number; readonly attributes: Readonly<Record<string, string>> }
  | { readonly line: number; readonly broken: string }

/** Which file to read for which source, and the name of its root element. */
export interface XmlPlace {
  readonly source: string
  readonly path: string
  readonly root: string
}

interface Line {
  readonly line: number
  readonly text: string
}

/** A parser with where it stands. It goes on past what is wrong, so nothing it says after that is listened to. */
class Parsing {
  broken: string | undefined
  /** The line on which the row being read began. */
  began: number | undefined
  /** The line that closed the root element. */
  closed: number | undefined
  opened = false
  readonly #rows: XmlRow[]
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  #line = 0
  #depth = 0

  constructor(root: string, rows: XmlRow[]) {
    this.#rows = rows
    this.#parser.on("error", (error) => (this.broken ??= error.message.replace(/\.$/, "")))
    this.#parser.on("opentagstart", ({ name }) => this.#open(name, root))
    this.#parser.on("opentag", ({ attributes }) => {
      if (this.#depth === 2 && this.broken === undefined) this.#rows.push({ line: this.began ?? this.#line, attributes })
    })
    this.#parser.on("closetag", () => {
      if (this.broken !== undefined) return
      this.#depth -= 1
      if (this.#depth === 1) this.began = undefined
      if (this.#depth === 0) this.closed = this.#line
    })
  }

  #open(name: string, root: string): void {
    if (this.broken !== undefined) return
    this.#depth += 1
    if (this.#depth === 1) this.opened = true
    if (this.#depth === 2) this.began = this.#line
    const expected = this.#depth === 1 ? root : "row"
    if (this.#depth > 2) this.broken ??= "the row is not closed"
    else if (name !== expected) this.broken ??= `<${name}> stands where <${expected}> was expected`
  }

  read({ line, text }: Line): void {
    this.#line = line
    const stray = this.opened && this.began === undefined && text.trim() !== "" && !text.trimStart().startsWith("<")
    if (stray) this.broken ??= "text stands between the rows"
    else if (text.includes("<!") || (text.includes("<?") && line > 1)) this.broken ??= "only rows are expected, no comments, sections or instructions"
    else {
      this.#parser.write(`${text}\n`)
      // What stands behind a row would be read into the next: an ampersand there takes it along.
      if (this.opened && this.began === undefined && /[^>\s]\s*$/.test(text)) this.broken ??= "text stands between the rows"
    }
  }

  end(): void {
    this.#parser.close()
  }
}

/**
 * The rows of an XML file whose root holds `<row>` elements, in batches; returns whether the file was whole.
 *
 * @remarks
 * Document types are refused and no entities but XML's own five are known, so nothing unfolds. A row that is not well-formed is broken
 * on its own: reading goes on with the line after the one it began on. A file whose root never closes was cut off and is not whole.
 */
export async function* xmlRows(place: XmlPlace): AsyncGenerator<readonly XmlRow[], { readonly whole: boolean }, void> {
  const { path, root } = place
  const rows: XmlRow[] = []
  let parsing = new Parsing(root, rows)
  let last = 0
  /** What the parser has read since it last stood between two rows. */
  let held: Line[] = []

  const restart = (): void => {
    parsing = new Parsing(root, rows)
    parsing.read({ line: 0, text: `<${root}>` })
  }

  const feed = (first: Line): void => {
    const queue = [first]
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (/<!DOCTYPE/i.test(next.text)) throw declared(place, next.line)
      held.push(next)
      parsing.read(next)
      if (parsing.broken !== undefined) {
        if (!parsing.opened || parsing.broken.endsWith(`<${root}> was expected`)) throw notRows(place, next.line, parsing.broken)
        const guilty = parsing.closed ?? parsing.began ?? next.line
        rows.push({ line: guilty, broken: `The XML is damaged here: ${parsing.broken}.` })
        queue.unshift(...held.filter(({ line }) => line > guilty))
        held = []
        restart()
      } else if (parsing.began === undefined && parsing.closed === undefined) held = []
    }
  }

  for await (const batch of linesOf(path)) {
    for (const text of batch) if (text !== "") feed({ line: (last += 1), text })
    else last += 1
    yield rows.splice(0)
  }
  if (!parsing.opened) throw notRows(place, last, "it ends before its root element")
  const { closed } = parsing
  if (parsing.began !== undefined) {
    rows.push({ line: parsing.began, broken: "The file ends within this row." })
    const guilty = parsing.began
    const others = held.filter(({ line }) => line > guilty)
    restart()
    held = []
    for (const line of others) feed(line)
  }
  yield rows.splice(0)
  return { whole: closed !== undefined }
}

const declared = ({ source, path }: XmlPlace, line: number): SourceFailed =>
  new SourceFailed({
    source,
    where: `${path}:${line}`,
    message: `${basename(path)} declares a document type, which no dump does.`,
    advice: "Use the file as it was published; document types and entities of their own are not read.",
  })

const notRows = ({ source, path, root }: XmlPlace, line: number, message: string): SourceFailed =>
  new SourceFailed({
    source,
    where: `${path}:${line}`,
    message: `${basename(path)} is not the file it should be (${message}); expected <${root}> with one <row> for each entry.`,
    advice: "Give the unpacked folder of a Stack Exchange data dump.",
  })
