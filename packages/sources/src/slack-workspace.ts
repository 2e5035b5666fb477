import { textCodes, type Instant } from "@folkmoot/facts"
import { ChatThreads } from "./chat-threads.ts"
import { chatPosts, chatThreads } from "./chat-untold.ts"
import { idOf, isRecord, readRecord, textOf } from "./json-record.ts"
import { RepliesCounted, mostAreUnheard } from "./replies-counted.ts"
import { counted, countedByName, cutBy } from "./said.ts"
import type { Ending, Saying } from "./saying.ts"
import { slackMessage, slackUser, type SlackUser } from "./slack-message.ts"
import type { PeopleInput } from "./source.ts"
import { unreadProfiles } from "./untold.ts"

/** The day on which Slack began to have threads; nothing could be answered in one before. */
const threadsSince: Instant = Date.UTC(2017, 0, 18)

/** A channel of a Slack workspace. */
export interface SlackChannel {
  readonly id: string
  readonly name: string
}

/** A Slack workspace while it is read, from one export, from several that overlap, or from answers of the API. */
export class SlackWorkspace {
  readonly #input: PeopleInput
  readonly users = new Map<string, SlackUser>()
  readonly channels = new Map<string, SlackChannel>()
  readonly #threads = new ChatThreads()
  readonly #events = new Map<string, number>()
  #from: Instant | undefined
  #to: Instant | undefined
  /** The replies Slack counts to each message, and those that were there; both may stand in more than one file. */
  readonly #replies = new RepliesCounted()
  readonly #told = textCodes()
  /** Messages with reactions and how many, those that were edited, and those that were deleted: as the file read last has each. */
  readonly #reactions = new Map<string, number>()
  readonly #edited = new Set<string>()
  readonly #tombstones = new Set<string>()
  isLimited = false
  passedOver = 0

  constructor(input: PeopleInput) {
    this.#input = input
  }

  /** Takes in an entry of users.json. */
  takeUser(value: unknown): void {
    const got = readRecord(value, (record) => ({ user: slackUser(this.#input.people, record) }))
    if ("user" in got && got.user !== undefined) this.users.set(...got.user)
  }

  /** Takes in an entry of channels.json; gives the channel, where it is one. What is read last has the name that counts. */
  takeChannel(value: unknown): SlackChannel | undefined {
    const number = isRecord(value) ? idOf(value, "id") : undefined
    if (!isRecord(value) || number === undefined) return undefined
    const channel = { id: number, name: textOf(value, "name") ?? number }
    this.channels.set(number, channel)
    return channel
  }

  /** The people and channels taken in so far. */
  *people(): Generator<readonly Saying[]> {
    yield [...this.users.values()].map(({ id: member, affiliation }): Saying => ({ says: "member", position: "users.json:1", id: member, joinedAt: null, affiliation }))
    yield [...this.channels.values()].map((channel): Saying => ({ says: "channel", ...channel }))
  }

  /** What a message says; what several files tell alike is noted once. */
  take(value: unknown, channel: SlackChannel | undefined, position: string): readonly Saying[] {
    const message = readRecord(value, (record) => slackMessage(this.#input.people, this.users, record))
    if ("broken" in message) return [{ says: "nothing", table: "post", position, reason: message.broken }]
    const named = (one: string): string => (channel === undefined ? one : `${channel.id}/${one}`)
    const post = named(message.ts)
    const before = this.#told.size()
    const isNew = this.#told.codeOf(post) === before
    if ("event" in message) {
      this.#threads.notice(post)
      if (isNew) this.#events.set(message.event, (this.#events.get(message.event) ?? 0) + 1)
      return []
    }
    const { ts, at, thread: answered, author, affiliation, text } = message
    this.#from = Math.min(this.#from ?? at, at)
    this.#to = Math.max(this.#to ?? at, at)
    if (message.reactions > 0 || this.#reactions.has(post)) this.#reactions.set(post, message.reactions)
    if (message.isEdited) this.#edited.add(post)
    if (message.isDeleted) this.#tombstones.add(post)
    const thread = named(answered ?? ts)
    const begins = this.#threads.begins(thread, answered === undefined)
    const said: Saying = {
      says: "post", position, id: post, thread, kind: begins ? "opening" : "reply", postedAt: at, author, affiliation,
      ...(this.#input.scorer === undefined || message.isDeleted ? {} : { text }),
    }
    if (answered === undefined) this.#replies.says(thread, message.replies)
    else if (isNew) this.#replies.tells(thread)
    if (!begins) return [said]
    return [{ says: "thread", position, id: thread, kind: "discussion", resolvable: false, channel: channel?.id ?? null, openedAt: at, author, affiliation }, said]
  }

  /** What is to be said at the end. */
  ending(): Ending {
    const lacking = this.#threads.lacking()
    const deleted = [...this.users.values()].filter((user) => user.isDeleted).length
    const cut = [
      ...(lacking === 0 ? [] : [lacking === 1 ? "The first message of 1 thread is not there, as where a free plan keeps 90 days, so it is not told." : `The first message of ${lacking} threads is not there, as where a free plan keeps 90 days, so they are not told.`]),
      ...(this.isLimited ? ["Slack says that its plan hides older messages."] : []),
    ]
    const replies = this.#replies.count()
    const { said, told } = replies
    const truncated = cutBy(...cut, told === said ? undefined : `${said - told} of ${said} replies that Slack counts are missing.`)
    const [hadNone, beganWithout] = [this.#to, this.#from].map((at) => at !== undefined && at < threadsSince)
    return {
      ...(this.#to === undefined ? {} : { to: this.#to }),
      hasAllThreads: cut.length === 0,
      tables: {
        ...(this.users.size === 0 ? {} : { member: { untold: { ...unreadProfiles, joinedAt: "Slack does not say when an account was made." }, notes: ["Names, addresses and pictures were not kept.", ...counted("Deactivated accounts among them", deleted)] } }),
        thread: {
          ...(beganWithout && !hadNone ? { since: { firstReplyAt: threadsSince } } : {}),
          untold: {
            ...chatThreads("Slack"),
            ...(hadNone ? { firstReplyAt: "Slack has threads since 18 January 2017, after all that was written here." } : {}),
            ...(mostAreUnheard(replies) ? { firstReplyAt: "Slack counts replies in threads, but most are not among the files; add the answers of conversations.replies." } : {}),
            ...(this.channels.size === 0 ? { channel: "the file says no channel; add the answer of conversations.info." } : {}),
          },
          ...truncated,
          notes: [
            "Each message that begins or needs no thread is a conversation; what answers it in the channel, and not in its thread, cannot be told from the next one.",
            ...counted("Conversations whose first message was deleted, which keep their place and lose their author", this.#tombstones.size),
          ],
        },
        post: {
          untold: chatPosts("Slack"),
          ...truncated,
          ...(said === 0 ? {} : { totals: [{ of: "replies in threads", said, told }] }),
          notes: [
            ...countedByName("Passed over what Slack says happened", this.#events),
            ...counted("Edited messages, told as they are now", this.#edited.size),
            ...counted("Reactions, not told because they carry no date", [...this.#reactions.values()].reduce((sum, one) => sum + one, 0)),
            ...counted("Files and folders passed over, such as talks between people", this.passedOver),
          ],
        },
      },
    }
  }
}
