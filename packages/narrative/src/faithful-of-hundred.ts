import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { oneOf } from "./faithful-nouns.ts"
import type { Locale } from "@folkmoot/facts"
import { spoken } from "./written-fractions.ts"
import { quantity } from "./written-numbers.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** Wholes of which a share is said by so many of them, the whole first: "out of a hundred questions, 62". */
const wholes: ReadonlySet<number> = new Set([10, 100, 1000])

/** What leads to them. */
const leading = /^(?:of|every|each|a|von|je|jeweils|aus|af|hver|hvert)$/

/** How far behind its whole a part may stand. Unit: tokens. */
const reach = 10

const isBare = (mention: Mention | undefined): mention is AmountMention =>
  mention?.kind === "amount" && mention.amount.unit === "plain" && mention.amount.share === undefined && mention.amount.upTo === undefined && !mention.amount.signed

/** So many of a hundred, where the hundred stands first: one share instead of two numbers. */
export const sharesOfHundred = (locale: Locale, tokens: readonly Token[], mentions: readonly Mention[]): readonly Mention[] =>
  mentions.flatMap((mention, index): readonly Mention[] => {
    const [before, behind] = [mentions[index - 1], mentions[index + 1]]
    const isWhole = (one: Mention | undefined, part: Mention | undefined): boolean =>
      isBare(one) && isBare(part) && wholes.has(one.amount.low.value) && part.amount.low.value < one.amount.low.value && tokens[one.from]?.sentence === tokens[part.from]?.sentence &&
      part.from - one.next < reach && leading.test(lowerAt(tokens, one.from - 1)) && oneOf(locale, tokens[one.next]) !== undefined && oneOf(locale, tokens[part.next]) === undefined
    if (isWhole(mention, behind)) return []
    if (!isWhole(before, mention) || !isBare(mention) || !isBare(before)) return [mention]
    const { amount, from, next } = mention
    const [part, whole] = [amount.low.value, before.amount.low.value]
    if (whole === 10) return [{ ...mention, amount: { ...amount, ...spoken(part, whole, from, next), bent: amount.bent } }]
    return [{ ...mention, amount: { ...amount, unit: "percent", low: quantity((100 * part) / whole, 50 / whole, 100 / whole) } }]
  })
