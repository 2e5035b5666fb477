import type { Assessment } from "@folkmoot/maturity"
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

/** The bars an assessment held numbers against, where a criterion looks at one alone. */
const barsIn = ({ criteria }: Assessment): readonly (readonly [key: string, bar: number])[] =>
  criteria.flatMap(({ evidence, bar }) => {
    const [only, ...others] = evidence
    return only?.metric === undefined || only.estimate?.measured !== true || others.length > 0 || bar === undefined ? [] : [[`${only.metric} ${only.estimate.unit}`, bar] as const]
  })

/** The targets and limits a plan holds a metric against, and the bars of an assessment, by the unit they are in: a share is no limit of a count of the same metric. */
export const limitsIn = (plan: StrategyPlan | undefined, metrics: ReadonlyMap<string, AnyMetric>, assessment?: Assessment): ((metric: string, unit: Unit) => readonly number[]) => {
  const limits = new Map<string, readonly number[]>()
  for (const [key, bar] of assessment === undefined ? [] : barsIn(assessment)) limits.set(key, [...(limits.get(key) ?? []), bar])
  for (const { metric: id, variant, limits: limitsOf } of plan === undefined ? [] : heldIn(plan)) {
    const metric = id === undefined ? undefined : metrics.get(id)
    if (id === undefined || metric === undefined) continue
    const unit = unitIn(metric, variant ?? ownVariant(metric))
    const key = `${id} ${unit}`
    limits.set(key, [...(limits.get(key) ?? []), ...limitsOf(unit).flatMap((limit) => limit?.value ?? [])])
  }
  return (id, unit) => limits.get(`${id} ${unit}`) ?? []
}
