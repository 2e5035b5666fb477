import type { Texts } from "@folkmoot/facts"
import type { AnyMetric, LeftOut, Unit } from "@folkmoot/metrics"
import { writePlain } from "./format.ts"
import { textIn, type Language } from "./language.ts"
import type { Bound } from "./ledger.ts"
import { ownValue } from "./own-value.ts"

/** What the estimators' interval methods are called where they have a name people use. */
export const methods: Readonly<Record<string, Texts>> = {
  wilson: { en: "interval after Wilson", de: "Intervall nach Wilson", da: "interval efter Wilson" },
  "clopper-pearson": { en: "exact interval after Clopper and Pearson", de: "exaktes Intervall nach Clopper und Pearson", da: "eksakt interval efter Clopper og Pearson" },
  score: { en: "score interval", de: "Score-Intervall", da: "scoreinterval" },
  "poisson-exact": { en: "exact Poisson interval", de: "exaktes Poisson-Intervall", da: "eksakt Poisson-interval" },
  newcombe: { en: "interval after Newcombe", de: "Intervall nach Newcombe", da: "interval efter Newcombe" },
  "log-log": { en: "Kaplan–Meier estimate with a log-log interval", de: "Kaplan-Meier-Schätzung mit Log-log-Intervall", da: "Kaplan-Meier-estimat med log-log-interval" },
  "brookmeyer-crowley": {
    en: "Kaplan–Meier median with an interval after Brookmeyer and Crowley",
    de: "Kaplan-Meier-Median mit Intervall nach Brookmeyer und Crowley",
    da: "Kaplan-Meier-median med interval efter Brookmeyer og Crowley",
  },
  t: { en: "Student’s t interval", de: "t-Intervall nach Student", da: "Students t-interval" },
  welch: { en: "interval after Welch", de: "Intervall nach Welch", da: "interval efter Welch" },
  "agresti-coull": { en: "interval after Agresti and Coull", de: "Intervall nach Agresti und Coull", da: "interval efter Agresti og Coull" },
  jeffreys: { en: "interval after Jeffreys", de: "Intervall nach Jeffreys", da: "interval efter Jeffreys" },
  "wilson-corrected": { en: "interval after Wilson with continuity correction", de: "Intervall nach Wilson mit Stetigkeitskorrektur", da: "interval efter Wilson med kontinuitetskorrektion" },
  "wilson-clustered": {
    en: "interval after Wilson, widened for cases that belong together",
    de: "Intervall nach Wilson, verbreitert für zusammengehörige Fälle",
    da: "interval efter Wilson, udvidet for tilfælde, der hører sammen",
  },
  "effective-wilson": {
    en: "interval after Wilson for the effective number of cases",
    de: "Intervall nach Wilson für die effektive Fallzahl",
    da: "interval efter Wilson for det effektive antal tilfælde",
  },
  "wilson-quotient": { en: "interval after Wilson, turned into one for a ratio", de: "Intervall nach Wilson, umgerechnet auf ein Verhältnis", da: "interval efter Wilson, omregnet til et forhold" },
  "wilson-simultaneous": { en: "simultaneous intervals after Wilson", de: "simultane Intervalle nach Wilson", da: "simultane intervaller efter Wilson" },
  goodman: { en: "simultaneous intervals after Goodman", de: "simultane Intervalle nach Goodman", da: "simultane intervaller efter Goodman" },
  "sison-glaz": { en: "simultaneous intervals after Sison and Glaz", de: "simultane Intervalle nach Sison und Glaz", da: "simultane intervaller efter Sison og Glaz" },
  "miettinen-nurminen": { en: "interval after Miettinen and Nurminen", de: "Intervall nach Miettinen und Nurminen", da: "interval efter Miettinen og Nurminen" },
  tango: { en: "interval after Tango", de: "Intervall nach Tango", da: "interval efter Tango" },
  sen: { en: "interval for Sen’s slope", de: "Intervall für die Steigung nach Sen", da: "interval for Sens hældning" },
  "adjusted-wald": { en: "adjusted Wald interval", de: "angepasstes Wald-Intervall", da: "justeret Wald-interval" },
  "poisson-score": { en: "Poisson score interval", de: "Poisson-Score-Intervall", da: "Poisson-scoreinterval" },
  "weighted-poisson": { en: "interval for a weighted count", de: "Intervall für eine gewichtete Anzahl", da: "interval for et vægtet antal" },
  "score-product": { en: "interval for a product of shares", de: "Intervall für ein Produkt von Anteilen", da: "interval for et produkt af andele" },
  "order-statistics": { en: "interval from order statistics", de: "Intervall aus Ordnungsstatistiken", da: "interval ud fra ordensstatistikker" },
  "log-delta": { en: "delta method on the logarithm", de: "Delta-Methode auf dem Logarithmus", da: "deltametoden på logaritmen" },
  mover: { en: "interval put together from those of its parts", de: "aus den Intervallen der Teile zusammengesetzt", da: "interval sammensat af delenes intervaller" },
  "mover-score": { en: "interval put together from score intervals of its parts", de: "aus den Score-Intervallen der Teile zusammengesetzt", da: "interval sammensat af delenes scoreintervaller" },
  bca: {
    en: "bootstrap interval, corrected for bias and skew",
    de: "Bootstrap-Intervall mit Korrektur von Verzerrung und Schiefe",
    da: "bootstrap-interval, korrigeret for bias og skævhed",
  },
  "jackknife-logit": { en: "jackknife on the logit", de: "Jackknife-Verfahren auf der Logit-Skala", da: "jackknife på logitskalaen" },
  triangular: {
    en: "range simulated from the lowest, likeliest and highest of each part",
    de: "simulierter Bereich aus dem niedrigsten, wahrscheinlichsten und höchsten Wert jedes Teils",
    da: "interval simuleret ud fra hver dels laveste, mest sandsynlige og højeste værdi",
  },
  readings: { en: "range put together from those of the readings", de: "aus den Bereichen der Zwischenstände zusammengesetzt", da: "interval sammensat af aflæsningernes intervaller" },
  fieller: { en: "interval after Fieller", de: "Intervall nach Fieller", da: "interval efter Fieller" },
  "conditional-exact": { en: "exact conditional interval", de: "exaktes bedingtes Intervall", da: "eksakt betinget interval" },
  observed: { en: "a full count, not a sample", de: "Vollerhebung, keine Stichprobe", da: "en fuld optælling, ikke en stikprøve" },
  exact: { en: "exact interval", de: "exaktes Intervall", da: "eksakt interval" },
  normal: { en: "normal approximation", de: "Normalnäherung", da: "normalapproksimation" },
}

