import type { Locale } from "@folkmoot/facts"
import { addressedIn } from "./faithful-addressed.ts"
import { isMay } from "./faithful-clauses.ts"
import { daysOfEntry, rangeOfDate, type Fact } from "./faithful-facts.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import type { WrittenDate } from "./written-dates.ts"
import type { Token } from "./written-tokens.ts"

/** Longer windows speak for themselves. Unit: days. */
const longWindow = 100

/** Words that name a shorter time without a date. */
const shortly: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:last|latest|recent\p{L}*|before|earlier|previous\p{L}*|beginning|start|end|now|then|best|worst|highest|lowest|months?)$/u,
  de: /^(?:zuletzt|jüngst\p{L}*|zuvor|vorher|früher|anfangs|anfang|beginn|ende|damals|heute|jetzt|letzte\p{L}*|vor\p{L}*zeitraum\p{L}*|beste\p{L}*|höchste[nr]?|niedrigste\p{L}*|monat\p{L}*)$/u,
  da: /^(?:senest|seneste|før|tidligere|forrige|begyndelsen|starten|slutningen|nu|dengang|sidste|bedste|højeste|laveste|måned\p{L}*)$/u,
}

/** Who speaks of half of all says what a median is: they waited at most so long. */
const halved = /^(?:half|hälfte|halvdelen|median\p{L}*)$/u

/** Words before a month that open or end a time rather than name it. */
const bounding = /^(?:since|until|by|before|after|seit|bis|vor|nach|siden|inden|før|efter)$/

/** Words before a month from which on something went up to the last one that was measured. */
const since = /^(?:since|seit|siden)$/

/** Words by which a number may be one or another. */
const possible = /^(?:may|might|could|can|either|kann|können|könnte|könnten|kan|kunne|enten)$/

/** Words that say of a number that it is a difference. */
const differing = /^(?:by|um|med|less|more|fewer|weniger|mehr|mindre|mere|færre|flere|than|als|end|plus|minus|differ\p{L}*|unterschied\p{L}*|forskel\p{L}*|changed?|changes|\p{L}*änder\p{L}*|ændr\p{L}*|ændring\p{L}*)$/u

/** Words that speak of what is aimed at, agreed or still to come: only beside them a plan's targets may be said. */
const aiming: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:targets?|targeted|goals?|aim(?:s|ed|ing)?|objectives?|plans?|planned|needs?|bar|threshold|limit|baseline|ambitions?|wants?|wanted|intend(?:s|ed)?|should|shall|must|will|would|hop(?:e|es|ed|ing)|wish(?:es|ed)?|promised?|due|agreed|required|set|expect(?:s|ed)?|supposed|meant|short|towards?|if|once|\p{L}+'ll)$/u,
  de: /^(?:\p{L}*ziel(?:e|en|s|es|wert\p{L}*|marke|vorgabe\p{L}*)?|soll\p{L}*|vorgaben?|vorgenommen|vornahmen|plan\p{L}*|geplant\p{L}*|\p{L}*gestreb\p{L}*|anstreb\p{L}*|angepeilt\p{L}*|messlatte|marke|schwelle|grenze|grenzwert|wollen|wollten|möchten?|muss|müssen|wünsch\p{L}*|hoff\p{L}*|vereinbart\p{L}*|verspr\p{L}*|fällig|ausgangswert|wenn|falls|sobald|erwart\p{L}*|brauch\p{L}*|bräuch\p{L}*)$/u,
  da: /^(?:(?!spørgsmål)\p{L}*mål(?:et|ene|værdi\p{L}*|tal\p{L}*|sætning\p{L}*)?|skal|skulle|vil|ville|bør|burde|plan\p{L}*|ønsk\p{L}*|håb\p{L}*|sigt(?:er|ede)|tilstræb\p{L}*|grænse(?:n|værdi\p{L}*)?|tærskel\p{L}*|lovet|aftalt|forfalder|udgangspunkt(?:et)?|overligger(?:en)?|sat|hvis|kræve[rs]?|forvent\p{L}*)$/u,
}

/** What follows how sure a range is: "95 % range", "95-%-Bereich". */
const sureRange = /^(?:range|bereich|spanne|spænd)$/

const confident = /^(?:confiden\p{L}*|konfiden\p{L}*|certain\p{L}*|sicher\p{L}*|sikker\p{L}*|level|niveau|interval\p{L}*)$/u

/** The sentences that name where a figure of others comes from. */
const sentencesNaming = (text: string, tokens: readonly Token[], { source = "", year }: LedgerEntry): ReadonlySet<number> => {
  const named = new Set<number>()
  const name = source.toLowerCase()
  const all = text.toLowerCase()
  let token = 0
  for (let at = name === "" ? -1 : all.indexOf(name); at >= 0; at = all.indexOf(name, at + name.length)) {
    while (token < tokens.length - 1 && (tokens[token + 1]?.start ?? 0) <= at) token += 1
    named.add(tokens[token]?.sentence ?? 0)
  }
  if (year !== undefined) for (const one of tokens) if (one.text === String(year)) named.add(one.sentence)
  return named
}

