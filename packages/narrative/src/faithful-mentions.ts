import type { Locale } from "@folkmoot/facts"
import { casesOf, type Cases } from "./faithful-cases.ts"
import { claimsAt, opensClaim, type Claim } from "./faithful-claims.ts"
import { deniersIn } from "./faithful-clauses.ts"
import { clockEnd, looseAt, opensLoose, thanksEnd } from "./faithful-loosely.ts"
import { opensQuantifier, quantifierAt } from "./faithful-quantifiers.ts"
import { opensShortDate, shortDateAt } from "./faithful-short-dates.ts"
import { amountAt, opensAmount, type Amount } from "./written-amounts.ts"
import { dateAt, opensDate, type WrittenDate } from "./written-dates.ts"
import { askedOnce, type Token } from "./written-tokens.ts"

/**
 * Something a text says that must be earned.
 *
 * @remarks
 * Unit: `from` and `next` are the first token and the one behind the last. `cases` is how many a percentage, score or mean is said to rest on.
 */
export type Mention =
  | { readonly kind: "amount"; readonly amount: Amount; readonly cases?: Cases; readonly from: number; readonly next: number }
  | { readonly kind: "date"; readonly date: WrittenDate; readonly from: number; readonly next: number }
  | Claim

/** A number among what must be earned. */
export type AmountMention = Extract<Mention, { kind: "amount" }>

/** Where a run of signs and words without a blank ends. */
const glueEnd = (tokens: readonly Token[], at: number): number => {
  let next = at + 1
  while (tokens[next]?.glued === true) next += 1
  return next
}

const isUnit = (token: Token | undefined): boolean => token !== undefined && /^(?:%|percent|prozent|procent|‰)$/.test(token.lower)

const telephone = /^0\d{3,}$/

const address = /^(?:https?|ftp|mailto|www)$/
const standards = /^(?:iso|iec|din|rfc|§|art|article|artikel|windows|office|version|fassung|udgave|chapter|kapitel|section|abschnitt|afsnit|pages?|seiten?|sider?|slide|folie|figure|abbildung|abb|figur|appendix|anhang|anlage|bilag|room|raum|lokale)$/

/** Numerals in names, addresses and times of day count nothing: B2B, GPT-4, v2, www.example.org/2024, resolution-rate@1. */
const nameEnd = (locale: Locale, tokens: readonly Token[], at: number): number | undefined => {
  const end = clockEnd(locale, tokens, at) ?? thanksEnd(tokens, at)
  if (end !== undefined) return end
  const [token, before, earlier] = [tokens[at], tokens[at - 1], tokens[at - 2]]
  if (token === undefined) return undefined
  if (address.test(token.lower) && tokens[at + 1]?.glued === true && /^[:.]$/.test(tokens[at + 1]?.text ?? "")) return glueEnd(tokens, at)
  // "0800 123 456" counts nothing.
  if (telephone.test(token.text)) {
    let next = at + 1
    while (tokens[next]?.kind === "numeral" && tokens[next]?.sentence === token.sentence) next += 1
    return next
  }
  if (token.text === "24" && tokens[at + 1]?.text === "/" && tokens[at + 2]?.text === "7") return at + 3
  if (token.kind === "numeral" && standards.test(before?.lower ?? "") && before?.sentence === token.sentence) return at + 1
  if (token.kind !== "numeral" || !token.glued || isUnit(tokens[at + 1])) return undefined
  const isSuffix = before?.kind === "word" && !/^(?:eur|usd|dkk|gbp|chf|kr|x|n|fy|gj)$/.test(before.lower)
  const isNumbered = (before?.text === "-" || before?.text === "@") && before.glued && earlier?.kind === "word"
  if (!isSuffix && !isNumbered) return undefined
  return tokens[at + 1]?.kind === "word" && tokens[at + 1]?.glued === true ? at + 2 : at + 1
}

/** A number before a list's item. */
const isListMark = (tokens: readonly Token[], at: number): boolean => {
  const [token, mark] = [tokens[at], tokens[at + 1]]
  const isFirst = at === 0 || tokens[at - 1]?.sentence !== token?.sentence
  return isFirst && token?.kind === "numeral" && /^\d{1,2}$/.test(token.text) && mark?.glued === true && (mark.text === "." || mark.text === ")") && tokens[at + 2] !== undefined && tokens[at + 2]?.glued === false
}

type Asked = (lower: string) => boolean

/** Signs an amount may begin with. */
const beginning = /^[-+\u2212€$£¥¼½¾⅐-⅞]$/

/** Everything in a text that must be earned, in reading order. */
export const mentionsIn = (locale: Locale, tokens: readonly Token[], isForeign: (at: number) => boolean): readonly Mention[] => {
  const mentions: Mention[] = []
  const startsAmount = (at: number): boolean => amountAt(locale, tokens, at) !== undefined || /^(?:half|twice|halvdelen|hälfte)$/.test(tokens[at]?.lower ?? "")
  const hearing = { startsAmount, denies: deniersIn(locale, tokens) }
  const [isLoose, isShort, isClaim] = [(lower: string) => opensLoose(locale, lower), opensShortDate, (lower: string) => opensClaim(locale, lower)].map(askedOnce) as [Asked, Asked, Asked]
  const opens = askedOnce((lower) => address.test(lower) || opensDate(locale, lower) || isShort(lower) || isLoose(lower) || opensAmount(locale, lower) || opensQuantifier(locale, lower) || isClaim(lower))
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined || isForeign(token.start) || (token.kind === "sign" && !beginning.test(token.text)) || (token.kind === "word" && !opens(token.lower))) {
      at += 1
      continue
    }
    const name = nameEnd(locale, tokens, at)
    if (name !== undefined) {
      at = name
      continue
    }
    const { lower } = token
    const [maybeShort, maybeLoose] = token.kind === "word" ? [isShort(lower), isLoose(lower)] : [token.kind === "numeral", token.kind === "numeral"]
    const loose = maybeLoose ? looseAt(locale, tokens, at) : undefined
    const found = loose === undefined ? ((maybeShort ? shortDateAt(locale, tokens, at) : undefined) ?? dateAt(locale, tokens, at)) : undefined
    const amount = loose ?? (found === undefined || isUnit(tokens[found.next]) ? amountAt(locale, tokens, at) : undefined)
    if (amount === undefined && found !== undefined) mentions.push({ kind: "date", date: found.date, from: at, next: found.next })
    else if (amount !== undefined && !isListMark(tokens, at)) mentions.push({ kind: "amount", amount, from: amount.from, next: amount.next })
    const quantifier = amount === undefined && found === undefined ? quantifierAt(locale, tokens, at, hearing.denies) : undefined
    if (quantifier !== undefined) mentions.push(quantifier)
    const counted = amount ?? found ?? quantifier
    // "Doubled" and "rose" may be one word or several; a number among them is read in any case.
    const claims = counted === undefined && isClaim(lower) ? claimsAt(locale, tokens, at, hearing) : []
    mentions.push(...claims)
    at = counted?.next ?? at + 1
  }
  return mentions.map((mention, index) => {
    const cases = mention.kind === "amount" ? casesOf(tokens, mentions, index, mention) : undefined
    return cases === undefined ? mention : { ...(mention as AmountMention), cases }
  })
}
