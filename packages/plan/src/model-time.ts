import type { Cadence, Day, Duration, OneOf, Ref } from "./model-basics.ts"
import type * as words from "./vocabulary.ts"

/** The time the plan is for. */
export interface Timeline {
  /** The plan's first day. */
  readonly from?: Day
  /** Its last day. */
  readonly to?: Day
  /** How long it is at least, where its days are not known yet. */
  readonly lasts?: Duration
  /** How often metrics and plan are discussed together. */
  readonly reviews?: Cadence
  /** The meetings in which they are discussed, where there are several. */
  readonly meetings?: readonly Meeting[]
  /** The stretches it is divided into. */
  readonly phases?: readonly Phase[]
}

/** A meeting that comes again and again, in which the plan is held against its numbers. */
export interface Meeting {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What it is called. */
  readonly title?: string
  /** How often it takes place. */
  readonly cadence: Cadence
  /** Who takes part. */
  readonly with?: readonly Ref[]
  /** What is discussed: goals, objectives, tactics, actions or pilots; the whole plan unless said. */
  readonly about?: readonly Ref[]
}

/** A stretch of the plan. */
export interface Phase {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** Its first day. */
  readonly from?: Day
  /** Its last day. */
  readonly to?: Day
  /** How long it is, where its days are not known yet. */
  readonly lasts?: Duration
}

/** When the plan may change, and how it did. */
export interface Flexibility {
  /** What makes you change the plan. */
  readonly triggers?: readonly Trigger[]
  /** What you do then. */
  readonly contingency?: readonly Contingency[]
  /** How the plan changed so far. */
  readonly changes?: readonly PlanChange[]
}

/** What makes you change the plan. */
export interface Trigger {
  /** A name of its own, by which translations find it. */
  readonly id?: string
  /** What has to happen. */
  readonly when: string
  /** The metric that shows it. */
  readonly metric?: string
  /** It happens below this value, in the metric's unit. */
  readonly below?: number | string
  /** It happens above this value, in the metric's unit. */
  readonly above?: number | string
  /** What is done then. */
  readonly leadsTo?: Ref
}

/** What is done when something happens. */
export interface Contingency {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is done. */
  readonly title: string
}

/** A change of the plan. */
export interface PlanChange {
  /** A name of its own, by which translations find it. */
  readonly id?: string
  /** The day of the change. */
  readonly on: Day
  /** What was changed. */
  readonly what: string
  /** Why. */
  readonly why?: string
  /** The roles or stakeholders who decided it. */
  readonly by?: readonly Ref[]
}

/** What could go wrong. */
export interface Risk {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What could go wrong. */
  readonly title: string
  /** What it threatens. */
  readonly kind?: OneOf<typeof words.riskKinds>
  /** How likely it is. */
  readonly likelihood?: OneOf<typeof words.degrees>
  /** How much it would do. */
  readonly impact?: OneOf<typeof words.degrees>
  /** Whether it is a problem already, and not only something that may come. */
  readonly present?: boolean
  /** What is done about it. */
  readonly response?: string
  /** The role or stakeholder who watches it. */
  readonly owner?: Ref
}
