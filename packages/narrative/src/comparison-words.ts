import type { Texts } from "@folkmoot/facts"
import type { Compared, ComparisonVerdict } from "@folkmoot/metrics"
import { differenceUnit, writeMeasured, type Written } from "./format.ts"
import { textIn, type Language } from "./language.ts"

/** What a comparison comes to. */
export const verdictWords: Readonly<Record<ComparisonVerdict | "not-comparable", Texts>> = {
  higher: { en: "higher", de: "höher", da: "højere" },
  lower: { en: "lower", de: "niedriger", da: "lavere" },
  same: { en: "the same", de: "gleich", da: "det samme" },
  "cannot-tell": { en: "cannot tell", de: "nicht zu entscheiden", da: "kan ikke afgøres" },
  "not-comparable": { en: "not comparable", de: "nicht vergleichbar", da: "kan ikke sammenlignes" },
}

/** What can be said of a difference, in a word or two. */
export const writeVerdict = (language: Language, verdict: ComparisonVerdict | "not-comparable"): string => textIn(language, verdictWords[verdict]).text

/**
 * Writes a difference with its range; one above zero has its sign.
 *
 * @remarks
 * Unit: as {@link writeMeasured} writes it, but differences of shares in percentage points.
 */
export const writeDifference = (language: Language, { difference, interval, unit, currency }: Pick<Compared, "difference" | "interval" | "unit" | "currency">): Written => {
  const { low, high, open } = interval
  const written = writeMeasured(language, { unit: differenceUnit(unit), currency, value: difference, low, high, open })
  return difference > 0 && /[1-9]/.test(written.value) ? { ...written, value: `+${written.value}`, full: `+${written.full}` } : written
}
