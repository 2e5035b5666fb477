import type { Locale } from "@folkmoot/facts"
import type { Draws } from "./coverage-draws.ts"
import { monthsIn, type Numeral } from "./planted-numbers.ts"
import type { Edit, Operator } from "./planted-operators.ts"

/** A word or phrase and what stands in its place; a pattern must fit its line, and a verdict stand by itself. */
type Phrase = readonly [from: string, to: string, beside?: RegExp | "verdict"]

/** Number words, each with another that no rounding leads to. */
const worded: Readonly<Record<Locale, readonly Phrase[]>> = {
  en: [["two", "four"], ["three", "five"], ["four", "seven"], ["five", "eight"], ["six", "nine"], ["seven", "twelve"], ["ten", "thirty"], ["eleven", "sixteen"], ["thirteen", "nineteen"], ["sixteen", "nine"], ["half of", "a third of"], ["twice", "five times"], ["nearly half", "nearly a third"]],
  de: [["zwei", "vier"], ["drei", "fünf"], ["vier", "sieben"], ["fünf", "acht"], ["sechs", "neun"], ["sieben", "zwölf"], ["zehn", "dreißig"], ["elf", "sechzehn"], ["dreizehn", "neunzehn"], ["Sechs", "Neun"], ["Zehn", "Dreißig"], ["Drei", "Fünf"], ["die Hälfte aller", "ein Drittel aller"], ["jedes sechzehnte", "jedes fünfte"], ["Fast die Hälfte", "Fast ein Drittel"]],
  da: [["to", "fire"], ["tre", "fem"], ["fire", "syv"], ["fem", "otte"], ["seks", "ni"], ["syv", "tolv"], ["ti", "tredive"], ["elleve", "seksten"], ["tretten", "nitten"], ["Seks", "Ni"], ["Ti", "Tredive"], ["Tre", "Fem"], ["halvdelen af", "en tredjedel af"], ["Hvert sekstende", "Hvert femte"], ["Næsten halvdelen", "Næsten en tredjedel"]],
}

const anything = /./u
const verdict = "verdict" as const
const share = /%|percent|Prozent|procent/

/** What reports say, and what they would say if it were false. */
const phrases: Readonly<Record<Locale, Readonly<Partial<Record<Operator, readonly Phrase[]>>>>> = {
  en: {
    direction: [["has fallen by", "has risen by"], ["fallen by", "risen by"], ["fallen", "risen", verdict], ["(3–13) less", "(3–13) more"], ["more often positive than negative", "more often negative than positive"]],
    cause: [["went along with", "led to"], ["What went along with it", "What it led to"], ["Whether the contact brought the conversion about is not shown.", "The contact brought the conversion about."]],
    certainty: [["cannot be told yet", "risen", verdict], ["to tell whether it has risen or fallen since", "and it has risen since"], ["whether it has risen or fallen since cannot be told yet", "it has risen since"]],
    same: [["cannot be told yet", "about the same", verdict]],
    target: [["too early to tell", "reached", verdict], ["not yet reached", "reached", verdict]],
    negation: [["is not shown", "is shown"], ["not held", "held", verdict], ["does not mean caused", "means caused"], ["have not been", "have been"]],
    group: [["newcomers", "members", share], ["new members", "members", share], ["members", "staff", share], ["Other members’ answers, without help from staff,", "Answers by staff"]],
  },
  de: {
    direction: [["um 8 Prozentpunkte (3–13) gesunken", "um 8 Prozentpunkte (3–13) gestiegen"], ["gesunken", "gestiegen", verdict], ["(3–13) weniger", "(3–13) mehr"], ["häufiger positiv als negativ", "häufiger negativ als positiv"]],
    cause: [["ging einher mit", "führte zu"], ["Was damit einherging", "Wozu es führte"], ["Ob der Kontakt die Conversion herbeigeführt hat, ist nicht gezeigt.", "Der Kontakt hat die Conversion herbeigeführt."]],
    certainty: [["noch unklar", "gesunken", verdict], ["ob er seither gestiegen oder gesunken ist", "wie weit er seither gestiegen ist"]],
    same: [["noch unklar", "etwa gleich geblieben", verdict]],
    target: [["noch offen", "erreicht", verdict], ["noch nicht erreicht", "erreicht", verdict]],
    negation: [["ist nicht gezeigt", "ist gezeigt"], ["nicht gehalten", "gehalten", verdict], ["heißt nicht verursacht", "heißt verursacht"]],
    group: [["neuen Mitgliedern", "Mitgliedern", share], ["Mitgliedern", "Beschäftigten", share], ["Durch Antworten anderer Mitglieder, ohne Zutun von Beschäftigten,", "Durch Antworten von Beschäftigten"]],
  },
  da: {
    direction: [["faldet med", "steget med"], ["faldet", "steget", verdict], ["(3–13) mindre", "(3–13) mere"], ["oftere positivt end negativt", "oftere negativt end positivt"]],
    cause: [["er set sammen med", "førte til"], ["Det er set sammen med", "Det førte til"], ["Om kontakten var årsag til konverteringen, er ikke påvist.", "Kontakten var årsag til konverteringen."]],
    certainty: [["før det kan afgøres, om tallet siden er steget eller faldet", "for tallet er steget siden"], ["siden da: endnu uafklaret", "siden da: steget"]],
    same: [["siden da: endnu uafklaret", "siden da: nogenlunde det samme"]],
    target: [["endnu ikke nået", "nået", verdict]],
    negation: [["er ikke påvist", "er påvist"], ["ikke nået", "nået", verdict], ["betyder ikke forårsaget", "betyder forårsaget"]],
    group: [["nye medlemmer", "medlemmer", share], ["medlemmer", "medarbejdere", share]],
  },
}

