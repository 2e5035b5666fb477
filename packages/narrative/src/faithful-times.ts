import { clauseAt } from "./faithful-clauses.ts"
import { daysOfEntry, rangeOfDate, type Fact } from "./faithful-facts.ts"
import { datedByFrame } from "./faithful-frame.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import type { WrittenDate } from "./written-dates.ts"
import type { Token } from "./written-tokens.ts"

/** Longer windows speak for themselves. Unit: days. */
const longWindow = 100

/** As much of one kind as is looked at in a sentence. */
const most = 12

/** Groups items by the sentence they stand in, as many of each as are looked at. */
export const grouped = <Item>(items: readonly (readonly [sentence: number, item: Item])[]): ReadonlyMap<number, readonly Item[]> => {
  const all = new Map<number, Item[]>()
  for (const [sentence, item] of items) {
    const own = all.get(sentence)
    if (own === undefined) all.set(sentence, [item])
    else if (own.length < most) own.push(item)
  }
  return all
}

/** Words before a month that open or end a time rather than name it. */
const bounding = /^(?:since|until|by|before|after|seit|bis|vor|nach|siden|inden|før|efter)$/

/** Words before a month from which on something went up to the last one that was measured. */
const since = /^(?:since|seit|siden)$/

/** Words before a month that say that something was so in that month alone. */
const within = /^(?:in|im|i)$/

type DateMention = Extract<Mention, { kind: "date" }>

/** A date with the year of the one before it in its sentence where it names none, else with that of what was measured: "in May 2024 and in June". */
const datedIn = (tokens: readonly Token[], mentions: readonly Mention[], ledger: readonly LedgerEntry[]): ((mention: DateMention) => WrittenDate) => {
  const years = new Map<Mention, number>()
  let [sentence, year]: [number | undefined, number | undefined] = [undefined, undefined]
  for (const mention of mentions) {
    if (mention.kind !== "date") continue
    const own = tokens[mention.from]?.sentence
    if (own !== sentence) [sentence, year] = [own, undefined]
    year = mention.date.year ?? year
    if (year !== undefined) years.set(mention, year)
  }
  return (mention) => {
    const known = years.get(mention)
    return known === undefined ? datedByFrame(ledger, mention.date) : { ...mention.date, year: known }
  }
}

const numberOf = ({ metric = "", variant = "" }: LedgerEntry): string => `${metric}/${variant}`

/** The days of each entry, and the numbers that must be said with their own time: those that have a wider one beside them. */
const timesOf = oncePerLedger((ledger) => {
  const days = new Map(ledger.map((entry) => [entry, daysOfEntry(entry)] as const))
  const isShort = (entry: LedgerEntry): boolean => {
    const span = days.get(entry)
    return span !== undefined && span.last - span.from <= longWindow
  }
  const measures = ledger.filter(({ kind }) => kind === "measure")
  const whole = new Set(measures.filter((entry) => !isShort(entry)).map(numberOf))
  const timed = measures.filter((entry) => isShort(entry) && whole.has(numberOf(entry)))
  const [last, parts] = [new Map<string, number>(), new Map<string, LedgerEntry[]>()]
  for (const entry of timed) {
    last.set(numberOf(entry), Math.max(last.get(numberOf(entry)) ?? 0, days.get(entry)?.last ?? 0))
    parts.set(numberOf(entry), [...(parts.get(numberOf(entry)) ?? []), entry])
  }
  const set = new Set(timed)
  return {
    days, timed: set,
    isNewest: (entry: LedgerEntry): boolean => last.get(numberOf(entry)) === days.get(entry)?.last,
    /** The shorter times beside the whole one that a measure is of. */
    partsOf: (entry: LedgerEntry): readonly LedgerEntry[] => (entry.kind === "measure" && !set.has(entry) ? (parts.get(numberOf(entry)) ?? []) : []),
  }
})

