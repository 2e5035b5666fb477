import type { Locale } from "@folkmoot/facts"
import { mayBeAttained } from "./faithful-attained.ts"
import { besideIt } from "./faithful-beside.ts"
import { belonging } from "./faithful-belonging.ts"
import { isPossible } from "./faithful-cases.ts"
import { isEarnedCause, linkFinder } from "./faithful-causes.ts"
import { everydayIn } from "./faithful-everyday.ts"
import { cuedBy } from "./faithful-cues.ts"
import { earlierBeside, earlierEntries } from "./faithful-earlier.ts"
import { effectFinder } from "./faithful-effects.ts"
import { differencesIn, gapFinder, isApartBy } from "./faithful-differences.ts"
import { isEarnedTurn, isOfManner, mannerOf, type Turn } from "./faithful-directions.ts"
import { isWrongExtreme } from "./faithful-extremes.ts"
import { calendarOf, factsOf, knowsDate, knowsStretch, type Fact } from "./faithful-facts.ts"
import { endsSaid, factsByUnit, factsSaid, hasMargin, nearestFact, saysBoth, type Facts } from "./faithful-hold.ts"
import { lossFinder } from "./faithful-undone.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import { knownMetrics, metricIdOf, metricsNamedIn, namesBefore, nearestNamed } from "./faithful-named.ts"
import { clockEnd } from "./faithful-loosely.ts"
import { strangersIn } from "./faithful-neighbours.ts"
import { countedAs, isCounted, nounBehind } from "./faithful-nouns.ts"
import { unitBefore } from "./faithful-onward.ts"
import { misdatedIn } from "./faithful-occasions.ts"
import { ofPopulation } from "./faithful-populations.ts"
import type { UnfaithfulKind } from "./faithful-says.ts"
import { sentencesIn, type Sentences } from "./faithful-sentences.ts"
import { metricsTold, unmeasuredIn } from "./faithful-subjects.ts"
import { ofVariant } from "./faithful-variants.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import type { Amount } from "./written-amounts.ts"
import type { Quantity } from "./written-numbers.ts"
import { textAt, type Token } from "./written-tokens.ts"

/** What is wrong with something a text says, and the entry of the ledger that comes closest, by id. */
export interface Fault {
  readonly kind: UnfaithfulKind
  readonly nearest: string | undefined
  /** Where it speaks of what the ledger tells nothing of. */
  readonly isUnmeasured?: true
  /** Where it says of a target that it is reached, and it is not, or nobody can tell yet. */
  readonly isUnreached?: true
}

/** What joins the two ends of a time, with an article at most. */
const [joint, jointArticle, longestJoint] = [/^(?:to|until|till|through|bis|til|–|—|-)$/, /^(?:the|zum|den|dem)$/, 2]

/** As many lines above a verdict as may tell what it is of. */
const longestList = 5

/** From so many parts on a share is said of so many, and of a change only behind "by": "one thread in ten". */
const fewestParts = 5

const plainly = (printed: string): string => printed.replaceAll("\u00a0", " ").replaceAll("\u2212", "-")

const isNumber = ({ kind }: LedgerEntry): boolean => kind === "measure" || kind === "change"

const written = ({ value, half, step }: Quantity): string => `${value}/${half}/${step}`

/** All of an amount that decides what it says, wherever it stands. */
const wordingOf = ({ unit, low, upTo, bent, currencies = [], share, signed, isRough, ofPlan }: Amount): string =>
  [unit, written(low), upTo === undefined ? "" : written(upTo), bent, signed ? "signed" : isRough === true ? "rough" : "", share === undefined ? "" : `${share.part}/${share.whole}`, ofPlan ?? "", ...currencies].join(" ")

/** "± 2", "+/- 2". */
const isMargin = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.text === "±" || (tokens[from - 1]?.text === "/" && tokens[from - 2]?.text === "+") || (tokens[from - 1]?.text === "-" && tokens[from - 2]?.text === "/" && tokens[from - 3]?.text === "+")

