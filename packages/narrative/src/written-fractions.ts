import type { Locale } from "@folkmoot/facts"
import { comparing } from "./faithful-claim-words.ts"
import { articles, factorWords, timeWords } from "./faithful-words.ts"
import { cardinalOf, ordinalOf, partOf, powerOf } from "./number-words-read.ts"
import type { Amount } from "./written-amounts.ts"
import { bentBefore } from "./written-bent.ts"
import { quantity, vulgar, vulgarValue, type Quantity } from "./written-numbers.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** Where fractions lie so near that the next one is nearer, nobody may say them. */
export const shareOf = (part: number, whole: number): Quantity => {
  const near = 50 / (whole * (whole + 1))
  // So many in ten is said as percent are, in round figures; of few of them less is let pass.
  if (whole === 10) return quantity(10 * part, Math.min(1.25, part / 5), Math.min(5, Math.max(part, 10 / 9)))
  // "Every 25th" is a round figure.
  if (part === 1 && whole >= 20 && whole % 5 === 0) return quantity(100 / whole, 10 / whole, 10 / whole)
  return quantity((100 * part) / whole, Math.min(1, near), Math.min(5, 2 * near))
}

/** An amount before anybody asks what the words around it make of it. */
type Straight = Omit<Amount, "bent">

/** A fraction as an amount of percent. */
export const spoken = (part: number, whole: number, from: number, next: number): Straight =>
  ({ unit: "percent", low: shareOf(part, whole), share: { part, whole }, signed: false, from, next })

const each = /^(?:every|each|jede[rsnm]?|hver|hvert)$/
const halfOf = /^(?:half|halb|halbe[rsn]?|halv|halvt|halve)$/
const notWhole = /^(?:first|last|latter|erste[nr]?|letzte[nr]?|første|sidste|other|andere|anden)$/
const saidOfMany = /^(?:of|is|was|are|were|has|have|get|got|\p{L}+ed)$/u
const indefinite = new Set(["a", "an"])
const notTimesBefore = new Set(["to", "zu", "at"])
/** Words behind how often something is done, as a habit. */
export const notTimesBehind: ReadonlySet<string> = new Set(["a", "an", "per", "pro", "om", "im", "i", "daily", "counting", "counted", "check", "in", "am", "hver"])
const germanParts = ["drittel", "viertel", "fünftel"]

/** A fraction in one word, parted: "two-thirds", "dreiviertel". */
const partedIn = (locale: Locale, lower: string): readonly [part: string, whole: string] => {
  const ending = locale === "de" && !lower.includes("-") ? germanParts.find((one) => lower.endsWith(one)) : undefined
  const [at, length] = ending === undefined ? [lower.indexOf("-"), 1] : [lower.length - ending.length, 0]
  return [lower.slice(0, at), lower.slice(at + length)]
}

/** Whether a fraction, half of something or a factor may begin with a word that is no number; of a word with a hyphen or in one the reader decides. */
export const opensFraction = (locale: Locale, lower: string): boolean =>
  lower.includes("-") || /(?:drittel|viertel|fünftel)$/.test(lower) || each.test(lower) || halfOf.test(lower) || factorWords.has(lower) ||
  articles[locale].includes(lower) || ones.test(lower) || partOf(locale, lower) !== undefined

/** A fraction in words or signs: "two thirds", "jedes fünfte", "halvdelen", "¾". */
export const fractionAt = (locale: Locale, tokens: readonly Token[], at: number): Straight | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (vulgar.test(token.text)) {
    const { part, whole } = vulgarValue(token.text)
    return spoken(part, whole, at, at + 1)
  }
  if (token.kind !== "word") return undefined
  const [second, third] = [lowerAt(tokens, at + 1), lowerAt(tokens, at + 2)]
  if (each.test(token.lower)) {
    // "Jedes 25. Mitglied", "every 25th member".
    const one = tokens[at + 1]
    const isNth = one?.kind === "numeral" && /^(?:[2-9]|[1-9]\d)$/.test(one.text) && /^(?:\.|th|st|nd|rd)$/.test(third) && tokens[at + 2]?.glued === true
    if (isNth) return timeWords.has(lowerAt(tokens, at + 3)) ? undefined : spoken(1, Number(one.text), at, at + 3)
    const nth = ordinalOf(locale, second)
    return nth === undefined || timeWords.has(third) ? undefined : spoken(1, nth, at, at + 2)
  }
  const [one, other] = partedIn(locale, token.lower)
  const [part, parts] = [cardinalOf(locale, one) ?? Number.POSITIVE_INFINITY, partOf(locale, other) ?? 0]
  if (part < parts) return spoken(part, parts, at, at + 1)
  const counted = articles[locale].includes(token.lower) ? 1 : (cardinalOf(locale, token.lower) ?? Number.POSITIVE_INFINITY)
  const whole = partOf(locale, second) ?? 0
  if (counted < whole) {
    const isWord = tokens[at + 2]?.kind === "word"
    // "A third party" and "a quarter ago" are no fractions.
    if (token.lower === "a" && whole > 2 && isWord && !saidOfMany.test(third) && !comparing[locale].has(third)) return undefined
    // So much "a quarter" is so much in three months.
    // "A quarter has thirteen weeks" speaks of time.
    if (token.lower === "a" && whole === 4 && tokens.slice(at + 2, at + 8).some(({ lower, sentence }) => sentence === token.sentence && timeWords.has(lower))) return undefined
    if (token.lower === "a" && whole === 4 && !isWord && bentBefore(locale, tokens, at) === "exact") return undefined
    return spoken(counted, whole, at, at + 2)
  }
  const alone = partOf(locale, token.lower)
  if (alone === undefined || (locale === "en" && alone !== 2) || (locale === "en" && token.lower === "halves")) return undefined
  const before = lowerAt(tokens, at - 1)
  if (ordinalOf(locale, before) !== undefined || notWhole.test(before)) return undefined
  return spoken(1, alone, at, at + 1)
}

