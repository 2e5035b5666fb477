import type { Locale } from "@folkmoot/facts"
import { clauseAt, sight } from "./faithful-clauses.ts"
import { earlierIn } from "./faithful-earlier.ts"
import { daysOfEntry, rangeOfDate, type Fact } from "./faithful-facts.ts"
import { datedByFrame } from "./faithful-frame.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import type { Tables } from "./faithful-tables.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import type { WrittenDate } from "./written-dates.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

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
  /** Whether a number is told with months of which none of these facts is. */
  readonly isOutOfTime: (mention: AmountMention, facts: readonly Fact[]) => boolean
}

/** A time that is told, and where; `isAlone` where something is said to have been so in that month, `isWhole` where it is no day and opens or ends no time, `isOfOne` where it is a year or an earlier time, that of the nearest number alone. */
interface Told {
  readonly from: number
  readonly last: number
  readonly at: number
  readonly isAlone: boolean
  readonly isWhole: boolean
  readonly isDay: boolean
  readonly isOfOne?: true
  /** The token behind it, where it is several. */
  readonly next?: number
}

/** Whether a token ends a cell: a bar, or what is of another row. */
const isMark = (token: Token | undefined, sentence: number): boolean => token?.sentence !== sentence || token.text === "|"

/** How far from a time a number stands. Unit: tokens. */
const distance = ({ at, next = at + 1 }: Told, number: number): number => (number >= next ? number - next + 1 : at - number)

/** Words that lead to another number, which has a time of its own: "5 hours against 6 in January". */
const versus = /^(?:vs|versus|against|compared|gegenüber|verglichen|mod|sammenlignet)$/

/** Words that compare with a time instead of telling one: "higher than last year". */
const comparing = /^(?:than|as|als|wie|end|som|since|seit|siden)$/

const article = /^(?:the|dem|der|den|im|in|i)$/

/** The stretch of a sentence in which a time is that of a number. */
const stretchAt = (tokens: readonly Token[], at: number): readonly [from: number, to: number] => {
  const [begin, end] = clauseAt(tokens, at)
  let [from, to] = [at, at]
  while (from > begin && !versus.test(lowerAt(tokens, from - 1))) from -= 1
  while (to < end && !versus.test(lowerAt(tokens, to + 1))) to += 1
  return [from, to]
}

