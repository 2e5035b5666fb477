import { readFile } from "node:fs/promises"
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

/** Reads a YAML or JSON text by a schema, or says where it is not what was expected. */
export const documentIn = (text: string, schema: z.ZodMiniType, file: string, what: string, written?: (data: unknown) => unknown): Effect.Effect<unknown, InvalidInput> => {
  const { data, findings } = checkDocument(text, schema, { file, ...(written === undefined ? {} : { written }) })
  const [first] = findings
  if (first === undefined) return Effect.succeed(data)
  const where = `${file}:${first.line}:${first.column}`
  return Effect.fail(new InvalidInput({ where, given: first.pointer, expected: what, message: `${where}: ${first.message}` }))
}
