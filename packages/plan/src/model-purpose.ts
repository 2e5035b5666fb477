import type { CommunityType, Day, EvidenceStatus, OneOf, PlanValueType, Ref } from "./model-basics.ts"
import type * as words from "./vocabulary.ts"

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
  /** The languages members write in, such as en or da. */
  readonly languages?: readonly string[]
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
  /** The phase of the plan it belongs to. */
  readonly phase?: Ref
  /** The larger goal it serves. */
  readonly serves?: Ref
  /** The behaviours of members that serve the goal. */
  readonly behaviours?: readonly Ref[]
  /** The role or stakeholder who answers for it. */
  readonly owner?: Ref
  /** Why it is wanted. */
  readonly why?: string
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
  /** How the link was tested, where it was: an experiment, in which chance decided who got it, or a comparison of like with like. */
  readonly shownBy?: OneOf<typeof words.linkDesigns>
  /** The metric that shows the behaviour. */
  readonly metric?: string
}

/** A word that means something of its own here. */
export interface Term {
  /** Kebab-case name by which other parts refer to it. */
  readonly id: string
  /** The word. */
  readonly title: string
  /** What it means. */
  readonly means: string
}
