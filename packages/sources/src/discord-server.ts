import { textCodes, type Affiliation, type Instant } from "@folkmoot/facts"
import { ChatThreads } from "./chat-threads.ts"
import { chatPosts, chatThreads } from "./chat-untold.ts"
import { flagOf, idOf, instantOf, isRecord, listOf, needId, needInstant, numberOf, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import { counted, countedByName, cutBy } from "./said.ts"
import type { Ending, Saying } from "./saying.ts"
import type { PeopleInput } from "./source.ts"

/** In the course of November 2020 messages could begin to refer to the one they answer; from its end on everybody could. */
const answersSince: Instant = Date.UTC(2020, 11, 1)

/** Messages somebody wrote; every other type is Discord saying what happened. */
const written: ReadonlySet<string> = new Set(["Default", "Reply", "ChatInputCommand", "20", "ContextMenuCommand", "23", "0", "19"])

/** Messages that refer to the one they answer; by its number where the exporter did not know its name yet. */
const answers: ReadonlySet<string> = new Set(["Reply", "19"])

/** What files hold of a channel: from when on, or from its beginning, and up to when. */
interface Span {
  readonly from: Instant
  readonly to: Instant
  /** Whether more was left out behind it on purpose. */
  readonly ends: boolean
}

/** Up to when a channel was exported without a gap from its beginning; `undefined` where a part was left out. */
const wholeUpTo = (spans: readonly Span[]): Instant | undefined => {
  let [until, ends] = [Number.NEGATIVE_INFINITY, false]
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from > until) return undefined
    if (span.to > until) [until, ends] = [span.to, span.ends]
  }
  return ends ? undefined : until
}

/** A channel as an export describes it; a thread is one too, and its category is the channel it belongs to. */
export interface DiscordChannel {
  readonly id: string
  readonly place: { readonly id: string; readonly name: string }
  readonly isThread: boolean
}

const channelOf = (record: JsonRecord): DiscordChannel => {
  const own = needId(record, "id")
  const type = textOf(record, "type") ?? ""
  const isThread = type.endsWith("Thread")
  const name = textOf(record, "name") ?? own
  return { id: own, isThread, place: isThread ? { id: idOf(record, "categoryId") ?? own, name: textOf(record, "category") ?? name } : { id: own, name } }
}

/** A Discord server while its channels are read. */
export class DiscordServer {
  readonly #input: PeopleInput
  /** The conversation each message belongs to. */
  readonly #threads = new Map<string, string>()
  readonly #conversations = new ChatThreads()
  readonly #events = new Map<string, number>()
  /** Places whose names were said. */
  readonly #named = new Set<string>()
  #from: Instant | undefined
  #to: Instant | undefined
  /** What was exported of each channel. */
  readonly #spans = new Map<string, Span[]>()
  /** All messages there were, those with reactions and how many, and those that were edited: as the file read last has each. */
  readonly #seen = textCodes()
  readonly #reactions = new Map<string, number>()
  readonly #edited = new Set<string>()
  #said = 0
  #told = 0
  passedOver = 0

  constructor(input: PeopleInput) {
    this.#input = input
  }

  /** What a file says of all its messages. */
  file(record: JsonRecord): DiscordChannel {
    const channel = channelOf(recordOf(record, "channel") ?? {})
    const range = recordOf(record, "dateRange") ?? {}
    const before = instantOf(range, "before")
    const from = textOf(range, "after") === undefined ? Number.NEGATIVE_INFINITY : (instantOf(range, "after") ?? Number.POSITIVE_INFINITY)
    // A file that does not say when it was made goes on for as long as anybody knows.
    const span: Span = { from, to: before ?? instantOf(record, "exportedAt") ?? Number.POSITIVE_INFINITY, ends: before !== undefined }
    this.#spans.set(channel.id, [...(this.#spans.get(channel.id) ?? []), span])
    this.#said += numberOf(record, "messageCount") ?? 0
    this.#told += listOf(record, "messages").length
    return channel
  }

