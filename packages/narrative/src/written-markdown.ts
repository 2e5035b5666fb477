import { putBeside, seenOf, silenceAt, tagAt } from "./written-html.ts"
import { entityAt, openPage, paragraphEnd, type Page, type SeenText } from "./written-text.ts"

/** How far a link's target, a tag or a label may reach: longer ones are taken for text, so that reading stays linear. */
const reach = 500

/** Where each run of backticks ends that closes an earlier one of its length before the paragraph does. */
const codeSpans = (source: string): ReadonlyMap<number, number> => {
  const closing = new Map<number, number>()
  const open = new Map<number, number>()
  for (const { index, 0: run } of source.matchAll(/`+|\n[ \t\r]*\n/g)) {
    if (!run.startsWith("`")) {
      open.clear()
      continue
    }
    const from = open.get(run.length)
    if (from === undefined) open.set(run.length, index)
    else {
      closing.set(from, index)
      open.clear()
    }
  }
  return closing
}

/** Marks at the beginning of a line: quotes, list items, headings. A number that begins a date is no list's. */
const lineMark = /[ \t]*(?:(?:>|[-*+](?:(?=[ \t])[ \t]*\[[ xX]\])?(?=[ \t])|#{1,6}(?=[ \t])|\d{1,9}(?:\.(?=[ \t])(?![ \t]\p{L}+ \d{4})|\)(?=[ \t])))[ \t]*)+|[ \t]+/uy
const unspoken = /[ \t]{0,3}(?:(?:`{3,}|~{3})[^`\n]*|(?=[ \t|:]*[-=*_])[-=*_ \t|:]+|\[(?!\^)[^\]\n]{1,200}\]:[^\n]*)(?=\n|\r|$)/y

const target = (source: string, at: number): number | undefined => {
  let depth = 0
  for (let place = at; place < Math.min(source.length, at + reach); place += 1) {
    const character = source.charAt(place)
    if (character === "\\") place += 1
    else if (character === "(") depth += 1
    else if (character === ")" && (depth -= 1) === 0) return place + 1
    else if (character === "\n" && source.charAt(place + 1) === "\n") return undefined
  }
  return undefined
}

const startLine = (source: string, page: Page, at: number): number => {
  unspoken.lastIndex = at
  const line = unspoken.exec(source)
  if (line !== null && line[0].trim() !== "") return at + line[0].length
  lineMark.lastIndex = at
  const mark = lineMark.exec(source)?.[0] ?? ""
  const isBlock = mark.trim() !== "" || source.charAt(at + mark.length) === "|" || /[\n\r]/.test(source.charAt(at + mark.length))
  if (isBlock) page.put(at, at, paragraphEnd)
  return at + mark.length
}

/** What stands at a place in a line: how long it is, and what is seen of it. */
const inline = (source: string, at: number): readonly [length: number, seen?: string] => {
  const [mark, next, before] = [source.charAt(at), source.charAt(at + 1), source.charAt(at - 1)]
  switch (mark) {
    case "\\":
      return /[!-/:-@[-`{-~]/.test(next) ? [2, next] : [1]
    case "&": {
      const meant = entityAt(source, at)
      return meant === undefined ? [1] : [meant.length, meant.means]
    }
    case "<": {
      const until = Math.min(source.length, at + reach)
      const silence = silenceAt(source, at, until)
      if (silence !== undefined) return [silence - at, ""]
      const address = /<[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,500}>/iy
      address.lastIndex = at
      const link = address.exec(source)
      if (link !== null) return [link[0].length, ""]
      const tag = tagAt(source, at, until)
      return tag === undefined || source.charAt(tag.end - 1) !== ">" ? [1] : [tag.end - at, seenOf(source, at, tag)]
    }
    case "!":
      return next === "[" ? [1, ""] : [1]
    case "[": {
      const note = /\[\^[^\]\n]{1,200}\]/y
      note.lastIndex = at
      return [note.exec(source)?.[0].length ?? 1, ""]
    }
    case "]": {
      const end = next === "(" ? target(source, at + 1) : undefined
      const label = /\]\[[^\]\n]{0,200}\]/y
      label.lastIndex = at
      return [end === undefined ? (label.exec(source)?.[0].length ?? 1) : end - at, ""]
    }
    case "*":
      return /\s|^$/.test(before) && /\s|^$/.test(next) ? [1] : [1, ""]
    case "_":
      return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(next) ? [1] : [1, ""]
    case "~":
      return next === "~" || before === "~" ? [1, ""] : [1]
    default:
      return [1]
  }
}

const putTag = (source: string, page: Page, at: number, end: number): void => {
  const name = /^<([a-zA-Z][a-zA-Z\d-]{0,40})[\s/>]/.exec(source.slice(at, Math.min(end, at + 50)))?.[1]
  if (name !== undefined) putBeside(page, source, at, { name: name.toLowerCase(), end })
}

/** What is told of a link when a pointer rests on it: `[text](target "title")`. */
const putTitle = (source: string, page: Page, at: number, end: number): void => {
  const quoted = /\s("[^"]+"|'[^']+')\s{0,9}\)$/.exec(source.slice(at, end))
  if (quoted === null) return
  const from = at + quoted.index + 2
  page.beside(from, from + (quoted[1]?.length ?? 2) - 2, source.slice(from, from + (quoted[1]?.length ?? 2) - 2))
}

/**
 * Reads what Markdown shows, GitHub's tables included.
 *
 * @remarks
 * Marks, targets of links and comments are no text; code is, and so is what an image says instead of itself and what is told of a link. Time is linear.
 */
export const readMarkdown = (source: string): SeenText => {
  const page = openPage(source)
  const code = codeSpans(source)
  let at = startLine(source, page, 0)
  while (at < source.length) {
    const mark = source.charAt(at)
    if (mark === "\n") {
      page.put(at, at + 1)
      at = startLine(source, page, at + 1)
      continue
    }
    if (mark === "`") {
      let run = at
      while (source.charAt(run) === "`") run += 1
      const end = code.get(at)
      if (end !== undefined) page.put(run, end, undefined)
      at = end === undefined ? run : end + (run - at)
      continue
    }
    if (!/[\\&<![\]*_~]/.test(mark)) {
      let end = at + 1
      while (end < source.length && !/[\\&<![\]*_~`\n]/.test(source.charAt(end))) end += 1
      page.put(at, end)
      at = end
      continue
    }
    const [length, seen] = inline(source, at)
    page.put(at, at + length, seen)
    putTag(source, page, at, at + length)
    if (length > 1 && mark === "]") putTitle(source, page, at, at + length)
    at += length
  }
  return page.close()
}
