import type { Locale } from "@folkmoot/facts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import { renderMarkdown } from "./markdown.ts"
import { numbersInWords } from "./number-words-table.test-kit.ts"
import type { LedgerEntry } from "./report.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"

/** A text with a fault in it, and the ledger it is false of. */
export interface Plant {
  readonly text: string
  readonly ledger: readonly LedgerEntry[]
}

const numeral = /\d+(?:[.,]\d+)*/g

/** The lines of the sample report that hold numbers and no dates. */
const linesOf = (locale: Locale): readonly string[] =>
  renderMarkdown(tell({ ...sampleInput, plan: undefined as never }, { locale, audience: "executive", asOf: sampleAsOf, timeZone: "Europe/Copenhagen" }))
    .split("\n")
    .filter((line) => /\d/.test(line) && !/20\d\d/.test(line))

const printed = (locale: Locale): ReadonlySet<string> => 
  new Set(richLedger(locale).flatMap(({ texts, n }) => [...texts.flatMap((text) => text.match(numeral) ?? []), ...(n === undefined ? [] : [String(n)])]))

const percents: readonly number[] = richLedger("en").flatMap(({ value, interval, unit }) => (unit === "ratio" ? [value, interval?.low, interval?.high].flatMap((one) => (one === undefined ? [] : [one * 100])) : []))

const isFarFrom = (values: readonly number[], value: number, by: number): boolean => values.every((one) => Math.abs(one - value) > by)

const replaced = (line: string, pattern: RegExp, instead: (found: string) => readonly string[]): readonly string[] =>
  [...line.matchAll(pattern)].flatMap(({ 0: found, index }) => instead(found).map((next) => line.slice(0, index) + next + line.slice(index + found.length)))

/** Each digit changed to some others, where the number that makes is printed nowhere. */
const digits = (locale: Locale): readonly string[] => {
  const known = printed(locale)
  return linesOf(locale).flatMap((line) =>
    replaced(line, numeral, (found) =>
      [...found].flatMap((digit, at) => (/\d/.test(digit) ? [3, 7].map((by) => found.slice(0, at) + String((Number(digit) + by) % 10) + found.slice(at + 1)) : []))
        .filter((next) => !known.has(next) && !/^0\d/.test(next) && isFarFrom(percents, Number(next.replace(",", ".")), 0.6)),
    ),
  )
}

const inPoints: Readonly<Record<Locale, string>> = { en: " percentage points", de: " Prozentpunkte", da: " procentpoint" }
const otherUnits: Readonly<Record<Locale, readonly (readonly [RegExp, readonly string[]])[]>> = {
  en: [[/(?<=\d )hours/g, ["days", "minutes", "percent"]], [/(?<=\d )points/g, ["percent", "percentage points", "hours"]], [/€/g, ["$", "£"]]],
  de: [[/(?<=\d )Stunden/g, ["Tage", "Minuten", "Prozent"]], [/(?<=\d )Punkte/g, ["Prozent", "Prozentpunkte", "Stunden"]], [/€/g, ["$", "CHF"]]],
  da: [[/(?<=\d )timer/g, ["dage", "minutter", "procent"]], [/(?<=\d )point/g, ["procent", "procentpoint", "timer"]], [/€/g, ["kr.", "$"]]],
}

const dates: Readonly<Record<Locale, readonly string[]>> = {
  en: ["on 2 May 2024", "until 30 October 2025", "in November 2027", "in 2023", "on 6 October 2024", "on October 7, 2025", "on 2025-10-07", "in Q1 2024", "in the first quarter of 2027", "on 17 March 2025", "in April 2024", "on 1 November 2026", "on 5 October"],
  de: ["am 2. Mai 2024", "bis 30. Oktober 2025", "im November 2027", "im Jahr 2023", "am 6. Oktober 2024", "am 07.10.2025", "am 2025-10-07", "in Q1 2024", "im 1. Quartal 2024", "am 17. März 2025", "im April 2024", "am 1. November 2026", "am 5. Oktober"],
  da: ["den 2. maj 2024", "til 30. oktober 2025", "i november 2027", "i 2023", "den 6. oktober 2024", "den 07.10.2025", "den 2025-10-07", "i Q1 2024", "i 1. kvartal 2024", "den 17. marts 2025", "i april 2024", "den 1. november 2026", "den 5. oktober"],
}
const dated: Readonly<Record<Locale, (date: string) => string>> = { en: (date) => `The plan was revised ${date}.`, de: (date) => `Der Plan wurde ${date} überarbeitet.`, da: (date) => `Planen blev revideret ${date}.` }

