import type { Locale } from "@folkmoot/facts"
import type { Fact } from "./faithful-facts.ts"
import { factsSaid, type Facts } from "./faithful-hold.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** What makes a number one below zero behind it, and before it: "57 % in the red", "im Minus mit 57 %". */
const red: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:in the red|below zero|under water|into the red)$/,
  de: /^(?:im minus|ins minus|im roten bereich|in den roten zahlen|unter null)$/,
  da: /^(?:i minus|i rødt|under nul|i underskud)$/,
}

/** Words for what is lost, before its number: "a loss of 57 %". */
const losses = /^(?:loss|deficit|shortfall|verlust|verlusts?|fehlbetrag|minus|underskud|underskuddet|tab|tabet)$/

/** As far from a number as is looked for such words. Unit: tokens. */
const reach = 5

/** Whether a number is said to lie below zero, or to be lost. */
const isLoss = (locale: Locale, tokens: readonly Token[], { amount: { unit, signed, upTo }, from, next }: AmountMention): boolean => {
  if (signed || upTo !== undefined || (unit !== "percent" && unit !== "money")) return false
  const { sentence } = tokens[from] ?? {}
  const isOwn = (at: number): boolean => tokens[at]?.sentence === sentence
  for (let at = Math.max(0, from - reach); at < next + reach; at += 1) {
    for (let length = 4; length >= 2; length -= 1) {
      if (isOwn(at) && isOwn(at + length - 1) && red[locale].test(tokens.slice(at, at + length).map(({ lower }) => lower).join(" "))) return true
    }
  }
  return [from - 1, from - 2, from - 3].some((at) => isOwn(at) && losses.test(lowerAt(tokens, at))) && /^(?:of|von|på|about|rund|etwa|omkring|some|knapp|ca)$/.test(lowerAt(tokens, from - 1))
}

/** The facts a number says that is lost: those below zero; undefined where it is not. */
export const lossFinder = (locale: Locale, tokens: readonly Token[], facts: Facts): ((mention: AmountMention) => readonly Fact[] | undefined) => (mention) =>
  isLoss(locale, tokens, mention) ? factsSaid(facts, { ...mention.amount, low: { ...mention.amount.low, value: -mention.amount.low.value }, signed: true }).filter(({ entry }) => entry.kind !== "change") : undefined
