import type { Day, OneOf, Ref, Volume } from "./model-basics.ts"
import type * as words from "./vocabulary.ts"

/** A SMART objective: one behaviour, one metric, from a baseline to a target by a date. */
export interface Objective {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is to change, in one sentence. */
  readonly title: string
  /** What others call it, such as the number of a key result. */
  readonly code?: string
  /** Whether its target is to be reached by the due day, or kept as a promise is, or whether something is to be there that no metric counts; to be reached unless said. */
  readonly kind?: OneOf<typeof words.objectiveKinds>
  /** 1 is the most important objective of its goal, 2 the next. */
  readonly priority?: number
  /** The goal it serves; one that serves several names its behaviour, and each of them names that behaviour among its own. */
  readonly goal?: Ref
  /** The behaviour it wants more of. */
  readonly behaviour?: Ref
  /** The metric it is judged by. */
  readonly metric?: string
  /** Which definition of the metric counts. */
  readonly variant?: string
  /** Where the metric stands, in its own unit: 0.6, 40, 24 h, 12.50 EUR. */
  readonly baseline?: number | string
  /** The day the baseline is of, or the day by which it will have been measured. */
  readonly baselineOn?: Day
  /** Where it is to be by the due day, in the same unit. */
  readonly target?: number | string
  /** The other end of the target, where it is a range. */
  readonly upTo?: number | string
  /** By how much it is to differ from the baseline, where that was agreed and not the target itself: +20%, -40%, 100, -2 h. */
  readonly change?: number | string
  /** Where it would be if more than the target were reached: a value, or beside `change` a change as well. */
  readonly stretch?: number | string
  /** Whether the target is promised, or set higher than is expected to be reached. */
  readonly commitment?: OneOf<typeof words.commitments>
  /** Whether the target is a floor or a ceiling; the side that is better for the metric unless said. */
  readonly bound?: OneOf<typeof words.bounds>
  /** Whose behaviour is counted. */
  readonly population?: string
  /** How many cases are counted, where the data do not show it. */
  readonly volume?: Volume
  /** The phase of the plan it belongs to. */
  readonly phase?: Ref
  /** The first day that counts. */
  readonly start?: Day
  /** The day by which the target is to be reached. */
  readonly due?: Day
  /** Where it is to be on the way. */
  readonly milestones?: readonly Milestone[]
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** The roles or stakeholders who share it. */
  readonly coOwners?: readonly Ref[]
  /** Who answered for it before, and until when. */
  readonly formerOwners?: readonly FormerOwner[]
  /** Why it is wanted. */
  readonly why?: string
  /** What speaks for the target being within reach. */
  readonly evidence?: string
  /** Its share in its goal, from 0 to 1, where objectives are graded together. */
  readonly weight?: number
  /** How it stood on the way. */
  readonly checkIns?: readonly CheckIn[]
  /** How far it was reached, from 0 to 1, as graded at the end. */
  readonly grade?: number
  /** How the objective changed. */
  readonly revisions?: readonly ObjectiveRevision[]
}

/** How an objective stood on the way, as somebody saw it. */
export interface CheckIn {
  /** The day of the check-in. */
  readonly on: Day
  /** Where the metric stood, in its own unit. */
  readonly value?: number | string
  /** How far the objective was reached, from 0 to 1. */
  readonly grade?: number
  /** Whether it looked as if the target would be reached. */
  readonly outlook?: OneOf<typeof words.outlooks>
  /** How sure it was that the target would be reached, from 0 to 1. */
  readonly confidence?: number
  /** The roles or stakeholders who saw it so. */
  readonly by?: readonly Ref[]
  /** What there was to say. */
  readonly note?: string
}

/** Where an objective is to be on the way. */
export interface Milestone {
  /** The day by which it is reached. */
  readonly due: Day
  /** The value on that day, in the metric's unit; left out where something is there by then that no metric counts. */
  readonly target?: number | string
  /** What it stands for. */
  readonly title?: string
}

/** Who answered for an objective before. */
export interface FormerOwner {
  /** The role or stakeholder. */
  readonly owner: Ref
  /** The last day. */
  readonly until: Day
}

/** How an objective changed: what it said before, why that changed, and who took part. */
export interface ObjectiveRevision {
  /** The day of the change. */
  readonly on: Day
  /** Why it was changed. */
  readonly why: string
  /** The roles or stakeholders who took part. */
  readonly by?: readonly Ref[]
  /** The target before. */
  readonly target?: number | string
  /** The change before. */
  readonly change?: number | string
  /** The baseline before. */
  readonly baseline?: number | string
  /** The due day before. */
  readonly due?: Day
}
