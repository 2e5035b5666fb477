import type { Texts } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import type { Assessment, Declaration, JudgedCriterion, Level, LookedAt, Verdict } from "./verdict.ts"

/**
 * Why a criterion is judged otherwise than before.
 *
 * @remarks
 * `measure`: the number is another, came, or went. `out-of-date`: it became too old, or was measured anew. `plan`: the plan says
 * something else, or there is one now. `answer`: somebody answered, otherwise, or an answer ran out. `set-aside`: it was called not
 * applicable, or no longer is. `criterion`: the criterion itself asks for something else.
 */
export type CriterionCause =
  | { readonly cause: "measure"; readonly name: string; readonly metric: string; readonly from?: Estimate; readonly to?: Estimate }
  | { readonly cause: "out-of-date"; readonly name: string; readonly metric: string; readonly stale: boolean }
  | { readonly cause: "plan"; readonly name: string }
  | { readonly cause: "answer"; readonly from?: Declaration; readonly to?: Declaration }
  | { readonly cause: "set-aside" }
  | { readonly cause: "criterion" }

/** One criterion that is judged otherwise than before; without `from` it is new, without `to` it is gone. */
export interface CriterionChange {
  readonly criterion: string
  readonly level: Level
  readonly asks: Texts
  readonly from?: Verdict["verdict"]
  readonly to?: Verdict["verdict"]
  readonly because: readonly CriterionCause[]
}

/**
 * What became of a community's maturity since it was last assessed.
 *
 * @remarks
 * `rubricChanged`: the two were judged by different criteria, so a level may have moved although nothing happened.
 */
export interface AssessmentChange {
  readonly level: { readonly from: 0 | Level; readonly to: 0 | Level }
  readonly declaredLevel: { readonly from: 0 | Level; readonly to: 0 | Level }
  readonly rubricChanged: boolean
  readonly criteria: readonly CriterionChange[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const evidenceCauses = (name: string, a: LookedAt | undefined, b: LookedAt | undefined): readonly CriterionCause[] => {
  const metric = b?.metric ?? a?.metric
  if (metric === undefined) return a?.print === b?.print ? [] : [{ cause: "plan", name }]
  if ((a?.stale ?? false) !== (b?.stale ?? false)) return [{ cause: "out-of-date", name, metric, stale: b?.stale ?? false }]
  const [from, to] = [a?.estimate, b?.estimate]
  return same(from, to) ? [] : [{ cause: "measure", name, metric, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]
}

const causesOf = (a: JudgedCriterion, b: JudgedCriterion): readonly CriterionCause[] => {
  const names = [...new Set([...a.evidence, ...b.evidence].map(({ name }) => name))]
  const find = (one: JudgedCriterion, name: string): LookedAt | undefined => one.evidence.find((piece) => piece.name === name)
  const [from, to] = [a.declaration, b.declaration]
  const causes: readonly CriterionCause[] = [
    ...names.flatMap((name) => evidenceCauses(name, find(a, name), find(b, name))),
    ...(same(from, to) ? [] : [{ cause: "answer" as const, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]),
    ...((a.verdict === "not-applicable") === (b.verdict === "not-applicable") ? [] : [{ cause: "set-aside" as const }]),
  ]
  return causes.length > 0 ? causes : [{ cause: "criterion" }]
}

/** What changed from one assessment to a later one, and because of which evidence. */
export const assessmentChanges = (from: Assessment, to: Assessment): AssessmentChange => {
  const [earlier, later] = [from, to].map(({ criteria }) => new Map(criteria.map((one) => [one.criterion, one])))
  const ids = [...new Set([...to.criteria, ...from.criteria].map(({ criterion }) => criterion))]
  const changed = ids.flatMap((id): readonly CriterionChange[] => {
    const [a, b] = [earlier?.get(id), later?.get(id)]
    const one = b ?? a
    if (one === undefined || a?.verdict === b?.verdict) return []
    return [{
      criterion: id, level: one.level, asks: one.asks,
      ...(a === undefined ? {} : { from: a.verdict }), ...(b === undefined ? {} : { to: b.verdict }),
      because: a === undefined || b === undefined ? [{ cause: "criterion" }] : causesOf(a, b),
    }]
  })
  return {
    level: { from: from.level, to: to.level },
    declaredLevel: { from: from.declaredLevel, to: to.declaredLevel },
    rubricChanged: from.rubric !== to.rubric,
    criteria: changed.toSorted((a, b) => a.level - b.level || (a.criterion < b.criterion ? -1 : 1)),
  }
}
