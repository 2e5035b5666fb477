import type { Texts } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"

/** The three levels: lay the foundation, grow and engage, measure and optimise. */
export type Level = 1 | 2 | 3

/** How long a remedy takes once somebody starts. */
export type Effort = "hours" | "days" | "weeks" | "months"

/**
 * What the evidence says about one criterion.
 *
 * @remarks
 * `undecided`: the interval straddles the bar. `declared`: somebody said so; never equal to measured. `because` is one sentence for each
 * piece of evidence that settled it.
 */
export interface Verdict {
  readonly verdict: "met" | "unmet" | "undecided" | "not-measured" | "not-applicable" | "declared"
  readonly because: Texts
  /** The bar an estimate was held against, where there was one. */
  readonly bar?: number
}

/**
 * An answer somebody gave instead of evidence.
 *
 * @remarks
 * Unit: `by` is a role or name as it may be printed; `on` an ISO day such as `2026-03-01`; `note` is what the answer rests on.
 */
export interface Declaration {
  readonly verdict: "met" | "unmet"
  readonly note: string
  readonly by: string
  readonly on: string
}

/** One criterion, judged. */
export interface JudgedCriterion extends Verdict {
  readonly criterion: string
  readonly level: Level
  /** Whether the level cannot be held without it. */
  readonly required: boolean
  readonly asks: Texts
  readonly why: Texts
  /** What was looked at; a metric without an `estimate` was not among the measures given. */
  readonly evidence: readonly {
    readonly name: string
    readonly metric?: string
    readonly variant?: string
    readonly estimate?: Estimate
  }[]
  readonly remedy: { readonly effort: Effort; readonly text: Texts }
  readonly sources: readonly string[]
  /** What somebody declared, also where the evidence speaks for itself and the declaration changed nothing. */
  readonly declaration?: Declaration
}

/**
 * A maturity assessment.
 *
 * @remarks
 * `level` is the highest level whose criteria, and those of every level below, are all met (declared ones count only as `declaredLevel`);
 * 0 where the first is not yet held. `couldBe` is the highest level still possible if everything unknown turned out well. `inTheWay`
 * names the criteria that keep the next level, the cheapest remedy first. Only required criteria keep a level.
 */
export interface Assessment {
  readonly level: 0 | Level
  readonly couldBe: 0 | Level
  readonly declaredLevel: 0 | Level
  readonly inTheWay: readonly string[]
  readonly criteria: readonly JudgedCriterion[]
  /** Ids that were declared or called not applicable although no criterion has them; empty when all is well. */
  readonly notInModel: readonly string[]
}
