import { textCodes, type Affiliation, type Instant } from "@folkmoot/facts"
import { basename, join } from "node:path"
import { chatPosts, chatThreads } from "../chat-untold.ts"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { jsonFileOr } from "../json-file.ts"
import { flagOf, idOf, instantOf, isRecord, listOf, needId, needInstant, numberOf, readRecord, recordOf, textOf, type JsonRecord } from "../json-record.ts"
import { entriesIn, isFolder, namesIn, needFile } from "../place.ts"
import { counted, countedByName, cutBy } from "../said.ts"
import type { Conversation, Ending, Saying } from "../saying.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"

const id = "discord"

const expects = "a JSON file of DiscordChatExporter, or a folder of them, one for each channel and thread"

/** In the course of November 2020 messages could begin to refer to the one they answer; from its end on everybody could. */
const answersSince: Instant = Date.UTC(2020, 11, 1)

/** Messages somebody wrote; every other type is Discord saying what happened. */
const written: ReadonlySet<string> = new Set(["Default", "Reply", "ChatInputCommand", "20", "ContextMenuCommand", "23", "0", "19"])

/** A channel as an export describes it; a thread is one too, and its category is the channel it belongs to. */
interface Channel {
  readonly id: string
  readonly place: { readonly id: string; readonly name: string }
  readonly isThread: boolean
}

const channelOf = (record: JsonRecord): Channel => {
  const own = needId(record, "id")
  const type = textOf(record, "type") ?? ""
  const isThread = type.endsWith("Thread")
  const name = textOf(record, "name") ?? own
  return { id: own, isThread, place: isThread ? { id: idOf(record, "categoryId") ?? own, name: textOf(record, "category") ?? name } : { id: own, name } }
}

/** A server while its channels are read. */
class Server {
  readonly #input: PeopleInput
  /** The conversation each message belongs to. */
  readonly #threads = new Map<string, string>()
  readonly #opened = new Set<string>()
  readonly #lacking = new Set<string>()
  readonly #events = new Map<string, number>()
  /** Places whose names were said. */
  readonly #named = new Set<string>()
  #from: Instant | undefined
  #to: Instant | undefined
  /** When each file was exported that says so. */
  readonly #exported: Instant[] = []
  #files = 0
  /** All messages there were, those with reactions and how many, and those that were edited: as the file read last has each. */
  readonly #seen = textCodes()
  readonly #reactions = new Map<string, number>()
  readonly #edited = new Set<string>()
  #said = 0
  #told = 0
  #ranges = 0
  passedOver = 0

  constructor(input: PeopleInput) {
    this.#input = input
  }

  /** What a file says of all its messages. */
  file(record: JsonRecord): Channel {
    const channel = channelOf(recordOf(record, "channel") ?? {})
    const range = recordOf(record, "dateRange") ?? {}
    if (textOf(range, "after") !== undefined || textOf(range, "before") !== undefined) this.#ranges += 1
    const exported = instantOf(record, "exportedAt")
    if (exported !== undefined) this.#exported.push(exported)
    this.#files += 1
    this.#said += numberOf(record, "messageCount") ?? 0
    this.#told += listOf(record, "messages").length
    return channel
  }

  take(record: JsonRecord, { id: own, place, isThread }: Channel, position: string): readonly Saying[] {
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
    const isFirst = !this.#opened.has(thread) && (isThread || thread === message)
    const text = this.#input.scorer === undefined ? {} : { text: textOf(record, "content") ?? "" }
    const post: Saying = { says: "post", position, id: message, thread, kind: isFirst ? "opening" : "reply", postedAt, author, affiliation, ...text }
    if (!isFirst) {
      if (!this.#opened.has(thread)) this.#lacking.add(thread)
      return [post]
    }
    this.#opened.add(thread)
    const named: readonly Saying[] = this.#named.has(place.id) ? [] : [{ says: "channel", ...place }]
    this.#named.add(place.id)
    return [...named, { says: "thread", position, id: thread, kind: "discussion", resolvable: false, channel: place.id, openedAt: postedAt, author, affiliation }, post]
  }

  /** A thread goes by the number of the message it hangs on; a message elsewhere belongs where the one it refers to does. */
  #threadOf(record: JsonRecord, message: string, thread: string | undefined): string {
    const answered = idOf(recordOf(record, "reference") ?? {}, "messageId")
    const known = thread ?? this.#threads.get(message) ?? (textOf(record, "type") !== "Reply" || answered === undefined || answered === message ? message : (this.#threads.get(answered) ?? answered))
    this.#threads.set(message, known)
    return known
  }

