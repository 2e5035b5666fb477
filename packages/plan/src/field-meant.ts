import { nearest } from "@folkmoot/facts"
import type * as z from "zod/mini"
import { dayMeant } from "./days-meant.ts"
import { meaningOf, meantFields, patternOf, requiredOf, unwrapped, walked, type Walked } from "./field.ts"
import { partOf } from "./nodes.ts"
import { otherWord, wordMeant } from "./other-words.ts"
import { currencyPattern, dayPattern, durationPattern, idPattern, timePattern } from "./patterns.ts"
import { valueAt } from "./plain-data.ts"
import { specSchema } from "./schema.ts"
import type { Path } from "./source.ts"

/** The fields of a part with fields, by name. */
export type Fields = Readonly<Record<string, Walked>>

/** The schema of what may stand at a path; a union by the one of its options that has fields. */
export const schemaAt = (whole: z.ZodMiniType, path: Path): Walked | undefined => {
  let schema: Walked | undefined = walked(whole)
  for (const step of path) {
    const def: Walked["def"] | undefined = schema === undefined ? undefined : unwrapped(schema).def
    schema = typeof step === "number" ? def?.element : (def?.shape?.[step] ?? def?.valueType)
  }
  return schema
}

/** The fields that the schema knows at a path. */
export const fieldsAt = (whole: z.ZodMiniType, path: Path): Fields => {
  const schema = schemaAt(whole, path)
  if (schema === undefined) return {}
  const { shape, options = [] } = unwrapped(schema).def
  return shape ?? options.find(({ def }) => def.shape !== undefined)?.def.shape ?? {}
}

const samples: readonly (readonly [RegExp, string])[] = [[dayPattern, "2026-03-01"], [currencyPattern, "EUR"], [durationPattern, "90 d"], [timePattern, '"09:00"']]

/** As much of a list of words as says what kind of words they are. */
const fewOf = (words: readonly string[]): string => (words.length > 6 ? [...words.slice(0, 3), "…"] : words).join(" | ")

/** The fields that a part cannot be without, or else its first ones; a sign stands for the others. */
export const mainFields = (shape: Fields): readonly string[] => {
  const all = Object.keys(shape)
  const required = requiredOf(shape)
  const main = required.length > 0 ? required : all.slice(0, 3)
  return main.length < all.length ? [...main, "…"] : main
}

/**
 * How a value of a schema is written, in short: `[{ on: 2026-03-01, … }]`.
 *
 * @remarks
 * What was given stands in it where it can only mean that: the day, the word, or the one entry of a list.
 */
export const writtenAs = (schema: Walked, given?: unknown): string => {
  const inner = unwrapped(schema)
  const { def } = inner
  const text = typeof given === "string" ? given : undefined
  const { element, shape } = def
  if (element !== undefined) return `[${writtenAs(element, given)}]`
  if (shape !== undefined) {
    const required = requiredOf(shape)
    const fields = mainFields(shape).map((field) => (shape[field] === undefined ? field : `${field}: ${writtenAs(shape[field], required.length === 1 ? given : undefined)}`))
    return `{ ${fields.join(", ")} }`
  }
  const pattern = patternOf(inner)
  if (text !== undefined && def.type === "string" && pattern === undefined && idPattern.test(text)) return text
  if (meaningOf(inner)?.is === "reference") return "<id>"
  if (pattern !== undefined) return (text === undefined || pattern !== dayPattern ? undefined : dayMeant(text)) ?? samples.find(([one]) => one === pattern)?.[1] ?? "…"
  const words = Object.values(def.entries ?? {})
  if (words.length > 0) return (text === undefined ? undefined : wordMeant(text, words)) ?? fewOf(words)
  return def.type === "number" ? "1" : def.type === "boolean" ? "true" : "…"
}

/** A part of a plan as its schema says it: the kind of its nodes, its fields, and the kinds of node that it refers to by fields of its own. */
interface Part {
  readonly kind: string
  readonly name: string
  readonly many: string
  readonly shape: Fields
  readonly refers: ReadonlySet<string>
}

const parts: Part[] = []

/** The parts of a plan, read off the schema once. */
const allParts = (): readonly Part[] => {
  if (parts.length > 0) return parts
  for (const [kind, [name, inside]] of Object.entries(partOf)) {
    if (inside !== undefined) continue
    const { def } = unwrapped(walked(specSchema).def.shape?.[name] as Walked)
    const inner = unwrapped(def.element ?? { def })
    const refers = meantFields(inner, () => false).flatMap(({ pattern, meaning }) => (meaning.is === "reference" && pattern.length <= 2 ? meaning.to : []))
    parts.push({ kind, name, many: def.element === undefined ? "" : "[]", shape: inner.def.shape ?? {}, refers: new Set(refers) })
  }
  return parts
}

/** The field of a part that a name which is none of them stands for; what people write for texts of any kind, such as a description, stands for none elsewhere. */
const fieldIn = (shape: Fields, key: string): string | undefined => {
  if (Object.hasOwn(shape, key)) return key
  const field = otherWord(key, Object.keys(shape))
  const { is } = (field === undefined ? undefined : meantFields(shape[field] as Walked, () => false)[0]?.meaning) ?? {}
  return is === "wording" || is === "name" ? undefined : field
}

/**
 * Where in a plan a field stands that its owner put elsewhere: `spec.actions[].due`.
 *
 * @remarks
 * Of a field of a node first in what refers to such nodes or is referred to by this one. Nothing where that is so many that nobody is helped.
 */
export const placesOf = (key: string, [spec, part, ...rest]: Path): readonly string[] => {
  if (spec !== "spec" || rest.length > 1) return []
  const all = allParts()
  const own = all.find(({ name }) => name === part)
  const related = all.filter(({ kind, name, refers }) => name !== part && own !== undefined && (own.refers.has(kind) || refers.has(own.kind)))
  const lists = all.filter(({ many }) => many !== "" || own === undefined)
  for (const some of [related, lists]) {
    const places = some.flatMap(({ name, many, shape }) => {
      const field = fieldIn(shape, key)
      return field === undefined ? [] : [`spec.${name}${many}.${field}`]
    })
    if (places.length > 0) return places.length > 4 ? [] : places
  }
  return []
}

/** Which field is meant by one that there is none of; `said` where it is there already. A field that is only misspelt is one that is not. */
export const fieldMeant = (key: string, fields: Fields, given: unknown): { readonly field: string; readonly said: boolean } | undefined => {
  const isSaid = (field: string): boolean => valueAt(given, [field]) !== undefined
  const known = Object.keys(fields)
  const field = otherWord(key, known) ?? nearest(key, known.filter((one) => !isSaid(one)))
  return field === undefined ? undefined : { field, said: isSaid(field) }
}