const worded: Readonly<Record<Locale, readonly ((words: string) => string)[]>> = {
  en: [(words) => `About ${words} percent of the questions were solved.`, (words) => `The share is ${words} per cent.`],
  de: [(words) => `Etwa ${words} Prozent der Fragen wurden gelöst.`, (words) => `Der Anteil liegt bei ${words} Prozent.`],
  da: [(words) => `Cirka ${words} procent af spørgsmålene blev løst.`, (words) => `Andelen er ${words} procent.`],
}
const wordedCounts: Readonly<Record<Locale, (words: string) => string>> = { en: (words) => `We looked at ${words} questions.`, de: (words) => `Wir haben ${words} Fragen betrachtet.`, da: (words) => `Vi så på ${words} spørgsmål.` }
const fractions: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Three quarters of questions were solved.", "One in three members invites.", "Four fifths were solved.", "Two out of nineteen are done.", "Members solve twice as many.", "The wait halved.", "A dozen objectives were reached.", "9 of 10 are happy.", "More than three quarters are solved.", "Nearly a fifth invited somebody."],
  de: ["Drei Viertel der Fragen wurden gelöst.", "Jedes dritte Mitglied lädt ein.", "Vier Fünftel sind gelöst.", "Zwei von neunzehn sind fertig.", "Es sind doppelt so viele.", "Die Wartezeit hat sich halbiert.", "Ein Dutzend Ziele ist erreicht.", "9 von 10 sind zufrieden.", "Mehr als drei Viertel sind gelöst.", "Fast ein Fünftel hat eingeladen."],
  da: ["Tre fjerdedele af spørgsmålene blev løst.", "Hvert tredje medlem inviterer.", "Fire femtedele er løst.", "To ud af nitten er færdige.", "Der er dobbelt så mange.", "Ventetiden er halveret.", "Et dusin delmål er nået.", "9 ud af 10 er glade.", "Mere end tre fjerdedele er løst.", "Næsten en femtedel har inviteret."],
}

const directions: Readonly<Record<Locale, readonly string[]>> = {
  en: ["The resolution rate fell.", "The resolution rate worsened sharply.", "First response time rose.", "First response time got worse: it is longer than before.", "The Net Promoter Score rose.", "Our NPS has improved.", "The referral rate increased.", "Resolution rate: down by 16 percentage points.", "The resolution rate is unchanged.", "The Net Promoter Score remained stable.", "The share of 61% is lower than last year.", "The referral rate has dropped.", "First response time grew longer and the wait increased.", "More members refer than before: the referral rate is up."],
  de: ["Die Lösungsquote ist gesunken.", "Die Lösungsquote hat sich deutlich verschlechtert.", "Die Erstreaktionszeit ist gestiegen.", "Die Erstreaktionszeit ist länger als zuvor.", "Der Net Promoter Score stieg.", "Unser NPS hat sich verbessert.", "Die Einladungsquote hat zugenommen.", "Die Lösungsquote fiel um 16 Prozentpunkte.", "Die Lösungsquote ist unverändert.", "Der Net Promoter Score blieb stabil.", "Der Anteil von 61 % ist niedriger als im Vorjahr.", "Die Einladungsquote ist gefallen.", "Die Erstreaktionszeit wuchs weiter.", "Die Einladungsquote ging zurück."],
  da: ["Løsningsraten er faldet.", "Løsningsraten er klart forværret.", "Første svartid er steget.", "Første svartid er længere end før.", "Net Promoter Score steg.", "Vores NPS er forbedret.", "Henvisningsraten er øget.", "Løsningsraten faldt med 16 procentpoint.", "Løsningsraten er uændret.", "Net Promoter Score er stabil.", "Andelen på 61 % er lavere end sidste år.", "Henvisningsraten faldt.", "Første svartid voksede fortsat.", "Henvisningsraten gik ned."],
}
const causes: Readonly<Record<Locale, readonly string[]>> = {
  en: ["The community caused fewer requests.", "Help among members led to more solutions.", "Thanks to the community, people wait less.", "This is because of the members.", "It resulted in lower costs.", "Members drove the result.", "The success is due to the forum.", "The forum contributed to the result.", "The quick replies were brought about by volunteers.", "The forum has led directly to new customers."],
  de: ["Die Community verursachte weniger Anfragen.", "Die Hilfe unter Mitgliedern führte zu mehr Lösungen.", "Dank der Community warten alle kürzer.", "Das ist wegen der Mitglieder so.", "Das bewirkte niedrigere Kosten.", "Der Erfolg ist auf das Forum zurückzuführen.", "Aufgrund des Forums sind die Kosten niedrig.", "Das Forum hat zum Ergebnis beigetragen.", "Das Forum hat zu neuen Kunden geführt.", "Die Ruhe wurde durch das Forum hervorgerufen."],
  da: ["Fællesskabet forårsagede færre henvendelser.", "Hjælp blandt medlemmer førte til flere løsninger.", "Takket være fællesskabet venter alle kortere.", "Det er på grund af medlemmerne.", "Det medførte lavere omkostninger.", "Succesen skyldes forummet.", "Det resulterede i lavere omkostninger.", "Forummet bidrog til resultatet.", "Forummet har ført til nye kunder.", "Roen blev udløst af forummet."],
}
const otherThings: Readonly<Record<Locale, readonly string[]>> = {
  en: ["We looked at 1,690 members.", "There were 1,690 replies.", "The wait is that of 2,105 members.", "People waited 2,105 times, in 2,105 visits.", "The score rests on 412 questions.", "There were 412 conversions.", "1,310 questions were asked.", "We heard of 1,310 threads.", "206 threads were opened.", "1,728 visitors came."],
  de: ["Es ging um 1.690 Mitglieder.", "Es gab 1.690 Antworten.", "So lange warteten 2.105 Mitglieder.", "Es waren 2.105 Besuche.", "Der Wert beruht auf 412 Fragen.", "Es gab 412 Conversions.", "Gestellt wurden 1.310 Fragen.", "Eröffnet wurden 1.310 Themen.", "206 Themen wurden eröffnet.", "1.728 Besucher kamen."],
  da: ["Vi så på 1.690 medlemmer.", "Der kom 1.690 svar.", "Så længe ventede 2.105 medlemmer.", "Der var 2.105 besøg.", "Tallet bygger på 412 spørgsmål.", "Der var 412 konverteringer.", "Der blev stillet 1.310 spørgsmål.", "Der blev oprettet 1.310 tråde.", "206 tråde blev oprettet.", "Der kom 1.728 besøgende."],
}
const tooFar: Readonly<Record<Locale, readonly string[]>> = {
  en: ["60 % were solved.", "64.0 % were solved.", "61.4 % were solved.", "More than 62% and less than 63% were solved.", "The score is 40 points.", "The wait is 4.8 hours.", "A conversion cost €119.", "A conversion cost €118.50.", "We asked 1,700 times.", "We counted 400 answers.", "8.5 % of members invited.", "About 14% of members invited.", "Nearly 61% were solved.", "At least 60 % were solved.", "At most 62% were solved."],
  de: ["60 % wurden gelöst.", "64,0 % wurden gelöst.", "61,4 % wurden gelöst.", "Mehr als 62 % wurden so weniger als 63 % gelöst.", "Der Wert ist 40 Punkte.", "Die Wartezeit ist 4,8 Stunden.", "Eine Conversion kostete 119 €.", "Eine Conversion kostete 118,50 €.", "Wir fragten 1.700 Mal.", "Wir zählten 400 Antworten.", "8,5 % der Mitglieder luden ein.", "Etwa 14 % luden ein.", "Knapp 61,0 % wurden gelöst.", "Mindestens 60 % wurden gelöst.", "Höchstens 62 % wurden gelöst."],
  da: ["60 % blev løst.", "64,0 % blev løst.", "61,4 % blev løst.", "Mere end 62 % og mindre end 63 % blev løst.", "Scoren er 40 point.", "Ventetiden er 4,8 timer.", "En konvertering kostede 119 €.", "En konvertering kostede 118,50 €.", "Vi spurgte 1.700 gange.", "Vi talte 400 svar.", "8,5 % af medlemmerne inviterede.", "Cirka 14 % inviterede.", "Knap 61,0 % blev løst.", "Mindst 60 % blev løst.", "Højst 62 % blev løst."],
}

