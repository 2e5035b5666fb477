import type { Locale } from "@folkmoot/facts"
import { clauseWords } from "./faithful-claim-words.ts"
import { sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import { factsSaid, type Facts } from "./faithful-hold.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import type { Bent } from "./faithful-words.ts"
import type { Amount } from "./written-amounts.ts"
import { shareOf } from "./written-fractions.ts"
import type { Quantity } from "./written-numbers.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

/** What is said of what was done. */
const done = /^(?:solved|answered|resolved|gelöst|beantwortet|geklärt|løste?|besvarede?|besvaret|afklarede?|afklaret)$/

/** What is said of what was left undone, and so turns a share around: "hardly any question stays unsolved". */
const undone = /^(?:unsolved|unanswered|unresolved|ungelöst\p{L}*|unbeantwortet\p{L}*|ungeklärt\p{L}*|uløste?|ubesvarede?|ubesvaret|uafklarede?|uafklaret)$/u
const [lacking, lacked] = [/^(?:without|ohne|uden)$/, /^(?:solutions?|answers?|reply|replies|response|lösung|antwort|løsning|svar)$/]

/** Whether "without" leads to what there is not: an answer, a solution. */
export const lacks = (tokens: readonly Token[], at: number): boolean => lacking.test(lowerAt(tokens, at)) && tokens.slice(at + 1, at + 4).some(({ lower }) => lacked.test(lower))

const [waiting, longer] = [/^(?:waits?|waited|warte(?:t|n|te|ten)|vente(?:r|de)|måtte)$/, /^(?:longer|more|länger|mehr|længere|mere)$/]

/** Whether a token says that somebody waits longer than so much: within that time they had no answer. */
const waitsLonger = (tokens: readonly Token[], at: number): boolean => waiting.test(lowerAt(tokens, at)) && longer.test(lowerAt(tokens, at + 1)) && /^(?:than|als|end)$/.test(lowerAt(tokens, at + 2))

/** Whether a token says of things that they were left undone. */
export const saysUndone = (tokens: readonly Token[], at: number): boolean => undone.test(lowerAt(tokens, at)) || lacks(tokens, at) || waitsLonger(tokens, at)

const mirrored: Readonly<Record<Bent, Bent>> = {
  exact: "exact", about: "about", nearly: "slightly-over", "slightly-over": "nearly", over: "under", under: "over", within: "over", "at-least": "at-most", "at-most": "at-least", beyond: "short-of", "short-of": "beyond",
}

/** Up to how many a whole is a way to say a share, and counts nothing: "four out of ten". */
const fewest = 20

/** Unit: percent. */
const rest = (given: Quantity): Quantity => ({ ...given, value: 100 - given.value })

/** What is said of the rest, said of what was done. */
const turned = (amount: Amount): Amount => {
  const { low, upTo, share, bent } = amount
  const around: Amount = { ...amount, ofRest: true, unit: "percent", bent: mirrored[bent] }
  if (share === undefined) return { ...around, low: rest(upTo ?? low), ...(upTo === undefined ? {} : { upTo: rest(low) }) }
  const part = share.whole - share.part
  return { ...around, low: share.whole <= fewest ? shareOf(part, share.whole) : rest(low), share: { part, whole: share.whole } }
}

const [no, still, open] = [/^(?:no|keine|keinen|ingen|intet)$/, /^(?:still|noch|stadig|endnu|fortsat)$/, /^(?:open|offen|åbent?|åbne)$/]

/** Whether a token says that something is still open, or that there was no solution; beside no number both may be said of anything. */
const saysOpen = (tokens: readonly Token[], at: number): boolean => {
  const [lower, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)]
  return (no.test(lower) && lacked.test(next)) || (still.test(lower) && open.test(next))
}

/**
 * Whether a share is of what was left undone: what stands behind it in its clause says so, else what leads to it.
 *
 * @remarks
 * Only as far as the next number to either side: "61 % are solved and 39 % stay unsolved".
 */
const isOfUndone = (tokens: readonly Token[], { from, next }: AmountMention, before: number, behind: number): boolean => {
  const sentence = tokens[from]?.sentence
  const within = (at: number): boolean => tokens[at]?.sentence === sentence && !clauseWords.has(lowerAt(tokens, at)) && Math.abs(at - from) < sight
  for (let at = next; at < behind && within(at) && !/^[,;:()|—]$/.test(textAt(tokens, at)); at += 1) {
    if (saysUndone(tokens, at) || saysOpen(tokens, at)) return true
    if (done.test(lowerAt(tokens, at))) return false
  }
  for (let at = from - 1; at >= before && within(at) && !/^[,;()—]$/.test(textAt(tokens, at)); at -= 1) {
    if (saysUndone(tokens, at) || saysOpen(tokens, at)) return true
    if (done.test(lowerAt(tokens, at))) return false
  }
  return false
}

/** A share of what was left undone, said of what was done: where 39 % stay unsolved, 61 % are solved. */
export const saidOfDone = (tokens: readonly Token[], mentions: readonly Mention[], index: number, mention: AmountMention): AmountMention => {
  const { unit, share } = mention.amount
  if (unit !== "percent" && (share === undefined || share.whole > fewest)) return mention
  const [before, behind] = [mentions[index - 1]?.next ?? 0, mentions[index + 1]?.from ?? tokens.length]
  return isOfUndone(tokens, mention, before, behind) ? { ...mention, amount: turned(mention.amount) } : mention
}

/** What makes a number one below zero behind it, and before it: "57 % in the red", "im Minus mit 57 %". */
const red: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:in the red|below zero|under water|into the red)$/,
  de: /^(?:im minus|ins minus|im roten bereich|in den roten zahlen|unter null)$/,
  da: /^(?:i minus|i rødt|under nul|i underskud)$/,
}

/** Words for what is lost, before its number: "a loss of 57 %". */
const losses = /^(?:loss|deficit|shortfall|verlust|verlusts?|fehlbetrag|minus|underskud|underskuddet|tab|tabet)$/

/** As far from a number as is looked for such words. Unit: tokens. */
const lossReach = 5

/** Whether a number is said to lie below zero, or to be lost. */
const isLoss = (locale: Locale, tokens: readonly Token[], { amount: { unit, signed, upTo }, from, next }: AmountMention): boolean => {
  if (signed || upTo !== undefined || (unit !== "percent" && unit !== "money")) return false
  const { sentence } = tokens[from] ?? {}
  const isOwn = (at: number): boolean => tokens[at]?.sentence === sentence
  for (let at = Math.max(0, from - lossReach); at < next + lossReach; at += 1) {
    for (let length = 4; length >= 2; length -= 1) {
      if (isOwn(at) && isOwn(at + length - 1) && red[locale].test(tokens.slice(at, at + length).map(({ lower }) => lower).join(" "))) return true
    }
  }
  return [from - 1, from - 2, from - 3].some((at) => isOwn(at) && losses.test(lowerAt(tokens, at))) && /^(?:of|von|på|about|rund|etwa|omkring|some|knapp|ca)$/.test(lowerAt(tokens, from - 1))
}

/** The facts a number says that is lost: those below zero; undefined where it is not. */
export const lossFinder = (locale: Locale, tokens: readonly Token[], facts: Facts): ((mention: AmountMention) => readonly Fact[] | undefined) => (mention) =>
  isLoss(locale, tokens, mention) ? factsSaid(facts, { ...mention.amount, low: { ...mention.amount.low, value: -mention.amount.low.value }, signed: true }).filter(({ entry }) => entry.kind !== "change") : undefined
