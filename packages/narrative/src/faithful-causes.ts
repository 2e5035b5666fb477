import type { Locale } from "@folkmoot/facts"
import { causal, type Causal } from "./faithful-causal-words.ts"
import { acted, acting, spokenTo, thanked } from "./faithful-claim-words.ts"
import { clauseAt, joined } from "./faithful-clauses.ts"
import { linkStatuses } from "./link.ts"
import type { LedgerEntry } from "./report.ts"
import { readPlain } from "./written-text.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** A stretch of tokens that joins cause and effect; what may give any reason does so only beside its `effect`, and what acts `upon` a token only where that names a number. */
export interface Cause {
  readonly kind: "cause"
  readonly needs: Causal["needs"]
  readonly effect?: Causal["effect"]
  readonly built?: true
  readonly upon?: number
  readonly from: number
  readonly next: number
}

const byFirst = Object.fromEntries(
  Object.entries(causal).map(([locale, all]) => {
    const map = new Map<string, Causal[]>()
    // The longest first: "macht sich bezahlt" before "macht".
    for (const one of all.toSorted((a, b) => b.words.length - a.words.length)) map.set(one.words[0] ?? "", [...(map.get(one.words[0] ?? "") ?? []), one])
    return [locale, map]
  }),
) as unknown as Readonly<Record<Locale, ReadonlyMap<string, readonly Causal[]>>>

/** Words beside which "causes" is a noun, and "Dank" is thanks. */
const [ofNoun, ofThanks] = [new Set(["the", "these", "its"]), new Set(["gilt", "an", "für", "gebührt"])]

/** Words that thank people as often as they name a cause. */
const thanking = new Set(["thanks", "dank", "takket"])

/** "Weekly calls shortened the wait": who moves a number brings it about. */
const actAt = (locale: Locale, tokens: readonly Token[], at: number, { lower, sentence }: Token): Cause | undefined => {
  const { verbs, between } = acting[locale]
  const before = tokens[at - 1]
  // "The improved rate" names it alone, and a sentence that begins so is a heading.
  if (!verbs.has(lower) || before?.sentence !== sentence || before?.kind !== "word" || between.test(before.lower)) return undefined
  let upon = at + 1
  while (upon < at + 4 && between.test(lowerAt(tokens, upon))) upon += 1
  return tokens[upon]?.sentence === sentence ? { kind: "cause", needs: "experiment", upon, from: at, next: at + 1 } : undefined
}

/** "Our helpers have shortened the wait", where the verb comes last; who does so to itself only moves. */
const actedAt = (locale: Locale, tokens: readonly Token[], at: number): Cause | undefined => {
  const { verbs, have } = acted[locale] ?? {}
  if (verbs?.has(lowerAt(tokens, at)) !== true) return undefined
  const [from] = clauseAt(tokens, at)
  let begin = at - 1
  while (begin > from && have?.test(lowerAt(tokens, begin)) !== true) begin -= 1
  const between = tokens.slice(begin + 1, at)
  if (begin <= from || between.some(({ lower }) => lower === "sich")) return undefined
  const upon = between.findIndex(({ lower }) => acting[locale].between.test(lower)) + begin + 2
  return { kind: "cause", needs: "experiment", upon, from: at, next: at + 1 }
}

/** The cause that is spoken of from a token on. */
export const causeAt = (locale: Locale, tokens: readonly Token[], at: number): Cause | undefined => {
  const token = tokens[at]
  if (token?.kind !== "word") return undefined
  for (const { words, second, within = 0, led, needs, effect, built } of byFirst[locale].get(token.lower) ?? []) {
    if (words.length > 1 && joined(tokens, at, words.length) !== words.join(" ")) continue
    // "The causes of" are a noun, and thanks are no cause.
    if (token.lower === "causes" && (tokens[at + 1]?.lower === "of" || ofNoun.has(lowerAt(tokens, at - 1)))) continue
    if (token.text === "Dank" && (tokens[at - 1]?.sentence === token.sentence || ofThanks.has(lowerAt(tokens, at + 1)))) continue
    if (led !== undefined && !tokens.slice(clauseAt(tokens, at)[0], at).some(({ lower }) => led.has(lower))) continue
    const whom = lowerAt(tokens, at + words.length)
    if (spokenTo.test(whom) || (thanking.has(token.lower) && thanked.test(whom))) continue
    const cause: Cause = { kind: "cause", needs, from: at, next: at + words.length, ...(effect === undefined ? {} : { effect }), ...(built === undefined ? {} : { built }) }
    if (second === undefined) return cause
    const [, to] = clauseAt(tokens, at)
    for (let place = at + words.length; place <= Math.min(to, at + within); place += 1) {
      if (second.some((one) => joined(tokens, place, one.split(" ").length) === one)) return cause
    }
  }
  return actAt(locale, tokens, at, token) ?? actedAt(locale, tokens, at)
}

/** Whether a cause may be spoken of from a word on. */
export const opensCause = (locale: Locale, lower: string): boolean => byFirst[locale].has(lower) || acting[locale].verbs.has(lower) || acted[locale]?.verbs.has(lower) === true

/** What two words must share to be of one family; shorter words join sentences and name nothing. Unit: letters. */
const stem = 5

const letters = /\p{L}{5,}/gu

const stemsOf = (text: string): readonly string[] => (text.match(letters) ?? []).map((word) => word.slice(0, stem))

/** The links of a ledger that a sentence can speak of, by its own words or by those up to it. */
export const linkFinder = (ledger: readonly LedgerEntry[]): ((sentence: string, upTo: () => string, needs: Causal["needs"], isCounted: (word: string) => boolean) => readonly LedgerEntry[]) => {
  const links = ledger.flatMap((entry) => {
    if (entry.kind !== "link") return []
    const texts = entry.texts.map((text) => readPlain(text).text.toLowerCase())
    return [{ entry, texts: texts.filter((text) => text.length > 3), stems: new Set(texts.flatMap(stemsOf)), words: new Set(texts.flatMap((text) => text.match(letters) ?? [])) }]
  })
  return (sentence, upTo, needs, isCounted) => {
    const named = links.filter(({ texts }) => texts.some((text) => sentence.includes(text)))
    if (named.length > 0) return named.map(({ entry }) => entry)
    // Who says that something was seen together says little; who says what brought it about must say it of a link, in some of its words.
    if (needs === "attributed") return links.map(({ entry }) => entry)
    // "Antworten" counts replies and names no "Antwortleitfaden".
    const spoken = new Set((upTo().match(letters) ?? []).map((word) => (isCounted(word) ? word : word.slice(0, stem))))
    return links.filter(({ stems, words }) => stems.size === 0 || [...stems, ...words].some((one) => spoken.has(one))).map(({ entry }) => entry)
  }
}

/** Whether one of some links was shown well enough for a text's verb. */
export const isEarnedCause = (links: readonly LedgerEntry[], needs: Causal["needs"]): boolean => {
  const enough = linkStatuses.slice(0, linkStatuses.indexOf(needs) + 1)
  return links.some(({ status }) => status !== undefined && enough.includes(status))
}
