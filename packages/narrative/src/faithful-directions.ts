import type { Locale } from "@folkmoot/facts"
import { amounts, bars, beside, comparing, earlier, ever, manners, moving, movingApart, ongoing, pictured, records, spent, subjects, than, turns, winning, type Direction, type Manner } from "./faithful-claim-words.ts"
import { clauseAt, joined } from "./faithful-clauses.ts"
import { knownMetrics, metricIdOf } from "./faithful-named.ts"
import { countedBy } from "./faithful-nouns.ts"
import type { LedgerEntry } from "./report.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** A stretch of tokens that says how a number moved; `manner` tells of what kind of number, where no metric is named; `bound` claims it only of a number that can be told. */
export interface Turn {
  readonly kind: "direction"
  readonly direction: Direction
  readonly manner?: Manner
  readonly bound?: true
  readonly from: number
  readonly next: number
}

/** What an amount ends with that a comparative may follow. */
const measuring = /^(?:%|percent|prozent|procent|points?|punkte?n?|prozentpunkte?n?|procentpoint|hours?|minutes?|days?|weeks?|stunden?|minuten?|tagen?|tage|wochen?|timer?|minut(?:ter)?|dage?|uger?)$/u

const movingFirst = Object.fromEntries(Object.entries(moving).map(([locale, all]) => [locale, new Set([...all.keys(), ...pictured[locale as Locale].keys()].map((phrase) => phrase.split(" ")[0] ?? ""))])) as unknown as Readonly<Record<Locale, ReadonlySet<string>>>
const recordFirst = Object.fromEntries(Object.entries(records).map(([locale, { phrases }]) => [locale, new Set([...phrases].map((phrase) => phrase.split(" ")[0] ?? ""))])) as unknown as Readonly<Record<Locale, ReadonlySet<string>>>

const turn = (direction: Direction, from: number, next: number, more: { readonly manner?: Manner | undefined; readonly bound?: true } = {}): Turn => {
  const { manner, bound } = more
  return { kind: "direction", direction, from, next, ...(manner === undefined ? {} : { manner }), ...(bound === undefined ? {} : { bound }) }
}

const near = (tokens: readonly Token[], sentence: number, [from, to]: readonly [number, number], holds: (token: Token) => boolean): number => {
  for (let place = Math.max(0, from); place < to; place += 1) {
    const one = tokens[place]
    if (one?.sentence === sentence && holds(one)) return place
  }
  return -1
}

/** The word a clause ends with, whatever sign stands behind it. */
const lastWord = (tokens: readonly Token[], at: number): string => {
  const [, to] = clauseAt(tokens, at)
  return lowerAt(tokens, tokens[to]?.kind === "sign" ? to - 1 : to)
}

const [whom, leadingTo] = [/^(?:dem|ihm|ihr|ihnen|uns|euch|mir|unserem|ihrem)$/, /^(?:in|an|bei|mit|nach|seit|von|aus|zu|vor|unter|über|auf|gegenüber|hinter|neben|zwischen|außer|laut)$/]

/** Whether somebody takes something from whoever is named: "dem Support Anfragen abgenommen" moves no number. */
const takesFrom = (tokens: readonly Token[], at: number): boolean => {
  const [from] = clauseAt(tokens, at)
  return tokens.slice(from, at).some(({ lower }, index) => whom.test(lower) && !leadingTo.test(lowerAt(tokens, from + index - 1)))
}

/** What stands at a token of a list of phrases that say how a number moved. */
const phraseAt = (phrases: ReadonlyMap<string, Direction>, tokens: readonly Token[], at: number, token: Token, more: { readonly bound?: true }): Turn | undefined => {
  for (let length = 4; length >= 1; length -= 1) {
    const direction = phrases.get(length === 1 ? token.lower : joined(tokens, at, length))
    if (direction === undefined || tokens[at + length - 1]?.sentence !== token.sentence) continue
    const after = lowerAt(tokens, at + length)
    // A heading such as "dropped: " names what follows.
    if (tokens[at + length]?.text === ":" && length === 1) return undefined
    // "Fell short", "faldt sammen med", "fiel günstig aus" move no number.
    if (/^(?:within|short|inside|due|ill|asleep|silent|apart|sammen|inden)$/.test(after)) return undefined
    const last = lastWord(tokens, at)
    if (/^fiel(?:en)?$/.test(token.lower) && /^(?:an|aus|auf|ein|leicht|schwer|zusammen)$/.test(last)) return undefined
    if (token.lower === "abgenommen" && takesFrom(tokens, at)) return undefined
    if (/^fald(?:er|t)$/.test(token.lower) && /^(?:ud|sammen|plads|til)$/.test(last)) return undefined
    return turn(direction, at, at + length, more)
  }
  return undefined
}

/** "Rose", "went up", "ging auf … zurück", "took off". */
const verbAt = (locale: Locale, tokens: readonly Token[], at: number, token: Token): Turn | undefined => {
  const isPhrase = movingFirst[locale].has(token.lower)
  const plain = isPhrase ? phraseAt(moving[locale], tokens, at, token, {}) : undefined
  return plain ?? apartAt(locale, tokens, at, token) ?? (isPhrase ? phraseAt(pictured[locale], tokens, at, token, { bound: true }) : undefined)
}

