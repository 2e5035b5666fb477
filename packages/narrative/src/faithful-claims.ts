import type { Locale } from "@folkmoot/facts"
import { metrics as allMetrics, type AnyMetric } from "@folkmoot/metrics"
import {
  amounts, asking, bars, beside, causal, clauseWords, comparing, earlier, hedges, leadingOn, moving, movingApart, than, type Causal, type Direction,
} from "./faithful-claim-words.ts"
import { linkStatuses } from "./link.ts"
import type { LedgerEntry } from "./report.ts"
import { readPlain } from "./written-text.ts"
import { askedOnce, type Token } from "./written-tokens.ts"

/** A stretch of tokens that claims something: that a number moved, or what moved it. */
export type Claim =
  | { readonly kind: "direction"; readonly direction: Direction; readonly from: number; readonly next: number }
  | { readonly kind: "cause"; readonly needs: Causal["needs"]; readonly from: number; readonly next: number }

/** As far as a sentence is looked through for what makes a claim no claim, or says of which number it is. */
const sight = 40

const joined = (tokens: readonly Token[], at: number, length: number): string => tokens.slice(at, at + length).map(({ lower }) => lower).join(" ")

const parts = (token: Token): boolean => (token.kind === "sign" && /[,;:()—|]/.test(token.text)) || clauseWords.has(token.lower)

/** The clause around a token: its first and last. */
const clauseAt = (tokens: readonly Token[], at: number): readonly [from: number, to: number] => {
  const sentence = tokens[at]?.sentence
  const inside = (place: number): boolean => tokens[place]?.sentence === sentence && Math.abs(place - at) < sight
  let from = at
  while (inside(from - 1) && !parts(tokens[from - 1] as Token)) from -= 1
  let to = at
  while (inside(to + 1) && !parts(tokens[to + 1] as Token)) to += 1
  // "It cannot be told, whether ...": what the clause hangs on denies it too.
  if (leadingOn.has(tokens[from]?.lower ?? "") && inside(from - 2)) from = clauseAt(tokens, from - 2)[0]
  return [from, to]
}

/** Whether a claim is denied, asked, wished for or left open; where in doubt it is. */
const isHedged = (tokens: readonly Token[], at: number, denies: (at: number) => boolean): boolean => {
  const [from, own] = clauseAt(tokens, at)
  let begin = at
  while (begin > from && !parts(tokens[begin - 1] as Token)) begin -= 1
  // "What leads to what, is not shown": the clause after a question speaks of it.
  const to = asking.has(tokens[begin]?.lower ?? "") && tokens[own + 1]?.text === "," && tokens[own + 2]?.sentence === tokens[at]?.sentence ? clauseAt(tokens, own + 2)[1] : own
  for (let place = from; place <= to; place += 1) if (denies(place)) return true
  for (let place = at; place < at + sight && tokens[place]?.sentence === tokens[at]?.sentence; place += 1) if (tokens[place]?.text === "?") return true
  return false
}

/** Which tokens make a statement none: looked up once, because clauses are looked through again and again. */
export const deniersIn = (locale: Locale, tokens: readonly Token[]): ((at: number) => boolean) => {
  const begins = (at: number): boolean => tokens[at - 1]?.kind !== "word" || tokens[at - 1]?.sentence !== tokens[at]?.sentence
  const hedged = askedOnce((lower) => hedges[locale].test(lower))
  // Danish "om" asks only where it begins a clause; elsewhere it means "about".
  const found = Uint8Array.from(tokens, ({ kind, lower }, at) => (kind === "word" && (hedged(lower) || (locale === "da" && lower === "om" && begins(at))) ? 1 : 0))
  return (at) => found[at] === 1
}

/** What an amount ends with that a comparative may follow. */
const measuring = /^(?:%|percent|prozent|procent|points?|punkte?n?|prozentpunkte?n?|procentpoint|hours?|minutes?|days?|weeks?|stunden?|minuten?|tagen?|tage|wochen?|timer?|minut(?:ter)?|dage?|uger?)$/u

const movingFirst = Object.fromEntries(Object.entries(moving).map(([locale, all]) => [locale, new Set([...all.keys()].map((phrase) => phrase.split(" ")[0] ?? ""))])) as unknown as Readonly<Record<Locale, ReadonlySet<string>>>

