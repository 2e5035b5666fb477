import type * as words from "./vocabulary.ts"

type OneOf<Values extends readonly string[]> = Values[number]

/**
 * A calendar day: `2026-03-01`.
 */
export type Day = string

/** The id of another node of the plan. */
export type Ref = string

/** How often something happens. */
export type Cadence = OneOf<typeof words.cadences>

/** What kind of community it is. */
export type CommunityType = OneOf<typeof words.communityTypes>

/** The kinds of value a community creates. */
export type PlanValueType = OneOf<typeof words.valueTypes>

/** Whether a link from a behaviour to its value is assumed, correlated or tested. */
export type EvidenceStatus = OneOf<typeof words.evidenceStatuses>

/**
 * The strategy plan, as people write it.
 *
 * @remarks
 * Every part may be missing: an empty plan is a valid shape, and the rules say what to add first. Dates are ISO days (`2026-03-01`) in
 * the community's own calendar. Ids are kebab-case and unique within their kind; references are ids.
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
  /** What running the community will cost. */
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

/** An amount of money, once or again and again. */
export interface Amount {
  /** A decimal amount, such as 1250.00. */
  readonly amount: number | string
  /** ISO 4217 code, such as EUR. */
  readonly currency: string
  /** How often; once unless said. */
  readonly per?: OneOf<typeof words.periods>
}

/** An amount of working time, once or again and again. */
export interface Effort {
  /** How many hours or days. */
  readonly amount: number
  /** Whether the amount is hours or working days. */
  readonly unit: OneOf<typeof words.effortUnits>
  /** How often; once unless said. */
  readonly per?: OneOf<typeof words.periods>
}

/** How many cases there are in a stretch of time: answers to a survey, questions, visits. */
export interface Volume {
  /** How many. */
  readonly count: number
  /** In which stretch of time. */
  readonly per: OneOf<typeof words.periods>
}

/** Who runs the community. */
export interface Organisation {
  /** What the organisation is called. */
  readonly name?: string
  /** Why the organisation exists. */
  readonly mission?: string
  /** What it wants to have reached one day. */
  readonly vision?: string
  /** What it stands for. */
  readonly values?: readonly CoreValue[]
}

/** Something the organisation stands for. */
export interface CoreValue {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** The value in a few words. */
  readonly title: string
  /** What it means in practice. */
  readonly means?: string
  /** How it fits what members themselves value. */
  readonly fit?: string
}

/** The community itself. */
export interface Community {
  /** What kind of community it is; the value it can create depends on it. */
  readonly type?: CommunityType
  /** What the community is for. */
  readonly purpose?: string
  /** For whom it is, in a sentence. */
  readonly audience?: string
  /** What members get out of it. */
  readonly memberBenefit?: string
  /** What the strategy does with it: build, expand, interact. */
  readonly scope?: readonly OneOf<typeof words.scopes>[]
  /** Whether a few people carry it, somebody supports it, or it has means of its own. */
  readonly operatingModel?: OneOf<typeof words.operatingModels>
  /** The day it opened. */
  readonly launchedOn?: Day
}

/** A group of people the community is for. */
export interface Audience {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What the group is called. */
  readonly title: string
  /** What they need from the community. */
  readonly needs?: string
  /** How many people they are, about. */
  readonly size?: number
}

/** What the organisation wants. */
export interface Goal {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What the organisation wants. */
  readonly title: string
  /** What others call it, such as the number of an OKR. */
  readonly code?: string
  /** 1 is the most important goal, 2 the next; without ties or gaps. */
  readonly priority?: number
  /** What kind of business goal it is. */
  readonly aim?: OneOf<typeof words.aims>
  /** The kind of value that reaching the goal creates. */
  readonly value?: PlanValueType
  /** The larger goal it serves. */
  readonly serves?: Ref
  /** The behaviours of members that serve the goal. */
  readonly behaviours?: readonly Ref[]
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
}

/** What members should do, and how that creates value. */
export interface Behaviour {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What members should do. */
  readonly title: string
  /** Which members, in a sentence. */
  readonly who?: string
  /** Which groups of members. */
  readonly audiences?: readonly Ref[]
  /** How doing it creates value for the organisation. */
  readonly createsValue?: string
  /** Whether the link from the behaviour to its value is assumed, correlated or tested. */
  readonly evidence?: EvidenceStatus
  /** The metric that shows the behaviour. */
  readonly metric?: string
}