/** "Ging auf … zurück". */
const apartAt = (locale: Locale, tokens: readonly Token[], at: number, token: Token): Turn | undefined => {
  const apart = movingApart[locale].filter(({ first }) => first.has(token.lower))
  if (apart.length === 0) return undefined
  const close = lastWord(tokens, at)
  const moved = apart.find(({ last }) => last.has(close))
  return moved === undefined ? undefined : turn(moved.direction, at, at + 1)
}

/** Words before what is yet to come about. */
const aims = new Set(["to", "zu", "um", "für", "at", "for"])

/** "A drop in the rate": a noun that says so of what follows, unless that lies ahead. */
const nounAt = (locale: Locale, tokens: readonly Token[], at: number, { lower, sentence }: Token): Turn | undefined => {
  const direction = turns[locale].by.get(lower)
  if (direction === undefined || !turns[locale].of.has(lowerAt(tokens, at + 1)) || tokens[at + 1]?.sentence !== sentence) return undefined
  const [from, to] = clauseAt(tokens, at)
  const liesAhead = near(tokens, sentence, [at - 4, at], (one) => aims.has(one.lower)) >= 0
  return liesAhead || near(tokens, sentence, [from, to + 1], (one) => bars.test(one.lower)) >= 0 ? undefined : turn(direction, at, at + 1, { bound: true })
}

/** What a word puts above or below all others, and how far behind it "ever" may stand. Unit: tokens. */
const superlative: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:best|highest|lowest|fastest|quickest|shortest|longest|strongest|worst|most|biggest|greatest)$/,
  de: /^(?:beste|höchste|niedrigste|schnellste|kürzeste|längste|stärkste|größte|schlechteste)[nrs]?$/,
  da: /^(?:bedste|højeste|laveste|hurtigste|korteste|længste|stærkeste|største|dårligste)$/,
}
const everReach = 6

/** "An all-time high", "so hoch wie nie", "har aldrig været højere". */
const recordAt = (locale: Locale, tokens: readonly Token[], at: number, { lower, sentence }: Token): Turn | undefined => {
  const { word, phrases, never, degree } = records[locale]
  if (word.test(lower)) return turn("record", at, at + 1, { bound: true })
  for (let length = recordFirst[locale].has(lower) ? 3 : 0; length >= 2; length -= 1) {
    if (tokens[at + length - 1]?.sentence === sentence && phrases.has(joined(tokens, at, length))) return turn("record", at, at + length, { bound: true })
  }
  // "The best figure we ever had", "det bedste tal nogensinde".
  if (superlative[locale].test(lower) && near(tokens, sentence, [at + 1, at + everReach], (one) => ever.test(one.lower)) >= 0) return turn("record", at, at + 1, { bound: true })
  if (!never.test(lower)) return undefined
  const [from, to] = clauseAt(tokens, at)
  return near(tokens, sentence, [from, to + 1], (one) => degree.test(one.lower)) < 0 ? undefined : turn("record", at, at + 1, { bound: true })
}

/** Words behind a comparative that lead on, so that it is no attribute of them: "ever longer for a reply". */
const leading = /^(?:for|on|to|in|at|until|auf|für|bis|im|på|til|i|inden)$/

/** "Higher than last year", "is slower": an adjective or an amount that compares. */
const comparisonAt = (locale: Locale, tokens: readonly Token[], at: number, token: Token, startsAmount: (at: number) => boolean): Turn | undefined => {
  const [comparison, amount] = [comparing[locale].get(token.lower), amounts[locale].get(token.lower)]
  if (comparison === undefined && amount === undefined) return undefined
  const [from, to] = clauseAt(tokens, at)
  const within = (first: number, end: number, holds: (token: Token) => boolean): number => near(tokens, token.sentence, [first, end], holds)
  const behind = within(at + 1, Math.min(at + 7, to + 1), ({ lower }) => lower === than[locale] || (locale === "de" && lower === "denn"))
  const reference = behind < 0 ? "" : joined(tokens, behind + 1, 3)
  if (ever.test(reference)) return turn("record", at, at + 1, { bound: true })
  const isEarlier = earlier[locale].test(reference)
  const before = tokens[at - 1]?.sentence === token.sentence ? lowerAt(tokens, at - 1) : ""
  const goesOn = ongoing[locale].test(before) || (/^(?:and|und|og)$/.test(before) && tokens[at - 2]?.lower === token.lower)
  const ofWhat = countedBy(locale, tokens[at + 1]) === undefined ? spent.find(([noun]) => noun.test(lowerAt(tokens, at + 1)))?.[1] : "things"
  if (amount !== undefined && (isEarlier || (goesOn && ofWhat !== undefined))) return turn(amount, at, at + 1, { manner: ofWhat })
  if (comparison === undefined || (behind > 0 && startsAmount(behind + 1)) || within(from, to + 1, ({ lower }) => bars.test(lower)) >= 0) return undefined
  const isSaid = within(Math.max(from, at - 3), at, ({ lower }) => beside[locale].has(lower)) >= 0
  const isAttribute = tokens[at + 1]?.kind === "word" && tokens[at + 1]?.sentence === token.sentence && !/^(?:by|um|med)$/.test(lowerAt(tokens, at + 1))
  // "Thirty percent faster": by how much is said only of something else.
  const isBy = behind < 0 && measuring.test(lowerAt(tokens, at - 1)) && tokens[at - 1]?.sentence === token.sentence
  return isEarlier || isBy || (goesOn && (!isAttribute || leading.test(lowerAt(tokens, at + 1)))) || (isSaid && !isAttribute && behind < 0) ? turn(comparison, at, at + 1, { manner: manners.get(token.lower) }) : undefined
}

