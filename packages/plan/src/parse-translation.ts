import { compose } from "./compose.ts"
import type { ParseOptions } from "./parse.ts"
import type { Problem } from "./problem.ts"
import type { ReadDocument } from "./read-document.ts"
import { issuesOf, shapeProblems, valueAt } from "./shape.ts"
import { lineStarts, nowhere } from "./source.ts"
import { translationSchema } from "./translation-schema.ts"
import { textFields, type PlanTranslation } from "./translation.ts"

/**
 * A translation that was read, with all that is needed to say where things stand.
 *
 * @remarks
 * `translation` is always there: what has the wrong shape is left out of it and told by `lintTranslation`. `readable` is false where the
 * text could not be read as YAML to its end. `valid` says that nothing is wrong with syntax or shape.
 */
export interface ParsedTranslation {
  readonly file: string
  readonly text: string
  readonly translation: PlanTranslation
  readonly readable: boolean
  readonly valid: boolean
  /** @internal */
  readonly read: { readonly document: ReadDocument; readonly problems: readonly Problem[] }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [])

const textsOf = (value: unknown, fields: readonly string[]) => Object.fromEntries(entriesOf(value).filter(([field, text]) => fields.includes(field) && typeof text === "string"))

/** Keeps what can be used, whatever else the data hold. */
const usable = (data: unknown): PlanTranslation => {
  const text = (field: string): string => {
    const value = valueAt(data, ["metadata", field])
    return typeof value === "string" ? value : ""
  }
  const parts = entriesOf(valueAt(data, ["spec"])).flatMap(([part, value]): readonly (readonly [string, unknown])[] => {
    const single = textFields.single.get(part)
    if (single !== undefined) return [[part, textsOf(value, single)]]
    const listed = textFields.listed.get(part)
    return listed === undefined ? [] : [[part, Object.fromEntries(entriesOf(value).map(([id, texts]) => [id, textsOf(texts, listed)]))]]
  })
  return { apiVersion: "folkmoot.dev/v1", kind: "PlanTranslation", metadata: { of: text("of"), locale: text("locale") }, spec: Object.fromEntries(parts) }
}

/**
 * Reads a translation of a plan from YAML or JSON.
 *
 * @remarks
 * Never throws, whatever the text; what is wrong with it is told by `lintTranslation`. The limits are those of `parsePlan`.
 */
export const parseTranslation = (text: string, { file = "plan.translation.yaml" }: ParseOptions = {}): ParsedTranslation => {
  const { documents, problems, broken } = compose(text)
  const { data, root } = documents[0] ?? { data: undefined, root: nowhere }
  const all = [...problems, ...(broken ? [] : shapeProblems(issuesOf(data, translationSchema), data, translationSchema))]
  return { file, text, translation: usable(broken ? undefined : data), readable: !broken, valid: all.length === 0, read: { document: { file, text, root, lines: lineStarts(text) }, problems: all } }
}
