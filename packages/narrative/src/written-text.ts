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

/** Collects what is seen, and where it stood. */
export interface Page {
  /** A stretch of the source that means what stands there, or `instead`. */
  readonly put: (from: number, to: number, instead?: string) => void
  /** A stretch of the source that is shown beside what is read, such as what is told when a pointer rests on a link: it comes behind all else. */
  readonly beside: (from: number, to: number, shown: string) => void
  readonly close: () => SeenText
}

/** A run of what is seen, from `at` on: as it stands in the source from `from` on, or all of it for what stands between `from` and `to`. */
interface Run {
  readonly at: number
  readonly from: number
  readonly to?: number
}

/** An empty page for a source. */
export const openPage = (source: string): Page => {
  const pieces: string[] = []
  const runs: Run[] = []
  const asides: { readonly from: number; readonly to: number; readonly shown: string }[] = []
  let length = 0
  const add = (seen: string): void => {
    pieces.push(seen)
    length += seen.length
  }
  const asItStands = (seen: string, from: number): void => {
    const last = runs.at(-1)
    if (last === undefined || last.to !== undefined || last.from + length - last.at !== from) runs.push({ at: length, from })
    add(seen)
  }
  const start = (index: number, { at, from, to }: Run): number => (to === undefined ? from + index - at : from)
  /** The last character seen with an accent that follows it as a character of its own. */
  const compose = (accent: string, to: number): void => {
    const [piece = "", run] = [pieces.at(-1), runs.at(-1)]
    const composed = (piece.slice(-1) + accent).normalize("NFC")
    if (run === undefined || composed.length !== 1) return
    pieces[pieces.length - 1] = piece.slice(0, -1) + composed
    if (run.at === length - 1) runs.pop()
    runs.push({ at: length - 1, from: start(length - 1, run), to })
  }
  const one = (character: string, from: number, to: number): void => {
    if (/\p{M}/u.test(character)) return compose(character, to)
    const seen = seenAs(character, pieces.at(-1)?.slice(-1) ?? "")
    if (seen === "") return
    if (to - from === 1 && seen === source.charAt(from)) return asItStands(seen, from)
    runs.push({ at: length, from, to })
    add(seen)
  }
  const page: Page = {
    put: (from, to, instead) => {
      if (instead !== undefined) for (const character of instead) one(character, from, to)
      else {
        let at = from
        while (at < to) {
          let end = at
          // Most of a text is plain letters, which mean themselves.
          for (let code = source.charCodeAt(end); end < to && code >= 0x20 && code < 0x7f; code = source.charCodeAt(end)) end += 1
          if (end > at) asItStands(source.slice(at, end), at)
          const [character] = source.slice(end, Math.min(to, end + 2))
          if (character !== undefined) one(character, end, end + character.length)
          at = end + (character?.length ?? 0)
        }
      }
    },
    beside: (from, to, shown) => asides.push({ from, to, shown }),
    close: () => {
      for (const { from, to, shown } of asides) {
        one(paragraphEnd, from, from)
        page.put(from, to, shown === source.slice(from, to) ? undefined : shown)
      }
      const runAt = (index: number): Run | undefined => {
        let [low, high] = [0, index >= length ? 0 : runs.length]
        while (low < high) {
          const middle = (low + high) >> 1
          if ((runs[middle]?.at ?? 0) <= index) low = middle + 1
          else high = middle
        }
        return runs[low - 1]
      }
      return {
        text: pieces.join(""),
        start: (index) => {
          const run = runAt(index)
          return run === undefined ? source.length : start(index, run)
        },
        end: (index) => {
          const run = runAt(index)
          return run === undefined ? source.length : (run.to ?? start(index, run) + 1)
        },
      }
    },
  }
  return page
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
  for (const { index, 0: gap } of source.matchAll(/\n[ \t\r]*\n\s*|\n(?=[ \t]*[-*•–][ \t]|[^\n|]*\|)/g)) {
    page.put(from, index)
    page.put(index, index + gap.length, paragraphEnd)
    from = index + gap.length
  }
  page.put(from, source.length)
  return page.close()
}
