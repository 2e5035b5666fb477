import { open } from "node:fs/promises"
import { basename, join } from "node:path"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { jsonFileOr, parseJson } from "../json-file.ts"
import { pointerOf } from "../json-pointer.ts"
import { isRecord, readRecord, recordOf, textOf, type JsonRecord } from "../json-record.ts"
import { linesOf } from "../lines.ts"
import { MattermostServer } from "../mattermost-server.ts"
import { isFolder, namesIn, needFile } from "../place.ts"
import type { Conversation, Saying } from "../saying.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"

const id = "mattermost"

const expects = "a file of Mattermost's bulk export (JSON lines), or a folder or file of the API's answers with posts"

type Take = (record: JsonRecord, position: string) => readonly Saying[]

const said = (value: unknown, position: string, table: "post" | "member", take: Take): readonly Saying[] => {
  const got = readRecord(value, (record) => ({ said: take(record, position) }))
  return "broken" in got ? [{ says: "nothing", table, position, reason: got.broken }] : got.said
}

/** Reads a bulk export line by line; its order is people, then posts. */
async function* readExport(path: string, server: MattermostServer): AsyncGenerator<readonly Saying[], number, void> {
  let line = 0
  let posts = 0
  for await (const lines of linesOf(path)) {
    yield lines.flatMap((text) => {
      const position = `${basename(path)}:${(line += 1)}`
      if (text.trim() === "") return []
      const parsed = parseJson(text)
      if ("broken" in parsed) return [{ says: "nothing" as const, table: "post" as const, position, reason: parsed.broken }]
      return said(parsed.value, position, "post", (record) => {
        const type = textOf(record, "type") ?? ""
        const own = recordOf(record, type) ?? {}
        if (type === "post") posts += 1
        if (type === "post") return server.exported(own, position)
        if (type === "user" || type === "bot") return server.user(own, position)
        if (type === "channel") return server.channel(own)
        return type.startsWith("direct_post") ? server.between() : server.other()
      })
    })
  }
  return posts
}

/** The posts of an answer of the API, by the steps that lead to them: a page of a channel, or a list; nothing where it has none. */
const postsIn = (value: unknown): readonly (readonly [steps: readonly string[], post: unknown])[] | undefined => {
  if (isRecord(value) && isRecord(value["posts"])) return Object.entries(value["posts"]).map(([name, post]) => [["posts", name], post])
  const isPost = (one: unknown): boolean => isRecord(one) && Object.hasOwn(one, "channel_id") && Object.hasOwn(one, "message")
  return Array.isArray(value) && value.some(isPost) ? value.map((post: unknown, index) => [[String(index)], post]) : undefined
}

/** The line with the version has a few dozen characters; more of a file need not be looked at. */
const mostOfVersion = 4096

/** Whether a file is a bulk export, whatever its name: its first line says which version of it. */
const isExport = async (path: string): Promise<boolean> => {
  if (path.endsWith(".jsonl")) return true
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostOfVersion), 0, mostOfVersion, 0)
    const [first = ""] = buffer.toString("utf8", 0, bytesRead).split("\n")
    const parsed = parseJson(first)
    return "value" in parsed && isRecord(parsed.value) && parsed.value["type"] === "version"
  } finally {
    await file.close()
  }
}

