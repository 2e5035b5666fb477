import { localeOf, type Locale } from "@folkmoot/facts"
import type * as z from "zod/mini"
import { compose } from "./compose.ts"
import { textEdit } from "./edit.ts"
import { findingOf, inOrder, type Mapping } from "./finding-of.ts"
import { notText, textGiven } from "./files-given.ts"
import { forms, optionsOf, wrongInput } from "./given.ts"
import type { Finding, Place } from "./finding.ts"
import { hasFields } from "./plain-data.ts"
import { issuesOf, shapeProblems } from "./shape.ts"
import { lineStarts, locate, nowhere, placeOf, rangeOf, type Path } from "./source.ts"

/** A document of any shape, and what is wrong with it. */
export interface CheckedDocument {
  /** As plain data; of use where there are no findings. */
  readonly data: unknown
  /** In document order; empty where all is well. */
  readonly findings: readonly Finding[]
  /** How many documents the text holds; only the first is checked. */
  readonly documents: number
  /** Where the value at a path of the document is written. */
  readonly place: (path: Path) => Place
}

/** How a document is checked. */
export interface CheckDocumentOptions {
  /** The name that findings give. */
  readonly file: string
  /** The language of the messages; English unless said. */
  readonly locale?: Locale
  /** Puts short ways of writing into the long one that the schema knows. */
  readonly written?: (data: unknown) => unknown
}

/**
 * Reads a document of any shape from YAML or JSON as plans are read, and says what is wrong with it and where.
 *
 * @remarks
 * Pure, and never throws. For documents beside a plan, such as a configuration; the schema is one of `zod/mini`.
 */
export const checkDocument = (given: string | Uint8Array, schema: z.ZodMiniType, options: CheckDocumentOptions): CheckedDocument => {
  const { options: known, problems: wrongOptions } = optionsOf<CheckDocumentOptions>("checkDocument", options, { file: forms.text, locale: forms.locale, written: forms.does })
  const { file = "", written = (data) => data } = known
  const locale = localeOf(known.locale)
  const text = textGiven(given) ?? ""
  const wrong = [
    ...(textGiven(given) === undefined ? [notText("checkDocument", given)] : []),
    ...(hasFields(schema) && typeof schema["safeParse"] === "function" ? [] : [wrongInput("checkDocument", schema, "ZodMiniType")]),
  ]
  const { documents, problems, broken } = compose(text)
  const { data: said, root } = documents[0] ?? { data: undefined, root: nowhere }
  const data = written(said)
  const all = [...wrong, ...wrongOptions, ...problems, ...(broken || wrong.length > 0 ? [] : shapeProblems(issuesOf(data, schema), data, schema))]
  const lines = lineStarts(text)
  const document = { file, text, root, lines, edit: textEdit }
  const mapping: Mapping = { where: (path) => ({ document, path }), address: (path) => ({ node: "document", field: path.join(".") }) }
  const findings = inOrder(all.map((one) => findingOf(one, mapping, { locale, severity: one.rule.severity })), [file])
  return { data, findings, documents: documents.length, place: (path) => placeOf(lines, rangeOf(locate(root, path), "value")) }
}
