import type { Locale } from "@folkmoot/facts"
import { amounts } from "./faithful-claim-words.ts"
import { compares } from "./faithful-effects.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** What leads to how much something moved, or lies off its target. */
export const byHowMuch: Readonly<Record<Locale, string>> = { en: "by", de: "um", da: "med" }

/** As far before a number as that is looked for, past the words that bend the number. Unit: tokens. */
const reach = 4

/** What stands before a number that something has, or within which it comes, whatever is compared behind it. */
const having = /^(?:at|with|after|in|within|mit|bei|nach|innerhalb|med|på|efter|inden)$/

/** Whether a number says by how much something differs: "fell by 2.6 hours", "24 % faster", "um 16 Punkte gestiegen". */
export const differencesIn = (locale: Locale, tokens: readonly Token[], mentions: readonly Mention[]): ((mention: AmountMention) => boolean) => {
  const turns = mentions.filter(({ kind }) => kind === "direction")
  const [moved, ends] = [new Set(turns.map(({ from }) => tokens[from]?.sentence)), new Set(turns.map(({ next }) => next))]
  const isLed = ({ from }: AmountMention): boolean => {
    const sentence = tokens[from]?.sentence
    if (!moved.has(sentence)) return false
    for (let at = from - 1; at >= from - reach && tokens[at]?.sentence === sentence && tokens[at]?.kind === "word"; at -= 1) {
      // In Danish the same word also says with what: only behind what moved it is "by".
      if (lowerAt(tokens, at) === byHowMuch[locale]) return (locale !== "da" || ends.has(at)) && !(locale === "de" && lowerAt(tokens, at + 1) === "die")
    }
    return false
  }
  return (mention) => {
    const { amount: { unit }, from, next } = mention
    if (unit === "plain" || unit === "times") return false
    return isLed(mention) || (tokens[next]?.sentence === tokens[from]?.sentence && (compares(locale, tokens, next) || (unit === "percent" && amounts[locale].has(lowerAt(tokens, next)))) && !having.test(lowerAt(tokens, from - 1)))
  }
}

/** Whether one is in a unit in which two of the other differ: shares differ by points. */
const isApart = (said: AmountMention["amount"], unit: AmountMention["amount"]["unit"]): boolean =>
  said.unit === unit || ((said.unit === "points" || said.unit === "percentage-points") && unit === "percent")

/** Whether a number is how far two others of its sentence lie apart: "at 61 %, six points above the target of 55 %". */
export const isApartBy = ({ amount }: AmountMention, beside: readonly AmountMention[]): boolean => {
  if (amount.unit === "plain" || amount.unit === "percent" || amount.unit === "times" || amount.upTo !== undefined) return false
  const values = beside.flatMap((one) => (one.amount !== amount && isApart(amount, one.amount.unit) ? [one.amount.low.value, ...(one.amount.upTo === undefined ? [] : [one.amount.upTo.value])] : []))
  const tolerance = amount.bent === "exact" ? amount.low.half : amount.low.step
  return values.some((one, index) => values.slice(index + 1).some((other) => Math.abs(Math.abs(one - other) - Math.abs(amount.low.value)) <= tolerance))
}
