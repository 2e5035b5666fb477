import type { StrategyPlan } from "@folkmoot/plan"

/** What a plan calls a competitor or a benefit that a source names by its id; nothing where the plan has none of that id. */
export const planName = (plan: StrategyPlan | undefined, id: string): string | undefined =>
  [...(plan?.spec.competitors ?? []), ...(plan?.spec.benefits ?? [])].find((one) => one.id === id)?.title
