import type { Texts } from "@folkmoot/facts"
import { kappa, type Interval } from "@folkmoot/statistics"
import type { GivenAnswer, MaturityAnswers } from "./answers.ts"
import { offeredIn, valueOf } from "./model-held.ts"
import type { MaturityModel } from "./model.ts"

/** An answer as it was given: its text, its value, or its place. */
export type SaidAnswer = Pick<GivenAnswer, "answer" | "place">

/** A question that two assessors answered differently. */
export interface Disagreement {
  /** The id of the question. */
  readonly question: string
  /** What stands on the first sheet. */
  readonly first: SaidAnswer
  /** What stands on the second sheet. */
  readonly second: SaidAnswer
}

/** A question that only one of two assessors answered. */
export interface AnsweredOnce {
  /** The id of the question. */
  readonly question: string
  /** Whose sheet answers it. */
  readonly by: "first" | "second"
  /** What the other sheet does: says nothing that counts, or sets the question aside. */
  readonly other: "open" | "not-applicable"
}

/** Cohen's kappa of two sheets with its interval, or why there is none. */
export type AgreementKappa =
  | {
      /** That there is one. */
      readonly measured: true
      /** From -1 to 1: 1 where they always agree, 0 where they agree as often as their habits alone would bring about. */
      readonly value: number
      /** At what confidence the value lies where. */
      readonly interval: Interval
      /** `linear` where the answers have an order: then each difference counts by the steps it spans. */
      readonly weights: "none" | "linear"
    }
  | {
      /** That there is none. */
      readonly measured: false
      /** `not-in-order`: an answer is missing from the order that was given. `too-many-answers`: more than a hundred different ones, or numbers between those of a set. */
      readonly why: "different-models" | "nothing-in-common" | "one-answer" | "not-in-order" | "too-many-answers"
      /** The same in a sentence for people. */
      readonly because: Texts
    }

/** How far two assessors agree, and where they do not. */
export interface Agreement {
  /** How many questions both answered. */
  readonly both: number
  /** How many of those they answered alike. */
  readonly alike: number
  /** How much more they agree than chance would have it. */
  readonly kappa: AgreementKappa
  /** The questions answered differently, by id. */
  readonly differ: readonly Disagreement[]
  /** The questions only one answered, by id. */
  readonly once: readonly AnsweredOnce[]
}

const refusals: Readonly<Record<Extract<AgreementKappa, { readonly measured: false }>["why"], Texts>> = {
  "different-models": {
    en: "The sheets do not answer the same model, so nothing can be compared. Compare sheets with the same metadata.of.",
    de: "Die Antworten beziehen sich nicht auf dasselbe Modell, also lässt sich nichts vergleichen. Vergleichen Sie Antworten mit gleichem metadata.of.",
    da: "Svarene gælder ikke den samme model, så der er intet at sammenligne. Sammenlign svar med samme metadata.of.",
  },
  "nothing-in-common": {
    en: "No question was answered by both, so nothing can be compared.",
    de: "Keine Frage wurde von beiden beantwortet, also lässt sich nichts vergleichen.",
    da: "Ingen spørgsmål er besvaret af begge, så der er intet at sammenligne.",
  },
  "one-answer": {
    en: "Both gave the same answer to every question, so it cannot be told whether they agree or always answer like that.",
    de: "Beide haben auf jede Frage dieselbe Antwort gegeben; ob sie übereinstimmen oder immer so antworten, lässt sich nicht sagen.",
    da: "Begge har svaret det samme på alle spørgsmål, så det kan ikke afgøres, om de er enige eller bare altid svarer sådan.",
  },
  "not-in-order": {
    en: "Some answers are not in the order that was given, so it cannot be told how far apart they are. Put every answer into the order.",
    de: "Einige Antworten fehlen in der angegebenen Reihenfolge; wie weit sie auseinanderliegen, lässt sich nicht sagen. Nehmen Sie jede Antwort in die Reihenfolge auf.",
    da: "Nogle svar mangler i den angivne rækkefølge, så det kan ikke afgøres, hvor langt der er imellem dem. Tag alle svar med i rækkefølgen.",
  },
  "too-many-answers": {
    en: "There are too many different answers to say how far two assessors agree on them. Compare sheets whose answers come from fixed sets.",
    de: "Es gibt zu viele verschiedene Antworten, um zu sagen, wie weit beide Bewertungen übereinstimmen. Vergleichen Sie Antworten auf festen Antwortskalen.",
    da: "Der er for mange forskellige svar til at sige, hvor enige de to vurderinger er. Sammenlign svar på faste svarskalaer.",
  },
}

// More than any set of answers has; the work grows with the cube of their number.
const mostClasses = 100

const refused = (why: keyof typeof refusals): AgreementKappa => ({ measured: false, why, because: refusals[why] })

/** One name for what is written, so that a text is never taken for a number that reads the same. */
const nameOf = ({ answer, place }: SaidAnswer): string => (place === undefined ? JSON.stringify(typeof answer === "string" ? answer.trim() : answer) : `#${place}`)