const directionAt = (locale: Locale, tokens: readonly Token[], at: number, startsAmount: (at: number) => boolean): Claim | undefined => {
  const token = tokens[at]
  if (token?.kind !== "word") return undefined
  for (let length = movingFirst[locale].has(token.lower) ? 4 : 0; length >= 1; length -= 1) {
    const direction = moving[locale].get(length === 1 ? token.lower : joined(tokens, at, length))
    if (direction === undefined || tokens[at + length - 1]?.sentence !== token.sentence) continue
    const after = tokens[at + length]?.lower ?? ""
    // A heading such as "dropped: " names what follows.
    if (tokens[at + length]?.text === ":" && length === 1) return undefined
    // "Fell short", "faldt sammen med", "fiel günstig aus" move no number.
    if (/^(?:within|short|inside|sammen|inden)$/.test(after)) return undefined
    const last = tokens[clauseAt(tokens, at)[1]]?.lower ?? ""
    if (/^fiel(?:en)?$/.test(token.lower) && /^(?:an|aus|auf|ein|leicht|schwer|zusammen)$/.test(last)) return undefined
    if (/^fald(?:er|t)$/.test(token.lower) && /^(?:ud|sammen|plads|til)$/.test(last)) return undefined
    return { kind: "direction", direction, from: at, next: at + length }
  }
  const apart = movingApart[locale].filter(({ first }) => first.has(token.lower))
  if (apart.length > 0) {
    const end = tokens[clauseAt(tokens, at)[1]]
    const close = end?.kind === "sign" ? tokens[clauseAt(tokens, at)[1] - 1] : end
    const moved = apart.find(({ last }) => last.has(close?.lower ?? ""))
    // Only of a number does it say so: "ging an den Kundenservice zurück" moves none.
    if (moved !== undefined) return { kind: "direction", direction: moved.direction, from: at, next: at + 1 }
  }
  const near = (from: number, to: number, holds: (token: Token) => boolean): number => {
    for (let place = from; place < to; place += 1) {
      const one = tokens[place]
      if (one?.sentence === token.sentence && holds(one)) return place
    }
    return -1
  }
  const comparison = comparing[locale].get(token.lower)
  const [from, to] = comparison === undefined && !amounts[locale].has(token.lower) ? [at, at] : clauseAt(tokens, at)
  const behind = near(at + 1, Math.min(at + 7, to + 1), ({ lower }) => lower === than[locale])
  const reference = behind < 0 ? "" : joined(tokens, behind + 1, 3)
  const amount = amounts[locale].get(token.lower)
  if (amount !== undefined && behind > 0 && earlier[locale].test(reference)) return { kind: "direction", direction: amount, from: at, next: at + 1 }
  if (comparison === undefined || (behind > 0 && startsAmount(behind + 1)) || near(from, to + 1, ({ lower }) => bars.test(lower)) >= 0) return undefined
  const isSaid = near(Math.max(from, at - 3), at, ({ lower }) => beside[locale].has(lower)) >= 0
  const isEarlier = behind > 0 && earlier[locale].test(reference)
  const isAttribute = tokens[at + 1]?.kind === "word" && behind !== at + 1 && tokens[at + 1]?.sentence === token.sentence && behind < 0
  // "Thirty percent faster": by how much is said only of something else.
  const isBy = behind < 0 && measuring.test(tokens[at - 1]?.lower ?? "") && tokens[at - 1]?.sentence === token.sentence
  return isEarlier || isBy || (isSaid && !isAttribute && behind < 0) ? { kind: "direction", direction: comparison, from: at, next: at + 1 } : undefined
}

const byFirst = Object.fromEntries(
  Object.entries(causal).map(([locale, all]) => {
    const map = new Map<string, Causal[]>()
    for (const one of all) map.set(one.words[0] ?? "", [...(map.get(one.words[0] ?? "") ?? []), one])
    return [locale, map]
  }),
) as unknown as Readonly<Record<Locale, ReadonlyMap<string, readonly Causal[]>>>

const causeAt = (locale: Locale, tokens: readonly Token[], at: number): Claim | undefined => {
  const token = tokens[at]
  if (token?.kind !== "word") return undefined
  for (const { words, second, within = 0, needs } of byFirst[locale].get(token.lower) ?? []) {
    if (words.length > 1 && joined(tokens, at, words.length) !== words.join(" ")) continue
    // "The causes of" are a noun, and thanks are no cause.
    if (token.lower === "causes" && (tokens[at + 1]?.lower === "of" || /^(?:the|these|its)$/.test(tokens[at - 1]?.lower ?? ""))) continue
    if (token.text === "Dank" && (tokens[at - 1]?.sentence === token.sentence || /^(?:gilt|an|für|gebührt)$/.test(tokens[at + 1]?.lower ?? ""))) continue
    if (second === undefined) return { kind: "cause", needs, from: at, next: at + words.length }
    const [, to] = clauseAt(tokens, at)
    for (let place = at + words.length; place <= Math.min(to, at + within); place += 1) {
      if (second.includes(tokens[place]?.lower ?? "")) return { kind: "cause", needs, from: at, next: at + words.length }
    }
  }
  return undefined
}

/** Whether a claim may begin with a word. */
export const opensClaim = (locale: Locale, lower: string): boolean =>
  movingFirst[locale].has(lower) || byFirst[locale].has(lower) || comparing[locale].has(lower) || amounts[locale].has(lower) || movingApart[locale].some(({ first }) => first.has(lower))

