import { wrongInput } from "./given.ts"
import type { StrategyPlan } from "./model.ts"
import { hasFields } from "./plain-data.ts"
import { planFromData } from "./plan-from-data.ts"
import type { Problem } from "./problem.ts"

/** The plan a door was given as data, as reading gives it: as far as it could be understood, with a day in place of every stretch of the calendar. */
export const planGiven = (door: string, given: unknown): { readonly plan: StrategyPlan; readonly problems: readonly Problem[] } => {
  return { plan: planFromData(given).plan, problems: hasFields(given) && hasFields(given["spec"]) ? [] : [wrongInput(door, given, "StrategyPlan")] }
}
