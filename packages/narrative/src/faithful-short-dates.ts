import type { Locale } from "@folkmoot/facts"
import { romanOf } from "./faithful-loosely.ts"
import { yearParts } from "./faithful-words.ts"
import type { FoundDate } from "./written-dates.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

const numeral = (token: Token | undefined, pattern: RegExp): number | undefined => (token?.kind === "numeral" && pattern.test(token.text) ? Number(token.text) : undefined)

const [twoDigits, fourDigits] = [/^\d{2}$/, /^(?:19|20)\d{2}$/]

/** Words before a day and its month alone, so that these are no fraction and no number: "d. 6/10", "am 6.10.". */
const leading: Readonly<Partial<Record<Locale, RegExp>>> = { de: /^(?:am|vom|bis|zum|seit|ab|den|dem)$/, da: /^(?:d|den|til|fra|inden)$/ }

/** "6/10-2025", "6/10 2025", "d. 6/10": in Danish a day and its month with a stroke between them. */
const withStroke = (tokens: readonly Token[], at: number): FoundDate | undefined => {
  const [first, stroke, second, dash] = tokens.slice(at, at + 4)
  const [day, month] = [numeral(first, /^(?:0?[1-9]|[12]\d|3[01])$/), numeral(second, /^(?:0?[1-9]|1[0-2])$/)]
  if (day === undefined || month === undefined || stroke?.text !== "/" || !stroke.glued || second?.glued !== true || dash?.text === "/") return undefined
  const place = dash?.text === "-" && dash.glued ? at + 4 : at + 3
  const own = tokens[place]?.sentence === first?.sentence ? tokens[place] : undefined
  const short = place === at + 4 ? numeral(own, twoDigits) : undefined
  const year = numeral(own, fourDigits) ?? (short === undefined ? undefined : 2000 + short)
  if (year !== undefined) return { date: { day, month, year }, next: place + 1 }
  const before = tokens[at - 1]?.text === "." ? at - 2 : at - 1
  return leading.da?.test(lowerAt(tokens, before)) === true ? { date: { day, month }, next: at + 3 } : undefined
}

/** "Am 6.10.": a day and its month with full stops and without a year. */
const withStops = (locale: Locale, tokens: readonly Token[], at: number): FoundDate | undefined => {
  const [, day, month] = /^(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])$/.exec(textAt(tokens, at)) ?? []
  const isDated = tokens[at + 1]?.text === "." && tokens[at + 1]?.glued === true && leading[locale]?.test(lowerAt(tokens, at - 1)) === true
  return isDated && month !== undefined ? { date: { day: Number(day), month: Number(month) }, next: at + 1 } : undefined
}

/** "FY25", "GJ 24", "Q2/24", "III. Quartal 2025": years and their parts in few signs. */
const ofYear = (tokens: readonly Token[], at: number): FoundDate | undefined => {
  const [token, after] = tokens.slice(at, at + 2)
  const fiscal = /^(?:fy|gj)$/.test(token?.lower ?? "") ? numeral(after, twoDigits) : undefined
  if (fiscal !== undefined) return { date: { year: 2000 + fiscal }, next: at + 2 }
  // "Q2/24", "Q2'24": a part of a year, and its year by two digits.
  const [, part, short] = /^[QH]$/.test(token?.text ?? "") && after?.glued === true ? (/^([1-4])[/'](\d{2})$/.exec(tokens.slice(at + 1, at + 4).map(({ text }) => text).join("")) ?? /^([1-4])'(\d{2})$/.exec(after.text) ?? []) : []
  const [which, months] = [Number(part), token?.text === "Q" ? 3 : 6]
  if (short !== undefined && which * months <= 12) return { date: { part: { which, months }, year: 2000 + Number(short) }, next: after?.text === part ? at + 4 : at + 2 }
  const roman = romanOf(token)
  const place = after?.text === "." ? at + 2 : at + 1
  const length = yearParts.get(lowerAt(tokens, place))
  if (roman === undefined || length === undefined || roman * length > 12) return undefined
  const own = numeral(tokens[place + 1], fourDigits)
  return { date: { part: { which: roman, months: length }, ...(own === undefined ? {} : { year: own }) }, next: own === undefined ? place + 1 : place + 2 }
}

/** A date in few signs that begins at a token, as people write it to each other. */
export const shortDateAt = (locale: Locale, tokens: readonly Token[], at: number): FoundDate | undefined =>
  tokens[at]?.kind === "word" ? ofYear(tokens, at) : ((locale === "da" ? withStroke(tokens, at) : undefined) ?? withStops(locale, tokens, at))

/** Whether such a date may begin with a word. */
export const opensShortDate = (lower: string): boolean => /^(?:[qh]|fy|gj|[ivx]{1,4})$/.test(lower)
