import type { Texts } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import type { Bounds } from "./model-bounds.ts"

/** The three levels: lay the foundation, grow and engage, measure and optimise. */
export type Level = 1 | 2 | 3

/** How long a remedy takes once somebody starts. */
export type Effort = "hours" | "days" | "weeks" | "months"

/**
 * What stands in a slot of a statement: a count, a text of ours, other people's words as they are (a role) or between quotation marks, a day,
 * a statement of its own, or several of these as a list.
 */
export type Filling =
  | number
  | Texts
  | {
      /** Other people's words as they are, such as a role. */
      readonly own: string
    }
  | {
      /** Other people's words, to stand between quotation marks. */
      readonly quote: string
    }
  | {
      /** An ISO day. */
      readonly day: string
    }
  | {
      /** A statement inside a statement. */
      readonly says: Statement
    }
  | {
      /** In the order in which they are listed. */
      readonly all: readonly Filling[]
    }

/** A sentence with what stands in its slots, so that it can be said in any language there is a catalogue for. */
export interface Statement {
  /** The sentence, with a slot such as `{$count}` for each filling. */
  readonly text: Texts
  /** What stands in the slots, by name; not there where the sentence has none. */
  readonly slots?: Readonly<Record<string, Filling>>
}

/** What the evidence says about one criterion. */
export interface Verdict {
  /** `undecided`: the interval straddles the bar. `declared`: somebody said so, whichever way; never equal to measured. */
  readonly verdict: "met" | "unmet" | "undecided" | "not-measured" | "not-applicable" | "declared"
  /** One sentence for each piece of evidence that settled it. */
  readonly because: Texts
  /** The same sentences with what stands in their slots, for other languages; there where `because` was made of names or counts. */
  readonly says?: readonly Statement[]
  /** What was to be reached or kept within, in the unit of the estimate, or a count where a plan's parts were counted; not there otherwise. */
  readonly bar?: number
}

/** An answer somebody gave instead of evidence. */
export interface Declaration {
  /** What they say of the criterion; believed only for `declaredLevel`. */
  readonly verdict: "met" | "unmet"
  /** What the answer rests on, in one language; may be blank. */
  readonly note: string
  /** A role as it may be printed, such as `community lead`. */
  readonly by: string
  /** The ISO day on which it was said, such as `2026-03-01`. */
  readonly on: string
  /** Where what it rests on can be seen. */
  readonly link?: string
  /** The last ISO day on which it counts; without one the criterion's shelf life decides. */
  readonly until?: string
}

/** The next thing to do where a criterion is not met. */
export interface Remedy {
  /** How long it takes once somebody starts; decides what comes first among the steps. */
  readonly effort: Effort
  /** What to do, as an imperative. */
  readonly text: Texts
}

/** What a criterion asks, why, and what to do where the answer is no: the same for every community. */
export interface CriterionCard {
  /** The level that cannot be held without it, where it is required. */
  readonly level: Level
  /** The question it answers, ending in a question mark. */
  readonly asks: Texts
  /** Why the answer matters: what a community that lacks it pays for it. */
  readonly why: Texts
  /** What to do first where the answer is no. */
  readonly remedy: Remedy
  /** What it rests on: concepts such as `concept:38`, papers, articles. */
  readonly sources: readonly string[]
}

/** Where a criterion stands in its life: tried out, relied upon, or on its way out; only stable ones keep a level. */
export type Lifecycle = "experimental" | "stable" | "deprecated"

/** One thing a criterion looked at: a metric, a part of the plan, or people's answer. */
export interface LookedAt {
  /** What the criterion calls it, such as `solved`. */
  readonly name: string
  /** The id of the metric, where it is one. */
  readonly metric?: string
  /** Which variant of the metric; there wherever `metric` is. */
  readonly variant?: string
  /** What was measured or refused; a metric without one was not among the measures given. */
  readonly estimate?: Estimate
  /** Set where the estimate was left aside because it is too old. */
  readonly stale?: true
  /** The fingerprint of a part of the plan: the same for as long as the plan says the same there. */
  readonly print?: string
}

/** One criterion, judged. */
export interface JudgedCriterion extends CriterionCard, Verdict {
  /** The id of the criterion. */
  readonly criterion: string
  /** Whether the level cannot be held without it. */
  readonly required: boolean
  /** Anything but `stable` advises and keeps no level. */
  readonly lifecycle: Lifecycle
  /** What was looked at, in the order in which the criterion names it. */
  readonly evidence: readonly LookedAt[]
  /** What somebody declared, also where the evidence speaks for itself and the declaration changed nothing. */
  readonly declaration?: Declaration & {
    /** Set where the answer no longer counts: it is too old, or past its last day. */
    readonly stale?: true
  }
}

/**
 * How one level stands: how many of its required criteria are there.
 *
 * @remarks
 * Unit: counts of required criteria that apply.
 */
export interface LevelStanding {
  /** The level the counts are of. */
  readonly level: Level
  /** Whether all its required criteria are met, and those of every level below. */
  readonly held: boolean
  /** All required criteria but those set aside as not applicable; the sum of `met`, `unmet` and `unknown`. */
  readonly applicable: number
  /** Those the evidence shows. */
  readonly met: number
  /** Those the evidence shows not to be there. */
  readonly unmet: number
  /** Those of the unknown that somebody answered for. */
  readonly declared: number
  /** Those undecided, not measured or declared. */
  readonly unknown: number
  /**
   * The share that is met, both ends in [0, 1]: what is shown, and what the unknown could still make of it; not there where nothing applies.
   * It is a level's own and is never averaged with another's.
   */
  readonly score?: Bounds
}

/** One practice on the way up. */
export interface Step {
  /** The id of the criterion that is to be met. */
  readonly criterion: string
  /** The level it is required for. */
  readonly level: Level
  /** How long its remedy takes. */
  readonly effort: Effort
  /** Other criteria that lack the same measure, by id, so that one piece of work settles them too. */
  readonly alsoDecides: readonly string[]
  /** The level held once this and all earlier steps are done. */
  readonly reaches: 0 | Level
}

/** A maturity assessment; only required criteria keep a level. */
export interface Assessment {
  /** The fingerprint of the criteria, another whenever one of them asks for something else. */
  readonly rubric: string
  /** The day or moment the assessment speaks from, ISO 8601; without it nothing is ever out of date. */
  readonly asOf?: string
  /** The highest level whose required criteria, and those of every level below, are all met; 0 where the first is not yet held. */
  readonly level: 0 | Level
  /** The highest level still possible if everything unknown turned out well. */
  readonly couldBe: 0 | Level
  /** The level if what people declare is believed wherever the evidence does not speak against it. */
  readonly declaredLevel: 0 | Level
  /** One for each level, the lowest first. */
  readonly standings: readonly LevelStanding[]
  /** The way to the top, level by level, and on each the practice first that settles most for its effort. */
  readonly steps: readonly Step[]
  /** The criteria that keep the next level from being held, by id, in the order of the steps. */
  readonly inTheWay: readonly string[]
  /** All that were judged, by level, then by id. */
  readonly criteria: readonly JudgedCriterion[]
  /** Ids that were declared or called not applicable although no criterion has them; empty when all is well. */
  readonly notInModel: readonly string[]
}
