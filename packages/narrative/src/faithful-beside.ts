import type { Locale } from "@folkmoot/facts"
import { amounts, comparing, type Direction } from "./faithful-claim-words.ts"
import { clauseAt, joined, sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { metricIdOf } from "./faithful-named.ts"
import { oneOf } from "./faithful-nouns.ts"
import type { LedgerEntry } from "./report.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

/** What a target is called right before its number, and what aims at one. */
const target: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:target|goal|bar|limit|threshold|aims?|aimed|asks?)$/,
  de: /^(?:ziel|zielwert|zielmarke|messlatte|marke|grenzwert|schwelle|angestrebt|angepeilt|geplant|vorgesehen|sieht)$/,
  da: /^(?:mål|målet|målværdi|målværdien|grænse|grænsen|grænseværdi|tærskel|tærsklen|sigter|planlagt)$/,
}

/** What the time before is called right before its number. */
const earlier: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:before|previously|baseline|last year|year ago|year earlier|previous year)$/,
  de: /^(?:vorher|zuvor|ausgangswert|vorjahr|vorquartal|letztes jahr|vor einem jahr)$/,
  da: /^(?:før|tidligere|udgangspunkt|sidste år|året før|år siden)$/,
}

/** Words between such a name and its number: "the bar is 75 %", "das Ziel von 48 Punkten", "aims at 65 %". */
const between = /^(?:is|are|was|were|of|at|for|:|lies|ist|sind|war|waren|von|bei|liegt|lag|er|var|på|ligger|lå|mod)$/

/** Which end of a range is spoken of. */
const rangeEnd = /^(?:lower|upper|untere|obere|nedre|øvre)$/

/** As many of them as may stand there. */
const mostBetween = 2

/** Whether the words before a number call it so. */
const isCalled = (names: RegExp, tokens: readonly Token[], from: number): boolean => {
  let at = from - 1
  while (at >= from - mostBetween && between.test(lowerAt(tokens, at))) at -= 1
  // The lower limit is one end of a range.
  if (rangeEnd.test(lowerAt(tokens, at - 1))) return false
  return tokens[at]?.sentence === tokens[from]?.sentence && [1, 2, 3].some((length) => at + 1 >= length && names.test(joined(tokens, at + 1 - length, length)))
}

/** Words that make a number one of each month or year, and one of each thing. */
const everyTime = /^(?:(?:a|per|each|every|pro|je|im|om|pr|hver) (?:\. )?(?:month|week|day|quarter|year|monat|woche|tag|quartal|jahr|måned|måneden|uge|ugen|dag|dagen|kvartal|kvartalet|år|året)|monthly|weekly|monatlich\p{L}*|wöchentlich\p{L}*|månedligt?|ugentligt?|(?:each|apiece)(?: |$))/u

/** What leads to that of which there is so much to each: "€230 per member". */
const perOne = /^(?:per|pro|je|pr)$/

/** Whether a number is said to be so much a month, or of each thing, as no number of a whole time is. */
const isPerTime = (tokens: readonly Token[], next: number, sentence: number | undefined): boolean =>
  tokens[next]?.sentence === sentence && everyTime.test(joined(tokens, next, 3)) && !/ (?:ago|earlier|before)(?: |$)/.test(joined(tokens, next, 3)) && tokens.slice(next, next + 4).every((token) => token.kind !== "numeral" || token.sentence !== sentence)

/** Whether a clause tells so much to each of something that is counted. */
const isPerCounted = (locale: Locale, tokens: readonly Token[], from: number): boolean => {
  const [begin, end] = clauseAt(tokens, from)
  return tokens.slice(begin, end + 1).some(({ lower }, index) => {
    if (!perOne.test(lower)) return false
    const noun = tokens[begin + index + 1]?.text === "." ? begin + index + 2 : begin + index + 1
    const counted = oneOf(locale, tokens[noun])
    return counted !== undefined && counted !== "conversions"
  })
}

/** Whether an entry is what a plan says it begins from. */
export const isBaseline = ({ id }: LedgerEntry): boolean => id.endsWith("/baseline")

