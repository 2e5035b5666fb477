import { locales, minorDigits, parseInstant } from "@folkmoot/facts"
import type { Unit } from "@folkmoot/metrics"
import { power } from "@folkmoot/statistics"
import type { WrittenUnit } from "./faithful-words.ts"
import type { LedgerEntry } from "./report.ts"
import { dateAt, type WrittenDate } from "./written-dates.ts"
import { tokensOf } from "./written-tokens.ts"

/**
 * A number a text may say, in the unit it would be written in.
 *
 * @remarks
 * Unit: percent are hundredths, money major units, durations milliseconds. `low` and `high` are the ends of what the data cannot rule out.
 */
export interface Fact {
  readonly entry: LedgerEntry
  readonly unit: WrittenUnit
  readonly value: number
  readonly low?: number
  readonly high?: number
  /** The length of a measure's window: only days and longer speak of it. */
  readonly isSpan?: true
  /** How sure a range is: only a sentence about that may say it. */
  readonly isLevel?: true
  /** Where the text says it as it was printed, so that both ends of a range are told. */
  readonly isPrinted?: true
}

/** The days, months and years a text may name. Unit: days since 1970. */
export interface Calendar {
  readonly days: ReadonlySet<number>
  /** The days that something has by itself, and those on which longer times begin and end. */
  readonly named: ReadonlySet<number>
  /** The times that were measured or told, each whole. */
  readonly windows: readonly { readonly from: number; readonly last: number }[]
  readonly spans: readonly { readonly from: number; readonly last: number }[]
  readonly years: ReadonlySet<number>
}

const day = 86_400_000

/** In what a unit is written, and how many of it make one. A count may be said of points: what it counts is not known here. */
const written: { readonly [U in Unit]: readonly (readonly [WrittenUnit, number])[] } = {
  ratio: [["percent", 100]],
  "net-ratio": [["percentage-points", 100], ["points", 100]],
  change: [["percent", 100]],
  quotient: [["plain", 1], ["times", 1]],
  count: [["plain", 1], ["points", 1]],
  "nps-points": [["points", 1], ["plain", 1]],
  "scale-points": [["points", 1], ["plain", 1]],
  points: [["points", 1], ["plain", 1]],
  milliseconds: [["milliseconds", 1]],
  "per-person": [["plain", 1]],
  money: [["money", 1]],
}

const percentSign = /%|percent(?!age)|prozent(?!punkt)|procent(?!point)/i

const unitsOf = ({ kind, unit, texts, currency }: LedgerEntry): readonly (readonly [WrittenUnit, number])[] => {
  const isPercent = texts.some((text) => percentSign.test(text))
  if (unit === "money" && currency !== undefined) return [["money", power(10, -minorDigits(currency))]]
  // A difference of shares is said in percentage points, unless the report itself wrote it as a relative change.
  if (kind === "change" && (unit === "ratio" || unit === "change" || unit === "net-ratio") && !isPercent) return [["percentage-points", 100], ["points", 100]]
  if (kind === "change" && isPercent) return [["percent", 100]]
  return unit === undefined ? (isPercent ? [["percent", 100]] : written.count) : written[unit]
}

/**
 * The first and the last day of an entry's period.
 *
 * @remarks
 * Unit: days since 1970; local midnights lie within half a day of those of UTC, so both are rounded.
 */
export const daysOfEntry = ({ period }: LedgerEntry): { readonly from: number; readonly last: number } | undefined => {
  const [from, to] = [period?.from ?? undefined, period?.to ?? undefined].map((instant) => (instant === undefined ? undefined : parseInstant(instant)))
  return from === undefined || to === undefined ? undefined : { from: Math.round(from / day), last: Math.round(to / day) - 1 }
}

