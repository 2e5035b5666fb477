import type { Locale } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import { writeCount, writeMeasured, writePlain } from "@folkmoot/narrative"

/** An estimate as a person reads it in one line. */
export interface FormattedEstimate {
  readonly value: string
  readonly interval: string
  /** How many cases it rests on, or why there is no number. */
  readonly note: string
}

/**
 * Writes an estimate for people, in one of the languages reports are written in.
 *
 * @remarks
 * Unit: shares as percent, durations in the unit of time they are best read in, money exact. A refused estimate has its reason for value.
 */
export const formatEstimate = (estimate: Estimate, locale: Locale): FormattedEstimate => {
  if (estimate.measured) {
    const { value, unit, currency, interval, n, caveats } = estimate
    const written = writeMeasured(locale, { value, unit, currency, low: interval.low, high: interval.high })
    const remarks = caveats.map(({ text }) => ` ${text[locale]}`).join("")
    return { value: written.value, interval: written.range, note: `n = ${writeCount(locale, n)}.${remarks}` }
  }
  const bound = "bound" in estimate ? estimate.bound : undefined
  const limit = bound === undefined ? "" : `${bound.side === "at-least" ? "≥" : "≤"} ${writePlain(locale, bound)}`
  return { value: estimate.why, interval: limit, note: estimate.detail }
}
