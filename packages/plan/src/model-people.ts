import type { Cadence, Day, Duration, Effort, OneOf, Ref } from "./model-basics.ts"
import type * as words from "./vocabulary.ts"

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
  /** A name of its own among those of the stakeholder, by which translations find it. */
  readonly id?: string
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
  /** The time it takes each person, where that is told in hours or days. */
  readonly effort?: Effort
  /** How many people have it; one unless said. */
  readonly people?: number
  /** What the role answers for. */
  readonly responsibilities?: readonly string[]
}

/**
 * Who decides a matter, and who has a say in it: a row of what others call a RACI or DACI matrix.
 *
 * @remarks
 * Who does the work is the `owner` of the work itself.
 */
export interface Decision {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** What is to be decided, again and again or once. */
  readonly title: string
  /** The parts of the plan it is about. */
  readonly about?: readonly Ref[]
  /** The role or stakeholder who decides and answers for it. */
  readonly decides: Ref
  /** The role or stakeholder who prepares it and brings it to a decision. */
  readonly prepares?: Ref
  /** Who is asked before. */
  readonly consulted?: readonly Ref[]
  /** Who is told afterwards. */
  readonly informed?: readonly Ref[]
  /** The day by which it is to be decided. */
  readonly due?: Day
  /** The day it was decided. */
  readonly decidedOn?: Day
  /** What was decided. */
  readonly outcome?: string
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
  /** What is asked, and what about. */
  readonly title?: string
  /** How members are heard. */
  readonly kind: OneOf<typeof words.feedbackKinds>
  /** How often. */
  readonly cadence?: Cadence
  /** The day on which it takes place, or its last day, where that is once. */
  readonly on?: Day
  /** What it follows each time, where that is not at a cadence: a closed ticket, an upgrade. */
  readonly after?: string
  /** How long it waits after that. */
  readonly delay?: Duration
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
  /** What it led to: findings and actions, or the parts of the plan that were written after it. */
  readonly ledTo?: readonly Ref[]
}

/** How contributions are recognised. */
export interface Recognition {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** Whether it lies in the thing itself or is added to it. */
  readonly kind?: OneOf<typeof words.recognitionKinds>
  /** What members get. */
  readonly title?: string
  /** How often it is given. */
  readonly cadence?: Cadence
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
  /** What it takes, as far as no metric says it. */
  readonly requires?: string
  /** The metric that it takes a value of. */
  readonly metric?: string
  /** The lowest value of that metric that is enough, in its own unit. */
  readonly from?: number | string
  /** What it gives. */
  readonly gives?: string
}
