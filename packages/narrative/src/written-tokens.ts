import { paragraphEnd } from "./written-text.ts"

/** A word, a numeral or a sign of a text; the end of a paragraph is a sign. Unit: `start` and `end` are places in the seen text; `glued` where nothing parts it from the one before. */
export interface Token {
  readonly kind: "word" | "numeral" | "sign"
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly glued: boolean
  readonly sentence: number
}

/** What stands at a place, nothing before the first and behind the last token. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? ""

/** The same in lower case. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ""

/** Whether something stands at a place that nothing parts from what is before it. */
export const isGlued = (tokens: readonly Token[], at: number): boolean => tokens[at]?.glued === true

/** A question about words that is asked of each word of a text once, however often it stands there. */
export const askedOnce = (holds: (lower: string) => boolean): ((lower: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (lower) => {
    const before = known.get(lower)
    if (before !== undefined) return before
    const found = holds(lower)
    known.set(lower, found)
    return found
  }
}

const piece = /(\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:[.,\u066b]\d+)?|\d+(?:[.,'\u066b\u066c]\d+)*)|(\p{L}+(?:['-]\p{L}+)*)|(\u2029|\S)/gu

/** Short forms whose full stop ends no sentence. */
const shortForms = new Set([
  "ca", "kl", "tlf", "mio", "mia", "mrd", "tsd", "std", "min", "sek", "kr", "pct", "pr", "bzw", "vgl", "nr", "no", "approx", "st", "dr", "inkl", "incl", "evt", "bl", "dvs", "mill", "feb", "jan", "mar", "apr", "jun",
  "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dez", "dec", "z", "b", "d", "h", "u", "a", "e", "i", "f", "eks", "v", "s", "p", "o", "hr", "hrs", "mins", "secs", "tim",
])

/** Whether a full stop, question or exclamation mark ends a sentence: what follows begins with a capital. The end of a paragraph ends one by itself. */
const endsSentence = (mark: string, before: Token | undefined, rest: string): boolean => {
  if (!/^["'»«“”)\]_*]*(?:\s|$)/.test(rest)) return false
  if (mark !== ".") return true
  // After a number a full stop may make it the first, the second: "1. Mai".
  if (before?.kind === "word" && shortForms.has(before.lower)) return false
  if (before?.kind === "numeral" && before.text.length <= 2) return /^\s+(?!Jan|Feb|Mä|Mar|Apr|Ma[iyj]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc]|Quartal|Halbjahr)\p{Lu}/u.test(rest)
  return /^["'»«“”)\]_*]*\s*(?:$|\u2029|["'„“»(*_]*[\p{Lu}\d])/u.test(rest)
}

/** The words, numerals and signs of a text in order, each with the number of its sentence. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let sentence = 0
  let last = -1
  for (const match of text.matchAll(piece)) {
    const [whole, numeral, word] = match
    const start = match.index
    const kind = numeral !== undefined ? "numeral" : word !== undefined ? "word" : "sign"
    const before = tokens.at(-1)
    const end = start + whole.length
    if (whole === paragraphEnd) {
      // It lies between two sentences, and so does its number; several are one.
      if (Number.isInteger(sentence)) tokens.push({ kind, text: whole, lower: whole, start, end, glued: start === last, sentence: (sentence += 0.5) })
      continue
    }
    sentence = Math.ceil(sentence)
    tokens.push({ kind, text: whole, lower: whole.toLowerCase(), start, end, glued: start === last, sentence })
    last = end
    if (kind === "sign" && /[.!?…]/.test(whole) && endsSentence(whole, before, text.slice(end, end + 24))) sentence += 1
  }
  return tokens
}
