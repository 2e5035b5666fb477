import { locales, type Locale, type Texts } from "@folkmoot/facts"
import { knownMetrics, metricIdOf } from "./faithful-named.ts"
import type { LedgerEntry } from "./report.ts"

const quoted: Readonly<Record<Locale, (words: string) => string>> = { en: (words) => `“${words}”`, de: (words) => `„${words}“`, da: (words) => `»${words}«` }

const of: Readonly<Record<Locale, string>> = { en: "for", de: "bei", da: "for" }

/**
 * What comes closest to something that is not earned, as people may read it: what was printed, and of which metric.
 *
 * @remarks
 * What was printed is in the report's language; the id of an entry that was never printed and is of no metric stands for itself.
 */
export const namedForPeople = ({ id, kind, metric, texts: [printed] }: LedgerEntry): Texts => {
  const title = knownMetrics.get(metricIdOf(metric))?.title
  const inLocale = (locale: Locale): string => {
    const [text, name] = [printed === undefined || kind === "link" ? undefined : printed, title === undefined ? undefined : quoted[locale](title[locale])]
    if (kind === "link" && printed !== undefined) return quoted[locale](printed)
    return text === undefined ? (name ?? id) : name === undefined ? text : `${text} ${of[locale]} ${name}`
  }
  return Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)])) as unknown as Texts
}
