import type { Instant } from "@folkmoot/facts"
import { basename, dirname, join } from "node:path"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { jsonFile, jsonFileOr, parseJson } from "../json-file.ts"
import { isRecord, listOf, readRecord } from "../json-record.ts"
import { linesOf } from "../lines.ts"
import { entriesIn, isFolder, namesIn, needFile, partOf } from "../place.ts"
import { counted } from "../said.ts"
import type { Conversation, Ending, Saying, TableEnding } from "../saying.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"
import { unreadProfiles } from "../untold.ts"
import { readRealm, zulipMessage, type ZulipMessage, type ZulipPlace, type ZulipRealm } from "../zulip-message.ts"

const id = "zulip"

const expects = "the unpacked folder of a Zulip export with realm.json in it, the folder of a public archive with a JSON file for each topic, or a file of messages"

/** What Zulip writes before the name of a topic that is resolved. */
const tick = "\u2714 "

/** A topic while its messages are read. */
interface Topic {
  readonly isTicked: boolean
  /** The id of the message that opened it. */
  thread?: string
  /** What Zulip said in it before anybody else did. */
  waiting: (readonly [ZulipMessage, string])[]
}

/** An organisation's topics while they are read. */
class Topics {
  readonly #withText: boolean
  readonly #topics = new Map<string, Topic>()
  readonly #channels = new Map<string, string>()
  readonly realm: ZulipRealm | undefined
  from: Instant | undefined
  to: Instant | undefined
  #private = 0
  #reactions = 0
  #otherNotices = 0

  constructor(input: PeopleInput, realm: ZulipRealm | undefined) {
    this.#withText = input.scorer !== undefined
    this.realm = realm
  }

  take(message: ZulipMessage | undefined, position: string): readonly Saying[] {
    if (message === undefined) {
      this.#private += 1
      return []
    }
    const { channel, topic: name, at, isNotice, event } = message
    this.to = Math.max(this.to ?? at, at)
    this.#reactions += message.reactions
    if (event === "accepted") this.from = Math.min(this.from ?? at, at)
    if (isNotice && event === undefined) this.#otherNotices += 1
    const place = `${channel?.id ?? ""}\n${name}`
    let topic = this.#topics.get(place)
    if (topic === undefined) this.#topics.set(place, (topic = { isTicked: name.startsWith(tick), waiting: [] }))
    if (topic.thread !== undefined) return this.#within(topic.thread, message, position)
    if (isNotice) {
      topic.waiting.push([message, position])
      return []
    }
    topic.thread = message.id
    const waiting = topic.waiting.splice(0)
    return [...this.#named(message), this.#opened(topic, message, position), ...this.#within(message.id, message, position), ...waiting.flatMap(([notice, where]) => this.#within(message.id, notice, where))]
  }

  #named({ channel }: ZulipMessage): readonly Saying[] {
    if (channel === null || this.#channels.get(channel.id) === channel.name) return []
    this.#channels.set(channel.id, channel.name)
    return [{ says: "channel", id: channel.id, name: channel.name }]
  }

  #opened({ isTicked }: Topic, { id: thread, channel, at, author, affiliation }: ZulipMessage, position: string): Saying {
    return { says: "thread", position, id: thread, kind: "question", resolvable: true, channel: channel?.id ?? null, openedAt: at, author, affiliation, solved: isTicked }
  }

