import { stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { jsonFile, jsonFileOr } from "../json-file.ts"
import { flagOf, isRecord, listOf, recordOf, textOf, type JsonRecord } from "../json-record.ts"
import { entriesIn, namesIn, needFile, needFolder, partOf } from "../place.ts"
import type { Conversation, Saying } from "../saying.ts"
import { shown } from "../shown.ts"
import { SlackWorkspace, type SlackChannel } from "../slack-workspace.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"

const id = "slack"

const expects = "the unpacked folder of a Slack export with channels.json in it, a folder with several of them, or a folder or file of the API's answers"

interface File {
  readonly path: string
  readonly shown: string
  readonly channel: SlackChannel | undefined
}

/** Reads files of messages one after another. */
async function* readFiles(files: readonly File[], workspace: SlackWorkspace): AsyncGenerator<readonly Saying[], void, void> {
  for (const { path, shown: place, channel } of files) {
    const got = await jsonFileOr(path)
    const value = "value" in got ? got.value : undefined
    const [pointer, all] = Array.isArray(value) ? ["", value as readonly unknown[]] : ["/messages", isRecord(value) ? listOf(value, "messages") : []]
    if ("broken" in got) yield [{ says: "nothing", table: "post", position: `${place}:1`, reason: got.broken }]
    else if (!Array.isArray(value) && !(isRecord(value) && Array.isArray(value["messages"]))) yield [{ says: "nothing", table: "post", position: `${place}:1`, reason: "it holds no list of messages." }]
    yield all.flatMap((one, index) => workspace.take(one, channel, `${place}#${pointer}/${index}`))
  }
}

/** Takes in the people and channels of an export; gives its channels by the names their folders have in it. */
const takeLists = async (path: string, workspace: SlackWorkspace): Promise<ReadonlyMap<string, SlackChannel>> => {
  const listed = new Map<string, SlackChannel>()
  for (const name of ["users.json", "channels.json", "groups.json"]) {
    const part = await partOf(path, name)
    const value = part === undefined ? undefined : await jsonFile(id, part, `the ${name} of a Slack export`)
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : []) {
      const channel = name === "users.json" ? workspace.takeUser(one) : workspace.takeChannel(one)
      if (channel !== undefined) listed.set(channel.name, channel)
    }
  }
  return listed
}

/** Reads exports, each a folder for each channel with a file for each day; returns how many folders were a channel's. */
async function* readExports(paths: readonly string[], workspace: SlackWorkspace): AsyncGenerator<readonly Saying[], number, void> {
  const all: (readonly [path: string, listed: ReadonlyMap<string, SlackChannel>])[] = []
  for (const path of paths) all.push([path, await takeLists(path, workspace)])
  yield* workspace.people()
  let folders = 0
  for (const [path, listed] of all) {
    const place = all.length === 1 ? "" : `${basename(path)}/`
    for (const entry of await entriesIn(id, path)) {
      if (!entry.isDirectory()) continue
      const channel = listed.get(entry.name)
      if (channel === undefined) {
        workspace.passedOver += 1
        continue
      }
      folders += 1
      const files = (await entriesIn(id, join(path, entry.name))).filter(({ name }) => name.endsWith(".json"))
      yield* readFiles(files.map(({ name }) => ({ path: join(path, entry.name, name), shown: `${place}${entry.name}/${name}`, channel })), workspace)
    }
  }
  return folders
}

/** The exports at a path: that folder, or those in it, as where one is made again and again because a plan keeps ninety days. */
const exportsAt = async (path: string): Promise<readonly string[]> => {
  const isExport = async (folder: string): Promise<boolean> => (await partOf(folder, "channels.json")) !== undefined
  if (await isExport(path)) return [path]
  const entries = await entriesIn(id, path)
  if (entries.some(({ name }) => name.endsWith(".json"))) return []
  const found: string[] = []
  for (const entry of entries) if (entry.isDirectory() && (await isExport(join(path, entry.name)))) found.push(join(path, entry.name))
  return found
}

/** What an answer of the API is about. */
const answerOf = (value: unknown): { readonly kind: "messages" | "other" } | { readonly kind: "error"; readonly error: string } => {
  if (Array.isArray(value)) return { kind: value.some((one) => isRecord(one) && Object.hasOwn(one, "ts")) ? "messages" : "other" }
  if (!isRecord(value)) return { kind: "other" }
  if (flagOf(value, "ok") === false) return { kind: "error", error: textOf(value, "error") ?? "" }
  return { kind: Array.isArray(value["messages"]) ? "messages" : "other" }
}

const takeAnswer = (value: JsonRecord, workspace: SlackWorkspace): void => {
  workspace.takeUser(recordOf(value, "user"))
  workspace.takeChannel(recordOf(value, "channel"))
  for (const one of listOf(value, "members")) if (isRecord(one)) workspace.takeUser(one)
  for (const one of listOf(value, "channels")) workspace.takeChannel(one)
  if (flagOf(value, "is_limited") === true) workspace.isLimited = true
}

