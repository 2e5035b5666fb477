import type { Locale } from "@folkmoot/sdk"
import { fill, type Slots, type Texts } from "./words.ts"

/** What is said around verdicts, levels and scores. */
const phrases = {
  level: { en: "Level {level}", de: "Stufe {level}", da: "Niveau {level}" },
  couldBe: {
    en: "{level} of 3; it could be {couldBe} if all that is unknown turned out well.",
    de: "{level} von 3; Stufe {couldBe} wäre möglich, wenn alles Offene günstig ausfiele.",
    da: "{level} af 3; niveau {couldBe} er muligt, hvis alt det uafklarede falder heldigt ud.",
  },
  held: { en: "held", de: "erreicht", da: "nået" },
  notHeld: { en: "not held", de: "nicht erreicht", da: "ikke nået" },
  metOf: { en: "{met} of {all} met", de: "{met} von {all} erfüllt", da: "{met} af {all} opfyldt" },
  shown: { en: "{low} shown, at most {high}", de: "{low} belegt, höchstens {high}", da: "{low} påvist, højst {high}" },
  met: { en: "met", de: "erfüllt", da: "opfyldt" },
  unmet: { en: "not met", de: "nicht erfüllt", da: "ikke opfyldt" },
  undecided: { en: "undecided", de: "noch offen", da: "uafklaret" },
  "not-measured": { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
  "not-applicable": { en: "does not apply", de: "trifft nicht zu", da: "ikke relevant" },
  declared: { en: "declared", de: "Selbstauskunft", da: "oplyst" },
  atLevel: { en: "level {level}: {count}", de: "Stufe {level}: {count}", da: "niveau {level}: {count}" },
  leftOpen: { en: "Criteria left open by that: {count} ({levels}).", de: "Deshalb bleiben {count} Kriterien offen ({levels}).", da: "Derfor kan {count} kriterier ikke afgøres ({levels})." },
  noPlan: {
    en: "A plan would tell more: --plan names one, folkmoot plan new begins one.",
    de: "Mit einem Plan ließe sich mehr sagen: --plan nennt ihn, folkmoot plan new legt einen an.",
    da: "En plan ville gøre det muligt at sige mere: --plan angiver den, folkmoot plan new opretter en.",
  },
  noData: {
    en: "Data would tell more: --from names a source, --engine one that keeps facts.",
    de: "Mit Daten ließe sich mehr sagen: --from nennt eine Quelle, --engine eine Engine, die Fakten aufbewahrt.",
    da: "Data ville gøre det muligt at sige mere: --from angiver en kilde, --engine en motor, der gemmer fakta.",
  },
  noAnswers: {
    en: "What only people know can be answered: --answers names a document of the kind MaturityAnswers.",
    de: "Manches können nur Menschen beantworten: --answers nennt ein Dokument der Art MaturityAnswers mit ihren Antworten.",
    da: "Noget kan kun mennesker svare på: --answers angiver et dokument af typen MaturityAnswers med deres svar.",
  },
  all: { en: "Each criterion by itself: --all.", de: "Jedes Kriterium einzeln: --all.", da: "Hvert kriterium for sig: --all." },
  next: { en: "Next:", de: "Als Nächstes:", da: "Næste skridt:" },
  effort: { en: "a matter of {effort}", de: "eine Sache von {effort}", da: "et spørgsmål om {effort}" },
  hours: { en: "hours", de: "Stunden", da: "timer" },
  days: { en: "days", de: "Tagen", da: "dage" },
  weeks: { en: "weeks", de: "Wochen", da: "uger" },
  months: { en: "months", de: "Monaten", da: "måneder" },
  alsoSettles: { en: "also settles {what}", de: "klärt auch {what}", da: "afklarer også {what}" },
  thenLevel: { en: "then level {level}", de: "danach Stufe {level}", da: "derefter niveau {level}" },
  still: { en: "Since the last assessment: still level {to}.", de: "Seit der letzten Bewertung: weiterhin Stufe {to}.", da: "Siden sidste vurdering: stadig niveau {to}." },
  moved: { en: "Since the last assessment: from level {from} to {to}.", de: "Seit der letzten Bewertung: von Stufe {from} auf {to}.", da: "Siden sidste vurdering: fra niveau {from} til {to}." },
  rubricChanged: {
    en: "The criteria themselves changed, so levels are not strictly comparable.",
    de: "Die Kriterien selbst haben sich geändert; die Stufen sind daher nur bedingt vergleichbar.",
    da: "Selve kriterierne er ændret, så niveauerne kan ikke uden videre sammenlignes.",
  },
  new: { en: "new", de: "neu", da: "ny" },
  gone: { en: "gone", de: "entfallen", da: "udgået" },
  because: { en: "because of: {causes}", de: "wegen: {causes}", da: "på grund af: {causes}" },
  causePlan: { en: "the plan", de: "Plan", da: "planen" },
  causeAnswer: { en: "an answer", de: "Selbstauskunft", da: "et svar" },
  causeSetAside: { en: "whether it applies", de: "Anwendbarkeit des Kriteriums", da: "kriteriets relevans" },
  causeCriterion: { en: "the criterion", de: "Kriterium", da: "kriteriet" },
  notInModel: { en: "folkmoot: no criterion is called {what}; these answers changed nothing.", de: "folkmoot: Kein Kriterium heißt {what}; diese Antworten haben nichts geändert.", da: "folkmoot: Intet kriterium hedder {what}; disse svar har ikke ændret noget." },
  scoreOf: { en: "{score} of {top}", de: "{score} von {top}", da: "{score} af {top}" },
  range: { en: "{low} to {high}", de: "{low} bis {high}", da: "{low} til {high}" },
  levelAlone: { en: "level {low}", de: "Stufe {low}", da: "niveau {low}" },
  levelCouldBe: { en: "level {low}, could be {high}", de: "Stufe {low}, möglich wäre {high}", da: "niveau {low}, kunne være {high}" },
  overall: { en: "Overall", de: "Insgesamt", da: "Samlet" },
  open: {
    en: "Not answered: {open} of {all} questions; a range says what they could still change.",
    de: "Unbeantwortet: {open} von {all} Fragen; eine Spanne zeigt, was sie noch ändern könnten.",
    da: "Ubesvaret: {open} af {all} spørgsmål; et spænd viser, hvad de stadig kan ændre.",
  },
  agreed: { en: "Both answered {both} questions, {alike} of them alike.", de: "Von beiden beantwortete Fragen: {both}, davon gleich beantwortet: {alike}.", da: "Spørgsmål, begge har besvaret: {both}, heraf ens: {alike}." },
  agreedOne: { en: "Both answered 1 question, {alike} of them alike.", de: "Von beiden beantwortete Fragen: {both}, davon gleich beantwortet: {alike}.", da: "Spørgsmål, begge har besvaret: {both}, heraf ens: {alike}." },
  kappa: {
    en: "Agreement beyond chance (kappa): {value}, between {low} and {high}.",
    de: "Übereinstimmung über den Zufall hinaus (Kappa): {value}, zwischen {low} und {high}.",
    da: "Enighed ud over det tilfældige (kappa): {value}, mellem {low} og {high}.",
  },
  once: { en: "Answered by one of them only: {questions}.", de: "Nur von einer Seite beantwortet: {questions}.", da: "Kun besvaret af den ene: {questions}." },
} as const satisfies Readonly<Record<string, Texts>>

/** A phrase about verdicts and scores in a language. */
export const judged = (name: keyof typeof phrases, locale: Locale, slots: Slots = {}): string => fill(phrases[name], locale, slots)
