import type { Texts } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import { before } from "./before.ts"
import type { Assessment, Declaration, JudgedCriterion, Level, LookedAt, Verdict } from "./verdict.ts"

/** Why a criterion is judged otherwise than before. */
export type CriterionCause =
  | {
      /** The number is another, came, or went. */
      readonly cause: "measure"
      /** What the criterion calls it. */
      readonly name: string
      /** The id of the metric. */
      readonly metric: string
      /** What it was before; not there where it was not among the measures. */
      readonly from?: Estimate
      /** What it is now; not there where it is not among the measures any more. */
      readonly to?: Estimate
    }
  | {
      /** The number became too old, or was measured anew. */
      readonly cause: "out-of-date"
      /** What the criterion calls it. */
      readonly name: string
      /** The id of the metric. */
      readonly metric: string
      /** Whether it is too old now. */
      readonly stale: boolean
    }
  | {
      /** The plan says something else, or there is one now. */
      readonly cause: "plan"
      /** What the criterion calls the part. */
      readonly name: string
    }
  | {
      /** Somebody answered, or otherwise than before, or an answer ran out. */
      readonly cause: "answer"
      /** What was said before; not there where nobody had answered. */
      readonly from?: Declaration
      /** What is said now; not there where the answer was withdrawn. */
      readonly to?: Declaration
    }
  | {
      /** It was called not applicable, or no longer is. */
      readonly cause: "set-aside"
    }
  | {
      /** The criterion itself is new, gone, or asks for something else. */
      readonly cause: "criterion"
    }

/** One criterion that is judged otherwise than before. */
export interface CriterionChange {
  /** The id of the criterion. */
  readonly criterion: string
  /** The level it is of, by the later assessment where that has it. */
  readonly level: Level
  /** The question it answers. */
  readonly asks: Texts
  /** Its verdict before; not there where the criterion is new. */
  readonly from?: Verdict["verdict"]
  /** Its verdict now; not there where the criterion is gone. */
  readonly to?: Verdict["verdict"]
  /** What made the difference, never empty. */
  readonly because: readonly CriterionCause[]
}

/** A level before and now; the same in both where it did not move. */
export interface LevelChange {
  /** By the earlier assessment; 0 where the first was not held. */
  readonly from: 0 | Level
  /** By the later assessment; 0 where the first is not held. */
  readonly to: 0 | Level
}

/** What became of a community's maturity since it was last assessed. */
export interface AssessmentChange {
  /** The level shown by evidence. */
  readonly level: LevelChange
  /** The level if people's answers are believed. */
  readonly declaredLevel: LevelChange
  /** Whether the two were judged by different criteria, so that a level may have moved although nothing happened. */
  readonly rubricChanged: boolean
  /** Those judged otherwise than before, by level, then by id; new ones and gone ones among them. */
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

/**
 * What changed from one assessment to a later one, and because of which evidence.
 *
 * @remarks
 * Two by different criteria are compared all the same; `rubricChanged` says so. Reasons, measures and answers that changed without changing a
 * verdict are not told.
 */
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
    criteria: changed.toSorted((a, b) => a.level - b.level || before(a.criterion, b.criterion)),
  }
}