const ones = /^(?:an|a|one|eine|einer|en|et|keine)$/
const clocks: Readonly<Record<Locale, RegExp>> = { en: /^(?:hour|minute|second)$/, de: /^(?:stunde|minute|sekunde)$/, da: /^(?:time|minut|sekund)$/ }

/** "Under an hour", "keine Stunde": an article that counts, because the word before it or it itself bends what it counts. */
export const bentTimeAt = (locale: Locale, tokens: readonly Token[], at: number): Amount | undefined => {
  const [article, noun] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)]
  if (!ones.test(article) || !clocks[locale].test(noun)) return undefined
  const bent = article === "keine" ? "under" : bentBefore(locale, tokens, at)
  const length = timeWords.get(noun) ?? 0
  return bent === "exact" ? undefined : { unit: "milliseconds", low: quantity(length, length / 2, length), signed: false, bent, from: at, next: at + 2 }
}

/** "A day and a half", "a year and a quarter". */
const andPartAt = (tokens: readonly Token[], at: number): Straight | undefined => {
  if (!/^(?:an?|one)$/.test(lowerAt(tokens, at)) || lowerAt(tokens, at + 2) !== "and" || lowerAt(tokens, at + 3) !== "a") return undefined
  const [length, part] = [timeWords.get(lowerAt(tokens, at + 1)), partOf("en", lowerAt(tokens, at + 4))]
  return length === undefined || (part !== 2 && part !== 4) ? undefined : { unit: "milliseconds", low: quantity(length * (1 + 1 / part), length / 8, length / 2), signed: false, from: at, next: at + 5 }
}

const partsOfMany: ReadonlyMap<string, number> = new Map([["half", 0.5], ["halbe", 0.5], ["halben", 0.5], ["halv", 0.5], ["halvt", 0.5], ["quarter", 0.25], ["kvart", 0.25], ["dreiviertel", 0.75], ["trekvart", 0.75]])

/** "Half a million", "a quarter of a million", "en kvart million", "et halvt dusin". */
export const partOfManyAt = (locale: Locale, tokens: readonly Token[], at: number): Straight | undefined => {
  const past = (place: number, words: readonly string[]): number => (words.includes(lowerAt(tokens, place)) ? place + 1 : place)
  const begin = past(at, ["a", "eine", "einer", "ein", "en", "et"])
  const part = partsOfMany.get(lowerAt(tokens, begin))
  if (part === undefined) return undefined
  const place = past(past(begin + 1, ["of"]), ["a"])
  const many = powerOf(locale, lowerAt(tokens, place))
  return many === undefined ? undefined : { unit: "plain", low: quantity(part * many, many / 8, many / 4), signed: false, from: at, next: place + 1 }
}

/** Half an hour, ein halbes Jahr, et halvt døgn, a day and a half. */
export const halfTimeAt = (tokens: readonly Token[], at: number): Straight | undefined => {
  const andPart = andPartAt(tokens, at)
  if (andPart !== undefined) return andPart
  if (!halfOf.test(lowerAt(tokens, at))) return undefined
  const place = indefinite.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1
  const length = timeWords.get(lowerAt(tokens, place))
  return length === undefined ? undefined : { unit: "milliseconds", low: quantity(length / 2, length / 8, length / 2), signed: false, from: at, next: place + 1 }
}

/** What stands before a half that is one of what there was: "cut in half", "til det halve". */
const halving = /^(?:(?:cut|cuts|slashed|fell|fallen|dropped|reduced|down|them|it) (?:in|by) half|(?:til|med) det halve)$/

/** Whether half of what there was is meant: "reduced by half", "half as many", "halb so lang", "halvt så stor". */
const isHalving = (tokens: readonly Token[], at: number): boolean =>
  halfOf.test(lowerAt(tokens, at)) && (/^(?:as|so|så)$/.test(lowerAt(tokens, at + 1)) || halving.test([at - 2, at - 1, at].map((place) => lowerAt(tokens, place)).join(" ")))

/** Twice, doubled, halved. */
export const factorAt = (tokens: readonly Token[], at: number): Straight | undefined => {
  if (isHalving(tokens, at)) return { unit: "times", low: quantity(0.5, 0.025, 0.05), signed: false, from: at, next: at + 1 }
  const times = factorWords.get(lowerAt(tokens, at))
  if (times === undefined || notTimesBehind.has(lowerAt(tokens, at + 1)) || notTimesBefore.has(lowerAt(tokens, at - 1))) return undefined
  return { unit: "times", low: quantity(times, times * 0.05, times * 0.1), signed: false, from: at, next: at + 1 }
}
