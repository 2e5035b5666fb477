import type { StrategyPlan } from "./model.ts"
import { textFields, type PlanTranslation } from "./translation.ts"

type Holder = Readonly<Record<string, unknown>>

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null && !Array.isArray(value)

const own = (value: unknown, key: string): unknown => (isHolder(value) && Object.hasOwn(value, key) ? value[key] : undefined)

/** A node with those of its texts replaced that it has and that are said in the other language. */
const withTexts = (node: Holder, texts: unknown, fields: readonly string[]): Holder => {
  const said = fields.flatMap((field) => {
    const text = own(texts, field)
    return typeof own(node, field) === "string" && typeof text === "string" && text.trim() !== "" ? [[field, text] as const] : []
  })
  return said.length === 0 ? node : { ...node, ...Object.fromEntries(said) }
}

/**
 * Puts a plan into another language.
 *
 * @remarks
 * Pure. A text that is translated replaces the plan's; all else stays as it is, also where the translation is blank, names an id the plan
 * does not have, or says something the plan does not say. For whom the translation was made (`metadata.of`) is not looked at here.
 */
export const translatePlan = (plan: StrategyPlan, translation: PlanTranslation): StrategyPlan => {
  const spec = Object.fromEntries(
    Object.entries(plan.spec).map(([part, value]: readonly [string, unknown]) => {
      const texts = own(translation.spec, part)
      const single = textFields.single.get(part)
      const listed = textFields.listed.get(part)
      if (single !== undefined && isHolder(value)) return [part, withTexts(value, texts, single)]
      if (listed === undefined || !Array.isArray(value)) return [part, value]
      return [part, value.map((node: unknown) => (isHolder(node) && typeof node["id"] === "string" ? withTexts(node, own(texts, node["id"]), listed) : node))]
    }),
  )
  return { ...plan, spec }
}
