import * as fc from "fast-check"
import { expect, test } from "vitest"
import { agreement } from "./agreement.ts"
import { answerValues } from "./model-answer-values.ts"
import { randomAnswers, randomModel, sheet } from "./model.test-kit.ts"
import type { AnswerSet, MaturityModel, ModelQuestion } from "./model.ts"

const two = randomModel().chain((model) => fc.tuple(fc.constant(model), randomAnswers(model), randomAnswers(model)))

/** Sheets of two assessors for a square table of how often which pair of answers was given. */
const sheetsOf = (table: readonly (readonly number[])[], answers: readonly string[]) => {
  const pairs = table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [answers[i] as string, answers[j] as string] as const)))
  return [0, 1].map((side) => sheet(pairs.map((pair, index) => ({ question: `q-${index}`, answer: pair[side] as string })))) as [ReturnType<typeof sheet>, ReturnType<typeof sheet>]
}

test("two assessors agree with each other as much one way round as the other", () => {
  fc.assert(fc.property(two, ([model, first, second]) => {
    const [one, other] = [agreement(first, second, { model }), agreement(second, first, { model })]
    expect([other.both, other.alike, other.differ.length, other.once.length]).toEqual([one.both, one.alike, one.differ.length, one.once.length])
    expect(other.kappa.measured).toBe(one.kappa.measured)
    if (one.kappa.measured && other.kappa.measured) expect(other.kappa.value).toBeCloseTo(one.kappa.value, 12)
  }))
})

test("kappa is a number within its interval, or a reason is given", () => {
  fc.assert(fc.property(two, ([model, first, second]) => {
    const { kappa, both, alike, differ } = agreement(first, second, { model })
    expect(alike + differ.length).toBe(both)
    if (kappa.measured) {
      expect(kappa.interval.low).toBeGreaterThanOrEqual(-1)
      expect(kappa.interval.low).toBeLessThanOrEqual(kappa.value)
      expect(kappa.interval.high).toBeGreaterThanOrEqual(kappa.value)
      expect(kappa.interval.high).toBeLessThanOrEqual(1)
    } else expect(["nothing-in-common", "one-answer"]).toContain(kappa.why)
  }))
})

test("with the model, an answer is the same by text, by value and by place", () => {
  fc.assert(fc.property(two, ([model, first, second]) => {
    const setOf = (id: string): AnswerSet => model.spec.answerSets.find((set) => set.id === (model.spec.questions.find((question) => question.id === id) as ModelQuestion).answers) as AnswerSet
    const byText = sheet((first.spec.answers ?? []).map(({ question, place = 1 }) => ({ question, answer: setOf(question).answers[place - 1]?.text as string })), first.spec.notApplicable)
    const [one, other] = [agreement(first, second, { model }), agreement(byText, second, { model })]
    expect({ ...other, differ: other.differ.map(({ question }) => question) }).toEqual({ ...one, differ: one.differ.map(({ question }) => question) })
    for (const { question, first: said, second: meant } of one.differ) {
      const values = answerValues(setOf(question))
      expect(values[(said.place ?? 0) - 1]).not.toBe(values[(meant.place ?? 0) - 1])
    }
  }))
})

// J. Cohen, Educational and Psychological Measurement 20(1), 1960, table 1 (of 200 cases): kappa 0.492.
test("agrees with the example of Cohen's paper", () => {
  const [first, second] = sheetsOf([[88, 14, 18], [10, 40, 10], [2, 6, 12]], ["personality disorder", "neurosis", "psychosis"])
  const { both, alike, kappa } = agreement(first, second)
  expect([both, alike]).toEqual([200, 140])
  expect(kappa.measured && kappa.weights).toBe("none")
  // Observed (88 + 40 + 12) / 200 = 0.7; by chance 0.6 × 0.5 + 0.3 × 0.3 + 0.1 × 0.2 = 0.41.
  expect(kappa.measured && kappa.value).toBeCloseTo((0.7 - 0.41) / (1 - 0.41), 12)
  expect(kappa.measured && kappa.value).toBeCloseTo(0.492, 3)
})

