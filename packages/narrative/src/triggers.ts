import type { Trigger } from "@folkmoot/plan"
import { isMeasured, unitIn, type MeasuredMeasure } from "./need.ts"
import type { Seen } from "./objective-standing.ts"
import { attain, readTarget, type Target } from "./target.ts"

/**
 * A trigger of the plan that is watched by a number, and whether it has been pulled.
 *
 * @remarks
 * As with targets, the whole range has to lie beyond the limit, or within it; in between, whether it was pulled is `open`.
 */
export interface TriggerSeen {
  readonly trigger: Trigger
  readonly measure: MeasuredMeasure
  readonly limit: Target
  readonly state: "pulled" | "quiet" | "open"
}

const sides = [["below", "higher"], ["above", "lower"]] as const

/** Looks at the triggers of a plan that name a metric and a limit and were measured; the others are for people to watch. */
export const triggersSeen = (triggers: readonly Trigger[], { metric, measureOf }: Pick<Seen, "metric" | "measureOf">): readonly TriggerSeen[] =>
  triggers.flatMap((trigger) => {
    const counted = trigger.metric === undefined ? undefined : metric(trigger.metric)
    const measure = counted === undefined ? undefined : measureOf(counted.id)
    if (counted === undefined || measure === undefined || !isMeasured(measure)) return []
    return sides.flatMap(([side, better]): readonly TriggerSeen[] => {
      const limit = trigger[side] === undefined ? undefined : readTarget(trigger[side], unitIn(counted, measure.variant))
      const attained = limit === undefined ? "unmeasured" : attain(measure.estimate, limit, better)
      return limit === undefined || attained === "unmeasured" ? [] : [{ trigger, measure, limit, state: attained === "missed" ? "pulled" : attained === "reached" ? "quiet" : "open" }]
    })
  })
