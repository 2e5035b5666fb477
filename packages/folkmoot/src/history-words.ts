import { saying, type Texts } from "./words.ts"

const phrases = {
  id: { en: "entry", de: "Eintrag", da: "post" },
  asOf: { en: "as of", de: "Stichtag", da: "skæringsdato" },
  verb: { en: "command", de: "Befehl", da: "kommando" },
  asked: { en: "asked", de: "gefragt nach", da: "spurgt om" },
  version: { en: "version", de: "Version", da: "version" },
  before: { en: "then", de: "damals", da: "dengang" },
  now: { en: "now", de: "jetzt", da: "nu" },
  metric: { en: "metric", de: "Name", da: "navn" },
  variant: { en: "variant", de: "Variante", da: "variant" },
  where: { en: "where", de: "Stelle", da: "sted" },
  none: { en: "–", de: "–", da: "–" },
  undated: { en: "undated", de: "ohne Datum", da: "uden dato" },
  empty: {
    en: "Nothing is kept here yet. measure, compare, assess and report keep what they tell when --history names a folder.",
    de: "Hier ist noch nichts gespeichert. measure, compare, assess und report legen ihre Ergebnisse ab, wenn --history einen Ordner nennt.",
    da: "Her er der endnu ikke gemt noget. measure, compare, assess og report gemmer deres resultater, når --history angiver en mappe.",
  },
  same: {
    en: "The same as then, to the last byte.",
    de: "Bis aufs letzte Byte dasselbe wie damals.",
    da: "Det samme som dengang, helt ned til sidste byte.",
  },
  numbersSame: {
    en: "Every number is the same as then; something other than the numbers has changed.",
    de: "Alle Zahlen sind dieselben wie damals; geändert hat sich etwas anderes.",
    da: "Alle tal er de samme som dengang; det er noget andet, der er ændret.",
  },
  changed: {
    en: "Numbers that are told otherwise now: {count}",
    de: "Zahlen, die jetzt anders lauten: {count}",
    da: "Tal, der er anderledes nu: {count}",
  },
  differs: { en: "Another now than then: {what}.", de: "Anders als damals: {what}.", da: "Anderledes end dengang: {what}." },
  whole: { en: "The whole entry: --json.", de: "Der ganze Eintrag: --json.", da: "Hele posten: --json." },
  folkmoot: { en: "the version of Folkmoot", de: "die Version von Folkmoot", da: "Folkmoots version" },
  plan: { en: "the plan", de: "der Plan", da: "planen" },
  data: { en: "the data", de: "die Daten", da: "dataene" },
  translations: { en: "the plan's translations", de: "die Übersetzungen des Plans", da: "planens oversættelser" },
  answers: { en: "the answers", de: "die Antworten", da: "svarene" },
  quotes: { en: "the members' words", de: "die Zitate der Mitglieder", da: "citaterne fra medlemmerne" },
  timeZone: { en: "the time zone", de: "die Zeitzone", da: "tidszonen" },
} as const satisfies Readonly<Record<string, Texts>>

/** Words the history is told with. */
export const phrase = saying(phrases)
