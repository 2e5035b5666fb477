import { checkDocument } from "@folkmoot/plan"
import { SourceFailed } from "@folkmoot/sources"
import * as z from "zod/mini"

/** Where the values of a mapping are written, by their JSON pointers. */
type Places = (pointer: string) => string

/** By the mapping as data: a source is given that alone, and knows nothing of files. */
const written = new WeakMap<object, Places>()

const placesIn = (text: string, file: string): Places => {
  const { place } = checkDocument(text, z.unknown(), { file })
  return (pointer) => {
    const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    const { line, column } = place(steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)))
    return `${file}:${line}:${column}`
  }
}

/** Remembers where a mapping that was read from a file is written. */
export const writtenIn = (mapping: unknown, text: string, file: string): unknown => {
  if (typeof mapping === "object" && mapping !== null) written.set(mapping, placesIn(text, file))
  return mapping
}

/** A failure about a place in a mapping, with the file, line and column it was read from instead of a pointer, where there are such. */
export const placed = (failed: SourceFailed, mapping: unknown): SourceFailed => {
  const places = typeof mapping === "object" && mapping !== null ? written.get(mapping) : undefined
  if (places === undefined || !failed.where.startsWith("mapping#")) return failed
  const { source, message, advice, cause } = failed
  return new SourceFailed({ source, where: places(failed.where.slice("mapping#".length)), message, advice, ...(cause === undefined ? {} : { cause }) })
}
