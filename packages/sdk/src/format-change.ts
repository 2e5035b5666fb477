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
  /** That the number differs by itself from month to month, or that a few people stand behind many cases, for which the interval was made wider; empty where it was not. */
  readonly dispersion: string
}

const needed: (count: string) => Texts = (count) => ({
  en: `About ${count} cases in both periods together would settle a difference like this.`,
  de: `Etwa ${count} Fälle in beiden Zeiträumen zusammen würden einen solchen Unterschied klären.`,
  da: `Omkring ${count} tilfælde i alt i de to perioder ville afgøre en forskel som denne.`,
})

/** Where months scatter by themselves more cases in as many months would tell no more. */
const longerNeeded: (count: string) => Texts = (count) => ({
  en: `Longer periods with about ${count} cases in both together would settle a difference like this.`,
  de: `Erst längere Zeiträume mit zusammen etwa ${count} Fällen würden einen solchen Unterschied klären.`,
  da: `Først længere perioder med i alt omkring ${count} tilfælde ville afgøre en forskel som denne.`,
})

const scattered = {
  subperiods: {
    en: "Its months or weeks lie further apart than chance explains; the interval of the difference is wider for it.",
    de: "Die Monate oder Wochen liegen weiter auseinander, als der Zufall erklärt; der Bereich des Unterschieds ist deshalb breiter.",
    da: "Månederne eller ugerne ligger længere fra hinanden, end tilfældigheder kan forklare; intervallet for forskellen er derfor bredere.",
  },
  people: {
    en: "Some people stand behind many cases, and theirs turn out alike; the interval of the difference is wider for it.",
    de: "Hinter vielen Fällen stehen dieselben Personen, und ihre Fälle gehen ähnlich aus; der Bereich des Unterschieds ist deshalb breiter.",
    da: "Nogle personer står bag mange af tilfældene, og deres ender på samme måde; intervallet for forskellen er derfor bredere.",
  },
} as const satisfies Readonly<Record<string, Texts>>

const ways = ["subperiods", "people"] as const

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
  if (!comparison.comparable) return { difference: "", interval: "", verdict: writeVerdict(locale, "not-comparable"), note: noted(refusalText(comparison.detail, locale, { metric, variant }, timeZone)), dispersion: "" }
  const { verdict, interval, needed: cases, dispersion } = comparison
  const widenedBy = ways.filter((way) => dispersion !== undefined && dispersion.widening > 1 && (dispersion[way]?.ratio ?? 0) > 1)
  const { value, range } = writeDifference(locale, comparison)
  const settled = verdict === "cannot-tell" && interval.open === undefined && (interval.low > 0 || interval.high < 0)
  const note = settled ? byChance[locale] : cases === undefined ? "" : (widenedBy.includes("subperiods") ? longerNeeded : needed)(writeCount(locale, cases))[locale]
  return { difference: value, interval: range === value ? "" : range, verdict: writeVerdict(locale, verdict), note: noted(note), dispersion: widenedBy.map((way) => scattered[way][locale]).join(" ") }
}