/** A SMART objective: one behaviour, one metric, from a baseline to a target by a date. */
export interface Objective {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is to change, in one sentence. */
  readonly title: string
  /** What others call it, such as the number of a key result. */
  readonly code?: string
  /** The goal it serves. */
  readonly goal?: Ref
  /** The behaviour it wants more of. */
  readonly behaviour?: Ref
  /** The metric it is judged by. */
  readonly metric?: string
  /** Which definition of the metric counts. */
  readonly variant?: string
  /** Where the metric stands, in its own unit: 0.6, 40, 24 h, 12.50 EUR. */
  readonly baseline?: number | string
  /** Where it is to be by the due day, in the same unit. */
  readonly target?: number | string
  /** Whether the target is a floor or a ceiling; the side that is better for the metric unless said. */
  readonly bound?: OneOf<typeof words.bounds>
  /** Whose behaviour is counted. */
  readonly population?: string
  /** How many cases are counted, where the data do not show it. */
  readonly volume?: Volume
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
  /** What speaks for the target being within reach. */
  readonly evidence?: string
  /** Its share in its goal, from 0 to 1, where objectives are graded together. */
  readonly weight?: number
  /** How far it was reached, from 0 to 1, as graded at the end. */
  readonly grade?: number
  /** How the objective changed. */
  readonly revisions?: readonly ObjectiveRevision[]
}

/** Where an objective is to be on the way. */
export interface Milestone {
  /** The day by which it is reached. */
  readonly due: Day
  /** The value on that day, in the metric's unit. */
  readonly target: number | string
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
  /** The baseline before. */
  readonly baseline?: number | string
  /** The due day before. */
  readonly due?: Day
}

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
  /** The strategy it belongs to. */
  readonly strategy?: Ref
  /** The behaviours it encourages. */
  readonly behaviours?: readonly Ref[]
  /** The platforms on which it happens. */
  readonly platforms?: readonly Ref[]
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** What it costs in time. */
  readonly effort?: Effort
}

