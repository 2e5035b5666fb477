import { parseInstant, type Locale } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import { writeCount, writeDay } from "@folkmoot/narrative"
import { formatExclusion } from "./format-row.ts"
import { danish } from "./refusals-da.ts"
import { german } from "./refusals-de.ts"
import { sourceWordings } from "./source-text.ts"
import { wordedBy } from "./wordings.ts"

const wordings = { de: german, da: danish } as const

const known = new Map<Locale, (text: string) => string>([["en", (text) => text]])

/** What was left out, by the names reasons have in metrics, before it is said in words. */
const listed = /(?<=; left out were: )(?:\d+ \S+, )*\d+ [^\s,.]+(?=\.$)/

/** Where the next of several columns begins that are not told. */
const nextReason = /(?<=\.) (?=\S+ does not tell )/

/** The end of a window, the first instant behind it. */
const end = /(?<=^The window that ends )\S+(?= )/

/** Why there is no number, or why two cannot be compared, in a language, with days by the clock of `timeZone`; metrics of one's own say it as they were written. */
export const refusalText = (detail: string, locale: Locale, of = { metric: "", variant: "" }, timeZone = "UTC"): string => {
  const worded = known.get(locale) ?? wordedBy({ ...sourceWordings(locale, "coverage"), ...wordings[locale as keyof typeof wordings] })
  known.set(locale, worded)
  const inWords = (reasons: string): string => reasons.replaceAll(/(?<!\d)(\d+) ([^\s,]+)/g, (_, count: string, reason: string) => `${formatExclusion(reason, of, locale)} (${writeCount(locale, Number(count))})`)
  const lastDay = (text: string): string => {
    const instant = parseInstant(text)
    return instant === undefined ? text : writeDay(locale, instant - 1, timeZone)
  }
  return detail.replace(listed, inWords).replace(end, lastDay).split(nextReason).map(worded).join(" ")
}

/** An estimate that says in a language why it was refused, if it was. */
export const toldIn = (estimate: Estimate, locale: Locale, timeZone: string): Estimate =>
  estimate.measured ? estimate : { ...estimate, detail: refusalText(estimate.detail, locale, { metric: estimate.metric.split("@")[0] ?? "", variant: estimate.variant }, timeZone) }
