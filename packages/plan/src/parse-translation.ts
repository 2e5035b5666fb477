import { compose } from "./compose.ts"
import { textEdit } from "./edit.ts"
import { carriedForward } from "./migrate.ts"
import { notText, textGiven } from "./files-given.ts"
import { optionsOf } from "./given.ts"
import { parseForms, type ParseOptions } from "./parse.ts"
import { valueAt } from "./plain-data.ts"
import type { Problem } from "./problem.ts"
import type { ReadDocument } from "./read-document.ts"
import { issuesOf, shapeProblems } from "./shape.ts"
import { lineStarts, nowhere } from "./source.ts"
import { translationSchema } from "./translation-schema.ts"
import { isText, nodesById, textTree, type PlanTranslation, type TextTree, type TranslatedSpec } from "./translation.ts"

/** A translation that was read, with all that is needed to say where things stand. */
export interface ParsedTranslation {
  /** The name that findings give; `plan.translation.yaml` unless said. */
  readonly file: string
  /** As it was given. */
  readonly text: string
  /** Always there: what has the wrong shape is left out of it and told by `lintTranslation`. */
  readonly translation: PlanTranslation
  /** False where the text could not be read as YAML to its end. */
  readonly readable: boolean
  /** Whether nothing is wrong with syntax or shape. */
  readonly valid: boolean
  /** @internal */
  readonly read: { readonly document: ReadDocument; readonly problems: readonly Problem[] }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [])

/** The texts among the data, at the places of the tree. */
const textsIn = (value: unknown, tree: TextTree): unknown => {
  const node = nodesById(tree)
  return Object.fromEntries(
    entriesOf(value).flatMap(([name, inner]) => {
      const at = node ?? tree.branches.get(name)
      if (at === undefined || (isText(at) && typeof inner !== "string")) return []
      return [[name, isText(at) ? inner : textsIn(inner, at)]]
    }),
  )
}

/** Keeps what can be used, whatever else the data hold. */
const usable = (data: unknown): PlanTranslation => {
  const text = (field: string): string => {
    const value = valueAt(data, ["metadata", field])
    return typeof value === "string" ? value : ""
  }
  // What is left are texts at their places.
  const spec = textsIn(valueAt(data, ["spec"]), textTree) as TranslatedSpec
  return { apiVersion: "folkmoot.dev/v1", kind: "PlanTranslation", metadata: { of: text("of"), locale: text("locale") }, spec }
}

/**
 * Reads a translation of a plan from YAML or JSON.
 *
 * @remarks
 * Never throws, whatever it is given; what is wrong with it is told by `lintTranslation`. The limits are those of `parsePlan`.
 */
export const parseTranslation = (given: string | Uint8Array, options: ParseOptions = {}): ParsedTranslation => {
  const { options: { file = "plan.translation.yaml" }, problems: wrongOptions } = optionsOf<ParseOptions>("parseTranslation", options, parseForms)
  const text = textGiven(given) ?? ""
  const wrong = textGiven(given) === undefined ? [notText("parseTranslation", given), ...wrongOptions] : wrongOptions
  const { documents, problems, broken } = compose(text)
  const { data: written, root } = documents[0] ?? { data: undefined, root: nowhere }
  const { data, pathBefore } = carriedForward(written)
  const shape = broken || textGiven(given) === undefined ? [] : shapeProblems(issuesOf(data, translationSchema()), data, translationSchema())
  const all = [...wrong, ...problems, ...shape.map((problem) => ({ ...problem, path: pathBefore(problem.path) }))]
  return { file, text, translation: usable(broken ? undefined : data), readable: !broken, valid: all.length === 0, read: { document: { file, text, root, lines: lineStarts(text), edit: textEdit }, problems: all } }
}