/** Why rows are left out, in words. */
export const exclusions: Readonly<Record<string, Texts>> = {
  "not-resolvable": { en: "threads that cannot be marked as solved", de: "Themen, die sich nicht als gelöst markieren lassen", da: "tråde, der ikke kan markeres som løst" },
  "asked-by-staff": { en: "asked by staff", de: "von Beschäftigten gestellt", da: "stillet af medarbejdere" },
  "asked-by-bot": { en: "asked by bots", de: "von Bots gestellt", da: "stillet af bots" },
  "opened-by-staff": { en: "opened by staff", de: "von Beschäftigten eröffnet", da: "oprettet af medarbejdere" },
  "opened-by-bot": { en: "opened by bots", de: "von Bots eröffnet", da: "oprettet af bots" },
  "reply-before-opening": { en: "reply dated before the question", de: "Antwort vor der Frage datiert", da: "svar dateret før spørgsmålet" },
  "touch-unknown": { en: "contact with the community not recorded", de: "Kontakt mit der Community nicht erfasst", da: "kontakt med fællesskabet ikke registreret" },
  unanswered: { en: "left unanswered", de: "ohne Antwort", da: "ikke besvaret" },
  "scale-undeclared": { en: "scale not declared", de: "Skala nicht angegeben", da: "skala ikke angivet" },
  "other-scale": { en: "asked on another scale", de: "auf einer anderen Skala gefragt", da: "spurgt på en anden skala" },
  "off-scale": { en: "answer outside the scale", de: "Antwort außerhalb der Skala", da: "svar uden for skalaen" },
  "referrer-unknown": { en: "who invited is not known", de: "unbekannt, wer eingeladen hat", da: "ukendt, hvem der inviterede" },
  "referred-unknown": { en: "who was invited is not known", de: "unbekannt, wer eingeladen wurde", da: "ukendt, hvem der blev inviteret" },
  "self-referral": { en: "invited themselves", de: "selbst eingeladen", da: "inviterede sig selv" },
  "not-customer": { en: "not customers", de: "keine Kunden", da: "ikke kunder" },
  "affiliation-unknown": { en: "affiliation not known", de: "Zugehörigkeit unbekannt", da: "tilknytning ukendt" },
  "solver-unknown": { en: "who solved them is not known", de: "unbekannt, wer sie gelöst hat", da: "ukendt, hvem der løste dem" },
  "worth-below-zero": { en: "worth told as negative", de: "negativer Wert angegeben", da: "negativ værdi angivet" },
  "value-outside-range": { en: "value outside its own range", de: "Wert außerhalb seines eigenen Bereichs", da: "værdi uden for sit eget interval" },
  "due-before-start": { en: "due before they begin", de: "fällig vor ihrem Beginn", da: "forfalder før start" },
  "next-day-not-later": { en: "next day of activity no later", de: "nächster Tag der Aktivität nicht später", da: "næste aktivitetsdag ikke senere" },
  "too-young": { en: "too recent to be judged", de: "noch nicht lange genug beobachtet", da: "for nye til at kunne vurderes" },
  undated: { en: "without a date", de: "ohne Datum", da: "uden dato" },
  "not-recorded": { en: "not recorded by their source", de: "von der Quelle nicht erfasst", da: "ikke registreret af kilden" },
}

