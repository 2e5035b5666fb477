import type { Locale, Texts } from "@folkmoot/facts"
import type { Change } from "@folkmoot/metrics"
import { writeCount, writeDifference, writeVerdict } from "@folkmoot/narrative"
import { onlySentences } from "./format-row.ts"
import { refusalText } from "./refusal-text.ts"

/** A change as a person reads it in one line. */
export interface FormattedChange {
  /** Later less earlier, with its unit; empty where the two could not be compared. */
  readonly difference: string
  /** What the difference may be; empty where it is known exactly, or the two could not be compared. */
  readonly interval: string
  /** One word or two: higher, lower, about the same, cannot tell, not comparable. */
  readonly verdict: string
  /** What it would take to tell, or why nothing can be told, and which rows alone were looked at; empty where there is no more to say. */
  readonly note: string
}

const needed: (count: string) => Texts = (count) => ({
  en: `About ${count} cases in both periods together would settle a difference like this.`,
  de: `Etwa ${count} Fälle in beiden Zeiträumen zusammen würden einen solchen Unterschied klären.`,
  da: `Omkring ${count} tilfælde i alt i de to perioder ville afgøre en forskel som denne.`,
})

const byChance: Texts = {
  en: "Among so many comparisons such a difference shows by chance.",
  de: "Unter so vielen Vergleichen zeigt sich ein solcher Unterschied auch zufällig.",
  da: "Blandt så mange sammenligninger viser en sådan forskel sig også tilfældigt.",
}

/**
 * Writes for people what became of a number, in one of the languages reports are written in.
 *
 * @remarks
 * Unit: differences of shares in percentage points, all else as {@link formatEstimate} writes it. Days are those of `timeZone`, an IANA name; UTC unless said.
 */
export const formatChange = ({ comparison, metric, variant, only = {} }: Change, locale: Locale, timeZone = "UTC"): FormattedChange => {
  const noted = (note: string): string => [note, ...onlySentences(only, locale)].filter((one) => one !== "").join(" ")
  if (!comparison.comparable) return { difference: "", interval: "", verdict: writeVerdict(locale, "not-comparable"), note: noted(refusalText(comparison.detail, locale, { metric, variant }, timeZone)) }
  const { verdict, interval, needed: cases } = comparison
  const { value, range } = writeDifference(locale, comparison)
  const settled = verdict === "cannot-tell" && interval.open === undefined && (interval.low > 0 || interval.high < 0)
  const note = settled ? byChance[locale] : cases === undefined ? "" : needed(writeCount(locale, cases))[locale]
  return { difference: value, interval: range === value ? "" : range, verdict: writeVerdict(locale, verdict), note: noted(note) }
}
