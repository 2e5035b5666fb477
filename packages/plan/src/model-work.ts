import type { Amount, Day, Effort, OneOf, Ref, Volume } from "./model-basics.ts"
import type * as words from "./vocabulary.ts"

/** How objectives will be reached. */
export interface Strategy {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** How objectives will be reached. */
  readonly title: string
  /** The objectives it serves. */
  readonly objectives?: readonly Ref[]
  /** Why this way and not another. */
  readonly why?: string
}

/** What will be done for a strategy. */
export interface Tactic {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What will be done. */
  readonly title: string
  /** What it does for the community. */
  readonly kind?: OneOf<typeof words.tacticKinds>
  /** How far it is. */
  readonly state?: OneOf<typeof words.workStates>
  /** The strategy it belongs to. */
  readonly strategy?: Ref
  /** The goals or objectives it serves, where no strategy or behaviour leads to them. */
  readonly serves?: readonly Ref[]
  /** The behaviours it encourages. */
  readonly behaviours?: readonly Ref[]
  /** The platforms on which it happens. */
  readonly platforms?: readonly Ref[]
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** The roles or stakeholders who share it. */
  readonly coOwners?: readonly Ref[]
  /** How often it is done, where it is done again and again. */
  readonly frequency?: Volume
  /** What it costs in time. */
  readonly effort?: Effort
  /** Why this and not something else. */
  readonly why?: string
}

/** One step of the action plan. */
export interface Action {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** The step, in one sentence. */
  readonly title: string
  /** 1 is the most urgent step, 2 the next; several may share a number. */
  readonly priority?: number
  /** The tactic it carries out. */
  readonly tactic?: Ref
  /** The goals or objectives it serves, where no tactic leads to them. */
  readonly serves?: readonly Ref[]
  /** The phase of the plan it belongs to. */
  readonly phase?: Ref
  /** How far it is, where no day says so. */
  readonly state?: OneOf<typeof words.workStates>
  /** The role or stakeholder who does it. */
  readonly owner?: Ref
  /** The roles or stakeholders who share it. */
  readonly coOwners?: readonly Ref[]
  /** What it costs in time. */
  readonly effort?: Effort
  /** The day it begins. */
  readonly start?: Day
  /** The day by which it is done. */
  readonly due?: Day
  /** The day it was done. */
  readonly doneOn?: Day
  /** The day it was given up. */
  readonly droppedOn?: Day
  /** The actions that must be done first. */
  readonly after?: readonly Ref[]
}

/** What was learned, decided, and when it will be measured again. */
export interface Optimisation {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What was learned. */
  readonly finding: string
  /** What was decided because of it. */
  readonly decision?: string
  /** The day of the decision. */
  readonly decidedOn?: Day
  /** The objective, feedback or pilot it rests on. */
  readonly evidence?: Ref
  /** The day on which it is measured again. */
  readonly remeasureOn?: Day
  /** What measuring again showed. */
  readonly result?: string
}

/** A trial that decides what is done at large: a hypothesis, few people, a short time, little money, and criteria fixed before it starts. */
export interface Pilot {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is tried. */
  readonly title: string
  /** What is believed to happen, and why. */
  readonly hypothesis?: string
  /** The objective it prepares. */
  readonly objective?: Ref
  /** The tactics it tries. */
  readonly tactics?: readonly Ref[]
  /** The phase of the plan it belongs to. */
  readonly phase?: Ref
  /** With whom it is tried. */
  readonly population?: string
  /** How many cases can be expected. */
  readonly volume?: Volume
  /** Its first day. */
  readonly start?: Day
  /** Its last day. */
  readonly end?: Day
  /** What it may cost at most. */
  readonly budget?: Amount
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** What counts as success. */
  readonly criteria?: readonly PilotCriterion[]
  /** That the criteria were fixed, and which they were. */
  readonly frozen?: Frozen
  /** What follows from the result. */
  readonly decisionRule?: DecisionRule
  /** What was decided in the end. */
  readonly decision?: PilotDecision
}

/** What counts as a pilot's success. */
export interface PilotCriterion {
  /** The metric it is judged by. */
  readonly metric: string
  /** Which definition of the metric counts. */
  readonly variant?: string
  /** Where the metric stands without the pilot, in its own unit. */
  readonly baseline?: number | string
  /** Where it has to be at the end. */
  readonly target?: number | string
  /** By how much it has to differ from the baseline, where that was agreed and not the target itself: +20%, -40%, 100, -2 h. */
  readonly change?: number | string
  /** Whether the target is a floor or a ceiling; the side that is better for the metric unless said. */
  readonly bound?: OneOf<typeof words.bounds>
}

/** That a pilot's criteria were fixed. */
export interface Frozen {
  /** The day they were fixed. */
  readonly on: Day
  /** The fingerprint of the criteria and the rule, as `freezePilot` gives it. */
  readonly hash: string
}

/** What follows from a pilot's result. */
export interface DecisionRule {
  /** How many criteria have to be met to go on. */
  readonly go: number
  /** What happens otherwise. */
  readonly otherwise: OneOf<typeof words.pilotOutcomes>
}

/** What was decided after a pilot. */
export interface PilotDecision {
  /** The day of the decision. */
  readonly on: Day
  /** What was decided. */
  readonly outcome: OneOf<typeof words.pilotOutcomes>
  /** The roles or stakeholders who decided. */
  readonly by?: readonly Ref[]
  /** Why. */
  readonly why?: string
}