/** Of which times the numbers of a text are said to be. Unit: sentences by their number. */
export interface Times {
  /** Whether a number may be of the time a fact is of; `isSpokenOf` where its sentence speaks of a shorter time without naming it. */
  readonly allows: (mention: AmountMention, fact: Fact, isSpokenOf: boolean) => boolean
  /** Whether a sentence names months of which none of these facts is. */
  readonly isOutOfTime: (sentence: number, facts: () => readonly Fact[]) => boolean
}

/** A time that is told, and where; `isAlone` where something is said to have been so in that month. */
interface Told {
  readonly from: number
  readonly last: number
  readonly at: number
  readonly isAlone: boolean
}

/** Looks for the times a text names. */
export const timesIn = (tokens: readonly Token[], mentions: readonly Mention[], ledger: readonly LedgerEntry[]): Times => {
  const inYear = datedIn(tokens, mentions, ledger)
  const of = ({ from }: Mention): number => tokens[from]?.sentence ?? 0
  const all = mentions.flatMap((mention): readonly (readonly [mention: DateMention, told: Told])[] => {
    if (mention.kind !== "date" || (mention.date.month === undefined && mention.date.part === undefined)) return []
    const range = rangeOfDate(inYear(mention))
    const isAlone = mention.date.month !== undefined && mention.date.day === undefined && within.test(tokens[mention.from - 1]?.lower ?? "")
    return range === undefined ? [] : [[mention, { ...range, at: mention.from, isAlone }]]
  })
  const dates = grouped(all.map(([mention, told]) => [of(mention), told] as const))
  const months = grouped(all.flatMap(([mention, told]) => (mention.date.day === undefined && !bounding.test(tokens[mention.from - 1]?.lower ?? "") ? [[of(mention), told] as const] : [])))
  const begun = new Set(mentions.flatMap((mention) => (mention.kind === "date" && since.test(tokens[mention.from - 1]?.lower ?? "") ? [of(mention)] : [])))
  const { days, timed, isNewest, partsOf } = timesOf(ledger)

  /** The times told beside a number: those of its clause, else of its sentence, else of the ones beside it. */
  const toldBeside = (mention: AmountMention): readonly Told[] => {
    const sentence = of(mention)
    const own = dates.get(sentence)
    if (own === undefined) return [...(dates.get(sentence - 1) ?? []), ...(dates.get(sentence + 1) ?? [])]
    // "2.9 hours (September)".
    const behind = tokens[mention.next]?.text === "(" ? own.filter(({ at }) => at === mention.next + 1) : []
    if (behind.length > 0) return behind
    const [from, to] = clauseAt(tokens, mention.from)
    const near = own.filter(({ at }) => at >= from && at <= to)
    return near.length > 0 ? near : [...own, ...(dates.get(sentence - 1) ?? [])]
  }
  const meets = (entry: LedgerEntry, { from, last }: Told): boolean => {
    const span = days.get(entry)
    return span !== undefined && from <= span.last && last >= span.from
  }
  return {
    allows: (mention, { entry }, isSpokenOf) => {
      if (!timed.has(entry)) {
        // "In May it was 62 %": where May has a number of its own, that of the whole time is none.
        const parts = partsOf(entry)
        const [begin, end] = parts.length === 0 ? [0, 0] : clauseAt(tokens, mention.from)
        const told = parts.length === 0 ? [] : (dates.get(of(mention)) ?? [])
        const own = told.length === 1 && (told[0]?.at ?? 0) < mention.from ? told : told.filter(({ at }) => at >= begin && at <= end)
        return own.length === 0 || !own.every((one) => one.isAlone && parts.some((part) => meets(part, one)))
      }
      if (mention.amount.upTo !== undefined && begun.has(of(mention)) && isNewest(entry)) return true
      const told = toldBeside(mention)
      return told.length > 0 ? told.some((one) => meets(entry, one)) : isSpokenOf
    },
    isOutOfTime: (sentence, factsIn) => {
      const named = months.get(sentence)
      const facts = named === undefined ? [] : factsIn()
      return facts.length > 0 && facts.every(({ entry }) => (entry.kind === "measure" || entry.kind === "change") && days.get(entry) !== undefined && (named ?? []).every((told) => !meets(entry, told)))
    },
  }
}
