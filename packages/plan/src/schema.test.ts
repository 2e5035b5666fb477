import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { expect, expectTypeOf, test } from "vitest"
import type * as z from "zod/mini"
import { arbitraryPlan, arbitraryTolerantPlan } from "./arbitrary-plan.ts"
import { planJsonSchema } from "./json-schema.ts"
import type { StrategyPlan } from "./model.ts"
import { nodesOf, partOf } from "./nodes.ts"
import { planSchema, specSchema } from "./schema.ts"

/** The same type with nothing read-only: zod's types are not, the interfaces are. */
type Writable<T> = T extends readonly (infer Item)[] ? Writable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T

test("the schema and the hand-written interfaces mean the same, in both directions", () => {
  expectTypeOf<z.infer<typeof planSchema>>().toExtend<Writable<StrategyPlan>>()
  expectTypeOf<Writable<StrategyPlan>>().toExtend<z.infer<typeof planSchema>>()
})

test("JSON Schema accepts a document exactly when the schema does", () => {
  const accepts = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true }).compile(planJsonSchema() as object)
  let good = 0
  let bad = 0
  fc.assert(fc.property(fc.oneof(arbitraryPlan(), arbitraryTolerantPlan()), (data) => {
    const valid = planSchema.safeParse(data).success
    if (valid) good += 1
    else bad += 1
    expect(accepts(data)).toBe(valid)
  }), { numRuns: 300 })
  expect(Math.min(good, bad)).toBeGreaterThan(20)
}, 60_000)

test("every field of the JSON Schema says what it is for", () => {
  const undescribed: string[] = []
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== "object" || schema === null) return
    const { properties = {}, items } = schema as { readonly properties?: Readonly<Record<string, { readonly description?: string }>>; readonly items?: unknown }
    for (const [key, field] of Object.entries(properties)) {
      if (field.description === undefined) undescribed.push(`${path}.${key}`)
      walk(field, `${path}.${key}`)
    }
    walk(items, path)
  }
  walk(planJsonSchema(), "")
  expect(undescribed).toEqual([])
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
