import { parseInstant, type Texts } from "@folkmoot/facts"
import type { Context } from "./context.ts"
import type { Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Phrase } from "./report.ts"

/** What stands under the title. */
export const datelineTexts = {
  asOf: { en: "{$address}. As of {$day}.", de: "{$address}. Stand: {$day}.", da: "{$address}. Opgjort den {$day}." },
  period: {
    en: "{$address}. As of {$day}. Period: {$from} to {$until}.",
    de: "{$address}. Stand: {$day}. Zeitraum: {$from} bis {$until}.",
    da: "{$address}. Opgjort den {$day}. Periode: {$from} til {$until}.",
  },
  compared: {
    en: "{$address}. As of {$day}. Period: {$from} to {$until}. Compared with: {$begin} to {$end}.",
    de: "{$address}. Stand: {$day}. Zeitraum: {$from} bis {$until}. Vergleichszeitraum: {$begin} bis {$end}.",
    da: "{$address}. Opgjort den {$day}. Periode: {$from} til {$until}. Sammenligningsperiode: {$begin} til {$end}.",
  },
} as const satisfies Readonly<Record<string, Texts>>

/** The stretch of time a report speaks of. */
export interface Span {
  /** Its first instant, in milliseconds since 1970. */
  readonly from: number
  /** The first instant behind it. */
  readonly to: number
}

/** The stretch that all measures of a report lie in; undefined where none says when it begins, or one not when it ends. */
export const spanOf = ({ asOf }: Context, measures: readonly MeasuredMeasure[]): Span | undefined => {
  const now = parseInstant(asOf)
  const starts = measures.flatMap(({ period: { from } }) => (from === null ? [] : (parseInstant(from) ?? [])))
  const ends = measures.flatMap(({ period: { to } }) => (to === null ? undefined : parseInstant(to)) ?? now ?? [])
  return starts.length === 0 || ends.length < measures.length ? undefined : { from: Math.min(...starts), to: Math.max(...ends) }
}

/** The line under the title: for whom, as of when, which period the measures speak of, and with which they are compared. */
export const datelineOf = ({ asOf, locale }: Context, bind: Binder, address: Texts, span: Span | undefined, compared: Span | undefined): Phrase => {
  const head = { address: bind.words(address), day: bind.moment(asOf) }
  if (span === undefined) return sayMessage(locale, datelineTexts.asOf, head)
  // The end is not part of the span, so its last day is the one just before.
  const period = { ...head, from: bind.day(span.from), until: bind.day(span.to - 1) }
  return compared === undefined
    ? sayMessage(locale, datelineTexts.period, period)
    : sayMessage(locale, datelineTexts.compared, { ...period, begin: bind.day(compared.from), end: bind.day(compared.to - 1) })
}
