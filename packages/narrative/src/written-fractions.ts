import type { Locale } from "@folkmoot/facts"
import { articles, factorWords, timeWords, type Bent } from "./faithful-words.ts"
import { cardinalOf, ordinalOf, partOf } from "./number-words-read.ts"
import type { Amount } from "./written-amounts.ts"
import { bentBefore } from "./written-bent.ts"
import { quantity, vulgar, vulgarValue, type Quantity } from "./written-numbers.ts"
import type { Token } from "./written-tokens.ts"

/** Where fractions lie so near that the next one is nearer, nobody may say them. */
export const shareOf = (part: number, whole: number): Quantity => quantity((100 * part) / whole, Math.min(1, 50 / (whole * (whole + 1))), Math.min(5, 100 / (whole * (whole + 1))))

/** A fraction as an amount of percent. */
export const spoken = (part: number, whole: number, from: number, next: number, bent: Bent = "exact"): Amount =>
  ({ unit: "percent", low: shareOf(part, whole), bent, share: { part, whole }, signed: false, from, next })

const each = /^(?:every|each|jede[rsnm]?|hver|hvert)$/
const halfOf = /^(?:half|halbe[rsn]?|halv|halvt)$/

/** Whether a fraction, half of something or a factor may begin with a word; of a word with a hyphen or in one the reader decides. */
export const opensFraction = (locale: Locale, lower: string): boolean =>
  lower.includes("-") || /(?:drittel|viertel|fünftel)$/.test(lower) || each.test(lower) || halfOf.test(lower) || factorWords.has(lower) ||
  articles[locale].includes(lower) || cardinalOf(locale, lower) !== undefined || partOf(locale, lower) !== undefined

/** A fraction in words or signs: "two thirds", "jedes fünfte", "halvdelen", "¾". */
export const fractionAt = (locale: Locale, tokens: readonly Token[], at: number): Amount | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (vulgar.test(token.text)) {
    const { part, whole } = vulgarValue(token.text)
    return spoken(part, whole, at, at + 1)
  }
  if (token.kind !== "word") return undefined
  const [second, third] = [tokens[at + 1], tokens[at + 2]]
  if (each.test(token.lower)) {
    const nth = ordinalOf(locale, second?.lower ?? "")
    return nth === undefined || timeWords.has(third?.lower ?? "") ? undefined : spoken(1, nth, at, at + 2)
  }
  const joined = /^(\p{L}+)-(\p{L}+)$/u.exec(token.lower)
  const split = joined ?? (locale === "de" ? /^(zwei|drei|vier)(drittel|viertel|fünftel)$/.exec(token.lower) : null)
  if (split !== null) {
    const [part, whole] = [cardinalOf(locale, split[1] ?? ""), partOf(locale, split[2] ?? "")]
    if (part !== undefined && whole !== undefined && part < whole) return spoken(part, whole, at, at + 1)
  }
  const isArticle = articles[locale].includes(token.lower)
  const counted = isArticle ? 1 : cardinalOf(locale, token.lower)
  const whole = counted === undefined ? undefined : partOf(locale, second?.lower ?? "")
  if (counted !== undefined && whole !== undefined && counted < whole) {
    // "A third party" and "a quarter ago" are no fractions.
    if (locale === "en" && token.lower === "a" && whole > 2 && third?.kind === "word" && !/^(?:of|is|was|are|were|has|have|get|got|\p{L}+ed)$/u.test(third.lower)) return undefined
    // So much "a quarter" is so much in three months.
    if (locale === "en" && token.lower === "a" && whole === 4 && third?.kind !== "word" && bentBefore(locale, tokens, at) === "exact") return undefined
    return spoken(counted, whole, at, at + 2)
  }
  const alone = partOf(locale, token.lower)
  if (alone === undefined || (locale === "en" && alone !== 2) || (locale === "en" && token.lower === "halves")) return undefined
  const before = tokens[at - 1]?.lower ?? ""
  if (ordinalOf(locale, before) !== undefined || /^(?:first|last|latter|erste[nr]?|letzte[nr]?|første|sidste|other|andere|anden)$/.test(before)) return undefined
  return spoken(1, alone, at, at + 1)
}

/** Half an hour, ein halbes Jahr, et halvt døgn. */
export const halfTimeAt = (tokens: readonly Token[], at: number): Amount | undefined => {
  if (!halfOf.test(tokens[at]?.lower ?? "")) return undefined
  const place = /^(?:an?)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1
  const length = timeWords.get(tokens[place]?.lower ?? "")
  return length === undefined ? undefined : { unit: "milliseconds", low: quantity(length / 2, length / 8, length / 2), bent: "exact", signed: false, from: at, next: place + 1 }
}

/** Twice, doubled, halved. */
export const factorAt = (tokens: readonly Token[], at: number): Amount | undefined => {
  const token = tokens[at]
  const times = token?.kind === "word" ? factorWords.get(token.lower) : undefined
  const after = tokens[at + 1]?.lower ?? ""
  if (times === undefined || /^(?:a|an|per|pro|om|im|i|daily|counting|counted|check|in|am|hver)$/.test(after) || /^(?:to|zu|at)$/.test(tokens[at - 1]?.lower ?? "")) return undefined
  return { unit: "times", low: quantity(times, times * 0.05, times * 0.1), bent: "exact", signed: false, from: at, next: at + 1 }
}
