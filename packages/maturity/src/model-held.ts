import type { Texts } from "@folkmoot/facts"
import { fill, type Slot } from "@folkmoot/plan"
import type { GivenAnswer, MaturityAnswers, SetAside } from "./answers.ts"
import { before } from "./before.ts"
import { hasExpired } from "./freshness.ts"
import { answerValues, textsOf } from "./model-answer-values.ts"
import type { Bounds } from "./model-bounds.ts"
import { groupsOf } from "./model-groups.ts"
import type { AnswerSet, MaturityModel, ModelQuestion } from "./model.ts"

/** Why something on a sheet of answers does not count. */
export type NotCountedReason = "other-model" | "unknown-question" | "unknown-answer" | "unclear-answer" | "said-twice" | "no-reason" | "expired"

/** Something on a sheet of answers that does not count; its question is as open as if nothing had been said. */
export interface NotCounted {
  /** The id as it stands on the sheet, be there such a question or not. */
  readonly question: string
  /** The reason, for programs. */
  readonly why: NotCountedReason
  /** The reason and what to do, for people. */
  readonly because: Texts
}

/** What is known of a question: the bounds of its value, from 0 to 1 or, where it has no level, to the number of levels; none where it does not apply. */
export interface HeldQuestion {
  readonly question: ModelQuestion
  readonly state: "answered" | "open" | "not-applicable"
  readonly value?: Bounds
}

const reasons: Readonly<Record<NotCountedReason, Texts>> = {
  "other-model": {
    en: "What was said of “{question}” is about the model “{of}”, not about “{name}”. Correct metadata.of if this one is meant.",
    de: "Die Angabe zu „{question}“ bezieht sich auf das Modell „{of}“, nicht auf „{name}“. Korrigieren Sie metadata.of, falls dieses gemeint ist.",
    da: "Svaret på »{question}« gælder modellen »{of}«, ikke »{name}«. Ret metadata.of, hvis det er denne, I mener.",
  },
  "unknown-question": {
    en: "Nothing in the model is called “{question}”. Correct the id, or remove the entry.",
    de: "Im Modell heißt nichts „{question}“. Korrigieren Sie die id oder entfernen Sie den Eintrag.",
    da: "Intet i modellen hedder »{question}«. Ret id’et, eller fjern posten.",
  },
  "unknown-answer": {
    en: "“{answer}” is not an answer that “{question}” offers. Possible are: {offered}.",
    de: "„{answer}“ ist keine Antwort, die „{question}“ anbietet. Möglich sind: {offered}.",
    da: "»{answer}« er ikke et svar, som »{question}« tilbyder. Muligheder: {offered}.",
  },
  "unclear-answer": {
    en: "More than one answer of “{question}” has the value {answer}. Write the text of the one you mean.",
    de: "Mehrere Antworten auf „{question}“ haben den Wert {answer}. Schreiben Sie den Text der gemeinten Antwort.",
    da: "Flere svar på »{question}« har værdien {answer}. Skriv teksten på det svar, I mener.",
  },
  "said-twice": {
    en: "“{question}” is answered or set aside more than once. Keep one of the entries.",
    de: "„{question}“ ist mehrfach beantwortet oder ausgenommen. Behalten Sie nur einen der Einträge.",
    da: "»{question}« er besvaret eller undtaget mere end én gang. Behold kun én af posterne.",
  },
  "no-reason": {
    en: "“{question}” is set aside without a reason. Say in note why it does not apply.",
    de: "„{question}“ ist ohne Begründung ausgenommen. Sagen Sie in note, warum die Frage nicht zutrifft.",
    da: "»{question}« er undtaget uden begrundelse. Skriv i note, hvorfor det ikke er relevant.",
  },
  expired: {
    en: "What was said of “{question}” counted until {until}. Answer it anew.",
    de: "Die Angabe zu „{question}“ galt bis einschließlich {until}. Beantworten Sie die Frage neu.",
    da: "Svaret på »{question}« gjaldt til og med {until}. Besvar spørgsmålet igen.",
  },
}

/** Says that something does not count, and why. */
export const notCounted = (question: string, why: NotCountedReason, slots: Readonly<Record<string, Slot>> = {}): NotCounted => {
  const all = { question, ...slots }
  return { question, why, because: { en: fill(reasons[why], all, "en"), de: fill(reasons[why], all, "de"), da: fill(reasons[why], all, "da") } }
}

const mostOffered = 12

// In capitals, in which ß is written SS.
const alike = (text: string): string => text.trim().replaceAll(/\s+/g, " ").toUpperCase()

