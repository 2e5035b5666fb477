import type { AnyMetric } from "@folkmoot/metrics"
import type { StrategyPlan } from "@folkmoot/plan"
import { unitIn, ownVariant } from "./need.ts"
import { readTarget } from "./target.ts"

/** Something in a plan that holds a metric against numbers. */
interface Held {
  readonly metric?: string | undefined
  readonly variant?: string | undefined
  readonly against: readonly (number | string | undefined)[]
}

const heldIn = ({ spec: { objectives = [], pilots = [], flexibility } }: StrategyPlan): readonly Held[] => [
  ...objectives.map(({ metric, variant, target }) => ({ metric, variant, against: [target] })),
  ...pilots.flatMap(({ criteria = [] }) => criteria.map(({ metric, variant, target }) => ({ metric, variant, against: [target] }))),
  ...(flexibility?.triggers ?? []).map(({ metric, above, below }) => ({ metric, against: [above, below] })),
]

/** The targets and limits a plan holds a metric against, each in the metric's own unit. */
export const limitsIn = (plan: StrategyPlan | undefined, metrics: ReadonlyMap<string, AnyMetric>): ((metric: string) => readonly number[]) => {
  const limits = new Map<string, readonly number[]>()
  for (const { metric: id, variant, against } of plan === undefined ? [] : heldIn(plan)) {
    const metric = id === undefined ? undefined : metrics.get(id)
    if (id === undefined || metric === undefined) continue
    const read = against.flatMap((written) => (written === undefined ? [] : (readTarget(written, unitIn(metric, variant ?? ownVariant(metric)))?.value ?? [])))
    limits.set(id, [...(limits.get(id) ?? []), ...read])
  }
  return (id) => limits.get(id) ?? []
}
