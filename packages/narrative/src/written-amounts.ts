import type { Locale } from "@folkmoot/facts"
import { oneOf } from "./faithful-nouns.ts"
import { currencies, maturityLevel, percentagePointWords, percentWords, pointWords, rangeWords, timeWords, type Bent, type WrittenUnit } from "./faithful-words.ts"
import { bentAfter, bentBefore } from "./written-bent.ts"
import { bentTimeAt, factorAt, fractionAt, halfTimeAt, notTimesBehind, opensFraction, partOfManyAt, shareOf, spoken } from "./written-fractions.ts"
import { numberAt, opensNumber, quantity, scaled, wordsFrom, type Quantity } from "./written-numbers.ts"
import { isGlued, lowerAt, textAt, type Token } from "./written-tokens.ts"

/**
 * An amount found among the tokens, and the token behind it.
 *
 * @remarks
 * `upTo` is the other end of a range; `share` says so many of so many, or a fraction; `signed` where a sign was written.
 */
export interface Amount {
  readonly unit: WrittenUnit
  readonly low: Quantity
  readonly upTo?: Quantity
  readonly bent: Bent
  readonly currencies?: readonly string[]
  readonly share?: { readonly part: number; readonly whole: number }
  readonly signed: boolean
  /** Where only its digits are told, and not of what it is: "two-figure". */
  readonly isRough?: true
  /** Where it speaks of what became of everything a plan counts: of all of it, or of none. */
  readonly ofPlan?: "all" | "none"
  /** Where it was said of what was left undone, and stands here for the rest, which was done. */
  readonly ofRest?: true
  readonly from: number
  readonly next: number
}

interface FoundUnit {
  readonly unit: WrittenUnit
  readonly by: number
  readonly currencies?: readonly string[]
  readonly next: number
}

/** What joins hundredths to their points: "%-Punkte", "pct. point". */
const beforeNoun = new Set(["-", "."])
const adjectives = new Set(["working", "business", "calendar", "full", "whole", "volle", "ganze", "hele", "more", "weitere"])

/** "7 time" is an hour in Danish alone. */
const danishHours = new Set(["time", "timer", "timers"])
const [cents, crowns] = [["EUR", "USD"], ["DKK", "NOK", "SEK"]]
const coins: ReadonlyMap<string, readonly string[]> = new Map([["cent", cents], ["cents", cents], ["øre", crowns]])
const timesWords = new Set(["times", "fold", "mal", "gange", "fach", "fache", "fachen", "facher", "faches"])

const unitAt = (locale: Locale, tokens: readonly Token[], given: number): FoundUnit | undefined => {
  const isHyphen = textAt(tokens, given) === "-" && isGlued(tokens, given) && isGlued(tokens, given + 1)
  let at = isHyphen ? given + 1 : given
  if (adjectives.has(lowerAt(tokens, at))) at += 1
  const token = tokens[at]
  if (token === undefined) return undefined
  const second = lowerAt(tokens, at + 1)
  // The first word of "30-day" or "24-Stunden-Frist" is what counts.
  const word = isHyphen ? token.lower.split("-", 1).join("").replace(/ige[nrs]?$/, "") : token.lower
  if (percentagePointWords.has(token.lower)) return { unit: "percentage-points", by: 1, next: at + 1 }
  if (token.lower === "p" && lowerAt(tokens, at + 2) === "p") return { unit: "percentage-points", by: 1, next: at + 3 }
  if (token.text === "%" || percentWords.has(word) || (word === "per" && second === "cent")) {
    const behind = at + (word === "per" ? 2 : 1)
    const noun = beforeNoun.has(textAt(tokens, behind)) ? behind + 1 : behind
    return pointWords.has(lowerAt(tokens, noun)) ? { unit: "percentage-points", by: 1, next: noun + 1 } : { unit: "percent", by: 1, next: behind }
  }
  if (word === "percentage" && pointWords.has(second)) return { unit: "percentage-points", by: 1, next: at + 2 }
  if (token.text === "‰") return { unit: "percent", by: 0.1, next: at + 1 }
  if (pointWords.has(word)) return { unit: "points", by: 1, next: at + 1 }
  const length = locale === "da" || !danishHours.has(word) ? timeWords.get(word) : undefined
  if (length !== undefined) return { unit: "milliseconds", by: length, next: at + 1 }
  const money = currencies.get(token.lower)
  if (money !== undefined) return { unit: "money", by: 1, currencies: money, next: at + 1 }
  const small = coins.get(word)
  if (small !== undefined) return { unit: "money", by: 0.01, currencies: small, next: at + 1 }
  if (token.text === "×" || (token.lower === "x" && token.glued) || timesWords.has(word)) return { unit: "times", by: 1, next: at + 1 }
  return undefined
}

