const named: ReadonlyMap<string, string> = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["nbsp", " "], ["hellip", "…"]])

const characterOf = (whole: string, name: string): string => {
  if (!name.startsWith("#")) return named.get(name) ?? whole
  const code = name.startsWith("#x") || name.startsWith("#X") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** What is somebody else's or nobody's words: quotations, code, previews of links. Each ends at its first closing tag. */
const foreign = /<(aside|blockquote|pre|code|script|style)\b[^>]*>[\s\S]*?<\/\1>/gi

/** How a text sounds shows in less than this; what is longer is cut, so that nobody can make reading it slow. */
const enough = 20_000

/**
 * The words of a post, out of the HTML its site makes of it.
 *
 * @remarks
 * Only for reading how it sounds: tags go, quotations and code with them, and what is left may still hold a stray bracket. Nothing is shown of it.
 */
export const wordsOf = (cooked: string): string =>
  cooked.slice(0, enough).replace(foreign, " ").replace(/<[^<>]*>/g, " ").replace(/&(#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[a-z]{2,6});/g, characterOf).replace(/\s+/g, " ").trim()
