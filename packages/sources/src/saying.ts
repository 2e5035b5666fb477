import type { Affiliation, Instant, Rows, Sentiment, TableId } from "@folkmoot/facts"
import type { Declaration, Refusal } from "./material.ts"

/** Somebody's account. */
export interface MemberSaying {
  readonly says: "member"
  readonly position: string
  /** A pseudonym of {@link People}. */
  readonly id: string
  readonly joinedAt: Instant | null
  /** What the platform knows them to be: bot, staff; `unknown` where it does not say. */
  readonly affiliation: Affiliation
  readonly profileFields?: number
  readonly profileFilled?: number
}

/**
 * A conversation, as the platform stands.
 *
 * @remarks
 * Its first message is said apart, as a post of the kind `opening`. `solved` is what the platform shows now; left out, it follows from the
 * resolutions, and from accepted posts. `acceptedPost` is the id of the post that solved it, `null` where none does, left out where the
 * platform accepts no posts.
 */
export interface ThreadSaying {
  readonly says: "thread"
  readonly position: string
  readonly id: string
  readonly kind: Rows["thread"]["kind"]
  readonly resolvable: boolean
  readonly channel: string | null
  readonly openedAt: Instant
  readonly author: string | null
  readonly affiliation: Affiliation
  readonly solved?: boolean | null
  readonly acceptedPost?: string | null
  readonly adoptedAt?: Instant | null
  readonly documentedAt?: Instant | null
}

/** A message. Its text, where it is given, is read by the scorer and forgotten. */
export interface PostSaying {
  readonly says: "post"
  readonly position: string
  readonly id: string
  readonly thread: string
  readonly kind: Rows["post"]["kind"]
  readonly postedAt: Instant
  readonly author: string | null
  readonly affiliation: Affiliation
  readonly accepted?: boolean | null
  readonly language?: string | null
  /** How it sounds, where a scorer read it already. */
  readonly sentiment?: Sentiment | null
  readonly text?: string
}

/** A reaction to a message. */
export interface ReactionSaying {
  readonly says: "reaction"
  readonly position: string
  readonly id: string
  readonly kind: string
  readonly post: string
  readonly reactedAt: Instant
  readonly member: string | null
  readonly affiliation: Affiliation
}

/** A solution being accepted or taken back. `post` is what solved it, `by` who said so. */
export interface ResolutionSaying {
  readonly says: "resolution"
  readonly position: string
  readonly id: string
  readonly thread: string
  readonly kind: "accepted" | "revoked"
  readonly happenedAt: Instant
  readonly post?: string
  readonly by?: string | null
}

/**
 * What a place where conversations stand is called now.
 *
 * @remarks
 * `id` is what threads say as their `channel`; a thread is told by the last name said of it, be that before or after the thread. A channel
 * that is never said is told by what its threads call it.
 */
export interface ChannelSaying {
  readonly says: "channel"
  readonly id: string
  readonly name: string
}

/** One thing a platform says of its conversations, whatever the platform. */
export type Saying = MemberSaying | ThreadSaying | PostSaying | ReactionSaying | ResolutionSaying | ChannelSaying | (Refusal & { readonly says: "nothing" })

/** What a reader says of one table when it is done. */
export type TableEnding = Omit<Declaration, "table">

/** The tables conversations make. */
export type ConversationTable = Extract<TableId, "member" | "thread" | "post" | "reaction" | "resolution" | "activity" | "tie">

/**
 * How far a reading of conversations came, and what the platform does not tell.
 *
 * @remarks
 * `tables` has an entry for each table the platform can tell, with what it cannot tell of it. `to` is up to when it was followed; the last
 * post unless said. `hasAllThreads` is false where conversations are known to be missing: nobody can then say whose first one stands.
 */
export interface Ending {
  readonly to?: Instant
  readonly hasAllThreads: boolean
  readonly tables: { readonly [Id in Exclude<ConversationTable, "activity" | "tie">]?: TableEnding }
}

/** A reader of conversations at work: batches of what is said, and at the end how far it came. */
export type Conversation = AsyncGenerator<readonly Saying[], Ending, void>
