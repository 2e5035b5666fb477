import * as fc from "fast-check"
import type { GivenAnswer, MaturityAnswers, SetAside } from "./answers.ts"
import { answerValues } from "./model-answer-values.ts"
import type { AnswerSet, MaturityModel, ModelFunction, ModelQuestion, ModelText, ScoringMethod } from "./model.ts"

/** What a random model may have. */
export interface RandomModelOptions {
  /** Whether every practice is asked about on every level, by required questions whose best answer is worth 1. */
  readonly whole?: boolean
  readonly method?: ScoringMethod
}

const words = fc.constantFrom("Is it so?", "Do you do it?", "Would you?")

const modelText: fc.Arbitrary<ModelText> = fc.oneof(words, fc.record({ en: words, de: words, da: words }, { requiredKeys: ["de"] }))

const weights = fc.constantFrom(1, 2, 0.5, 3)

const maybe = <Name extends string, Value>(name: Name, value: fc.Arbitrary<Value>): fc.Arbitrary<{ readonly [Key in Name]?: Value }> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [name]: one }) as { readonly [Key in Name]?: Value })

const answerSet = (id: string, whole: boolean): fc.Arbitrary<AnswerSet> =>
  fc.tuple(fc.uniqueArray(fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9), { maxLength: 3 }), fc.array(weights, { minLength: 5, maxLength: 5 }), fc.boolean()).map(([between, weighed, isWeighed]) => ({
    id,
    answers: [0, ...between.toSorted((a, b) => a - b), 1].map((value, index) => ({ text: `Answer ${index + 1}`, value, ...(isWeighed && !whole ? { weight: weighed[index] ?? 1 } : {}) })),
  }))

/** Answers that say how far up the levels somebody is. */
const ladder = (levels: number, between: boolean): AnswerSet => ({
  id: "ladder",
  answers: Array.from({ length: levels * 2 + 1 }, (_, half) => ({ text: `Step ${half}`, value: half / 2 })),
  ...(between ? { between } : {}),
})

const functionOf = (f: number, practices: readonly number[]): ModelFunction => ({
  id: `f-${f}`,
  title: `Function ${f}`,
  ...(f === 1 ? { weight: 3 } : {}),
  practices: practices.map((streams, p) => ({
    id: `f-${f}-p-${p}`,
    title: { en: `Practice ${p}` },
    ...(p === 1 ? { weight: 0.5 } : {}),
    ...(streams === 0 ? {} : { streams: Array.from({ length: streams }, (_, s) => ({ id: `s-${s}`, title: `Stream ${s}` })) }),
  })),
})

const questionsOf = (functions: readonly ModelFunction[], levels: number, whole: boolean): fc.Arbitrary<readonly ModelQuestion[]> => {
  const places = functions.flatMap(({ practices }) => practices.flatMap(({ id, streams }) => (streams === undefined ? [{ practice: id }] : streams.map((stream) => ({ practice: id, stream: stream.id })))))
    .flatMap((place) => [...Array.from({ length: levels }, (_, level) => ({ ...place, level: level + 1 })), place])
  const asked = places.map((place, index) => fc.array(
    fc.tuple(modelText, "level" in place ? fc.constantFrom("first", "second") : fc.constant("ladder"), maybe("weight", weights), whole ? fc.constant({}) : maybe("required", fc.boolean()), maybe("quality", fc.array(modelText, { maxLength: 2 }))),
    { minLength: whole && "level" in place ? 1 : 0, maxLength: "level" in place ? 2 : 1 },
  ).map((all) => all.map(([text, answers, ...rest], q): ModelQuestion => ({ id: `q-${index}-${q}`, ...place, text, answers, ...Object.assign({}, ...rest) as object }))))
  return fc.tuple(...asked).map((all) => all.flat())
}

/** Random models that hold together; each asks something. */
export const randomModel = ({ whole = false, method }: RandomModelOptions = {}): fc.Arbitrary<MaturityModel> =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })).chain(([levels, shape]) => {
    const functions = shape.map((practices, f) => functionOf(f, practices))
    return fc.tuple(questionsOf(functions, levels, whole), answerSet("first", whole), answerSet("second", whole), fc.boolean(), method === undefined ? fc.constantFrom<ScoringMethod>("gated", "gated-average", "tiered", "staged-product", "staged-average", "samm") : fc.constant(method), fc.constantFrom({}, { pass: 0.25 }, { pass: 0.5 }, { pass: 1 }, { pass: 0.5, passBelow: 0.9 }, { pass: 0.25, passBelow: 0.25 }))
      .map(([questions, first, second, between, by, marks]): MaturityModel => ({
        apiVersion: "folkmoot.dev/v1",
        kind: "MaturityModel",
        metadata: { name: "random", title: "Random" },
        spec: { levels: Array.from({ length: levels }, (_, level) => ({ title: `Level ${level + 1}` })), functions, answerSets: [first, second, ladder(levels, between)], questions, scoring: { method: by, ...marks } },
      }))
  }).filter(({ spec }) => spec.questions.length > 0)

/** A sheet of answers to the model that random ones are called. */
export const sheet = (answers: readonly GivenAnswer[], notApplicable: readonly SetAside[] = []): MaturityAnswers => ({
  apiVersion: "folkmoot.dev/v1",
  kind: "MaturityAnswers",
  metadata: { of: "random", assessor: "community lead", on: "2026-03-01" },
  spec: { answers, notApplicable },
})

const setOf = ({ spec }: MaturityModel, { answers }: ModelQuestion): AnswerSet => spec.answerSets.find(({ id }) => id === answers) as AnswerSet

/** The places of a question's answers from 1, the worst first. */
export const placesOf = (model: MaturityModel, question: ModelQuestion): readonly number[] => {
  const values = answerValues(setOf(model, question))
  return values.map((_, index) => index + 1).toSorted((a, b) => (values[a - 1] as number) - (values[b - 1] as number))
}

/** Random sheets for a model: each question answered, set aside or left open. */
export const randomAnswers = (model: MaturityModel): fc.Arbitrary<MaturityAnswers> =>
  fc.tuple(...model.spec.questions.map((question) => fc.tuple(fc.constantFrom("answered", "answered", "open", "aside"), fc.constantFrom(...placesOf(model, question))))).map((said) => {
    const named = said.map(([state, place], index) => ({ state, place, question: (model.spec.questions[index] as ModelQuestion).id }))
    return sheet(
      named.flatMap(({ state, place, question }) => (state === "answered" ? [{ question, place }] : [])),
      named.flatMap(({ state, question }) => (state === "aside" ? [{ question, note: "We have none." }] : [])),
    )
  })

/** A random model with a random sheet. */
export const randomAssessment = (options: RandomModelOptions = {}): fc.Arbitrary<{ readonly model: MaturityModel; readonly answers: MaturityAnswers }> =>
  randomModel(options).chain((model) => randomAnswers(model).map((answers) => ({ model, answers })))
