import { localeOf, type Locale } from "@folkmoot/facts"
import * as z from "zod/mini"
import { before } from "./before.ts"
import { modelFaults } from "./model-check.ts"
import { openDocument, type ModelFile } from "./model-file.ts"
import { errorAt, isUsable, problemsOf, type ModelFault, type ModelProblem } from "./model-problem.ts"
import { modelSchema } from "./model-schema.ts"
import type { MaturityModel, ModelMetadata } from "./model.ts"
import { sammTypeOf } from "./samm-files.ts"
import { sammModel } from "./samm.ts"

/** How a model is read. */
export interface ReadModelOptions {
  /** The language of the problems; English unless said. */
  readonly locale?: Locale
  /** For files that do not say what their model is called, as those of OWASP SAMM; a document of ours brings its own, and then this is not read. */
  readonly metadata?: Partial<ModelMetadata>
}

/** A model, unless an error keeps it from being used, and what is wrong with its files. */
export interface ReadModel {
  /** The model; not there where a problem is an error. */
  readonly model?: MaturityModel
  /** Errors and warnings; empty when all is well. */
  readonly problems: readonly ModelProblem[]
}

const mostFiles = 2_000

const isOwn = (data: unknown): boolean => typeof data === "object" && data !== null && "kind" in data && data.kind === "MaturityModel"

const ownModel = (file: ModelFile, locale: Locale): ReadModel => {
  const { document, problems } = openDocument(file, modelSchema, locale)
  if (problems.length > 0) return { problems }
  // It has the shape of a model, which a type test holds against the interface.
  const model = document.data as MaturityModel
  const found = problemsOf(modelFaults(model), file.path, locale, document)
  return isUsable(found) ? { model, problems: found } : { problems: found }
}

/**
 * Reads a maturity model from one document of ours, or from the files of OWASP SAMM 2 as they are published.
 *
 * @remarks
 * Pure, and never throws: what is wrong comes back as problems, with file and line. Texts are read behind the same guard as plans are, and
 * the order of the files does not matter.
 */
export const readModel = (files: readonly ModelFile[], { locale: tag, metadata = {} }: ReadModelOptions = {}): ReadModel => {
  const locale = localeOf(tag)
  const say = (path: string, fault: ModelFault): readonly ModelProblem[] => problemsOf([fault], path, locale)
  if (files.length === 0) return { problems: say("", errorAt([], "noFiles")) }
  if (files.length > mostFiles) return { problems: say("", errorAt([], "tooManyFiles", { count: files.length, most: mostFiles })) }
  const opened = files
    .toSorted((a, b) => before(a.path, b.path))
    .map((file) => ({ file, ...openDocument(file, z.any(), locale) }))
  const unreadable = opened.flatMap(({ problems }) => problems)
  if (unreadable.length > 0) return { problems: unreadable }
  const first = opened.find(({ document }) => isOwn(document.data))
  const astray = opened.flatMap(({ file: { path }, document: { data } }) => {
    if (first === undefined) return sammTypeOf(data) === undefined ? say(path, errorAt([], "noModel")) : []
    if (first.document.data === data) return []
    const says = isOwn(data) ? "secondModel" : sammTypeOf(data) === undefined ? "noModel" : "notAlone"
    return say(path, errorAt([], says, { first: first.file.path }))
  })
  if (astray.length > 0) return { problems: astray }
  if (first !== undefined) return ownModel(first.file, locale)
  return sammModel(opened.flatMap(({ file, document }) => {
    const type = sammTypeOf(document.data)
    return type === undefined ? [] : [{ ...file, type }]
  }), metadata, locale)
}