/** Reads answers of the API; where they describe one channel, all messages are of it. */
async function* readAnswers(paths: readonly string[], workspace: SlackWorkspace): AsyncGenerator<readonly Saying[], number, void> {
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
  const workspace = new SlackWorkspace(input)
  const found = await stat(path).then((one) => (one.isDirectory() ? "folder" : "file"), () => "nothing")
  if (found === "file" && path.endsWith(".json")) await needFile(id, path, expects)
  else await needFolder(id, path, expects)
  const exports = found === "folder" ? await exportsAt(path) : []
  const names = (await namesIn(path)).filter((name) => name.endsWith(".json"))
  const parts = exports.length > 0 ? yield* readExports(exports, workspace) : yield* readAnswers(found === "file" ? [path] : names.map((name) => join(path, name)), workspace)
  if (parts > 0) return workspace.ending()
  throw new SourceFailed({ source: id, where: path, message: `${path} holds no messages of a Slack; expected ${expects}.`, advice: found === "folder" ? `In it there are: ${(await namesIn(path)).slice(0, 8).join(", ") || "no files"}.` : "Give a file that has messages, or the folder they are in." })
}

/**
 * The channels of a Slack workspace: who wrote, and who answered in whose thread.
 *
 * @remarks
 * Unit: an export as administrators download it, unpacked, or answers of `conversations.history`, `conversations.info` and `users.info`. A
 * message is known by its channel and time stamp. Talks between people are passed over. Exports made again and again, because a plan keeps ninety
 * days, are read as one where each has its folder in one folder.
 *
 * @obtained Have an owner or administrator of the workspace export its data, and unpack the ZIP file; or save the API's answers. Put several exports into one folder.
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
    title: "somebody joins and is welcomed in a thread of that: nobody wrote its first message, so the welcome begins it",
    files: {
      "channels.json": { json: [{ id: "C1", name: "help" }] },
      "help/2024-03-01.json":
        '[{"type":"message","subtype":"channel_join","user":"U1","ts":"1709280000.000100","thread_ts":"1709280000.000100","reply_count":2},{"type":"message","user":"U2","ts":"1709283600.000100","thread_ts":"1709280000.000100","text":"Welcome."},{"type":"message","user":"U1","ts":"1709287200.000200","thread_ts":"1709280000.000100","text":"Thank you."}]',
    },
    expect: {
      facts: {
        thread: [{ id: "C1/1709280000.000100", author: "a-slack:U2", openedAt: 1_709_283_600_000, firstReplyAt: 1_709_287_200_000, newcomer: true }],
        post: [{ id: "C1/1709283600.000100", kind: "opening" }, { id: "C1/1709287200.000200", kind: "reply" }],
        activity: [{ member: "a-slack:U1" }, { member: "a-slack:U2" }],
        tie: [{ id: "a-slack:U1/a-slack:U2" }],
      },
      coverage: [{ table: "thread", truncated: false }, { table: "post", notes: ["channel_join 1."] }],
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
    title: "two exports that overlap, in one folder: the second begins later, tells a reply more and calls the channel anew; a third tells nothing",
    files: {
      "2024-06/channels.json": '[{"id":"C1","name":"help"}]',
      "2024-06/help/2024-06-01.json": '[{"type":"message","user":"U1","ts":"1717232400.000100","text":"It stops."},{"type":"message","user":"U1","ts":"1717236000.000200","thread_ts":"1717236000.000200","text":"Still."}]',
      "2024-07/channels.json": '[{"id":"C1","name":"questions"}]',
      "2024-07/questions/2024-06-01.json": '[{"type":"message","user":"U1","ts":"1717236000.000200","thread_ts":"1717236000.000200","reply_count":1,"text":"Still.","edited":{"user":"U1"}},{"type":"message","user":"U2","ts":"1717239600.000300","thread_ts":"1717236000.000200","text":"Which version?"}]',
      "2024-08/channels.json": '[{"id":"C1","name":"questions"}]',
    },
    expect: {
      facts: {
        thread: [{ id: "C1/1717232400.000100", channel: "questions", firstReplyAt: null }, { id: "C1/1717236000.000200", channel: "questions", firstReplyAt: 1_717_239_600_000 }],
        post: [{ id: "C1/1717232400.000100" }, { id: "C1/1717236000.000200" }, { id: "C1/1717239600.000300", kind: "reply" }],
        activity: [{ member: "a-slack:U1" }, { member: "a-slack:U2" }],
        tie: [{ id: "a-slack:U1/a-slack:U2" }],
      },
      coverage: [{ table: "post", notes: ["Edited messages, told as they are now: 1.", "Left out 1 row"] }],
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
