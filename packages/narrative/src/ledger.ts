import { parseInstant } from "@folkmoot/facts"
import type { Change, Measure, Measured, Range, Refused, Unit } from "@folkmoot/metrics"
import { byText } from "./by-text.ts"
import { clockOf, type Apart, type Clock } from "./fineness.ts"
import { differenceUnit, writeCount, writeDay, writeMeasured, writeMonth, writePlain, type Written } from "./format.ts"
import { listIn, textIn, type Language, type OwnTexts } from "./language.ts"
import type { LinkStatus } from "./link.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Inline, LedgerEntry, Occasion, Origin } from "./report.ts"

/** A number ready to be said, entered in the ledger. */
export interface Bound {
  /** What `{$slot}` prints. */
  readonly full: Inline
  /** What `{$slot :plain}` prints: the value without its range; not there for words. */
  readonly plain?: Inline
  /** What `{$slot :range}` prints; there where the number has a range. */
  readonly range?: Inline
  /** The number by which a text decides between singular and plural, where it can. */
  readonly count?: number
}

/** A number by itself. */
export interface Quantity {
  /** What it counts in. */
  readonly unit: Unit
  /** In `unit`; durations in milliseconds, money in minor units of `currency`. */
  readonly value: number
  /** The ISO 4217 code; there where `unit` is `money`. */
  readonly currency?: string | undefined
}

/** What a target is of: the metric with its version, and its variant. */
export type Aimed = Pick<Measured, "metric" | "variant">

/** The only way to a number in a report: each function enters what it is given in the ledger. */
export interface Binder {
  /** A measure: value, then its range. */
  readonly measure: (measure: MeasuredMeasure) => Bound
  /** In which unit of time a measure is written that is a duration. */
  readonly clock: (measure: MeasuredMeasure) => Clock
  /** How many cases a measure rests on. */
  readonly cases: (measure: MeasuredMeasure) => Bound
  /** With what confidence a measure's range was drawn. */
  readonly level: (measure: MeasuredMeasure) => Bound
  /** How many cases were left out for a reason. */
  readonly leftOut: (measure: Measure, reason: string, count: number) => Bound
  /** One of the options a measure was taken under, by its name. */
  readonly option: (measure: Measure, option: string, setting: { readonly unit: Unit; readonly value: number }) => Bound
  /** What can still be said where the number itself cannot. */
  readonly bound: (measure: Measure, bound: NonNullable<Refused["bound"]>) => Bound
  /** What the plan aims at, or where it draws a limit, and of which metric. */
  readonly target: (id: string, target: Quantity, of: Aimed | undefined) => Bound
  /** By how much a measure rose or fell, for sentences whose verb says which; where neither is known it keeps its sign. */
  readonly change: (change: Change, after: MeasuredMeasure) => Bound
  /** How far a measure lies from the same one earlier, with its sign, for a column of differences. */
  readonly difference: (change: Change, after: MeasuredMeasure) => Bound
  /** One of the things a measure is made of, or what it becomes at an end of something taken for granted; `of` names it. */
  readonly part: (measure: MeasuredMeasure, of: string, part: { readonly value: number; readonly low?: number | undefined; readonly high?: number | undefined; readonly open?: Range["open"]; readonly unit?: Unit; readonly currency?: string }) => Bound
  /** An amount the plan names; `what` names it. */
  readonly amount: (what: string, amount: Quantity) => Bound
  /** A figure of others, with its source and year. */
  readonly claim: (id: string, figure: Quantity & { readonly source: string; readonly year: number }) => Bound
  /** How far a link was shown that a sentence speaks of, and what it is called there; it has no number, but it is why the sentence may be said. */
  readonly link: (id: string, name: string, status: LinkStatus) => void
  /** Something the report counted itself; `what` names it. */
  readonly count: (what: string, count: number) => Bound
  /** A calendar day, from an instant, and what it is of. */
  readonly day: (instant: number, of: Occasion) => Bound
  /** The calendar day of a moment, ISO 8601; what is no moment is repeated as it was given. */
  readonly moment: (moment: string, of: Occasion) => Bound
  /** A calendar day of the plan, `2026-03-01`. */
  readonly planDay: (day: string, of: Occasion) => Bound
  /** The month an instant falls in. */
  readonly month: (instant: number, of: Occasion) => Bound
  /** A period by its label, `2026-Q1`. */
  readonly period: (label: string, of: Occasion) => Bound
  /** Words of ours, in the report's language; with an origin whole sentences from where they are laid down, which may hold numbers. */
  readonly words: (texts: OwnTexts, origin?: Origin) => Bound
  /** Several words of ours as one, such as `tools, staff`. */
  readonly list: (all: readonly OwnTexts[]) => Bound
  /** Other people's words, or what is laid down elsewhere, inside a sentence; they may hold numbers of their own. */
  readonly quote: (text: string | OwnTexts, origin: Origin) => Bound
}

