import { locales, type Texts } from "@folkmoot/facts"
import { textIn, type Language, type Said } from "./language.ts"
import type { Report } from "./report.ts"
import { sections } from "./sections.ts"

/** What a report is called where nobody gave it a title. */
export const defaultTitle: Texts = { en: "Community report", de: "Community-Bericht", da: "Rapport om fællesskabet" }

/** What renderers need to name by themselves. */
export const labels = {
  figureData: sections.figures,
  numbersAtEnd: { en: "numbers at the end", de: "Zahlen am Ende", da: "tallene står til sidst" },
  figureNumbers: { en: "Show the numbers", de: "Zahlen anzeigen", da: "Vis tallene" },
  figure: { en: "Figure", de: "Abbildung", da: "Figur" },
  contents: { en: "Contents", de: "Inhalt", da: "Indhold" },
  period: { en: "Period", de: "Zeitraum", da: "Periode" },
  item: { en: "Objective", de: "Zielvorgabe", da: "Delmål" },
  compared: { en: "Compared", de: "Im Vergleich", da: "Sammenlignet" },
  assumption: { en: "Assumption", de: "Annahme", da: "Antagelse" },
  asAssumed: { en: "As assumed", de: "Wie angenommen", da: "Som antaget" },
  becomes: { en: "Result, from low to high", de: "Ergebnis, von niedrig bis hoch", da: "Resultat, fra lav til høj" },
  value: { en: "Measured", de: "Gemessen", da: "Målt" },
  range: { en: "Range", de: "Bereich", da: "Interval" },
  target: { en: "Target", de: "Zielwert", da: "Målværdi" },
  absent: { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
  open: { en: "not final", de: "vorläufig", da: "foreløbig" },
  metric: { en: "Number", de: "Kennzahl", da: "Nøgletal" },
  basis: { en: "Basis", de: "Grundlage", da: "Grundlag" },
} as const satisfies Readonly<Record<string, Texts>>

/** One of the words renderers add. */
export type Label = keyof typeof labels

const names = Object.keys(labels) as Label[]

/** The words renderers add, in a language, for a report's tree. */
export const labelsIn = (language: Language): Readonly<Record<Label, Said>> =>
  Object.fromEntries(names.map((name) => [name, textIn(language, labels[name])])) as Readonly<Record<Label, Said>>

/** One of the words renderers add, as the report brings it; of a report saved without them in the language it is told in. */
export const labelOf = ({ locale, labels: brought = {} }: Pick<Report, "locale" | "labels">, name: Label): Said => {
  const own = locales.find((one) => one === locale)
  if (Object.hasOwn(brought, name) && brought[name] !== undefined) return brought[name]
  return own === undefined ? { text: labels[name].en, lang: "en" } : { text: labels[name][own] }
}
