import type { Sentiment } from "@folkmoot/facts"
import { danish } from "./danish.ts"
import { detectLanguage } from "./detect-language.ts"
import { english } from "./english.ts"
import { german } from "./german.ts"
import type { Language } from "./language.ts"
import { measured } from "./measured.ts"
import { netValue } from "./net-value.ts"
import { isOffered } from "./offered.ts"
import { ownWords, type Clauses } from "./own-words.ts"

/** Reads how a text sounds; `null` where it cannot tell. The same type as that of `@folkmoot/sources`, whose port it fits. */
export type Scorer = (
  text: string,
  language: string | null,
) => {
  /** How the text sounds as a whole. */
  readonly sentiment: Sentiment
  /** The two-letter code of the language it was read as, such as `da`. */
  readonly language: string
} | null

/** How texts are read. */
export interface ScorerOptions {
  /** The language of texts whose source names none, such as `da`; worked out text by text unless said. */
  readonly language?: string
}

/** The languages there is a word list for. */
const languages: ReadonlyMap<string, Language> = new Map([["en", english], ["de", german], ["da", danish]])

const sentimentOf = (clauses: Clauses, language: Language): Sentiment => {
  const net = netValue(clauses, language)
  return net >= language.positiveFrom ? "positive" : net <= language.negativeTo ? "negative" : "neutral"
}

/** `da` for `da-DK`, `DA` or `da_DK`. */
const codeOf = (language: string): string => language.toLowerCase().split(/[-_]/, 1)[0] ?? ""

/**
 * How a text sounds by the word list of a language, whether or not that list has proven itself.
 *
 * @remarks
 * Unit: `null` for a text in which nobody says anything, and for a language without a list. For measuring; reports want {@link scorer}.
 */
export const soundOf = (text: string, language: string): Sentiment | null => {
  const list = languages.get(codeOf(language))
  const clauses = ownWords(text)
  return list === undefined || clauses.length === 0 ? null : sentimentOf(clauses, list)
}

/**
 * Makes a scorer for English, German and Danish by lists of words.
 *
 * @remarks
 * Unit: the sentiment of a text as a whole, with the language it was read as. `null` where nothing is left to read once code, quotations and
 * addresses are taken out; where the language is another, or cannot be told (with fewer than four words it never can); and in a language
 * whose list does no better than calling every text neutral: `measured` has the figures, `isOffered` draws the line. Equal texts give equal
 * sentiments; no clock, locale or network has a part in it.
 */
export const scorer = (options: ScorerOptions = {}): Scorer => {
  const proven = new Map([...languages].filter(([code]) => isOffered(code, measured)))
  return (text, language) => {
    const clauses = ownWords(text)
    if (clauses.length === 0) return null
    const said = language ?? options.language ?? detectLanguage(clauses)
    const code = said === null ? "" : codeOf(said)
    const list = proven.get(code)
    return list === undefined ? null : { sentiment: sentimentOf(clauses, list), language: code }
  }
}
