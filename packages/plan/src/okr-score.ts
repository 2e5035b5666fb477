import { isShare, type KeyResult, type OkrObjective } from "./okr.ts"
import { recordsAt } from "./plain-data.ts"

/** How far an objective was reached, or why that cannot be said. */
export type OkrScore =
  | {
      /** Whether there is a score. */
      readonly scored: true
      /** From 0 to 1. */
      readonly score: number
      /** How many key results it is the mean of, those of weight 0 among them. */
      readonly of: number
    }
  | {
      /** Whether there is a score. */
      readonly scored: false
      /** What is in the way: `out-of-range` is a grade or weight outside of 0 to 1, `zero-weight` that all weights are 0. */
      readonly why: "no-key-results" | "no-grade" | "no-weight" | "out-of-range" | "zero-weight"
      /** The key results that are in the way, by id or, without one, by title. */
      readonly keyResults: readonly string[]
    }

/**
 * The score of an objective: the mean of its key results' grades, each with its weight.
 *
 * @remarks
 * Unit: from 0 to 1. Weights need not sum to 1. A key result without a grade is not a zero, and one without a weight does not weigh as much as the others:
 * where either is missing, there is no score. Never throws: what is no key result counts as none.
 */
export const okrScore = (objective: OkrObjective): OkrScore => {
  const keyResults = recordsAt(objective, ["keyResults"]) as unknown as readonly KeyResult[]
  const refused = (why: Extract<OkrScore, { readonly scored: false }>["why"], among: typeof keyResults): OkrScore => ({ scored: false, why, keyResults: among.map(({ id, title }) => id ?? title) })
  if (keyResults.length === 0) return refused("no-key-results", [])
  const ungraded = keyResults.filter(({ grade }) => grade === undefined)
  if (ungraded.length > 0) return refused("no-grade", ungraded)
  const unweighted = keyResults.filter(({ weight }) => weight === undefined)
  if (unweighted.length > 0) return refused("no-weight", unweighted)
  const pairs = keyResults.map(({ grade = 0, weight = 0 }) => ({ grade, weight }))
  const beyond = keyResults.filter(({ grade = 0, weight = 0 }) => !isShare(grade) || !isShare(weight))
  if (beyond.length > 0) return refused("out-of-range", beyond)
  const whole = pairs.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return refused("zero-weight", keyResults)
  const score = pairs.reduce((sum, { grade, weight }) => sum + grade * weight, 0) / whole
  const grades = pairs.filter(({ weight }) => weight > 0).map(({ grade }) => grade)
  // Rounding must not carry a mean beyond what it is the mean of.
  return { scored: true, score: Math.min(Math.max(score, Math.min(...grades)), Math.max(...grades)), of: keyResults.length }
}
