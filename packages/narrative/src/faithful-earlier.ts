import type { Locale } from "@folkmoot/facts"
import { daysOfEntry } from "./faithful-facts.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** A stretch of time. Unit: days since 1970, both ends included. */
export interface Days {
  readonly from: number
  readonly last: number
}

/** Which earlier time words speak of: the one a year before, or whatever was compared with. */
type Earlier = "year" | "compared"

/** Words that speak of an earlier time, and those they may begin with. */
const phrases: Readonly<Record<Locale, { readonly first: RegExp } & Readonly<Record<Earlier, RegExp>>>> = {
  en: {
    first: /^(?:a|one|last|the|year-earlier|earlier|previous|comparison|prior)$/,
    year: /^(?:(?:a|one) year (?:ago|earlier|before)|last year|the (?:year before|previous year|prior year)|year-earlier)(?: |$)/,
    compared: /^(?:earlier|previous|comparison|prior) period(?: |$)/,
  },
  de: {
    first: /^(?:vor|ein|im|letztes|vorjahr|vorjahres(?:wert|zeitraum)|vergleichszeitraum|vorperiode|vorzeitraum)$/,
    year: /^(?:vor einem jahr|ein jahr (?:zuvor|vorher|früher|davor)|im jahr (?:zuvor|davor)|im (?:letzten|vergangenen) jahr|letztes jahr|vorjahr|vorjahres(?:wert|zeitraum))(?: |$)/,
    compared: /^(?:vergleichszeitraum|vorperiode|vorzeitraum)(?: |$)/,
  },
  da: {
    first: /^(?:for|et|året|sidste|forrige|sammenligningsperioden|perioden)$/,
    year: /^(?:for et år siden|et år (?:før|tidligere|forinden)|året (?:før|forinden)|(?:sidste|forrige) år)(?: |$)/,
    compared: /^(?:sammenligningsperioden|forrige periode|perioden før)(?: |$)/,
  },
}

/** As many words as the longest of them has. */
const longest = 4

/** Shorter times are parts of others, and are told by their months. Unit: days. */
const shortest = 32

/** The latest of the longer times that were measured, and those before it. */
const windowsOf = oncePerLedger((ledger: readonly LedgerEntry[]): { readonly latest?: Days; readonly before: readonly Days[] } => {
  const all = ledger.flatMap((entry) => (entry.kind === "measure" ? (daysOfEntry(entry) ?? []) : [])).filter(({ from, last }) => last - from >= shortest)
  const latest = all.reduce<Days | undefined>((best, one) => (best === undefined || one.last > best.last || (one.last === best.last && one.from < best.from) ? one : best), undefined)
  return latest === undefined ? { before: [] } : { latest, before: all.filter(({ last }) => last < latest.from) }
})

/** The entries that were measured before the latest of the longer times began. */
export const earlierEntries = oncePerLedger((ledger: readonly LedgerEntry[]): ReadonlySet<LedgerEntry> => {
  const { latest } = windowsOf(ledger)
  return new Set(ledger.filter((entry) => latest !== undefined && (daysOfEntry(entry)?.last ?? latest.from) < latest.from))
})

const yearLong = 365

/** The time some words speak of; nothing where nothing was measured then. */
const timeOf = ({ latest, before }: { readonly latest?: Days; readonly before: readonly Days[] }, earlier: Earlier): Days | undefined => {
  if (latest === undefined || before.length === 0) return undefined
  if (earlier === "compared") return { from: Math.min(...before.map(({ from }) => from)), last: latest.from - 1 }
  const told = { from: latest.from - yearLong - 1, last: Math.min(latest.last - yearLong + 1, latest.from - 1) }
  return before.some(({ from, last }) => from <= told.last && last >= told.from) ? told : undefined
}

/** Where a text speaks of an earlier time by other words than a date, as far as the ledger tells of it: "a year ago", "im Vorjahr". */
export const earlierIn = (locale: Locale, tokens: readonly Token[], ledger: readonly LedgerEntry[]): readonly (Days & { readonly at: number; readonly next: number })[] => {
  const windows = windowsOf(ledger)
  if (windows.before.length === 0) return []
  const { first, year, compared } = phrases[locale]
  return tokens.flatMap(({ lower, sentence }, at) => {
    if (!first.test(lower)) return []
    const words = tokens.slice(at, at + longest).flatMap((token) => (token.sentence === sentence ? [token.lower] : [])).join(" ")
    const ofYear = year.exec(words)?.[0]
    const found = ofYear ?? compared.exec(words)?.[0]
    const time = found === undefined ? undefined : timeOf(windows, ofYear === undefined ? "compared" : "year")
    return time === undefined || found === undefined ? [] : [{ ...time, at, next: at + found.trim().split(" ").length }]
  })
}

/** Words by which a sentence speaks of an earlier time, or compares with one, anywhere in it and right before a number. */
const comparing: Readonly<Record<Locale, { readonly anywhere: RegExp; readonly before: RegExp }>> = {
  en: { anywhere: /^(?:ago|before|earlier|year-earlier|previous(?:ly)?|prior|last|then|against|versus|vs|compared|comparison|since|used|once|formerly|difference|changed?|plan|baseline|history|down|up|both|either|neither)$/, before: /^(?:from|after|to|and|was|were|stood)$/ },
  de: { anywhere: /^(?:zuvor|vorher|früher\p{L}*|vorig\p{L}*|vorjahr\p{L}*|vor|damals|gegenüber|vergl\p{L}*|vergangen\p{L}*|letzte\p{L}*|seit\p{L}*|statt|ursprünglich|unterschied\p{L}*|\p{L}*änder\p{L}*|plan|laut|ausgangswert|beide[nr]?|weder)$/u, before: /^(?:von|nach|auf|und|war|waren|lag|lagen)$/ },
  da: { anywhere: /^(?:før|tidligere|sidste|siden|mod|dengang|året|forrige|sammenlign\p{L}*|forskel\p{L}*|ændr\p{L}*|plan(?:en)?|ifølge|begge|hverken)$/u, before: /^(?:fra|efter|til|og|var|lå|på)$/ },
}

/** Whether a text speaks of an earlier time beside a number: in its sentence, in the one before it, by a year or by an arrow to what came of it. */
export const earlierBeside = (locale: Locale, tokens: readonly Token[], ledger: readonly LedgerEntry[]): ((from: number) => boolean) => {
  const years = new Set(windowsOf(ledger).before.flatMap(({ from, last }) => [from, last].map((day) => String(new Date(day * 86_400_000).getUTCFullYear()))))
  return (from) => {
    const { sentence = 0 } = tokens[from] ?? {}
    if (comparing[locale].before.test(lowerAt(tokens, from - 1))) return true
    const isNear = (token: Token): boolean => token.sentence <= sentence && token.sentence >= sentence - 1
    return tokens.slice(Math.max(0, from - 2 * reach), from + reach).some((token) => isNear(token) && (token.text === "→" || years.has(token.text) || comparing[locale].anywhere.test(token.lower)))
  }
}

/** As far from a number as such words are looked for. Unit: tokens. */
const reach = 40
