import type { Amount, Cadence, Day, Duration, EvidenceStatus, OneOf, PlanValueType, Ref } from "./model-basics.ts"
import type * as words from "./vocabulary.ts"

/** A metric the plan is steered by. */
export interface HeadlineMetric {
  /** The metric's id. */
  readonly metric: string
  /** Which of its definitions. */
  readonly variant?: string
  /** Where its data come from. */
  readonly source?: string
  /** How often it is read and discussed. */
  readonly cadence?: Cadence
  /** Whether its values are told outside of the organisation. */
  readonly published?: boolean
  /** The objective it belongs to. */
  readonly objective?: Ref
}

/** A metric of the plan's own: what is counted, among what, and in which unit. */
export interface MetricDefinition {
  /** Kebab-case name by which the plan refers to it. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** The library's metric that comes nearest to it. */
  readonly like?: string
  /** What is counted, in one sentence. */
  readonly means?: string
  /** Among what it is counted, where it is a share or a rate. */
  readonly among?: string
  /** What is left out of both. */
  readonly excludes?: readonly string[]
  /** The metrics it is put together of, where it is a score. */
  readonly parts?: readonly ScorePart[]
  /** The groups that its cases fall into. */
  readonly bands?: readonly Band[]
  /** The stretch of the calendar it is counted over, such as month. */
  readonly window?: OneOf<typeof words.periods>
  /** How far it looks back from each day, such as 90 d, where that is no stretch of the calendar. */
  readonly trailing?: Duration
  /** How many cases it takes before it is told. */
  readonly minimumCases?: number
  /** The unit it is given in. */
  readonly unit: OneOf<typeof words.units>
  /** What it is about. */
  readonly tier?: OneOf<typeof words.tiers>
  /** Which way is better; neither unless said. */
  readonly better?: "higher" | "lower"
  /** Where its data come from. */
  readonly source?: string
  /** What to bear in mind when reading it. */
  readonly caveats?: readonly string[]
  /** What it gives in cases of which one knows. */
  readonly examples?: readonly WorkedExample[]
}

/** A case of which one knows what a metric gives. */
export interface WorkedExample {
  /** What happened. */
  readonly given: string
  /** What the metric is then. */
  readonly gives: number | string
}

/** A metric that is part of a score. */
export interface ScorePart {
  /** The metric. */
  readonly metric: string
  /** What it is multiplied by; 1 unless said. */
  readonly weight?: number
}

/** A group that the cases of a metric fall into. */
export interface Band {
  /** What the group is called. */
  readonly title?: string
  /** Its lowest value, in the unit of what is looked at: 9, 16 d. */
  readonly from?: number | string
  /** Its highest value. */
  readonly to?: number | string
  /** What a case in it counts in the metric. */
  readonly counts?: number
}

/** What counts as a conversion here. */
export interface ConversionDefinition {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What counts as one conversion. */
  readonly means: string
}

/** What running the community will cost. */
export interface PlannedCost extends Amount {
  /** What the money is spent on; events, travel and rent are overhead. */
  readonly kind: OneOf<typeof words.costKinds>
  /** What it is, in a few words. */
  readonly title?: string
  /** The goal it is spent for; the whole plan unless said. */
  readonly goal?: Ref
  /** The first day it is spent. */
  readonly from?: Day
  /** The last day it is spent. */
  readonly to?: Day
}

/** Something the community is expected to bring. */
export interface Benefit {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What it brings. */
  readonly title: string
  /** The kind of value it is. */
  readonly value?: PlanValueType
  /** The goal it belongs to. */
  readonly goal?: Ref
  /** The metric that shows it. */
  readonly metric?: string
  /** What it is worth in money; left out where it is worth something else. */
  readonly worth?: Amount
  /** What the amount rests on. */
  readonly basis?: string
}

/** A figure of others that the plan relies on. */
export interface ExternalClaim {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is claimed. */
  readonly says: string
  /** The figure, as it was published. */
  readonly value?: number
  /** The upper end, where a range was published. */
  readonly upTo?: number
  /** Its unit. */
  readonly unit?: OneOf<typeof words.units> | "percent"
  /** The metric it is a figure of, where it can stand beside one of ours. */
  readonly metric?: string
  /** Who says so, and where. */
  readonly source?: string
  /** The year of the figure. */
  readonly year?: number
  /** Whom it is about. */
  readonly population?: string
  /** How many were asked or counted. */
  readonly n?: number
}

/** Something that is taken for granted until it is tested. */
export interface PlanAssumption {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is assumed. */
  readonly says: string
  /** The goals, behaviours, objectives, strategies, tactics and pilots that rest on it. */
  readonly carries?: readonly Ref[]
  /** What speaks for it so far. */
  readonly evidence?: string
  /** Whether it is assumed, correlated or tested. */
  readonly status?: EvidenceStatus
  /** The day by which it is tested. */
  readonly checkBy?: Day
  /** The external claim it rests on. */
  readonly claim?: Ref
}
