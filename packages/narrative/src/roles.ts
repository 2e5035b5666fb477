import type { StrategyPlan } from "@folkmoot/plan"

/**
 * What the plan calls a role or stakeholder it refers to.
 *
 * @remarks
 * `undefined` where nobody is named or nothing in the plan goes by that id: an id is not shown to readers.
 */
export const roleNamed = (plan: StrategyPlan | undefined, ref: string | undefined): string | undefined => {
  const { stakeholders = [], roles = [] } = plan?.spec ?? {}
  return ref === undefined ? undefined : (stakeholders.find(({ id }) => id === ref)?.role ?? roles.find(({ id }) => id === ref)?.title)
}
