import { wrongInput } from "./given.ts"
import type { StrategyPlan } from "./model.ts"
import { hasFields } from "./plain-data.ts"
import { planFromData } from "./plan-from-data.ts"
import type { Problem } from "./problem.ts"
import { issuesOf } from "./shape.ts"

/** The plan a door was given as data: as it is where it has the shape of one, else as far as it could be understood. */
export const planGiven = (door: string, given: unknown): { readonly plan: StrategyPlan; readonly problems: readonly Problem[] } => {
  const read = planFromData(given)
  // What is too deep or too large never comes this far, so that zod may look at it.
  if (read.valid && issuesOf(given).length === 0) return { plan: given as StrategyPlan, problems: [] }
  return { plan: read.plan, problems: hasFields(given) && hasFields(given["spec"]) ? [] : [wrongInput(door, given, "StrategyPlan")] }
}