/** Texts with one fault each, by class. */
export const plants = (locale: Locale): Readonly<Record<string, readonly Plant[]>> => {
  const ledger = richLedger(locale)
  const unproven = ledger.filter(({ status }) => status === undefined || status === "attributed")
  const of = (texts: readonly string[], against = ledger): readonly Plant[] => texts.map((text) => ({ text, ledger: against }))
  const lines = linesOf(locale)
  const table = numbersInWords[locale].split(";").map((entry) => entry.trim().split(" "))
  const counts = ledger.flatMap(({ value, n, unit }) => [n ?? -1, unit === undefined || unit === "count" || unit === "nps-points" ? (value ?? -1) : -1])
  return {
    "digit changed": of(digits(locale)),
    "percentage points for percent": of(lines.flatMap((line) => replaced(line, /(?<=\d)\u00a0?%/g, () => [inPoints[locale]]))),
    "wrong unit": of(lines.flatMap((line) => otherUnits[locale].flatMap(([pattern, units]) => replaced(line.replaceAll("\u00a0", " "), pattern, () => units)))),
    "wrong date": of(dates[locale].map(dated[locale])),
    "wrong word": of([
      ...table.flatMap(([value = "", ...words]) =>
        Number(value) > 1 && Number(value) <= 100 && isFarFrom(percents, Number(value), 2.6) ? worded[locale].map((say) => say(words.join(" "))) : [],
      ),
      ...table.flatMap(([value = "", ...words]) => (Number(value) > 1 && isFarFrom(counts, Number(value), 0.6) ? [wordedCounts[locale](words.join(" "))] : [])),
      ...fractions[locale],
    ]),
    "wrong direction": of(directions[locale]),
    "cause without experiment": of(causes[locale], unproven),
    "another thing counted": of(otherThings[locale]),
    "rounded too far": of(tooFar[locale]),
    "n off by one": of(lines.flatMap((line) =>
      replaced(line, /(?<=n = )\d+(?:[.,]\d+)?/g, (found) =>
        [-1, 1].map((by) => (Number(found.replace(/[.,]/, "")) + by).toLocaleString(locale === "en" ? "en-GB" : "de-DE")),
      ),
    )),
  }
}
