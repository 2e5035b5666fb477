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

type Place = { readonly owner: Record<string, unknown>; readonly name: string }

const textsIn = (value: unknown): readonly Place[] =>
  typeof value !== "object" || value === null ? [] : Object.entries(value).flatMap(([name, inner]) => (typeof inner === "string" || typeof inner === "number" ? [{ owner: value as Place["owner"], name }] : textsIn(inner)))

test("whatever word or number changes, wherever it stands, the version does", () => {
  fc.assert(fc.property(randomModel(), fc.nat(), (model, pick) => {
    const copy = structuredClone(model)
    const places = textsIn(copy)
    const { owner, name } = places[pick % places.length] as Place
    const now = owner[name]
    owner[name] = typeof now === "number" ? now + 0.5 : `${String(now)} too`
    expect(modelVersion(copy)).not.toBe(modelVersion(model))
  }))
})

test("the order of practices, of streams and of what has no place is not part of a version", () => {
  fc.assert(fc.property(randomModel(), (model) => {
    const functions = model.spec.functions.map((one) => ({ ...one, practices: one.practices.toReversed().map((practice) => (practice.streams === undefined ? practice : { ...practice, streams: practice.streams.toReversed() })) }))
    expect(modelVersion({ ...model, spec: { ...model.spec, functions } })).toBe(modelVersion(model))
  }))
})