/** Whether an entry is of the time before: that, or a target as it was before it was moved. */
const isOfBefore = (entry: LedgerEntry): boolean => isBaseline(entry) || entry.id.endsWith("/before")

/** Whether an entry is of a whole time, and not of each person or conversion. */
const isOfWhole = ({ kind, metric, unit }: LedgerEntry): boolean => kind === "part" || kind === "count" || (kind === "measure" && unit !== "per-person" && !metricIdOf(metric).startsWith("cost-per-"))

/** The token behind a number and the brackets that follow it. */
const pastBrackets = (tokens: readonly Token[], next: number): number => {
  if (textAt(tokens, next) !== "(") return next
  let at = next
  while (at - next < sight && tokens[at + 1]?.sentence === tokens[next]?.sentence && textAt(tokens, at) !== ")") at += 1
  return at + 1
}

/** Which way a difference goes by the word right behind it: "8 points less". */
const wayBehind = (locale: Locale, tokens: readonly Token[], next: number, sentence: number | undefined): Direction | undefined => {
  const word = tokens[next]?.sentence === sentence ? lowerAt(tokens, next) : ""
  return amounts[locale].get(word) ?? comparing[locale].get(word)
}

/**
 * Of the facts with the value of a number, those that what stands right beside it lets pass.
 *
 * @remarks
 * A number with a range in brackets behind it is that of the range, where that is earned: "62 % (58–66 %)". What is called a target is one, and what is called the time before is none. What is of a
 * whole time is not so much a month or of each. And a difference that is more is above
 * zero.
 */
export const besideIt = (locale: Locale, tokens: readonly Token[], mentions: readonly Mention[], { factsOf, isEarned }: { readonly factsOf: (mention: AmountMention) => readonly Fact[]; readonly isEarned: (mention: AmountMention) => boolean }): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const behind = new Map(mentions.flatMap((mention, index) => (mention.kind === "amount" ? [[mention.from, mentions[index + 1]] as const] : [])))
  // What is said to have moved is held by itself.
  const turned = new Set(mentions.flatMap(({ kind, from }) => (kind === "direction" ? [from] : [])))
  const rangeOf = ({ from, next }: AmountMention): AmountMention | undefined => {
    const range = behind.get(from)
    return range?.kind === "amount" && range.amount.upTo !== undefined && textAt(tokens, next) === "(" && range.from === next + 1 && textAt(tokens, range.next) === ")" ? range : undefined
  }
  return (mention, said) => {
    if (said.length === 0 || mention.amount.upTo !== undefined) return said
    const range = rangeOf(mention)
    const entries = new Set(range === undefined || !isEarned(range) ? [] : factsOf(range).map(({ entry }) => entry))
    const ofRange = entries.size === 0 ? said : said.filter(({ entry }) => entries.has(entry))
    const { amount: { unit }, from, next } = mention
    const aimed = isCalled(target[locale], tokens, from) ? ofRange.filter(({ entry }) => entry.kind !== "measure" && entry.kind !== "change" && entry.kind !== "part" && !isBaseline(entry)) : ofRange
    const inTime = isCalled(earlier[locale], tokens, from) ? aimed.filter(({ entry }) => entry.kind !== "target" || isOfBefore(entry)) : aimed
    const isPer = (unit === "money" || unit === "plain") && isPerTime(tokens, pastBrackets(tokens, next), tokens[from]?.sentence)
    const ofEach = isPer ? inTime.filter(({ entry }) => !isOfWhole(entry)) : inTime
    const per = unit === "money" && isPerCounted(locale, tokens, from) ? ofEach.filter(({ entry }) => entry.kind !== "measure" && entry.kind !== "part") : ofEach
    const after = pastBrackets(tokens, mention.next)
    const way = mention.amount.signed || turned.has(after) ? undefined : wayBehind(locale, tokens, after, tokens[mention.from]?.sentence)
    if (way !== "up" && way !== "down") return per
    return per.filter(({ entry: { kind, value = 0 } }) => kind !== "change" || (way === "up" ? value >= 0 : value <= 0))
  }
}
