import type { Measure } from "@folkmoot/metrics"
import { withDays, type PlanSpec } from "@folkmoot/plan"
import { before } from "./before.ts"
import { criteria as allCriteria } from "./catalogue.ts"
import { declarationOf, declare, newest, setAside, type Declared, type NotApplicable } from "./declared.ts"
import { rubricOf, type AnyCriterion } from "./define.ts"
import { hasExpired } from "./freshness.ts"
import { judge } from "./judge.ts"
import { held, isDeclaredMet, isMet, mayBeMet, standingsOf } from "./levels.ts"
import { overall } from "./measures.ts"
import { stepsFrom } from "./steps.ts"
import type { Assessment, JudgedCriterion } from "./verdict.ts"

/** What an assessment rests on. */
export interface AssessmentInput {
  /** What the plan says; criteria that rest on one are not measured without. */
  readonly plan?: PlanSpec
  /** What was measured; of each number the one of everybody, over the widest period, counts. */
  readonly measures: readonly Measure[]
  /** What people answered; of several answers about a criterion the newest counts. */
  readonly declared?: readonly Declared[]
  /** Criteria to set aside; only with a justification. */
  readonly notApplicable?: readonly NotApplicable[]
  /** The moment to assess from, ISO 8601: what is older than a criterion allows then no longer counts. */
  readonly asOf?: string
  /** The criteria to judge by; all of this package unless said. */
  readonly criteria?: readonly AnyCriterion[]
}

/**
 * Assesses a community's maturity on a plan, measures and what was declared.
 *
 * @remarks
 * Gated, never averaged: one missing foundation keeps the first level, however well the rest does. Criteria come out by level, then by
 * id, so the order of what is given never matters. A level needs at least one criterion that applies. What is declared of no
 * criterion stands in `notInModel`, and an `asOf` that cannot be read counts as none.
 */
export const assess = ({ plan: given, measures, declared = [], notApplicable = [], asOf, criteria = allCriteria }: AssessmentInput): Assessment => {
  const plan = given && withDays({ spec: given }).spec
  const ofOne = (criterion: AnyCriterion): JudgedCriterion => {
    const said = newest(declared, criterion.id)
    const counts = said !== undefined && !hasExpired(said, asOf, criterion.shelfLife)
    const judged = judge(criterion, {
      ...(plan === undefined ? {} : { plan }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(counts ? { answer: declarationOf(said) } : {}),
      estimateOf: (metric, variant) => overall(measures, metric, variant, { asOf, shelfLife: criterion.shelfLife }),
    })
    const aside = newest(notApplicable, criterion.id)
    return setAside(declare(judged, said, asOf, criterion.shelfLife), aside !== undefined && hasExpired(aside, asOf, criterion.shelfLife) ? undefined : aside)
  }
  const judged = criteria.map(ofOne).toSorted((a, b) => before(a.level, b.level) || before(a.criterion, b.criterion))
  const level = held(judged, isMet)
  const steps = stepsFrom(judged)
  const known = new Set(judged.map(({ criterion }) => criterion))
  const named = [...declared, ...notApplicable].map(({ criterion }) => criterion)
  return {
    rubric: rubricOf(criteria),
    ...(asOf === undefined ? {} : { asOf }),
    level,
    couldBe: held(judged, mayBeMet),
    declaredLevel: held(judged, isDeclaredMet),
    standings: standingsOf(judged),
    steps,
    inTheWay: steps.flatMap((step) => (step.level === level + 1 ? [step.criterion] : [])),
    criteria: judged,
    notInModel: [...new Set(named)].filter((id) => !known.has(id)).toSorted(),
  }
}
