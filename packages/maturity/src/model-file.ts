import type { Locale } from "@folkmoot/facts"
import { checkDocument, type CheckedDocument } from "@folkmoot/plan"
import type * as z from "zod/mini"
import { errorAt, problemsOf, type ModelProblem } from "./model-problem.ts"

/** A file as it was found: where, and what it says. */
export interface ModelFile {
  /** How problems name it; nothing is opened by it. */
  readonly path: string
  /** All it says, YAML or JSON. */
  readonly text: string
}

/** A file as one document, and what is wrong with its text and its shape. */
export interface OpenedFile {
  readonly document: CheckedDocument
  readonly problems: readonly ModelProblem[]
}

/** Reads a file as one document of a shape, behind the guard that plans are read behind; where it holds several, that is told. */
export const openDocument = ({ path, text }: ModelFile, schema: z.ZodMiniType, locale: Locale): OpenedFile => {
  const document = checkDocument(text, schema, { file: path, locale })
  const several = document.documents > 1 ? problemsOf([errorAt([], "severalDocuments", { count: document.documents })], path, locale) : []
  const told = document.findings.map(({ line, message }): ModelProblem => ({ path, line, severity: "error", message }))
  return { document, problems: [...several, ...told] }
}
