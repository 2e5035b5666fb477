import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import * as Effect from "effect/Effect"
import { InvalidInput } from "./errors.ts"

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

/** Runs a module that exports a configuration, as `config` or by default, and gives it as data. */
export const moduleData = (file: string): Effect.Effect<unknown, InvalidInput> =>
  Effect.gen(function* () {
    const path = resolve(file)
    const { mtimeMs } = yield* Effect.tryPromise({ try: () => stat(path), catch: (cause) => refused(file, `this file could not be read (${(cause as NodeJS.ErrnoException).code ?? "unknown reason"}); expected a configuration.`) })
    const loaded = yield* Effect.tryPromise({
      // A module is run once for each address it is asked for under; one that was saved since is another.
      try: async () => (await import(/* @vite-ignore */ `${pathToFileURL(path).href}?saved=${mtimeMs}`)) as Readonly<Record<string, unknown>>,
      catch: (cause) => refused(file, `this module could not be run: ${reasonOf(cause)}`),
    })
    const data = loaded["config"] ?? loaded["default"]
    if (typeof data !== "object" || data === null) return yield* refused(file, "this module exports no configuration; write: export const config = { ... }")
    const strange = strangeIn(data, "")
    if (strange !== undefined) return yield* refused(file, `${strange === "" ? "what is exported" : strange} is nothing a document could hold; a configuration is made of texts, numbers, yes and no, lists and fields.`)
    return data
  })