  take(record: JsonRecord, { id: own, place, isThread }: DiscordChannel, position: string): readonly Saying[] {
    const message = needId(record, "id")
    const postedAt = needInstant(record, "timestamp")
    this.#from = Math.min(this.#from ?? postedAt, postedAt)
    this.#to = Math.max(this.#to ?? postedAt, postedAt)
    const type = idOf(record, "type") ?? ""
    const before = this.#seen.size()
    const isNew = this.#seen.codeOf(message) === before
    if (!isNew) {
      // Exports that overlap count it each, and hold it each.
      this.#said -= 1
      this.#told -= 1
    }
    if (!written.has(type)) {
      this.#conversations.notice(message)
      if (isNew) this.#events.set(type, (this.#events.get(type) ?? 0) + 1)
      return []
    }
    const user = recordOf(record, "author") ?? {}
    const account = idOf(user, "id")
    const author = account === undefined ? null : this.#input.people.of(account)
    const affiliation: Affiliation = flagOf(user, "isBot") === true ? "bot" : "unknown"
    if (textOf(record, "timestampEdited") !== undefined) this.#edited.add(message)
    const reactions = listOf(record, "reactions").reduce<number>((sum, one) => sum + (isRecord(one) ? (numberOf(one, "count") ?? 1) : 0), 0)
    if (reactions > 0 || this.#reactions.has(message)) this.#reactions.set(message, reactions)
    const thread = this.#threadOf(record, message, isThread ? own : undefined)
    const isFirst = this.#conversations.begins(thread, !this.#conversations.has(thread) && (isThread || thread === message))
    const text = this.#input.scorer === undefined ? {} : { text: textOf(record, "content") ?? "" }
    const post: Saying = { says: "post", position, id: message, thread, kind: isFirst ? "opening" : "reply", postedAt, author, affiliation, ...text }
    if (!isFirst) return [post]
    const named: readonly Saying[] = this.#named.has(place.id) ? [] : [{ says: "channel", ...place }]
    this.#named.add(place.id)
    return [...named, { says: "thread", position, id: thread, kind: "discussion", resolvable: false, channel: place.id, openedAt: postedAt, author, affiliation }, post]
  }

  /** A thread goes by the number of the message it hangs on; a message elsewhere belongs where the one it refers to does. */
  #threadOf(record: JsonRecord, message: string, thread: string | undefined): string {
    const answered = idOf(recordOf(record, "reference") ?? {}, "messageId")
    const known = thread ?? this.#threads.get(message) ?? (!answers.has(textOf(record, "type") ?? "") || answered === undefined || answered === message ? message : (this.#threads.get(answered) ?? answered))
    this.#threads.set(message, known)
    return known
  }

  ending(): Ending {
    const lacking = this.#conversations.lacking()
    const ends = [...this.#spans.values()].map(wholeUpTo)
    const parts = ends.filter((end) => end === undefined).length
    const cut = [
      ...(parts === 0 ? [] : [parts === 1 ? "1 channel was exported for a range of dates only." : `${parts} channels were exported for a range of dates only.`]),
      ...(lacking === 0 ? [] : [lacking === 1 ? "The first message of 1 conversation was deleted or is not there, so it is not told." : `The first message of ${lacking} conversations was deleted or is not there, so they are not told.`]),
    ]
    const truncated = cutBy(...cut)
    const beganWithout = this.#from !== undefined && this.#from < answersSince
    const hadNone = this.#to !== undefined && this.#to < answersSince
    // Up to the first of their ends all channels were followed, though nobody may have written for long.
    const followed = ends.reduce<Instant>((least, end = Number.NEGATIVE_INFINITY) => Math.min(least, Number.isFinite(end) ? end : Number.NEGATIVE_INFINITY), Number.POSITIVE_INFINITY)
    return {
      ...(this.#to === undefined ? {} : { to: Number.isFinite(followed) ? Math.max(this.#to, followed) : this.#to }),
      hasAllThreads: cut.length === 0,
      tables: {
        thread: {
          untold: { ...chatThreads("Discord, as it is exported,"), ...(hadNone ? { firstReplyAt: "Messages refer to the one they answer since November 2020, after all that was written here." } : {}) },
          ...(beganWithout && !hadNone ? { since: { firstReplyAt: answersSince } } : {}),
          ...truncated,
          notes: ["Each message that answers none, and each thread, is a conversation; what answers it without referring to it cannot be told from the next one."],
        },
        post: {
          untold: chatPosts("Discord, as it is exported,"),
          ...truncated,
          ...(this.#said === 0 ? {} : { totals: [{ of: "messages", said: this.#said, told: this.#told }] }),
          notes: [
            "Names, nicknames, roles and pictures were not kept.",
            ...countedByName("Passed over what Discord says happened", this.#events),
            ...counted("Edited messages, told as they are now", this.#edited.size),
            ...counted("Reactions, not told because they carry no date", [...this.#reactions.values()].reduce((sum, one) => sum + one, 0)),
            ...counted("Files passed over because they are no export of a channel", this.passedOver),
          ],
        },
      },
    }
  }
}