/** What kind of number a noun speaks of without naming a metric: a wait, or costs. */
export const mannerOf = (token: Token | undefined): Manner | undefined => subjects.find(([noun]) => noun.test(token?.lower ?? ""))?.[1]

/** What a clause without a metric speaks of, as far as one of its nouns tells. */
const mannerIn = (tokens: readonly Token[], at: number): Manner | undefined => {
  const [from, to] = clauseAt(tokens, at)
  for (let place = from; place <= to; place += 1) {
    const found = mannerOf(tokens[place])
    if (found !== undefined) return found
  }
  return undefined
}

/** How a number moved, as it is said from a token on. */
export const turnAt = (locale: Locale, tokens: readonly Token[], at: number, startsAmount: (at: number) => boolean): Turn | undefined => {
  const token = tokens[at]
  if (token?.kind !== "word") return undefined
  const won = winning.get(token.lower)
  const found =
    recordAt(locale, tokens, at, token) ?? verbAt(locale, tokens, at, token) ?? nounAt(locale, tokens, at, token) ??
    (won !== undefined && startsAmount(at + 1) ? turn(won, at, at + 1, { bound: true }) : comparisonAt(locale, tokens, at, token, startsAmount))
  const manner = found === undefined ? undefined : (found.manner ?? mannerIn(tokens, at))
  return found === undefined || manner === undefined ? found : { ...found, manner }
}

/** Whether it may be said from a word on how a number moved. */
export const opensTurn = (locale: Locale, lower: string): boolean =>
  movingFirst[locale].has(lower) || comparing[locale].has(lower) || amounts[locale].has(lower) || turns[locale].by.has(lower) || winning.has(lower) || recordFirst[locale].has(lower) || superlative[locale].test(lower) ||
  records[locale].word.test(lower) || records[locale].never.test(lower) || movingApart[locale].some(({ first }) => first.has(lower))

/** Whether a change or a metric is of the kind a word can speak of; it is where its unit is not known. */
export const isOfManner = ({ unit }: { readonly unit?: string } = {}, manner: Manner | undefined): boolean =>
  manner === undefined || unit === undefined || (manner === "time" ? unit === "milliseconds" : manner === "money" ? unit === "money" : unit !== "milliseconds" && unit !== "money")

const agrees = ({ verdict, metric }: LedgerEntry, direction: Direction): boolean => {
  // No comparison of two times makes a record of all.
  if (direction === "record" || direction === "positive" || direction === "negative") return false
  if (direction === "same") return verdict === "same"
  if (direction === "up" || direction === "down") return verdict === (direction === "up" ? "higher" : "lower")
  const better = knownMetrics.get(metricIdOf(metric))?.better
  if (better !== "higher" && better !== "lower") return false
  return verdict === (direction === "better" ? better : better === "higher" ? "lower" : "higher")
}

/** Whether a balance of two shares lies on the side of zero that a text says; where none can be told it is let pass. */
const isOnSide = (ledger: readonly LedgerEntry[], side: "positive" | "negative", metrics: readonly string[], variants: readonly string[]): boolean => {
  const balances = ledger.filter(({ kind, unit, metric }) => kind === "measure" && unit === "net-ratio" && metrics.includes(metricIdOf(metric)))
  const told = balances.filter(({ metric, variant }) => variants.includes(`${metric}/${variant}`))
  const own = told.length > 0 ? told : balances
  return own.length === 0 || own.some(({ value = 0 }) => (side === "positive" ? value > 0 : value < 0))
}

/**
 * Whether a change in the ledger moved the way a text says.
 *
 * @remarks
 * Of the metrics given, or of any of the turn's manner where none can be told, and of the variants where numbers tell them.
 */
export const isEarnedTurn = (ledger: readonly LedgerEntry[], { direction, manner }: Turn, metrics: readonly string[], variants: readonly string[] = []): boolean => {
  if (direction === "positive" || direction === "negative") return isOnSide(ledger, direction, metrics, variants)
  const changes = ledger.filter((entry) => entry.kind === "change" && (metrics.length === 0 ? isOfManner(entry, manner) : metrics.includes(metricIdOf(entry.metric))))
  const told = changes.filter(({ metric, variant }) => variants.includes(`${metric}/${variant}`))
  return (told.length > 0 ? told : changes).some((entry) => agrees(entry, direction))
}
