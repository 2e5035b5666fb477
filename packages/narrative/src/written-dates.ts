import type { Locale } from "@folkmoot/facts"
import { months, yearParts } from "./faithful-words.ts"
import { ordinalOf } from "./number-words-read.ts"
import type { Token } from "./written-tokens.ts"

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

const isYear = (token: Token | undefined): boolean => token?.kind === "numeral" && /^(?:19|20)\d{2}$/.test(token.text)
const whole = (token: Token | undefined, most: number): number | undefined =>
  token?.kind === "numeral" && /^\d{1,2}$/.test(token.text) && Number(token.text) >= 1 && Number(token.text) <= most ? Number(token.text) : undefined
const century = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

const numeric = (tokens: readonly Token[], at: number): FoundDate | undefined => {
  const [a, b, c, d, e] = tokens.slice(at, at + 5)
  if (a === undefined) return undefined
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(a.text)
  if (dotted !== null) {
    const [, day = "", month = "", year = ""] = dotted
    return Number(month) <= 12 && Number(day) <= 31 ? { date: { day: Number(day), month: Number(month), year: century(year) }, next: at + 1 } : undefined
  }
  if (b === undefined || c === undefined || !b.glued || !c.glued) return undefined
  if (isYear(a) && b.text === "-" && /^(?:0[1-9]|1[0-2])$/.test(c.text)) {
    const hasDay = d?.text === "-" && d.glued && e?.glued === true && /^(?:0[1-9]|[12]\d|3[01])$/.test(e.text)
    let next = at + (hasDay ? 5 : 3)
    // A time of day may hang on to it.
    if (hasDay && tokens[next]?.glued === true && tokens[next]?.lower === "t") while (tokens[next]?.glued === true && !/[,;)]/.test(tokens[next]?.text ?? ",")) next += 1
    return { date: { year: Number(a.text), month: Number(c.text), ...(hasDay ? { day: Number(e.text) } : {}) }, next }
  }
  if (b.text === "/" && d?.text === "/" && d.glued && e?.glued === true && /^(?:\d{2}|\d{4})$/.test(e.text)) {
    const [day, month] = [whole(a, 31), whole(c, 31)]
    if (day === undefined || month === undefined || (day > 12 && month > 12)) return undefined
    const ordered = month > 12 ? { day: month, month: day } : { day, month }
    return { date: { ...ordered, year: century(e.text), ...(day <= 12 && month <= 12 && day !== month ? { unclear: true as const } : {}) }, next: at + 5 }
  }
  return undefined
}

/** Whether a month's name can be nothing else here: May and March are words of their own in English. */
const isMonth = (locale: Locale, tokens: readonly Token[], at: number, isDated: boolean): boolean => {
  const token = tokens[at]
  if (token === undefined || !months[locale].has(token.lower)) return false
  if (isDated) return true
  if (token.lower.length <= 3 && !["may", "mai", "maj"].includes(token.lower)) return false
  if (locale === "da") return ["i", "fra", "til", "siden", "og", "inden"].includes(tokens[at - 1]?.lower ?? "")
  if (!/^\p{Lu}/u.test(token.text)) return false
  return !["may", "march", "august"].includes(token.lower) || ["in", "since", "until", "by", "from", "to", "of", "and", "last", "this", "during", "im", "seit", "bis", "ab"].includes(tokens[at - 1]?.lower ?? "")
}

const skip = (tokens: readonly Token[], at: number, ...words: readonly string[]): number => (words.includes(tokens[at]?.lower ?? "") ? at + 1 : at)

const yearAfter = (tokens: readonly Token[], at: number): { readonly year?: number; readonly next: number } => {
  const place = skip(tokens, skip(tokens, at, ".", ","), "of", "in", "des", "i")
  const token = tokens[place]
  return token !== undefined && isYear(token) && token.sentence === tokens[at - 1]?.sentence ? { year: Number(token.text), next: place + 1 } : { next: at }
}

