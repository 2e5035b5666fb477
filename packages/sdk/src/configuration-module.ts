import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import * as Effect from "effect/Effect"
import { InvalidInput } from "./errors.ts"
import type { OpenOptions, WhichSource } from "./options.ts"
import { isRecord } from "./record.ts"
import { isSource, unitShapes } from "./unit-shapes.ts"

/** Whether a configuration is a program to be run rather than a document to be read. */
export const isModule = (file: string): boolean => /\.[cm]?[jt]s$/i.test(file)

const refused = (file: string, why: string): InvalidInput => new InvalidInput({ where: "configuration", given: file, expected: "a module that exports a configuration", message: `${file}: ${why}` })

const isPlain = (value: object): boolean => [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value) as object | null)

/** Where in a value something stands that no document could hold, if anywhere; a value within itself is found, too. */
const strangeIn = (value: unknown, path: string, above: readonly unknown[] = []): string | undefined => {
  if (value === null || value === undefined || typeof value === "string" || typeof value === "boolean") return undefined
  if (typeof value === "number") return Number.isFinite(value) ? undefined : path
  if (typeof value !== "object" || !isPlain(value) || above.includes(value)) return path
  for (const [key, inner] of Object.entries(value)) {
    const found = strangeIn(inner, path === "" ? key : `${path}.${key}`, [...above, value])
    if (found !== undefined) return found
  }
  return undefined
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause)).replace(/[.!]?$/, ".")

/** What only a program can give: units of its own. */
export interface ModuleUnits extends Pick<OpenOptions, keyof typeof unitShapes> {
  /** Sources of its own, by their place among the sources. */
  readonly sources: ReadonlyMap<number, WhichSource>
}

/** A configuration apart from its units, which no document could hold. */
interface Parted {
  readonly data: unknown
  readonly units: ModuleUnits
}

const lists = Object.keys(unitShapes) as (keyof typeof unitShapes)[]

/** Takes the units out of a configuration; a source of its own leaves its id behind. */
const parted = (file: string, given: Readonly<Record<string, unknown>>): Parted | InvalidInput => {
  for (const list of lists) {
    const units = given[list]
    if (units === undefined || (Array.isArray(units) && units.every(unitShapes[list].is))) continue
    const where = Array.isArray(units) ? `${list}.${units.findIndex((one) => !unitShapes[list].is(one))} is not ${unitShapes[list].what}` : `${list} is not a list, such as [...${list}, yours]`
    return refused(file, `${where}.`)
  }
  const own = new Map<number, WhichSource>()
  const sources: unknown[] = []
  for (const [index, request] of (Array.isArray(given["sources"]) ? (given["sources"] as readonly unknown[]) : []).entries()) {
    if (!isRecord(request) || !("source" in request)) {
      sources.push(request)
      continue
    }
    const { source, ...settings } = request
    if ("id" in request) return refused(file, `sources.${index} has both an id and a source; give the id of one of ours, or a source of your own.`)
    if (!isSource(source)) return refused(file, `sources.${index}.source is not a source, as defineSource makes one; one of ours is named by its id.`)
    own.set(index, { source })
    sources.push({ id: source.id, ...settings })
  }
  const units = Object.fromEntries(lists.flatMap((list) => (given[list] === undefined ? [] : [[list, given[list]]])))
  const rest = Object.fromEntries(Object.entries(given).filter(([field]) => !lists.some((list) => list === field)))
  return { data: Array.isArray(given["sources"]) ? { ...rest, sources } : rest, units: { ...units, sources: own } }
}

/** Runs a module that exports a configuration, as `config` or by default, and gives it as data, and the units it gives. */
export const moduleData = (file: string): Effect.Effect<Parted, InvalidInput> =>
  Effect.gen(function* () {
    const path = resolve(file)
    const { mtimeMs } = yield* Effect.tryPromise({ try: () => stat(path), catch: (cause) => refused(file, `this file could not be read (${(cause as NodeJS.ErrnoException).code ?? "unknown reason"}); expected a configuration.`) })
    const loaded = yield* Effect.tryPromise({
      // A module is run once for each address it is asked for under; one that was saved since is another.
      try: async () => (await import(/* @vite-ignore */ `${pathToFileURL(path).href}?saved=${mtimeMs}`)) as Readonly<Record<string, unknown>>,
      catch: (cause) => refused(file, `this module could not be run: ${reasonOf(cause)}`),
    })
    const exported = loaded["config"] ?? loaded["default"]
    if (typeof exported !== "object" || exported === null) return yield* refused(file, "this module exports no configuration; write: export const config = { ... }")
    const read: Parted | InvalidInput = isRecord(exported) ? parted(file, exported) : { data: exported, units: { sources: new Map() } }
    if ("_tag" in read) return yield* read
    const strange = strangeIn(read.data, "")
    if (strange !== undefined) return yield* refused(file, `${strange === "" ? "what is exported" : strange} is nothing a document could hold; a configuration is made of texts, numbers, yes and no, lists and fields.`)
    return read
  })