/** A ledger that is being written, and the hand that writes it. */
export interface Ledger {
  readonly bind: Binder
  readonly entries: () => readonly LedgerEntry[]
}

/** What a metric is held against in a unit: targets and limits. */
export type LimitsOf = (metric: string, unit: Unit) => readonly number[]

/** How sure a range is unless somebody asks for another. */
const usualLevel = 0.95

/**
 * The id of a measure in the ledger; the same in every language.
 *
 * @remarks
 * A whole is told from another by its ends: both may be labelled `all`. The same number under a range that is surer is another entry, as in a pilot
 * with several criteria.
 */
export const ledgerId = ({ estimate, variant, period: { label, from, to }, group }: Measure): string => {
  const level = estimate.measured && estimate.interval.level !== usualLevel ? [`level=${estimate.interval.level}`] : []
  return [estimate.metric, variant, label === "all" ? `${from ?? ""}..${to ?? ""}` : label, ...Object.entries(group).map(([column, value]) => `${column}=${value}`), ...level].join("/")
}

const sides = { above: "below", below: "above", both: "both" } as const

/** Which end of a range is open once it is said without its sign. */
const turned = (open: keyof typeof sides | undefined, falls: boolean): keyof typeof sides | undefined => (open === undefined || !falls ? open : sides[open])

/**
 * Opens an empty ledger.
 *
 * @remarks
 * `languageOf` tells the language of other people's words where it is not the report's, `limitsOf` what a metric is held against in a unit, and `besideOf`
 * how finely a measure is written that stands beside another.
 */
