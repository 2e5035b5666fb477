import * as fc from "fast-check"
import { stringify } from "yaml"
import { patternOf, requiredOf, walked, type Walked } from "./field.ts"
import { knownMetrics } from "./known-metrics.ts"
import { addressPattern, currencyPattern, dayPattern, durationPattern, hashPattern, idPattern, timePattern } from "./patterns.ts"
import { partSchema, planSchema } from "./schema.ts"
import { translationSchema } from "./translation-schema.ts"

const ids = fc.constantFrom("a", "b", "c", "answer-questions")

const days = fc.constantFrom("2026-01-01", "2026-01-31", "2026-02-28", "2026-02-30", "2026-06-15", "2027-01-01", "2026-02", "2026-Q3", "2026-H1", "2027")

/** Texts of each form that the schema asks for. */
const formed = new Map<RegExp, fc.Arbitrary<string>>([
  [addressPattern, fc.constantFrom("goal", "goal:a")],
  [currencyPattern, fc.constantFrom("EUR", "DKK")],
  [dayPattern, days],
  [durationPattern, fc.constantFrom("30 min", "48 h", "90 d")],
  [hashPattern, fc.constant(`sha256:${"0f".repeat(32)}`)],
  [idPattern, ids],
  [timePattern, fc.constantFrom("09:00", "23:59")],
])

const words = (): fc.Arbitrary<string> =>
  fc.oneof(ids, days, fc.constantFrom(...knownMetrics.map(({ id }) => id)), fc.constantFrom("CPC below 5", "1000 posts", "TBD", "", "12.50 EUR", "24 h"), fc.string())

/** Something of another shape than the schema asks for; null, so that it can be written as JSON, stands for nothing. */
const junk = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.boolean(), fc.constant([]), fc.constant({}), fc.constant([[{ deep: 1 }]]))

/** How often a value is replaced by junk, and how often an unknown field is added: once in so many. */
interface Disorder {
  readonly once: number
}

const valueOf = (schema: Walked, disorder: Disorder | undefined): fc.Arbitrary<unknown> => {
  const good = wellFormed(schema, disorder)
  return disorder === undefined ? good : fc.oneof({ weight: disorder.once - 1, arbitrary: good }, { weight: 1, arbitrary: junk })
}

const wellFormed = (schema: Walked, disorder: Disorder | undefined): fc.Arbitrary<unknown> => {
  const { type, innerType, shape, element, valueType, options, entries, values } = schema.def
  if (innerType !== undefined) return valueOf(innerType, disorder)
  if (shape !== undefined) {
    const fields = Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, valueOf(field, disorder)]))
    const record = fc.record(fields, { requiredKeys: [...requiredOf(shape)] })
    return disorder === undefined ? record : fc.tuple(record, fc.option(fc.constantFrom("extra", "titel", "__proto__", "constructor"), { freq: disorder.once })).map(([value, key]) => (key === null ? value : { ...value, [key]: 1 }))
  }
  if (element !== undefined) return fc.array(valueOf(element, disorder), { maxLength: 2 })
  if (valueType !== undefined) return fc.dictionary(ids, valueOf(valueType, disorder), { maxKeys: 2 })
  if (options !== undefined) return fc.oneof(...options.map((option) => valueOf(option, disorder)))
  if (entries !== undefined) return fc.constantFrom(...Object.values(entries))
  if (values !== undefined) return fc.constantFrom(...values)
  if (type === "number") return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  if (type === "boolean") return fc.boolean()
  const pattern = patternOf(schema)
  return pattern === undefined ? words() : (formed.get(pattern) as fc.Arbitrary<string>)
}

/**
 * Puts junk in one place of a document, or takes the place away, or adds a field to it.
 *
 * Not `__proto__`: reading a text refuses that name, and where ids are names zod passes over it without a word.
 */
const disturbed = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(good, fc.nat(), fc.oneof(junk.map((value) => ({ value })), fc.constant({ gone: true }), fc.constantFrom("extra", "titel").map((key) => ({ key })))).map(([document, pick, change]) => {
    const copy = structuredClone(document)
    const places = placesIn(copy)
    const { owner, step } = places[pick % places.length] as (typeof places)[number]
    if ("value" in change) owner[step] = change.value
    else if ("key" in change) owner[change.key] = 1
    else if (Array.isArray(owner)) owner.splice(Number(step), 1)
    else delete owner[step]
    return copy
  })

const placesIn = (value: unknown): readonly { readonly owner: Record<string, unknown>; readonly step: string }[] =>
  typeof value !== "object" || value === null ? [] : Object.entries(value).flatMap(([step, inner]) => [{ owner: value as Record<string, unknown>, step }, ...placesIn(inner)])

const root = walked(planSchema)

const roots = [root, walked(partSchema), walked(translationSchema())]

/** Random documents of the right shape. */
export const arbitraryPlan = (): fc.Arbitrary<unknown> => valueOf(root, undefined)

/** Random documents of almost the right shape: now and then a value is wrong, missing or unknown. */
export const arbitraryTolerantPlan = (): fc.Arbitrary<unknown> => valueOf(root, { once: 12 })

/** Random plans, parts and translations: right, wrong in one place, or wrong in many. */
export const arbitraryDocument = (): fc.Arbitrary<unknown> =>
  fc.oneof(...roots.flatMap((schema) => [valueOf(schema, undefined), disturbed(valueOf(schema, undefined)), valueOf(schema, { once: 40 })]))

/** Random plan texts, in YAML or JSON. */
export const arbitraryPlanText = (): fc.Arbitrary<string> =>
  fc.tuple(fc.oneof(arbitraryPlan(), arbitraryTolerantPlan()), fc.boolean()).map(([data, json]) => (json ? JSON.stringify(data, undefined, 2) : stringify(data, { lineWidth: 0 })))
