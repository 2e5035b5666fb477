import type { Locale } from "@folkmoot/facts"
import { casesOf, type Cases } from "./faithful-cases.ts"
import { claimsAt, opensClaim, type Claim } from "./faithful-claims.ts"
import { deniersIn } from "./faithful-clauses.ts"
import { looseAt, opensLoose } from "./faithful-loosely.ts"
import { isListMark, isOfCalendar, isUnit, nameEnd, opensAddress } from "./faithful-numbered.ts"
import { sharesOfHundred } from "./faithful-of-hundred.ts"
import { opensQuantifier, quantifierAt } from "./faithful-quantifiers.ts"
import { opensShortDate, shortDateAt } from "./faithful-short-dates.ts"
import { saidOfDone } from "./faithful-undone.ts"
import { amountAt, opensAmount, type Amount } from "./written-amounts.ts"
import { dateAt, opensDate, type WrittenDate } from "./written-dates.ts"
import { askedOnce, lowerAt, type Token } from "./written-tokens.ts"

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

type Asked = (lower: string) => boolean

/** Signs an amount may begin with. */
const beginning = /^[-+\u2212€$£¥¼½¾⅐-⅞]$/

/** Everything in a text that must be earned, in reading order. */
export const mentionsIn = (locale: Locale, tokens: readonly Token[], isForeign: (at: number) => boolean): readonly Mention[] => {
  const mentions: Mention[] = []
  const worded = new Set<Mention>()
  const startsAmount = (at: number): boolean => amountAt(locale, tokens, at) !== undefined || /^(?:half|twice|halvdelen|hälfte)$/.test(lowerAt(tokens, at))
  const hearing = { startsAmount, denies: deniersIn(locale, tokens) }
  const [isLoose, isShort, isClaim] = [(lower: string) => opensLoose(locale, lower), opensShortDate, (lower: string) => opensClaim(locale, lower)].map(askedOnce) as [Asked, Asked, Asked]
  const opens = askedOnce((lower) => opensAddress(lower) || opensDate(locale, lower) || isShort(lower) || isLoose(lower) || opensAmount(locale, lower) || opensQuantifier(locale, lower) || isClaim(lower))
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
    else if (amount !== undefined && !isListMark(tokens, at) && !isOfCalendar(tokens, amount)) mentions.push({ kind: "amount", amount, from: amount.from, next: amount.next })
    const quantifier = amount === undefined && found === undefined ? quantifierAt(locale, tokens, at, hearing.denies) : undefined
    if (quantifier !== undefined) {
      mentions.push(quantifier)
      worded.add(quantifier)
    }
    const counted = amount ?? found ?? quantifier
    // "Doubled" and "rose" may be one word or several; a number among them is read in any case.
    const claims = counted === undefined && isClaim(lower) ? claimsAt(locale, tokens, at, hearing) : []
    mentions.push(...claims)
    at = counted?.next ?? at + 1
  }
  const shared = sharesOfHundred(locale, tokens, mentions)
  return shared.map((mention, index) => {
    if (mention.kind !== "amount") return mention
    const cases = casesOf(tokens, shared, index, mention)
    // "Hardly any question stays unsolved" is turned around where it is read.
    const said = worded.has(mention) ? mention : saidOfDone(tokens, shared, index, mention)
    return cases === undefined ? said : { ...said, cases }
  })
}