/** How many times as much there is as before, where that is decided; of what has no zero of its own that cannot be told. */
const timesBefore = (ledger: readonly LedgerEntry[]): ((entry: LedgerEntry) => number | undefined) => {
  const key = ({ metric, variant, period }: LedgerEntry): string => [metric, variant, period?.from, period?.to].join(" ")
  const now = new Map(ledger.flatMap((entry) => (entry.kind === "measure" && entry.value !== undefined ? [[key(entry), entry.value] as const] : [])))
  return (entry) => {
    const { kind, value, unit, verdict } = entry
    const current = now.get(key(entry))
    if (kind !== "change" || value === undefined || current === undefined || (verdict !== "higher" && verdict !== "lower") || unit === undefined || !measuredFromZero.has(unit)) return undefined
    return current > 0 && current - value > 0 ? current / (current - value) : undefined
  }
}

/** How many times what is a plan aims at: "our goal is twice that". */
const timesAhead = (ledger: readonly LedgerEntry[]): ((entry: LedgerEntry) => number | undefined) => {
  const key = ({ metric, variant }: LedgerEntry): string => `${metric}/${variant}`
  const ordered = ledger.filter(({ kind, value }) => kind === "measure" && value !== undefined && value > 0).toSorted((a, b) => lengthOf(a) - lengthOf(b) || (daysOfEntry(a)?.last ?? 0) - (daysOfEntry(b)?.last ?? 0))
  const now = new Map(ordered.map((entry) => [key(entry), entry.value ?? 0] as const))
  return (entry) => {
    const current = entry.kind === "target" ? now.get(key(entry)) : undefined
    return current === undefined || entry.value === undefined ? undefined : entry.value / current
  }
}

/** Unit: days. */
const lengthOf = (entry: LedgerEntry): number => {
  const span = daysOfEntry(entry)
  return span === undefined ? 0 : Math.round((span.last - span.from) / 31)
}

const measuredFromZero: ReadonlySet<Unit> = new Set(["ratio", "count", "quotient", "milliseconds", "money", "per-person"])

/** Every number the ledger lets a text say. */
export const factsOf = (ledger: readonly LedgerEntry[]): readonly Fact[] => {
  const [timesAsMuch, timesAimed] = [timesBefore(ledger), timesAhead(ledger)]
  return ledger.flatMap((entry): readonly Fact[] => {
    const { value, interval, n } = entry
    const own = value === undefined ? [] : unitsOf(entry).map(([unit, by]): Fact => ({
      entry, unit, value: value * by, ...(unit === "percent" && entry.kind === "count" ? { isLevel: true } : {}), ...(interval === undefined ? {} : { low: interval.low * by, high: interval.high * by }),
    }))
    // What a measure is made of is a share of it, and no growth.
    const doubled = value !== undefined && entry.unit === "change" && entry.kind !== "part" ? [{ entry, unit: "times" as const, value: 1 + value }] : []
    const cases = n === undefined ? [] : [{ entry, unit: "plain" as const, value: n }]
    const level = interval === undefined ? [] : [{ entry, unit: "percent" as const, value: interval.level * 100, isLevel: true as const }]
    const span = daysOfEntry(entry)
    const length = span === undefined ? [] : [{ entry, unit: "milliseconds" as const, value: (span.last + 1 - span.from) * day, isSpan: true as const }]
    const factor = timesAsMuch(entry)
    const relative = factor === undefined ? [] : [{ entry, unit: "times" as const, value: factor }, { entry, unit: "percent" as const, value: 100 * (factor - 1) }, { entry, unit: "percent" as const, value: 100 * factor }]
    const aimed = timesAimed(entry)
    const ahead = aimed === undefined ? [] : [{ entry, unit: "times" as const, value: aimed }]
    return [...own, ...doubled, ...relative, ...ahead, ...cases, ...level, ...length]
  })
}

/** Unit: days since 1970; the first and last day of a written date, as far as its year is known. */
export const rangeOfDate = ({ year, month, day: at, part }: WrittenDate): { readonly from: number; readonly last: number } | undefined => {
  if (year === undefined) return undefined
  const first = part === undefined ? (month ?? 1) : (part.which - 1) * part.months + 1
  const length = part?.months ?? (month === undefined ? 12 : 1)
  const from = Date.UTC(year, first - 1, at ?? 1) / day
  return { from, last: at === undefined ? Date.UTC(year, first - 1 + length, 1) / day - 1 : from }
}

