import type { Locale } from "@folkmoot/facts"
import { addressedIn } from "./faithful-addressed.ts"
import { isMay } from "./faithful-clauses.ts"
import { columnsIn } from "./faithful-columns.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { onwardIn, type Onward } from "./faithful-onward.ts"
import { tablesIn, type Tables } from "./faithful-tables.ts"
import { grouped, timesIn } from "./faithful-times.ts"
import type { LedgerEntry } from "./report.ts"
import { paragraphEnd } from "./written-text.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

/** Words that name a shorter time without a date. */
const shortly: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:last|latest|recent\p{L}*|before|earlier|previous\p{L}*|beginning|start|end|now|then|best|worst|highest|lowest|months?)$/u,
  de: /^(?:zuletzt|jüngst\p{L}*|zuvor|vorher|früher|anfangs|anfang|beginn|ende|damals|heute|jetzt|letzte\p{L}*|vor\p{L}*zeitraum\p{L}*|beste\p{L}*|höchste[nr]?|niedrigste\p{L}*|monat\p{L}*)$/u,
  da: /^(?:senest|seneste|før|tidligere|forrige|begyndelsen|starten|slutningen|nu|dengang|sidste|bedste|højeste|laveste|måned\p{L}*)$/u,
}

/** Words for what was tried for a while. */
const trying = /^(?:pilot\p{L}*|trial|experiment|versuch\p{L}*|testphase|forsøg\p{L}*)$/u

/** Who speaks of half of all says what a median is: they waited at most so long. */
const halved = /^(?:half|hälfte|halvdelen|median\p{L}*)$/u

/** Words by which a number may be one or another. */
const possible = /^(?:may|might|could|can|either|kann|können|könnte|könnten|kan|kunne|enten)$/

/** Words by which more of something is needed before something can be told. */
const needing = /^(?:needs?|needed|needing|requires?|required|until|before|another|further|additional|extra|weitere[nr]?|brauch\p{L}*|bräucht\p{L}*|nötig|notwendig|fehl\p{L}*|bis|erst|zusätzlich\p{L}*|benötig\p{L}*|yderligere|mangler|kræve[rs]?|nødvendig\p{L}*|skal|behov|før)$/u
const manyAs = /^(?:many|much|long|large|big|high|viele?|lang|lange|groß|hoch|mange|meget|lang|langt|længe|stor|stort|højt?)$/
const [more, otherwise] = [/^(?:more|mehr|flere|mere)$/, /^(?:than|als|end)$/]

/** Words that say of a number that it is a difference. */
const differing = /^(?:by|um|med|less|more|fewer|weniger|mehr|mindre|mere|færre|flere|than|als|end|plus|minus|differ\p{L}*|unterschied\p{L}*|forskel\p{L}*|changed?|changes|\p{L}*änder\p{L}*|ændr\p{L}*|ændring\p{L}*)$/u

/** Words that speak of what is aimed at, agreed or still to come: only beside them a plan's targets may be said. */
const aiming: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:targets?|targeted|goals?|aim(?:s|ed|ing)?|objectives?|plans?|planned|needs?|bar|threshold|limit|baseline|ambitions?|wants?|wanted|intend(?:s|ed)?|should|shall|must|will|would|hop(?:e|es|ed|ing)|wish(?:es|ed)?|promised?|due|agreed|required|set|expect(?:s|ed)?|supposed|meant|criteri(?:on|a)|short|towards?|if|once|\p{L}+'ll)$/u,
  de: /^(?:\p{L}*ziel(?:e|en|s|es|wert\p{L}*|marke|vorgabe\p{L}*)?|soll\p{L}*|vorgaben?|vorgenommen|vornahmen|plan\p{L}*|geplant\p{L}*|\p{L}*gestreb\p{L}*|anstreb\p{L}*|angepeilt\p{L}*|(?:mess)?latte|kriteri(?:um|en)|marke|schwelle|grenze|grenzwert|wollen|wollten|möchten?|muss|müssen|wünsch\p{L}*|hoff\p{L}*|vereinbart\p{L}*|verspr\p{L}*|fällig|ausgangswert|wenn|falls|sobald|erwart\p{L}*|brauch\p{L}*|bräuch\p{L}*)$/u,
  da: /^(?:(?!spørgsmål)\p{L}*mål(?:et|ene|værdi\p{L}*|tal\p{L}*|sætning\p{L}*)?|skal|skulle|vil|ville|bør|burde|plan\p{L}*|ønsk\p{L}*|håb\p{L}*|sigt(?:er|ede)|tilstræb\p{L}*|grænse(?:n|værdi\p{L}*)?|tærskel\p{L}*|lovet|aftalt|forfalder|udgangspunkt(?:et)?|overligger(?:en)?|kriteri(?:um|et|er|erne)|sat|hvis|kræve[rs]?|forvent\p{L}*)$/u,
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

