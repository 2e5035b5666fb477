import { nearest } from "@folkmoot/facts"
import { metrics } from "@folkmoot/metrics"
import * as z from "zod"
import { InvalidInput } from "./errors.ts"
import { invalid, missing, noField } from "./invalid.ts"
import { requests, type RequestKind } from "./requests.ts"

type Schema = z.core.$ZodType

/** What a schema lets stand somewhere, each by itself. */
const choicesOf = (schema: Schema): readonly Schema[] => {
  if (schema instanceof z.ZodOptional) return choicesOf(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.flatMap(choicesOf) : [schema]
}

const innerOf = (schema: Schema, key: PropertyKey): Schema | undefined => {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? (schema.shape as Readonly<Record<PropertyKey, Schema>>)[key] : undefined
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodRecord ? schema.valueType : undefined
}

/** The fields that exist at a place of what fits a schema. */
const fieldsAt = (schema: Schema, [key, ...rest]: readonly PropertyKey[]): readonly string[] =>
  choicesOf(schema).flatMap((choice) => {
    if (key === undefined) return choice instanceof z.ZodObject ? Object.keys(choice.shape) : []
    const inner = innerOf(choice, key)
    return inner === undefined ? [] : fieldsAt(inner, rest)
  })

/** The fields a request can have. */
export const fieldsOf = (kind: RequestKind): readonly string[] => fieldsAt(requests[kind], [])

/** A field that does not exist, with its place; `isChoice` where something else than an object with fields could stand there. */
interface Stray {
  readonly path: readonly PropertyKey[]
  readonly field: string
  readonly isChoice: boolean
}

const straysIn = (issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = [], isChoice = false): readonly Stray[] =>
  issues.flatMap((issue) => {
    const path = [...above, ...issue.path]
    if (issue.code === "unrecognized_keys") return issue.keys.map((field) => ({ path, field, isChoice }))
    return issue.code === "invalid_union" ? issue.errors.flatMap((choice) => straysIn(choice, path, true)) : []
  })

/** The ids of the metrics a request names. */
const metricsNamed = (given: unknown): readonly unknown[] => {
  const { metric, metrics: list } = Object(given) as { readonly metric?: unknown; readonly metrics?: unknown }
  return [metric, ...(Array.isArray(list) ? list.map((one: unknown) => (typeof one === "string" ? one : (Object(one) as { readonly metric?: unknown }).metric)) : [])]
}

/** A field that exists elsewhere: among the options of a metric, mostly one that is named, or where Folkmoot is opened. */
const elsewhere = (kind: string, field: string, given: unknown): string | undefined => {
  const [verb] = kind.split(".")
  if (verb !== "measure" && verb !== "explain") return undefined
  const able = metrics.flatMap(({ id, options }) => Object.entries(options as Readonly<Record<string, number>>).flatMap(([name, usual]) => (name === field ? [{ id, usual }] : [])))
  const example = able.find(({ id }) => metricsNamed(given).includes(id)) ?? able[0]
  if (example !== undefined) return `it is an option of a metric, as in { metric: "${example.id}", options: { ${field}: ${example.usual} } }`
  return fieldsAt(requests.open, []).includes(field) ? `give it to open({ ${field} })` : undefined
}

/** Says that a field does not exist, and which was meant, or where it belongs. */
const misplaced = (where: string, field: string, known: readonly string[], given: unknown): InvalidInput => {
  const place = nearest(field, known) === undefined ? elsewhere(where, field, given) : undefined
  return place === undefined ? noField(where, field, known) : invalid(where, field, `one of its fields; ${place}`)
}

/** A field that does not exist, if any: told before all else, since what is missing beside it is often the same field, mistyped. */
const strayProblem = (kind: RequestKind, issues: readonly z.core.$ZodIssue[], given: unknown): InvalidInput | undefined => {
  for (const { path, field, isChoice } of straysIn(issues)) {
    const [where, known] = [[kind, ...path.map(String)].join("."), fieldsAt(requests[kind], path)]
    // Where something else could stand there, only a name that is near or exists elsewhere shows that this was meant.
    if (!isChoice || nearest(field, known) !== undefined || elsewhere(where, field, given) !== undefined) return misplaced(where, field, known, given)
  }
  return undefined
}

/** What is not shown in a message, because it is nobody's business. */
const isSecret = (path: readonly PropertyKey[]): boolean => path.at(-1) === "key" || path.at(-1) === "token"

const shown = (given: unknown, path: readonly PropertyKey[]): string => {
  if (typeof given === "string") return isSecret(path) ? `a text of ${given.length} characters` : JSON.stringify(given)
  if (typeof given === "number" || typeof given === "boolean") return String(given)
  if (given === undefined || given === null) return "nothing"
  if (Array.isArray(given)) return given.length === 0 ? "an empty list" : "a list"
  return given instanceof Date ? "a Date" : typeof given === "object" ? "an object" : `a ${typeof given}`
}

/** What people call a type. */
const kinds: Readonly<Record<string, string>> = { string: "a text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list", object: "an object", record: "an object" }

/** What a schema says of itself where it was written for people. */
const said = /^expected /

const expectedOf = (issue: z.core.$ZodIssue, given: unknown): string => {
  if (issue.code === "invalid_value") return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(", ")}`
  if (said.test(issue.message)) return issue.message.replace(said, "")
  if (issue.code !== "invalid_type") return `what can stand here: ${issue.message}`
  return issue.expected === "array" && typeof given === "string" ? `a list, such as [${JSON.stringify(given)}]` : (kinds[issue.expected] ?? issue.expected)
}

const at = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? (inner as Readonly<Record<PropertyKey, unknown>>)[key] : undefined), given)

/**
 * What is wrong with the options of a call that can be stopped by a signal, if anything: a field that neither the request has nor is the signal.
 *
 * @remarks
 * Only the door that takes a signal knows all the names there are; whether the rest fits is for {@link requestProblem} to say. A measure to be
 * explained is not told apart here.
 */
export const optionProblem = (where: string, fields: readonly string[], given: unknown): InvalidInput | undefined => {
  if (given instanceof AbortSignal) return invalid(where, "an AbortSignal", "options by their names; give it as { signal }")
  if (given === undefined) return undefined
  if (typeof given !== "object" || given === null || Array.isArray(given)) return fields.length > 0 ? undefined : invalid(where, shown(given, []), "options by their names, such as { signal }")
  const stray = "estimate" in given ? undefined : Object.keys(given).find((field) => ![...fields, "signal"].includes(field))
  return stray === undefined ? undefined : misplaced(where, stray, [...fields, "signal"], given)
}

/** Where one of several things may stand and what was given is one of them but for something within, that is what is wrong. */
const innermost = (issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): { readonly issue: z.core.$ZodIssue; readonly path: readonly PropertyKey[] } => {
  const path = [...above, ...issue.path]
  const within = issue.code === "invalid_union" ? issue.errors.find((choice) => choice.every((one) => one.path.length > 0)) : undefined
  const [inner] = within ?? []
  return inner === undefined ? { issue, path } : innermost(inner, path)
}

/** What is wrong with the shape of a request, if anything: where, what was given, what was expected, and the nearest name. */
export const requestProblem = (kind: RequestKind, given: unknown): InvalidInput | undefined => {
  const { success, error } = requests[kind].safeParse(given)
  const [first] = success ? [] : error.issues
  if (first === undefined) return undefined
  const stray = strayProblem(kind, error?.issues ?? [], given)
  if (stray !== undefined) return stray
  const { issue, path } = innermost(first)
  const where = [kind, ...path.map(String)].join(".")
  const there = at(given, path)
  const [found, expected] = [shown(there, path), expectedOf(issue, there)]
  if (there === undefined && path.length > 0) return missing(where, expected)
  const near = issue.code === "invalid_value" && typeof there === "string" ? nearest(there, issue.values.map(String)) : undefined
  const meant = near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`
  return new InvalidInput({ where, given: found, expected, ...(near === undefined ? {} : { nearest: near }), message: `${where}: ${found} is not ${expected}.${meant}` })
}
