import type { Locale, Texts } from "@folkmoot/facts"
import { foreignStretches } from "./faithful-quotes.ts"
import { isEarnedCause, isEarnedDirection, metricIdOf, metricsNamedIn, nearestNamed } from "./faithful-claims.ts"
import { calendarOf, daysOfEntry, factsOf, knowsDate, rangeOfDate, type Fact } from "./faithful-facts.ts"
import { factsSaid, isPossible, nearestFact } from "./faithful-hold.ts"
import { mentionsIn, type Mention } from "./faithful-mentions.ts"
import { says, type UnfaithfulKind } from "./faithful-says.ts"
import type { Inline, LedgerEntry, Node, Phrase, Report } from "./report.ts"
import { readHtml } from "./written-html.ts"
import { readMarkdown } from "./written-markdown.ts"
import { readPlain, type TextFormat } from "./written-text.ts"
import { tokensOf, type Token } from "./written-tokens.ts"

const phrasesOf = (node: Node): readonly Phrase[] => {
  switch (node.kind) {
    case "claim":
      return [node.parts, ...node.notes]
    case "list":
      return node.items.flatMap(({ parts, items }) => [parts, ...items])
    case "table":
      return [node.caption, ...node.heads.map(({ parts }) => parts), ...node.rows.flat()]
    case "headlines":
      return node.items.flatMap(({ value, range, note }) => [[value, range], note])
    case "figure":
      return []
  }
}

/** Every piece of a report, in reading order. */
export const piecesOf = (report: Report): readonly Inline[] => [report.title, ...report.dateline, ...report.sections.flatMap(({ nodes }) => nodes.flatMap(phrasesOf).flat())]

/** What a text is checked against. */
export interface FaithfulOptions {
  readonly ledger: readonly LedgerEntry[]
  readonly locale: Locale
  /** Markdown unless said; plain text reads the same in it as long as it has no marks. */
  readonly format?: TextFormat
  /** Other people's words: where a text repeats one as it stands, what it says is theirs. */
  readonly quotes?: readonly string[]
}

/**
 * A stretch of a text that is not earned.
 *
 * @remarks
 * Unit: `start` and `end` are offsets in the text as it was given, `line` and `column` count from one. `nearest` is the id of the entry of the
 * ledger that comes closest.
 */
export interface Unfaithful {
  readonly kind: UnfaithfulKind
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly message: Texts
  readonly nearest?: string
}

/** What a report brings to the check of a text about it: its numbers, its language, and the words it quotes. */
export const ledgerOf = (report: Report): Required<Pick<FaithfulOptions, "ledger" | "locale" | "quotes">> => ({
  ledger: report.ledger,
  locale: report.locale,
  quotes: [
    ...piecesOf(report).flatMap((piece) => (piece.kind === "quote" ? [piece.text] : [])),
    ...report.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "figure" && node.form === "interval-bars" ? node.values.map(({ label }) => label) : []))),
  ],
})

const readers = { text: readPlain, markdown: readMarkdown, html: readHtml } as const

/** Where a place is, in lines and columns from one. */
const placesIn = (text: string): ((at: number) => { readonly line: number; readonly column: number }) => {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (at) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}

/** Longer windows speak for themselves. Unit: days. */
const longWindow = 100

/** Words that name a shorter time without a date. */
const shortly: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:last|latest|recent\p{L}*|before|earlier|previous\p{L}*|beginning|start|end|now|then|best|worst|highest|lowest|months?)$/u,
  de: /^(?:zuletzt|jüngst\p{L}*|zuvor|vorher|früher|anfangs|anfang|beginn|ende|damals|heute|jetzt|letzte\p{L}*|vor\p{L}*zeitraum\p{L}*|beste\p{L}*|höchste[nr]?|niedrigste\p{L}*|monat\p{L}*)$/u,
  da: /^(?:senest|seneste|før|tidligere|forrige|begyndelsen|starten|slutningen|nu|dengang|sidste|bedste|højeste|laveste|måned\p{L}*)$/u,
}

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

