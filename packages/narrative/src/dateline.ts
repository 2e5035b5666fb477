import { dayOf, parseInstant, type Texts } from "@folkmoot/facts"
import type { Measure } from "@folkmoot/metrics"
import type { Context } from "./context.ts"
import type { Binder, Bound } from "./ledger.ts"
import { joined, sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Inline, Phrase } from "./report.ts"

/** What stands under the title, a sentence each. */
export const datelineTexts = {
  address: { en: "{$address}.", de: "{$address}.", da: "{$address}." },
  asOf: { en: "As of {$day}.", de: "Stand: {$day}.", da: "Opgjort den {$day}." },
  start: { en: "As of the start of {$day}.", de: "Stand: {$day}, Tagesbeginn.", da: "Opgjort ved døgnets begyndelse den {$day}." },
  during: { en: "As of {$day}, during the day.", de: "Stand: {$day}, im Laufe des Tages.", da: "Opgjort i løbet af den {$day}." },
  period: { en: "Period: {$from} to {$until}.", de: "Zeitraum: {$from} bis {$until}.", da: "Periode: {$from} til {$until}." },
  compared: { en: "Compared with: {$begin} to {$end}.", de: "Vergleichszeitraum: {$begin} bis {$end}.", da: "Sammenligningsperiode: {$begin} til {$end}." },
  open: {
    en: "The period is not over yet, so its numbers can still change.",
    de: "Der Zeitraum ist noch nicht abgeschlossen; seine Zahlen können sich noch ändern.",
    da: "Perioden er endnu ikke afsluttet, så tallene kan stadig ændre sig.",
  },
  "open-apart": {
    en: "The period is not over yet, so its numbers can still change and are not compared with those from {$begin} to {$end} yet.",
    de: "Der Zeitraum ist noch nicht abgeschlossen; seine Zahlen können sich noch ändern und werden mit denen vom {$begin} bis {$end} noch nicht verglichen.",
    da: "Perioden er endnu ikke afsluttet; tallene kan stadig ændre sig og sammenlignes endnu ikke med dem fra {$begin} til {$end}.",
  },
  most: { en: "Of most numbers in this report: {$note}", de: "Für die meisten Zahlen in diesem Bericht gilt: {$note}", da: "Om de fleste tal i rapporten gælder: {$note}" },
} as const satisfies Readonly<Record<string, Texts>>

/** The stretch of time a report speaks of. */
export interface Span {
  /** Its first instant, in milliseconds since 1970. */
  readonly from: number
  /** The first instant behind it. */
  readonly to: number
}

/** The stretch that all measures of a report lie in; undefined where none says when it begins, or one not when it ends. */
export const spanOf = ({ asOf }: Context, measures: readonly Pick<Measure, "period">[]): Span | undefined => {
  const now = parseInstant(asOf)
  const starts = measures.flatMap(({ period: { from } }) => (from === null ? [] : (parseInstant(from) ?? [])))
  const ends = measures.flatMap(({ period: { to } }) => (to === null ? undefined : parseInstant(to)) ?? now ?? [])
  return starts.length === 0 || ends.length < measures.length ? undefined : { from: Math.min(...starts), to: Math.max(...ends) }
}

/** Whether a period ends only after the report's own moment; one of which either is not known counts as over. */
const isOpen = (to: number | undefined, { asOf }: Context): boolean => to !== undefined && to > (parseInstant(asOf) ?? to)

/** Whether a measure's period is not over yet, and whether the line under the title says so, because it is the report's own. */
export const opennessOf = (context: Context, { period: { to } }: MeasuredMeasure, span: Span | undefined): "over" | "said" | "unsaid" => {
  const ends = to === null ? undefined : parseInstant(to)
  return !isOpen(ends, context) ? "over" : ends === span?.to ? "said" : "unsaid"
}

/** What the line under the title is told from. */
export interface Dated {
  /** For whom, and as of when. */
  readonly context: Context
  /** The stretch all measures lie in. */
  readonly span: Span | undefined
  /** The stretch all numbers were measured over before. */
  readonly compared: Span | undefined
  /** Whether a number can be held against one before. */
  readonly isCompared: boolean
}

/** Whether the line under the title says of all numbers that they are not compared, because their period is not over yet. */
export const saysApart = ({ context, span, compared, isCompared }: Dated): boolean => compared !== undefined && !isCompared && isOpen(span?.to, context)

/** A day that is named may be one that has just begun: how much of it is in the report, its reader has to be told. */
const asOfKind = ({ asOf, timeZone }: Context): "asOf" | "start" | "during" => {
  const instant = parseInstant(asOf)
  return instant === undefined ? "asOf" : dayOf(instant, timeZone) === dayOf(instant - 1, timeZone) ? "during" : "start"
}

/** The line under the title: for whom, as of when, which period the measures speak of, with which they are compared, and what holds of most of them. */
export const datelineOf = (dated: Dated, bind: Binder, address: Texts, shared: readonly Phrase[]): Phrase => {
  const { context, span, compared } = dated
  const { asOf, locale } = context
  const say = (name: keyof typeof datelineTexts, slots: Readonly<Record<string, Bound>>): Phrase => sayMessage(locale, datelineTexts[name], slots)
  const spoken = (at: Span): readonly Phrase[] => {
    // The end is not part of a span, so its last day is the one just before.
    const before = compared === undefined ? undefined : { begin: bind.day(compared.from, { id: "report/compared/from" }), end: bind.day(compared.to - 1, { id: "report/compared/until" }) }
    const period = say("period", { from: bind.day(at.from, { id: "report/from" }), until: bind.day(at.to - 1, { id: "report/until" }) })
    if (before !== undefined && saysApart(dated)) return [period, say("open-apart", before)]
    return [period, ...(before === undefined ? [] : [say("compared", before)]), ...(isOpen(at.to, context) ? [say("open", {})] : [])]
  }
  const sentences = [
    say("address", { address: bind.words(address) }),
    say(asOfKind(context), { day: bind.moment(asOf, { id: "report/as-of" }) }),
    ...(span === undefined ? [] : spoken(span)),
    ...shared.flatMap(([note]) => (note === undefined ? [] : [say("most", { note: { full: note } })])),
  ]
  return joined(sentences.flatMap((sentence, index): readonly Inline[] => (index === 0 ? sentence : [{ kind: "text", text: " " }, ...sentence])))
}
