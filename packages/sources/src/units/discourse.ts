import { definePlatform } from "../define-platform.ts"
import { discourseEnding } from "../discourse-ending.ts"
import { discourseSite, fetchDiscourse } from "../discourse-fetch.ts"
import { documentsIn, exportFiles, type ExportFiles } from "../discourse-files.ts"
import { DiscourseSite } from "../discourse-site.ts"
import { readDocument, solvedTopic, type SaidDocument } from "../discourse-topic.ts"
import { discourseUsers } from "../discourse-users.ts"
import type { SourceExample } from "../example.ts"
import { needFile, needFolder } from "../place.ts"
import type { Conversation, Saying, ThreadSaying } from "../saying.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"

const id = "discourse"

const expected = "the JSON a Discourse site hands out, such as /t/<number>.json of each topic"

/** An export while it is read: which topics it told, and what is counted for the notes. */
class DiscourseExport {
  readonly #topics = new Set<string>()
  readonly #missing = new Set<string>()
  readonly #extra = new Set<string>()
  readonly #left = new Set<string>()
  readonly #apart = new Map<string, { readonly opens?: ThreadSaying; readonly solves: boolean }>()
  readonly counted: Record<string, number> = {}

  add(counted: Readonly<Record<string, number>>): void {
    for (const [what, count] of Object.entries(counted)) this.counted[what] = (this.counted[what] ?? 0) + count
  }

  take({ topic, missing, posts, counted, sayings, apart = [], left }: SaidDocument): readonly Saying[] {
    if (left !== undefined) this.#left.add(left)
    for (const { topic: of, opens, solves } of apart) {
      const before = this.#apart.get(of)
      const opening = before?.opens ?? opens
      this.#apart.set(of, { solves: solves || before?.solves === true, ...(opening === undefined ? {} : { opens: opening }) })
    }
    const isRepeated = topic !== undefined && this.#topics.has(topic)
    // What was solved since an older export was saved says that the site takes solutions.
    if (isRepeated) this.add({ repeatedTopics: 1, withFields: counted["withFields"] ?? 0, usingSolutions: counted["usingSolutions"] ?? 0 })
    else this.add(counted)
    if (topic === undefined) for (const post of posts) this.#extra.add(post)
    else this.#topics.add(topic)
    for (const post of missing) this.#missing.add(post)
    return sayings
  }

