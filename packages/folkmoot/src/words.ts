import type { Locale } from "@folkmoot/sdk"

type Texts = Readonly<Record<Locale, string>>

/** What stands above the columns of tables. */
const heads = {
  title: { en: "number", de: "Kennzahl", da: "nøgletal" },
  metric: { en: "metric", de: "Name", da: "navn" },
  variant: { en: "variant", de: "Variante", da: "variant" },
  period: { en: "period", de: "Zeitraum", da: "periode" },
  value: { en: "value", de: "Wert", da: "værdi" },
  interval: { en: "interval", de: "Bereich", da: "interval" },
  difference: { en: "difference", de: "Unterschied", da: "forskel" },
} as const satisfies Readonly<Record<string, Texts>>

/** The name of a column. */
export const head = (name: keyof typeof heads, locale: Locale): string => heads[name][locale]

/** What the sources given do not record, in one line. */
export const unrecordedLine = (titles: readonly string[], locale: Locale): string => {
  // Titles hold commas of their own.
  const list = titles.join(" · ")
  const lines: Texts = {
    en: `Not recorded by these sources: ${list}. What each would take: --all.`,
    de: `Von diesen Quellen nicht erfasst: ${list}. Was jeweils dazu nötig wäre: --all.`,
    da: `Ikke registreret af disse kilder: ${list}. Hvad der skal til for hvert af dem: --all.`,
  }
  return lines[locale]
}

/** What was not measured alike in both periods, in one line. */
export const incomparableLine = (titles: readonly string[], locale: Locale): string => {
  const list = titles.join(" · ")
  const lines: Texts = {
    en: `Not to be compared here: ${list}. Why: --all.`,
    de: `Hier nicht zu vergleichen: ${list}. Warum: --all.`,
    da: `Kan ikke sammenlignes her: ${list}. Hvorfor: --all.`,
  }
  return lines[locale]
}
