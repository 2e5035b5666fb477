import type { StrategyPlan } from "./model.ts"
import { isHolder, valueAt } from "./plain-data.ts"
import { isText, nodesById, textTree, type PlanTranslation, type TextTree } from "./translation.ts"

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => isHolder(value) && !Array.isArray(value)

/** The texts of the node with an id; what has none is never translated. */
const textsOf = (texts: unknown, id: unknown): unknown => (typeof id === "string" ? valueAt(texts, [id]) : undefined)

/** A value of the plan with those of its texts replaced that it has and that are said in the other language. */
const withTexts = (value: unknown, texts: unknown, tree: TextTree): unknown => {
  if (isText(tree)) return typeof value === "string" && typeof texts === "string" && texts.trim() !== "" ? texts : value
  if (!isRecord(texts)) return value
  const node = nodesById(tree)
  if (node !== undefined) return Array.isArray(value) ? value.map((item: unknown) => withTexts(item, textsOf(texts, valueAt(item, ["id"])), node)) : value
  if (!isRecord(value)) return value
  return { ...value, ...Object.fromEntries([...tree.branches].flatMap(([name, inner]) => (Object.hasOwn(value, name) ? [[name, withTexts(value[name], valueAt(texts, [name]), inner)]] : []))) }
}

/**
 * Puts a plan into another language.
 *
 * @remarks
 * Pure. A text that is translated replaces the plan's; all else stays as it is, also where the translation is blank, names an id the plan
 * does not have, or says something the plan does not say. For whom the translation was made (`metadata.of`) is not looked at here. Never
 * throws: what is no plan comes back as it is.
 */
export const translatePlan = (plan: StrategyPlan, translation: PlanTranslation): StrategyPlan =>
  // Only texts were replaced, and by texts.
  isRecord(valueAt(plan, ["spec"])) ? { ...plan, spec: withTexts(plan.spec, valueAt(translation, ["spec"]), textTree) as StrategyPlan["spec"] } : plan
