import { saying, type Texts } from "./words.ts"

/** What is said around a number that is walked back to its rows. */
const phrases = {
  made: { en: "What it is made of", de: "Woraus die Zahl besteht", da: "Hvad tallet består af" },
  leftOut: { en: "What was left out", de: "Was unberücksichtigt blieb", da: "Hvad der er udeladt" },
  sources: { en: "Where it comes from", de: "Woher die Daten stammen", da: "Hvor data kommer fra" },
  rests: { en: "What it rests on", de: "Worauf die Zahl beruht", da: "Hvad tallet bygger på" },
  less: { en: "less", de: "abzüglich", da: "minus" },
  rows: { en: "Rows: {count}.", de: "Zeilen: {count}.", da: "Rækker: {count}." },
  first: { en: "The first {shown} of {count} rows; --rows shows more.", de: "Gezeigt: {shown} von {count} Zeilen; --rows zeigt mehr.", da: "Vist: {shown} af {count} rækker; --rows viser flere." },
  none: { en: "No rows.", de: "Keine Zeilen.", da: "Ingen rækker." },
  withheld: {
    en: "Fewer than {count} cases: their rows are not shown, since they could point to single people.",
    de: "Weniger als {count} Fälle: Die Zeilen werden nicht gezeigt, weil sie Rückschlüsse auf einzelne Personen zuließen.",
    da: "Færre end {count} tilfælde: Rækkerne vises ikke, da de kan pege på enkeltpersoner.",
  },
  untold: { en: "{column} is not told: {why}", de: "{column} fehlt: {why}", da: "{column} mangler: {why}" },
  since: { en: "{column} is told only since {day}.", de: "{column} liegt erst seit dem {day} vor.", da: "{column} findes først fra {day}." },
} as const satisfies Readonly<Record<string, Texts>>

/** A phrase in a language, with what belongs into it. */
export const phrase = saying(phrases)