/** What makes a number a record it was never said to be. */
const records: Readonly<Record<Locale, string>> = { en: ", the best figure ever,", de: ", der beste Wert aller Zeiten,", da: ", det bedste tal nogensinde," }

const letter = /\p{L}/u

/** The line around a place. */
const lineAt = (text: string, at: number): string => text.slice(text.lastIndexOf("\n", at - 1) + 1, text.indexOf("\n", at) < 0 ? undefined : text.indexOf("\n", at))

/** Whether a stretch is a cell of its own, or the end of an item. */
const standsAlone = (text: string, from: number, to: number): boolean => /(?:\*\*|[>,:;|] *)$/.test(text.slice(Math.max(0, from - 30), from)) && /^(?:\*\*|<|\n| *\|)/.test(text.slice(to, to + 40))

const replaced = (text: string, all: readonly Phrase[]): readonly (readonly Edit[])[] =>
  all.flatMap(([phrase, instead, beside = anything]) => {
    const found: (readonly Edit[])[] = []
    for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + phrase.length)) {
      const to = from + phrase.length
      const isWord = !(letter.test(phrase.charAt(0)) && letter.test(text.charAt(from - 1))) && !(letter.test(phrase.at(-1) ?? "") && letter.test(text.charAt(to)))
      const fits = beside === verdict ? standsAlone(text, from, to) : beside.test(lineAt(text, from))
      if (isWord && fits) found.push([{ from, to, instead }])
    }
    return found
  })

/** Another day, month or year for each that a text names. */
const dates = (locale: Locale, text: string, { uniform }: Draws): readonly (readonly Edit[])[] => {
  const names = monthsIn(locale)
  const [days, years] = [new RegExp(`(\\d{1,2})\\.? (?:${names.join("|")})`, "gu"), /\b20\d\d\b/g]
  const named = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "gu")
  const ofDays = [...text.matchAll(days)].map(({ index: from, 1: day = "" }): readonly Edit[] => [{ from, to: from + day.length, instead: String(((Number(day) + 4 + Math.floor(15 * uniform())) % 28) + 1) }])
  const ofMonths = [...text.matchAll(named)].flatMap(({ index: from, 0: month }): readonly (readonly Edit[])[] =>
    // A month of the English language may be no month.
    month === "May" && !/^May \d{4}/.test(text.slice(from, from + 8)) ? [] : [[{ from, to: from + month.length, instead: names[(names.indexOf(month) + 2 + Math.floor(7 * uniform())) % 12] ?? month }]],
  )
  const ofYears = [...text.matchAll(years)].map(({ index: from, 0: year }): readonly Edit[] => [{ from, to: from + year.length, instead: String(Number(year) + (uniform() < 0.5 ? -1 : -2)) }])
  return [...ofDays, ...ofMonths, ...ofYears]
}

/** Every way to make a word of a text false, by operator; `isReport` where its phrases are those of reports. */
export const wordEdits = (locale: Locale, text: string, numerals: readonly Numeral[], draws: Draws, isReport: boolean): Readonly<Partial<Record<Operator, readonly (readonly Edit[])[]>>> => {
  const said = isReport ? Object.entries(phrases[locale]).map(([operator, all]) => [operator, replaced(text, all)] as const) : []
  const best = numerals.filter(({ unit, isRangeEnd }) => !isRangeEnd && (unit === "percent" || unit === "hours" || unit === "points" || unit === "euro")).map(({ to, unitAt }): readonly Edit[] => [{ from: Math.max(to, unitAt[1]), to: Math.max(to, unitAt[1]), instead: records[locale] }])
  return { ...Object.fromEntries(said), worded: replaced(text, worded[locale]), date: dates(locale, text, draws), superlative: best }
}