test("with an order, an answer next to the other's counts for more than one far away", () => {
  const order = ["no", "half", "yes"]
  const near = agreement(...sheetsOf([[4, 2, 0], [2, 4, 2], [0, 2, 4]], order), { order }).kappa
  const far = agreement(...sheetsOf([[4, 0, 2], [2, 4, 2], [2, 0, 4]], order), { order }).kappa
  expect(near.measured && near.weights).toBe("linear")
  // By hand, in steps: apart 8 of 20 times by one; by chance (2·6·8 + 2·6·8 + 2·2·6·6) / 20 = 16.8 steps. Then 1 - 8 / 16.8.
  expect(near.measured && near.value).toBeCloseTo(1 - 8 / 16.8, 12)
  expect(near.measured && far.measured && near.value > far.value).toBe(true)
})

test("what only one of them answered is named, and what the other did with it", () => {
  const first = sheet([{ question: "a", answer: "yes" }, { question: "b", answer: "no" }, { question: "c", place: 2 }])
  const second = sheet([{ question: "b", answer: "yes" }, { question: "d", answer: 1 }], [{ question: "c", note: "We have none." }])
  const { both, alike, differ, once } = agreement(first, second)
  expect([both, alike]).toEqual([1, 0])
  expect(differ).toEqual([{ question: "b", first: { answer: "no" }, second: { answer: "yes" } }])
  expect(once).toEqual([{ question: "a", by: "first", other: "open" }, { question: "c", by: "first", other: "not-applicable" }, { question: "d", by: "second", other: "open" }])
})

test("what was said is told in the words it was said in: a text, or a place, never both", () => {
  const { differ } = agreement(sheet([{ question: "a", place: 2 }]), sheet([{ question: "a", answer: "no" }]))
  expect(differ).toStrictEqual([{ question: "a", first: { place: 2 }, second: { answer: "no" } }])
})

test("where there is no kappa, the reason is said", () => {
  const why = (...[first, second, options]: Parameters<typeof agreement>) => {
    const { kappa } = agreement(first, second, options)
    return kappa.measured ? kappa.value : kappa.why
  }
  const yes = sheet([{ question: "a", answer: "yes" }, { question: "b", answer: "yes" }])
  expect(why(yes, sheet([]))).toBe("nothing-in-common")
  expect(why(yes, yes)).toBe("one-answer")
  expect(why(yes, sheet([{ question: "a", answer: "no" }]), { order: ["no", "half"] })).toBe("not-in-order")
  expect(why(yes, sheet([{ question: "a", answer: "no" }, { question: "b", answer: "no" }]))).toBe(0)
  expect(why(yes, { ...yes, metadata: { ...yes.metadata, of: "another" } })).toBe("different-models")
})

test("a question that a sheet answers twice is not compared, and a number is not the text that reads like it", () => {
  expect(agreement(sheet([{ question: "a", answer: "yes" }, { question: "a", answer: "no" }]), sheet([{ question: "a", answer: "yes" }])).both).toBe(0)
  expect(agreement(sheet([{ question: "a", answer: 1 }]), sheet([{ question: "a", answer: "1" }])).alike).toBe(0)
  expect([2, 3].map((place) => agreement(sheet([{ question: "a", place: 2 }]), sheet([{ question: "a", place }])).alike)).toEqual([1, 0])
})

test("with a model the order of answers is that of their values, however they stand in it, and what it does not offer is no answer", () => {
  const set: AnswerSet = { id: "how-far", answers: [{ text: "Yes", value: 1 }, { text: "No", value: 0 }, { text: "Half", value: 0.5 }] }
  const model = (name: string): MaturityModel => ({
    apiVersion: "folkmoot.dev/v1", kind: "MaturityModel", metadata: { name, title: "Any" },
    spec: {
      levels: [{ title: "One" }], functions: [{ id: "f", title: "F", practices: [{ id: "p", title: "P" }] }], answerSets: [set], scoring: { method: "samm" },
      questions: Array.from({ length: 20 }, (_, index) => ({ id: `q-${index}`, practice: "p", level: 1, text: "Do you?", answers: "how-far" })),
    },
  })
  const [first, second] = sheetsOf([[4, 2, 0], [2, 4, 2], [0, 2, 4]], ["No", "Half", "Yes"])
  const { kappa } = agreement(first, second, { model: model("random") })
  expect(kappa.measured && [kappa.weights, kappa.interval.level]).toEqual(["linear", 0.95])
  // The same table as with an order that is given: 1 - 8 / 16.8.
  expect(kappa.measured && kappa.value).toBeCloseTo(1 - 8 / 16.8, 12)
  const odd = sheet([{ question: "q-0", answer: "Perhaps" }, { question: "q-1", answer: 0.5 }, { question: "stranger", answer: "Yes" }])
  expect(agreement(odd, second, { model: model("random") })).toMatchObject({ both: 1, once: second.spec.answers?.filter(({ question }) => question !== "q-1").map(({ question }) => ({ question, by: "second", other: "open" })).toSorted((a, b) => (a.question < b.question ? -1 : 1)) })
  for (const other of [second, { ...second, metadata: { ...second.metadata, of: "other" } }]) expect(agreement(first, other, { model: model("other") })).toMatchObject({ both: 0, alike: 0, differ: [], once: [], kappa: { why: "different-models" } })
})

