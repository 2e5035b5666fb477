import { readFile } from "node:fs/promises"
import type { Locale, Texts } from "@folkmoot/facts"
import { checkDocument } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import type * as z from "zod/mini"
import { InvalidInput } from "./errors.ts"

/** Reads a file people named, or says that it could not be read. */
export const textOf = (where: string, file: string, what: string): Effect.Effect<string, InvalidInput> =>
  Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: (cause) => new InvalidInput({ where, given: file, expected: what, message: `${where}: ${file} could not be read (${(cause as NodeJS.ErrnoException).code ?? "unknown reason"}); expected ${what}.` }),
  })

/** How a document is read. */
interface Reading {
  readonly file: string
  /** What it is to be. */
  readonly what: string
  /** Puts short ways of writing into the long one that the schema knows. */
  readonly written?: (data: unknown) => unknown
  /** Whether lines say where something is, as they do unless said; what a module exports has none. */
  readonly hasLines?: boolean
}

/** Reads a YAML or JSON text by a schema, or says in every language where it is not what was expected. */
export const readDocument = (text: string, schema: z.ZodMiniType, { file, what, written, hasLines = true }: Reading): { readonly data: unknown } | InvalidInput => {
  const check = (locale: Locale) => checkDocument(text, schema, { file, locale, ...(written === undefined ? {} : { written }) })
  const { data, findings: [first] } = check("en")
  if (first === undefined) return { data }
  const place = hasLines ? `${file}:${first.line}:${first.column}` : file
  const where = hasLines ? place : `${file}: ${first.pointer}`
  const said = (locale: Locale): string => `${place}: ${check(locale).findings[0]?.message ?? first.message}`
  const texts: Texts = { en: said("en"), de: said("de"), da: said("da") }
  return new InvalidInput({ where, given: first.pointer, expected: what, message: texts.en, texts })
}

/** The same as an Effect. */
export const documentIn = (text: string, schema: z.ZodMiniType, file: string, what: string, written?: (data: unknown) => unknown): Effect.Effect<unknown, InvalidInput> => {
  const read = readDocument(text, schema, { file, what, ...(written === undefined ? {} : { written }) })
  return "data" in read ? Effect.succeed(read.data) : Effect.fail(read)
}
