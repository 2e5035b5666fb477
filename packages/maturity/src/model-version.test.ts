import * as fc from "fast-check"
import { expect, test } from "vitest"
import { modelVersion } from "./model-version.ts"
import { randomModel } from "./model.test-kit.ts"

test("asking one more thing, or asking it in other words, is another version", () => {
  fc.assert(fc.property(randomModel(), (model) => {
    const [first] = model.spec.questions
    const asked = (questions: typeof model.spec.questions) => modelVersion({ ...model, spec: { ...model.spec, questions } })
    const more = asked([...model.spec.questions, { ...first, id: "one-more" } as NonNullable<typeof first>])
    const other = asked([{ ...first, text: "Asked otherwise?" } as NonNullable<typeof first>, ...model.spec.questions.slice(1)])
    expect(new Set([modelVersion(model), more, other]).size).toBe(3)
  }))
})

test("the order of questions and of fields is not part of a version, that of levels and answers is", () => {
  fc.assert(fc.property(randomModel(), (model) => {
    const { spec, ...rest } = model
    const turned = { spec: { scoring: spec.scoring, questions: spec.questions.toReversed(), answerSets: spec.answerSets.toReversed(), functions: spec.functions.toReversed(), levels: spec.levels }, ...rest }
    expect(modelVersion(turned)).toBe(modelVersion(model))
    const answers = { ...model, spec: { ...spec, answerSets: spec.answerSets.map((set) => ({ ...set, answers: set.answers.toReversed() })) } }
    expect(modelVersion(answers)).not.toBe(modelVersion(model))
  }))
})

// Made with sha256sum of the text below.
test("a version is the start of the SHA-256 of the content as JSON with fields in order", () => {
  const text = '{"apiVersion":"folkmoot.dev/v1","kind":"MaturityModel","metadata":{"name":"x","title":"X"},"spec":{"answerSets":[],"functions":[],"levels":[],"questions":[],"scoring":{"method":"samm"}}}'
  const model = { apiVersion: "folkmoot.dev/v1", kind: "MaturityModel", metadata: { title: "X", name: "x" }, spec: { levels: [], functions: [], answerSets: [], questions: [], scoring: { method: "samm" } } } as const
  expect(JSON.stringify(model).length).toBe(text.length)
  expect(modelVersion(model)).toBe("4c06e9b0819eeba0")
})
