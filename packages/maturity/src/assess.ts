import type { Measure } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import { criteria as allCriteria } from "./catalogue.ts"
import { declare, newest, setAside, type Declared, type NotApplicable } from "./declared.ts"
import type { AnyCriterion } from "./define.ts"
import { judge } from "./judge.ts"
import { levels } from "./levels.ts"
import { overall } from "./measures.ts"
import type { Assessment, Effort, JudgedCriterion, Level } from "./verdict.ts"

/** What an assessment rests on. */
export interface AssessmentInput {
  readonly plan?: PlanSpec
  readonly measures: readonly Measure[]
  readonly declared?: readonly Declared[]
  readonly notApplicable?: readonly NotApplicable[]
  /** The criteria to judge by; all of this package unless said. */
  readonly criteria?: readonly AnyCriterion[]
}

const efforts = ["hours", "days", "weeks", "months"] as const satisfies readonly Effort[]

/** The highest level that is held when a criterion counts as in place: every required one, on this level and those below. */
const held = (judged: readonly JudgedCriterion[], inPlace: (criterion: JudgedCriterion) => boolean): 0 | Level => {
  let reached: 0 | Level = 0
  for (const level of levels) {
    const needed = judged.filter((one) => one.required && one.level === level && one.verdict !== "not-applicable")
    // A level on which nothing applies was not reached by anything anybody did.
    if (needed.length === 0 || !needed.every(inPlace)) return reached
    reached = level
  }
  return reached
}

const isMet = ({ verdict }: JudgedCriterion): boolean => verdict === "met"

const isDeclaredMet = (one: JudgedCriterion): boolean => isMet(one) || (one.verdict !== "unmet" && one.declaration?.verdict === "met")

const couldBeMet = (one: JudgedCriterion): boolean => isMet(one) || (one.verdict !== "unmet" && one.declaration?.verdict !== "unmet")

const before = <Key extends string | number>(a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Assesses a community's maturity on a plan, measures and what was declared.
 *
 * @remarks
 * Gated, never averaged: one missing foundation keeps the first level, however well the rest does. Criteria come out by level, then by
 * id, so the order of what is given never matters. A level needs at least one criterion that applies.
 */
export const assess = ({ plan, measures, declared = [], notApplicable = [], criteria = allCriteria }: AssessmentInput): Assessment => {
  const judged = criteria
    .map((criterion) => judge(criterion, { ...(plan === undefined ? {} : { plan }), estimateOf: (metric, variant) => overall(measures, metric, variant) }))
    .map((one) => declare(one, newest(declared, one.criterion)))
    .map((one) => setAside(one, newest(notApplicable, one.criterion)))
    .toSorted((a, b) => before(a.level, b.level) || before(a.criterion, b.criterion))
  const level = held(judged, isMet)
  const inTheWay = judged
    .filter((one) => one.required && one.level === level + 1 && one.verdict !== "met" && one.verdict !== "not-applicable")
    .toSorted((a, b) => before(efforts.indexOf(a.remedy.effort), efforts.indexOf(b.remedy.effort)) || before(a.criterion, b.criterion))
    .map(({ criterion }) => criterion)
  const known = new Set(judged.map(({ criterion }) => criterion))
  const named = [...declared, ...notApplicable].map(({ criterion }) => criterion)
  return {
    level,
    couldBe: held(judged, couldBeMet),
    declaredLevel: held(judged, isDeclaredMet),
    inTheWay,
    criteria: judged,
    notInModel: [...new Set(named)].filter((id) => !known.has(id)).toSorted(),
  }
}
