import type { Locale } from "@folkmoot/facts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** Verbs that ask something of the reader where a sentence begins with them. */
const bidding: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:please|let|let's|join|give|take|bring|come|visit|write|send|call|ask|reply|register|sign|book|save|invite|share|try|meet|drop|allow|spend|stay|check|choose|pick|click|contact|reserve|expect|wait)$/,
  de: /^(?:bitte|lasst|kommt|macht|bringt|schreibt|meldet|nehmt|gebt|besucht|ladet|fragt|antwortet|merkt)$/,
  da: /^(?:venligst|lad|svar|tag|deltag|skriv|kom|ring|mød|besøg|send|giv|brug|husk|tilmeld|meld|inviter|spørg|reserver|book|vælg|klik|vent|bemærk)$/,
}

/** "Nehmen wir", "Bringen Sie": a verb before those who are meant; other verbs only stand there in a question or a condition. */
const [german, auxiliaries, we] = [/^\p{Lu}\p{L}+en$/u, /^(?:haben|hatten|wollen|wollten|können|konnten|sollen|sollten|dürfen|durften|werden|wurden|würden|müssen|mussten|mögen|möchten)$/, /^(?:wir|sie)$/]

const courteous: Readonly<Record<Locale, string>> = { en: "please", de: "bitte", da: "venligst" }

/** Words that lead on to what is told all the same: "please note that". */
const telling = new Set(["that", "dass", "daß", "how", "wie", "hvordan", ":"])

/** The sentences that ask something of whoever reads them, and so tell nothing. Unit: sentences by their number. */
export const addressedIn = (locale: Locale, tokens: readonly Token[]): ReadonlySet<number> => {
  const [asked, told] = [new Set<number>(), new Set<number>()]
  for (const [at, { lower, text, sentence }] of tokens.entries()) {
    const isFirst = tokens[at - 1]?.sentence !== sentence
    const isBidding = isFirst && (bidding[locale].test(lower) || (locale === "de" && german.test(text) && !auxiliaries.test(lower) && we.test(lowerAt(tokens, at + 1))))
    if (isBidding || lower === courteous[locale]) asked.add(sentence)
    // Danish "at" also stands before every infinitive.
    if (telling.has(lower) || (lower === "at" && (bidding.da.test(lowerAt(tokens, at - 1)) || tokens[at - 1]?.text === ","))) told.add(sentence)
  }
  return new Set([...asked].filter((sentence) => !told.has(sentence)))
}
