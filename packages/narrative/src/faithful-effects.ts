import type { Locale } from "@folkmoot/facts"
import { amounts, comparing, manners } from "./faithful-claim-words.ts"
import type { Cause } from "./faithful-causes.ts"
import { clauseAt, sight } from "./faithful-clauses.ts"
import { mannerOf } from "./faithful-directions.ts"
import type { Mention } from "./faithful-mentions.ts"
import { namesBefore, type Named } from "./faithful-named.ts"
import { countedBy } from "./faithful-nouns.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** What a number is built on rather than caused by, beside what it counts: "rests on the survey". */
const grounds = /^(?:data|sample|survey|surveys|evidence|cases|daten|\p{L}*angaben|umfrage|umfragen|stichprobe|fälle|fällen|befragung|tal|tallene|stikprøve|undersøgelse|undersøgelsen|besvarelser|sager)$/u

/** What names a change for the better or the worse without a number: "the improvement rests on". */
const changes = /^(?:improvements?|progress|growth|rise|increase|decline|drop|verbesserung\p{L}*|fortschritte?s?|anstieg\p{L}*|zuwachs|rückgang\p{L}*|forbedring(?:en|er|erne)?|fremgang(?:en)?|stigning(?:en)?|vækst(?:en)?|fald(?:et)?)$/u

/** Words that begin a clause with a reason, and words by which more of something is only needed. */
const [giving, needing] = [/^(?:because|weil|fordi)$/, /^(?:needed|needs?|required|nötig|notwendig|brauch\p{L}*|fehlen|kræves|nødvendig\p{L}*|mangler|skal)$/u]

/** As far behind "rests on" as is looked for what stands there. Unit: tokens. */
const reach = 6

/** Whether a word compares: "faster", "better". */
export const compares = (locale: Locale, tokens: readonly Token[], at: number): boolean => comparing[locale].has(stemOf(locale, lowerAt(tokens, at)))

/** What only numbers are, beside times and money; ideas may be better too. */
const measurable = /^(?:higher|lower|höher|niedriger|højere|lavere)$/

/** Whether a word says what became of a number: "faster", "more questions". "More than sixty" bends a number. */
const tellsEffect = (locale: Locale, tokens: readonly Token[], at: number): boolean => {
  const lower = lowerAt(tokens, at)
  const stem = stemOf(locale, lower)
  return manners.has(stem) || measurable.test(stem) || (amounts[locale].has(lower) && countedBy(locale, tokens[at + 1]) !== undefined)
}

/** A German adjective without its ending: "kürzere", "schnelleren". */
const stemOf = (locale: Locale, lower: string): string => (locale === "de" ? lower.replace(/(?<=er)e[nmrs]?$/, "") : lower)

/**
 * Whether a reason stands in a sentence that has an effect, so that it joins the two.
 *
 * @remarks
 * What joins cause and effect by itself needs none.
 */
export const effectFinder = (locale: Locale, tokens: readonly Token[], mentions: readonly Mention[], names: readonly Named[]): ((cause: Cause) => boolean) => {
  const moved = new Set(mentions.flatMap(({ kind, from }) => (kind === "direction" ? [tokens[from]?.sentence] : [])))
  const hasAmount = new Set(mentions.flatMap(({ kind, from }) => (kind === "amount" ? [tokens[from]?.sentence] : [])))
  const counted = new Set(mentions.flatMap(({ kind, from }) => (kind === "amount" ? [from] : [])))
  /** "Because members answer, fewer requests come in": the effect stands outside of the clause with the reason. */
  const hasEffectBeside = ({ from }: Cause): boolean => {
    if (!giving.test(lowerAt(tokens, from))) return false
    const { sentence } = tokens[from] ?? {}
    let to = from
    while (tokens[to + 1]?.sentence === sentence && tokens[to + 1]?.text !== "," && to - from < sight) to += 1
    let isToldBeside = false
    for (let place = Math.max(0, from - sight); place < Math.min(tokens.length, to + sight); place += 1) {
      if (tokens[place]?.sentence !== sentence) continue
      if (needing.test(lowerAt(tokens, place))) return false
      isToldBeside ||= (place < from || place > to) && tellsEffect(locale, tokens, place)
    }
    return isToldBeside
  }
  const known = new Map<number, { readonly compared: number; readonly named: boolean }>()
  /** The last token of a sentence that compares, and whether one names what can be measured. */
  const saidIn = (at: number): { readonly compared: number; readonly named: boolean } => {
    const { sentence = 0 } = tokens[at] ?? {}
    const before = known.get(sentence)
    if (before !== undefined) return before
    let from = at
    while (tokens[from - 1]?.sentence === sentence) from -= 1
    let [compared, named] = [-1, names[namesBefore(names, from)] !== undefined && tokens[names[namesBefore(names, from)]?.at ?? 0]?.sentence === sentence]
    for (let place = from; tokens[place]?.sentence === sentence; place += 1) {
      if (tellsEffect(locale, tokens, place)) compared = place
      named ||= mannerOf(tokens[place]) !== undefined || changes.test(lowerAt(tokens, place))
    }
    const said = { compared, named }
    known.set(sentence, said)
    return said
  }
  const isBuilt = ({ next, from }: Cause): boolean => {
    const [, to] = clauseAt(tokens, from)
    for (let place = next; place <= Math.min(to, next + reach); place += 1) {
      if (counted.has(place) || countedBy(locale, tokens[place]) !== undefined || grounds.test(lowerAt(tokens, place))) return true
    }
    return false
  }
  return (cause) => {
    const { effect, built, from } = cause
    if (effect === undefined) return true
    const hasMoved = moved.has(tokens[from]?.sentence)
    if (effect === "change") return hasMoved || hasEffectBeside(cause)
    const { compared, named } = saidIn(from)
    // Whether something moved is held by itself.
    if (effect === "proved") return !hasMoved && (named || compared >= 0 || hasAmount.has(tokens[from]?.sentence))
    // "The drop makes us worry" is no cause of it.
    if (effect === "comparison") return compared > from && compared <= clauseAt(tokens, from)[1]
    return (hasMoved || named || compared >= 0) && (built !== true || !isBuilt(cause))
  }
}
