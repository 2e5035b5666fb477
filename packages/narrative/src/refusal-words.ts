import type { Texts } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import { textIn, type Language } from "./language.ts"

/** Why there is no number. */
type Why = Extract<Estimate, { readonly measured: false }>["why"]

/** Why a number is missing, in the few words that fit in its place. */
export const refusalWords: Readonly<Record<Why, Texts>> = {
  "no-data": { en: "nothing to count", de: "nichts zu zählen", da: "intet at tælle" },
  "zero-denominator": { en: "no cases", de: "keine Fälle", da: "ingen tilfælde" },
  "not-recorded": { en: "not recorded", de: "nicht erfasst", da: "ikke registreret" },
  "too-few": { en: "too few cases", de: "zu wenige Fälle", da: "for få tilfælde" },
  suppressed: { en: "suppressed", de: "unterdrückt", da: "udeladt" },
  "window-open": { en: "too recent", de: "noch zu früh", da: "for nyt" },
  "undefined-term": { en: "not defined", de: "nicht festgelegt", da: "ikke defineret" },
  "unit-mismatch": { en: "units do not fit", de: "Einheiten passen nicht", da: "enhederne passer ikke" },
  "not-reached": { en: "not reached yet", de: "noch nicht erreicht", da: "endnu ikke nået" },
  stale: { en: "out of date", de: "veraltet", da: "forældet" },
  "invalid-input": { en: "contradiction", de: "Widerspruch", da: "selvmodsigelse" },
}

/** Writes why a number is missing. */
export const writeWhy = (language: Language, why: Why): string => textIn(language, refusalWords[why]).text
