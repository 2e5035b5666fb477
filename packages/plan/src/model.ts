/**
 * The strategy plan, as people write it.
 *
 * @remarks
 * Every part may be missing: an empty plan is a valid shape, and the rules say what to add first. Dates are ISO days (`2026-03-01`) in
 * the community's own calendar. Ids are kebab-case and unique within their kind; references are ids.
 */
export interface StrategyPlan {
  readonly apiVersion: "folkmoot.dev/v1"
  readonly kind: "StrategyPlan"
  readonly metadata: { readonly name: string; readonly title?: string; readonly revisedOn?: Day; readonly locale?: string; readonly timeZone?: string }
  readonly spec: PlanSpec
}

/** A calendar day: `2026-03-01`. */
export type Day = string

/** The id of another node of the plan. */
export type Ref = string

/** What a plan can say. */
export interface PlanSpec {
  readonly organisation?: Organisation
  readonly community?: Community
  readonly goals?: readonly Goal[]
  readonly behaviours?: readonly Behaviour[]
  readonly objectives?: readonly Objective[]
  readonly strategy?: readonly Strategy[]
  readonly tactics?: readonly Tactic[]
  readonly actions?: readonly Action[]
  readonly optimisation?: readonly Optimisation[]
  readonly stakeholders?: readonly Stakeholder[]
  readonly metrics?: readonly HeadlineMetric[]
  readonly conversions?: readonly ConversionDefinition[]
  readonly costs?: readonly PlannedCost[]
  readonly channels?: readonly Channel[]
  readonly tools?: readonly Tool[]
  readonly roles?: readonly Role[]
  readonly guidelines?: Guidelines
  readonly feedback?: readonly FeedbackActivity[]
  readonly recognition?: readonly Recognition[]
  readonly content?: ContentProgramme
  readonly competitors?: readonly Competitor[]
  readonly timeline?: { readonly from?: Day; readonly to?: Day }
  readonly flexibility?: Flexibility
  readonly risks?: readonly Risk[]
}

/** Who runs the community. */
export interface Organisation {
  readonly name?: string
  readonly mission?: string
  readonly vision?: string
  readonly values?: readonly string[]
}

/** What kind of community it is; which kinds of value it can create depends on that. */
export type CommunityType = "support" | "product" | "brand" | "workplace" | "cause" | "learning"

/** The community itself. */
export interface Community {
  readonly type?: CommunityType
  readonly purpose?: string
  readonly audience?: string
  /** What members get out of it. */
  readonly memberBenefit?: string
  readonly launchedOn?: Day
}

/** The kinds of value a community creates. */
export type PlanValueType = "customer-acquisition" | "marketing-cost" | "service-cost" | "lifetime-value" | "work-performance" | "social-return"

/** What the organisation wants. */
export interface Goal {
  readonly id: string
  readonly title: string
  readonly priority?: number
  readonly value?: PlanValueType
  readonly behaviours?: readonly Ref[]
}

/** Whether a link from a behaviour to its value is assumed, correlated or tested. */
export type EvidenceStatus = "assumed" | "correlated" | "tested"

/** What members should do, and how that creates value. */
export interface Behaviour {
  readonly id: string
  readonly title: string
  readonly who?: string
  readonly createsValue?: string
  readonly evidence?: EvidenceStatus
  /** The metric that shows it. */
  readonly metric?: string
}

/** A SMART objective: one behaviour, one metric, from a baseline to a target by a date. */
export interface Objective {
  readonly id: string
  readonly title: string
  readonly goal?: Ref
  readonly behaviour?: Ref
  readonly metric?: string
  readonly variant?: string
  /** In the metric's own unit: a ratio as 0.6, points as 40, a duration as `24 h`, money as `12.50 EUR`. */
  readonly baseline?: number | string
  readonly target?: number | string
  readonly population?: string
  readonly start?: Day
  readonly due?: Day
  readonly owner?: Ref
  readonly coOwners?: readonly Ref[]
  readonly evidence?: string
}

/** How an objective will be reached. */
export interface Strategy {
  readonly id: string
  readonly title: string
  readonly objectives?: readonly Ref[]
}

