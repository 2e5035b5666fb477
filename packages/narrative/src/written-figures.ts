import type { Locale } from "@folkmoot/facts"
import { cardinalOf } from "./number-words-read.ts"

/** "Five-figure", "zweistelliger", "trecifret": how many digits a number has, by the word for it. */
const forms: Readonly<Record<Locale, RegExp>> = {
  en: /^(.+)-(?:figures?|digits?)$/,
  de: /^(.+)stellig(?:e[nmrs]?)?$/,
  da: /^(.+)cifre(?:t|de)$/,
}

const single: Readonly<Record<string, number>> = { single: 1, double: 2, triple: 3, ein: 1, et: 1, to: 2 }

/** How many digits a word says that a number has, from one to ten; undefined where it says none. */
export const digitsIn = (locale: Locale, lower: string): number | undefined => {
  const [, word] = forms[locale].exec(lower) ?? []
  if (word === undefined) return undefined
  const digits = Object.hasOwn(single, word) ? single[word] : cardinalOf(locale, word)
  return digits !== undefined && digits >= 1 && digits <= 10 ? digits : undefined
}