/** Looks for the times a text names. */
export const timesIn = (locale: Locale, tokens: readonly Token[], mentions: readonly Mention[], ledger: readonly LedgerEntry[], tables: Tables): Times => {
  const inYear = datedIn(tokens, mentions, ledger)
  const of = ({ from }: Mention): number => tokens[from]?.sentence ?? 0
  /** Whether such a word stands before a token, with or without an article between. */
  const isBeside = (at: number, words: RegExp): boolean => words.test(lowerAt(tokens, article.test(lowerAt(tokens, at - 1)) ? at - 2 : at - 1))
  const all = mentions.flatMap((mention): readonly (readonly [mention: DateMention, told: Told])[] => {
    if (mention.kind !== "date") return []
    const range = rangeOfDate(inYear(mention))
    const isYear = mention.date.month === undefined && mention.date.part === undefined
    if (isYear) return range === undefined ? [] : [[mention, { ...range, at: mention.from, isAlone: false, isWhole: !isBeside(mention.from, comparing) && !isBeside(mention.from, bounding), isDay: false, isOfOne: true }]]
    const isCell = tables.isRow(of(mention)) && isMark(tokens[mention.from - 1], of(mention)) && isMark(tokens[mention.next], of(mention))
    const isAlone = mention.date.month !== undefined && mention.date.day === undefined && (isCell || within.test(lowerAt(tokens, mention.from - 1)))
    const isDay = mention.date.day !== undefined
    const isWhole = !isDay && !bounding.test(lowerAt(tokens, mention.from - 1))
    return range === undefined ? [] : [[mention, { ...range, at: mention.from, isAlone, isWhole, isDay }]]
  })
  const before = earlierIn(locale, tokens, ledger).map(({ at, next, ...days }) => [tokens[at]?.sentence ?? 0, { ...days, at, next, isAlone: false, isWhole: !isBeside(at, comparing), isDay: false, isOfOne: true } satisfies Told] as const)
  const dates = grouped([...all.map(([mention, told]) => [of(mention), told] as const), ...before])
  const amounts = grouped(mentions.flatMap((mention) => (mention.kind === "amount" ? [[of(mention), mention.from] as const] : [])))
  const begun = new Set(mentions.flatMap((mention) => (mention.kind === "date" && since.test(lowerAt(tokens, mention.from - 1)) ? [of(mention)] : [])))
  const { days, timed, isNewest, partsOf } = timesOf(ledger)

  /** Whether there is a number in a pair of brackets, whose time it then is: "7.1 hours (a year ago 4.1)". */
  const hasNumberWithin = (open: number): boolean => {
    let end = open
    while (end - open < sight && tokens[end + 1]?.sentence === tokens[open]?.sentence && tokens[end]?.text !== ")") end += 1
    return (amounts.get(tokens[open]?.sentence ?? 0) ?? []).some((at) => at > open && at < end)
  }

  /** Of as many times as numbers that take turns in a stretch, the one that is a number's own: "May with 57 % and June with 55 %". */
  const pairedWith = (mention: AmountMention, near: readonly Told[], numbers: readonly number[]): readonly Told[] => {
    if (near.length < 2 || near.length !== numbers.length) return near
    const [times, places] = [near.toSorted((one, other) => one.at - other.at), numbers.toSorted((one, other) => one - other)]
    const isDateFirst = (times[0]?.at ?? 0) < (places[0] ?? 0)
    const takesTurns = places.every((place, index) => (isDateFirst ? (times[index]?.at ?? 0) < place && (index === 0 || (times[index]?.at ?? 0) > (places[index - 1] ?? 0)) : place < (times[index]?.at ?? 0) && (index === 0 || place > (times[index - 1]?.at ?? 0))))
    return takesTurns ? times.slice(places.indexOf(mention.from), places.indexOf(mention.from) + 1) : near
  }

  /** The times a number is told with: those above it in its table, in brackets behind it, in its stretch, else of its sentence where no other number has them. */
  const toldWith = (mention: AmountMention): readonly Told[] => {
    const head = tables.headOf(mention.from)
    const above = head === undefined ? [] : (dates.get(tokens[head.from]?.sentence ?? 0) ?? []).filter(({ at }) => at >= head.from && at < head.next)
    if (above.length > 0) return above
    const own = dates.get(of(mention)) ?? []
    // "2.9 hours (September)".
    const behind = tokens[mention.next]?.text === "(" && !hasNumberWithin(mention.next) ? own.filter(({ at }) => at === mention.next + 1) : []
    if (behind.length > 0) return behind
    const [first, last] = stretchAt(tokens, mention.from)
    const others = amounts.get(of(mention)) ?? []
    // "Up from 76 % a year ago to 68 %."
    const isNearest = (told: Told): boolean => told.isOfOne !== true || others.every((other) => other === mention.from || distance(told, other) > distance(told, mention.from))
    const near = own.filter((told) => told.at >= first && told.at <= last && isNearest(told))
    if (near.length > 0) return pairedWith(mention, near, others.filter((at) => at >= first && at <= last))
    return own.filter((told) => {
      const [from, to] = stretchAt(tokens, told.at)
      return isNearest(told) && !(amounts.get(of(mention)) ?? []).some((one) => one >= from && one <= to)
    })
  }
  /** The times told beside a number: its own, and those of the sentences beside it where its own are not in its stretch. */
  const toldBeside = (mention: AmountMention): readonly Told[] => {
    const [sentence, own] = [of(mention), toldWith(mention)]
    const [from, to] = stretchAt(tokens, mention.from)
    if (own.length > 0 && (tables.isRow(sentence) || own.some(({ at }) => at === mention.next + 1 || (at >= from && at <= to)))) return own
    // A day in another sentence is that of something else.
    const others = [...(dates.get(sentence - 1) ?? []), ...(dates.has(sentence) ? [] : (dates.get(sentence + 1) ?? []))]
    return [...own, ...others.filter(({ isDay }) => !isDay)]
  }
  // A year tells of no month.
  const isShort = ({ isOfOne }: Told): boolean => isOfOne !== true
  const meets = (entry: LedgerEntry, { from, last }: Told): boolean => {
    const span = days.get(entry)
    return span !== undefined && from <= span.last && last >= span.from
  }
  return {
    allows: (mention, { entry }, isSpokenOf) => {
      if (!timed.has(entry)) {
        // "In May it was 62 %": where May has a number of its own, that of the whole time is none.
        const parts = partsOf(entry)
        const own = parts.length === 0 ? [] : toldWith(mention).filter(isShort)
        return own.length === 0 || !own.every((one) => one.isAlone && parts.some((part) => meets(part, one)))
      }
      if (mention.amount.upTo !== undefined && begun.has(of(mention)) && isNewest(entry)) return true
      const told = toldBeside(mention).filter(isShort)
      return told.length > 0 ? told.some((one) => meets(entry, one)) : isSpokenOf
    },
    isOutOfTime: (mention, facts) => {
      const named = toldWith(mention).filter(({ isWhole }) => isWhole)
      return named.length > 0 && facts.length > 0 && facts.every(({ entry }) => entry.kind === "measure" && days.get(entry) !== undefined && named.every((told) => !meets(entry, told)))
    },
  }
}
