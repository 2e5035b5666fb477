import type { Fact } from "./faithful-facts.ts"
import { factsByUnit, factsSaid, inUnit, type Facts } from "./faithful-hold.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import type { Tables } from "./faithful-tables.ts"
import type { Amount } from "./written-amounts.ts"
import { paragraphEnd } from "./written-text.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** What a sentence takes from the one before it. Unit: sentences by their number. */
export interface Onward {
  /** Whether a sentence stands behind another one in its paragraph. */
  readonly follows: (sentence: number) => boolean
  /** Whether it begins with a word for what was told, or with the range of it: "It is 8 points", "The range runs from 3 to 13". */
  readonly goesOn: (sentence: number) => boolean
}

/** Words for what the sentence before was about. */
const pronoun = /^(?:it|its|that|that's|this|es|das|dies|sie|er|det|den|dette)$/

/** Words for how far what was told may lie off. */
const range = /^(?:range|interval|intervallet|spanne|bereich|intervall|spændet|usikkerheden|uncertainty)$/

/** How far behind its beginning a sentence may name the range of what was told. Unit: tokens. */
const opening = 4

/** Looks for sentences that go on about what the one before tells. */
export const onwardIn = (tokens: readonly Token[]): Onward => {
  const [follows, goesOn] = [new Set<number>(), new Set<number>()]
  for (const [at, { lower, sentence }] of tokens.entries()) {
    const before = tokens[at - 1]
    if (before === undefined || before.sentence === sentence || before.text === paragraphEnd) continue
    follows.add(sentence)
    if (pronoun.test(lower) || tokens.slice(at, at + opening).some((token) => token.sentence === sentence && range.test(token.lower))) goesOn.add(sentence)
  }
  return { follows: (sentence) => follows.has(sentence), goesOn: (sentence) => goesOn.has(sentence) }
}

/** Words for one end of a range: "the lower end", "die untere Grenze", "den øverste ende". */
const [lower, upper, end] = [/^(?:lower|low|bottom|unter\p{L}*|nedre|nederste|lave|laveste)$/u, /^(?:upper|high|top|ober\p{L}*|øvre|øverste|høje|højeste)$/u, /^(?:end|bound|limit|edge|ende|grenze|rand|grænse|grænsen|enden)$/]

/** Verbs by which a range begins, ends or reaches where a number says: "the range starts at 899". */
const [begins, stops, spans] = [/^(?:starts?|begins?|beginnt|begynder|starter)$/, /^(?:ends|stops|endet|slutter|ender)$/, /^(?:runs?|goes|reaches|spans|reicht|geht|går|strækker|rækker)$/]

/** In what a number counts, without its value. */
type Unit = Pick<Amount, "unit" | "currencies">

type Side = "low" | "high"
const both: readonly Side[] = ["low", "high"]

/** How far before and behind a number its end of a range is named. Unit: tokens. */
const [ahead, behind] = [12, 5]

/** Of the ranges that end where a number says, those whose named end it is: "even the lower end is 233", "it runs from a third to a half". */
const endFinder = (tokens: readonly Token[], facts: Facts): ((mention: AmountMention, inUnitOf: Unit | undefined) => readonly Fact[]) => (mention, inUnitOf) => {
  const { amount, from, next } = mention
  if (amount.upTo !== undefined) return []
  const { sentence: own } = tokens[from] ?? {}
  const around = tokens.slice(Math.max(0, from - ahead), next + behind).filter(({ sentence }) => sentence === own)
  const isOfRange = around.some(({ lower: word }) => range.test(word))
  const sides = new Set(around.flatMap(({ lower: word }, index, near): readonly Side[] => {
    if (isOfRange && begins.test(word)) return ["low"]
    if (isOfRange && stops.test(word)) return ["high"]
    if (isOfRange && spans.test(word)) return both
    if (!end.test(word)) return []
    const before = near[index - 1]?.lower ?? ""
    return lower.test(before) ? ["low"] : upper.test(before) ? ["high"] : isOfRange ? both : []
  }))
  if (sides.size === 0) return []
  const unit = amount.unit === "plain" ? inUnitOf?.unit : amount.unit
  const ends = facts.in(unit ?? amount.unit).flatMap(({ entry, unit: counted, low, high }): readonly Fact[] => [...sides].flatMap((side) => ({ low, high })[side] ?? []).map((value) => ({ entry, unit: counted, value })))
  const told = factsByUnit(ends)
  return amount.unit === "plain" && inUnitOf !== undefined ? inUnit(told, amount, inUnitOf) : factsSaid(told, amount)
}

/** As many sentences back as a unit is carried on. */
const carried = 3

/** Words behind a number that name nothing it could count: "4.1 a year ago, 7.1 now". */
const leading = /^(?:by|through|durch|ved|gennem|now|then|today|in|last|before|earlier|and|or|but|jetzt|heute|damals|im|vor|zuvor|und|oder|nu|i|før|og|eller|sidste)$/

/** What a number without its unit says in that of one before it, or of its column: "nine hours in May and three in October". */
export const unitBefore = (tokens: readonly Token[], facts: Facts, onward: Onward, tables: Tables, amountsIn: (sentence: number) => readonly AmountMention[]) => {
  /** The unit a bare number takes: that of its table, of its sentence, else of the one before in its paragraph. */
  const unitOf = ({ amount, from, next }: AmountMention): Unit | undefined => {
    if (amount.unit !== "plain" || amount.upTo !== undefined || amount.share !== undefined) return undefined
    const ofTable = tables.unitOf(from)
    if (ofTable !== undefined) return ofTable
    const sentence = tokens[from]?.sentence ?? 0
    const isOfUnit = (one: AmountMention): boolean => one.amount.unit !== "plain"
    const own = amountsIn(sentence).findLast((one) => one.from < from && isOfUnit(one))
    // "7.9, 8.0 and 6.9 hours": the last one tells the unit of all.
    let [listed, listEnd]: [AmountMention | undefined, number] = [undefined, next]
    for (const one of amountsIn(sentence)) {
      if (listed !== undefined || one.from <= from || one.from > listEnd + 1) continue
      if (isOfUnit(one)) listed = one
      else listEnd = one.next
    }
    let before = own ?? listed
    for (let at = sentence; before === undefined && at > sentence - carried && onward.follows(at); at -= 1) before = amountsIn(at - 1).findLast(isOfUnit)
    return before?.amount
  }
  const endsSaid = endFinder(tokens, facts)
  return (mention: AmountMention): readonly Fact[] => {
    const { amount, from, next } = mention
    const before = unitOf(mention)
    const isLast = tokens[next]?.kind !== "word" || tokens[next]?.sentence !== tokens[from]?.sentence || leading.test(lowerAt(tokens, next))
    return [...(before === undefined || !isLast ? [] : inUnit(facts, amount, before)), ...endsSaid(mention, before)]
  }
}