const these = new Set(["these", "those", "diese", "dieser", "diesen", "disse"])
const [either, ones] = [new Set(["or", "oder", "eller"]), new Set(["one", "ein", "eine", "en", "et"])]

/** Whether words before a number make it no claim: "these two", "one or two". */
const isIdiom = (tokens: readonly Token[], at: number): boolean => these.has(lowerAt(tokens, at - 1)) || (either.has(lowerAt(tokens, at - 1)) && ones.has(lowerAt(tokens, at - 2)))

/** What stands between one and its noun: "one new member in sixteen". */
const newly = /^(?:new|neues|neue|neuer|nyt|ny)$/

/** From so many on, more of them than there are is a slip and no other thing. */
const fewestOfMany = 3

const [rangeSigns, numberSigns, minusSigns] = [new Set(["–", "—", "\u2212", "-"]), new Set(["+", "\u2212", "-"]), new Set(["\u2212", "-"])]
const beyond = new Set(["under", "over", "unter", "über"])

/** Whether an amount may begin with a word. */
export const opensAmount = (locale: Locale, lower: string): boolean => lower === "minus" || currencies.has(lower) || opensNumber(locale, lower) || opensFraction(locale, lower)

/** The amount that begins at a token: a number with its unit, a range, a fraction, a factor. */
export const amountAt = (locale: Locale, tokens: readonly Token[], at: number): Amount | undefined => {
  const bentTime = bentTimeAt(locale, tokens, at)
  if (bentTime !== undefined) return bentTime
  const special = partOfManyAt(locale, tokens, at) ?? halfTimeAt(tokens, at) ?? factorAt(tokens, at) ?? fractionAt(locale, tokens, at)
  if (special !== undefined) return { ...special, bent: bentBefore(locale, tokens, at) }
  const first = tokens[at]
  if (first === undefined) return undefined
  let place = at
  const isSpoken = first.lower === "minus" && tokens[at - 1]?.kind !== "numeral"
  const sign = isSpoken || (numberSigns.has(first.text) && isGlued(tokens, at + 1) && !(first.glued && tokens[at - 1]?.kind !== "sign")) ? first.text : undefined
  if (sign !== undefined) place += 1
  const prefix = currencies.get(lowerAt(tokens, place))
  if (prefix !== undefined) place += textAt(tokens, place + 1) === "." ? 2 : 1
  const isNegative = sign === undefined ? prefix !== undefined && minusSigns.has(textAt(tokens, place)) : sign !== "+"
  if (sign === undefined && isNegative) place += 1
  const number = numberAt(locale, tokens, place)
  if (number === undefined || tokens[place]?.sentence !== first.sentence) return undefined
  if (number.isWord && isIdiom(tokens, place)) return undefined
  const low = isNegative ? scaled(number, -1) : number
  // "Two times a month" is a habit, and no measure of one.
  if (timesWords.has(lowerAt(tokens, number.next)) && notTimesBehind.has(lowerAt(tokens, number.next + 1)) && low.value <= 12) return undefined
  const base = { signed: sign !== undefined || isNegative, from: at, bent: bentBefore(locale, tokens, at) }
  const unit = unitAt(locale, tokens, number.next) ?? (prefix === undefined ? undefined : { unit: "money" as const, by: 1, currencies: prefix, next: number.next })
  const measure = (given: Quantity, { by }: { readonly by: number }): Quantity => ({ ...scaled(given, by), half: Math.abs(given.half * by), step: Math.abs(given.step * by) })
  const money = unit?.currencies === undefined ? {} : { currencies: unit.currencies }
  const own = unit ?? { unit: "plain" as const, by: 1, next: number.next }

  const { to, between, and, of } = rangeWords[locale]
  const joint = tokens[own.next]
  const isBetween = lowerAt(tokens, at - 1) === between
  // "Level 2 – eight of ten criteria" tells of a level.
  const isLevel = maturityLevel.test(lowerAt(tokens, at - 1)) && joint?.glued === false
  if (joint !== undefined && !isLevel && (rangeSigns.has(joint.text) || to.includes(joint.lower) || (isBetween && joint.lower === and) || (joint.lower === "auf" && lowerAt(tokens, at - 1) === "von"))) {
    let far = own.next + 1
    if (beyond.has(lowerAt(tokens, far))) far += 1
    const farSign = numberSigns.has(textAt(tokens, far)) && isGlued(tokens, far + 1)
    const isFarNegative = farSign && textAt(tokens, far) !== "+"
    if (farSign) far += 1
    const farPrefix = currencies.get(lowerAt(tokens, far))
    if (farPrefix !== undefined) far += 1
    const other = numberAt(locale, tokens, far)
    if (other !== undefined) {
      const inFront = farPrefix === undefined ? (prefix === undefined ? undefined : { ...own, next: other.next }) : { unit: "money" as const, by: 1, currencies: farPrefix, next: other.next }
      const given = unitAt(locale, tokens, other.next) ?? inFront
      const shared = given ?? { unit: "plain" as const, by: 1, next: other.next }
      // Two numbers with a dash between them are a range only where one unit is meant, and one currency.
      const [ours, theirs] = [unit?.currencies, given?.currencies]
      const isOneCurrency = ours === undefined || theirs === undefined || ours.some((one) => theirs.includes(one))
      if (unit === undefined || (given !== undefined && given.unit === own.unit && isOneCurrency)) {
        const high = measure(isFarNegative ? scaled(other, -1) : other, shared)
        const both = theirs ?? ours
        return { ...base, unit: shared.unit, low: measure(low, unit === undefined ? shared : own), upTo: high, ...(both === undefined ? {} : { currencies: both }), next: shared.next, bent: "exact" }
      }
    }
  }
  if (unit === undefined && !number.isWord && textAt(tokens, number.next) === "/" && isGlued(tokens, number.next) && isGlued(tokens, number.next + 1)) {
    const whole = numberAt(locale, tokens, number.next + 1)
    if (whole !== undefined && low.value < whole.value && whole.value <= 20) return { ...spoken(low.value, whole.value, at, whole.next), bent: base.bent }
  }
  if (unit === undefined && Number.isInteger(low.value)) {
    // "One member in twelve."
    const noun = newly.test(lowerAt(tokens, number.next)) ? number.next + 1 : number.next
    const linked = low.value === 1 && oneOf(locale, tokens[noun]) !== undefined ? noun + 1 : number.next
    for (let length = 3; length >= 1; length -= 1) {
      const words = wordsFrom(tokens, linked).slice(0, length)
      if (words.length < length || !of.includes(words.join(" "))) continue
      const whole = numberAt(locale, tokens, linked + length)
      // "Thirty of thirteen actions" is a share there cannot be; "5 of 2" may be anything.
      const isMore = whole !== undefined && low.value > whole.value && (words[0] === "in" || whole.value < fewestOfMany || oneOf(locale, tokens[whole.next]) === undefined)
      if (whole === undefined || unitAt(locale, tokens, whole.next) !== undefined || isMore || !Number.isInteger(whole.value) || (words[0] === "in" && whole.value > 100)) continue
      const share = { part: low.value, whole: whole.value }
      return { ...base, unit: words[0] === "in" ? "percent" : "plain", low: whole.value <= 20 ? shareOf(share.part, share.whole) : quantity((100 * share.part) / share.whole, 50 / share.whole, 100 / share.whole), share, next: whole.next }
    }
  }
  // "One" is also an article: it counts only where a unit follows that no article would stand before.
  if (number.isWord && low.value === 1 && number.next === place + 1) {
    const counts = own.unit === "percent" || own.unit === "percentage-points" || (own.unit === "points" && lowerAt(tokens, at - 1) !== "at") || (locale === "en" && own.unit === "milliseconds" && own.by !== 86_400_000)
    if (!counts) return undefined
  }
  let [amount, next] = [measure(low, own), own.next]
  if (own.unit === "milliseconds") {
    // "4 hours 36 minutes", with or without a word between.
    const start = lowerAt(tokens, next) === and ? next + 1 : next
    const smaller = numberAt(locale, tokens, start)
    const clock = smaller === undefined ? undefined : unitAt(locale, tokens, smaller.next)
    if (smaller !== undefined && clock?.unit === "milliseconds" && smaller.value * clock.by < own.by) {
      const more = measure(smaller, clock)
      amount = { ...more, value: amount.value + more.value }
      next = clock.next
    }
  }
  const after = bentAfter(tokens, next)
  return { ...base, unit: own.unit, low: amount, ...money, bent: after ?? base.bent, next }
}
