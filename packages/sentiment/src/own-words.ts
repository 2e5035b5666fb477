/** What the author of a text says in it, clause by clause, as lower-case words and signs. */
export type Clauses = readonly (readonly string[])[]

/** What holds code or somebody else's words, until it is closed: HTML elements and forum quotes. */
const enclosing = /<(\/?)(?:pre|code|blockquote|script|style)\b[^<>]{0,999}>|\[(\/?)(?:quote|code)\b[^[\]]{0,999}\]/gi

const fence = /^[ \t]*(?:```|~~~)/

const quoted = /^[ \t]*(?:>|&gt;)/

/** The text without its elements of code and quotation; what is never closed goes on to the end, as it does in a browser. */
const outside = (text: string): string => {
  const kept: string[] = []
  let depth = 0
  let from = 0
  for (const mark of text.matchAll(enclosing)) {
    if (depth === 0) kept.push(text.slice(from, mark.index))
    depth = mark[1] === "/" || mark[2] === "/" ? Math.max(0, depth - 1) : depth + 1
    from = mark.index + mark[0].length
  }
  if (depth === 0) kept.push(text.slice(from))
  return kept.join("\n")
}

/** The lines that are neither in a fence of code nor quoted. */
const ownLines = (text: string): string => {
  let fenced = false
  const isOwn = (line: string): boolean => {
    if (!fence.test(line)) return !fenced && !quoted.test(line)
    fenced = !fenced
    return false
  }
  return text.split(/\r\n?|\n/).filter(isOwn).join("\n")
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", nbsp: " " }

/** An address or a mention says nothing about how its author feels. */
const isAddress = (piece: string): boolean => piece.includes("://") || piece.startsWith("www.") || piece.includes("@")

const eyes = "[:;=]['’]?-?"
const signMouths = "[)(\\]\\[/\\\\|*]"
const letterMouths = "[dp]"

// Every repetition has a bound: without one a regular expression runs out of stack on a word of megabytes.

/** A short code; a face drawn with signs, its mouth once; a heart; a word; a pictograph; or the end of a clause. */
const token = new RegExp(
  [
    ":[a-z0-9_+-]{1,30}:",
    `(${eyes}${signMouths})${signMouths}{0,9}`,
    `(?<![\\p{L}\\p{N}])(${eyes}${letterMouths})${letterMouths}{0,9}(?![\\p{L}\\p{N}])`,
    "<3",
    "\\^_{0,9}\\^",
    "\\p{L}[\\p{L}\\p{M}]{0,60}(?:['’]\\p{L}[\\p{L}\\p{M}]{0,9}){0,2}",
    "\\p{Extended_Pictographic}",
    "[.!?;:,\\n()]",
  ].join("|"),
  "gu",
)

const endsClause = /^[.!?;:,\n()]$/

/** No word that sounds like anything is longer. */
const longest = 40

/**
 * Cuts a text into the clauses its author wrote.
 *
 * @remarks
 * Left out are program code, quotations of others, markup, addresses and mentions. Takes time in proportion to the text's length,
 * whatever it holds.
 */
export const ownWords = (text: string): Clauses => {
  const plain = ownLines(outside(text))
    .replace(/`[^`\n]{0,9999}`/g, " ")
    .replace(/\]\([^()\n]{0,2000}\)/g, "] ")
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, "\n")
    .replace(/&(#?\w{1,6});/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\S+/g, (piece) => (isAddress(piece) ? " " : piece))
    .toLowerCase()
  const clauses: string[][] = [[]]
  for (const [found, signs, letters] of plain.matchAll(token)) {
    if (endsClause.test(found)) clauses.push([])
    // Long runs of marks cost a normaliser time in proportion to their square, and are no words.
    else clauses.at(-1)?.push(signs ?? letters ?? (found.length > longest ? found : found.normalize("NFC").replaceAll("’", "'")))
  }
  return clauses.filter(({ length }) => length > 0)
}
