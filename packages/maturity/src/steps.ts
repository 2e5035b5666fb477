import { before } from "./before.ts"
import { held, levels } from "./levels.ts"
import type { Effort, JudgedCriterion, Step } from "./verdict.ts"

/** About how much work an effort is; unit: working days. */
const workingDays: Readonly<Record<Effort, number>> = { hours: 0.5, days: 3, weeks: 15, months: 60 }

const isOpen = ({ required, verdict }: JudgedCriterion): boolean => required && verdict !== "met" && verdict !== "not-applicable"

/** What was looked for and is not there, of a criterion that is open. */
const lacking = ({ evidence, verdict }: JudgedCriterion): readonly string[] =>
  verdict === "unmet"
    ? []
    : evidence.flatMap(({ metric, variant, estimate, stale }) => (metric === undefined || (estimate?.measured === true && stale !== true) ? [] : [`${metric} ${variant ?? ""}`]))

/**
 * The way to the top: what to do in which order, and where each step leads.
 *
 * @remarks
 * Levels come one after the other, because a level is held only with those below. On a level, what settles most criteria for its effort
 * comes first (hours, days, weeks and months taken as half a working day, three, fifteen and sixty); then by id.
 */
export const stepsFrom = (judged: readonly JudgedCriterion[]): readonly Step[] => {
  const open = judged.filter(isOpen)
  const alsoDecided = (one: JudgedCriterion): readonly string[] => {
    const lacks = new Set(lacking(one))
    return open.flatMap((other) => (other !== one && lacking(other).some((piece) => lacks.has(piece)) ? [other.criterion] : [])).toSorted()
  }
  const worth = (one: JudgedCriterion): number => workingDays[one.remedy.effort] / (1 + alsoDecided(one).length)
  const inOrder = levels.flatMap((level) => open.filter((one) => one.level === level).toSorted((a, b) => worth(a) - worth(b) || before(a.criterion, b.criterion)))
  const done = new Set<string>()
  return inOrder.map((one): Step => {
    done.add(one.criterion)
    const { criterion, level, remedy } = one
    return { criterion, level, effort: remedy.effort, alsoDecides: alsoDecided(one), reaches: held(judged, (other) => other.verdict === "met" || done.has(other.criterion)) }
  })
}
