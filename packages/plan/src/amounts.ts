import type { Amount, PlanSpec } from "./model.ts"
import { currencyPattern } from "./patterns.ts"
import type { Path } from "./source.ts"

/** An amount of money in a plan, and where it stands. */
export interface PlacedAmount {
  readonly amount: Amount
  readonly path: Path
}

/** Every amount of money a plan names, where its currency can be one: costs, budgets of pilots, what benefits are worth, and what tools and platforms would cost. */
export const amountsOf = (spec: PlanSpec): readonly PlacedAmount[] => {
  const found: PlacedAmount[] = []
  const add = (amount: Amount | undefined, ...path: Path): void => {
    if (amount !== undefined && currencyPattern.test(amount.currency)) found.push({ amount, path: ["spec", ...path] })
  }
  for (const [index, cost] of (spec.costs ?? []).entries()) add(cost, "costs", index)
  for (const [index, { budget }] of (spec.pilots ?? []).entries()) add(budget, "pilots", index, "budget")
  for (const [index, { worth }] of (spec.benefits ?? []).entries()) add(worth, "benefits", index, "worth")
  for (const [index, { cost }] of (spec.platformOptions ?? []).entries()) add(cost, "platformOptions", index, "cost")
  for (const [index, { cost }] of (spec.tools ?? []).entries()) add(cost, "tools", index, "cost")
  return found
}
