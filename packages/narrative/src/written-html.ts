import { entityAt, openPage, paragraphEnd, type Page, type SeenText } from "./written-text.ts"

/** Elements whose content is no text of the page: it runs, dresses, or is a drawing. */
const silent = new Set(["script", "style", "template", "svg", "math", "object", "iframe", "canvas", "textarea", "select"])

const parting = new Set([
  "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
  "head", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
])

const opening = /<(\/?)([a-zA-Z][a-zA-Z\d-]{0,40})/y

/** A tag at this place: its name, and where it ends. A tag that is never closed ends with the text, as in a browser. */
export const tagAt = (source: string, at: number, until = source.length): { readonly name: string; readonly closing: boolean; readonly end: number } | undefined => {
  opening.lastIndex = at
  const [whole, slash, name] = opening.exec(source) ?? []
  if (whole === undefined || name === undefined) return undefined
  let quote = ""
  for (let place = at + whole.length; place < until; place += 1) {
    const character = source.charAt(place)
    if (quote !== "") quote = character === quote ? "" : quote
    else if ((character === '"' || character === "'") && source.charAt(place - 1) === "=") quote = character
    else if (character === ">") return { name: name.toLowerCase(), closing: slash === "/", end: place + 1 }
  }
  return { name: name.toLowerCase(), closing: slash === "/", end: until }
}

/** Where something that is no text ends: a comment, a declaration, a script; undefined where there is none at this place. */
export const silenceAt = (source: string, at: number, until = source.length): number | undefined => {
  const after = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from)
    return found < 0 ? source.length : found + mark.length
  }
  if (source.startsWith("<!--", at)) return source.startsWith("<!-->", at) ? at + 5 : after("-->", at + 4)
  if (source.startsWith("<!", at) || source.startsWith("<?", at)) return after(">", at + 2)
  const tag = tagAt(source, at, until)
  if (tag === undefined || tag.closing || !silent.has(tag.name) || source.charAt(tag.end - 2) === "/") return undefined
  const closing = new RegExp(`</${tag.name}[\\s/>]`, "gi")
  closing.lastIndex = tag.end
  const found = closing.exec(source)
  return found === null ? source.length : after(">", found.index)
}

/** What an image says instead of itself. */
const alternative = /\salt=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i

const [shown, described] = [/\s(title|aria-label|aria-description|placeholder|content)=("[^"]*"|'[^']*')/gi, /\s(?:name|property)=["']?(?:og:|twitter:)?(?:title|description)\b/i]

/** Puts what a tag shows beside the page's text: what is told when a pointer rests on it, what is read out instead of it, and what others show of a page. */
export const putBeside = (page: Page, source: string, at: number, { name, end }: { readonly name: string; readonly end: number }): void => {
  const tag = source.slice(at, end)
  for (const { index, 0: whole, 1: attribute = "", 2: quoted = "" } of tag.matchAll(shown)) {
    if (attribute.toLowerCase() === "content" && (name !== "meta" || !described.test(tag))) continue
    const to = at + index + whole.length - 1
    const from = to - quoted.length + 2
    page.beside(from, to, meantBy(source.slice(from, to)))
  }
}

const meantBy = (text: string): string => text.replaceAll(/&[#\w]{1,31};?/g, (entity) => entityAt(entity, 0)?.means ?? entity)

/** What a tag means for whoever reads: the next cell, another paragraph, what stands for an image, or nothing. */
export const seenOf = (source: string, at: number, { name, end }: { readonly name: string; readonly end: number }): string => {
  if (name === "td" || name === "th") return " | "
  if (parting.has(name)) return paragraphEnd
  const [, double, single, bare] = name === "img" ? (alternative.exec(source.slice(at, end)) ?? []) : []
  const text = double ?? single ?? bare ?? ""
  return text === "" ? "" : ` ${meantBy(text)} `
}

/**
 * Reads what a page shows.
 *
 * @remarks
 * Comments, scripts, styles and drawings are no text, nor are attributes but those that are shown: what an image says instead of itself, titles, labels. Time is linear in the length of the page: what is not closed ends with
 * the page.
 */
export const readHtml = (source: string): SeenText => {
  const page = openPage(source)
  let at = 0
  while (at < source.length) {
    const mark = source.slice(at, at + 1)
    if (mark === "<") {
      const silence = silenceAt(source, at)
      const tag = silence === undefined ? tagAt(source, at) : undefined
      const end = silence ?? tag?.end
      if (end !== undefined) {
        if (tag !== undefined) {
          page.put(at, end, seenOf(source, at, tag))
          putBeside(page, source, at, tag)
        }
        at = end
        continue
      }
    }
    const meant = mark === "&" ? entityAt(source, at) : undefined
    const next = meant === undefined ? nextMark(source, at + 1) : at + meant.length
    page.put(at, next, meant?.means)
    at = next
  }
  return page.close()
}

const nextMark = (source: string, from: number): number => {
  let at = from
  while (at < source.length && source.charCodeAt(at) !== 60 && source.charCodeAt(at) !== 38) at += 1
  return at
}