  ending(): Ending {
    const lacking = [...this.#lacking].filter((thread) => !this.#opened.has(thread)).length
    const cut = [
      ...(this.#ranges === 0 ? [] : [this.#ranges === 1 ? "1 file was exported for a range of dates only." : `${this.#ranges} files were exported for a range of dates only.`]),
      ...(lacking === 0 ? [] : [lacking === 1 ? "The first message of 1 conversation was deleted or is not there, so it is not told." : `The first message of ${lacking} conversations was deleted or is not there, so they are not told.`]),
    ]
    const truncated = cutBy(...cut)
    const beganWithout = this.#from !== undefined && this.#from < answersSince
    const hadNone = this.#to !== undefined && this.#to < answersSince
    // Up to the first of the exports all channels were followed, though nobody may have written for long.
    const followed = this.#exported.length === this.#files && this.#ranges === 0 ? this.#exported.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY
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

/** Whether a document is the export of a channel, and if so whether of a thread. */
const kindOf = (value: unknown): "channel" | "thread" | "other" => {
  if (!isRecord(value) || !Array.isArray(value["messages"])) return "other"
  const type = textOf(recordOf(value, "channel") ?? {}, "type")
  return type === undefined ? "other" : type.endsWith("Thread") ? "thread" : "channel"
}

/** An export that was looked at. */
interface Export {
  readonly path: string
  readonly isThread: boolean
  /** When its first message was written; infinitely late where there is none. */
  readonly from: Instant
  /** What was read, where nothing else has to be looked at first; of many files one at a time is held. */
  readonly value?: unknown
}

/**
 * The exports among files, in the order to read them in.
 *
 * @remarks
 * A thread hangs on a message of its channel, so channels come first. What is answered must be known before what answers it, so of several exports of one
 * channel the one that begins first comes first, whatever they are called: a later one is called `… (after 2024-06-01).json`, and stands before.
 */
async function* exportsAmong(paths: readonly string[], server: Server): AsyncGenerator<readonly Saying[], readonly Export[], void> {
  const found: Export[] = []
  for (const path of paths) {
    const document = await jsonFileOr(path)
    if ("broken" in document) {
      yield [{ says: "nothing", table: "post", position: `${basename(path)}:1`, reason: document.broken }]
      continue
    }
    const kind = kindOf(document.value)
    const [first] = isRecord(document.value) ? listOf(document.value, "messages") : []
    const began = readRecord(first, (record) => ({ from: needInstant(record, "timestamp") }))
    if (kind === "other") server.passedOver += 1
    else found.push({ path, isThread: kind === "thread", from: "broken" in began ? Number.POSITIVE_INFINITY : began.from, ...(paths.length === 1 ? { value: document.value } : {}) })
  }
  return found.toSorted((a, b) => Number(a.isThread) - Number(b.isThread) || (a.from === b.from ? 0 : a.from - b.from))
}

async function* read(input: PeopleInput): Conversation {
  const { path } = input
  const within = await isFolder(path)
  if (!within) await needFile(id, path, expects)
  const server = new Server(input)
  const paths = within ? (await entriesIn(id, path, { deep: true })).filter((one) => one.isFile() && one.name.endsWith(".json")).map((one) => join(one.parentPath, one.name)) : [path]
  const exports = yield* exportsAmong(paths, server)
  for (const one of exports) {
    const place = basename(one.path)
    const document = one.value === undefined ? await jsonFileOr(one.path) : { value: one.value }
    const value = "value" in document && isRecord(document.value) ? document.value : {}
    const channel = readRecord(value, (record) => ({ channel: server.file(record) }))
    if ("broken" in channel) yield [{ says: "nothing", table: "post", position: `${place}:1`, reason: channel.broken }]
    else {
      yield listOf(value, "messages").flatMap((message, index): readonly Saying[] => {
        const position = `${place}#/messages/${index}`
        const said = readRecord(message, (record) => ({ said: server.take(record, channel.channel, position) }))
        return "broken" in said ? [{ says: "nothing", table: "post", position, reason: said.broken }] : said.said
      })
    }
  }
  if (exports.length > 0) return server.ending()
  throw new SourceFailed({ source: id, where: path, message: `${path} holds no export of a Discord channel; expected ${expects}.`, advice: within ? `In it there are: ${(await namesIn(path)).slice(0, 8).join(", ") || "no files"}.` : "Export the channel as JSON; pages (HTML, TXT) and tables (CSV) do not say which message is which." })
}

/**
 * The channels and threads of a Discord server: who wrote, and who answered whom.
 *
 * @remarks
 * Unit: JSON files of DiscordChatExporter, also several of one channel, made one after another. Its own tables of members are not read, so people are known
 * by the numbers of their accounts.
 *
 * @obtained Export each channel with DiscordChatExporter as JSON, its threads included, into one folder.
 * @see https://github.com/Tyrrrz/DiscordChatExporter
 */
export const discord = definePlatform({ id, since: "0.1.0", title: "Discord", expects, tells: ["thread", "post"], decisions: ["sources-chat"], read })

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a channel with a thread of its own: a reply, a reply to a reply, somebody joining, a bot, and a thread that hangs on a message",
    files: {
      "help.json": {
        json: {
          guild: { id: "1", name: "Example" },
          channel: { id: "10", type: "GuildTextChat", categoryId: "9", category: "Support", name: "help", topic: null },
          dateRange: { after: null, before: null },
          exportedAt: "2024-03-10T00:00:00+00:00",
          messages: [
            { id: "100", type: "Default", timestamp: "2024-03-01T09:00:00+00:00", content: "It stops.", author: { id: "5", name: "asker", isBot: false }, reactions: [{ emoji: { name: "eyes" }, count: 2 }] },
            { id: "101", type: "Reply", timestamp: "2024-03-01T10:00:00+00:00", timestampEdited: "2024-03-01T10:01:00+00:00", content: "Which version?", author: { id: "6", name: "helper", isBot: false }, reference: { messageId: "100", channelId: "10", guildId: "1" } },
            { id: "102", type: "Reply", timestamp: "2024-03-01T11:00:00+00:00", content: "The newest.", author: { id: "5", name: "asker", isBot: false }, reference: { messageId: "101" } },
            { id: "103", type: "GuildMemberJoin", timestamp: "2024-03-01T11:30:00+00:00", content: "Joined the server.", author: { id: "7", name: "mentor", isBot: false } },
            { id: "104", type: "Default", timestamp: "2024-03-01T12:00:00+00:00", content: "Build 7 failed.", author: { id: "8", name: "builds", isBot: true } },
            { id: "105", type: "Default", timestamp: "2024-03-04T09:00:00+00:00", content: "A new version.", author: { id: "6", name: "helper", isBot: false } },
          ],
          messageCount: 6,
        },
        records: "/messages",
      },
      "about-the-version.json": {
        json: {
          guild: { id: "1" },
          channel: { id: "105", type: "GuildPublicThread", categoryId: "10", category: "help", name: "About the version" },
          messages: [
            { id: "199", type: "ThreadStarterMessage", timestamp: "2024-03-04T09:00:01+00:00", content: "", author: { id: "6", name: "helper", isBot: false } },
            { id: "200", type: "Default", timestamp: "2024-03-04T12:00:00+00:00", content: "Thank you.", author: { id: "5", name: "asker", isBot: false } },
          ],
          messageCount: 2,
        },
        records: "/messages",
      },
    },
    expect: {
      facts: {
        thread: [
          { id: "100", kind: "discussion", resolvable: false, channel: "help", author: "a-discord:5", openedAt: 1_709_283_600_000, firstReplyAt: 1_709_287_200_000, newcomer: true },
          { id: "104", affiliation: "bot", firstReplyAt: null },
          { id: "105", author: "a-discord:6", firstReplyAt: 1_709_553_600_000 },
        ],
        post: [
          { id: "100", kind: "opening", toOwnThread: true },
          { id: "101", kind: "reply", thread: "100" },
          { id: "102", kind: "reply", thread: "100", toOwnThread: true },
          { id: "104", kind: "opening", affiliation: "bot" },
          { id: "105", kind: "opening" },
          { id: "200", kind: "reply", thread: "105" },
        ],
        activity: [{ member: "a-discord:5" }, { member: "a-discord:5" }, { member: "a-discord:6" }, { member: "a-discord:6" }, { member: "a-discord:8" }],
        tie: [{ id: "a-discord:5/a-discord:6", tiedAt: 1_709_287_200_000, answeredAt: 1_709_553_600_000 }],
      },
      coverage: [
        { table: "thread", untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstSolvedAt", "reopened", "selfSolved", "solved", "solvedAt", "solvedBy"] },
        { table: "post", notes: ["GuildMemberJoin 1, ThreadStarterMessage 1.", "Edited messages, told as they are now: 1.", "carry no date: 2.", "roles and pictures were not kept"] },
      ],
    },
  },
  {
    title: "a range of dates, a thread of a forum, an answer to a deleted message, a message without a moment, and a file of something else",
    files: {
      "forum.json": '{"channel":{"id":"300","type":"GuildPublicThread","categoryId":"30","category":"ideas","name":"Dark mode"},"dateRange":{"after":"2024-01-01T00:00:00+00:00","before":null},"messages":[{"id":"300","type":"Default","timestamp":"2024-03-01T09:00:00Z","author":{"id":"5"}},{"id":"301","type":"Default","timestamp":"soon","author":{"id":"6"}},{"id":"302","type":"Default","timestamp":"2024-03-01T10:00:00Z"}]}',
      "help.json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"messages":[{"id":"400","type":"Reply","timestamp":"2024-03-01T11:00:00Z","author":{"id":"6"},"reference":{"messageId":"399"}}]}',
      "other.json": "[]",
    },
    expect: {
      facts: {
        thread: [{ id: "300", channel: "ideas", newcomer: null, firstReplyAt: 1_709_287_200_000 }],
        post: [{ id: "300", kind: "opening" }, { id: "302", kind: "reply", author: null }, { id: "400", kind: "reply", thread: "399" }],
        activity: [{ member: "a-discord:5" }, { member: "a-discord:6" }],
      },
      rejects: [{ position: "forum.json#/messages/1", reason: 'timestamp is "soon"' }],
      coverage: [{ table: "thread", truncated: true }, { table: "post", truncated: true, notes: ["no export of a channel: 1."] }],
    },
  },
  {
    title: "a channel that is older than answers are: first replies are told since there are any, and all was followed until it was exported",
    files: {
      "help.json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"exportedAt":"2024-03-10T00:00:00+00:00","messages":[{"id":"400","type":"Default","timestamp":"2019-03-01T11:00:00Z","author":{"id":"6"}},{"id":"401","type":"Default","timestamp":"2024-03-01T11:00:00Z","author":{"id":"5"}}]}',
    },
    expect: {
      facts: { thread: [{ id: "400" }, { id: "401" }], post: [{ id: "400" }, { id: "401" }], activity: [{ member: "a-discord:5" }, { member: "a-discord:6" }] },
      coverage: [{ table: "thread", since: { firstReplyAt: 1_606_780_800_000 }, to: 1_710_028_800_000 }],
    },
  },
  {
    title: "a channel exported twice: what was exported later stands before, in a folder of its own, and answers an answer in the first; both hold one message",
    files: {
      "first/help.json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"messages":[{"id":"100","type":"Default","timestamp":"2024-03-01T09:00:00Z","author":{"id":"5"}},{"id":"101","type":"Reply","timestamp":"2024-03-01T10:00:00Z","author":{"id":"6"},"reference":{"messageId":"100"}}],"messageCount":2}',
      "again/help (after 2024-03-01).json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"messages":[{"id":"101","type":"Reply","timestamp":"2024-03-01T10:00:00Z","timestampEdited":"2024-03-02T10:00:00Z","author":{"id":"6"},"reference":{"messageId":"100"}},{"id":"102","type":"Reply","timestamp":"2024-03-02T11:00:00Z","author":{"id":"5"},"reference":{"messageId":"101"}}],"messageCount":2}',
    },
    expect: {
      facts: {
        thread: [{ id: "100", firstReplyAt: 1_709_287_200_000 }],
        post: [{ id: "100", kind: "opening" }, { id: "101", kind: "reply", thread: "100" }, { id: "102", kind: "reply", thread: "100", toOwnThread: true }],
        activity: [{ member: "a-discord:5" }, { member: "a-discord:5" }, { member: "a-discord:6" }],
        tie: [{ id: "a-discord:5/a-discord:6" }],
      },
      coverage: [{ table: "post", totals: [{ of: "messages", said: 3, told: 3 }], notes: ["Edited messages, told as they are now: 1.", "Left out 1 row"] }],
    },
  },
  {
    title: "a folder without exports",
    files: { "other.json": "[]" },
    expect: { failed: { message: "holds no export of a Discord channel", advice: "other.json" } },
  },
  {
    title: "a page for reading is no export to read",
    files: { "help.html": "<html></html>" },
    read: "help.html",
    expect: { failed: { message: "holds no export of a Discord channel", advice: "Export the channel as JSON" } },
  },
] satisfies readonly SourceExample[]