  /** Topics of an archive of posts alone, told by their first posts; beside topics, one that is missing would pass for unanswered. */
  opened(site: DiscourseSite): readonly ThreadSaying[] {
    if (this.#topics.size > 0) return []
    const opened = [...this.#apart].flatMap(([topic, { opens, solves }]) => (opens === undefined || this.#left.has(topic) ? [] : [solves ? solvedTopic(opens) : opens]))
    for (const { id: topic, solved } of opened) {
      this.#topics.add(topic)
      const uses = solved === true || site.listed(topic)?.solvable === true
      this.add({ topics: 1, opened: 1, [solved === null ? "withoutFields" : "withFields"]: 1, ...(uses ? { usingSolutions: 1 } : {}) })
    }
    return opened
  }

  /** Topics of which only later posts were held. */
  get unopened(): number {
    return [...this.#apart.keys()].filter((topic) => !this.#topics.has(topic) && !this.#left.has(topic)).length
  }

  get topics(): ReadonlySet<string> {
    return this.#topics
  }

  /** Posts that topics name and no document held. */
  get missingPosts(): number {
    return [...this.#missing].filter((post) => !this.#extra.has(post)).length
  }
}

const filesAt = async (path: string): Promise<ExportFiles> => {
  if (/\.(json|jsonl|ndjson|csv)$/i.test(path)) await needFile(id, path, expected)
  else await needFolder(id, path, `a folder with ${expected}`)
  return exportFiles(id, path)
}

async function* read({ path, people, scorer }: PeopleInput): Conversation {
  const files = await filesAt(path)
  const site = new DiscourseSite()
  const told = new DiscourseExport()
  let users: number | undefined
  for (const [name, file] of files.csv) {
    const counted = yield* discourseUsers(id, name, file, people)
    if (counted === null) yield [{ says: "nothing", position: `${name}:1`, reason: "this is no list of users; of the CSV files only that one is read, since the others name topics by their titles." }]
    else {
      users = (users ?? 0) + (counted["users"] ?? 0)
      told.add(counted)
    }
  }
  for (const wanted of ["others", "topics"] as const) {
    for (const [name, file] of files.json) {
      for await (const document of documentsIn(name, file, wanted)) {
        if ("broken" in document && document.where === name && files.json.size === 1) throw new SourceFailed({ source: id, where: file, message: `${name} cannot be read: ${document.broken}`, advice: `Expected ${expected}; save it again.` })
        yield "broken" in document
          ? [{ says: "nothing", position: document.position, reason: document.broken }]
          : readDocument(document.value, "", { site, people, where: document.where, ...(scorer === undefined ? {} : { scorer }) }).flatMap((one) => told.take(one))
      }
    }
    if (wanted === "others") yield site.channels()
  }
  yield told.opened(site)
  if (told.topics.size === 0 && users === undefined && told.counted["posts"] === undefined) {
    throw new SourceFailed({ source: id, where: path, message: `There is no topic in ${path}.`, advice: `Expected ${expected}; or give the address of the site, and it is asked.` })
  }
  return discourseEnding({ site, counted: told.counted, missingPosts: told.missingPosts, missingTopics: site.missing(told.topics), unopenedTopics: told.unopened, users })
}

/**
 * A Discourse forum: its topics, their posts, and as far as a list of users is there its accounts.
 *
 * @remarks
 * Unit: a folder, or one file, with the JSON the site hands out: topics, more posts of them, lists of topics, categories, /site.json, /about.json, and the
 * list of users as CSV; or the address of the site, which is then asked over HTTP. Files are known by what they hold, not by their names.
 * @obtained Give the site's address and it is asked; or save `/t/<number>.json` of each topic with `/site.json` and `/about.json`, and have an
 *   administrator export the list of users as CSV.
 */
export const discourse = definePlatform({
  id,
  since: "0.1.0",
  title: "Discourse",
  expects: "a folder with /t/<number>.json of each topic, and where there are /site.json, /about.json and the list of users as CSV; or the site's address",
  tells: ["member", "thread", "post"],
  decisions: ["sources-discourse", "sources-http"],
  read,
  fetch: fetchDiscourse,
  site: discourseSite,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a question with a solution in a category that takes them, a chat in one that does not, and the list of users",
    files: {
      "site.json": {
        json: {
          categories: [
            { id: 5, name: "Support", custom_fields: { enable_accepted_answers: "true" } },
            { id: 6, name: "General", parent_category_id: 5, custom_fields: { enable_accepted_answers: "true" } },
            { id: 7, name: "Lounge", custom_fields: { enable_accepted_answers: null } },
          ],
        },
      },
      "about.json": { json: { about: { stats: { topics_count: 2, posts_count: 7, users_count: 4 } } } },
      "users.csv": {
        head: "id,name,username,email,created_at,admin,moderator,ip_address,location,Team (custom user field)",
        rows: [
          "7,Asking One,asker,asker@example.org,2024-02-01 08:00:00 UTC,false,false,192.0.2.7,Aarhus,",
          "8,Answering One,helper,helper@example.org,2024-02-02 08:00:00 UTC,false,true,192.0.2.8,,",
          "-1,system,system,no@example.org,2024-01-01 00:00:00 UTC,true,true,,,",
        ],
      },
      "t/12.json": {
        json: {
          id: 12, title: "Why does the export stop?", created_at: "2024-03-01T09:00:00.000Z", category_id: 6, user_id: 7, archetype: "regular",
          accepted_answer: { post_number: 3, username: "helper" },
          post_stream: {
            posts: [
              { id: 101, post_number: 1, post_type: 1, user_id: 7, username: "asker", created_at: "2024-03-01T09:00:00.000Z", cooked: "<p>It stops.</p>", topic_id: 12, version: 1, actions_summary: [{ id: 2, count: 3 }], accepted_answer: false },
              { id: 102, post_number: 2, post_type: 1, user_id: 7, created_at: "2024-03-01T09:30:00.000Z", topic_id: 12, version: 2, accepted_answer: false },
              { id: 103, post_number: 3, post_type: 1, user_id: 8, moderator: true, staff: true, created_at: "2024-03-01T11:00:00.000Z", topic_id: 12, accepted_answer: true },
              { id: 104, post_number: 4, post_type: 3, action_code: "closed.enabled", user_id: -1, admin: true, created_at: "2024-03-02T08:00:00.000Z", topic_id: 12, accepted_answer: false },
            ],
            stream: [101, 102, 103, 104],
          },
        },
        records: "/post_stream/posts",
      },
      "t/13.json": {
        json: {
          id: 13, created_at: "2024-03-03T09:00:00.000Z", category_id: 7, user_id: 8, archetype: "regular",
          post_stream: {
            posts: [
              { id: 105, post_number: 1, post_type: 1, user_id: 8, staff: true, created_at: "2024-03-03T09:00:00.000Z", topic_id: 13, accepted_answer: false },
              { id: 106, post_number: 2, post_type: 1, user_id: null, created_at: "2024-03-03T10:00:00.000Z", topic_id: 13, accepted_answer: false },
              { id: 107, post_number: 3, post_type: 1, user_id: 7, created_at: "2024-03-03T11:00:00.000Z", topic_id: 13, accepted_answer: false },
            ],
            stream: [105, 106, 107],
          },
        },
        records: "/post_stream/posts",
      },
    },
    expect: {
      facts: {
        member: [
          { id: "a-discourse:7", joinedAt: 1_706_774_400_000, affiliation: "unknown", profileFields: 3, profileFilled: 2 },
          { id: "a-discourse:8", affiliation: "staff", profileFilled: 1 },
          { id: "a-discourse:-1", affiliation: "bot" },
        ],
        thread: [
          {
            id: "12", kind: "question", resolvable: true, channel: "Support / General", openedAt: 1_709_283_600_000, author: "a-discourse:7", affiliation: "unknown",
            firstReplyAt: 1_709_290_800_000, firstAnswerAt: null, solved: true, solvedAt: null, solvedBy: "staff", selfSolved: false, newcomer: true,
          },
          { id: "13", kind: "discussion", resolvable: false, channel: "Lounge", author: "a-discourse:8", affiliation: "staff", firstReplyAt: 1_709_460_000_000, solved: false, newcomer: true },
        ],
        post: [
          { id: "101", thread: "12", kind: "opening", toOwnThread: true, accepted: null },
          { id: "102", kind: "reply", toOwnThread: true, accepted: false },
          { id: "103", kind: "reply", accepted: true, affiliation: "staff", author: "a-discourse:8" },
          { id: "104", kind: "notice", accepted: null, affiliation: "bot" },
          { id: "105", kind: "opening" },
          { id: "106", kind: "reply", author: null, toOwnThread: null },
          { id: "107", toOwnThread: false },
        ],
        activity: [{ id: "a-discourse:7/2024-03-01" }, { id: "a-discourse:7/2024-03-03" }, { id: "a-discourse:8/2024-03-01" }, { id: "a-discourse:8/2024-03-03" }],
        tie: [{ member: "a-discourse:8", other: "a-discourse:7", tiedAt: 1_709_290_800_000, answeredAt: 1_709_463_600_000 }],
      },
      coverage: [
        { table: "member", untold: [], notes: ["not kept: 6."] },
        { table: "thread", untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstSolvedAt", "reopened", "solvedAt"], truncated: false, notes: ["called by both"] },
        { table: "post", untold: ["labelled", "language", "sentiment"], notes: ["not told as reactions: 3.", "author was deleted, taken for another person's: 1.", "edited; they count when they were first written: 1."] },
      ],
    },
  },
  {
    title: "topics of a site without solutions, an idea, a merged post older than its topic, deleted and broken posts, and a topic the list names but nothing holds",
    files: {
      "latest.json": { json: { topic_list: { topics: [{ id: 20 }, { id: 21 }, { id: 22 }] } } },
      "20.json": {
        json: {
          id: 20, created_at: "2024-03-01T09:00:00.000Z", category_id: 4, can_vote: true, details: { created_by: { id: 7 } },
          post_stream: {
            posts: [
              { id: 201, post_number: 1, post_type: 1, user_id: 7, created_at: "2024-03-01T09:00:00.000Z", topic_id: 20 },
              { id: 202, post_number: 2, post_type: 1, user_id: 9, created_at: "2024-02-20T09:00:00.000Z", topic_id: 20 },
              { id: 203, post_number: 3, post_type: 1, user_id: 9, created_at: "2024-03-01T10:00:00.000Z", topic_id: 20, user_deleted: true },
              { id: 204, post_number: 4, post_type: 2, user_id: 9, admin: true, created_at: "2024-03-01T11:00:00.000Z", topic_id: 20 },
            ],
            stream: [201, 202, 203, 204, 205, 206],
          },
        },
        records: "/post_stream/posts",
      },
      "more.json": { json: { id: 20, post_stream: { posts: [{ id: 205, post_number: 5, post_type: 4, user_id: 9, created_at: "2024-03-02T09:00:00.000Z", topic_id: 20 }] } }, records: "/post_stream/posts" },
      "21.json": '{"id": 21, "created_at": "yesterday", "post_stream": {"posts": [{"id": 211, "post_number": 1, "created_at": 17, "topic_id": 21}]}}',
      "post.json": '{"id": 301, "post_number": 2, "topic_id": 30, "user_id": 7, "created_at": "2024-03-05T09:00:00.000Z"}',
      "message.json": '{"id": 23, "archetype": "private_message", "created_at": "2024-03-01T09:00:00.000Z", "post_stream": {"posts": []}}',
      "cut.json": '{"id": 22, "post_stream": {"posts": [',
      "other.json": '{"hello": "world"}',
    },
    expect: {
      facts: {
        thread: [{ id: "20", kind: "idea", resolvable: false, channel: "4", author: "a-discourse:7", firstReplyAt: 1_708_419_600_000, solved: null, newcomer: null }],
        post: [{ id: "201" }, { id: "202", kind: "reply" }, { id: "204", kind: "reply", affiliation: "staff" }, { id: "205", kind: "notice" }, { id: "301", toOwnThread: null }],
        activity: [{}, {}, {}, {}],
        tie: [{ id: "a-discourse:7/a-discourse:9" }],
      },
      rejects: [
        { position: "other.json#", reason: "nothing a Discourse site hands out" },
        { position: "21.json#", reason: 'created_at is "yesterday"' },
        { position: "21.json#/post_stream/posts/0", reason: "created_at is 17" },
        { position: "cut.json:1", reason: "no JSON" },
      ],
      coverage: [
        {
          table: "thread", truncated: true, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstSolvedAt", "newcomer", "reopened", "selfSolved", "solved", "solvedAt", "solvedBy"],
          notes: ["Posts dated before the conversation they stand in", "add /site.json", "add /about.json", "Private messages, left out: 1."],
        },
        { table: "post", truncated: true, untold: ["accepted", "labelled", "language", "sentiment"], notes: ["Deleted posts, left out: 1.", "Posts whose conversation is not told: 1."] },
      ],
    },
  },
  {
    title: "an archive of posts alone: a topic begins with its first post, be its solution read before it; of one whose first post is not there nobody knows when",
    files: {
      "posts.json": {
        json: {
          latest_posts: [
            { id: 12, post_number: 2, topic_id: 1, user_id: 8, category_id: 3, created_at: "2024-03-01T10:00:00Z", accepted_answer: true },
            { id: 11, post_number: 1, topic_id: 1, user_id: 7, category_id: 3, created_at: "2024-03-01T09:00:00Z", accepted_answer: false },
            { id: 13, post_number: 4, topic_id: 2, user_id: 7, category_id: 3, created_at: "2024-03-02T09:00:00Z", accepted_answer: false },
          ],
        },
      },
      "posts/14.json": '{"id":14,"post_number":1,"topic_id":3,"user_id":7,"category_id":3,"created_at":"2024-03-03T09:00:00Z"}',
      "posts/15.json": '{"id":15,"post_number":1,"topic_id":4,"user_id":7,"created_at":"2024-03-04T09:00:00Z"}',
      "t/4.json": '{"id":4,"archetype":"private_message","created_at":"2024-03-04T09:00:00Z","post_stream":{"posts":[]}}',
    },
    expect: {
      facts: {
        thread: [
          { id: "1", channel: "3", kind: "question", openedAt: 1_709_283_600_000, author: "a-discourse:7", firstReplyAt: 1_709_287_200_000, solved: true, newcomer: null },
          { id: "3", kind: "discussion", solved: null, firstReplyAt: null },
        ],
        post: [{ id: "12", accepted: true }, { id: "11", kind: "opening" }, { id: "14", kind: "opening" }, { id: "13", thread: "2", toOwnThread: null }, { id: "15", thread: "4" }],
        activity: [{}, {}, {}, {}, {}],
        tie: [{ member: "a-discourse:8", other: "a-discourse:7" }],
      },
      coverage: [{ table: "thread", truncated: true, notes: ["told by their first posts and as far as their posts are there: 2.", "Private messages, left out: 1."] }],
    },
  },
  {
    title: "one file with a topic a line, from a site whose plugins mark every topic as solvable and one to be voted on; two solutions of one topic, and texts read by a scorer",
    files: {
      "topics.jsonl": {
        rows: [
          '{"id":1,"created_at":"2024-03-01T09:00:00Z","user_id":7,"category_id":1,"can_vote":true,"post_stream":{"posts":[{"id":1,"post_number":1,"post_type":1,"user_id":7,"created_at":"2024-03-01T09:00:00Z","cooked":"<p>Help</p>","accepted_answer":false}],"stream":[1]}}',
          '{"id":2,"created_at":"2024-03-01T10:00:00Z","user_id":7,"category_id":1,"accepted_answers":[{"id":4,"post_number":2},{"id":5,"post_number":3}],"post_stream":{"posts":[{"id":3,"post_number":1,"user_id":7,"created_at":"2024-03-01T10:00:00Z"},{"id":4,"post_number":2,"user_id":7,"created_at":"2024-03-01T10:10:00Z","cooked":"<blockquote>bad</blockquote> good"},{"id":5,"post_number":3,"user_id":8,"created_at":"2024-03-01T10:20:00Z"}],"stream":[3,4,5]}}',
        ],
      },
    },
    read: "topics.jsonl",
    scorer: (text) => (text === "good" ? { sentiment: "positive", language: "en" } : null),
    expect: {
      facts: {
        thread: [{ id: "1", kind: "question", resolvable: true, solved: false, newcomer: true }, { id: "2", solved: true, selfSolved: true, newcomer: false }],
        post: [{ id: "1", sentiment: null }, { id: "3" }, { id: "4", accepted: true, sentiment: "positive", language: "en" }, { id: "5", accepted: true }],
        activity: [{}, {}],
        tie: [{}],
      },
      coverage: [{ table: "thread", notes: ["counts as a question"] }],
    },
  },
  {
    title: "where nothing was ever solved and no file says where solutions are taken, nobody can say whether they are",
    files: { "1.json": '{"id":1,"created_at":"2024-03-01T09:00:00Z","user_id":7,"category_id":1,"post_stream":{"posts":[{"id":1,"post_number":1,"post_type":1,"user_id":7,"created_at":"2024-03-01T09:00:00Z","accepted_answer":false}],"stream":[1]}}' },
    expect: {
      facts: { thread: [{ id: "1", kind: "question", solved: null }], post: [{ id: "1" }], activity: [{}] },
      coverage: [{ table: "thread", untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstSolvedAt", "reopened", "selfSolved", "solved", "solvedAt", "solvedBy"] }],
    },
  },
  {
    title: "a folder without JSON is no export",
    files: { "notes.txt": "hello" },
    expect: { failed: { message: "no topic", advice: "or give the address" } },
  },
  {
    title: "a file that is no JSON",
    files: { "topic.json": "<html>" },
    read: "topic.json",
    expect: { failed: { message: "topic.json cannot be read", advice: "save it again" } },
  },
] satisfies readonly SourceExample[]