  #within(thread: string, { id: post, at, author, affiliation, isNotice, event, by, text }: ZulipMessage, position: string): readonly Saying[] {
    const kind = isNotice ? "notice" : post === thread ? "opening" : "reply"
    const said: Saying = { says: "post", position, id: post, thread, kind, postedAt: at, author, affiliation, ...(this.#withText && !isNotice ? { text: text.replace(/<[^<>]*>/g, " ") } : {}) }
    return event === undefined ? [said] : [said, { says: "resolution", position, id: post, thread, kind: event, happenedAt: at, by }]
  }

  #threads(): TableEnding {
    const topics = [...this.#topics.values()]
    const empty = topics.filter(({ thread }) => thread === undefined)
    const isEverTicked = topics.some(({ isTicked }) => isTicked)
    const from = this.from
    const never = "no topic was ever marked as resolved here, so whether solving is marked at all nobody can say."
    const undated = "no notice says when topics were marked as resolved."
    const solving = from !== undefined ? {} : { solvedAt: undated, firstSolvedAt: undated, reopened: undated, ...(isEverTicked ? {} : { solved: never, solvedAt: never, firstSolvedAt: never, reopened: never }) }
    return {
      untold: {
        ...solving,
        firstAnswerAt: "a chat does not tell answers from other replies.",
        solvedBy: "Zulip says who marked a topic as resolved, not whose message resolved it.",
        selfSolved: "Zulip says who marked a topic as resolved, not whose message resolved it.",
        adoptedAt: "topics hold no decisions.",
        documentedAt: "topics hold no knowledge base.",
        ...(this.#channels.size === 0 ? { channel: "the file says no channel; give the folder of the whole channel." } : {}),
      },
      ...(from === undefined ? {} : { since: { solved: from, solvedAt: from, firstSolvedAt: from, reopened: from } }),
      notes: [
        "A topic is a question; its first message by somebody opens it, and the mark before its name says whether it is resolved.",
        ...counted("Topics in which Zulip alone wrote, not told", empty.length),
        ...counted("Of these marked as resolved", empty.filter(({ isTicked }) => isTicked).length),
        ...counted("Messages in these", empty.reduce((sum, { waiting }) => sum + waiting.length, 0)),
      ],
    }
  }

  ending(): Ending {
    const thread = this.#threads()
    const isNeverDated = this.from === undefined
    return {
      ...(this.to === undefined ? {} : { to: this.to }),
      hasAllThreads: true,
      tables: {
        thread,
        post: {
          untold: { accepted: "Zulip marks topics, not messages." },
          notes: [
            ...counted("Notices that topics were moved or renamed, or in words that are not known", this.#otherNotices),
            ...counted("Messages between people passed over", this.#private),
            ...counted("Reactions, not told because they carry no date", this.#reactions + (this.realm?.reactions ?? 0)),
          ],
        },
        resolution: { ...(this.from === undefined ? {} : { since: { happenedAt: this.from } }), untold: { solvedBy: "Zulip says who marked a topic as resolved, not whose message resolved it." }, notes: isNeverDated ? ["No notice says that a topic was marked as resolved."] : [] },
        ...(this.realm === undefined ? {} : { member: { untold: unreadProfiles } }),
      },
    }
  }
}

type File = { readonly path: string; readonly shown: string } & ZulipPlace

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name.replaceAll("%", "%25").replaceAll(/\.([0-9A-F]{2})/g, "%$1"))
  } catch {
    return name
  }
}

/** A folder of an archive is called by its channel's number and name. */
const channelOfFolder = (folder: string): ZulipPlace => {
  const [, number, name = ""] = /^(\d+)-(.+)$/.exec(folder) ?? []
  return number === undefined ? {} : { channel: { id: number, name: decoded(name) } }
}

/** The files of a folder, and of the folders in it; one within a channel's is the rest of a name with strokes in it. */
const filesIn = async (folder: string): Promise<readonly File[]> => {
  const files: File[] = []
  const take = async (within: string, shown: string, called: string): Promise<void> => {
    const channel = channelOfFolder(called)
    const entries = await entriesIn(id, within)
    for (const { name } of entries) {
      if (!/\.jsonl?$/i.test(name) || name === "stream_index.json") continue
      files.push({ path: join(within, name), shown: shown + name, ...channel, topic: decoded(name.replace(/\.jsonl?$/i, "")) })
    }
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      const isOwn = channel.channel === undefined || channelOfFolder(name).channel !== undefined
      await take(join(within, name), `${shown}${name}/`, isOwn ? name : `${called}/${name}`)
    }
  }
  await take(folder, "", basename(folder))
  return files
}

/** The messages of a JSON document, with the place of their list in it; nothing where it holds none. */
const messagesIn = (value: unknown): readonly [string, readonly unknown[]] | undefined => {
  if (Array.isArray(value)) return ["", value as readonly unknown[]]
  if (!isRecord(value)) return undefined
  const list = ["zerver_message", "messages"].find((name) => Array.isArray(value[name]))
  return list === undefined ? undefined : [`/${list}`, listOf(value, list)]
}

/** Reads the files one after another; what a file holds comes in the order of its messages' numbers. */
async function* readFiles(files: readonly File[], topics: Topics, { people }: PeopleInput): AsyncGenerator<readonly Saying[], number, void> {
  let readable = 0
  const say = (value: unknown, place: ZulipPlace, position: string): readonly Saying[] => {
    const message = readRecord(value, (record) => ({ read: zulipMessage(people, record, place) }))
    return "broken" in message ? [{ says: "nothing", table: "post", position, reason: message.broken }] : topics.take(message.read, position)
  }
  const nothing = (file: File, reason: string): readonly Saying[] => [{ says: "nothing", table: "post", position: `${file.shown}:1`, reason }]
  for (const file of files) {
    if (file.path.endsWith("l")) {
      const { topic: _named, ...place } = file
      let line = 0
      readable += 1
      for await (const lines of linesOf(file.path)) {
        yield lines.flatMap((text) => {
          const position = `${file.shown}:${(line += 1)}`
          if (text.trim() === "") return []
          const got = parseJson(text)
          return "broken" in got ? [{ says: "nothing" as const, table: "post" as const, position, reason: got.broken }] : say(got.value, place, position)
        })
      }
      continue
    }
    const got = await jsonFileOr(file.path)
    const found = "value" in got ? messagesIn(got.value) : undefined
    if (found === undefined) {
      yield nothing(file, "broken" in got ? got.broken : "it holds no list of messages.")
      continue
    }
    readable += 1
    const [pointer, all] = found
    const numbered = all.map((value, index) => ({ value, index, number: isRecord(value) && typeof value["id"] === "number" ? value["id"] : Number.POSITIVE_INFINITY })).toSorted((a, b) => a.number - b.number || a.index - b.index)
    yield numbered.flatMap(({ value, index }) => say(value, file, `${file.shown}#${pointer}/${index}`))
  }
  return readable
}

async function* read(input: PeopleInput): Conversation {
  const { path, people } = input
  const within = await isFolder(path)
  if (!within) await needFile(id, path, expects)
  const realmPath = within ? await partOf(path, "realm.json") : undefined
  const realmFile = realmPath === undefined ? undefined : await jsonFile(id, realmPath, "the realm.json of a Zulip export")
  const realm = isRecord(realmFile) ? readRealm(people, realmFile) : undefined
  const topics = new Topics(input, realm)
  const given = within ? await filesIn(path) : [{ path, shown: basename(path), ...channelOfFolder(basename(dirname(path))), ...(path.endsWith("l") ? {} : { topic: decoded(basename(path).replace(/\.json$/i, "")) }) }]
  const files = realm === undefined ? given : given.filter(({ shown }) => /^messages-\d+\.json$/.test(shown)).map(({ path: of, shown }) => ({ path: of, shown, realm }))
  if (files.length === 0) throw new SourceFailed({ source: id, where: path, message: `${path} holds no messages of a Zulip; expected ${expects}.`, advice: `In it there are: ${(await namesIn(path)).slice(0, 8).join(", ") || "no files"}.` })
  if (realm !== undefined) yield [...realm.users.values()].map((user): Saying => ({ says: "member", position: "realm.json#/zerver_userprofile", id: user.id, joinedAt: user.joinedAt, affiliation: user.affiliation }))
  const readable = yield* readFiles(files, topics, input)
  if (readable === 0) throw new SourceFailed({ source: id, where: path, message: `Nothing in ${basename(path)} can be read as messages of a Zulip; expected ${expects}.`, advice: "Export it again, and give it as it was written." })
  return topics.ending()
}

/**
 * The topics of a Zulip organisation, or of some of its channels: who opened them, who replied, and which were resolved when.
 *
 * @remarks
 * Unit: the organisation's own export, messages as the API gives them, or a public archive. Where only names tell people apart, as in archives,
 * they are numbered unless an identity key is given.
 *
 * @obtained Have an administrator export the organisation's data and unpack it. A public archive does as well, and so do messages as the API
 *   answers them.
 * @see https://zulip.com/help/resolve-a-topic
 */
export const zulip = definePlatform({ id, since: "0.1.0", title: "Zulip", expects, tells: ["member", "thread", "post", "resolution"], decisions: ["sources-zulip"], read })

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an export: topics resolved, taken back and resolved again, a bot, a message between people, and a channel's name",
    files: {
      "realm.json": {
        json: {
          zerver_realm: [{ id: 1, name: "Example" }],
          zerver_userprofile: [
            { id: 11, full_name: "Asker", delivery_email: "asker@example.org", date_joined: 1_709_200_000.5, is_bot: false, role: 400 },
            { id: 12, full_name: "Helper", delivery_email: "helper@example.org", date_joined: 1_709_210_000, is_bot: false, role: 200 },
            { id: 13, full_name: "Builds", delivery_email: "builds-bot@example.org", date_joined: 1_709_220_000, is_bot: true, role: 400 },
          ],
          zerver_userprofile_crossrealm: [{ id: 3, email: "notification-bot@zulip.com" }],
          zerver_stream: [{ id: 5, name: "help" }],
          zerver_recipient: [{ id: 20, type: 2, type_id: 5 }, { id: 21, type: 1, type_id: 11 }],
          zerver_reaction: [{ id: 1, user_profile: 11, message: 102, emoji_name: "tada" }],
        },
      },
      "messages-000001.json": {
        json: {
          zerver_message: [
            { id: 101, sender: 11, recipient: 20, subject: "\u2714 Export stops", date_sent: 1_709_283_600.25, content: "It stops." },
            { id: 107, sender: 12, recipient: 20, subject: "News", date_sent: 1_709_542_800, content: "A new version." },
          ],
        },
      },
      "messages-000002.json": {
        json: {
          zerver_message: [
            { id: 102, sender: 13, recipient: 20, subject: "\u2714 Export stops", date_sent: 1_709_283_660, content: "Build 7 failed." },
            { id: 103, sender: 12, recipient: 20, subject: "\u2714 Export stops", date_sent: 1_709_287_200, content: "Which version?" },
            { id: 104, sender: 3, recipient: 20, subject: "\u2714 Export stops", date_sent: 1_709_290_800, content: "@_**Asker|11** has marked this topic as resolved." },
            { id: 105, sender: 3, recipient: 20, subject: "\u2714 Export stops", date_sent: 1_709_290_860, content: "@_**Asker|11** has marked this topic as unresolved." },
            { id: 106, sender: 3, recipient: 20, subject: "\u2714 Export stops", date_sent: 1_709_294_400, content: "@_**Helper|12** has marked this topic as resolved." },
            { id: 108, sender: 11, recipient: 20, subject: "News", date_sent: 1_709_553_600, content: "Thank you." },
            { id: 109, sender: 12, recipient: 21, subject: "", date_sent: 1_709_553_700, content: "Between us." },
          ],
        },
        records: "/zerver_message",
      },
    },
    expect: {
      facts: {
        member: [
          { id: "a-zulip:11", joinedAt: 1_709_200_000_500, affiliation: "unknown" },
          { id: "a-zulip:12", affiliation: "staff" },
          { id: "a-zulip:13", affiliation: "bot" },
          { id: "a-zulip:3", affiliation: "bot", joinedAt: null },
        ],
        thread: [
          {
            id: "101", kind: "question", resolvable: true, channel: "help", openedAt: 1_709_283_600_250, author: "a-zulip:11", firstReplyAt: 1_709_287_200_000, solved: true,
            solvedAt: 1_709_294_400_000, firstSolvedAt: 1_709_290_800_000, reopened: true, newcomer: true,
          },
          { id: "107", affiliation: "staff", solved: false, solvedAt: null, reopened: false, firstReplyAt: 1_709_553_600_000 },
        ],
        post: [
          { id: "101", kind: "opening", toOwnThread: true },
          { id: "107", kind: "opening" },
          { id: "102", kind: "reply", affiliation: "bot" },
          { id: "103", kind: "reply", affiliation: "staff" },
          { id: "104", kind: "notice", author: null },
          { id: "105", kind: "notice" },
          { id: "106", kind: "notice" },
          { id: "108", kind: "reply" },
        ],
        resolution: [
          { id: "104", kind: "accepted", thread: "101", happenedAt: 1_709_290_800_000, markedBy: "a-zulip:11" },
          { id: "105", kind: "revoked" },
          { id: "106", kind: "accepted", markedBy: "a-zulip:12" },
        ],
        activity: [{ member: "a-zulip:11" }, { member: "a-zulip:11" }, { member: "a-zulip:12" }, { member: "a-zulip:12" }, { member: "a-zulip:13" }],
        tie: [{ id: "a-zulip:11/a-zulip:12", tiedAt: 1_709_287_200_000, answeredAt: 1_709_553_600_000 }, { member: "a-zulip:13", other: "a-zulip:11" }],
      },
      coverage: [
        {
          table: "thread", to: 1_709_553_600_000, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "selfSolved", "solvedBy"],
          since: { solved: 1_709_290_800_000, solvedAt: 1_709_290_800_000, firstSolvedAt: 1_709_290_800_000, reopened: 1_709_290_800_000 },
        },
        { table: "post", notes: ["Messages between people passed over: 1.", "Reactions, not told because they carry no date: 1."] },
      ],
    },
  },
  {
    title: "an archive with a file for each topic: names are numbered, a topic of notices alone is counted, a mark without a notice has no date, a channel has a stroke in its name",
    files: {
      "217-help/Export.20stops.json": '[{"id":8,"sender_full_name":"Helper","timestamp":1709287200,"content":"<p>Which version?</p>"},{"id":7,"sender_full_name":"Asker","timestamp":1709283600,"content":"<p>It stops.</p>"}]',
      "217-help/.E2.9C.94.20Install.json":
        '[{"id":9,"sender_full_name":"Notification Bot","timestamp":1709283700,"content":"<p>This topic was moved here from <a>#old &gt; Install</a> by somebody.</p>"},{"id":10,"sender_full_name":"Helper","timestamp":1709283800,"content":"<p>How?</p>"},{"id":11,"sender_full_name":"Mentor","timestamp":"soon","content":""}]',
      "217-help/Moved.json": '[{"id":12,"sender_full_name":"Notification Bot","timestamp":1709283900,"content":"<p><span class=\\"user-mention silent\\" data-user-id=\\"4\\">Asker</span> has marked this topic as resolved.</p>"}]',
      "217-help/broken.json": "[{",
      "218-news-/-old/Hello.json": '[{"id":13,"sender_full_name":"Mentor","timestamp":1709284000,"content":"<p>Hello.</p>"}]',
    },
    expect: {
      facts: {
        thread: [
          { id: "10", channel: "help", author: "a-zulip:person-1", solved: true, solvedAt: null },
          { id: "7", author: "a-zulip:person-2", solved: false, firstReplyAt: 1_709_287_200_000 },
          { id: "13", channel: "news-/-old", author: "a-zulip:person-3" },
        ],
        post: [{ id: "10", kind: "opening" }, { id: "9", kind: "notice", thread: "10" }, { id: "7", kind: "opening" }, { id: "8", kind: "reply", author: "a-zulip:person-1" }, { id: "13" }],
        activity: [{ member: "a-zulip:person-1" }, { member: "a-zulip:person-2" }, { member: "a-zulip:person-3" }],
        tie: [{ member: "a-zulip:person-1", other: "a-zulip:person-2" }],
      },
      rejects: [{ position: "217-help/.E2.9C.94.20Install.json#/2", reason: 'timestamp is "soon"' }, { position: "217-help/broken.json:1", reason: "no JSON" }],
      coverage: [
        { table: "thread", since: { solved: 1_709_283_900_000, solvedAt: 1_709_283_900_000, firstSolvedAt: 1_709_283_900_000, reopened: 1_709_283_900_000 }, notes: ["Zulip alone wrote, not told: 1.", "nothing says when: 1.", "numbered in the order"] },
        { table: "post", notes: ["moved or renamed, or in words that are not known: 1."] },
      ],
    },
  },
  {
    title: "where nothing was ever marked as resolved, nobody can say whether marking is the custom",
    scorer: (text) => ({ sentiment: text.includes("<p>") ? "negative" : "positive", language: "en" }),
    files: { "page.json": '{"result":"success","messages":[{"id":1,"sender_id":4,"sender_full_name":"Asker","sender_email":"user4@example.org","type":"stream","stream_id":5,"display_recipient":"help","subject":"Install","timestamp":1709283600,"content":"<p>Thanks!</p>","reactions":[{"emoji_name":"tada","user_id":5}]},{"id":2,"sender_id":4,"type":"private","display_recipient":[{"id":4}],"subject":"","timestamp":1709283700,"content":""}]}' },
    read: "page.json",
    expect: {
      facts: { thread: [{ id: "1", author: "a-zulip:4", solved: null, solvedAt: null, reopened: null }], post: [{ sentiment: "positive", language: "en" }], activity: [{ member: "a-zulip:4" }] },
      coverage: [
        { table: "thread", since: {}, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstSolvedAt", "reopened", "selfSolved", "solved", "solvedAt", "solvedBy"] },
        { table: "post", notes: ["Messages between people passed over: 1.", "carry no date: 1."] },
      ],
    },
  },
  {
    title: "a folder of something else",
    files: { "notes.txt": "Not a Zulip." },
    expect: { failed: { message: "holds no messages of a Zulip", advice: "notes.txt" } },
  },
  {
    title: "JSON without messages",
    files: { "page.json": '{"result":"error"}' },
    read: "page.json",
    expect: { failed: { message: "can be read as messages of a Zulip", advice: "Export it again" } },
  },
  {
    title: "an export that is still packed",
    files: { "zulip-export.tar.gz": "packed" },
    read: "zulip-export.tar.gz",
    expect: { failed: { message: "packed archive", advice: "Unpack it first" } },
  },
] satisfies readonly SourceExample[]
