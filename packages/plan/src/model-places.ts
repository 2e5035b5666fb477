import type { Amount, Cadence, Day, Effort, OneOf, Ref } from "./model-basics.ts"
import type * as words from "./vocabulary.ts"

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
  /** Its address. */
  readonly url?: string
  /** The larger platform it is a part of. */
  readonly partOf?: Ref
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
  /** How many each time, at most; 1 unless said. */
  readonly count?: number
  /** The times of day at which it is published. */
  readonly times?: readonly PublishingTime[]
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

/** A time of day at which something is published. */
export interface PublishingTime {
  /** The IANA time zone, such as Europe/Copenhagen. */
  readonly timeZone: string
  /** The time there, such as 09:00. */
  readonly at: string
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
