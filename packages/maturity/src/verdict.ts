import type { Estimate } from "@folkmoot/metrics"
import type { Texts } from "@folkmoot/facts"

/** The three levels: lay the foundation, grow and engage, measure and optimise. */
export type Level = 1 | 2 | 3

/**
 * What the evidence says about one criterion.
 *
 * @remarks
 * `undecided`: the interval straddles the bar. `declared`: somebody said so; never equal to measured. `because` is one sentence.
 */
export interface Verdict {
  readonly verdict: "met" | "unmet" | "undecided" | "not-measured" | "not-applicable" | "declared"
  readonly because: Texts
  /** The bar an estimate was held against, where there was one. */
  readonly bar?: number
}

/** One criterion, judged. */
export interface JudgedCriterion extends Verdict {
  readonly criterion: string
  readonly level: Level
  readonly asks: Texts
  readonly evidence: readonly { readonly name: string; readonly metric?: string; readonly estimate?: Estimate }[]
  readonly remedy: { readonly effort: "hours" | "days" | "weeks" | "months"; readonly text: Texts }
  readonly sources: readonly string[]
}

/**
 * A maturity assessment.
 *
 * @remarks
 * `level` is the highest level whose criteria, and those of every level below, are all met (declared ones count only as `declaredLevel`);
 * 0 where the first is not yet held. `couldBe` is the highest level still possible if everything unknown turned out well. `inTheWay`
 * names the criteria that keep the next level, the cheapest remedy first.
 */
export interface Assessment {
  readonly level: 0 | Level
  readonly couldBe: 0 | Level
  readonly declaredLevel: 0 | Level
  readonly inTheWay: readonly string[]
  readonly criteria: readonly JudgedCriterion[]
}
