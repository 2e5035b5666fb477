import { nearest } from "@folkmoot/facts"
import type * as z from "zod/mini"
import { pointerOf } from "./json-pointer.ts"
import { SourceFailed } from "./source.ts"

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** A schema as far as it is walked to the names a place knows. */
interface Walked {
  readonly def: {
    readonly innerType?: Walked
    readonly shape?: Readonly<Record<string, Walked>>
    readonly element?: Walked
    readonly valueType?: Walked
    readonly options?: readonly Walked[]
    readonly discriminator?: string
    readonly values?: readonly unknown[]
  }
}

const valueAt = (given: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === "object" && at !== null ? Object.getOwnPropertyDescriptor(at, step)?.value : undefined), given)

/** The kinds of a union that something may be meant to be: the one it says it is, where the kinds say so themselves. */
const meant = ({ options = [], discriminator }: Walked["def"], given: unknown): readonly Walked[] => {
  if (discriminator === undefined) return options
  return options.filter(({ def: { shape } }) => shape?.[discriminator]?.def.values?.includes(valueAt(given, [discriminator])))
}

/** The names an object at a place of a document can have; for a union, those of all its kinds. */
const namesAt = ({ def }: Walked, given: unknown, path: Path): readonly string[] => {
  const [step, ...rest] = path
  if (def.innerType !== undefined) return namesAt(def.innerType, given, path)
  if (def.options !== undefined) return meant(def, given).flatMap((option) => namesAt(option, given, path))
  if (step === undefined) return Object.keys(def.shape ?? {})
  const own = def.shape !== undefined && Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined
  const next = own ?? def.element ?? def.valueType
  return next === undefined ? [] : namesAt(next, valueAt(given, [step]), rest)
}

const kinds: Readonly<Record<string, string>> = { string: "a text", number: "a number", int: "a whole number", boolean: "true or false", object: "an object", record: "an object", array: "a list", null: "null" }

/** Of several mistakes in one place the one to speak of: a name that is not known explains another that is missing. */
const foremost = (issues: readonly Issue[]): Issue | undefined => issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]

const straysIn = (issues: readonly Issue[]): readonly string[] => issues.flatMap((issue) => (issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys : []))

/** Of what the kinds of a union have to say, the mistake to speak of; `undefined` where none got past the first step. */
const closest = (errors: readonly (readonly Issue[])[]): Issue | undefined => {
  const started = errors.filter((issues) => !issues.every(({ code, path }) => code === "invalid_type" && path.length === 0))
  const [first] = started.toSorted((one, other) => one.length - other.length)
  const stray = straysIn(first ?? []).find((key) => started.every((issues) => straysIn(issues).includes(key)))
  if (stray !== undefined) return { code: "unrecognized_keys", keys: [stray], path: [], message: "" }
  return first?.find(({ code }) => code !== "unrecognized_keys") ?? first?.[0]
}

const expectedBy = (issue: Issue): string => {
  if (issue.message !== "") return issue.message
  if (issue.code === "invalid_type") return kinds[issue.expected] ?? issue.expected
  if (issue.code === "invalid_value") return issue.values.length === 1 ? JSON.stringify(issue.values[0]) : `one of ${issue.values.map((value) => String(value)).join(", ")}`
  if (issue.code === "invalid_union") return [...new Set(issue.errors.map(([first]) => (first === undefined ? "something else" : expectedBy(first))))].join(" or ")
  if (issue.code === "too_small") return `at least ${issue.minimum}`
  if (issue.code === "too_big") return `at most ${issue.maximum}`
  return "something else"
}

/** The other names of the object a name stands in. */
const siblingsOf = (given: unknown, path: Path): string =>
  Object.keys(valueAt(given, path.slice(0, -1)) ?? {}).filter((name) => name !== path.at(-1)).join(", ")

const foundAt = (given: unknown, path: Path): string => {
  const value = valueAt(given, path)
  if (value === undefined) return "nothing"
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object"
  const text = JSON.stringify(value)
  return text.length > 40 ? `a text of ${text.length - 2} characters` : text
}

/** A failure about a place in a mapping. */
export const wrongMapping = (source: string, path: Path, message: string, advice: string): SourceFailed => new SourceFailed({ source, where: `mapping#${pointerOf(path)}`, message, advice })

/**
 * Checks a mapping document against its schema; fails with the place of the first mistake, what was expected there, and what to do.
 *
 * @remarks
 * Unit: plain data; `where` of the failure is `mapping#` and a JSON pointer. Where the schema has words of its own for a mistake they say what was expected.
 */
export const checkedMapping = <T>(source: string, schema: z.ZodMiniType<T>, given: unknown): T => {
  // The library's own words, which differ by what else loaded it, say less than the issue does.
  const { success, data, error } = schema.safeParse(given, { error: () => "" })
  if (success) return data
  const fail = (path: Path, message: string, advice: string): SourceFailed => wrongMapping(source, path, message, advice)
  const failureOf = (issue: Issue, before: Path): SourceFailed => {
    const path = [...before, ...issue.path]
    const inner = issue.code === "invalid_union" ? closest(issue.errors) : undefined
    if (inner !== undefined) return failureOf(inner, path)
    if (issue.code === "unrecognized_keys") {
      const [key = ""] = issue.keys
      const known = [...new Set(namesAt(schema as unknown as Walked, given, path))]
      if (known.includes(key)) return fail([...path, key], `${JSON.stringify(key)} cannot stand beside ${siblingsOf(given, [...path, key])}.`, "Leave one of them out: they say different things of the same.")
      const close = nearest(key, known)
      return fail([...path, key], `${JSON.stringify(key)} is nothing a mapping can say here.`, close === undefined ? `Expected one of ${known.join(", ")}.` : `Did you mean ${close}?`)
    }
    const value = valueAt(given, path)
    const close = issue.code === "invalid_value" && typeof value === "string" ? nearest(value, issue.values.map(String)) : undefined
    // What is not there is shown at what it should stand in, so it is named.
    if (value === undefined && path.length > 0) return fail(path, `${JSON.stringify(path.at(-1))} is missing here; expected ${expectedBy(issue)}.`, "Correct the mapping there.")
    return fail(path, `Here is ${foundAt(given, path)}; expected ${expectedBy(issue)}.`, close === undefined ? "Correct the mapping there." : `Did you mean ${close}?`)
  }
  const issue = foremost(error.issues)
  if (issue === undefined) throw fail([], "The mapping cannot be read.", "Correct it.")
  throw failureOf(issue, [])
}