/** What the sentences of a text say beside a number, and so what may be said in them. Unit: sentences by their number. */
export interface Sentences {
  readonly of: (mention: Mention) => number
  readonly amountsIn: (sentence: number) => readonly AmountMention[]
  /** Whether a number may say a fact in its sentence: a month's number only with its month, a target only where something is aimed at, how sure a range is only where that is spoken of, a difference only where something differs; of two ends the later may be the newest number since the month named. */
  readonly allows: (mention: AmountMention, fact: Fact) => boolean
  /** Whether a number is told with months of which none of these facts is. */
  readonly isOutOfTime: (mention: AmountMention, facts: readonly Fact[]) => boolean
  /** The tables of the text. */
  readonly tables: Tables
  /** What a sentence takes from the one before it. */
  readonly onward: Onward
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
  const moved = new Set(mentions.filter(({ kind }) => kind === "direction").map(of))
  const rows = new Set<number>()
  const asked = [shortly[locale], confident, halved, differing, possible, aiming[locale], needing]
  const found = asked.map(() => new Set<number>())
  const known = new Map<string, readonly Set<number>[]>()
  const [closed, every, toBe, piloted] = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()]
  for (const [at, { kind, lower, sentence }] of tokens.entries()) {
    if (lower === paragraphEnd) continue
    if (tokens[at - 1]?.sentence !== sentence) every.add(sentence)
    if (lower === "|") rows.add(sentence)
    // What stands behind "1." goes on.
    if (lower === "." && tokens[at - 1]?.kind !== "numeral") closed.add(sentence)
    // "It is to be 55 %."
    if (lower === "to" && /^(?:is|are|was|were)$/.test(lowerAt(tokens, at - 1))) toBe.add(sentence)
    if (kind !== "word" || isMay(tokens, at)) continue
    if (trying.test(lower)) piloted.add(sentence)
    const saying = known.get(lower) ?? found.filter((_, index) => asked[index]?.test(lower))
    known.set(lower, saying)
    for (const one of saying) one.add(sentence)
    // "A third as many as", "halb so lang wie".
    if (/^(?:as|so|så)$/.test(lowerAt(tokens, at - 1)) && manyAs.test(lower)) found[3]?.add(sentence)
    // "53 more answers" are needed, "more than 53" are not.
    if (more.test(lower) && !otherwise.test(lowerAt(tokens, at + 1))) found[6]?.add(sentence)
    if (sureRange.test(lower) && /^[-%]$/.test(textAt(tokens, at - 1))) found[1]?.add(sentence)
  }
  const [ofShort, ofLevel, ofHalf, ofDifference, ofPossible, ofAims, ofNeed] = found as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>]
  // A heading or a table's first row speaks of all the rows and items below it; rows without heads may be of anything.
  const isHead = (sentence: number): boolean => ofAims.has(sentence) && !amounts.has(sentence) && !closed.has(sentence)
  const isBare = (sentence: number): boolean => rows.has(sentence) && amounts.has(sentence)
  for (const sentence of toBe) ofAims.add(sentence)
  for (const mention of mentions) if (mention.kind === "amount" && mention.amount.unit === "percentage-points") ofDifference.add(of(mention))
  const onward = onwardIn(tokens)
  for (const sentence of every) if (onward.goesOn(sentence) && (moved.has(sentence - 1) || ofDifference.has(sentence - 1))) ofDifference.add(sentence)
  // What was tried is spoken of until its paragraph ends.
  for (const sentence of every) {
    if (!piloted.has(sentence) && !(piloted.has(sentence - 1) && onward.follows(sentence))) continue
    piloted.add(sentence)
    ofShort.add(sentence)
  }
  let [under, isRow] = [false, false]
  for (const sentence of every) {
    under = isHead(sentence) || (!isRow && isBare(sentence)) || (under && (amounts.has(sentence) || rows.has(sentence)))
    isRow = rows.has(sentence)
    if (under) ofAims.add(sentence)
  }

  const addressed = addressedIn(locale, tokens)
  const tables = tablesIn(tokens)
  const inColumn = columnsIn(locale, tokens, tables, ledger)
  const times = timesIn(locale, tokens, mentions, ledger, tables)
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
    allows: (mention, fact) => {
      const sentence = of(mention)
      const { entry, isLevel } = fact
      if (isLevel === true) return ofLevel.has(sentence)
      if (!inColumn(mention, fact)) return false
      if (entry.id.startsWith("count/needed/") && !ofNeed.has(sentence) && !rows.has(sentence)) return false
      if (entry.kind === "target" && !ofAims.has(sentence)) return false
      if (entry.kind === "change" && !moved.has(sentence) && !ofDifference.has(sentence) && !rows.has(sentence)) return false
      return times.allows(mention, fact, moved.has(sentence) || ofShort.has(sentence))
    },
    isOutOfTime: times.isOutOfTime,
    tables,
    onward,
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
