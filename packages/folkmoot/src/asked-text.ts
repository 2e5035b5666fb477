import type { HistoryEntry, Locale } from "@folkmoot/sdk"
import { oneLine } from "./terminal.ts"
import type { Texts } from "./words.ts"

/** What the parts of a question are called, by their names in the document. */
const names: Readonly<Record<string, Texts>> = {
  period: { en: "period", de: "Zeitraum", da: "periode" },
  against: { en: "compared with", de: "verglichen mit", da: "sammenlignet med" },
  step: { en: "cut by", de: "unterteilt nach", da: "opdelt efter" },
  by: { en: "grouped by", de: "gruppiert nach", da: "grupperet efter" },
  level: { en: "confidence level", de: "Konfidenzniveau", da: "konfidensniveau" },
  smallestCell: { en: "fewest cases shown", de: "kleinste gezeigte Fallzahl", da: "mindste antal viste tilfælde" },
  margin: { en: "called the same up to", de: "gilt als gleich bis", da: "regnes for det samme op til" },
  margins: { en: "called the same up to", de: "gilt als gleich bis", da: "regnes for det samme op til" },
  falseDiscoveryRate: { en: "false alarms allowed", de: "hingenommene Fehlalarme", da: "accepterede falske alarmer" },
  audience: { en: "audience", de: "Zielgruppe", da: "målgruppe" },
  stakeholder: { en: "stakeholder", de: "Anspruchsgruppe", da: "interessent" },
  title: { en: "title", de: "Titel", da: "titel" },
  locale: { en: "language", de: "Sprache", da: "sprog" },
  formats: { en: "formats", de: "Formate", da: "formater" },
  shownAnyway: { en: "shown anyway", de: "trotzdem gezeigt", da: "vist alligevel" },
}

const everything: Texts = { en: "everything", de: "alles", da: "alt" }

/** Shares that people read in percent. */
const shares = ["level", "falseDiscoveryRate"]

const pairsOf = (named: unknown, locale: Locale): string => Object.entries(Object(named) as object).map(([name, value]) => `${name} = ${wordOf(value, locale)}`).join(", ")

const wordOf = (value: unknown, locale: Locale): string => {
  if (typeof value === "string") return value
  if (typeof value === "number") return value.toLocaleString(locale, { maximumSignificantDigits: 15 })
  if (Array.isArray(value)) return value.map((one) => wordOf(one, locale)).join(", ")
  if (typeof value !== "object" || value === null) return String(value)
  if ("metric" in value) return `${wordOf(value.metric, locale)}${"only" in value ? ` (${pairsOf(value.only, locale)})` : ""}`
  return "from" in value && "to" in value ? `${wordOf(value.from, locale)}..${wordOf(value.to, locale)}` : pairsOf(value, locale)
}

const valueOf = (name: string, value: unknown, locale: Locale): string =>
  shares.includes(name) && typeof value === "number" ? value.toLocaleString(locale, { style: "percent", maximumSignificantDigits: 15 }) : wordOf(value, locale)

/** What was asked, in a line; a plan or an assessment of then would fill pages. */
export const askedText = (asked: HistoryEntry["asked"], locale: Locale): string => {
  const parts = Object.entries(asked).flatMap(([name, value]: readonly [string, unknown]) => {
    if (name === "previous" || (Array.isArray(value) && value.length === 0)) return []
    return [name === "metrics" ? wordOf(value, locale) : `${names[name]?.[locale] ?? name} ${valueOf(name, value, locale)}`]
  })
  return parts.length === 0 ? everything[locale] : oneLine(parts.join("; "))
}