const saidOf = ({ answer, place }: GivenAnswer): SaidAnswer => ({ ...(answer === undefined ? {} : { answer }), ...(place === undefined ? {} : { place }) })

/** What an answer is compared by; nothing where it cannot be told. */
type Read = (given: GivenAnswer) => string | undefined

/** How sheets are compared: by what, in which order, and why not where an answer is not in it. */
interface Compared {
  readonly read: Read
  readonly order: readonly string[] | undefined
  readonly astray: Extract<AgreementKappa, { readonly measured: false }>["why"]
}

const kappaOf = (pairs: readonly (readonly [string, string])[], { order, astray }: Compared): AgreementKappa => {
  if (pairs.length === 0) return refused("nothing-in-common")
  const classes = order ?? [...new Set(pairs.flat())].toSorted()
  if (classes.length > mostClasses) return refused("too-many-answers")
  const rank = new Map(classes.map((name, index) => [name, index]))
  const table = classes.map(() => classes.map(() => 0))
  for (const [first, second] of pairs) {
    const row = table[rank.get(first) ?? -1]
    const column = rank.get(second)
    if (row === undefined || column === undefined) return refused(astray)
    row[column] = (row[column] as number) + 1
  }
  const weights = order === undefined ? "none" : "linear"
  const found = kappa(table, { weights })
  if (found === undefined) return refused("one-answer")
  const { value, low, high, level, method } = found
  return { measured: true, value, interval: { low, high, level, method }, weights }
}

/** An answer as it was given, and what it is compared by. */
interface Said {
  readonly given: SaidAnswer
  readonly name: string
}

/** What a sheet says of each question, and what it sets aside. */
interface Sheet {
  readonly said: ReadonlyMap<string, Said>
  readonly aside: ReadonlySet<string>
}

const sheetOf = ({ spec: { answers = [], notApplicable = [] } }: MaturityAnswers, read: Read): Sheet => {
  const said = new Map<string, Said>()
  const twice = new Set<string>()
  for (const one of answers) {
    const name = read(one)
    if (said.has(one.question)) twice.add(one.question)
    if (name !== undefined) said.set(one.question, { given: saidOf(one), name })
  }
  for (const question of twice) said.delete(question)
  return { said, aside: new Set(notApplicable.map(({ question }) => question)) }
}

const nameOfValue = (value: number): string => JSON.stringify(value)

/** Reads answers by what they come to in a model, whichever way they are written, and the order that gives them. */
const readBy = ({ spec }: MaturityModel): Compared => {
  const sets = offeredIn(spec)
  const setOf = new Map(spec.questions.map(({ id, answers }) => [id, sets.get(answers)]))
  const read: Read = (given) => {
    const offered = setOf.get(given.question)
    const value = offered === undefined ? undefined : valueOf(given, offered)
    return typeof value === "number" ? nameOfValue(value) : undefined
  }
  return { read, order: [...new Set([...sets.values()].flatMap(({ values }) => values))].toSorted((a, b) => a - b).map(nameOfValue), astray: "too-many-answers" }
}

/** How two sheets are compared; without a model, answers are the same where they are written the same. */
export interface AgreementOptions {
  /** The model both answer: answers are compared by their value in it, be they written as text, value or place. */
  readonly model?: MaturityModel
  /** The answers as they are written, from the lowest to the highest; a model brings its own order, and then this is not read. */
  readonly order?: readonly (string | number)[]
}

/**
 * Compares two sheets of answers to the same questions.
 *
 * @remarks
 * Where there is an order, a difference counts by how many steps it spans. What is set aside is no answer, nor is what the model does not
 * offer. Of a question that a sheet answers more than once nothing is compared.
 * @see J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20(1), 1960.
 * @see J. Cohen, "Weighted Kappa", Psychological Bulletin 70(4), 1968.
 */
export const agreement = (first: MaturityAnswers, second: MaturityAnswers, { model, order }: AgreementOptions = {}): Agreement => {
  const isSame = first.metadata.of === second.metadata.of && (model === undefined || first.metadata.of === model.metadata.name)
  if (!isSame) return { both: 0, alike: 0, kappa: refused("different-models"), differ: [], once: [] }
  const how: Compared = model === undefined ? { read: nameOf, order: order?.map((answer) => nameOf({ answer })), astray: "not-in-order" } : readBy(model)
  const ours = sheetOf(first, how.read)
  const theirs = sheetOf(second, how.read)
  const pairs: (readonly [string, string])[] = []
  const differ: Disagreement[] = []
  const once: AnsweredOnce[] = []
  for (const question of [...new Set([...ours.said.keys(), ...theirs.said.keys()])].toSorted()) {
    const [one, other] = [ours.said.get(question), theirs.said.get(question)]
    if (one === undefined || other === undefined) {
      const silent = one === undefined ? ours : theirs
      once.push({ question, by: one === undefined ? "second" : "first", other: silent.aside.has(question) ? "not-applicable" : "open" })
    } else {
      pairs.push([one.name, other.name])
      if (one.name !== other.name) differ.push({ question, first: one.given, second: other.given })
    }
  }
  return { both: pairs.length, alike: pairs.length - differ.length, kappa: kappaOf(pairs, how), differ, once }
}