export const openLedger = (
  language: Language, timeZone: string, languageOf: (words: string) => string | undefined = () => undefined, limitsOf: LimitsOf = () => [],
  besideOf: (measure: MeasuredMeasure) => Apart | undefined = () => undefined,
): Ledger => {
  const entries = new Map<string, LedgerEntry>()

  const enter = ({ texts, of = [], ...entry }: LedgerEntry): void => {
    const { texts: said = [], of: known = [] } = entries.get(entry.id) ?? {}
    const all = [...known, ...of.filter(({ id }) => known.every((one) => one.id !== id))]
    entries.set(entry.id, { ...entry, ...(all.length === 0 ? {} : { of: all }), texts: [...new Set([...said, ...texts])] })
  }
  const value = (text: string, ref: string): Inline => ({ kind: "value", text, ref })
  const single = (entry: Omit<LedgerEntry, "texts">, text: string, count?: number): Bound => {
    enter({ ...entry, texts: [text] })
    return { full: value(text, entry.id), plain: value(text, entry.id), ...(count === undefined ? {} : { count }) }
  }
  const ranged = (entry: Omit<LedgerEntry, "texts">, { full, value: plain, range }: Written, count?: number): Bound => {
    enter({ ...entry, texts: [full, plain, range] })
    return { full: value(full, entry.id), plain: value(plain, entry.id), range: value(range, entry.id), ...(count === undefined ? {} : { count }) }
  }
  const dated = (id: string, text: string, of: Occasion): Bound => single({ id, kind: "date", of: [of] }, text)
  const provenance = ({ estimate, variant, period }: Measure) => ({ metric: estimate.metric, variant, period })
  const quantity = ({ unit, value: at, currency }: Quantity) => ({ unit, value: at, ...(currency === undefined ? {} : { currency }) })
  const apart = ({ comparison, from }: Change, after: MeasuredMeasure, asFall: boolean): Bound => {
    if (!comparison.comparable) throw new RangeError("What cannot be compared has no difference to be said.")
    const { difference, interval, unit, currency, verdict } = comparison
    const [low, high] = asFall ? [-interval.high, -interval.low] : [interval.low, interval.high]
    const { fineness, difference: seen = difference } = besideOf(after) ?? {}
    const written = writeMeasured(language, { unit: differenceUnit(unit), currency, value: asFall ? -seen : seen, low, high, open: turned(interval.open, asFall) }, fineness)
    return ranged({ id: `change/${ledgerId(after)}/${from.label}`, kind: "change", ...provenance(after), ...quantity({ unit, value: difference, currency }), interval, verdict }, written)
  }

  const bind: Binder = {
    measure: (measure) => {
      const { estimate } = measure
      const { interval, n, unit, currency } = estimate
      const written = writeMeasured(language, { unit, currency, value: estimate.value, ...interval, heldAgainst: limitsOf(measure.metric, unit) }, besideOf(measure)?.fineness)
      return ranged({ id: ledgerId(measure), kind: "measure", ...provenance(measure), ...quantity(estimate), interval, n }, written, estimate.value)
    },
    clock: (measure) => besideOf(measure)?.fineness.clock ?? clockOf(measure.estimate.value),
    cases: (measure) =>
      single({ id: `${ledgerId(measure)}/n`, kind: "count", ...provenance(measure), value: measure.estimate.n }, writeCount(language, measure.estimate.n), measure.estimate.n),
    level: (measure) =>
      single({ id: `${ledgerId(measure)}/level`, kind: "count", ...provenance(measure), value: measure.estimate.interval.level }, writePlain(language, { unit: "ratio", value: measure.estimate.interval.level })),
    leftOut: (measure, reason, count) =>
      single({ id: `${ledgerId(measure)}/left-out/${reason}`, kind: "count", ...provenance(measure), value: count }, writeCount(language, count), count),
    option: (measure, option, { unit, value: at }) =>
      single({ id: `${ledgerId(measure)}/option/${option}`, kind: "option", ...provenance(measure), unit, value: at }, writePlain(language, { unit, value: at }), at),
    bound: (measure, bound) => single({ id: `${ledgerId(measure)}/bound`, kind: "bound", ...provenance(measure), ...quantity(bound) }, writePlain(language, quantity(bound))),
    target: (id, target, of) => single({ id: `target/${id}`, kind: "target", ...(of === undefined ? {} : { metric: of.metric, variant: of.variant }), ...quantity(target) }, writePlain(language, quantity(target))),
    change: (change, after) => apart(change, after, change.comparison.comparable && change.comparison.verdict === "lower"),
    difference: (change, after) => apart(change, after, false),
    part: (measure, of, { value: at, low = at, high = at, open, unit = measure.estimate.unit, currency = measure.estimate.currency }) =>
      ranged({ id: `${ledgerId(measure)}/part/${of}`, kind: "part", ...provenance(measure), ...quantity({ unit, value: at, currency }) }, writeMeasured(language, { unit, currency, value: at, low, high, open }), at),
    amount: (what, amount) => single({ id: `amount/${what}`, kind: "amount", ...quantity(amount) }, writePlain(language, quantity(amount)), amount.value),
    claim: (id, { source, year, ...figure }) => single({ id: `claim/${id}`, kind: "claim", ...quantity(figure), source, year }, writePlain(language, quantity(figure))),
    link: (id, name, status) => enter({ id: `link/${id}`, kind: "link", texts: [name], status }),
    count: (what, count) => single({ id: `count/${what}`, kind: "count", value: count }, writeCount(language, count), count),
    day: (instant, of) => dated(`date/${new Date(instant).toISOString()}`, writeDay(language, instant, timeZone), of),
    moment: (moment, of) => {
      const instant = parseInstant(moment)
      return instant === undefined ? bind.quote(moment, "context") : bind.day(instant, of)
    },
    planDay: (day, of) => {
      const instant = parseInstant(day)
      return instant === undefined ? bind.quote(day, "plan") : dated(`date/${day}`, writeDay(language, instant, "UTC"), of)
    },
    month: (instant, of) => dated(`month/${new Date(instant).toISOString()}`, writeMonth(language, instant, timeZone), of),
    period: (label, of) => dated(`period/${label}`, label, of),
    words: (texts, origin) => {
      const said = textIn(language, texts)
      return { full: origin === undefined ? { kind: "text", ...said } : { kind: "quote", ...said, origin } }
    },
    list: (all) => ({ full: { kind: "text", ...listIn(language, all) } }),
    // Inside a sentence of ours a quote brings no full stop of its own.
    quote: (given, origin) => {
      const { text, lang } = typeof given === "string" ? { text: given, lang: languageOf(given) } : textIn(language, given)
      return { full: { kind: "quote", text: text.trim().replace(/\.$/, ""), origin, ...(lang === undefined ? {} : { lang }) } }
    },
  }
  return { bind, entries: () => [...entries.values()].toSorted(byText(({ id }) => id)) }
}
