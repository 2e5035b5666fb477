import type { Day } from "./model-basics.ts"
import type { Benefit, ConversionDefinition, ExternalClaim, HeadlineMetric, MetricDefinition, PlanAssumption, PlannedCost } from "./model-measures.ts"
import type { Objective } from "./model-objective.ts"
import type { Decision, FeedbackActivity, Guidelines, Recognition, Role, Stakeholder } from "./model-people.ts"
import type { Competitor, ContentProgramme, KnowledgeBase, Launch, Platform, PlatformOption, Tool } from "./model-places.ts"
import type { Audience, Behaviour, Community, Goal, Organisation, Term } from "./model-purpose.ts"
import type { Flexibility, Risk, Timeline } from "./model-time.ts"
import type { Action, Optimisation, Pilot, Strategy, Tactic } from "./model-work.ts"

export type * from "./model-basics.ts"
export type * from "./model-measures.ts"
export type * from "./model-objective.ts"
export type * from "./model-people.ts"
export type * from "./model-places.ts"
export type * from "./model-purpose.ts"
export type * from "./model-time.ts"
export type * from "./model-work.ts"

/**
 * The strategy plan, as people write it.
 *
 * @remarks
 * Every part may be missing: an empty plan is a valid shape, and the rules say what to add first. Dates are ISO days (`2026-03-01`), or
 * months, quarters, half-years and years that stand for one, in the community's own calendar. Ids are kebab-case and unique within their
 * kind; references are ids.
 */
export interface StrategyPlan {
  /** The version of this format. */
  readonly apiVersion: "folkmoot.dev/v1"
  /** What kind of document this is. */
  readonly kind: "StrategyPlan"
  /** What the plan is called and when it was revised. */
  readonly metadata: PlanMetadata
  /** What the plan says; every part may be missing. */
  readonly spec: PlanSpec
}

/**
 * A part of a plan in a document of its own: it says some of the plan's parts, so that different people can keep them.
 *
 * @remarks
 * Lists of all parts are joined in the order of the documents; what there is one of may be said in one document only.
 */
export interface StrategyPlanPart {
  /** The version of this format. */
  readonly apiVersion: "folkmoot.dev/v1"
  /** What kind of document this is. */
  readonly kind: "StrategyPlanPart"
  /** Which plan it belongs to. */
  readonly metadata: PartMetadata
  /** What this document says of the plan. */
  readonly spec: PlanSpec
}

/** What a plan is called, and how it is kept. */
export interface PlanMetadata {
  /** A short name for the plan. */
  readonly name: string
  /** The plan's title. */
  readonly title?: string
  /** The day of the last revision. */
  readonly revisedOn?: Day
  /** The language it is written in, such as en, de or da. */
  readonly locale?: string
  /** The IANA time zone of its days, such as Europe/Berlin. */
  readonly timeZone?: string
  /** Findings that are accepted for now, each with its reason. */
  readonly suppressions?: readonly Suppression[]
}

/** What a document that holds a part of a plan says about itself. */
export interface PartMetadata {
  /** The name of the plan it belongs to. */
  readonly of: string
  /** What the document is about. */
  readonly title?: string
  /** Findings that are accepted for now, each with its reason. */
  readonly suppressions?: readonly Suppression[]
}

/** A finding that is accepted for now. */
export interface Suppression {
  /** The rule's id. */
  readonly rule: string
  /** The node it concerns, by kind and id, such as goal:retention, or by kind alone; the whole plan unless said. */
  readonly at?: string
  /** Why the finding is accepted. */
  readonly reason: string
  /** The last day on which it is. */
  readonly until?: Day
}

/** What a plan can say. */
export interface PlanSpec {
  /** Who runs the community. */
  readonly organisation?: Organisation
  /** The community itself. */
  readonly community?: Community
  /** For whom it is: groups of people that other parts refer to. */
  readonly audiences?: readonly Audience[]
  /** What the organisation wants. */
  readonly goals?: readonly Goal[]
  /** What members should do. */
  readonly behaviours?: readonly Behaviour[]
  /** What is to change, by how much and by when. */
  readonly objectives?: readonly Objective[]
  /** How the objectives will be reached. */
  readonly strategy?: readonly Strategy[]
  /** What will be done for it. */
  readonly tactics?: readonly Tactic[]
  /** The steps of the action plan. */
  readonly actions?: readonly Action[]
  /** What was learned, decided, and when it is measured again. */
  readonly optimisation?: readonly Optimisation[]
  /** Whose support the community needs. */
  readonly stakeholders?: readonly Stakeholder[]
  /** Trials that decide what is done at large. */
  readonly pilots?: readonly Pilot[]
  /** The metrics the plan is steered by. */
  readonly metrics?: readonly HeadlineMetric[]
  /** Metrics of the plan's own. */
  readonly definitions?: readonly MetricDefinition[]
  /** What counts as a conversion. */
  readonly conversions?: readonly ConversionDefinition[]
  /** Words that mean something of their own here. */
  readonly terms?: readonly Term[]
  /** What running the community will cost; what nobody knows yet is a decision, and part of a post a role with its share. */
  readonly costs?: readonly PlannedCost[]
  /** What it is expected to bring, in money or otherwise. */
  readonly benefits?: readonly Benefit[]
  /** Where members meet. */
  readonly platforms?: readonly Platform[]
  /** The ways of getting a platform that were compared. */
  readonly platformOptions?: readonly PlatformOption[]
  /** What saves time or widens reach. */
  readonly tools?: readonly Tool[]
  /** Who does what. */
  readonly roles?: readonly Role[]
  /** Who decides what, and who has a say. */
  readonly decisions?: readonly Decision[]
  /** The rules of the house. */
  readonly guidelines?: Guidelines
  /** How members are listened to. */
  readonly feedback?: readonly FeedbackActivity[]
  /** How contributions are recognised. */
  readonly recognition?: readonly Recognition[]
  /** What is published, and when. */
  readonly content?: ContentProgramme
  /** How solved questions become entries of a knowledge base. */
  readonly knowledgeBase?: KnowledgeBase
  /** What must be true before the doors open. */
  readonly launch?: Launch
  /** Whom to learn from. */
  readonly competitors?: readonly Competitor[]
  /** The time the plan is for. */
  readonly timeline?: Timeline
  /** When the plan may change, and how it did. */
  readonly flexibility?: Flexibility
  /** What could go wrong. */
  readonly risks?: readonly Risk[]
  /** Figures of others that the plan relies on. */
  readonly claims?: readonly ExternalClaim[]
  /** What is taken for granted until it is tested. */
  readonly assumptions?: readonly PlanAssumption[]
}
