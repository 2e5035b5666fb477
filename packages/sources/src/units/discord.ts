import type { Instant } from "@folkmoot/facts"
import { basename, join } from "node:path"
import { definePlatform } from "../define-platform.ts"
import { DiscordServer } from "../discord-server.ts"
import type { SourceExample } from "../example.ts"
import { jsonFileOr } from "../json-file.ts"
import { isRecord, listOf, needInstant, readRecord, recordOf, textOf } from "../json-record.ts"
import { entriesIn, isFolder, namesIn, needFile } from "../place.ts"
import type { Conversation, Saying } from "../saying.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"

const id = "discord"

const expects = "a JSON file of DiscordChatExporter, or a folder of them, one for each channel and thread"

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
async function* exportsAmong(paths: readonly string[], server: DiscordServer): AsyncGenerator<readonly Saying[], readonly Export[], void> {
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
  const server = new DiscordServer(input)
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
    title: "a channel exported whole and again from a day on, which is no part of it; somebody joins, and is welcomed by two, of whom the first begins; an answer of before its kind had a name",
    files: {
      "help.json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"dateRange":{"after":null,"before":null},"exportedAt":"2024-03-10T00:00:00Z","messages":[{"id":"100","type":"GuildMemberJoin","timestamp":"2024-03-01T09:00:00Z","author":{"id":"5"}},{"id":"101","type":"Reply","timestamp":"2024-03-01T10:00:00Z","author":{"id":"6"},"reference":{"messageId":"100"}},{"id":"102","type":"Reply","timestamp":"2024-03-01T11:00:00Z","author":{"id":"7"},"reference":{"messageId":"100"}}]}',
      "help (after 2024-03-09).json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"dateRange":{"after":"2024-03-09T00:00:00Z","before":null},"exportedAt":"2024-03-12T00:00:00Z","messages":[{"id":"103","type":"19","timestamp":"2024-03-11T09:00:00Z","author":{"id":"5"},"reference":{"messageId":"101"}}]}',
    },
    expect: {
      facts: {
        thread: [{ id: "100", author: "a-discord:6", openedAt: 1_709_287_200_000, firstReplyAt: 1_709_290_800_000, newcomer: true }],
        post: [{ id: "101", kind: "opening", thread: "100" }, { id: "102", kind: "reply", thread: "100" }, { id: "103", kind: "reply", thread: "100" }],
        activity: [{ member: "a-discord:5" }, { member: "a-discord:6" }, { member: "a-discord:7" }],
        tie: [{ id: "a-discord:5/a-discord:6" }, { id: "a-discord:6/a-discord:7" }],
      },
      coverage: [{ table: "thread", truncated: false, to: 1_710_201_600_000 }, { table: "post", notes: ["GuildMemberJoin 1."] }],
    },
  },
  {
    title: "two exports of a channel with days between them that neither holds",
    files: {
      "1.json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"dateRange":{"after":null,"before":"2024-03-02T00:00:00Z"},"messages":[{"id":"100","type":"Default","timestamp":"2024-03-01T09:00:00Z","author":{"id":"5"}}]}',
      "2.json": '{"channel":{"id":"10","type":"GuildTextChat","name":"help"},"dateRange":{"after":"2024-03-09T00:00:00Z","before":null},"messages":[{"id":"101","type":"Default","timestamp":"2024-03-11T09:00:00Z","author":{"id":"6"}}]}',
    },
    expect: {
      facts: { thread: [{ id: "100", newcomer: null }, { id: "101", newcomer: null }], post: [{ id: "100" }, { id: "101" }], activity: [{ member: "a-discord:5" }, { member: "a-discord:6" }] },
      coverage: [{ table: "thread", truncated: true, to: 1_710_147_600_000 }, { table: "post", truncated: true }],
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
