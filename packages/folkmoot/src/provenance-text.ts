import type { Locale, Provenance } from "@folkmoot/sdk"
import type { Texts } from "./words.ts"

/** What the things are called that numbers rest on. */
const names: Readonly<Record<keyof Provenance, Texts>> = {
  folkmoot: { en: "Folkmoot", de: "Folkmoot", da: "Folkmoot" },
  plan: { en: "plan", de: "Plan", da: "plan" },
  data: { en: "data", de: "Daten", da: "data" },
  translations: { en: "translations", de: "Übersetzungen", da: "oversættelser" },
  answers: { en: "answers", de: "Antworten", da: "svar" },
  quotes: { en: "quotes", de: "Zitate", da: "citater" },
  asOf: { en: "as of", de: "Stichtag", da: "skæringsdato" },
  timeZone: { en: "time zone", de: "Zeitzone", da: "tidszone" },
}

/** What a document rests on, a row of name and value each. */
export const provenanceRows = (provenance: Provenance, locale: Locale): readonly (readonly [name: string, value: string])[] =>
  (Object.entries(provenance) as readonly [keyof Provenance, string | null][]).map(([name, value]) => [names[name]?.[locale] ?? name, value ?? "–"])