test("numbers between the answers of a set are compared one by one, but have no steps that kappa could count", () => {
  const model: MaturityModel = {
    apiVersion: "folkmoot.dev/v1", kind: "MaturityModel", metadata: { name: "random", title: "Any" },
    spec: {
      levels: [{ title: "One" }, { title: "Two" }], functions: [{ id: "f", title: "F", practices: [{ id: "p", title: "P" }] }], scoring: { method: "samm" },
      answerSets: [{ id: "up-to", between: true, answers: [{ text: "None", value: 0 }, { text: "Both", value: 2 }] }],
      questions: ["a", "b"].map((id) => ({ id, practice: "p", text: "How far?", answers: "up-to" })),
    },
  }
  const given = (a: number | string, b: number | string) => sheet([{ question: "a", answer: a }, { question: "b", answer: b }])
  expect(agreement(given(0, 2), given("None", "Both"), { model }).kappa).toMatchObject({ measured: true, value: 1, weights: "linear" })
  expect(agreement(given(0, 1.2), given("None", 1.2), { model })).toMatchObject({ both: 2, alike: 2, kappa: { measured: false, why: "too-many-answers" } })
  expect(agreement(given(0, 1.2), given("None", 1.3), { model }).differ).toEqual([{ question: "b", first: { answer: 1.2 }, second: { answer: 1.3 } }])
})

test("white space around an answer makes it no other, and numbers have an order as well as words", () => {
  expect(agreement(sheet([{ question: "a", answer: " yes " }]), sheet([{ question: "a", answer: "yes" }])).alike).toBe(1)
  const [first, second] = [[0, 0, 5, 10], [0, 5, 5, 10]].map((all) => sheet(all.map((answer, index) => ({ question: `q-${index}`, answer })))) as [ReturnType<typeof sheet>, ReturnType<typeof sheet>]
  const { kappa } = agreement(first, second, { order: [0, 5, 10] })
  // By hand: one step apart in 1 of 4; by chance (2·2·1 + 2·1·2 + 1·1·1 + 1·1·1 + 1·1·2 + 1·2·1) / 16 = 14 / 16 steps.
  expect(kappa.measured && kappa.value).toBeCloseTo(1 - (1 / 4) / (14 / 16), 12)
})

test("what one of them set aside and the other answered is named, whoever did it", () => {
  const [answered, aside] = [sheet([{ question: "a", answer: "yes" }]), sheet([], [{ question: "a", note: "None." }])]
  expect(agreement(answered, aside).once).toEqual([{ question: "a", by: "first", other: "not-applicable" }])
  expect(agreement(aside, answered).once).toEqual([{ question: "a", by: "second", other: "not-applicable" }])
  expect(agreement(aside, answered)).toMatchObject({ both: 0, alike: 0, differ: [], kappa: { measured: false, why: "nothing-in-common", because: { en: "No question was answered by both, so nothing can be compared." } } })
})

test("a hundred different answers can be compared, one more cannot", () => {
  const up = (count: number) => sheet(Array.from({ length: count }, (_, index) => ({ question: `q-${index}`, answer: index })))
  expect(agreement(up(100), up(100)).kappa).toMatchObject({ measured: true, value: 1 })
  expect(agreement(up(101), up(101)).kappa).toMatchObject({ measured: false, why: "too-many-answers" })
})
