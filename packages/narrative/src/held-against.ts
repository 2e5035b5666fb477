import type { AnyMetric, Unit } from "@folkmoot/metrics"
import type { StrategyPlan } from "@folkmoot/plan"
import { unitIn, ownVariant } from "./need.ts"
import { readAim, readTarget, type Target } from "./target.ts"

/** Something in a plan that holds a metric against numbers. */
interface Held {
  readonly metric?: string | undefined
  readonly variant?: string | undefined
  readonly limits: (unit: Unit) => readonly (Target | undefined)[]
}

const written = (...against: readonly (number | string | undefined)[]): Held["limits"] => (unit) => against.map((one) => (one === undefined ? undefined : readTarget(one, unit)))

const heldIn = ({ spec: { objectives = [], pilots = [], flexibility } }: StrategyPlan): readonly Held[] => [
  ...objectives.map((objective): Held => ({
    metric: objective.metric, variant: objective.variant,
    limits: (unit) => {
      const { target, upTo } = readAim(objective, unit)
      return [target, upTo]
    },
  })),
  ...pilots.flatMap(({ criteria = [] }) => criteria.map((criterion): Held => ({ metric: criterion.metric, variant: criterion.variant, limits: (unit) => [readAim(criterion, unit).target] }))),
  ...(flexibility?.triggers ?? []).map(({ metric, above, below }): Held => ({ metric, variant: undefined, limits: written(above, below) })),
]

/** The targets and limits a plan holds a metric against, each in the metric's own unit. */
export const limitsIn = (plan: StrategyPlan | undefined, metrics: ReadonlyMap<string, AnyMetric>): ((metric: string) => readonly number[]) => {
  const limits = new Map<string, readonly number[]>()
  for (const { metric: id, variant, limits: limitsOf } of plan === undefined ? [] : heldIn(plan)) {
    const metric = id === undefined ? undefined : metrics.get(id)
    if (id === undefined || metric === undefined) continue
    const read = limitsOf(unitIn(metric, variant ?? ownVariant(metric))).flatMap((limit) => limit?.value ?? [])
    limits.set(id, [...(limits.get(id) ?? []), ...read])
  }
  return (id) => limits.get(id) ?? []
}
