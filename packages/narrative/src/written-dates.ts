import type { Locale } from "@folkmoot/facts"
import { months, yearParts } from "./faithful-words.ts"
import { ordinalOf } from "./number-words-read.ts"
import { isGlued, lowerAt, textAt, type Token } from "./written-tokens.ts"

/**
 * A date as it was written, as far as it was written.
 *
 * @remarks
 * Unit: `month` from one; `part` is which stretch of a year of so many months: the second of three months is the second quarter. `unclear` where
 * day and month could change places.
 */
export interface WrittenDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly part?: { readonly which: number; readonly months: number }
  readonly unclear?: true
}

/** A date found among the tokens, and the token behind it. */
export interface FoundDate {
  readonly date: WrittenDate
  readonly next: number
}

const yearly = /^(?:19|20)\d{2}$/
const isYear = (tokens: readonly Token[], at: number): boolean => yearly.test(textAt(tokens, at))
const century = (year: number): number => (year < 100 ? 2000 + year : year)

const [upTo31, dotted, twoDigits, twoOrFour] = [/^(?:0?[1-9]|[12]\d|3[01])$/, /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/, /^\d{2}$/, /^(?:\d{2}|\d{4})$/]
const [twoOfMonth, twoOfDay, timeEnd, dash] = [/^(?:0[1-9]|1[0-2])$/, /^(?:0[1-9]|[12]\d|3[01])$/, /[,;)]/, /^[–-]$/]
const dayAt = (tokens: readonly Token[], at: number): number | undefined => (upTo31.test(textAt(tokens, at)) ? Number(textAt(tokens, at)) : undefined)

/** Whether so many tokens stand behind one another with nothing between them, every second of them the sign. */
const isChain = (tokens: readonly Token[], at: number, sign: string, length: number): boolean =>
  tokens.slice(at + 1, at + length).every(({ glued, text }, index) => glued && (index % 2 === 1 || text === sign))

const numeric = (tokens: readonly Token[], at: number): FoundDate | undefined => {
  const [a, c, e] = [textAt(tokens, at), textAt(tokens, at + 2), textAt(tokens, at + 4)]
  if (dotted.test(a)) {
    const [day = 0, month = 0, year = 0] = a.split(".").map(Number)
    return month <= 12 && day <= 31 ? { date: { day, month, year: century(year) }, next: at + 1 } : undefined
  }
  if (isYear(tokens, at) && twoOfMonth.test(c) && isChain(tokens, at, "-", 3)) {
    const hasDay = twoOfDay.test(e) && isChain(tokens, at, "-", 5)
    let next = at + (hasDay ? 5 : 3)
    // A time of day may hang on to it.
    if (hasDay && lowerAt(tokens, next) === "t") while (isGlued(tokens, next) && !timeEnd.test(textAt(tokens, next))) next += 1
    return { date: { year: Number(a), month: Number(c), ...(hasDay ? { day: Number(e) } : {}) }, next }
  }
  if (!twoOrFour.test(e) || !isChain(tokens, at, "/", 5)) return undefined
  const [day, month] = [dayAt(tokens, at), dayAt(tokens, at + 2)]
  if (day === undefined || month === undefined || (day > 12 && month > 12)) return undefined
  const ordered = month > 12 ? { day: month, month: day } : { day, month }
  return { date: { ...ordered, year: century(Number(e)), ...(day <= 12 && month <= 12 && day !== month ? { unclear: true as const } : {}) }, next: at + 5 }
}

const [shortNames, ambiguous] = [new Set(["may", "mai", "maj"]), new Set(["may", "march", "august"])]
const beforeMonth = new Set(["in", "since", "until", "by", "from", "to", "of", "and", "last", "this", "during", "im", "seit", "bis", "ab"])
const behindMonth = new Set(["was", "is", "were", "saw", "had", "brought"])
const beforeDanishMonth = new Set(["i", "fra", "til", "siden", "og", "inden"])