/**
 * What in a text is not earned: numbers, dates, changes and causes that the ledger does not carry.
 *
 * @remarks
 * Reads any text in English, German or Danish, whoever wrote it; empty where it is faithful. Never throws; time is linear in the length of the
 * text. What is in doubt about words is let pass, what is in doubt about numbers is not.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 */
export const checkFaithful = (text: string, { ledger, locale, format = "markdown", quotes = [] }: FaithfulOptions): readonly Unfaithful[] => {
  const seen = readers[format](text)
  const tokens = tokensOf(seen.text)
  const isForeign = foreignStretches(seen.text, ledger, quotes)
  const mentions = mentionsIn(locale, tokens, isForeign)
  const [facts, calendar, placeOf] = [factsOf(ledger), calendarOf(ledger), placesIn(text)]
  const literal = new Map(ledger.flatMap((entry) => entry.texts.map((printed) => [printed.replaceAll("\u00a0", " ").replaceAll("\u2212", "-"), entry] as const)))
  const known = new Map<string, readonly Fact[]>()
  const naming = new Map<LedgerEntry, ReadonlySet<number>>()

  const sentenceOf = ({ from }: Mention): number => tokens[from]?.sentence ?? 0
  const stretchOf = ({ from, next }: Mention): string => seen.text.slice(tokens[from]?.start, tokens[next - 1]?.end)
  const factsOfAmount = (mention: Extract<Mention, { kind: "amount" }>): readonly Fact[] => {
    const { from: _, next: __, ...amount } = mention.amount
    const key = JSON.stringify(amount)
    const found = known.get(key) ?? factsSaid(facts, mention.amount)
    known.set(key, found)
    if (found.length > 0) return found
    const entry = literal.get(stretchOf(mention).replaceAll("\u00a0", " ").replaceAll("\u2212", "-"))
    return entry === undefined ? [] : [{ entry, unit: mention.amount.unit, value: mention.amount.low.value }]
  }
  const isSourced = (entry: LedgerEntry, sentence: number): boolean => {
    const named = naming.get(entry) ?? sentencesNaming(seen.text, tokens, entry)
    naming.set(entry, named)
    return [sentence - 1, sentence, sentence + 1].some((one) => named.has(one))
  }

  /** Numbers that have a wider one beside them, so that they must be said with their own time. */
  const numberOf = ({ metric = "", variant = "" }: LedgerEntry): string => `${metric}/${variant}`
  const isShort = (entry: LedgerEntry): boolean => {
    const span = entry.kind === "measure" ? daysOfEntry(entry) : undefined
    return span !== undefined && span.last - span.from <= longWindow
  }
  const whole = new Set(ledger.filter((entry) => entry.kind === "measure" && !isShort(entry)).map(numberOf))
  const sentencesWith = (words: RegExp): ReadonlySet<number> => new Set(tokens.filter(({ kind, lower }) => kind === "word" && words.test(lower)).map(({ sentence }) => sentence))
  const [ofShort, ofLevel] = [sentencesWith(shortly[locale]), sentencesWith(confident)]
  /** Whether a sentence may say a fact: a month's number only with its month, how sure a range is only where that is spoken of. */
  const isInPlace = ({ from, kind }: Mention, { entry, isLevel }: Fact): boolean => {
    if (kind !== "amount") return true
    const sentence = tokens[from]?.sentence ?? 0
    if (isLevel === true) return ofLevel.has(sentence)
    if (!isShort(entry) || !whole.has(numberOf(entry))) return true
    const span = daysOfEntry(entry)
    const own = datesBy.get(sentence) ?? []
    const dates = own.length > 0 ? own : [...(datesBy.get(sentence - 1) ?? []), ...(datesBy.get(sentence + 1) ?? [])]
    if (dates.length > 0) return span !== undefined && dates.some((date) => date.from <= span.last && date.last >= span.from)
    return moved.has(sentence) || ofShort.has(sentence)
  }
  const moved = new Set(mentions.filter(({ kind }) => kind === "direction").map(sentenceOf))

  const datesBy = new Map<number, { readonly from: number; readonly last: number }[]>()
  for (const mention of mentions) {
    const range = mention.kind === "date" && (mention.date.month !== undefined || mention.date.part !== undefined) ? rangeOfDate(mention.date) : undefined
    if (range !== undefined) datesBy.set(sentenceOf(mention), [...(datesBy.get(sentenceOf(mention)) ?? []), range].slice(0, 12))
  }

  const names = moved.size === 0 ? [] : metricsNamedIn(locale, seen.text, tokens)
  const metricsNear = (at: number): readonly string[] => {
    const named = nearestNamed(names, tokens, at)
    if (named !== undefined) return [named]
    const beside = amountsBy.get(tokens[at]?.sentence ?? 0) ?? []
    const distance = (mention: Mention): number => Math.abs(mention.from - at)
    const nearest = beside.reduce<(typeof beside)[number] | undefined>((best, one) => (best === undefined || distance(one) < distance(best) ? one : best), undefined)
    const said = nearest === undefined ? [] : factsOfAmount(nearest).filter(({ entry }) => entry.kind === "measure" || entry.kind === "change")
    return [...new Set(said.map(({ entry }) => metricIdOf(entry.metric)))]
  }
  const amountsBy = new Map<number, Extract<Mention, { kind: "amount" }>[]>()
  for (const mention of mentions) {
    const all = amountsBy.get(sentenceOf(mention)) ?? []
    if (mention.kind === "amount" && all.length < 12) amountsBy.set(sentenceOf(mention), [...all, mention])
  }

  const fault = (mention: Mention): readonly [UnfaithfulKind, nearest?: string | undefined] | undefined => {
    if (mention.kind === "date") return knowsDate(calendar, mention.date) ? undefined : ["date"]
    if (mention.kind === "direction") {
      const near = metricsNear(mention.from)
      // A plan or a level may be unchanged too: only of a number it is a comparison.
      if (mention.direction === "same" && near.length === 0) return undefined
      return isEarnedDirection(ledger, mention.direction, near) ? undefined : ["direction", ledger.find(({ kind, metric }) => kind === "change" && near.includes(metricIdOf(metric)))?.id]
    }
    if (mention.kind === "cause") {
      const inside = amountsSentence(seen.text, tokens, mention.from)
      return isEarnedCause(ledger, mention.needs, inside) ? undefined : ["cause", ledger.find(({ kind }) => kind === "link")?.id]
    }
    const said = factsOfAmount(mention).filter((fact) => isInPlace(mention, fact))
    const { cases } = mention
    if (cases !== undefined && !said.some(({ entry }) => entry.n === cases) && !isPossible(mention.amount, cases)) return ["impossible", said[0]?.entry.id]
    if (said.length === 0) return ["number", nearestFact(facts, mention.amount)?.entry.id]
    const own = said.filter(({ entry }) => entry.kind !== "claim")
    if (own.length > 0) return undefined
    return said.some(({ entry }) => isSourced(entry, sentenceOf(mention))) ? undefined : ["claim-without-source", said[0]?.entry.id]
  }

  return mentions.flatMap((mention): readonly Unfaithful[] => {
    const found = fault(mention)
    if (found === undefined) return []
    const [kind, nearest] = found
    const start = seen.start(tokens[mention.from]?.start ?? 0)
    const end = seen.end((tokens[mention.next - 1]?.end ?? 1) - 1)
    const stretch = text.slice(start, end)
    return [{ kind, text: stretch, start, end, ...placeOf(start), message: says[kind](stretch, nearest), ...(nearest === undefined ? {} : { nearest }) }]
  })
}

/** The sentence around a token, in lower case, as far as it is looked through. */
const amountsSentence = (text: string, tokens: readonly Token[], at: number): string => {
  let [first, last] = [at, at]
  while (tokens[first - 1]?.sentence === tokens[at]?.sentence && at - first < 60) first -= 1
  while (tokens[last + 1]?.sentence === tokens[at]?.sentence && last - at < 60) last += 1
  return text.slice(tokens[first]?.start, tokens[last]?.end).toLowerCase()
}
