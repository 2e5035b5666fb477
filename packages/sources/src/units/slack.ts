import { textCodes, type Instant } from "@folkmoot/facts"
import { stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { chatPosts, chatThreads } from "../chat-untold.ts"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { jsonFile, jsonFileOr } from "../json-file.ts"
import { flagOf, idOf, isRecord, listOf, readRecord, recordOf, textOf, type JsonRecord } from "../json-record.ts"
import { entriesIn, namesIn, needFile, needFolder, partOf } from "../place.ts"
import { RepliesCounted, mostAreUnheard } from "../replies-counted.ts"
import { counted, countedByName, cutBy } from "../said.ts"
import type { Conversation, Ending, Saying } from "../saying.ts"
import { shown } from "../shown.ts"
import { slackMessage, slackUser, type SlackUser } from "../slack-message.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"
import { unreadProfiles } from "../untold.ts"

const id = "slack"

const expects = "the unpacked folder of a Slack export with channels.json in it, or a folder or file of the API's answers"

/** The day on which Slack began to have threads; nothing could be answered in one before. */
const threadsSince: Instant = Date.UTC(2017, 0, 18)

interface Channel {
  readonly id: string
  readonly name: string
}

/** A workspace while it is read. */
class Workspace {
  readonly #input: PeopleInput
  readonly users = new Map<string, SlackUser>()
  readonly channels = new Map<string, Channel>()
  readonly #opened = new Set<string>()
  readonly #answered = new Set<string>()
  readonly #events = new Map<string, number>()
  #from: Instant | undefined
  #to: Instant | undefined
  /** The replies Slack counts to each message, and those that were there; both may stand in more than one file. */
  readonly #replies = new RepliesCounted()
  readonly #told = textCodes()
  #reactions = 0
  #edited = 0
  #tombstones = 0
  isLimited = false
  passedOver = 0

  constructor(input: PeopleInput) {
    this.#input = input
  }

  takeUser(value: unknown): void {
    const got = readRecord(value, (record) => ({ user: slackUser(this.#input.people, record) }))
    if ("user" in got && got.user !== undefined) this.users.set(...got.user)
  }

  takeChannel(value: unknown): void {
    if (!isRecord(value)) return
    const [channel, name] = [idOf(value, "id"), textOf(value, "name")]
    if (channel !== undefined) this.channels.set(channel, { id: channel, name: name ?? channel })
  }

  *people(): Generator<readonly Saying[]> {
    yield [...this.users.values()].map(({ id: member, affiliation }): Saying => ({ says: "member", position: "users.json:1", id: member, joinedAt: null, affiliation }))
    yield [...this.channels.values()].map((channel): Saying => ({ says: "channel", ...channel }))
  }

  take(value: unknown, channel: Channel | undefined, position: string): readonly Saying[] {
    const message = readRecord(value, (record) => slackMessage(this.#input.people, this.users, record))
    if ("broken" in message) return [{ says: "nothing", table: "post", position, reason: message.broken }]
    if ("event" in message) {
      this.#events.set(message.event, (this.#events.get(message.event) ?? 0) + 1)
      return []
    }
    const { ts, at, thread: answered, author, affiliation, text } = message
    this.#from = Math.min(this.#from ?? at, at)
    this.#to = Math.max(this.#to ?? at, at)
    this.#reactions += message.reactions
    if (message.isEdited) this.#edited += 1
    if (message.isDeleted) this.#tombstones += 1
    const named = (one: string): string => (channel === undefined ? one : `${channel.id}/${one}`)
    const post = named(ts)
    const thread = named(answered ?? ts)
    const said: Saying = {
      says: "post", position, id: post, thread, kind: answered === undefined ? "opening" : "reply", postedAt: at, author, affiliation,
      ...(this.#input.scorer === undefined || message.isDeleted ? {} : { text }),
    }
    if (answered !== undefined) {
      const before = this.#told.size()
      this.#told.codeOf(post)
      if (this.#told.size() > before) this.#replies.tells(thread)
      this.#answered.add(thread)
      return [said]
    }
    this.#opened.add(thread)
    this.#replies.says(thread, message.replies)
    return [{ says: "thread", position, id: thread, kind: "discussion", resolvable: false, channel: channel?.id ?? null, openedAt: at, author, affiliation }, said]
  }

  ending(): Ending {
    const lacking = [...this.#answered].filter((thread) => !this.#opened.has(thread)).length
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
            ...counted("Conversations whose first message was deleted, which keep their place and lose their author", this.#tombstones),
          ],
        },
        post: {
          untold: chatPosts("Slack"),
          ...truncated,
          ...(said === 0 ? {} : { totals: [{ of: "replies in threads", said, told }] }),
          notes: [
            ...countedByName("Passed over what Slack says happened", this.#events),
            ...counted("Edited messages, told as they are now", this.#edited),
            ...counted("Reactions, not told because they carry no date", this.#reactions),
            ...counted("Files and folders passed over, such as talks between people", this.passedOver),
          ],
        },
      },
    }
  }
}

interface File {
  readonly path: string
  readonly shown: string
  readonly channel: Channel | undefined
}

/** Reads files of messages one after another. */
async function* readFiles(files: readonly File[], workspace: Workspace): AsyncGenerator<readonly Saying[], void, void> {
  for (const { path, shown: place, channel } of files) {
    const got = await jsonFileOr(path)
    const value = "value" in got ? got.value : undefined
    const [pointer, all] = Array.isArray(value) ? ["", value as readonly unknown[]] : ["/messages", isRecord(value) ? listOf(value, "messages") : []]
    if ("broken" in got) yield [{ says: "nothing", table: "post", position: `${place}:1`, reason: got.broken }]
    else if (!Array.isArray(value) && !(isRecord(value) && Array.isArray(value["messages"]))) yield [{ says: "nothing", table: "post", position: `${place}:1`, reason: "it holds no list of messages." }]
    yield all.flatMap((one, index) => workspace.take(one, channel, `${place}#${pointer}/${index}`))
  }
}

/** Reads an export: a folder for each channel, a file for each day; returns how many folders were a channel's. */
async function* readExport(path: string, workspace: Workspace): AsyncGenerator<readonly Saying[], number, void> {
  const listed = new Map<string, Channel>()
  for (const name of ["users.json", "channels.json", "groups.json"]) {
    const part = await partOf(path, name)
    const value = part === undefined ? undefined : await jsonFile(id, part, `the ${name} of a Slack export`)
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : []) {
      if (name === "users.json") workspace.takeUser(one)
      else workspace.takeChannel(one)
    }
  }
  for (const channel of workspace.channels.values()) listed.set(channel.name, channel)
  yield* workspace.people()
  let folders = 0
  for (const entry of await entriesIn(id, path)) {
    if (!entry.isDirectory()) continue
    const channel = listed.get(entry.name)
    if (channel === undefined) {
      workspace.passedOver += 1
      continue
    }
    folders += 1
    yield* readFiles((await entriesIn(id, join(path, entry.name))).filter(({ name }) => name.endsWith(".json")).map(({ name }) => ({ path: join(path, entry.name, name), shown: `${entry.name}/${name}`, channel })), workspace)
  }
  return folders
}

/** What an answer of the API is about. */
const answerOf = (value: unknown): { readonly kind: "messages" | "other" } | { readonly kind: "error"; readonly error: string } => {
  if (Array.isArray(value)) return { kind: value.some((one) => isRecord(one) && Object.hasOwn(one, "ts")) ? "messages" : "other" }
  if (!isRecord(value)) return { kind: "other" }
  if (flagOf(value, "ok") === false) return { kind: "error", error: textOf(value, "error") ?? "" }
  return { kind: Array.isArray(value["messages"]) ? "messages" : "other" }
}

const takeAnswer = (value: JsonRecord, workspace: Workspace): void => {
  workspace.takeUser(recordOf(value, "user"))
  workspace.takeChannel(recordOf(value, "channel"))
  for (const one of listOf(value, "members")) if (isRecord(one)) workspace.takeUser(one)
  for (const one of listOf(value, "channels")) workspace.takeChannel(one)
  if (flagOf(value, "is_limited") === true) workspace.isLimited = true
}

/** Reads answers of the API; where they describe one channel, all messages are of it. */
async function* readAnswers(paths: readonly string[], workspace: Workspace): AsyncGenerator<readonly Saying[], number, void> {
  const files: Omit<File, "channel">[] = []
  for (const path of paths) {
    const got = await jsonFileOr(path)
    const place = basename(path)
    const answer = "value" in got ? answerOf(got.value) : { kind: "messages" as const }
    if ("value" in got && isRecord(got.value)) takeAnswer(got.value, workspace)
    if (answer.kind === "messages") files.push({ path, shown: place })
    if (answer.kind === "error") yield [{ says: "nothing", table: "post", position: `${place}:1`, reason: `Slack answered with the error ${shown(answer.error)}; expected messages.` }]
  }
  const [channel, other] = [...workspace.channels.values()]
  yield* workspace.people()
  yield* readFiles(files.map((file) => ({ ...file, channel: other === undefined ? channel : undefined })), workspace)
  return files.length
}

async function* read(input: PeopleInput): Conversation {
  const { path } = input
  const workspace = new Workspace(input)
  const found = await stat(path).then((one) => (one.isDirectory() ? "folder" : "file"), () => "nothing")
  if (found === "file" && path.endsWith(".json")) await needFile(id, path, expects)
  else await needFolder(id, path, expects)
  const isExport = found === "folder" && (await partOf(path, "channels.json")) !== undefined
  const names = (await namesIn(path)).filter((name) => name.endsWith(".json"))
  const parts = isExport ? yield* readExport(path, workspace) : yield* readAnswers(found === "file" ? [path] : names.map((name) => join(path, name)), workspace)
  if (parts > 0) return workspace.ending()
  throw new SourceFailed({ source: id, where: path, message: `${path} holds no messages of a Slack; expected ${expects}.`, advice: found === "folder" ? `In it there are: ${(await namesIn(path)).slice(0, 8).join(", ") || "no files"}.` : "Give a file that has messages, or the folder they are in." })
}

/**
 * The channels of a Slack workspace: who wrote, and who answered in whose thread.
 *
 * @remarks
 * Unit: an export as administrators download it, unpacked, or answers of `conversations.history`, `conversations.info` and `users.info`. A
 * message is known by its channel and time stamp. Talks between people are passed over.
 *
 * @obtained Have an owner or administrator of the workspace export its data, and unpack the ZIP file; or save the API's answers.
 * @see https://slack.com/help/articles/220556107
 */
export const slack = definePlatform({ id, since: "0.1.0", title: "Slack", expects, tells: ["member", "thread", "post"], decisions: ["sources-chat"], read })

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an export: threads, a reply that is shown in the channel too, a bot, somebody joining, a deleted beginning, and a talk between people",
    identity: { people: [{ accounts: ["a-slack:U2"], affiliation: "mentor" }] },
    files: {
      "users.json": {
        json: [
          { id: "U1", name: "asker", deleted: false, is_bot: false, profile: { email: "asker@example.org", real_name: "Asker" } },
          { id: "U2", name: "helper", deleted: true, profile: { email: "helper@example.org" } },
          { id: "U3", name: "mentor", is_admin: true, profile: {} },
          { id: "B0", name: "builds", is_bot: true },
        ],
      },
      "channels.json": { json: [{ id: "C1", name: "help", created: 1_709_200_000, members: ["U1", "U2"] }] },
      "dms.json": { json: [{ id: "D1", members: ["U1", "U2"] }] },
      "D1/2024-03-01.json": { json: [{ type: "message", user: "U1", ts: "1709283600.000100", text: "Between us." }] },
      "help/2024-03-01.json": {
        json: [
          { type: "message", subtype: "channel_join", user: "U1", ts: "1709280000.000100", text: "<@U1> has joined the channel" },
          { type: "message", user: "U1", ts: "1709283600.000100", thread_ts: "1709283600.000100", reply_count: 2, text: "It stops.", reactions: [{ name: "eyes", users: ["U2", "U3"], count: 2 }] },
          { type: "message", user: "U2", ts: "1709287200.000200", thread_ts: "1709283600.000100", text: "Which version?", edited: { user: "U2", ts: "1709287300.000000" } },
          { type: "message", subtype: "thread_broadcast", user: "U1", ts: "1709290800.000300", thread_ts: "1709283600.000100", text: "The newest." },
          { type: "message", subtype: "thread_broadcast", user: "U1", ts: "1709290800.000300", thread_ts: "1709283600.000100", text: "The newest." },
          { type: "message", subtype: "bot_message", bot_id: "B0", ts: "1709290900.000400", text: "Build 7 failed." },
        ],
        records: "",
      },
      "help/2024-03-04.json": {
        json: [
          { type: "message", subtype: "tombstone", user: "USLACKBOT", ts: "1709542800.000500", thread_ts: "1709542800.000500", reply_count: 1, text: "This message was deleted." },
          { type: "message", user: "U3", ts: "1709546400.000600", thread_ts: "1709542800.000500", text: "It is fixed." },
          { type: "message", user: "U2", ts: "1709550000.000700", text: "A new version." },
          { type: "message", user: "U1", ts: "1709553600.000800", thread_ts: "1709550000.000700", text: "Thank you." },
        ],
        records: "",
      },
    },
    expect: {
      facts: {
        member: [{ id: "a-slack:U1", affiliation: "unknown" }, { id: "a-slack:U2", affiliation: "mentor" }, { id: "a-slack:U3", affiliation: "staff" }, { id: "a-slack:B0", affiliation: "bot" }],
        thread: [
          { id: "C1/1709283600.000100", kind: "discussion", resolvable: false, channel: "help", openedAt: 1_709_283_600_000, author: "a-slack:U1", firstReplyAt: 1_709_287_200_000, newcomer: true },
          { id: "C1/1709290900.000400", author: "a-slack:B0", affiliation: "bot", firstReplyAt: null },
          { id: "C1/1709542800.000500", author: null, firstReplyAt: 1_709_546_400_001, newcomer: null },
          { id: "C1/1709550000.000700", author: "a-slack:U2", affiliation: "mentor", firstReplyAt: 1_709_553_600_001 },
        ],
        post: [
          { id: "C1/1709283600.000100", kind: "opening", toOwnThread: true },
          { id: "C1/1709287200.000200", kind: "reply", thread: "C1/1709283600.000100", affiliation: "mentor" },
          { id: "C1/1709290800.000300", kind: "reply", toOwnThread: true },
          { id: "C1/1709290900.000400", kind: "opening", affiliation: "bot" },
          { id: "C1/1709542800.000500", kind: "opening", author: null },
          { id: "C1/1709546400.000600", kind: "reply", affiliation: "staff", toOwnThread: null },
          { id: "C1/1709550000.000700", kind: "opening" },
          { id: "C1/1709553600.000800", kind: "reply" },
        ],
        activity: [{ member: "a-slack:B0" }, { member: "a-slack:U1", previousAt: null }, { member: "a-slack:U1", nextAt: null }, { member: "a-slack:U2" }, { member: "a-slack:U2" }, { member: "a-slack:U3" }],
        tie: [{ id: "a-slack:U1/a-slack:U2", member: "a-slack:U2", tiedAt: 1_709_287_200_000, answeredAt: 1_709_553_600_001 }],
      },
      coverage: [
        { table: "member", untold: ["joinedAt", "profileFields", "profileFilled"], notes: ["Names, addresses and pictures were not kept.", "Deactivated accounts among them: 1."] },
        { table: "thread", to: 1_709_553_600_001, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstSolvedAt", "reopened", "selfSolved", "solved", "solvedAt", "solvedBy"], notes: ["first message was deleted, which keep their place and lose their author: 1."] },
        { table: "post", notes: ["says happened: channel_join 1.", "Edited messages, told as they are now: 1.", "carry no date: 2.", "talks between people: 1.", "Left out 1 row"] },
      ],
    },
  },
  {
    title: "answers of the API: an older page, a message changed, a comment on a file, one without a time stamp, a thread that began before, and an error",
    files: {
      "info.json": '{"ok":true,"channel":{"id":"C1","name":"help"}}',
      "page-1.json": '{"ok":true,"has_more":true,"messages":[{"type":"message","subtype":"file_comment","ts":"1709290800.000300","comment":{"user":"U2","comment":"Good."}},{"type":"message","user":"U2","ts":"1709287200.000200","thread_ts":"1709000000.000100","text":"Still so."}]}',
      "page-2.json": '{"ok":true,"is_limited":true,"messages":[{"type":"message","subtype":"message_changed","ts":"1709283700.000000","message":{"type":"message","user":"U1","ts":"1709283600.000100","text":"It stops."}},{"type":"message","user":"U1","ts":"just now","text":""},{"type":"message","subtype":"bot_message","username":"Owl","ts":"1709283500.000000","text":"Hoo"}]}',
      "thread.json": '{"ok":false,"error":"thread_not_found"}',
      "user.json": '{"ok":true,"user":{"id":"U1","profile":{"email":"asker@example.org"}}}',
    },
    expect: {
      facts: {
        member: [{ id: "a-slack:U1" }],
        thread: [{ id: "C1/1709290800.000300", author: "a-slack:U2", newcomer: null }, { id: "C1/1709283600.000100", author: "a-slack:U1" }, { id: "C1/1709283500.000000", author: null, affiliation: "bot" }],
        post: [{ id: "C1/1709290800.000300" }, { id: "C1/1709283600.000100" }, { id: "C1/1709283500.000000", author: null }, { id: "C1/1709287200.000200", thread: "C1/1709000000.000100", toOwnThread: null }],
        activity: [{ member: "a-slack:U1" }, { member: "a-slack:U2" }],
      },
      rejects: [{ position: "thread.json:1", reason: '"thread_not_found"' }, { position: "page-2.json#/messages/1", reason: 'ts is "just now"' }],
      coverage: [{ table: "thread", truncated: true }, { table: "post", truncated: true, notes: ["Edited messages, told as they are now: 1.", "Posts whose conversation is not told: 1."] }],
    },
  },
  {
    title: "answers of the API: the first message of a thread stands in the channel's list and in the thread's, and so does a reply",
    files: {
      "history.json": '{"ok":true,"messages":[{"type":"message","user":"U1","ts":"1709283600.000100","thread_ts":"1709283600.000100","reply_count":2,"text":"It stops."},{"type":"message","subtype":"thread_broadcast","user":"U2","ts":"1709287200.000200","thread_ts":"1709283600.000100","text":"Which version?"}]}',
      "replies.json": '{"ok":true,"messages":[{"type":"message","user":"U1","ts":"1709283600.000100","thread_ts":"1709283600.000100","reply_count":2,"text":"It stops."},{"type":"message","user":"U2","ts":"1709287200.000200","thread_ts":"1709283600.000100","text":"Which version?"}]}',
    },
    expect: {
      facts: {
        thread: [{ id: "1709283600.000100", firstReplyAt: 1_709_287_200_000 }],
        post: [{ kind: "opening" }, { kind: "reply" }],
        activity: [{ member: "a-slack:U1" }, { member: "a-slack:U2" }],
        tie: [{ id: "a-slack:U1/a-slack:U2" }],
      },
      coverage: [{ table: "post", totals: [{ of: "replies in threads", said: 2, told: 1 }] }],
    },
  },
  {
    title: "an export that begins before Slack had threads: first replies are told since then",
    files: {
      "channels.json": '[{"id":"C1","name":"help"}]',
      "help/2016-12-31.json": '[{"type":"message","user":"U1","ts":"1483178400.000100","text":"It stops."}]',
      "help/2017-02-01.json": '[{"type":"message","user":"U1","ts":"1485943200.000200","thread_ts":"1485943200.000200","text":"It stops again."},{"type":"message","user":"U2","ts":"1485946800.000300","thread_ts":"1485943200.000200","text":"Which version?"}]',
    },
    expect: {
      facts: {
        thread: [{ id: "C1/1483178400.000100", firstReplyAt: null }, { id: "C1/1485943200.000200", firstReplyAt: 1_485_946_800_000 }],
        post: [{ kind: "opening" }, { kind: "opening" }, { kind: "reply" }],
        activity: [{ member: "a-slack:U1" }, { member: "a-slack:U1" }, { member: "a-slack:U2" }],
        tie: [{ id: "a-slack:U1/a-slack:U2" }],
      },
      coverage: [{ table: "thread", since: { firstReplyAt: 1_484_697_600_000 } }],
    },
  },
  {
    title: "an export that ends before Slack had threads: first replies are not told",
    files: { "channels.json": '[{"id":"C1","name":"help"}]', "help/2016-12-31.json": '[{"type":"message","user":"U1","ts":"1483178400.000100","text":"It stops."}]' },
    expect: {
      facts: { thread: [{ id: "C1/1483178400.000100" }], post: [{ kind: "opening" }], activity: [{ member: "a-slack:U1" }] },
      coverage: [{ table: "thread", since: {}, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstReplyAt", "firstSolvedAt", "reopened", "selfSolved", "solved", "solvedAt", "solvedBy"] }],
    },
  },
  {
    title: "an export that is still packed",
    files: { "export.zip": "packed" },
    read: "export.zip",
    expect: { failed: { message: "packed archive", advice: "Unpack it first" } },
  },
  {
    title: "a folder without messages",
    files: { "users.json": '[{"id":"U1"}]', "team.json": '{"ok":true}' },
    expect: { failed: { message: "holds no messages of a Slack", advice: "team.json" } },
  },
  {
    title: "channels without a folder of any of them, as another program may write them",
    files: { "channels.json": '["C1"]', "messages/C1/0.json": '{"messages":[]}' },
    expect: { failed: { message: "holds no messages of a Slack", advice: "messages" } },
  },
] satisfies readonly SourceExample[]
