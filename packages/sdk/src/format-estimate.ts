import type { Locale } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import { writeCount, writeMeasured, writeOption, writePlain } from "@folkmoot/narrative"

/** An estimate as a person reads it in one line. */
export interface FormattedEstimate {
  readonly value: string
  /** Empty where the whole was counted, so that there is none beside the value. */
  readonly interval: string
  /** How many cases it rests on, under which options, and what to bear in mind; or why there is no number. */
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
    const { value, unit, currency, interval, n, options = {}, caveats } = estimate
    const written = writeMeasured(locale, { value, unit, currency, ...interval })
    const settings = Object.entries(options).map(([option, setting]) => `${writeOption(locale, option, setting)}.`)
    const note = [`n = ${writeCount(locale, n)}.`, ...settings, ...caveats.map(({ text }) => text[locale])].join(" ")
    return { value: written.value, interval: written.range === written.value ? "" : written.range, note }
  }
  const bound = "bound" in estimate ? estimate.bound : undefined
  const limit = bound === undefined ? "" : `${bound.side === "at-least" ? "≥" : "≤"} ${writePlain(locale, bound)}`
  return { value: estimate.why, interval: limit, note: estimate.detail }
}
