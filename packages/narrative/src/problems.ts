import { isOpen, type Action, type Behaviour, type Objective, type Stakeholder, type StrategyPlan } from "@folkmoot/plan"
import { byText } from "./by-text.ts"
import type { PlanNumber } from "./define.ts"
import { ranked, weight } from "./priority.ts"
import { objectivesInForce } from "./tied.ts"

/** Something that is to change, and what the plan does about it: without `pain` it is an objective nobody named a problem for. */
export interface Problem {
  readonly pain?: string
  readonly objective?: Objective
  readonly behaviour?: Behaviour
  /** The numbers that show whether it gets better. */
  readonly numbers: readonly PlanNumber[]
}

/** What the plan does about something: the objective in force that is judged by its numbers, and the behaviour meant to help. */
const about = ({ spec }: StrategyPlan, inForce: readonly Objective[], metrics: readonly string[], given?: Objective): Omit<Problem, "pain"> => {
  const objective = given ?? inForce.find(({ metric }) => metric !== undefined && metrics.includes(metric))
  const behaviour = spec.behaviours?.find(({ id, metric }) => (objective?.behaviour === undefined ? metric !== undefined && metrics.includes(metric) : id === objective.behaviour))
  return {
    ...(objective === undefined ? {} : { objective }), ...(behaviour === undefined ? {} : { behaviour }),
    numbers: metrics.map((metric) => ({ metric, ...(objective?.metric === metric && objective.variant !== undefined ? { variant: objective.variant } : {}) })),
  }
}

/** What stakeholders are troubled by; where they named nothing, the most important objective in force. */
export const problemsOf = (plan: StrategyPlan, stakeholders: readonly Stakeholder[], today: string): readonly Problem[] => {
  const inForce = objectivesInForce(plan, today)
  const pains = stakeholders.flatMap(({ painPoints = [] }) => painPoints.map(({ title, metrics = [] }) => ({ pain: title, ...about(plan, inForce, metrics) })))
  const goalOf = ({ goal }: Objective) => plan.spec.goals?.find(({ id }) => id === goal)
  const [first] = ranked(inForce).toSorted((a, b) => weight(goalOf(a)) - weight(goalOf(b)))
  return pains.length > 0 || first === undefined ? pains : [about(plan, inForce, first.metric === undefined ? [] : [first.metric], first)]
}

/**
 * The next step planned for it: the open action that is due soonest, of those of one day the first in the plan, led to by what it serves or by its tactic.
 *
 * @remarks
 * A tactic leads to it by what it serves and by the behaviour it is to bring about; by its strategy only where it says neither, because a strategy has
 * tactics for all of its objectives.
 */
export const nextStep = ({ spec }: StrategyPlan, { objective, behaviour }: Problem): Action | undefined => {
  const aims = new Set<string>([objective?.id, objective?.goal].flatMap((id) => id ?? []))
  const ways = new Set((spec.strategy ?? []).filter(({ objectives = [] }) => objectives.some((id) => id === objective?.id)).map(({ id }) => id))
  const tactics = new Set(
    (spec.tactics ?? [])
      .filter(({ strategy = "", serves = [], behaviours = [] }) =>
        serves.length + behaviours.length === 0 ? ways.has(strategy) : serves.some((id) => aims.has(id)) || behaviours.some((id) => id === behaviour?.id),
      )
      .map(({ id }) => id),
  )
  const open = (spec.actions ?? []).filter((action) => isOpen(action) && (tactics.has(action.tactic ?? "") || (action.serves ?? []).some((id) => aims.has(id))))
  return open.toSorted(byText(({ due = "9999" }) => due))[0]
}
