import { readFileSync } from "node:fs"
import { Ajv } from "ajv"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { expect, expectTypeOf, test } from "vitest"
import { arbitraryDocument, arbitraryPlan } from "./arbitrary-plan.ts"
import { planJsonSchema } from "./json-schema.ts"
import type { StrategyPlan, StrategyPlanPart } from "./model.ts"
import { nodesOf, partOf } from "./nodes.ts"
import { partSchema, planSchema, specSchema, type InferredPart, type InferredPlan } from "./schema.ts"
import { snippets, type Snippet } from "./schema-snippets.ts"
import { valueAt } from "./plain-data.ts"
import { translationSchema } from "./translation-schema.ts"

/** The same type with nothing read-only: zod's types are not, the interfaces are. */
type Writable<T> = T extends readonly (infer Item)[] ? Writable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T

test("the schema and the hand-written interfaces mean the same, in both directions", () => {
  expectTypeOf<InferredPlan>().toExtend<Writable<StrategyPlan>>()
  expectTypeOf<Writable<StrategyPlan>>().toExtend<InferredPlan>()
  expectTypeOf<InferredPart>().toExtend<Writable<StrategyPlanPart>>()
  expectTypeOf<Writable<StrategyPlanPart>>().toExtend<InferredPart>()
})

/** What zod says of a document of any kind. */
const accepted = (data: unknown): boolean => {
  const kind = valueAt(data, ["kind"])
  return (kind === "StrategyPlanPart" ? partSchema : kind === "PlanTranslation" ? translationSchema() : planSchema).safeParse(data).success
}

const compiled = () => {
  const options = { allErrors: false, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false } as const
  const vocabulary = ["markdownDescription", "defaultSnippets"]
  return [new Ajv(options).addVocabulary(vocabulary).compile(planJsonSchema({ draft: "draft-07" })), new Ajv2020(options).addVocabulary(vocabulary).compile(planJsonSchema())]
}

test("JSON Schema of both drafts accepts a plan, a part or a translation exactly when zod does", () => {
  const [draft07, draft2020] = compiled()
  const numRuns = fc.readConfigureGlobal().numRuns ?? 300
  let [tries, good] = [0, 0]
  fc.assert(fc.property(arbitraryDocument(), (data) => {
    tries += 1
    const valid = accepted(data)
    if (valid) good += 1
    expect(draft07?.(data)).toBe(valid)
    expect(draft2020?.(data)).toBe(valid)
  }), { numRuns })
  expect(good).toBeGreaterThan(tries / 5)
  expect(good).toBeLessThan((tries * 4) / 5)
}, 3_600_000)

test("JSON Schema tells a plan apart from its parts and translations by its kind, and takes one without a kind for a plan that lacks it", () => {
  const [draft07] = compiled()
  const document = (kind: string, metadata: object, spec: object): object => ({ apiVersion: "folkmoot.dev/v1", kind, metadata, spec })
  expect(draft07?.(document("StrategyPlan", { name: "x" }, { goals: [{ id: "a", title: "A" }] }))).toBe(true)
  expect(draft07?.(document("StrategyPlanPart", { of: "x" }, { goals: [{ id: "a", title: "A" }] }))).toBe(true)
  expect(draft07?.(document("PlanTranslation", { of: "x", locale: "de" }, { goals: { a: { title: "B" } } }))).toBe(true)
  expect(draft07?.(document("StrategyPlan", { of: "x" }, {}))).toBe(false)
  expect(draft07?.(document("PlanTranslation", { of: "x", locale: "de" }, { goals: [{ id: "a", title: "A" }] }))).toBe(false)
  expect(draft07?.({ apiVersion: "folkmoot.dev/v1", metadata: { name: "x" }, spec: {} })).toBe(false)
  expect(draft07?.errors?.map(({ message }) => message)).toEqual(["must have required property 'kind'"])
})

/** Every schema inside of a schema, with the way to it. */
const schemasIn = (schema: unknown, path: string): readonly { readonly path: string; readonly schema: Readonly<Record<string, unknown>>; readonly isField: boolean }[] => {
  if (typeof schema !== "object" || schema === null) return []
  const { properties = {}, items, additionalProperties, if: _, then, else: otherwise } = schema as Readonly<Record<string, unknown>>
  const fields = Object.entries(properties as object).flatMap(([key, field]) => schemasIn(field, `${path}.${key}`).map((one) => (one.path === `${path}.${key}` ? { ...one, isField: true } : one)))
  const inner = [...schemasIn(items, `${path}[]`), ...schemasIn(additionalProperties, `${path}{}`), ...schemasIn(then, `${path}?then`), ...schemasIn(otherwise, `${path}?else`)]
  return [{ path, schema: schema as Readonly<Record<string, unknown>>, isField: false }, ...fields, ...inner]
}