/** The claims that begin at a token and are not denied, asked or wished for. */
export const claimsAt = (
  locale: Locale, tokens: readonly Token[], at: number, { startsAmount, denies }: { readonly startsAmount: (at: number) => boolean; readonly denies: (at: number) => boolean },
): readonly Claim[] => {
  const found = [directionAt(locale, tokens, at, startsAmount), causeAt(locale, tokens, at)].flatMap((claim) => claim ?? [])
  return found.length === 0 || isHedged(tokens, at, denies) ? [] : found
}

/** The id of a metric without its version. */
export const metricIdOf = (metric: string | undefined): string => metric?.split("@")[0] ?? ""

const known: ReadonlyMap<string, AnyMetric> = new Map(allMetrics.map((metric: AnyMetric) => [metric.id, metric]))

/** What a metric may be called: its title, and the initials of a long one. */
const namesOf = ({ title }: AnyMetric, locale: Locale): readonly string[] => {
  const words = title[locale].split(/\s+/)
  return [title[locale].toLowerCase(), ...(words.length >= 3 ? [words.map((word) => word.charAt(0)).join("").toLowerCase()] : [])]
}

/** A place in a text that names a metric. Unit: `at` is a token, `words` is how many the name has. */
export interface Named {
  readonly id: string
  readonly at: number
  readonly words: number
}

/** Where a text names metrics, in reading order. */
export const metricsNamedIn = (locale: Locale, text: string, tokens: readonly Token[]): readonly Named[] => {
  const all = text.toLowerCase()
  const found: { readonly id: string; readonly place: number; readonly words: number }[] = []
  for (const [id, metric] of known) {
    for (const name of namesOf(metric, locale)) {
      for (let place = all.indexOf(name); place >= 0; place = all.indexOf(name, place + name.length)) {
        // German and Danish put their articles and cases at the end: "Løsningsraten".
        const isWord = !/\p{L}/u.test(all.charAt(place - 1)) && !/^\p{L}{3}/u.test(all.slice(place + name.length, place + name.length + 3))
        if (isWord) found.push({ id, place, words: name.split(/[\s-]+/).length })
      }
    }
  }
  let at = 0
  return found.toSorted((a, b) => a.place - b.place).map(({ id, place, words }) => {
    while (at < tokens.length - 1 && (tokens[at + 1]?.start ?? 0) <= place) at += 1
    return { id, at, words }
  })
}

/** How many names stand before a token. */
export const namesBefore = (named: readonly Named[], at: number): number => {
  let [low, high] = [0, named.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The metric named nearest to a token in its sentence; undefined where none is. */
export const nearestNamed = (named: readonly Named[], tokens: readonly Token[], at: number): string | undefined => {
  const before = namesBefore(named, at)
  const near = [named[before - 1], named[before]].flatMap((one) => (one !== undefined && tokens[one.at]?.sentence === tokens[at]?.sentence && Math.abs(one.at - at) < sight ? [one] : []))
  return near.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]?.id
}

const agrees = ({ verdict, metric }: LedgerEntry, direction: Direction): boolean => {
  if (direction === "same") return verdict === "same"
  if (direction === "up" || direction === "down") return verdict === (direction === "up" ? "higher" : "lower")
  const better = known.get(metricIdOf(metric))?.better
  if (better !== "higher" && better !== "lower") return false
  return verdict === (direction === "better" ? better : better === "higher" ? "lower" : "higher")
}

/** Whether a change in the ledger moved the way a text says; of the metrics given, or of any where none can be told, and of the variants where numbers tell them. */
export const isEarnedDirection = (ledger: readonly LedgerEntry[], direction: Direction, metrics: readonly string[], variants: readonly string[] = []): boolean => {
  const changes = ledger.filter(({ kind, metric }) => kind === "change" && (metrics.length === 0 || metrics.includes(metricIdOf(metric))))
  const told = changes.filter(({ metric, variant }) => variants.includes(`${metric}/${variant}`))
  return (told.length > 0 ? told : changes).some((entry) => agrees(entry, direction))
}

/** The links of the ledger a sentence can speak of: those it names, or all where it names none. */
export const linksIn = (ledger: readonly LedgerEntry[], sentence: string): readonly LedgerEntry[] => {
  const links = ledger.filter(({ kind }) => kind === "link")
  const named = links.filter(({ texts }) => texts.some((text) => text.length > 3 && sentence.includes(readPlain(text).text.toLowerCase())))
  return named.length > 0 ? named : links
}

/** Whether one of some links was shown well enough for a text's verb. */
export const isEarnedCause = (links: readonly LedgerEntry[], needs: Causal["needs"]): boolean => {
  const enough = linkStatuses.slice(0, linkStatuses.indexOf(needs) + 1)
  return links.some(({ status }) => status !== undefined && enough.includes(status))
}
