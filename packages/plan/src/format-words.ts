import type { Locale, Texts } from "@folkmoot/facts"
import type { Finding, Severity } from "./finding.ts"
import { visible } from "./message.ts"

/** How severities are called. */
export const severityText: Readonly<Record<Severity, Texts>> = {
  error: { en: "error", de: "Fehler", da: "fejl" },
  warning: { en: "warning", de: "Warnung", da: "advarsel" },
  info: { en: "note", de: "Hinweis", da: "bemærkning" },
}

const severitiesText: Readonly<Record<Severity, Texts>> = {
  error: { en: "errors", de: "Fehler", da: "fejl" },
  warning: { en: "warnings", de: "Warnungen", da: "advarsler" },
  info: { en: "notes", de: "Hinweise", da: "bemærkninger" },
}

/** What is said where there are no findings. */
export const nothingText: Texts = { en: "Nothing to complain about.", de: "Nichts zu beanstanden.", da: "Intet at bemærke." }

/** The words of reports for people. */
export const words = {
  why: { en: "why", de: "warum", da: "hvorfor" },
  try: { en: "try", de: "Vorschlag", da: "forslag" },
  see: { en: "see", de: "siehe", da: "se" },
  accepted: { en: "accepted", de: "akzeptiert", da: "accepteret" },
  until: { en: "until", de: "bis", da: "til og med" },
  known: { en: "known from the baseline", de: "aus der Bestandsliste bekannt", da: "kendt fra basislisten" },
  fixable: { en: "Can be fixed automatically: {count}.", de: "Automatisch behebbar: {count}.", da: "Kan rettes automatisk: {count}." },
  further: { en: "Further findings, not shown here: {count}.", de: "Weitere Befunde, hier nicht gezeigt: {count}.", da: "Yderligere fund, som ikke vises her: {count}." },
  title: { en: "Strategy plan", de: "Strategieplan", da: "Strategiplan" },
  place: { en: "Place", de: "Stelle", da: "Sted" },
  severity: { en: "Severity", de: "Schweregrad", da: "Alvorsgrad" },
  rule: { en: "Rule", de: "Regel", da: "Regel" },
  message: { en: "Finding", de: "Befund", da: "Fund" },
} as const satisfies Readonly<Record<string, Texts>>

const severities = ["error", "warning", "info"] as const

/** How many findings there are of each severity: `2 errors, 1 warning`. */
export const countText = (findings: readonly Finding[], locale: Locale): string =>
  severities
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length
      return count === 0 ? [] : [`${count} ${(count === 1 ? severityText : severitiesText)[severity][locale]}`]
    })
    .join(", ")

/** Why a finding is not told again, in words; nothing where it is. */
export const suppressedText = ({ suppressed }: Finding, locale: Locale): string | undefined => {
  if (suppressed === undefined) return undefined
  const { by, reason = "", until } = suppressed
  return by === "baseline" ? words.known[locale] : `${words.accepted[locale]}${until === undefined ? "" : ` ${words.until[locale]} ${visible(until)}`}: ${visible(reason)}`
}
