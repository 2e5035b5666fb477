import type { Affiliation, Instant, Rows, Sentiment, TableId } from "@folkmoot/facts"
import type { Declaration, Positioned, Refusal } from "./material.ts"

/** Somebody's account. */
export interface MemberSaying extends Positioned {
  /** Tells accounts from what else is said. */
  readonly says: "member"
  /** A pseudonym of {@link People}. */
  readonly id: string
  /** When the account was made; `null` where the platform does not say. */
  readonly joinedAt: Instant | null
  /** What the platform knows them to be: bot, staff; `unknown` where it does not say. */
  readonly affiliation: Affiliation
  /** How many fields a profile has that people may fill in; absent where profiles are not read. */
  readonly profileFields?: number
  /** How many of them are filled in, from 0 to `profileFields`. */
  readonly profileFilled?: number
}

/** Something somebody wrote. */
export interface Authored extends Positioned {
  /** What tells it from others of its kind, in this source; of several with one id the first is told. */
  readonly id: string
  /** A pseudonym of {@link People}; `null` where nobody can say who it was, as of a deleted account. */
  readonly author: string | null
  /** What the platform knows the author to be; `unknown` where it does not say. What is declared of people goes before it. */
  readonly affiliation: Affiliation
}

/**
 * A conversation, as the platform stands.
 *
 * @remarks
 * Its first message is said apart, as a post of the kind `opening`.
 */
export interface ThreadSaying extends Authored {
  /** Tells conversations from what else is said. */
  readonly says: "thread"
  /** What was opened: a question, an idea, an incident. */
  readonly kind: Rows["thread"]["kind"]
  /** Whether it can be marked as solved at all, where it stands. */
  readonly resolvable: boolean
  /** The category, board or channel it stands in, by its name or by the id of a {@link ChannelSaying}; `null` where there is none. */
  readonly channel: string | null
  /** When it was opened; before 1990 it becomes a reject. */
  readonly openedAt: Instant
  /** Grows from one state of it to the next, as the moment of its last change does; of several with one id the greatest is told, the first of those alike. Left out where nothing tells states apart. */
  readonly revision?: number | undefined
  /** Whether the platform shows it as solved now, `null` where nobody can say; left out, it follows from the resolutions and accepted posts. */
  readonly solved?: boolean | null
  /** The id of the post that solved it, `null` where none did; left out where posts themselves say so, or none are ever accepted. */
  readonly acceptedPost?: string | null
  /** When an idea was taken up, such as by merging it; `null` where it was not. */
  readonly adoptedAt?: Instant | null
  /** When what solved it was written into a knowledge base; `null` where it was not. */
  readonly documentedAt?: Instant | null
}

/** A message. */
export interface PostSaying extends Authored {
  /** Tells messages from what else is said. */
  readonly says: "post"
  /** The id of the conversation it stands in, said before it or after it. */
  readonly thread: string
  /** What it is to its conversation; notices, which nobody wrote, make nobody active. */
  readonly kind: Rows["post"]["kind"]
  /** When it was written, edits apart; before 1990 it becomes a reject. */
  readonly postedAt: Instant
  /** Whether it is the solution that stands; left out or `null`, its conversation's `acceptedPost` decides. */
  readonly accepted?: boolean | null
  /** BCP 47 code of its language, where the platform tells it; else the scorer's word for it is taken. */
  readonly language?: string | null
  /** How it sounds, where a scorer read it already. */
  readonly sentiment?: Sentiment | null
  /** Its words, for the scorer alone: read and forgotten, told nowhere. */
  readonly text?: string
}

/** A reaction to a message. */
export interface ReactionSaying extends Positioned {
  /** Tells reactions from what else is said. */
  readonly says: "reaction"
  /** What tells it from other reactions, in this source. */
  readonly id: string
  /** Its name on the platform, such as `+1` or `heart`. */
  readonly kind: string
  /** The id of the post reacted to. */
  readonly post: string
  /** When it was given; before 1990 it becomes a reject. */
  readonly reactedAt: Instant
  /** A pseudonym of {@link People}; `null` where nobody can say who reacted. */
  readonly member: string | null
  /** What the platform knows that member to be; `unknown` where it does not say. */
  readonly affiliation: Affiliation
}

/** A solution being accepted or taken back. */
export interface ResolutionSaying extends Positioned {
  /** Tells what became of solutions from what else is said. */
  readonly says: "resolution"
  /** What tells it from other events of its kind; said twice of one conversation it counts once. */
  readonly id: string
  /** The id of the conversation, said before it or after it. */
  readonly thread: string
  /** Whether a solution stands from then on. */
  readonly kind: "accepted" | "revoked"
  /** When that was; before 1990 it becomes a reject. */
  readonly happenedAt: Instant
  /** A pseudonym of {@link People}: who said so; `null` or left out where nobody can say. */
  readonly by?: string | null
}

/**
 * What a place where conversations stand is called now.
 *
 * @remarks
 * A thread is told by the last name said of its channel, be that before or after the thread. A channel that is never said is told by what
 * its threads call it.
 */
export interface ChannelSaying {
  /** Tells names of channels from what else is said. */
  readonly says: "channel"
  /** What threads say as their `channel`. */
  readonly id: string
  /** What people call it, such as `Help / General`. */
  readonly name: string
}

/** Something among the sayings that is none, and becomes a reject. */
export interface NothingSaid extends Refusal {
  /** Tells it from what is said. */
  readonly says: "nothing"
}

/** One thing a platform says of its conversations, whatever the platform. */
export type Saying = MemberSaying | ThreadSaying | PostSaying | ReactionSaying | ResolutionSaying | ChannelSaying | NothingSaid

/** What a reader says of one table when it is done. */
export type TableEnding = Omit<Declaration, "table">

/** The tables conversations make. */
export type ConversationTable = Extract<TableId, "member" | "thread" | "post" | "reaction" | "resolution" | "activity" | "tie">

/** How far a reading of conversations came, and what the platform does not tell. */
export interface Ending {
  /** Up to when conversations were followed; the last moment said unless given. */
  readonly to?: Instant
  /** Whether no conversation is known to be missing; where one is, nobody can say whose first one stands, and `newcomer` stays untold. */
  readonly hasAllThreads: boolean
  /** Whether enough conversations are there to say who met whom; true unless said. */
  readonly hasTies?: boolean
  /** An entry for each table the platform can tell, empty where it tells all of it; activity and ties follow from posts. */
  readonly tables: { readonly [Id in Exclude<ConversationTable, "activity" | "tie">]?: TableEnding }
}

/** A reader of conversations at work: batches of what is said, and at the end how far it came. */
export type Conversation = AsyncGenerator<readonly Saying[], Ending, void>
