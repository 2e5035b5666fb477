import type { Day, Objective, ObjectiveRevision, StrategyPlan } from "@folkmoot/plan"
import { byText } from "./by-text.ts"

/** What an objective said that is also told when it changes. */
export type Moved = "target" | "due" | "baseline"

const told: readonly Moved[] = ["target", "due", "baseline"]

/**
 * One thing that became another in an objective or an action.
 *
 * @remarks
 * `before` and `after` are as the plan writes them. Without `on`, nobody wrote down when or why it changed.
 */
export interface Move {
  readonly among: "objectives" | "actions"
  readonly of: { readonly id: string; readonly title: string; readonly metric?: string; readonly variant?: string }
  readonly what: Moved
  readonly before: number | string
  readonly after: number | string
  readonly on?: Day
  readonly why?: string
  readonly by?: readonly string[]
}

const recordedIn = (objective: Objective, isIn: (day: Day) => boolean): readonly Move[] => {
  const revisions = (objective.revisions ?? []).toSorted(byText(({ on }) => on))
  const afterwards = (at: number, what: Moved): number | string | undefined => revisions.slice(at + 1).find((later) => later[what] !== undefined)?.[what] ?? objective[what]
  return revisions.flatMap(({ on, why, by, ...revision }: ObjectiveRevision, at) =>
    told.flatMap((what): readonly Move[] => {
      const [before, after] = [revision[what], afterwards(at, what)]
      if (!isIn(on) || before === undefined || after === undefined || before === after) return []
      return [{ among: "objectives", of: objective, what, before, after, on, why, ...(by === undefined ? {} : { by }) }]
    }),
  )
}

/** The moves of targets and days between two states of a plan that its record does not explain. */
const unexplained = (before: StrategyPlan, after: StrategyPlan, isRecorded: (id: string, what: Moved) => boolean): readonly Move[] => {
  const pairs = <T extends { readonly id: string }>(old: readonly T[] = [], now: readonly T[] = []) =>
    now.flatMap((one) => old.filter(({ id }) => id === one.id).map((was) => ({ one, was })))
  const differing = ({ one, was }: { readonly one: Objective; readonly was: Objective }): readonly Move[] =>
    told.flatMap((what): readonly Move[] => {
      const [old, now] = [was[what], one[what]]
      return old === undefined || now === undefined || old === now || isRecorded(one.id, what) ? [] : [{ among: "objectives", of: one, what, before: old, after: now }]
    })
  return [
    ...pairs(before.spec.objectives, after.spec.objectives).flatMap(differing),
    ...pairs(before.spec.actions, after.spec.actions).flatMap(({ one: { id, title, due }, was }): readonly Move[] =>
      due === undefined || was.due === undefined || due === was.due ? [] : [{ among: "actions", of: { id, title }, what: "due", before: was.due, after: due }],
    ),
  ]
}

/** What moved in a plan within a stretch of days: what its record says, and where an earlier state is known, what it does not say. */
export const movesIn = (plan: StrategyPlan, isIn: (day: Day) => boolean, before?: StrategyPlan): readonly Move[] => {
  const recorded = (plan.spec.objectives ?? []).flatMap((objective) => recordedIn(objective, isIn))
  return [...recorded, ...(before === undefined ? [] : unexplained(before, plan, (id, what) => recorded.some((move) => move.of.id === id && move.what === what)))]
}

interface Titled {
  readonly id: string
  readonly title: string
}

/** The goals and objectives that one state of a plan has and another does not, the goals before the objectives. */
export const onlyIn = ({ spec }: StrategyPlan, other: StrategyPlan) => {
  const missing = (own: readonly Titled[] = [], theirs: readonly Titled[] = []) => own.filter(({ id }) => theirs.every((one) => one.id !== id))
  return { goals: missing(spec.goals, other.spec.goals), objectives: missing(spec.objectives, other.spec.objectives) }
}
