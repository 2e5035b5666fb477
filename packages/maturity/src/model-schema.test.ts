import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { expect, expectTypeOf, test } from "vitest"
import type { MaturityAnswers } from "./answers.ts"
import { answersSchema, maturityAnswersJsonSchema, maturityModelJsonSchema, modelSchema, type InferredAnswers, type InferredModel } from "./model-schema.ts"
import { randomAssessment } from "./model.test-kit.ts"
import type { MaturityModel } from "./model.ts"

/** The same type with nothing read-only: zod's types are not, the interfaces are. */
type Writable<T> = T extends readonly (infer Item)[] ? Writable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T

test("the schemas and the hand-written interfaces mean the same, in both directions", () => {
  expectTypeOf<InferredModel>().toExtend<Writable<MaturityModel>>()
  expectTypeOf<Writable<MaturityModel>>().toExtend<InferredModel>()
  expectTypeOf<InferredAnswers>().toExtend<Writable<MaturityAnswers>>()
  expectTypeOf<Writable<MaturityAnswers>>().toExtend<InferredAnswers>()
})

type Holder = Record<string, unknown>

const placesIn = (value: unknown): readonly { readonly owner: Holder; readonly step: string }[] =>
  typeof value !== "object" || value === null ? [] : Object.entries(value).flatMap(([step, inner]) => [{ owner: value as Holder, step }, ...placesIn(inner)])

const junk = fc.oneof(fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean(), fc.constant([]), fc.constant({}), fc.constant({ en: "A", de: 1 }), fc.constant({ da: "A" }), fc.constantFrom("G-SM", "a_b", "2026-03-01", "2026-13-01", "samm"))

type Change = { readonly value: unknown } | { readonly gone: true } | { readonly key: string }

/** A document, as it is or with one place of it changed, taken away or added. */
const disturbed = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(good, fc.nat(), fc.option(fc.oneof<fc.Arbitrary<Change>[]>(junk.map((value) => ({ value })), fc.constant({ gone: true as const }), fc.constantFrom("extra", "titel", "note", "stream", "weight").map((key) => ({ key }))), { freq: 4 })).map(([document, pick, change]) => {
    const copy: unknown = structuredClone(document)
    const places = placesIn(copy)
    const { owner, step } = places[pick % places.length] as (typeof places)[number]
    if (change === null) return copy
    if ("value" in change) owner[step] = change.value
    else if ("key" in change) owner[change.key] = "1"
    else if (Array.isArray(owner)) owner.splice(Number(step), 1)
    else delete owner[step]
    return copy
  })

test.each([
  ["a model", modelSchema, maturityModelJsonSchema(), randomAssessment().map(({ model }) => model as unknown)],
  ["a sheet of answers", answersSchema, maturityAnswersJsonSchema(), randomAssessment().map(({ answers }) => answers as unknown)],
] as const)("JSON Schema accepts %s exactly when zod does", (_, schema, jsonSchema, documents) => {
  const accepts = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(jsonSchema)
  const seen = { good: 0, bad: 0 }
  fc.assert(fc.property(disturbed(documents), (document) => {
    const isGood = schema.safeParse(document).success
    seen[isGood ? "good" : "bad"] += 1
    expect(accepts(document)).toBe(isGood)
  }), { numRuns: 300 })
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(40)
})

/** Every field of a JSON Schema without a description. */
const undescribed = (schema: unknown, path: string): readonly string[] => {
  if (typeof schema !== "object" || schema === null) return []
  const { properties = {}, items } = schema as { readonly properties?: Readonly<Record<string, unknown>>; readonly items?: unknown }
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(typeof field === "object" && field !== null && "description" in field && field.description !== "" ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]),
    ...undescribed(items, `${path}[]`),
  ]
}

test("every field of the JSON Schemas says what it is for", () => {
  expect([...undescribed(maturityModelJsonSchema(), "model"), ...undescribed(maturityAnswersJsonSchema(), "answers")]).toEqual([])
  expect(JSON.stringify(maturityModelJsonSchema())).not.toContain("$ref")
})

test("a schema says what it describes, by which draft, and what cannot be left out", () => {
  const draft = { $schema: "https://json-schema.org/draft/2020-12/schema", type: "object", required: ["apiVersion", "kind", "metadata", "spec"], additionalProperties: false }
  expect(maturityModelJsonSchema()).toMatchObject({ ...draft, $id: "https://folkmoot.dev/schemas/maturity-model.json", title: "Folkmoot maturity model" })
  expect(maturityAnswersJsonSchema()).toMatchObject({ ...draft, $id: "https://folkmoot.dev/schemas/maturity-answers.json", title: "Folkmoot maturity answers" })
})