const all = schemasIn(planJsonSchema(), "")

test("every field of the JSON Schema says what it is for", () => {
  const fields = all.filter(({ isField }) => isField)
  expect(fields.length).toBeGreaterThan(400)
  expect(fields.filter(({ schema }) => typeof schema["description"] !== "string" || schema["description"] === "").map(({ path }) => path)).toEqual([])
})

test("no part of the JSON Schema has a default or a union of schemas, so that nothing is written into documents and messages stay short", () => {
  expect(all.flatMap(({ path, schema }) => ["default", "oneOf", "anyOf", "allOf"].filter((word) => Object.hasOwn(schema, word)).map((word) => `${path} ${word}`))).toEqual([])
})

test("what is wrong with its options is told in a comment", () => {
  expect(planJsonSchema()).not.toHaveProperty("$comment")
  expect(planJsonSchema({ draft: "draft-04" } as never)).toMatchObject({ $comment: "“draft” of planJsonSchema is \"draft-04\", so it changed nothing; expected is draft-07 | 2020-12.", $schema: "https://json-schema.org/draft/2020-12/schema" })
})

test("the two drafts differ in their names only", () => {
  const { $schema: a, $id: b, ...old } = planJsonSchema({ draft: "draft-07" })
  const { $schema: c, $id: d, ...recent } = planJsonSchema({ draft: "2020-12" })
  expect(old).toEqual(recent)
  expect(new Set([a, b, c, d]).size).toBe(4)
})

test("every example of the JSON Schema is one that it accepts", () => {
  const ajv = new Ajv({ strict: false })
  const wrong = all.flatMap(({ path, schema: { examples = [], ...schema } }) => (examples as readonly unknown[]).filter((example) => !ajv.validate(schema, example)).map((example) => `${path}: ${String(example)}`))
  expect(all.some(({ schema }) => schema["examples"] !== undefined)).toBe(true)
  expect(wrong).toEqual([])
})

test("every snippet fills in to something the JSON Schema accepts", () => {
  const ajv = new Ajv({ strict: false })
  const carrying = all.filter(({ schema }) => schema["defaultSnippets"] !== undefined)
  expect(carrying.some(({ path }) => path.endsWith("objectives[].metric"))).toBe(true)
  expect(Object.keys(snippets).toSorted()).toEqual(["Action", "Goal", "Objective", "Pilot", "Suppression"])
  expect(carrying.length).toBeGreaterThanOrEqual(Object.keys(snippets).length)
  for (const { path, schema } of carrying) {
    for (const { body } of schema["defaultSnippets"] as readonly Snippet[]) {
      const filled: unknown = JSON.parse(JSON.stringify(body).replace(/"\$\{\d+:([\d.]+)\}"/g, "$1").replace(/\$\{\d+:([^}]*)\}/g, "$1"))
      expect(ajv.validate(schema, filled), `${path}: ${ajv.errorsText()}`).toBe(true)
    }
  }
})

test.each([["plan.schema.json", undefined], ["plan.schema.json", "2020-12"], ["plan.draft-07.schema.json", "draft-07"]] as const)("the package carries %s as it is made for the draft %s", (file, draft) => {
  expect(planJsonSchema(draft === undefined ? {} : { draft })).toEqual(JSON.parse(readFileSync(new URL(`../schemas/${file}`, import.meta.url), "utf8")))
})

test("every part of the spec has its kind of node, and is visited", () => {
  expect([...new Set(Object.values(partOf).map(([part]) => part))].toSorted()).toEqual(Object.keys(specSchema.shape).toSorted())
  const at = (value: unknown, [step, ...rest]: readonly string[]): unknown => (step === undefined || value === undefined ? value : at((value as Readonly<Record<string, unknown>>)[step], rest))
  fc.assert(fc.property(arbitraryPlan(), (data) => {
    const plan = data as StrategyPlan
    const expected = Object.values<readonly string[]>(partOf).map((steps) => at(plan.spec, steps)).reduce<number>((sum, part) => sum + (part === undefined ? 0 : Array.isArray(part) ? part.length : 1), 1)
    expect(nodesOf(plan)).toHaveLength(expected)
  }), { numRuns: 20 })
})
