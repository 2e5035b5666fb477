import { nearest, type Locale } from "@folkmoot/facts"
import { renameKey } from "./edit.ts"
import { findingOf, inOrder, type Mapping } from "./finding-of.ts"
import type { Finding } from "./finding.ts"
import type { StrategyPlan } from "./model.ts"
import type { ParsedTranslation } from "./parse-translation.ts"
import type { Problem } from "./problem.ts"
import { valueAt } from "./shape.ts"
import { pathText, type Path } from "./source.ts"
import { translationRules } from "./translation-rules.ts"
import { textFields, type TextKey } from "./translation.ts"

/** How a translation is checked: `locale` is the language of the messages; English unless said. */
export interface TranslationLintOptions {
  readonly locale?: Locale
}

const pathOf = ({ part, id, field }: TextKey): Path => (id === undefined ? ["spec", part, field] : ["spec", part, id, field])

const idsOf = (nodes: unknown): readonly string[] => (Array.isArray(nodes) ? nodes.flatMap((node: unknown) => valueAt(node, ["id"]) ?? []).filter((id) => typeof id === "string") : [])

/** Every text the plan has that could be translated; of nodes with the same id the first speaks. */
const textsOf = (plan: StrategyPlan): readonly (TextKey & { readonly original: string })[] => {
  const said = (node: unknown, key: TextKey) => {
    const original = valueAt(node, [key.field])
    return typeof original === "string" && original.trim() !== "" ? [{ ...key, original }] : []
  }
  return [
    ...[...textFields.single].flatMap(([part, fields]) => fields.flatMap((field) => said(valueAt(plan.spec, [part]), { part, field }))),
    ...[...textFields.listed].flatMap(([part, fields]) => {
      const nodes = valueAt(plan.spec, [part])
      return [...new Set(idsOf(nodes))].flatMap((id) => fields.flatMap((field) => said((nodes as readonly unknown[]).find((node) => valueAt(node, ["id"]) === id), { part, id, field })))
    }),
  ]
}

const problem = (said: Pick<Problem, "rule" | "message" | "slots" | "path"> & Partial<Problem>): Problem => ({ on: "key", fix: [], suggest: [], ...said })

const unknownIds = (spec: unknown, plan: StrategyPlan): readonly Problem[] =>
  [...textFields.listed.keys()].flatMap((part) => {
    const given = Object.keys(valueAt(spec, [part]) ?? {})
    const known = idsOf(valueAt(plan.spec, [part]))
    return given.filter((id) => !known.includes(id)).map((id) => {
      const meant = nearest(id, known.filter((one) => !given.includes(one)))
      const slots = { id, part, ...(meant === undefined ? {} : { nearest: meant }) }
      return problem({ rule: translationRules.unknownId, message: meant === undefined ? "unknown" : "nearest", slots, path: ["spec", part, id], suggest: meant === undefined ? [] : [renameKey(meant)] })
    })
  })

/** What is translated although the plan does not say it; whole nodes the plan does not have are told by their ids. */
const notInPlan = (spec: unknown, plan: StrategyPlan, had: ReadonlySet<string>): readonly Problem[] => {
  const tell = (key: TextKey): readonly Problem[] => {
    const path = pathOf(key)
    return had.has(JSON.stringify(path)) ? [] : [problem({ rule: translationRules.notInPlan, message: "text", slots: { where: pathText(path) }, path })]
  }
  const fieldsOf = (path: Path): readonly string[] => Object.keys(valueAt(spec, path) ?? {})
  return [
    ...[...textFields.single.keys()].flatMap((part) => fieldsOf([part]).flatMap((field) => tell({ part, field }))),
    ...[...textFields.listed.keys()].flatMap((part) => {
      const known = idsOf(valueAt(plan.spec, [part]))
      return fieldsOf([part]).filter((id) => known.includes(id)).flatMap((id) => fieldsOf([part, id]).flatMap((field) => tell({ part, id, field })))
    }),
  ]
}

/**
 * Checks a translation against its plan and says what it finds, in document order.
 *
 * @remarks
 * Problems of syntax and shape are errors, and so is a translation of another plan, of which nothing more is told. Ids and texts that the
 * plan does not have are warnings; texts of the plan that are not translated yet are notes, told at the nearest part that is written.
 */
export const lintTranslation = (parsed: ParsedTranslation, plan: StrategyPlan, { locale = "en" }: TranslationLintOptions = {}): readonly Finding[] => {
  const { metadata, spec } = parsed.translation
  const between = (): readonly Problem[] => {
    if (!parsed.readable || metadata.of === "") return []
    const { name } = plan.metadata
    if (metadata.of !== name) return [problem({ rule: translationRules.otherPlan, message: "named", slots: { given: metadata.of, name }, path: ["metadata", "of"], on: "value" })]
    const texts = textsOf(plan)
    const missing = texts.filter((key) => {
      const text = valueAt(parsed.translation, pathOf(key))
      return typeof text !== "string" || text.trim() === ""
    })
    return [
      ...unknownIds(spec, plan),
      ...notInPlan(spec, plan, new Set(texts.map((key) => JSON.stringify(pathOf(key))))),
      ...missing.map((key) => problem({ rule: translationRules.missing, message: "text", slots: { where: pathText(pathOf(key)), original: key.original }, path: pathOf(key) })),
    ]
  }
  const mapping: Mapping = { where: (path) => ({ document: parsed.read.document, path }), address: (path) => ({ node: "translation", field: path.join(".") }) }
  return inOrder([...parsed.read.problems, ...between()].map((one) => findingOf(one, mapping, { locale, severity: one.rule.severity })), [parsed.file])
}