/** As far as words around a token are looked through. Unit: tokens. */
const sentenceReach = 60

/** As much of one kind as is looked at in a sentence. */
const most = 12

const grouped = <Item>(items: readonly (readonly [sentence: number, item: Item])[]): ReadonlyMap<number, readonly Item[]> => {
  const all = new Map<number, Item[]>()
  for (const [sentence, item] of items) {
    const own = all.get(sentence)
    if (own === undefined) all.set(sentence, [item])
    else if (own.length < most) own.push(item)
  }
  return all
}

/** A date with the year of the one before it in its sentence, where it names none: "in May 2024 and in June". */
const datedIn = (tokens: readonly Token[], mentions: readonly Mention[]): ((mention: Extract<Mention, { kind: "date" }>) => WrittenDate) => {
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
    return known === undefined ? mention.date : { ...mention.date, year: known }
  }
}

/** The days of each entry, and the numbers that must be said with their own time: those that have a wider one beside them. */
const timesOf = oncePerLedger((ledger) => {
  const numberOf = ({ metric = "", variant = "" }: LedgerEntry): string => `${metric}/${variant}`
  const days = new Map(ledger.map((entry) => [entry, daysOfEntry(entry)] as const))
  const isShort = (entry: LedgerEntry): boolean => {
    const span = days.get(entry)
    return span !== undefined && span.last - span.from <= longWindow
  }
  const measures = ledger.filter(({ kind }) => kind === "measure")
  const whole = new Set(measures.filter((entry) => !isShort(entry)).map(numberOf))
  const timed = measures.filter((entry) => isShort(entry) && whole.has(numberOf(entry)))
  const last = new Map<string, number>()
  for (const entry of timed) last.set(numberOf(entry), Math.max(last.get(numberOf(entry)) ?? 0, days.get(entry)?.last ?? 0))
  return { days, timed: new Set(timed), isNewest: (entry: LedgerEntry): boolean => last.get(numberOf(entry)) === days.get(entry)?.last }
})

/** What the sentences of a text say beside a number, and so what may be said in them. Unit: sentences by their number. */
export interface Sentences {
  readonly of: (mention: Mention) => number
  readonly amountsIn: (sentence: number) => readonly AmountMention[]
  /** Whether a sentence may say a fact: a month's number only with its month, a target only where something is aimed at, how sure a range is only where that is spoken of, a difference only where something differs; of two ends the later may be the newest number since the month named. */
  readonly allows: (sentence: number, fact: Fact, hasTwoEnds?: boolean) => boolean
  /** Whether a sentence names months of which none of these facts is. */
  readonly isOutOfTime: (sentence: number, facts: () => readonly Fact[]) => boolean
  /** Whether a sentence speaks of half of all, as a median does. */
  readonly halves: (sentence: number) => boolean
  /** Whether a sentence asks something of whoever reads it, and so tells nothing. */
  readonly asks: (sentence: number) => boolean
  /** Whether a sentence says that a number may be one or another. */
  readonly supposes: (sentence: number) => boolean
  /** Whether a figure of others stands beside its source or year. */
  readonly isSourced: (sentence: number, entry: LedgerEntry) => boolean
  /** The words around a token, in lower case, as far as they are looked through. */
  readonly around: (at: number) => string
  /** The same with what stands before: "it" speaks of that. */
  readonly upTo: (at: number) => string
}

