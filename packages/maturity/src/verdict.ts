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
 * Unit: `by` is a role as it may be printed; `on` and `until` are ISO days such as `2026-03-01`, `until` the last on which the answer
 * counts; `note` is what it rests on, `link` where that can be seen.
 */
export interface Declaration {
  readonly verdict: "met" | "unmet"
  readonly note: string
  readonly by: string
  readonly on: string
  readonly link?: string
  readonly until?: string
}

/** Where a criterion stands in its life: tried out, relied upon, or on its way out; only stable ones keep a level. */
export type Lifecycle = "experimental" | "stable" | "deprecated"

/**
 * One thing a criterion looked at.
 *
 * @remarks
 * A metric without an `estimate` was not among the measures given. `stale` says that it was left aside because it is too old; then
 * `estimate` is the old one. `print` tells whether a part of the plan says the same as another time, without repeating it.
 */
export interface LookedAt {
  readonly name: string
  readonly metric?: string
  readonly variant?: string
  readonly estimate?: Estimate
  readonly stale?: true
  readonly print?: string
}

/** One criterion, judged. */
export interface JudgedCriterion extends Verdict {
  readonly criterion: string
  readonly level: Level
  /** Whether the level cannot be held without it. */
  readonly required: boolean
  readonly lifecycle: Lifecycle
  readonly asks: Texts
  readonly why: Texts
  readonly evidence: readonly LookedAt[]
  readonly remedy: { readonly effort: Effort; readonly text: Texts }
  readonly sources: readonly string[]
  /** What somebody declared, also where the evidence speaks for itself and the declaration changed nothing. */
  readonly declaration?: Declaration & { readonly stale?: true }
}

/**
 * How one level stands: how many of its required criteria are there.
 *
 * @remarks
 * Unit: counts of required criteria that apply; `unknown` are those undecided, not measured or declared. `score` is the share that is
 * met, from what is shown (`low`) to what unknown answers could still make of it (`high`), both in [0, 1]; it is not there where nothing
 * applies. It is a level's own and is never averaged with another's.
 */
export interface LevelStanding {
  readonly level: Level
  readonly held: boolean
  readonly applicable: number
  readonly met: number
  readonly unmet: number
  readonly declared: number
  readonly unknown: number
  readonly score?: { readonly low: number; readonly high: number }
}

/**
 * One practice on the way up.
 *
 * @remarks
 * `alsoDecides` are other criteria that lack the same measure, so that one piece of work settles them too. `reaches` is the level held
 * once this and all earlier steps are done.
 */
export interface Step {
  readonly criterion: string
  readonly level: Level
  readonly effort: Effort
  readonly alsoDecides: readonly string[]
  readonly reaches: 0 | Level
}

/**
 * A maturity assessment.
 *
 * @remarks
 * `level` is the highest level whose criteria, and those of every level below, are all met (declared ones count only as `declaredLevel`);
 * 0 where the first is not yet held. `couldBe` is the highest level still possible if everything unknown turned out well. `steps` is the
 * way to the top, level by level, and on each the practice first that settles most for its effort; `inTheWay` names those of the next
 * level. Only required criteria keep a level. `rubric` changes whenever a criterion does.
 */
export interface Assessment {
  readonly rubric: string
  /** The day or moment the assessment speaks from, ISO 8601; without it nothing is ever out of date. */
  readonly asOf?: string
  readonly level: 0 | Level
  readonly couldBe: 0 | Level
  readonly declaredLevel: 0 | Level
  readonly standings: readonly LevelStanding[]
  readonly steps: readonly Step[]
  readonly inTheWay: readonly string[]
  readonly criteria: readonly JudgedCriterion[]
  /** Ids that were declared or called not applicable although no criterion has them; empty when all is well. */
  readonly notInModel: readonly string[]
}
