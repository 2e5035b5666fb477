import type { Locale } from "@folkmoot/facts"
import { amounts, comparing, type Direction } from "./faithful-claim-words.ts"
import { sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

/** What a target is called right before its number. */
const target: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:target|goal|bar|limit|threshold)$/,
  de: /^(?:ziel|zielwert|zielmarke|messlatte|marke|grenzwert|schwelle)$/,
  da: /^(?:mål|målet|målværdi|målværdien|grænse|grænsen|grænseværdi|tærskel|tærsklen)$/,
}

/** Words between a target and its number: "the bar is 75 %", "das Ziel von 48 Punkten". */
const between = /^(?:is|was|of|at|:|lies|ist|war|von|bei|liegt|lag|er|var|på|ligger|lå)$/

/** As many of them as may stand there. */
const mostBetween = 2

/** Whether the word before a number says that it is a target. */
const isCalledTarget = (locale: Locale, tokens: readonly Token[], from: number): boolean => {
  let at = from - 1
  while (at >= from - mostBetween && between.test(lowerAt(tokens, at))) at -= 1
  return tokens[at]?.sentence === tokens[from]?.sentence && target[locale].test(lowerAt(tokens, at))
}

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
 * A number with a range in brackets behind it is that of the range, where that is earned: "62 % (58–66 %)". What is called a target is one. And a difference that is more is above
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
    const aimed = isCalledTarget(locale, tokens, mention.from) ? ofRange.filter(({ entry: { kind } }) => kind !== "measure" && kind !== "change" && kind !== "part") : ofRange
    const after = pastBrackets(tokens, mention.next)
    const way = mention.amount.signed || turned.has(after) ? undefined : wayBehind(locale, tokens, after, tokens[mention.from]?.sentence)
    if (way !== "up" && way !== "down") return aimed
    return aimed.filter(({ entry: { kind, value = 0 } }) => kind !== "change" || (way === "up" ? value >= 0 : value <= 0))
  }
}
