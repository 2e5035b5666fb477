import type { Texts } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"

/** Why a number is not there, in a sentence for each reason. */
export const refusals: Readonly<Record<Extract<Estimate, { measured: false }>["why"], Texts>> = {
  "no-data": {
    en: "Not measured: there are no data for it yet.",
    de: "Nicht gemessen: Dazu liegen noch keine Daten vor.",
    da: "Ikke målt: Der er endnu ingen data om det.",
  },
  "zero-denominator": {
    en: "Not measured: there were no cases the number could refer to.",
    de: "Nicht gemessen: Es gab keine Fälle, auf die sich der Wert beziehen könnte.",
    da: "Ikke målt: Der var ingen tilfælde at beregne tallet ud fra.",
  },
  "not-recorded": {
    en: "Not measured: no source records what it takes.",
    de: "Nicht gemessen: Keine Quelle erfasst, was dafür nötig ist.",
    da: "Ikke målt: Ingen kilde registrerer det, der skal til.",
  },
  "too-few": {
    en: "Not measured: there are too few cases for a sound number.",
    de: "Nicht gemessen: Für eine belastbare Zahl gibt es zu wenige Fälle.",
    da: "Ikke målt: Der er for få tilfælde til et holdbart tal.",
  },
  suppressed: {
    en: "Not shown: the group is so small that the number could point to single people.",
    de: "Nicht ausgewiesen: Die Gruppe ist so klein, dass die Zahl Rückschlüsse auf einzelne Personen zuließe.",
    da: "Ikke vist: Gruppen er så lille, at tallet kunne pege på enkeltpersoner.",
  },
  "window-open": {
    en: "Not measured yet: the cases are too recent to be judged.",
    de: "Noch nicht gemessen: Die Fälle liegen noch nicht lange genug zurück, um sie zu beurteilen.",
    da: "Endnu ikke målt: Sagerne er for nye til at kunne vurderes.",
  },
  "undefined-term": {
    en: "Not measured: nobody has yet laid down what exactly counts.",
    de: "Nicht gemessen: Es ist noch nicht festgelegt, was genau zählt.",
    da: "Ikke målt: Det er endnu ikke fastlagt, hvad der præcist tæller med.",
  },
  "unit-mismatch": {
    en: "Not measured: the data mix units, such as currencies or scales, that cannot be put together.",
    de: "Nicht gemessen: Die Daten enthalten verschiedene Einheiten, etwa Währungen oder Skalen, die sich nicht zusammenfassen lassen.",
    da: "Ikke målt: Data er i forskellige enheder, f.eks. valutaer eller skalaer, som ikke kan slås sammen.",
  },
  "not-reached": {
    en: "Not measured: too many cases are still open to tell the number.",
    de: "Nicht gemessen: Zu viele Fälle sind noch offen, um den Wert anzugeben.",
    da: "Ikke målt: For mange sager er stadig åbne til, at tallet kan opgøres.",
  },
  stale: {
    en: "Out of date: what was measured is older than it may be for this question.",
    de: "Veraltet: Die Messung ist älter, als sie es für diese Frage sein darf.",
    da: "Forældet: Målingen er ældre, end den må være til dette spørgsmål.",
  },
  "invalid-input": {
    en: "Not measured: the figures given cannot be right.",
    de: "Nicht gemessen: Die angegebenen Zahlen können so nicht stimmen.",
    da: "Ikke målt: De angivne tal kan ikke passe.",
  },
}

/** Why nothing was judged that rests on a plan. */
export const planless: Texts = { en: "Not judged: no plan was given.", de: "Nicht beurteilt: Es liegt kein Plan vor.", da: "Ikke vurderet: Der foreligger ingen plan." }
