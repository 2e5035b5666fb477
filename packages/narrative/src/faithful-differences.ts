import type { Locale } from "@folkmoot/facts"
import { amounts } from "./faithful-claim-words.ts"
import { clauseAt } from "./faithful-clauses.ts"
import { compares } from "./faithful-effects.ts"
import type { Fact } from "./faithful-facts.ts"
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

/** What lies between how far a number is off a target and the target: "six points above our target". */
const off: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:more|less|above|below|over|under|beyond|ahead|short|off|away|from|of|the|our|its|their|this|than)$/,
  de: /^(?:mehr|weniger|als|das|unser|über|unter|vor|hinter|vom|von|dem|unserem|seinem|ihrem|diesem|der|unserer)$/,
  da: /^(?:mere|mindre|over|under|fra|foran|bag|vores|det|dette|end)$/,
}

/** Of these, the words that say on which side of it. */
const [higher, lower] = [/^(?:above|over|über|more|mehr|mere)$/, /^(?:below|under|unter|less|weniger|mindre)$/]

const target: Readonly<Record<Locale, RegExp>> = { en: /^(?:target|goal|objective)$/, de: /^\p{L}*(?:ziel|ziels|zielwert|zielmarke|zielvorgabe)$/u, da: /^(?!spørgsmål)\p{L}*mål(?:et|ene)?$/u }

/** Verbs that say that a number went past what was aimed at, or did not get there. */
const passed: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:exceeded|exceeds|exceed|surpassed|surpasses|overshot|undershot|missed|beaten|beat)$/,
  de: /^(?:übertroffen|übertraf|übertrifft|überschritten|unterschritten|verfehlt|verfehlte)$/,
  da: /^(?:overgået|overgik|overgår|overtruffet|overskredet|misset)$/,
}

/** As far from a number as a target is looked for. Unit: tokens. */
const aimReach = 5

/** Which side of a target a number is said to lie on. */
type Side = "above" | "below" | "either"

/** Where a number says how far another one is off its target, on which side of it: "six points above the target", "surpassed by six points". */
const sideOf = (locale: Locale, tokens: readonly Token[], { amount: { unit }, from, next }: AmountMention): Side | undefined => {
  if (unit !== "points" && unit !== "percentage-points" && unit !== "milliseconds" && unit !== "money") return undefined
  let at = next
  while (at < next + aimReach && off[locale].test(lowerAt(tokens, at))) at += 1
  if (at > next && target[locale].test(lowerAt(tokens, at)) && tokens[at]?.sentence === tokens[from]?.sentence) {
    const words = tokens.slice(next, at)
    return words.some((token) => higher.test(token.lower)) ? "above" : words.some((token) => lower.test(token.lower)) ? "below" : "either"
  }
  const before = tokens.slice(Math.max(0, from - aimReach), from)
  if (!before.some((token) => token.lower === byHowMuch[locale] && token.sentence === tokens[from]?.sentence)) return undefined
  const [begin, end] = clauseAt(tokens, from)
  const clause = tokens.slice(begin, end + 1)
  return clause.some((token) => passed[locale].test(token.lower)) && clause.some((token) => target[locale].test(token.lower)) ? "either" : undefined
}

/** How far what was found lies from what its plan aims at, in the unit in which two of them differ. */
const gapsIn = (facts: readonly Fact[], side: Side): readonly Fact[] =>
  facts.flatMap((aim) =>
    aim.entry.kind !== "target" ? [] : facts.flatMap(({ entry, unit, value }): readonly Fact[] => {
      if (entry.kind !== "measure" || unit !== aim.unit || entry.metric !== aim.entry.metric || entry.variant !== aim.entry.variant || value === entry.n) return []
      if ((side === "above" && value < aim.value) || (side === "below" && value > aim.value)) return []
      const units = unit === "percent" ? (["percentage-points", "points"] as const) : ([unit] as const)
      return units.map((one) => ({ entry, unit: one, value: Math.abs(value - aim.value) }))
    }),
  )

/** The facts that a number which is said to be off a target may be: how far measures lie from it; undefined where it says no such thing. */
export const gapFinder = (locale: Locale, tokens: readonly Token[], facts: readonly Fact[]): ((mention: AmountMention) => readonly Fact[] | undefined) => {
  const known = new Map<Side, readonly Fact[]>()
  return (mention) => {
    const side = sideOf(locale, tokens, mention)
    if (side === undefined) return undefined
    const gaps = known.get(side) ?? gapsIn(facts, side)
    known.set(side, gaps)
    return gaps
  }
}