/** What options are called, and what their numbers count in. */
export const options: Readonly<Record<string, { readonly name: Texts; readonly unit: Unit }>> = {
  horizon: { name: { en: "Horizon", de: "Frist", da: "Frist" }, unit: "milliseconds" },
  within: { name: { en: "Time allowed", de: "Zeitspanne", da: "Tidsrum" }, unit: "milliseconds" },
  after: { name: { en: "Counted after", de: "Gezählt nach", da: "Talt efter" }, unit: "milliseconds" },
  width: { name: { en: "Width of the window", de: "Breite des Fensters", da: "Vinduets bredde" }, unit: "milliseconds" },
  silence: { name: { en: "Length of silence", de: "Dauer des Fernbleibens", da: "Fraværets varighed" }, unit: "milliseconds" },
  month: { name: { en: "Length of a month", de: "Länge eines Monats", da: "Længde af en måned" }, unit: "milliseconds" },
  tolerance: { name: { en: "Tolerance", de: "Toleranz", da: "Tolerance" }, unit: "milliseconds" },
  halfLife: { name: { en: "Half-life", de: "Halbwertszeit", da: "Halveringstid" }, unit: "milliseconds" },
  atLeast: { name: { en: "At least", de: "Mindestens", da: "Mindst" }, unit: "count" },
  places: { name: { en: "Places", de: "Plätze", da: "Pladser" }, unit: "count" },
  percent: { name: { en: "Threshold in per cent", de: "Schwelle in Prozent", da: "Tærskel i procent" }, unit: "count" },
  order: { name: { en: "Order", de: "Ordnung", da: "Orden" }, unit: "count" },
  seed: { name: { en: "Seed of the random numbers", de: "Startwert der Zufallszahlen", da: "Startværdi for tilfældige tal" }, unit: "count" },
}

/** A reason, method or option without a name here is quoted as its unit wrote it. */
const named = (language: Language, texts: Texts | undefined, id: string): Bound => ({
  full: texts === undefined ? { kind: "quote", text: id, origin: "definition" } : { kind: "text", ...textIn(language, texts) },
})

/** What an interval method is called. */
export const methodName = (language: Language, method: string): Bound => named(language, ownValue(methods, method), method)

/** Why something was left out, in the metric's own words where it brings them. */
export const exclusionName = (language: Language, reason: string, metric: AnyMetric | undefined, variant: string): Bound => {
  const all: readonly LeftOut[] = [metric?.leaveOut ?? [], metric?.variants[variant]?.leaveOut ?? []].flat()
  const says = all.flatMap((tables) => Object.values(tables)).flatMap((reasons) => {
    const one = ownValue(reasons, reason)
    return one !== undefined && "when" in one ? (one.says ?? []) : []
  })
  return named(language, says[0] ?? ownValue(exclusions, reason), reason)
}

/** What an option is called. */
export const optionName = (language: Language, option: string): Bound => named(language, ownValue(options, option)?.name, option)

/** What an option's number counts in; one without a name here is a plain number. */
export const optionUnit = (option: string): Unit => ownValue(options, option)?.unit ?? "count"

/** Writes one of the options a number was measured under. */
export const writeOption = (language: Language, option: string, value: number): string =>
  `${optionName(language, option).full.text}: ${writePlain(language, { unit: optionUnit(option), value })}`

/** Writes why rows were left out. */
export const writeExclusion = (language: Language, reason: string, metric: AnyMetric | undefined, variant: string): string => exclusionName(language, reason, metric, variant).full.text

/** Writes how a range was made. */
export const writeMethod = (language: Language, method: string): string => methodName(language, method).full.text