/** One step of the action plan. */
export interface Action {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** The step, in one sentence. */
  readonly title: string
  /** The tactic it carries out. */
  readonly tactic?: Ref
  /** The phase of the plan it belongs to. */
  readonly phase?: Ref
  /** The role or stakeholder who does it. */
  readonly owner?: Ref
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

/** Somebody whose support the community needs. */
export interface Stakeholder {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** The person's role, not their name. */
  readonly role: string
  /** Where they work. */
  readonly department?: string
  /** How much they decide. */
  readonly seniority?: OneOf<typeof words.seniorities>
  /** Where they stand towards the plan. */
  readonly stance?: OneOf<typeof words.stances>
  /** What they want. */
  readonly interests?: readonly string[]
  /** What troubles them, and what would show that it got better. */
  readonly painPoints?: readonly PainPoint[]
  /** The metrics they care about. */
  readonly metrics?: readonly string[]
  /** How often they hear about progress. */
  readonly cadence?: Cadence
  /** The day the plan was last reviewed with them. */
  readonly lastReviewedOn?: Day
  /** The day they agreed to support the plan. */
  readonly boughtInOn?: Day
  /** Which objectives they were told of, and when they said they had understood. */
  readonly informed?: readonly Informed[]
  /** Contacts so far. */
  readonly touchpoints?: readonly Touchpoint[]
}

/** Something that troubles a stakeholder. */
export interface PainPoint {
  /** What troubles them. */
  readonly title: string
  /** The metrics that show whether it gets better. */
  readonly metrics?: readonly string[]
}

/** That a stakeholder was told of an objective. */
export interface Informed {
  /** The objective. */
  readonly of: Ref
  /** The day they were told. */
  readonly on: Day
  /** The day they said they had understood it. */
  readonly acknowledgedOn?: Day
}

/** A contact with a stakeholder. */
export interface Touchpoint {
  /** The day of the contact. */
  readonly on: Day
  /** What it was about. */
  readonly about?: string
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
  readonly target: number | string
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
  /** The objective it belongs to. */
  readonly objective?: Ref
}

/** A metric of the plan's own: what is counted, among what, and in which unit. */
export interface MetricDefinition {
  /** Kebab-case name by which the plan refers to it. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** What is counted, in one sentence. */
  readonly means?: string
  /** Among what it is counted, where it is a share or a rate. */
  readonly among?: string
  /** What is left out of both. */
  readonly excludes?: readonly string[]
  /** The stretch of time it is counted over, such as month. */
  readonly window?: OneOf<typeof words.periods>
  /** The unit it is given in. */
  readonly unit: OneOf<typeof words.units>
  /** What it is about. */
  readonly tier?: OneOf<typeof words.tiers>
  /** Which way is better; neither unless said. */
  readonly better?: "higher" | "lower"
  /** Where its data come from. */
  readonly source?: string
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
  /** What the money is spent on. */
  readonly kind: OneOf<typeof words.costKinds>
  /** What it is, in a few words. */
  readonly title?: string
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

/** Where members meet. */
export interface Platform {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What it is called. */
  readonly title?: string
  /** What kind of place it is. */
  readonly kind: OneOf<typeof words.platformKinds>
  /** Whether it is in use. */
  readonly state?: OneOf<typeof words.platformStates>
  /** What it is used for. */
  readonly purpose?: string
  /** Who is there, what they do there, and how they are reached. */
  readonly audience?: readonly Presence[]
  /** The role or stakeholder who looks after it. */
  readonly owner?: Ref
  /** What looking after it costs in time. */
  readonly effort?: Effort
  /** The day it opened. */
  readonly openedOn?: Day
  /** The day it closes or closed. */
  readonly closesOn?: Day
}

/** That an audience is on a platform. */
export interface Presence {
  /** Which group of people. */
  readonly who?: Ref
  /** What they do there. */
  readonly activity?: string
  /** How they are reached and moved to take part. */
  readonly approach?: string
  /** How you know that they are there. */
  readonly evidence?: string
}

/** A way of getting a platform. */
export interface PlatformOption {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** Whether it is hosted by somebody, run by yourselves or built by yourselves. */
  readonly kind: OneOf<typeof words.platformOptionKinds>
  /** What it takes to set it up. */
  readonly effort?: Effort
  /** What it costs. */
  readonly cost?: Amount
  /** How far it can be made your own. */
  readonly customisation?: OneOf<typeof words.degrees>
  /** Whether it is the one that was chosen. */
  readonly chosen?: boolean
  /** Why it was chosen or not. */
  readonly why?: string
}

/** Something that saves time or widens reach. */
export interface Tool {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** What kind of tool it is. */
  readonly kind?: OneOf<typeof words.toolKinds>
  /** What it is for. */
  readonly purpose?: string
  /** The time it saves. */
  readonly saves?: Effort
  /** The time it takes to look after. */
  readonly effort?: Effort
  /** What it costs. */
  readonly cost?: Amount
  /** The role or stakeholder who looks after it. */
  readonly owner?: Ref
}

/** Who does what. */
export interface Role {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What the role is called. */
  readonly title: string
  /** What kind of role it is. */
  readonly kind?: OneOf<typeof words.roleKinds>
  /** The share of a full working week, from 0 to 1, of each person. */
  readonly share?: number
  /** How many people have it; one unless said. */
  readonly people?: number
  /** What the role answers for. */
  readonly responsibilities?: readonly string[]
}

/** The rules of the house. */
export interface Guidelines {
  /** What and how to post. */
  readonly posting?: string
  /** How to treat each other. */
  readonly interaction?: string
  /** What happens in a conflict. */
  readonly conflict?: string
  /** The tone and language of the organisation's own texts. */
  readonly tone?: string
  /** How everybody is made able to take part. */
  readonly inclusion?: string
  /** How names and marks may be used. */
  readonly brand?: string
  /** What happens with members' data. */
  readonly privacy?: string
  /** The day they were last reviewed. */
  readonly reviewedOn?: Day
}

/** One way of listening to members. */
export interface FeedbackActivity {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** How members are heard. */
  readonly kind: OneOf<typeof words.feedbackKinds>
  /** How often. */
  readonly cadence?: Cadence
  /** Who is asked. */
  readonly population?: string
  /** The question, word for word. */
  readonly wording?: string
  /** The scale of the answers, such as 0..10. */
  readonly scale?: string
  /** The languages in which it is asked. */
  readonly languages?: readonly string[]
  /** The metric that is read from it. */
  readonly metric?: string
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** The findings and actions it led to. */
  readonly ledTo?: readonly Ref[]
}

/** How contributions are recognised. */
export interface Recognition {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** Whether it lies in the thing itself or is added to it. */
  readonly kind: OneOf<typeof words.recognitionKinds>
  /** What members get. */
  readonly title?: string
  /** The metric it ranks members by, where it does. */
  readonly ranksBy?: string
  /** The behaviours it honours. */
  readonly behaviours?: readonly Ref[]
  /** The steps by which members advance. */
  readonly steps?: readonly AdvancementStep[]
}

/** A step on the way from newcomer to leader. */
export interface AdvancementStep {
  /** What the step is called. */
  readonly title: string
  /** What it takes. */
  readonly requires?: string
  /** What it gives. */
  readonly gives?: string
}

/** What is published, and when. */
export interface ContentProgramme {
  /** The kinds of content there will be. */
  readonly kinds?: readonly OneOf<typeof words.contentKinds>[]
  /** The least share of content that members make, from 0 to 1. */
  readonly memberShare?: number
  /** What is published how often, and by whom. */
  readonly schedule?: readonly Publication[]
}

/** Something that is published again and again. */
export interface Publication {
  /** What kind of content it is. */
  readonly kind: OneOf<typeof words.contentKinds>
  /** How often it is published. */
  readonly cadence: Cadence
  /** What it is called. */
  readonly title?: string
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** Where it is published. */
  readonly platforms?: readonly Ref[]
  /** For whom. */
  readonly audiences?: readonly Ref[]
  /** Whether members or professionals make it. */
  readonly origin?: OneOf<typeof words.contentOrigins>
  /** What it is to be: informative, educational, entertaining. */
  readonly qualities?: readonly OneOf<typeof words.contentQualities>[]
  /** The goals it serves. */
  readonly goals?: readonly Ref[]
  /** The values it stands for. */
  readonly values?: readonly Ref[]
}

/** How solved questions become entries of a knowledge base. */
export interface KnowledgeBase {
  /** The platform it is kept on. */
  readonly platform?: Ref
  /** The platforms whose questions it takes up. */
  readonly from?: readonly Ref[]
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** The working time that is set aside for it. */
  readonly effort?: Effort
  /** What makes a question worth an entry. */
  readonly criterion?: string
  /** How often entries are reviewed. */
  readonly cadence?: Cadence
  /** The metric that shows whether it works. */
  readonly metric?: string
}

/** What must be true before the doors open. */
export interface Launch {
  /** The day the doors are to open. */
  readonly plannedOn?: Day
  /** How you know that members will help each other. */
  readonly helpers?: Helpers
  /** What must be true. */
  readonly gates?: readonly LaunchGate[]
}

/** The members who are ready to help others. */
export interface Helpers {
  /** How many said they would, or were seen to. */
  readonly count?: number
  /** How you know. */
  readonly evidence?: string
  /** The day they were asked or counted. */
  readonly askedOn?: Day
}

/** Something that must be true before the doors open. */
export interface LaunchGate {
  /** What must be true. */
  readonly title: string
  /** The day it was found to be. */
  readonly metOn?: Day
  /** How you know. */
  readonly evidence?: string
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
}

/** Somebody to learn from. */
export interface Competitor {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** Who they are. */
  readonly title: string
  /** Whether they compete with you, or are only comparable. */
  readonly direct?: boolean
  /** What works for them. */
  readonly works?: readonly string[]
  /** What does not. */
  readonly fails?: readonly string[]
  /** Where their members meet. */
  readonly platforms?: readonly OneOf<typeof words.platformKinds>[]
  /** The day you last looked. */
  readonly reviewedOn?: Day
}

/** The time the plan is for. */
export interface Timeline {
  /** The plan's first day. */
  readonly from?: Day
  /** Its last day. */
  readonly to?: Day
  /** How often metrics and plan are discussed together. */
  readonly reviews?: Cadence
  /** The stretches it is divided into. */
  readonly phases?: readonly Phase[]
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
  /** What has to happen. */
  readonly when: string
  /** The metric that shows it. */
  readonly metric?: string
  /** It happens below this value, in the metric's unit. */
  readonly below?: number | string
  /** It happens above this value, in the metric's unit. */
  readonly above?: number | string
  /** What is done then. */
  readonly then?: Ref
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
  /** What is done about it. */
  readonly response?: string
  /** The role or stakeholder who watches it. */
  readonly owner?: Ref
}

/** A figure of others that the plan relies on. */
export interface ExternalClaim {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is claimed. */
  readonly says: string
  /** The figure, as it was published. */
  readonly value?: number
  /** Its unit. */
  readonly unit?: OneOf<typeof words.units> | "percent"
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
  /** The behaviours, objectives and tactics that rest on it. */
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