/** Reads answers of the API: those about people and channels before the posts. */
async function* readAnswers(paths: readonly string[], server: MattermostServer): AsyncGenerator<readonly Saying[], number, void> {
  const withPosts: string[] = []
  for (const path of paths) {
    const place = basename(path)
    const got = await jsonFileOr(path)
    if ("broken" in got) {
      yield [{ says: "nothing", table: "post", position: `${place}:1`, reason: got.broken }]
      continue
    }
    const { value } = got
    const posts = postsIn(value)
    if (posts !== undefined) {
      withPosts.push(path)
      // Pages have their newest post first, so an answer may stand before what it answers.
      for (const [, post] of posts) if (isRecord(post)) server.notices(post)
    }
    else {
      const all: readonly unknown[] = Array.isArray(value) ? value : [value]
      yield all.flatMap((one, index) => {
        if (!isRecord(one)) return []
        const position = `${place}#${Array.isArray(value) ? `/${index}` : ""}`
        if (Object.hasOwn(one, "username")) return said(one, position, "member", (record) => server.user(record, position))
        return Object.hasOwn(one, "display_name") && Object.hasOwn(one, "team_id") ? server.channel(one) : []
      })
    }
  }
  for (const path of withPosts) {
    const got = await jsonFileOr(path)
    yield ("value" in got ? (postsIn(got.value) ?? []) : []).flatMap(([steps, one]) => {
      const position = `${basename(path)}#${pointerOf(steps)}`
      return said(one, position, "post", (record) => server.answered(record, position))
    })
  }
  return withPosts.length
}

async function* read(input: PeopleInput): Conversation {
  const { path } = input
  const within = await isFolder(path)
  if (!within) await needFile(id, path, expects)
  const server = new MattermostServer(input)
  const paths = within ? (await namesIn(path)).filter((name) => /\.jsonl?$/.test(name)).map((name) => join(path, name)) : [path]
  const answers: string[] = []
  let found = 0
  for (const one of paths) {
    if (await isExport(one)) found += yield* readExport(one, server)
    else answers.push(one)
  }
  found += yield* readAnswers(answers, server)
  if (found > 0) return server.ending()
  throw new SourceFailed({ source: id, where: path, message: `${path} holds no posts of a Mattermost; expected ${expects}.`, advice: within ? `In it there are: ${(await namesIn(path)).slice(0, 8).join(", ") || "no files"}.` : "Give a file that has posts, or the folder they are in." })
}

/**
 * The channels of a Mattermost server: who posted, who answered in whose thread, and who reacted.
 *
 * @remarks
 * Unit: the JSON lines of `mmctl export`, or answers of the API. In a bulk export people are known by their logins and posts have no number.
 *
 * @obtained Have a system administrator make a bulk export and take the file of JSON lines out of it; or save the API's answers with posts.
 * @see https://docs.mattermost.com/onboard/bulk-loading-data-format.html
 */
