import * as z from "zod"
import { InvalidInput } from "./errors.ts"
import { invalid, noField, strayField } from "./invalid.ts"
import { requests, type RequestKind } from "./requests.ts"

type Schema = z.core.$ZodType

/** What a schema lets stand somewhere, each by itself. */
const choicesOf = (schema: Schema): readonly Schema[] => {
  if (schema instanceof z.ZodOptional) return choicesOf(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.flatMap(choicesOf) : [schema]
}

const innerOf = (schema: Schema, key: PropertyKey): Schema | undefined => {
  if (schema instanceof z.ZodObject) return (schema.shape as Readonly<Record<PropertyKey, Schema>>)[key]
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

/** A field that does not exist, if any: told before all else, since what is missing beside it is often the same field, mistyped. */
const strayProblem = (kind: RequestKind, issues: readonly z.core.$ZodIssue[]): InvalidInput | undefined => {
  for (const { path, field, isChoice } of straysIn(issues)) {
    const problem = noField([kind, ...path.map(String)].join("."), field, fieldsAt(requests[kind], path))
    // Where something else could stand there, only a near name shows that this was meant.
    if (!isChoice || problem.nearest !== undefined) return problem
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

const expectedOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.startsWith("expected ") ? issue.message.replace(/^expected /, "") : (kinds[issue.expected] ?? issue.expected)
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(", ")}`
    case "invalid_union":
      return issue.message.replace(/^expected /, "")
    default:
      return issue.message.startsWith("expected a ") && issue.code === "custom" ? issue.message.replace(/^expected /, "") : `what can stand here: ${issue.message}`
  }
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
  return "estimate" in given ? undefined : strayField(where, given, [...fields, "signal"])
}

/** What is wrong with the shape of a request, if anything: where, what was given, what was expected, and the nearest name. */
export const requestProblem = (kind: RequestKind, given: unknown): InvalidInput | undefined => {
  const { success, error } = requests[kind].safeParse(given)
  const [issue] = success ? [] : error.issues
  if (issue === undefined) return undefined
  const stray = strayProblem(kind, error?.issues ?? [])
  if (stray !== undefined) return stray
  const where = [kind, ...issue.path.map(String)].join(".")
  const [found, expected] = [shown(at(given, issue.path), issue.path), expectedOf(issue)]
  return new InvalidInput({ where, given: found, expected, message: `${where}: ${found} is not ${expected}.` })
}
