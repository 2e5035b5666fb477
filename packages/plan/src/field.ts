import * as z from "zod/mini"
import type { DayOfStretch } from "./calendar.ts"
import { currencyPattern, dayPattern, durationPattern, hashPattern, idPattern, timePattern } from "./patterns.ts"
import type { NodeKind } from "./nodes.ts"

/**
 * What a text of the plan means beyond its shape.
 *
 * @remarks
 * `wording` is written for people and can be translated; a `name` is the same in every language. `quantity` is in the unit of the metric
 * beside it, and a `change` as well, or a share of the baseline.
 */
export type Meaning =
  | { readonly is: "wording" | "name" | "metric" | "quantity" | "change" }
  | { readonly is: "day"; readonly of: DayOfStretch }
  | { readonly is: "reference"; readonly to: readonly NodeKind[] }

const meanings = new WeakMap<object, Meaning>()

const meaning = <S extends z.ZodMiniType>(schema: S, said: Meaning): S => {
  meanings.set(schema, said)
  return schema
}

/** What a schema means beyond its shape; nothing where it is only a shape. */
export const meaningOf = (schema: object): Meaning | undefined => meanings.get(schema)

/** A part with fields, and no others. */
export const object = z.strictObject

/** A text for people. */
export const wording = () => meaning(z.string(), { is: "wording" })

/** A text that is the same in every language. */
export const name = () => meaning(z.string(), { is: "name" })

/** A calendar day, or a stretch of the calendar that stands for its last one. */
export const day = (of: DayOfStretch = "last") => meaning(z.string().check(z.regex(dayPattern)), { is: "day", of })

/** The day on which something begins; a stretch of the calendar stands for its first one. */
export const firstDay = () => day("first")

/** A node's own name. */
export const id = () => meaning(z.string().check(z.regex(idPattern)), { is: "name" })

/** A length of time. */
export const duration = () => meaning(z.string().check(z.regex(durationPattern)), { is: "name" })

/** A time of day. */
export const time = () => meaning(z.string().check(z.regex(timePattern)), { is: "name" })

/** The name of a metric. */
export const metric = () => meaning(z.string(), { is: "metric" })

/** The name of another node. */
export const ref = (...to: readonly NodeKind[]) => meaning(z.string(), { is: "reference", to })

/** A role or a stakeholder. */
export const who = () => ref("role", "stakeholder")

/** A value in the unit of the metric beside it. */
export const quantity = () => meaning(z.union([z.number(), z.string()]), { is: "quantity" })

/** By how much a value is to change. */
export const change = () => meaning(z.union([z.number(), z.string()]), { is: "change" })

/** A number. */
export const number = () => z.number()

/** One of several words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values)

/** A currency code. */
export const currency = () => meaning(z.string().check(z.regex(currencyPattern)), { is: "name" })

/** The fingerprint of something. */
export const hash = () => meaning(z.string().check(z.regex(hashPattern)), { is: "name" })

/** A decimal amount of money. */
export const decimal = () => z.union([z.number(), z.string()])

/** A field that may be left out. */
export const maybe = z.exactOptional

/** A list that may be left out. */
export const list = <T extends z.ZodMiniType>(item: T) => z.exactOptional(z.array(item))

/** A schema as far as it is walked: through what wraps it, its fields and its items. */
export interface Walked {
  readonly def: {
    readonly type: string
    readonly innerType?: Walked
    readonly shape?: Readonly<Record<string, Walked>>
    readonly element?: Walked
    readonly valueType?: Walked
    readonly options?: readonly Walked[]
    readonly entries?: Readonly<Record<string, string>>
    readonly values?: readonly unknown[]
    readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly pattern?: RegExp } } }[]
  }
}

/** A schema of zod as it is walked: its own types do not show how it is made. */
export const walked = (schema: z.ZodMiniType): Walked => schema

/** The pattern that a text must fit, if there is one. */
export const patternOf = ({ def }: Walked): RegExp | undefined => def.checks?.map(({ _zod }) => _zod.def.pattern).find((pattern) => pattern !== undefined)

/** The names of the fields that may not be left out. */
export const requiredOf = (shape: Readonly<Record<string, Walked>>): readonly string[] => Object.entries(shape).flatMap(([key, { def }]) => (def.innerType === undefined ? [key] : []))

/** What is inside of what wraps a schema. */
export const unwrapped = (schema: Walked): Walked => {
  let inner = schema
  while (inner.def.innerType !== undefined) inner = inner.def.innerType
  return inner
}

/** A field that means something, by the pattern of its path: a star stands for each item of a list. */
export interface MeantField {
  readonly pattern: readonly string[]
  readonly meaning: Meaning
}

/** Every field of a schema that means something beyond its shape; nodes that are visited by themselves are left out. */
export const meantFields = (schema: Walked, without: (pattern: readonly string[]) => boolean, pattern: readonly string[] = []): readonly MeantField[] => {
  const inner = unwrapped(schema)
  const said = meanings.get(inner)
  if (said !== undefined) return [{ pattern, meaning: said }]
  const { shape, element } = inner.def
  if (element !== undefined) return meantFields(element, without, [...pattern, "*"])
  return Object.entries(shape ?? {}).flatMap(([key, field]) => (without([...pattern, key]) ? [] : meantFields(field, without, [...pattern, key])))
}