export const mattermost = definePlatform({ id, since: "0.1.0", title: "Mattermost", expects, tells: ["member", "thread", "post", "reaction"], decisions: ["sources-chat"], read })

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a bulk export: a channel called anew, answers, a dated reaction, a bot, somebody joining, and a post between people",
    identity: { key: "a key for examples" },
    files: {
      "export.jsonl": {
        rows: [
          '{"type":"version","version":1}',
          '{"type":"channel","channel":{"team":"users","name":"help","display_name":"Help","type":"O"}}',
          '{"type":"user","user":{"username":"asker","email":"asker@example.org","roles":"system_user"}}',
          '{"type":"user","user":{"username":"helper","email":"helper@example.org","roles":"system_user system_admin"}}',
          '{"type":"bot","bot":{"username":"builds","owner":"helper"}}',
          '{"type":"post","post":{"team":"users","channel":"help","user":"asker","message":"It stops.","create_at":1709283600000,"edit_at":1709283660000,"reactions":[{"user":"helper","emoji_name":"eyes","create_at":1709283700000}],"replies":[{"user":"helper","message":"Which version?","create_at":1709287200000},{"user":"asker","message":"The newest.","create_at":1709290800000}]}}',
          '{"type":"post","post":{"team":"users","channel":"help","user":"asker","type":"system_join_channel","message":"joined","create_at":1709283500000}}',
          '{"type":"post","post":{"team":"users","channel":"help","user":"builds","props":{"from_bot":"true"},"message":"Build 7 failed.","create_at":1709290900000}}',
          '{"type":"post","post":{"team":"users","channel":"help","user":"helper","message":"A new version.","create_at":1709550000000,"replies":[{"user":"asker","message":"Thank you.","create_at":1709553600000}]}}',
          '{"type":"direct_post","direct_post":{"channel_members":["asker","helper"],"user":"asker","message":"Between us.","create_at":1709290900000}}',
        ],
      },
    },
    read: "export.jsonl",
    expect: {
      facts: {
        member: [{ affiliation: "unknown", joinedAt: null }, { affiliation: "staff" }, { affiliation: "bot" }],
        thread: [
          { kind: "discussion", resolvable: false, channel: "Help", openedAt: 1_709_283_600_000, firstReplyAt: 1_709_287_200_000, newcomer: true },
          { affiliation: "bot", firstReplyAt: null },
          { affiliation: "staff", firstReplyAt: 1_709_553_600_000 },
        ],
        post: [{ kind: "opening", toOwnThread: true }, { kind: "reply", affiliation: "staff" }, { kind: "reply", toOwnThread: true }, { kind: "opening", affiliation: "bot" }, { kind: "opening" }, { kind: "reply" }],
        reaction: [{ kind: "eyes", reactedAt: 1_709_283_700_000, affiliation: "staff" }],
        activity: [{ contributed: true }, { contributed: true }, { contributed: true }, { contributed: true }, { contributed: true }],
        tie: [{ tiedAt: 1_709_287_200_000, answeredAt: 1_709_553_600_000 }],
      },
      coverage: [
        { table: "member", untold: ["joinedAt", "profileFields", "profileFilled"], notes: ["were not kept"] },
        { table: "post", notes: ["system_join_channel 1.", "Edited posts, told as they are now: 1.", "Posts between people passed over: 1."] },
      ],
    },
  },
  {
    title: "answers of the API: an answer before what it answers, a deleted post, one without a moment, and an account with its day",
    files: {
      "user.json": '{"id":"u1","create_at":1709200000000,"username":"asker","email":"asker@example.org","roles":"system_user"}',
      "channel.json": '{"id":"c1","team_id":"t1","name":"help","display_name":"Help"}',
      "posts.json":
        '{"order":["p2","p1"],"posts":{"p2":{"id":"p2","create_at":1709287200000,"delete_at":0,"user_id":"u2","channel_id":"c1","root_id":"p1","message":"Which?","type":"","metadata":{"reactions":[{"user_id":"u1","emoji_name":"+1"}]}},"p1":{"id":"p1","create_at":1709283600000,"edit_at":0,"delete_at":0,"user_id":"u1","channel_id":"c1","root_id":"","message":"It stops.","type":""},"p3":{"id":"p3","create_at":1709283700000,"delete_at":1709283800000,"user_id":"u1","channel_id":"c1","root_id":"","message":"","type":""},"p4":{"id":"p4","create_at":"now","user_id":"u1","channel_id":"c1"}}}',
    },
    expect: {
      facts: {
        member: [{ id: "a-mattermost:u1", joinedAt: 1_709_200_000_000 }],
        thread: [{ id: "p1", channel: "Help", firstReplyAt: 1_709_287_200_000 }],
        post: [{ id: "p2", kind: "reply", author: "a-mattermost:u2" }, { id: "p1", kind: "opening" }],
        activity: [{ member: "a-mattermost:u1" }, { member: "a-mattermost:u2" }],
        tie: [{ member: "a-mattermost:u2", other: "a-mattermost:u1" }],
      },
      rejects: [{ position: "posts.json#/posts/p2", reason: "a reaction: create_at is no moment" }, { position: "posts.json#/posts/p4", reason: "create_at is no moment" }],
      coverage: [{ table: "post", notes: ["Deleted posts passed over: 1."] }],
    },
  },
  {
    title: "an unpacked export, which may end in .json, and posts as a list: an answer to a post that is not there",
    files: {
      "import.json": '{"type":"version","version":1}\n{"type":"post","post":{"team":"users","channel":"help","user":"asker","message":"It stops.","create_at":1709283600000}}\n',
      "posts.json": {
        json: [
          { id: "p1", create_at: 1_709_283_600_000, delete_at: 0, user_id: "u1", channel_id: "c1", root_id: "", message: "Again.", type: "" },
          { id: "p2", create_at: 1_709_287_200_000, delete_at: 0, user_id: "u2", channel_id: "c1", root_id: "p0", message: "Which?", type: "" },
        ],
        records: "",
      },
    },
    expect: {
      facts: { thread: [{ author: "a-mattermost:asker", newcomer: null }, { id: "p1" }], post: [{}, { id: "p1" }, { id: "p2", kind: "reply", thread: "p0", toOwnThread: null }], activity: [{}, {}, {}] },
      coverage: [{ table: "thread", truncated: true }, { table: "post", truncated: true, notes: ["Posts whose conversation is not told: 1."] }],
    },
  },
  {
    title: "an export of before posts had types: who came and was taken in is no conversation, and what first answers that is one; whoever says the same of others said it",
    files: {
      "export.jsonl": {
        rows: [
          '{"type":"version","version":1}',
          '{"type":"post","post":{"team":"users","channel":"help","user":"helper","message":"helper joined the channel.","create_at":1553166657086,"replies":[{"user":"asker","message":"Welcome.","create_at":1553166684976},{"user":"helper","message":"Thank you.","create_at":1553166694976}]}}',
          '{"type":"post","post":{"team":"users","channel":"help","user":"helper","message":"asker added to the channel by helper.","create_at":1553166681045,"replies":null}}',
          '{"type":"post","post":{"team":"users","channel":"help","user":"asker","message":"helper left the team.","create_at":1553166700000,"replies":null}}',
        ],
      },
    },
    expect: {
      facts: {
        thread: [{ author: "a-mattermost:asker", openedAt: 1_553_166_684_976, firstReplyAt: 1_553_166_694_976, newcomer: true }, { author: "a-mattermost:asker", openedAt: 1_553_166_700_000 }],
        post: [{ kind: "opening", author: "a-mattermost:asker" }, { kind: "reply", author: "a-mattermost:helper" }, { kind: "opening" }],
        activity: [{ member: "a-mattermost:asker" }, { member: "a-mattermost:helper" }],
        tie: [{}],
      },
      coverage: [{ table: "thread", truncated: false }, { table: "post", notes: ["system_add_to_channel 1, system_join_channel 1."] }],
    },
  },
  {
    title: "a page of the API, newest first, on which somebody answers that somebody joined",
    files: {
      "posts.json": {
        json: [
          { id: "p2", create_at: 1_709_287_200_000, delete_at: 0, user_id: "u2", channel_id: "c1", root_id: "p1", message: "Welcome.", type: "" },
          { id: "p1", create_at: 1_709_283_600_000, delete_at: 0, user_id: "u1", channel_id: "c1", root_id: "", message: "u1 joined the channel.", type: "system_join_channel" },
        ],
        records: "",
      },
    },
    expect: {
      facts: { thread: [{ id: "p1", author: "a-mattermost:u2", openedAt: 1_709_287_200_000 }], post: [{ id: "p2", kind: "opening", thread: "p1" }], activity: [{}] },
      coverage: [{ table: "thread", truncated: false }, { table: "post", notes: ["system_join_channel 1."] }],
    },
  },
  {
    title: "a folder without posts",
    files: { "user.json": '{"id":"u1","username":"asker"}' },
    expect: { failed: { message: "holds no posts of a Mattermost", advice: "user.json" } },
  },
  {
    title: "an export that is still packed",
    files: { "export.zip": "packed" },
    read: "export.zip",
    expect: { failed: { message: "packed archive", advice: "Unpack it first" } },
  },
] satisfies readonly SourceExample[]
