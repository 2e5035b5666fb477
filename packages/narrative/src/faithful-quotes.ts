import type { LedgerEntry } from "./report.ts"
import { isWrittenDate } from "./faithful-facts.ts"
import { oncePerLedger } from "./ledger-once.ts"
import { neutralised } from "./untrusted.ts"
import { readPlain } from "./written-text.ts"

/** A text with every white space as one blank, and where each of its characters came from. */
const flattened = (text: string): { readonly flat: string; readonly at: Uint32Array } => {
  const at = new Uint32Array(text.length + 1)
  const pieces: string[] = []
  let [length, from] = [0, 0]
  for (const { index, 0: blank } of text.matchAll(/[ \n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g)) {
    pieces.push(text.slice(from, index), " ")
    for (let place = from; place <= index; place += 1) at[length++] = place
    from = index + blank.length
  }
  pieces.push(text.slice(from))
  for (let place = from; place <= text.length; place += 1) at[length++] = place
  return { flat: pieces.join(""), at }
}

const isJoined = (a: string, b: string): boolean => /[\p{L}\p{N}]$/u.test(a) && /^[\p{L}\p{N}]/u.test(b)

/** What a report calls its periods, where that is no date. */
const labelsOf = oncePerLedger((ledger) => ledger.flatMap(({ kind, texts }) => (kind === "date" ? texts.filter((label) => /\d/.test(label) && !isWrittenDate(label)) : [])))

/**
 * Which places of a text are other people's words, or what the report calls a period.
 *
 * @remarks
 * A quote counts where it stands whole, not inside a longer word or number.
 */
export const foreignStretches = (text: string, ledger: readonly LedgerEntry[], quotes: readonly string[]): ((at: number) => boolean) => {
  const { flat, at } = flattened(text)
  const marks = new Uint8Array(text.length)
  for (const quote of new Set([...quotes, ...labelsOf(ledger)].map((given) => flattened(readPlain(neutralised(given)).text).flat.trim()))) {
    if (!/[\p{L}\p{N}]/u.test(quote)) continue
    for (let found = flat.indexOf(quote); found >= 0; found = flat.indexOf(quote, found + quote.length)) {
      const end = found + quote.length
      if (!isJoined(flat.charAt(found - 1), quote.charAt(0)) && !isJoined(quote.slice(-1), flat.charAt(end))) marks.fill(1, at[found], at[end])
    }
  }
  return (place) => marks[place] === 1
}
