import type { Locale } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import { writeCount, writeMeasured, writeOption, writePlain, writeWhy } from "@folkmoot/narrative"
import { onlySentences } from "./format-row.ts"
import { refusalText } from "./refusal-text.ts"

/** An estimate as a person reads it in one line. */
export interface FormattedEstimate {
  /** The number with its unit; where there is none, why. */
  readonly value: string
  /** Empty where the whole was counted, so that there is none beside the value. */
  readonly interval: string
  /** How many cases it rests on and under which options; or what it would take to have a number. */
  readonly note: string
  /** What to bear in mind, a sentence each. */
  readonly caveats: readonly string[]
  /** What was taken for granted rather than measured, a sentence each; a part of the value it is about goes first: `tickets not opened: …`. */
  readonly assumptions: readonly string[]
}

/**
 * Writes an estimate for people, in one of the languages reports are written in.
 *
 * @remarks
 * Unit: shares as percent, durations in the unit of time they are best read in, money exact. A refused estimate has its reason for value, and
 * for `note` what it would take; the names of tables and columns in it, what sources say of themselves and what your own metrics say stay as they are.
 */
export const formatEstimate = (estimate: Estimate, locale: Locale): FormattedEstimate => {
  if (estimate.measured) {
    const { value, unit, currency, interval, n, options = {}, scope = {}, caveats, assumptions } = estimate
    const written = writeMeasured(locale, { value, unit, currency, ...interval })
    const settings = Object.entries(options).map(([option, setting]) => `${writeOption(locale, option, setting)}.`)
    // Of what numbers are about, columns alone have a point in their names: a scale or a set of competitors is said by the metric.
    const only = Object.fromEntries(Object.entries(scope).filter(([place]) => place.includes(".")))
    return {
      value: written.value,
      interval: written.range === written.value ? "" : written.range,
      note: [`n = ${writeCount(locale, n)}.`, ...settings, ...onlySentences(only, locale)].join(" "),
      caveats: caveats.map(({ text }) => text[locale]),
      assumptions: assumptions.map(({ of, text }) => (of === undefined ? text[locale] : `${of}: ${text[locale]}`)),
    }
  }
  const bound = "bound" in estimate ? estimate.bound : undefined
  const limit = bound === undefined ? "" : `${bound.side === "at-least" ? "≥" : "≤"} ${writePlain(locale, bound)}`
  return { value: writeWhy(locale, estimate.why), interval: limit, note: refusalText(estimate.detail, locale, { metric: estimate.metric.split("@")[0] ?? "", variant: estimate.variant }), caveats: [], assumptions: [] }
}