const monthly = (locale: Locale, tokens: readonly Token[], at: number, isSecond = false): FoundDate | undefined => {
  const day = whole(tokens[at], 31)
  if (day !== undefined) {
    let place = skip(tokens, skip(tokens, at + 1, "st", "nd", "rd", "th"), ".")
    place = skip(tokens, place, "of")
    // The first of two days of one month: "1–31 May 2024".
    if (!isSecond && /^[–-]$/.test(tokens[place]?.text ?? "") && whole(tokens[place + 1], 31) !== undefined) {
      const second = monthly(locale, tokens, place + 1, true)
      return second?.date.day === undefined ? undefined : { date: { ...second.date, day }, next: place + 1 }
    }
    const month = months[locale].get(tokens[place]?.lower ?? "")
    if (month === undefined || !isMonth(locale, tokens, place, true) || tokens[place]?.sentence !== tokens[at]?.sentence) return undefined
    const { year, next } = yearAfter(tokens, place + 1)
    return { date: { day, month, ...(year === undefined ? {} : { year }) }, next }
  }
  const month = months[locale].get(tokens[at]?.lower ?? "")
  if (month === undefined) return undefined
  const first = whole(tokens[at + 1], 31)
  if (locale === "en" && first !== undefined && isMonth(locale, tokens, at, true)) {
    const { year, next } = yearAfter(tokens, skip(tokens, at + 2, "st", "nd", "rd", "th"))
    return { date: { day: first, month, ...(year === undefined ? {} : { year }) }, next }
  }
  const { year, next } = yearAfter(tokens, at + 1)
  return isMonth(locale, tokens, at, year !== undefined) ? { date: { month, ...(year === undefined ? {} : { year }) }, next: year === undefined ? at + 1 : next } : undefined
}

const ofYear = (locale: Locale, tokens: readonly Token[], at: number): FoundDate | undefined => {
  const [token, after] = [tokens[at], tokens[at + 1]]
  const short = /^[QH]$/.test(token?.text ?? "") && after?.glued === true && /^[1-4]$/.test(after.text)
  if (short) {
    const { year, next } = yearAfter(tokens, skip(tokens, at + 2, "/"))
    return { date: { part: { which: Number(after.text), months: token?.text === "Q" ? 3 : 6 }, ...(year === undefined ? {} : { year }) }, next: year === undefined ? at + 2 : next }
  }
  const which = token?.kind === "word" ? (ordinalOf(locale, token.lower) ?? (/^(?:first|erste[nrsm]?|første)$/.test(token.lower) ? 1 : undefined)) : whole(token, 4)
  if (which === undefined) return undefined
  const place = skip(tokens, at + 1, ".", "st", "nd", "rd", "th")
  const length = yearParts.get(tokens[place]?.lower ?? "")
  if (length === undefined || which * length > 12 || tokens[place]?.sentence !== token?.sentence) return undefined
  const { year, next } = yearAfter(tokens, place + 1)
  if (length === 6 && year === undefined && tokens[place]?.lower === "half") return undefined
  return { date: { part: { which, months: length }, ...(year === undefined ? {} : { year }) }, next: year === undefined ? place + 1 : next }
}

/** Whether a date may begin with a word. */
export const opensDate = (locale: Locale, lower: string): boolean => months[locale].has(lower) || ordinalOf(locale, lower) !== undefined || /^(?:[qh]|first|erste[nrsm]?|første)$/.test(lower)

/** The date that begins at a token; a bare year only where the number can be read as one. */
export const dateAt = (locale: Locale, tokens: readonly Token[], at: number): FoundDate | undefined => {
  const token = tokens[at]
  const found = numeric(tokens, at) ?? monthly(locale, tokens, at) ?? ofYear(locale, tokens, at)
  if (found !== undefined || token === undefined || !isYear(token)) return found
  const after = tokens[at + 1]
  if (after?.text === "-" && after.glued && tokens[at + 2]?.text === "Q" && /^[1-4]$/.test(tokens[at + 3]?.text ?? "")) {
    return { date: { year: Number(token.text), part: { which: Number(tokens[at + 3]?.text), months: 3 } }, next: at + 4 }
  }
  // "2024/25" names the year it ends in by two digits.
  const isDouble = after?.text === "/" && after.glued && /^\d{2}$/.test(tokens[at + 2]?.text ?? "")
  return { date: { year: Number(token.text) }, next: isDouble ? at + 3 : at + 1 }
}