/** Looks through a text sentence by sentence. */
export const sentencesIn = (locale: Locale, text: string, tokens: readonly Token[], mentions: readonly Mention[], ledger: readonly LedgerEntry[]): Sentences => {
  const of = ({ from }: Mention): number => tokens[from]?.sentence ?? 0
  const amounts = grouped(mentions.flatMap((mention) => (mention.kind === "amount" ? [[of(mention), mention] as const] : [])))
  const inYear = datedIn(tokens, mentions)
  const dates = grouped(
    mentions.flatMap((mention) => {
      const range = mention.kind === "date" && (mention.date.month !== undefined || mention.date.part !== undefined) ? rangeOfDate(inYear(mention)) : undefined
      return range === undefined ? [] : [[of(mention), range] as const]
    }),
  )
  const months = grouped(
    mentions.flatMap((mention) => {
      const isMonth = mention.kind === "date" && mention.date.day === undefined && (mention.date.month !== undefined || mention.date.part !== undefined)
      const range = isMonth && !bounding.test(tokens[mention.from - 1]?.lower ?? "") ? rangeOfDate(inYear(mention)) : undefined
      return range === undefined ? [] : [[of(mention), range] as const]
    }),
  )
  const begun = new Set(mentions.flatMap((mention) => (mention.kind === "date" && since.test(tokens[mention.from - 1]?.lower ?? "") ? [of(mention)] : [])))
  const moved = new Set(mentions.filter(({ kind }) => kind === "direction").map(of))
  const rows = new Set<number>()
  const asked = [shortly[locale], confident, halved, differing, possible, aiming[locale]]
  const found = asked.map(() => new Set<number>())
  const known = new Map<string, readonly Set<number>[]>()
  const [closed, every, toBe] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (const [at, { kind, lower, sentence }] of tokens.entries()) {
    if (tokens[at - 1]?.sentence !== sentence) every.add(sentence)
    if (lower === "|") rows.add(sentence)
    if (lower === ".") closed.add(sentence)
    // "It is to be 55 %."
    if (lower === "to" && /^(?:is|are|was|were)$/.test(tokens[at - 1]?.lower ?? "")) toBe.add(sentence)
    if (kind !== "word" || isMay(tokens, at)) continue
    const saying = known.get(lower) ?? found.filter((_, index) => asked[index]?.test(lower))
    known.set(lower, saying)
    for (const one of saying) one.add(sentence)
    if (sureRange.test(lower) && /^[-%]$/.test(tokens[at - 1]?.text ?? "")) found[1]?.add(sentence)
  }
  const [ofShort, ofLevel, ofHalf, ofDifference, ofPossible, ofAims] = found as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>]
  // A heading or a table's first row speaks of all the rows and items below it; rows without heads may be of anything.
  const isHead = (sentence: number): boolean => ofAims.has(sentence) && !amounts.has(sentence) && !closed.has(sentence)
  const isBare = (sentence: number): boolean => rows.has(sentence) && amounts.has(sentence)
  for (const sentence of toBe) ofAims.add(sentence)
  let [under, isRow] = [false, false]
  for (const sentence of every) {
    under = isHead(sentence) || (!isRow && isBare(sentence)) || (under && (amounts.has(sentence) || rows.has(sentence)))
    isRow = rows.has(sentence)
    if (under) ofAims.add(sentence)
  }

  const addressed = addressedIn(locale, tokens)
  const { days, timed, isNewest } = timesOf(ledger)
  const naming = new Map<LedgerEntry, ReadonlySet<number>>()
  const stretch = (from: number, at: number): string => {
    let [first, last] = [from, at]
    while (tokens[first - 1]?.sentence === tokens[at]?.sentence && at - first < sentenceReach) first -= 1
    while (tokens[last + 1]?.sentence === tokens[at]?.sentence && last - at < sentenceReach) last += 1
    return text.slice(tokens[first]?.start, tokens[last]?.end).toLowerCase()
  }
  return {
    of,
    amountsIn: (sentence) => amounts.get(sentence) ?? [],
    allows: (sentence, { entry, isLevel }, hasTwoEnds = false) => {
      if (isLevel === true) return ofLevel.has(sentence)
      if (entry.kind === "target" && !ofAims.has(sentence)) return false
      if (entry.kind === "change" && !moved.has(sentence) && !ofDifference.has(sentence) && !rows.has(sentence)) return false
      if (!timed.has(entry) || (hasTwoEnds && begun.has(sentence) && isNewest(entry))) return true
      const span = days.get(entry)
      const said = dates.get(sentence) ?? [...(dates.get(sentence - 1) ?? []), ...(dates.get(sentence + 1) ?? [])]
      if (said.length > 0) return span !== undefined && said.some((date) => date.from <= span.last && date.last >= span.from)
      return moved.has(sentence) || ofShort.has(sentence)
    },
    isOutOfTime: (sentence, factsIn) => {
      const named = months.get(sentence)
      const facts = named === undefined ? [] : factsIn()
      return facts.length > 0 && facts.every(({ entry }) => {
        const span = entry.kind === "measure" || entry.kind === "change" ? days.get(entry) : undefined
        return span !== undefined && (named ?? []).every((one) => one.from > span.last || one.last < span.from)
      })
    },
    halves: (sentence) => ofHalf.has(sentence),
    asks: (sentence) => addressed.has(sentence),
    supposes: (sentence) => ofPossible.has(sentence),
    isSourced: (sentence, entry) => {
      const named = naming.get(entry) ?? sentencesNaming(text, tokens, entry)
      naming.set(entry, named)
      return [sentence - 1, sentence, sentence + 1].some((one) => named.has(one))
    },
    around: (at) => stretch(at, at),
    upTo: (at) => stretch(Math.max(0, at - sentenceReach), at),
  }
}