/** What will be done for a strategy. */
export interface Tactic {
  readonly id: string
  readonly title: string
  readonly strategy?: Ref
  readonly behaviours?: readonly Ref[]
  readonly effort?: string
}

/** One step of the action plan. */
export interface Action {
  readonly id: string
  readonly title: string
  readonly tactic?: Ref
  readonly owner?: Ref
  readonly effort?: string
  readonly start?: Day
  readonly due?: Day
  readonly doneOn?: Day
  readonly after?: readonly Ref[]
}

/** What was learned, decided, and when it will be measured again. */
export interface Optimisation {
  readonly id: string
  readonly finding: string
  readonly decision?: string
  readonly decidedOn?: Day
  readonly evidence?: Ref
  readonly remeasureOn?: Day
}

/** Somebody whose support the community needs. */
export interface Stakeholder {
  readonly id: string
  readonly role: string
  readonly department?: string
  readonly seniority?: "executive" | "management" | "team"
  readonly interests?: readonly string[]
  readonly painPoints?: readonly string[]
  readonly metrics?: readonly string[]
  readonly cadence?: "weekly" | "monthly" | "quarterly" | "yearly"
  readonly lastReviewedOn?: Day
  readonly boughtInOn?: Day
  readonly touchpoints?: readonly { readonly on: Day; readonly about?: string }[]
}

/** A metric the plan is steered by. */
export interface HeadlineMetric {
  readonly metric: string
  readonly variant?: string
  readonly source?: string
  readonly cadence?: "weekly" | "monthly" | "quarterly" | "yearly"
  readonly objective?: Ref
}

/** What counts as a conversion here. */
export interface ConversionDefinition {
  readonly id: string
  readonly means: string
}

/** What running the community will cost. */
export interface PlannedCost {
  readonly kind: "tools" | "staff" | "hiring" | "content" | "incentives" | "overhead"
  /** A decimal amount, such as `1250.00`. */
  readonly amount: number | string
  readonly currency: string
  readonly per?: "month" | "quarter" | "year" | "once"
}

/** Where members meet. */
export interface Channel {
  readonly id: string
  readonly kind: string
  readonly audienceEvidence?: string
  readonly openedOn?: Day
}

/** Something that saves time or widens reach. */
export interface Tool {
  readonly id: string
  readonly title: string
  readonly purpose?: string
}

/** Who does what. */
export interface Role {
  readonly id: string
  readonly title: string
  readonly kind?: "community-manager" | "moderator" | "administrator" | "other"
  readonly share?: number
}

/** The rules of the house. */
export interface Guidelines {
  readonly posting?: string
  readonly interaction?: string
  readonly conflict?: string
}

/** One way of listening to members. */
export interface FeedbackActivity {
  readonly id: string
  readonly kind: "survey" | "focus-group" | "one-to-one"
  readonly cadence?: "weekly" | "monthly" | "quarterly" | "yearly"
  readonly ledTo?: readonly Ref[]
}

/** How contributions are recognised. */
export interface Recognition {
  readonly id: string
  readonly kind: "intrinsic" | "extrinsic"
  readonly title?: string
  readonly ranksBy?: string
}

/** What is published, and when. */
export interface ContentProgramme {
  readonly kinds?: readonly ("blog" | "video" | "podcast" | "webinar" | "guide" | "other")[]
  readonly schedule?: readonly { readonly kind: string; readonly cadence: string; readonly owner?: Ref }[]
}

/** Somebody to learn from. */
export interface Competitor {
  readonly id: string
  readonly title: string
  readonly direct?: boolean
  readonly works?: readonly string[]
  readonly fails?: readonly string[]
}

/** When the plan may change, and how it did. */
export interface Flexibility {
  readonly triggers?: readonly string[]
  readonly contingency?: readonly string[]
  readonly changes?: readonly { readonly on: Day; readonly what: string; readonly why?: string; readonly by?: readonly Ref[] }[]
}

/** What could go wrong. */
export interface Risk {
  readonly id: string
  readonly title: string
  readonly response?: string
}
