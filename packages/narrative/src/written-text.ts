import { seenAs } from "./written-signs.ts"

/** How a text is written down. */
export type TextFormat = "text" | "markdown" | "html"

/** Between paragraphs, rows and headings: no sentence goes across. */
export const paragraphEnd = "\u2029"

/**
 * What a reader sees of a text.
 *
 * @remarks
 * Unit: `start(i)` and `end(i)` are where character `i` of `text` begins and ends in the text as it was given.
 */
export interface SeenText {
  readonly text: string
  readonly start: (index: number) => number
  readonly end: (index: number) => number
}

/** Collects what is seen, character by character, and where it stood. */
export interface Page {
  /** A stretch of the source that means what stands there, or `instead`. */
  readonly put: (from: number, to: number, instead?: string) => void
  readonly close: () => SeenText
}

/** An empty page for a source. */
export const openPage = (source: string): Page => {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const emit = (seen: string, from: number, to: number): void => {
    for (let at = 0; at < seen.length; at += 1) {
      pieces.push(seen.charAt(at))
      starts.push(from)
      ends.push(to)
    }
  }
  const one = (character: string, from: number, to: number): void => {
    const last = pieces.at(-1) ?? ""
    if (/\p{M}/u.test(character)) {
      // An accent may be written as a character of its own.
      const composed = (last + character).normalize("NFC")
      if (last !== "" && composed.length === 1) {
        pieces[pieces.length - 1] = composed
        ends[ends.length - 1] = to
      }
      return
    }
    emit(character === paragraphEnd ? paragraphEnd : seenAs(character, last), from, to)
  }
  return {
    put: (from, to, instead) => {
      if (instead !== undefined) for (const character of instead) one(character, from, to)
      else {
        let at = from
        // Most of a text is plain letters, which mean themselves.
        for (let code = source.charCodeAt(at); at < to && code >= 0x20 && code < 0x7f; code = source.charCodeAt(at)) {
          pieces.push(source.charAt(at))
          starts.push(at)
          ends.push(at + 1)
          at += 1
        }
        for (const character of source.slice(at, to)) {
          one(character, at, at + character.length)
          at += character.length
        }
      }
    },
    close: () => {
      const text = pieces.join("")
      return { text, start: (index) => starts[index] ?? source.length, end: (index) => ends[index] ?? source.length }
    },
  }
}

const named: Readonly<Record<string, string>> = {
  nbsp: "\u00a0", thinsp: "\u2009", ensp: " ", emsp: " ", shy: "", zwnj: "", zwj: "", lrm: "", rlm: "", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", lsquo: "‘", rsquo: "’", sbquo: "‚",
  ldquo: "“", rdquo: "”", bdquo: "„", laquo: "«", raquo: "»", ndash: "–", mdash: "—", minus: "−", hyphen: "-", dash: "-", hellip: "…", euro: "€", pound: "£", dollar: "$", yen: "¥",
  percnt: "%", num: "#", period: ".", comma: ",", colon: ":", sol: "/", plus: "+", equals: "=", times: "×", asymp: "≈", ge: "≥", le: "≤", half: "½", frac12: "½", frac14: "¼", frac34: "¾", frac13: "⅓",
  frac23: "⅔", auml: "ä", ouml: "ö", uuml: "ü", Auml: "Ä", Ouml: "Ö", Uuml: "Ü", szlig: "ß", aelig: "æ", AElig: "Æ", oslash: "ø", Oslash: "Ø", aring: "å", Aring: "Å", eacute: "é", Eacute: "É",
  NewLine: "\n", Tab: " ", permil: "‰",
}

const entity = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,7})|([a-zA-Z][a-zA-Z\d]{1,30}));?/y

/** What an entity at this place stands for, and how long it is. */
export const entityAt = (source: string, at: number): { readonly means: string; readonly length: number } | undefined => {
  entity.lastIndex = at
  const [whole, decimal, hex, name] = entity.exec(source) ?? []
  if (whole === undefined) return undefined
  if (name !== undefined) return Object.hasOwn(named, name) ? { means: named[name] ?? "", length: whole.length } : undefined
  const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal)
  return { means: code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code), length: whole.length }
}

/** Reads plain text; an empty line ends a paragraph, and an item or a row begins one. */
export const readPlain = (source: string): SeenText => {
  const page = openPage(source)
  let from = 0
  for (const { index, 0: gap } of source.matchAll(/\n[ \t\r]*\n\s*|\n(?=[ \t]*(?:\||[-*•–][ \t]))/g)) {
    page.put(from, index)
    page.put(index, index + gap.length, paragraphEnd)
    from = index + gap.length
  }
  page.put(from, source.length)
  return page.close()
}