/** Finds the facts an amount says; those of the same amount are looked up once. */
const factFinder = (text: string, tokens: readonly Token[], facts: Facts, literal: ReadonlyMap<string, readonly LedgerEntry[]>, sentences: Sentences): ((mention: AmountMention) => readonly Fact[]) => {
  const known = new Map<string, readonly Fact[]>()
  return (mention) => {
    const { amount, from, next } = mention
    const key = wordingOf(amount)
    const found = known.get(key) ?? factsSaid(facts, amount)
    known.set(key, found)
    // What is printed as it stands may be said as it stands; "at least" before it says something else.
    const isAsPrinted = amount.ofRest !== true && (amount.bent === "exact" || (amount.bent === "at-most" && sentences.halves(sentences.of(mention))))
    const printed = !isAsPrinted ? [] : (literal.get(plainly(text.slice(tokens[from]?.start, tokens[next - 1]?.end))) ?? []).filter((entry) => found.every((fact) => fact.entry !== entry))
    return printed.length === 0 ? found : [...found, ...printed.map((entry): Fact => ({ entry, unit: amount.unit, value: amount.low.value, isPrinted: true }))]
  }
}

/** The entries by what is printed of them. A link is called by words of a plan, which earn no number. */
const printedIn = (ledger: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> => {
  const printed = new Map<string, LedgerEntry[]>()
  for (const entry of ledger) if (entry.kind !== "link") for (const text of new Set(entry.texts.map(plainly))) printed.set(text, [...(printed.get(text) ?? []), entry])
  return printed
}

/** What holds for any text about a ledger. */
const reckoned = oncePerLedger((ledger) => {
  const all = factsOf(ledger)
  return {
    all, facts: factsByUnit(all), calendar: calendarOf(ledger), linksIn: linkFinder(ledger), told: metricsTold(ledger),
    literal: printedIn(ledger),
  }
})

/** Holds what a text says against a ledger, one thing at a time; nothing where it is earned. */
export const faultFinder = (locale: Locale, text: string, tokens: readonly Token[], mentions: readonly Mention[], ledger: readonly LedgerEntry[]): ((mention: Mention) => Fault | undefined) => {
  const { all, facts, calendar, linksIn, told, literal } = reckoned(ledger)
  const sentences = sentencesIn(locale, text, tokens, mentions, ledger)
  const factsOfAmount = factFinder(text, tokens, facts, literal, sentences)
  const names = metricsNamedIn(locale, text, tokens)
  const ofPlan = all.some(({ entry: { id } }) => id === "count/objectives" || id === "count/actions")
  const unmeasured = unmeasuredIn(locale, tokens, told)
  const [belongs, counts, cued, varies, populated] = [belonging(locale, tokens, names, all, unmeasured), countedAs(locale, tokens), cuedBy(locale, tokens, sentences.tables), ofVariant(locale, tokens, all, sentences.onward), ofPopulation(locale, tokens, sentences.onward)]
  const withBeside = besideIt(locale, tokens, mentions, { factsOf: factsOfAmount, isEarned: (mention) => ofAmount(mention) === undefined })
  const ofUnitBefore = unitBefore(tokens, facts, sentences.onward, sentences.tables, sentences.amountsIn)
  const lossOf = lossFinder(locale, tokens, facts)
  const gapsOf = gapFinder(locale, tokens, all)
  const isDifference = differencesIn(locale, tokens, mentions)
  const isMisdated = misdatedIn(locale, text, tokens, mentions, ledger)
  const everyday = everydayIn(locale, tokens, mentions, names, sentences)
  const hasEffect = effectFinder(locale, tokens, mentions, names)
  const unless = (isEarned: boolean, kind: UnfaithfulKind, nearest: () => LedgerEntry | undefined): Fault | undefined => (isEarned ? undefined : { kind, nearest: nearest()?.id })

  /** The metric a direction speaks of: the one named nearest, else those that the number beside it may be of. */
  const metricsNear = ({ from: at, manner }: Turn, beside: readonly AmountMention[]): readonly string[] => {
    const named = nearestNamed(names, tokens, at)
    // "The score rose, and the wait fell": a wait is no score.
    if (named !== undefined && manner !== undefined && !isOfManner(knownMetrics.get(named.id), manner)) return []
    if (named !== undefined) return [named.id]
    const distance = ({ from }: Mention): number => Math.abs(from - at)
    const nearest = beside.reduce<AmountMention | undefined>((best, one) => (best === undefined || distance(one) < distance(best) ? one : best), undefined)
    const said = nearest === undefined ? [] : factsOfAmount(nearest).filter(({ entry }) => isNumber(entry))
    return [...new Set(said.map(({ entry }) => metricIdOf(entry.metric)))]
  }

  /** Whether a claim is of something the ledger tells nothing of: a metric of its own, or what people call one. */
  const isUnmeasured = (at: number): boolean => {
    const [named, other] = [nearestNamed(names, tokens, at), unmeasured.near(at)]
    return (named !== undefined && (other === undefined || Math.abs(named.at - at) <= other) ? unmeasured.metric(named.id) : other !== undefined)
  }

  const ofDirection = (mention: Extract<Mention, { kind: "direction" }>): Fault | undefined => {
    if (isUnmeasured(mention.from)) return { kind: "direction", nearest: undefined, isUnmeasured: true }
    const sentence = sentences.of(mention)
    const own = sentences.amountsIn(sentence)
    // "That is about the same as last year" goes on about the number before it.
    const beside = own.length === 0 && mention.direction === "same" && sentences.onward.goesOn(sentence) ? sentences.amountsIn(sentence - 1).slice(-1) : own
    const near = metricsNear(mention, beside)
    // A plan or a level may be unchanged too: only of a number it is a comparison.
    if ((mention.direction === "same" || (mention.bound === true && mention.manner === undefined)) && near.length === 0) return undefined
    const isNear = ({ metric }: LedgerEntry): boolean => near.includes(metricIdOf(metric))
    const variants = beside.flatMap((one) => factsOfAmount(one).flatMap(({ entry }) => (isNumber(entry) && isNear(entry) ? [`${entry.metric}/${entry.variant}`] : [])))
    return unless(isEarnedTurn(ledger, mention, near, variants), "direction", () => ledger.find((entry) => entry.kind === "change" && isNear(entry)))
  }

  /** Whether a share repeats how many of how many there are: "two of four, that is half". */
  const isSameShare = (mention: AmountMention, beside: readonly AmountMention[]): boolean => {
    const { unit, low } = mention.amount
    if (unit !== "percent" || nounBehind(locale, tokens, mention) !== undefined) return false
    return beside.some(({ amount }) => amount.unit === "plain" && amount.share !== undefined && Math.abs((100 * amount.share.part) / amount.share.whole - low.value) <= low.half && factsSaid(facts, amount).length > 0)
  }

  const possibleOf = (mention: AmountMention, own: readonly Fact[]): readonly Fact[] => populated(mention, varies(mention, cued(mention, counts(mention, belongs(mention, own)))))
  const isStranger = strangersIn(tokens, sentences.amountsIn, all, (mention) => possibleOf(mention, factsOfAmount(mention)))

  const [saysEarlier, measuredBefore] = [earlierBeside(locale, tokens, ledger), earlierEntries(ledger)]
  /** Whether what was found before is told as if it were so now. */
  const isOfNow = ({ amount: { unit }, from, next }: AmountMention, said: readonly Fact[]): boolean =>
    unit !== "plain" && !sentences.tables.isRow(tokens[from]?.sentence ?? 0) && !/^[(–—]$/.test(textAt(tokens, from - 1)) && !/^[→]$/.test(textAt(tokens, next)) && said.every(({ entry }) => entry.kind === "measure" && measuredBefore.has(entry)) && !saysEarlier(from)

  const ofAmount = (mention: AmountMention): Fault | undefined => {
    const sentence = sentences.of(mention)
    const others = sentences.amountsIn(sentence)
    if (isMargin(tokens, mention.from)) {
      const before = others.findLast(({ from }) => from < mention.from)
      return unless(belongs(mention, before === undefined ? all : factsOfAmount(before)).some((fact) => hasMargin(fact, mention.amount)), "number", () => undefined)
    }
    if (everyday.amount(mention)) return undefined
    // Of a plan of which nothing is told, all or none of it may be anything.
    if (mention.amount.ofPlan !== undefined && !ofPlan) return undefined
    const gaps = gapsOf(mention)
    const own = gaps !== undefined ? factsSaid(factsByUnit(gaps), mention.amount) : (lossOf(mention) ?? [...factsOfAmount(mention), ...ofUnitBefore(mention)])
    const ends = own.length > 0 || !sentences.supposes(sentence) ? own : endsSaid(facts, mention.amount, others.map(({ amount }) => amount))
    const differs = gaps === undefined && isDifference(mention)
    const possible = possibleOf(mention, ends)
    const fitting = withBeside(mention, possible)
    const said = fitting.filter((fact) => sentences.allows(mention, fact) && (differs ? fact.entry.kind === "change" : fact.entry.kind !== "change" || (mention.amount.share?.whole ?? 1) < fewestParts))
    // "From 48 to 70 %" needs both, each in its time.
    const isHalf = saysBoth(own, mention.amount) && !saysBoth(said, mention.amount) && !said.some(({ isPrinted }) => isPrinted)
    const { cases } = mention
    if (cases !== undefined && !said.some(({ entry }) => entry.n === cases.n) && !isPossible(mention.amount.low, cases)) return { kind: "impossible", nearest: said[0]?.entry.id }
    // What becomes of two numbers that stand beside it is held with them, unless what stands right beside it says otherwise.
    if (said.length === 0 && (fitting.length > 0 || possible.length === 0) && (isApartBy(mention, others) || isSameShare(mention, others))) return undefined
    // Half of all within so long is what a median says.
    if (said.length === 0 && mention.amount.share?.whole === 2 && others.some((one) => one.amount.unit === "milliseconds" && factsOfAmount(one).some(({ entry, isSpan }) => entry.kind === "measure" && isSpan !== true))) return undefined
    if (said.length === 0 || isHalf || isStranger(mention, said) || isOfNow(mention, said) || sentences.isOutOfTime(mention, said)) return { kind: "number", nearest: nearestFact(facts, mention.amount)?.entry.id }
    return unless(said.some(({ entry }) => entry.kind !== "claim" || sentences.isSourced(sentence, entry)), "claim-without-source", () => said[0]?.entry)
  }

  /** Whether a time of day stands behind a date: people meet then, and nothing was measured. */
  const isAppointment = (next: number): boolean => [next, next + 1, next + 2, next + 3].some((at) => tokens[at]?.sentence === tokens[next - 1]?.sentence && clockEnd(locale, tokens, at) !== undefined)

  const ofCause = (mention: Extract<Mention, { kind: "cause" }>): Fault | undefined => {
    const { needs, from, upon } = mention
    if (!hasEffect(mention)) return undefined
    if (upon !== undefined && names[namesBefore(names, upon)]?.at !== upon && mannerOf(tokens[upon]) === undefined && !unmeasured.at(upon)) return undefined
    const links = linksIn(sentences.around(from), () => sentences.upTo(from), needs, (word) => isCounted(locale, word))
    if (isEarnedCause(links, needs)) return undefined
    return upon !== undefined && isUnmeasured(upon) ? { kind: "cause", nearest: undefined, isUnmeasured: true } : { kind: "cause", nearest: links[0]?.id }
  }

  const behind = new Map(mentions.flatMap((mention, index) => (mention.kind === "date" ? [[mention, mentions[index + 1]] as const] : [])))
  /** Of a time told by both its ends, whether it is one: "January to June 2026". */
  const isStretch = (mention: Extract<Mention, { kind: "date" }>): boolean => {
    const other = behind.get(mention)
    const { sentence } = tokens[mention.from] ?? {}
    if (other?.kind !== "date" || tokens[other.from]?.sentence !== sentence || other.from - mention.next > longestJoint) return true
    const words = tokens.slice(mention.next, other.from).map(({ lower }) => lower)
    const isJoint = words.some((word) => joint.test(word)) && words.every((word) => joint.test(word) || jointArticle.test(word))
    // "In January and in June" are two times, and without a year nobody knows which.
    if (!isJoint || other.date.year === undefined || (other.date.month === undefined && mention.date.month === undefined)) return true
    return knowsStretch(calendar, { ...mention.date, year: mention.date.year ?? other.date.year }, other.date)
  }

  const ofAttained = ({ from, isLabelled }: Extract<Mention, { kind: "attained" }>): Fault | undefined => {
    const { sentence = 0 } = tokens[from] ?? {}
    const beside = [...sentences.amountsIn(sentence)]
    const most = isLabelled === true ? longestList : 1
    for (let at = sentence; sentence - at < most && sentences.onward.follows(at); at -= 1) beside.push(...sentences.amountsIn(at - 1))
    const named = nearestNamed(names, tokens, from)
    return mayBeAttained(ledger, beside.flatMap((one) => [...factsOfAmount(one), ...ofUnitBefore(one)].map(({ entry }) => entry)), named === undefined ? [] : [named.id]) ? undefined : { kind: "number", nearest: undefined, isUnreached: true }
  }

  return (mention) => {
    switch (mention.kind) {
      case "amount":
        return ofAmount(mention)
      case "date":
        if (isWrongExtreme(locale, tokens, names, ledger, mention)) return { kind: "direction", nearest: undefined }
        return unless((knowsDate(calendar, mention.date) && isStretch(mention) && !isMisdated(mention)) || isAppointment(mention.next) || everyday.date(mention), "date", () => undefined)
      case "direction":
        return ofDirection(mention)
      case "attained":
        return ofAttained(mention)
      case "cause":
        return ofCause(mention)
    }
  }
}
