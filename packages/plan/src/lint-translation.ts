import { localeOf, nearest, type Locale } from "@folkmoot/facts"
import { renameKey } from "./edit.ts"
import { findingOf, inOrder, type Mapping } from "./finding-of.ts"
import type { Finding } from "./finding.ts"
import { lintForms } from "./lint-forms.ts"
import type { LintOptions } from "./lint-with.ts"
import type { StrategyPlan } from "./model.ts"
import { optionsOf, wrongInput } from "./given.ts"
import { parseTranslation, type ParsedTranslation } from "./parse-translation.ts"
import { planGiven } from "./plan-given.ts"
import type { Problem } from "./problem.ts"
import { severityIn } from "./chosen.ts"
import type { RuleSettings } from "./rule-set.ts"
import { hasFields, isHolder, valueAt } from "./plain-data.ts"
import { settingProblems } from "./settings-problems.ts"
import { pathText, type Path } from "./source.ts"
import { translationRules } from "./translation-rules.ts"
import { isText, nodesById, textTree, type TextTree } from "./translation.ts"

/**
 * How a translation is checked.
 *
 * @remarks
 * The options of `lintPlan` may be passed on as they are; of those that are not named here, none says anything about a translation.
 */
export interface TranslationLintOptions {
  /** Severity by the id of a rule, such as `translation/missing`; these rules have no options. */
  readonly rules?: RuleSettings
  /** The language of the messages; English unless said. */
  readonly locale?: Locale
}

/** A text that the plan has, and the place of its translation. */
interface Original {
  readonly path: Path
  readonly text: string
}

const nodesOf = (list: unknown): readonly (readonly [id: string, node: unknown])[] => {
  const found = new Map<string, unknown>()
  for (const node of Array.isArray(list) ? (list as readonly unknown[]) : []) {
    const id = valueAt(node, ["id"])
    if (typeof id === "string" && !found.has(id)) found.set(id, node)
  }
  return [...found]
}

/** Every text the plan has that could be translated; of nodes with the same id the first speaks. */
const originalsOf = (value: unknown, tree: TextTree, path: Path): readonly Original[] => {
  if (isText(tree)) return typeof value === "string" && value.trim() !== "" ? [{ path, text: value }] : []
  const node = nodesById(tree)
  if (node !== undefined) return nodesOf(value).flatMap(([id, item]) => originalsOf(item, node, [...path, id]))
  return [...tree.branches].flatMap(([name, inner]) => originalsOf(valueAt(value, [name]), inner, [...path, name]))
}

const problem = (said: Pick<Problem, "rule" | "message" | "slots" | "path"> & Partial<Problem>): Problem => ({ on: "key", fix: [], suggest: [], ...said })

const unknownId = (id: string, part: string, free: readonly string[], path: Path): Problem => {
  const meant = nearest(id, free)
  const slots = { id, part, ...(meant === undefined ? {} : { nearest: meant }) }
  return problem({ rule: translationRules.unknownId, message: meant === undefined ? "unknown" : "nearest", slots, path, suggest: meant === undefined ? [] : [renameKey(meant)] })
}

/** What is translated although the plan does not say it; a node the plan does not have is told by its id alone. */
const beyond = (texts: unknown, value: unknown, tree: TextTree, path: Path): readonly Problem[] => {
  if (isText(tree)) return typeof value === "string" && value.trim() !== "" ? [] : [problem({ rule: translationRules.notInPlan, message: "text", slots: { where: pathText(path) }, path })]
  const given = Object.entries(isHolder(texts) ? texts : {})
  const node = nodesById(tree)
  if (node === undefined) return given.flatMap(([name, inner]) => beyond(inner, valueAt(value, [name]), tree.branches.get(name) as TextTree, [...path, name]))
  const known = new Map(nodesOf(value))
  const free = [...known.keys()].filter((id) => !given.some(([name]) => name === id))
  const part = pathText(path.slice(1))
  return given.flatMap(([id, inner]) => (known.has(id) ? beyond(inner, known.get(id), node, [...path, id]) : [unknownId(id, part, free, [...path, id])]))
}

const isParsed = (given: unknown): given is ParsedTranslation => hasFields(given) && hasFields(given["translation"]) && hasFields(given["read"]) && Array.isArray(given["read"]["problems"])

/**
 * Checks a translation against its plan and says what it finds, in document order.
 *
 * @remarks
 * Problems of syntax and shape are errors, and so is a translation of another plan, of which nothing more is told. Ids and texts that the
 * plan does not have are warnings; texts of the plan that are not translated yet are notes, told at the nearest part that is written.
 */
export const lintTranslation = (given: ParsedTranslation, original: StrategyPlan, options: TranslationLintOptions = {}): readonly Finding[] => {
  const door = "lintTranslation"
  const { options: { rules = {}, locale }, problems: wrongOptions } = optionsOf<LintOptions>(door, options, lintForms)
  const { plan, problems: wrongPlan } = planGiven(door, original)
  const isRead = isParsed(given)
  const parsed = isRead ? given : parseTranslation("")
  const { metadata, spec } = parsed.translation
  const between = (): readonly Problem[] => {
    if (!parsed.readable || metadata.of === "") return []
    const { name } = plan.metadata
    if (metadata.of !== name) return [problem({ rule: translationRules.otherPlan, message: "named", slots: { given: metadata.of, name }, path: ["metadata", "of"], on: "value" })]
    const missing = originalsOf(plan.spec, textTree, ["spec"]).filter(({ path }) => {
      const text = valueAt(parsed.translation, path)
      return typeof text !== "string" || text.trim() === ""
    })
    return [
      ...beyond(spec, plan.spec, textTree, ["spec"]),
      ...missing.map(({ path, text }) => problem({ rule: translationRules.missing, message: "text", slots: { where: pathText(path), original: text }, path })),
    ]
  }
  const mapping: Mapping = { where: (path) => ({ document: parsed.read.document, path }), address: (path) => ({ node: "translation", field: path.join(".") }) }
  const wrong = [...wrongOptions, ...wrongPlan, ...Object.entries(rules).flatMap(([id, setting]) => settingProblems(id, setting))]
  const told = isRead ? [...parsed.read.problems, ...(wrongPlan.length === 0 ? between() : [])] : [wrongInput(door, given, "ParsedTranslation")]
  const found = [...wrong, ...told].flatMap((one) => {
    const severity = severityIn(rules, one.rule)
    return severity === "off" ? [] : [findingOf(one, mapping, { locale: localeOf(locale), severity })]
  })
  return inOrder(found, [parsed.file])
}