const datesIn = (text: string): readonly WrittenDate[] => {
  const tokens = tokensOf(text.replaceAll("\u00a0", " "))
  const found = locales.flatMap((locale) => tokens.flatMap((_, at) => dateAt(locale, tokens, at)?.date ?? []))
  // Whoever does not know a month's name still sees its year.
  const whole = found.filter(({ month, part }) => month !== undefined || part !== undefined)
  return whole.length > 0 ? whole : found
}

/** The days, months and years that a date of the ledger names. Unit: days since 1970, both ends included. */
export const daysNamedBy = ({ texts, id }: LedgerEntry): readonly { readonly from: number; readonly last: number }[] =>
  [...texts, ...(/\d{4}-\d{2}-\d{2}$/.exec(id) ?? [])].flatMap(datesIn).flatMap((date) => rangeOfDate(date) ?? [])

/** Every day, month and year the ledger lets a text name. */
export const calendarOf = (ledger: readonly LedgerEntry[]): Calendar => {
  const named = ledger.filter(({ kind }) => kind === "date").flatMap(daysNamedBy)
  const windows = ledger.flatMap((entry) => daysOfEntry(entry) ?? [])
  const spans = [...named, ...windows]
  const yearOf = (at: number): number => new Date(at * day).getUTCFullYear()
  const years = [
    ...spans.flatMap(({ from, last }) => Array.from({ length: Math.min(200, yearOf(last) - yearOf(from) + 1) }, (_, more) => yearOf(from) + more)),
    ...ledger.flatMap(({ year }) => year ?? []),
  ]
  const told = named.filter(({ from, last }) => from === last).map(({ from }) => from)
  return { named: new Set(told), windows, days: new Set([...named.filter(({ from, last }) => from === last).map(({ from }) => from), ...windows.flatMap(({ from, last }) => [from, last, last + 1])]), spans, years: new Set(years) }
}

/** Whether the ledger knows a date as far as it was written. */
export const knowsDate = ({ days, spans, years }: Pick<Calendar, "days" | "spans" | "years">, date: WrittenDate): boolean => {
  const { year, month, day: at, part } = date
  if (date.unclear === true) return false
  if (year === undefined) {
    if (part !== undefined) return [...years].some((one) => knowsDate({ days, spans, years }, { ...date, year: one }))
    if (at !== undefined) return [...days].some((one) => new Date(one * day).getUTCDate() === at && new Date(one * day).getUTCMonth() + 1 === month)
    return [...years].some((one) => knowsDate({ days, spans, years }, { ...date, year: one }))
  }
  const range = rangeOfDate(date)
  if (range === undefined) return false
  if (at !== undefined) return days.has(range.from)
  if (month === undefined && part === undefined) return years.has(year)
  const inside = (one: number): boolean => one >= range.from && one <= range.last
  return spans.some(({ from, last }) => inside(from) || inside(last))
}

/** As far as local midnights may lie off. Unit: days. */
const tolerance = 1

/** Whether a time with both its ends is one that was measured, or lies between two days that are told by themselves. */
export const knowsStretch = ({ named, windows }: Calendar, one: WrittenDate, other: WrittenDate): boolean => {
  const [begin, end] = [rangeOfDate(one), rangeOfDate(other)]
  if (begin === undefined || end === undefined) return true
  if (windows.some(({ from, last }) => Math.abs(from - begin.from) <= tolerance && Math.abs(last - end.last) <= tolerance)) return true
  return one.day !== undefined && other.day !== undefined && named.has(begin.from) && named.has(end.from)
}

/** Whether a label reads as a date in any of our languages. */
export const isWrittenDate = (label: string): boolean => datesIn(label).length > 0
