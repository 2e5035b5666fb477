import type { Locale } from "@folkmoot/facts"
import { clauseAt, isHedged } from "./faithful-clauses.ts"
import { daysOfEntry } from "./faithful-facts.ts"
import { knownMetrics, metricIdOf } from "./faithful-named.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** A stretch of tokens that says of one target that it is reached. */
export interface Attained {
  readonly kind: "attained"
  /** Where it stands behind a label, below the numbers it is of: "Verdict: reached". */
  readonly isLabelled?: true
  readonly from: number
  readonly next: number
}

/** What one target is called; several are counted. */
const targets: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:target|goal|bar|criterion)$/,
  de: /^(?:ziel|zielwert|zielmarke|(?:mess)?latte|kriterium)$/,
  da: /^(?:mål|målet|målsætningen|kriteriet|overliggeren)$/,
}

/** What is said of one that is reached. */
const reached: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:met|reached|hit|achieved|attained|exceeded|beaten|beat|cleared|fulfilled)$/,
  de: /^(?:erreicht|erreichten|geschafft|erfüllt|übertroffen|genommen)$/,
  da: /^(?:nået|nåede|opfyldt|indfriet|overgået|klaret)$/,
}

/** What is said of a level or a criterion that is met. */
const held: Readonly<Record<Locale, RegExp>> = { en: /^held$/, de: /^gehalten$/, da: /^nået$/ }

/** Words for a target that was told just before: "and that we have reached". */
const it = /^(?:it|that|this|these|das|dies|dieses|es|det|dette|den)$/

/** Whether a word is a verdict by itself: a cell of its own, or what a list ends with: "target 4 hours, reached". */
const isVerdict = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return before?.sentence === token?.sentence && /^[,|–—]$/.test(before?.text ?? "") && (behind?.sentence !== token?.sentence || /^[|.)!]$/.test(behind?.text ?? ""))
}

/** What a verdict is called in a list of labels. */
const verdict = /^(?:verdict|result|status|urteil|ergebnis|vurdering|resultat)$/

const isLabelled = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === ":" && tokens[at - 2]?.sentence === tokens[at]?.sentence && verdict.test(lowerAt(tokens, at - 2)) && tokens[at + 1]?.sentence !== tokens[at]?.sentence

/** Whether it is said of what was told before: "das haben wir schon erreicht". */
const isOfIt = (locale: Locale, tokens: readonly Token[], at: number): boolean => {
  const [from, to] = clauseAt(tokens, at)
  const before = tokens.slice(from, at).map(({ lower }) => lower)
  return to <= at + 1 && before.some((word) => it.test(word)) && !before.some((word) => otherwise.test(word) || targets[locale].test(word))
}

/** Words by which that lies ahead, is said of more than one, or is only almost so. */
const otherwise = /^(?:to|zu|at|almost|nearly|fast|beinahe|knapp|næsten|erst|by|bis|inden|when|once|sobald|når|far|from|off|weit|entfernt|langt|fra|which|were|was|sind|waren|blev|pilots?|pilot\p{L}*)$/u

/** "The target is met", "das Ziel ist erreicht", "vi har nået målet": from a target or from what is said of it, whichever comes first. */
export const attainedAt = (locale: Locale, tokens: readonly Token[], at: number, denies: (at: number) => boolean): Attained | undefined => {
  const lower = lowerAt(tokens, at)
  if ((reached[locale].test(lower) || held[locale].test(lower)) && isLabelled(tokens, at)) return { kind: "attained", from: at, next: at + 1, isLabelled: true }
  if ((reached[locale].test(lower) || held[locale].test(lower)) && (isVerdict(tokens, at) || isOfIt(locale, tokens, at))) return isHedged(tokens, at, denies) ? undefined : { kind: "attained", from: at, next: at + 1 }
  const other = targets[locale].test(lower) ? reached[locale] : reached[locale].test(lower) ? targets[locale] : undefined
  if (other === undefined) return undefined
  const [, to] = clauseAt(tokens, at)
  for (let place = at + 1; place <= to; place += 1) {
    if (!other.test(lowerAt(tokens, place))) continue
    const around = tokens.slice(Math.max(0, at - 1), place)
    return around.some((token) => otherwise.test(token.lower)) || isHedged(tokens, at, denies) ? undefined : { kind: "attained", from: at, next: place + 1 }
  }
  return undefined
}

