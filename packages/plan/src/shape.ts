import type { Texts } from "@folkmoot/facts"
import type * as z from "zod/mini"
import { dayMeant } from "./days-meant.ts"
import { renameKey, setValue } from "./edit.ts"
import { meaningOf, unwrapped, type Walked } from "./field.ts"
import { fieldMeant, fieldsAt, mainFields, placesOf, schemaAt, writtenAs } from "./field-meant.ts"
import { wordMeant } from "./other-words.ts"
import { problemOn, type Problem } from "./problem.ts"
import { addressPattern, currencyPattern, dayPattern, durationPattern, hashPattern, idPattern, timePattern, wholeDayPattern } from "./patterns.ts"
import { valueAt } from "./plain-data.ts"
import { partSchema, planSchema } from "./schema.ts"
import { shapeRules } from "./shape-rules.ts"
import { shareIn } from "./quantity.ts"
import { pathText, type Path } from "./source.ts"

/** One of zod's issues. */
export type Issue = z.core.$ZodIssue

type Said = Pick<Problem, "rule" | "message" | "slots"> & Partial<Pick<Problem, "path" | "on" | "fix" | "suggest">>

/** The most unknown fields of a part of which it is asked what they mean, beyond telling them. */
export const mostLooked = 20

/** The most problems of shape that are explained; of the others, only how many there are is told. */
export const mostExplained = 500

const types: Readonly<Record<string, Texts>> = {
  string: { en: "a text", de: "ein Text", da: "en tekst" },
  number: { en: "a number", de: "eine Zahl", da: "et tal" },
  infinite: { en: "NaN or infinite", de: "NaN oder unendlich", da: "NaN eller uendelig" },
  boolean: { en: "true or false", de: "true oder false", da: "true eller false" },
  object: { en: "a part with fields", de: "ein Teil mit Feldern", da: "en del med felter" },
  array: { en: "a list", de: "eine Liste", da: "en liste" },
  amount: { en: "a number or a text", de: "eine Zahl oder ein Text", da: "et tal eller en tekst" },
  wording: { en: "a text, or one for each language", de: "ein Text oder einer je Sprache", da: "en tekst eller én for hvert sprog" },
  reference: { en: "the id of an entry", de: "die id eines Eintrags", da: "et id på en post" },
  choice: { en: "one of the possible values", de: "einer der möglichen Werte", da: "en af de mulige værdier" },
}

const document: Texts = { en: "the document", de: "Das Dokument", da: "dokumentet" }

const typeText = (name: string): Texts => types[name] as Texts

const typeOf = (value: unknown): string => (Array.isArray(value) ? "array" : typeof value === "number" && !Number.isFinite(value) ? "infinite" : typeof value)

const whereText = (path: Path): string | Texts => (path.length === 0 ? document : pathText(path))

const expectedBy = (issue: Issue): string => {
  // A record is an object to people, whatever its names.
  if (issue.code === "invalid_type") return issue.expected === "record" ? "object" : issue.expected
  if (issue.code !== "invalid_union") return "choice"
  return issue.errors.some(([first]) => first?.code === "invalid_type" && first.expected === "number") ? "amount" : "wording"
}

/** What is expected where something else stands: of a part with fields also which, and of a reference what it names. */
const expectedAt = (issue: Issue, schema: Walked | undefined): Texts => {
  const name = expectedBy(issue)
  const { en, de, da } = typeText(name === "string" && schema !== undefined && meaningOf(unwrapped(schema))?.is === "reference" ? "reference" : name)
  const { shape } = schema === undefined ? {} : unwrapped(schema).def
  if (name !== "object" || shape === undefined) return { en, de, da }
  const fields = mainFields(shape).join(", ")
  return { en: `${en}: ${fields}`, de: `${de}: ${fields}`, da: `${da}: ${fields}` }
}

const formats: readonly (readonly [RegExp, keyof (typeof shapeRules)["wrongFormat"]["messages"]])[] = [
  [dayPattern, "dayOrStretch"], [wholeDayPattern, "day"], [idPattern, "id"], [currencyPattern, "currency"], [durationPattern, "duration"], [timePattern, "time"], [hashPattern, "hash"], [addressPattern, "address"],
]

/** One thing that is wrong; zod gathers the unknown fields of a part in one issue. */
interface Fault {
  readonly issue: Issue
  readonly path: Path
  /** The field that is unknown. */
  readonly key?: string
}

/** Takes issues apart; an item that was left out when the text was read was told about then. */
const faultsIn = (issues: readonly Issue[], data: unknown): readonly Fault[] => {
  const faults: Fault[] = []
  for (const issue of issues) {
    // Paths of plan data hold only names and numbers.
    const path = issue.path as Path
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) faults.push({ issue, path, key })
    else if (typeof path.at(-1) !== "number" || valueAt(data, path) !== undefined) faults.push({ issue, path })
  }
  return faults
}

