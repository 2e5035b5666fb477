import type { StrategyPlan } from "./model.ts"
import { meantOf } from "./references.ts"
import { valueAt } from "./plain-data.ts"

/** A metric that a plan names, and which of its definitions where it says so. */
export interface NamedMetric {
  /** Its id as the plan writes it, be it known or not. */
  readonly metric: string
  /** The definition that is named beside it; absent where none is, and the metric's first counts. */
  readonly variant?: string
}

/** Every metric a plan names anywhere, once in each definition it names: what to measure before the plan is held against its data. */
export const namedMetrics = (plan: StrategyPlan): readonly NamedMetric[] => {
  const found = new Map<string, NamedMetric>()
  for (const { value: metric, path } of meantOf(plan, "metric")) {
    const variant = valueAt(plan, [...path.slice(0, -1), "variant"])
    const named = typeof variant === "string" ? { metric, variant } : { metric }
    found.set(JSON.stringify(named), named)
  }
  return [...found.values()]
}