/** The places in a set, from 0, of what was written: as it stands, else of the one answer that differs in the case of letters or in spaces only. */
const placesOfText = ({ answers }: AnswerSet, said: string): readonly number[] => {
  const where = (fits: (text: string) => boolean): readonly number[] => answers.flatMap(({ text }, index) => (textsOf(text).some(fits) ? [index] : []))
  const same = where((text) => text === said.trim())
  if (same.length > 0) return same
  const near = where((text) => alike(text) === alike(said))
  return near.length === 1 ? near : []
}

/** A set of answers and what each of them comes to. */
export interface Offered {
  readonly set: AnswerSet
  readonly values: readonly number[]
}

/** The sets of a model by their ids. */
export const offeredIn = ({ answerSets }: MaturityModel["spec"]): ReadonlyMap<string, Offered> => new Map(answerSets.map((set) => [set.id, { set, values: answerValues(set) }]))

/** What the answer that was given comes to; or why it cannot be told. */
export const valueOf = ({ question, answer, place }: GivenAnswer, { set, values }: Offered): number | NotCounted => {
  const { answers, between = false } = set
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const unknown = (given: Slot): NotCounted => notCounted(question, "unknown-answer", { answer: given, offered: [...answers.slice(0, mostOffered).map(({ text }) => textsOf(text)[0] ?? ""), ...(between ? [`${least}–${most}`] : [])] })
  if (place !== undefined) return (answer === undefined ? values[place - 1] : undefined) ?? unknown(place)
  if (answer === undefined) return unknown("")
  if (between && typeof answer === "number") return answer >= least && answer <= most ? answer : unknown(answer)
  const fits = typeof answer === "string" ? placesOfText(set, answer) : answers.flatMap(({ value }, index) => (value === answer ? [index] : []))
  const [first] = fits
  if (first === undefined) return unknown(answer)
  return fits.length === 1 ? (values[first] as number) : notCounted(question, "unclear-answer", { answer })
}

/** The day a sheet is read as of: the one asked for, or its own. */
export const dayOf = ({ metadata }: MaturityAnswers, asOf: string | undefined): string => asOf ?? metadata.on

/** Whether an entry no longer counts on a day. */
export const isOver = ({ on, until }: Pick<GivenAnswer, "on" | "until">, asOf: string): boolean => until !== undefined && hasExpired({ on: on ?? asOf, until }, asOf)

/** An answer or a setting aside, by its question. */
type Entry = { readonly question: string } & ({ readonly answer: GivenAnswer } | { readonly aside: SetAside })

/** What was said of each question. */
const entriesOf = ({ spec: { answers = [], notApplicable = [] } }: MaturityAnswers): ReadonlyMap<string, readonly Entry[]> =>
  groupsOf<Entry>([...answers.map((answer) => ({ question: answer.question, answer })), ...notApplicable.map((aside) => ({ question: aside.question, aside }))], ({ question }) => question)

const nothingOffered: Offered = { set: { id: "", answers: [] }, values: [0, 1] }

/** What a sheet says of each question of a model, in the order of their ids, and what on it does not count. */
export const heldQuestions = ({ metadata: { name }, spec }: MaturityModel, answers: MaturityAnswers, asOf?: string): { readonly held: readonly HeldQuestion[]; readonly notCounted: readonly NotCounted[] } => {
  const { of } = answers.metadata
  const said = of === name ? entriesOf(answers) : new Map<string, readonly Entry[]>()
  const astray = of === name ? [] : [...entriesOf(answers).keys()].map((id) => notCounted(id, "other-model", { of, name }))
  const sets = offeredIn(spec)
  const day = dayOf(answers, asOf)
  const left: NotCounted[] = []
  const held = spec.questions.toSorted((a, b) => before(a.id, b.id)).map((question): HeldQuestion => {
    const offered = sets.get(question.answers) ?? nothingOffered
    const open: HeldQuestion = { question, state: "open", value: { low: Math.min(...offered.values), high: Math.max(...offered.values) } }
    const leave = (why: NotCounted): HeldQuestion => {
      left.push(why)
      return open
    }
    const [entry, ...more] = said.get(question.id) ?? []
    if (entry === undefined) return open
    if (more.length > 0) return leave(notCounted(question.id, "said-twice"))
    const own = "aside" in entry ? entry.aside : entry.answer
    if (isOver(own, day)) return leave(notCounted(question.id, "expired", { until: own.until ?? "" }))
    if ("aside" in entry) return entry.aside.note.trim() === "" ? leave(notCounted(question.id, "no-reason")) : { question, state: "not-applicable" }
    const value = valueOf(entry.answer, offered)
    return typeof value === "number" ? { question, state: "answered", value: { low: value, high: value } } : leave(value)
  })
  const known = new Set(spec.questions.map(({ id }) => id))
  const strangers = [...said.keys()].filter((id) => !known.has(id)).map((id) => notCounted(id, "unknown-question"))
  return { held, notCounted: [...left, ...strangers, ...astray].toSorted((a, b) => before(a.question, b.question)) }
}