const explain = ({ issue, path, key }: Fault, data: unknown, schema: z.ZodMiniType): Said => {
  const where = whereText(path)
  const given = valueAt(data, path)
  if (key !== undefined) {
    const fields = fieldsAt(schema, path)
    const known = Object.keys(fields)
    const value = valueAt(given, [key])
    const meant = fieldMeant(key, fields, given)
    const at = { rule: shapeRules.unknownKey, path: [...path, key], on: "key" } as const
    if (meant === undefined) {
      const places = schema === planSchema || schema === partSchema ? placesOf(key, path) : []
      if (value !== null && places.length > 0) return { ...at, message: "elsewhere", slots: { key, where, known, places } }
      return { ...at, message: value === null ? "cut" : "among", slots: { key, where, known } }
    }
    const slots = { key, where, nearest: meant.field }
    const field = fields[meant.field] as Walked
    if (value !== null && !fits(value, field)) return { ...at, message: "form", slots: { ...slots, form: `${meant.field}: ${writtenAs(field, value)}` } }
    return { ...at, message: "nearest", slots, suggest: meant.said ? [] : [renameKey(meant.field)] }
  }
  if (given === undefined) {
    const field = path.at(-1)
    const options = issue.code === "invalid_value" ? issue.values.map(String) : []
    const expected = options.length > 0 ? options.join(" | ") : typeText(expectedBy(issue))
    return field === undefined
      ? { rule: shapeRules.wrongType, message: "empty", slots: { where, expected: typeText("object") } }
      : { rule: shapeRules.missing, message: "field", slots: { field, where: whereText(path.slice(0, -1)), expected }, path: path.slice(0, -1), on: "key" }
  }
  if (issue.code === "invalid_value" && typeof given === "string") {
    const options = issue.values.map(String)
    const meant = options.length === 1 ? options[0] : wordMeant(given, options)
    const slots = { where, given, options }
    return meant === undefined
      ? { rule: shapeRules.notOneOf, message: "among", slots }
      : { rule: shapeRules.notOneOf, message: "nearest", slots: { ...slots, nearest: meant }, suggest: [setValue(meant)] }
  }
  if (issue.code === "invalid_format" && typeof given === "string") {
    const form = formats.find(([pattern]) => "pattern" in issue && issue.pattern === String(pattern))?.[1] ?? "form"
    const meant = form === "dayOrStretch" ? dayMeant(given) : undefined
    return { rule: shapeRules.wrongFormat, message: form, slots: { where, given }, ...(meant === undefined ? {} : { fix: [setValue(meant)], suggest: [setValue(meant)] }) }
  }
  if (given === null) return { rule: shapeRules.wrongType, message: "empty", slots: { where, expected: typeText(expectedBy(issue)) } }
  const asText = issue.code === "invalid_type" && issue.expected === "string" && ((typeof given === "number" && Number.isFinite(given)) || typeof given === "boolean")
  const told = { rule: shapeRules.wrongType, message: "type", slots: { where, given: typeText(typeOf(given)), expected: expectedAt(issue, path.length === 0 ? undefined : schemaAt(schema, path)) } }
  const percent = expectedBy(issue) === "number" && typeof given === "string" ? shareIn(given) : undefined
  if (percent !== undefined) return { ...told, suggest: [setValue(percent)] }
  if (!asText) return told
  const text = String(given)
  const set = [setValue(text)]
  // A year alone can be meant in no other way; other numbers may have been written in a way that is lost, such as 1.10.
  return dayPattern.test(text) ? { ...told, slots: { ...told.slots, expected: JSON.stringify(text) }, fix: set, suggest: set } : { ...told, suggest: set }
}

/** Whether a value has the shape of a field; what a schema is walked as is the schema. */
const fits = (value: unknown, field: Walked): boolean => (field as unknown as z.ZodMiniType).safeParse(value).success

/** Whether a field that is missing stands there under a name that others give it: then that alone is told. */
const isSaidElse = ({ path, key }: Fault, unknown: ReadonlyMap<string, readonly string[]>, data: unknown, schema: z.ZodMiniType): boolean => {
  const owner = path.slice(0, -1)
  const others = key === undefined && valueAt(data, path) === undefined ? unknown.get(pathText(owner)) : undefined
  return others !== undefined && others.some((other) => fieldMeant(other, fieldsAt(schema, owner), valueAt(data, owner))?.field === path.at(-1))
}

/** Checks data against a schema, the plan's unless said: zod's issues, none where all is well. */
export const issuesOf = (data: unknown, schema: z.ZodMiniType = planSchema): readonly Issue[] => schema.safeParse(data).error?.issues ?? []

/** What is told of problems beyond those that are explained. */
export const moreOfShape = (count: number): readonly Problem[] => (count === 0 ? [] : [problemOn(shapeRules.more, "count", { count }, [])])

/** Explains zod's issues to people, with places and suggestions: as many as there is room for, and how many are beyond. */
export const explainedShape = (issues: readonly Issue[], data: unknown, schema: z.ZodMiniType, room: number): { readonly problems: readonly Problem[]; readonly beyond: number } => {
  const all = faultsIn(issues, data)
  const unknown = new Map(issues.flatMap((issue) => (issue.code === "unrecognized_keys" && issue.keys.length < mostLooked ? [[pathText(issue.path as Path), issue.keys] as const] : [])))
  const faults = all.filter((fault, index) => index > room || !isSaidElse(fault, unknown, data, schema))
  const problems = faults.slice(0, room).map((fault): Problem => ({ path: fault.path, on: "value", fix: [], suggest: [], ...explain(fault, data, schema) }))
  return { problems, beyond: faults.length - problems.length }
}

/** Explains zod's issues with one document to people. */
export const shapeProblems = (issues: readonly Issue[], data: unknown, schema: z.ZodMiniType = planSchema): readonly Problem[] => {
  const { problems, beyond } = explainedShape(issues, data, schema, mostExplained)
  return [...problems, ...moreOfShape(beyond)]
}