/** Whether it may be said from a word on that a target is reached. */
export const opensAttained = (locale: Locale, lower: string): boolean => targets[locale].test(lower) || reached[locale].test(lower) || held[locale].test(lower)

/** Longer times are what a target is held against. Unit: days. */
const longest = 32

/** The number of each metric and variant that its targets are held against: that of the latest and, of these, the longest time. */
const latestOf = oncePerLedger((ledger: readonly LedgerEntry[]) => {
  const latest = new Map<string, { readonly entry: LedgerEntry; readonly from: number; readonly last: number }>()
  for (const entry of ledger) {
    const days = entry.kind === "measure" && entry.value !== undefined ? daysOfEntry(entry) : undefined
    if (days === undefined || days.last - days.from < longest) continue
    const key = `${entry.metric}/${entry.variant}`
    const best = latest.get(key)
    if (best === undefined || days.last > best.last || (days.last === best.last && days.from < best.from)) latest.set(key, { entry, ...days })
  }
  return latest
})

/** Whether a number lies on the right side of a target with all of its range; a count is what it is. */
const holds = ({ metric, value = 0, interval, unit }: LedgerEntry, target: number): boolean => {
  const isLower = knownMetrics.get(metricIdOf(metric))?.better === "lower"
  const end = unit === "count" ? value : isLower ? (interval?.high ?? value) : (interval?.low ?? value)
  return isLower ? end <= target : end >= target
}

/** How many criteria of a level are met, and how many there are. */
const [met, applicable] = [/^(count\/maturity\/\d+)\/met/, "applicable"]

/** What a plan says it begins from, and no target. */
const baseline = /\/baseline$/

/** Whether each level that may be told is short of a criterion. */
const isShortOfLevel = (ledger: readonly LedgerEntry[], told: readonly LedgerEntry[]): boolean => {
  const levels = told.flatMap(({ id, value = 0 }) => {
    const level = met.exec(id)?.[1]
    return level === undefined ? [] : [ledger.some((entry) => entry.id.startsWith(`${level}/${applicable}`) && (entry.value ?? 0) > value)]
  })
  return levels.length > 0 && !levels.includes(false)
}

/**
 * Whether a target that is said to be reached may be: of those that its sentence or the one before speaks of, by the numbers told or the metrics named.
 *
 * @remarks
 * Where none can be told apart it is let pass; a target without a metric of its own is held against the numbers told beside it.
 */
export const mayBeAttained = (ledger: readonly LedgerEntry[], told: readonly LedgerEntry[], metrics: readonly string[]): boolean => {
  const named = told.filter(({ id, kind }) => kind === "target" && !baseline.test(id))
  const measures = told.filter(({ kind }) => kind === "measure")
  const ids = metrics.length > 0 ? metrics : measures.map(({ metric }) => metricIdOf(metric))
  const aims = named.length > 0 ? named : ledger.filter(({ id, kind, metric }) => kind === "target" && !baseline.test(id) && metric !== undefined && ids.includes(metricIdOf(metric)))
  const pairs = aims.flatMap(({ metric, variant, value, unit }) => {
    const own = metric === undefined ? measures.filter((one) => one.unit === unit) : [latestOf(ledger).get(`${metric}/${variant}`)?.entry ?? []].flat()
    return value === undefined ? [] : own.map((one) => holds(one, value))
  })
  return pairs.length === 0 ? !isShortOfLevel(ledger, told) : pairs.includes(true)
}