/** Whether a name stands by itself: in brackets, in a cell, before a colon. */
const isAlone = (tokens: readonly Token[], at: number): boolean => /^[)|:]$/.test(textAt(tokens, at + 1)) && (/^[(|•–-]$/.test(textAt(tokens, at - 1)) || tokens[at - 1]?.sentence !== tokens[at]?.sentence)

/** Whether a name stands among those of months: "April, May and June". */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  [-2, 2].some((step) => /^(?:,|and|or)$/.test(textAt(tokens, at + step / 2)) && months.en.has(lowerAt(tokens, at + step)) && lowerAt(tokens, at + step).length > 3)

/** Whether a month's name can be nothing else here: May and March are words of their own in English. */
const isMonth = (locale: Locale, tokens: readonly Token[], at: number): boolean => {
  const [lower, before] = [lowerAt(tokens, at), lowerAt(tokens, at - 1)]
  if (lower.length <= 3 && !shortNames.has(lower)) return false
  // In Danish months are small letters but where a sentence begins, and names of people are not.
  if (locale === "da") return beforeDanishMonth.has(before) || isAlone(tokens, at) || /^\p{Ll}/u.test(textAt(tokens, at)) || tokens[at - 1]?.sentence !== tokens[at]?.sentence
  return /^\p{Lu}/u.test(textAt(tokens, at)) && (!ambiguous.has(lower) || beforeMonth.has(before) || behindMonth.has(lowerAt(tokens, at + 1)) || isAlone(tokens, at) || isListed(tokens, at))
}

const [beforeYear, signBeforeYear, ordinalEnds] = [new Set(["of", "in", "des", "i"]), new Set([".", ","]), new Set(["st", "nd", "rd", "th"])]
const [fullStop, of, slash] = [new Set(["."]), new Set(["of"]), new Set(["/"])]

const skip = (tokens: readonly Token[], at: number, words: ReadonlySet<string>): number => (words.has(lowerAt(tokens, at)) ? at + 1 : at)

/** The year behind the rest of a date, if it is told. */
const yearAfter = (tokens: readonly Token[], at: number): { readonly told: { readonly year?: number }; readonly next: number } => {
  const place = skip(tokens, skip(tokens, at, signBeforeYear), beforeYear)
  return isYear(tokens, place) && tokens[place]?.sentence === tokens[at - 1]?.sentence ? { told: { year: Number(textAt(tokens, place)) }, next: place + 1 } : { told: {}, next: at }
}

const monthly = (locale: Locale, tokens: readonly Token[], at: number, isSecond = false): FoundDate | undefined => {
  const day = dayAt(tokens, at)
  if (day !== undefined) {
    const place = skip(tokens, skip(tokens, skip(tokens, at + 1, ordinalEnds), fullStop), of)
    // The first of two days of one month: "1–31 May 2024".
    if (!isSecond && dash.test(textAt(tokens, place)) && dayAt(tokens, place + 1) !== undefined) {
      const second = monthly(locale, tokens, place + 1, true)
      return second === undefined ? undefined : { date: { ...second.date, day }, next: place + 1 }
    }
    const month = months[locale].get(lowerAt(tokens, place))
    if (month === undefined) return undefined
    const { told, next } = yearAfter(tokens, place + 1)
    return { date: { day, month, ...told }, next }
  }
  const month = months[locale].get(lowerAt(tokens, at))
  if (month === undefined) return undefined
  const first = dayAt(tokens, at + 1)
  if (locale === "en" && first !== undefined) {
    const { told, next } = yearAfter(tokens, skip(tokens, at + 2, ordinalEnds))
    return { date: { day: first, month, ...told }, next }
  }
  const { told, next } = yearAfter(tokens, at + 1)
  return told.year !== undefined || isMonth(locale, tokens, at) ? { date: { month, ...told }, next } : undefined
}

/** The letters before the number of a quarter or a half, with the months each of them has. */
const letters = new Map([["Q", 3], ["H", 6]])
const [firstOf, oneToFour] = [/^(?:first|erste[nrsm]?|første)$/, /^[1-4]$/]

const ofYear = (locale: Locale, tokens: readonly Token[], at: number): FoundDate | undefined => {
  const [lower, after] = [lowerAt(tokens, at), textAt(tokens, at + 1)]
  const short = letters.get(textAt(tokens, at))
  if (short !== undefined && isGlued(tokens, at + 1) && oneToFour.test(after)) {
    const { told, next } = yearAfter(tokens, skip(tokens, at + 2, slash))
    return { date: { part: { which: Number(after), months: short }, ...told }, next: told.year === undefined ? at + 2 : next }
  }
  const which = ordinalOf(locale, lower) ?? (firstOf.test(lower) ? 1 : dayAt(tokens, at))
  if (which === undefined) return undefined
  const place = skip(tokens, skip(tokens, at + 1, fullStop), ordinalEnds)
  const length = yearParts.get(lowerAt(tokens, place))
  if (length === undefined || which * length > 12 || tokens[place]?.sentence !== tokens[at]?.sentence) return undefined
  const { told, next } = yearAfter(tokens, place + 1)
  // Without its year a first half may be that of anything.
  if (told.year === undefined && lowerAt(tokens, place) === "half") return undefined
  return { date: { part: { which, months: length }, ...told }, next }
}

/** Whether a date may begin with a word. */
export const opensDate = (locale: Locale, lower: string): boolean => months[locale].has(lower) || ordinalOf(locale, lower) !== undefined || letters.has(lower.toUpperCase()) || firstOf.test(lower)

/** The date that begins at a token; a bare year only where the number can be read as one. */
export const dateAt = (locale: Locale, tokens: readonly Token[], at: number): FoundDate | undefined => {
  const found = numeric(tokens, at) ?? monthly(locale, tokens, at) ?? ofYear(locale, tokens, at)
  if (found !== undefined || !isYear(tokens, at)) return found
  const [year, which] = [Number(textAt(tokens, at)), textAt(tokens, at + 3)]
  if (isChain(tokens, at, "-", 2) && textAt(tokens, at + 2) === "Q" && oneToFour.test(which)) return { date: { year, part: { which: Number(which), months: 3 } }, next: at + 4 }
  // "2024/25" names the year it ends in by two digits.
  return { date: { year }, next: isChain(tokens, at, "/", 2) && twoDigits.test(textAt(tokens, at + 2)) ? at + 3 : at + 1 }
}
