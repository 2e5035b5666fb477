import type { AnyMetric } from "@folkmoot/metrics"
import type { Objective, Stakeholder, StrategyPlan } from "@folkmoot/plan"
import type { Audience } from "./audience.ts"

/** Objectives that have begun by a day. Unit: `today` an ISO day. */
export const objectivesInForce = (plan: StrategyPlan | undefined, today: string): readonly Objective[] =>
  (plan?.spec.objectives ?? []).filter(({ start }) => start === undefined || start <= today)

/** Who runs a community needs every number that is no mere count of activity, and members were never asked for objectives. */
const seesAll: readonly Audience[] = ["community-team", "members"]

/**
 * Whether a number is asked for: by an objective in force, a behaviour or value the plan's goals name, a headline number, a benefit, or somebody
 * of the audience.
 *
 * @remarks
 * Everything is asked for where there is no plan, or none with objectives in force: then nobody has said yet what counts.
 * @see concept:22
 */
export const tiedTo = (
  plan: StrategyPlan | undefined,
  { audience, stakeholders, today }: { readonly audience: Audience; readonly stakeholders: readonly Stakeholder[]; readonly today: string },
): ((metric: AnyMetric) => boolean) => {
  const objectives = objectivesInForce(plan, today)
  if (plan === undefined || objectives.length === 0 || seesAll.includes(audience)) return () => true
  const { behaviours = [], benefits = [], goals = [], metrics = [] } = plan.spec
  const named = new Set<string | undefined>([
    ...[...objectives, ...behaviours, ...benefits, ...metrics].map(({ metric }) => metric),
    ...stakeholders.flatMap((one) => [...(one.metrics ?? []), ...(one.painPoints ?? []).flatMap((pain) => pain.metrics ?? [])]),
  ])
  const values = new Set<string | undefined>(goals.map(({ value }) => value))
  return ({ id, values: creates }) => named.has(id) || creates.some((value) => values.has(value))
}
