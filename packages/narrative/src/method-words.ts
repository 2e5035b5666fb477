import type { Locale, Texts } from "@folkmoot/facts"
import type { AnyMetric, LeftOut } from "@folkmoot/metrics"
import type { Bound } from "./ledger.ts"

/** What the estimators' interval methods are called where they have a name people use. */
const methods: Readonly<Record<string, Texts>> = {
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
}

/** Why rows are left out, in words. */
const exclusions: Readonly<Record<string, Texts>> = {
  "not-resolvable": { en: "threads that cannot be marked as solved", de: "Themen, die sich nicht als gelöst markieren lassen", da: "tråde, der ikke kan markeres som løst" },
  "asked-by-staff": { en: "asked by staff", de: "von Beschäftigten gestellt", da: "stillet af medarbejdere" },
  "asked-by-bot": { en: "asked by bots", de: "von Bots gestellt", da: "stillet af bots" },
  "opened-by-staff": { en: "opened by staff", de: "von Beschäftigten eröffnet", da: "oprettet af medarbejdere" },
  "opened-by-bot": { en: "opened by bots", de: "von Bots eröffnet", da: "oprettet af bots" },
  "reply-before-opening": { en: "reply dated before the question", de: "Antwort vor der Frage datiert", da: "svar dateret før spørgsmålet" },
  "touch-unknown": { en: "contact with the community not recorded", de: "Kontakt mit der Community nicht erfasst", da: "kontakt med fællesskabet ikke registreret" },
  unanswered: { en: "left unanswered", de: "nicht beantwortet", da: "ikke besvaret" },
  "scale-undeclared": { en: "scale not declared", de: "Skala nicht angegeben", da: "skala ikke angivet" },
  "other-scale": { en: "asked on another scale", de: "auf einer anderen Skala gefragt", da: "spurgt på en anden skala" },
  "off-scale": { en: "answer outside the scale", de: "Antwort außerhalb der Skala", da: "svar uden for skalaen" },
  "referrer-unknown": { en: "who invited is not known", de: "unbekannt, wer eingeladen hat", da: "ukendt, hvem der inviterede" },
  "referred-unknown": { en: "who was invited is not known", de: "unbekannt, wer eingeladen wurde", da: "ukendt, hvem der blev inviteret" },
  "self-referral": { en: "invited themselves", de: "selbst eingeladen", da: "inviterede sig selv" },
  "not-customer": { en: "not customers", de: "keine Kunden", da: "ikke kunder" },
  "affiliation-unknown": { en: "affiliation not known", de: "Zugehörigkeit unbekannt", da: "tilknytning ukendt" },
  "too-young": { en: "too recent to be judged", de: "zu jung, um sie zu beurteilen", da: "for nye til at kunne vurderes" },
  "not-recorded": { en: "not recorded by their source", de: "von der Quelle nicht erfasst", da: "ikke registreret af kilden" },
}

/** A reason or method without a name here is quoted as its unit wrote it. */
const named = (locale: Locale, texts: Texts | undefined, id: string): Bound => ({
  full: texts === undefined ? { kind: "quote", text: id, origin: "definition" } : { kind: "text", text: texts[locale] },
})

/** What an interval method is called. */
export const methodName = (locale: Locale, method: string): Bound => named(locale, methods[method], method)

/** Why something was left out, in the metric's own words where it has any. */
export const exclusionName = (locale: Locale, reason: string, metric: AnyMetric | undefined, variant: string): Bound => {
  const all: readonly LeftOut[] = [metric?.leaveOut ?? [], metric?.variants[variant]?.leaveOut ?? []].flat()
  const own = all.flatMap((tables) => Object.values(tables)).flatMap((reasons) => (Object.hasOwn(reasons, reason) ? [reasons[reason]] : []))
  const says = own.flatMap((one) => (one !== undefined && "when" in one ? (one.says ?? []) : []))
  return named(locale, says[0] ?? exclusions[reason], reason)
}
