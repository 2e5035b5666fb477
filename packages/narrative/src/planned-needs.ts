import type { AnyMetric } from "@folkmoot/metrics"
import type { StrategyPlan } from "@folkmoot/plan"
import type { Asked, Block } from "./define.ts"
import type { Need } from "./need.ts"

/** The numbers a block wants because the plan names them; a name that is no metric's is for plan lint to tell. */
export const plannedNeeds = ({ asks }: Block, plan: StrategyPlan | undefined, asked: Asked, metrics: ReadonlyMap<string, AnyMetric>): readonly Need[] =>
  plan === undefined || asks === undefined
    ? []
    : asks(plan, asked).flatMap(({ metric: id, variant }): readonly Need[] => {
        const metric = metrics.get(id)
        return metric === undefined ? [] : [variant === undefined ? metric : { metric, variant }]
      })
