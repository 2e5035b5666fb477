import { nearest, type Texts } from "@folkmoot/facts"
import type * as z from "zod/mini"
import { unwrapped, type Walked } from "./field.ts"
import { renameKey, setValue } from "./edit.ts"
import type { Problem } from "./problem.ts"
import { currencyPattern, dayPattern, idPattern } from "./patterns.ts"
import { planSchema } from "./schema.ts"
import { shapeRules } from "./shape-rules.ts"
import { pathText, type Path } from "./source.ts"

/** One of zod's issues. */
export type Issue = z.core.$ZodIssue

type Said = Pick<Problem, "rule" | "message" | "slots"> & Partial<Pick<Problem, "path" | "on" | "suggest">>

const most = 500

const types: Readonly<Record<string, Texts>> = {
  string: { en: "a text", de: "ein Text", da: "en tekst" },
  number: { en: "a number", de: "eine Zahl", da: "et tal" },
  boolean: { en: "true or false", de: "true oder false", da: "true eller false" },
  object: { en: "a part with fields", de: "ein Teil mit Feldern", da: "en del med felter" },
  array: { en: "a list", de: "eine Liste", da: "en liste" },
  amount: { en: "a number or a text", de: "eine Zahl oder ein Text", da: "et tal eller en tekst" },
  choice: { en: "one of the possible values", de: "einer der möglichen Werte", da: "en af de mulige værdier" },
}

const document: Texts = { en: "the document", de: "das Dokument", da: "dokumentet" }

const typeText = (name: string): Texts => types[name] as Texts

const typeOf = (value: unknown): string => (Array.isArray(value) ? "array" : typeof value)

/** The value at a path of the data, if there is one. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined), data)

const whereText = (path: Path): string | Texts => (path.length === 0 ? document : pathText(path))

/** The names of the fields that the schema knows at a path. */
const fieldsAt = (whole: z.ZodMiniType, path: Path): readonly string[] => {
  // zod's types do not show how a schema is made; what is walked of it is said in `Walked`.
  let schema: Walked | undefined = whole as unknown as Walked
  for (const step of path) {
    const def: Walked["def"] | undefined = schema === undefined ? undefined : unwrapped(schema).def
    schema = typeof step === "number" ? def?.element : (def?.shape?.[step] ?? def?.valueType)
  }
  return Object.keys((schema === undefined ? undefined : unwrapped(schema).def.shape) ?? {})
}

const expectedBy = (issue: Issue): string => {
  if (issue.code === "invalid_type") return issue.expected
  return issue.code === "invalid_union" ? "amount" : "choice"
}

const formats: readonly (readonly [RegExp, "day" | "id" | "currency"])[] = [[dayPattern, "day"], [idPattern, "id"], [currencyPattern, "currency"]]

const explain = (issue: Issue, path: Path, data: unknown, schema: z.ZodMiniType): readonly Said[] => {
  const where = whereText(path)
  const given = valueAt(data, path)
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(schema, path)
    return issue.keys.map((key): Said => {
      const meant = nearest(key, known.filter((field) => valueAt(data, [...path, field]) === undefined))
      const at = { rule: shapeRules.unknownKey, path: [...path, key], on: "key" } as const
      return meant === undefined
        ? { ...at, message: "among", slots: { key, where, known } }
        : { ...at, message: "nearest", slots: { key, where, nearest: meant }, suggest: [renameKey(meant)] }
    })
  }
  if (given === undefined) {
    // An item that is missing from a list was left out when the text was read, and told about then.
    const field = path.at(-1)
    if (typeof field === "number") return []
    const options = issue.code === "invalid_value" ? issue.values.map(String) : []
    const expected = options.length > 0 ? options.join(" | ") : typeText(expectedBy(issue))
    return field === undefined
      ? [{ rule: shapeRules.wrongType, message: "empty", slots: { where, expected: typeText("object") } }]
      : [{ rule: shapeRules.missing, message: "field", slots: { field, where: whereText(path.slice(0, -1)), expected }, path: path.slice(0, -1), on: "key" }]
  }
  if (issue.code === "invalid_value" && typeof given === "string") {
    const options = issue.values.map(String)
    const meant = options.length === 1 ? options[0] : nearest(given, options)
    const slots = { where, given, options }
    return meant === undefined
      ? [{ rule: shapeRules.notOneOf, message: "among", slots }]
      : [{ rule: shapeRules.notOneOf, message: "nearest", slots: { ...slots, nearest: meant }, suggest: [setValue(meant)] }]
  }
  if (issue.code === "invalid_format" && typeof given === "string") {
    const form = formats.find(([pattern]) => "pattern" in issue && issue.pattern === String(pattern))?.[1] ?? "form"
    return [{ rule: shapeRules.wrongFormat, message: form, slots: { where, given } }]
  }
  const expected = typeText(expectedBy(issue))
  if (given === null) return [{ rule: shapeRules.wrongType, message: "empty", slots: { where, expected } }]
  const asText = issue.code === "invalid_type" && issue.expected === "string" && (typeof given === "number" || typeof given === "boolean")
  return [{ rule: shapeRules.wrongType, message: "type", slots: { where, given: typeText(typeOf(given)), expected }, ...(asText ? { suggest: [setValue(String(given))] } : {}) }]
}

/** Checks data against a schema, the plan's unless said: zod's issues, none where all is well. */
export const issuesOf = (data: unknown, schema: z.ZodMiniType = planSchema): readonly Issue[] => schema.safeParse(data).error?.issues ?? []

/** Explains zod's issues to people, with places and suggestions. */
export const shapeProblems = (issues: readonly Issue[], data: unknown, schema: z.ZodMiniType = planSchema): readonly Problem[] => {
  const problems: Problem[] = []
  for (const issue of issues) {
    // Paths of plan data hold only names and numbers.
    const path = issue.path as Path
    for (const said of explain(issue, path, data, schema)) problems.push({ path, on: "value", fix: [], suggest: [], ...said })
  }
  if (problems.length <= most) return problems
  return [...problems.slice(0, most), { rule: shapeRules.more, message: "count", slots: { count: problems.length - most }, path: [], on: "value", fix: [], suggest: [] }]
}
