import type { LedgerEntry } from "./report.ts"
import { isWrittenDate } from "./faithful-facts.ts"
import { neutralised } from "./untrusted.ts"
import { readPlain } from "./written-text.ts"

/** A text with every white space as one blank, and where each of its characters came from. */
const flattened = (text: string): { readonly flat: string; readonly at: Uint32Array } => {
  const at = new Uint32Array(text.length + 1)
  const pieces: string[] = []
  let length = 0
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place)
    const code = character.charCodeAt(0)
    const isSpace = code === 32 || code === 10 || (code > 127 && /\s/.test(character))
    if (isSpace && pieces[length - 1] === " ") continue
    pieces.push(isSpace ? " " : character)
    at[length] = place
    length += 1
  }
  at[length] = text.length
  return { flat: pieces.join(""), at }
}

const isJoined = (a: string, b: string): boolean => /[\p{L}\p{N}]$/u.test(a) && /^[\p{L}\p{N}]/u.test(b)

/**
 * Which places of a text are other people's words, or what the report calls a period.
 *
 * @remarks
 * A quote counts where it stands whole, not inside a longer word or number.
 */
export const foreignStretches = (text: string, ledger: readonly LedgerEntry[], quotes: readonly string[]): ((at: number) => boolean) => {
  const labels = ledger.flatMap(({ kind, texts }) => (kind === "date" ? texts.filter((label) => /\d/.test(label) && !isWrittenDate(label)) : []))
  const { flat, at } = flattened(text)
  const marks = new Uint8Array(text.length)
  for (const quote of new Set([...quotes, ...labels].map((given) => flattened(readPlain(neutralised(given)).text).flat.trim()))) {
    if (!/[\p{L}\p{N}]/u.test(quote)) continue
    for (let found = flat.indexOf(quote); found >= 0; found = flat.indexOf(quote, found + quote.length)) {
      const end = found + quote.length
      if (!isJoined(flat.charAt(found - 1), quote.charAt(0)) && !isJoined(quote.slice(-1), flat.charAt(end))) marks.fill(1, at[found], at[end])
    }
  }
  return (place) => marks[place] === 1
}
