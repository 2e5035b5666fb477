import { parseInstant, type Instant } from "@folkmoot/facts"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { githubEnding } from "../github-ending.ts"
import { fetchGithub } from "../github-fetch.ts"
import { githubRules } from "../github-rules.ts"
import { githubSite } from "../github-site.ts"
import { GithubTelling } from "../github-telling.ts"
import { githubShape, whereIn } from "../github-walk.ts"
import { isRecord, textOf } from "../json-record.ts"
import { sayDocuments } from "../json-walk.ts"
import { mappedKinds } from "../kinds-by-label.ts"
import type { Conversation } from "../saying.ts"
import type { PeopleInput } from "../source.ts"

const id = "github"

const expects = "an archive.json, a folder with what GitHub's API answered as JSON (issues, comments, events, pull requests, discussions), or a repository's address"

/** When an archive was made, which is up to when all in it was followed. */
const madeAt = (value: unknown): Instant | undefined => (isRecord(value) && Array.isArray(value["issues"]) ? parseInstant(textOf(value, "timestamp") ?? "") : undefined)

async function* read(input: PeopleInput): Conversation {
  const rules = githubRules(input.map)
  const telling = new GithubTelling(input, rules)
  let followed: Instant | undefined
  const strange = yield* sayDocuments({
    ...githubShape(telling),
    source: id,
    path: input.path,
    expects,
    otherwise: "no issue, pull request, discussion, comment, review, event or reaction as GitHub's API gives it",
    whereIn: (document) => {
      const made = madeAt(document.value)
      if (made !== undefined) followed = Math.min(followed ?? made, made)
      return whereIn(telling, document)
    },
    say: (kind, value, where) => telling.say(kind, value, where),
  })
  yield* telling.rest(telling.hasHistory)
  const to = followed ?? telling.to
  return githubEnding({ counted: { ...telling.counted(), strange }, rules, hasHistory: telling.hasHistory, ...(to === undefined ? {} : { to }) })
}

/**
 * A GitHub repository: its issues, pull requests and discussions with their comments, reviews, reactions and closings.
 *
 * @remarks
 * Unit: an `archive.json` with issues and pull requests, or a folder with answers of GitHub's API, REST or GraphQL, or with GitHub's own
 * export of a repository, in files of any name.
 * `map` may give labels and categories a kind (`{ idea: "enhancement, feature", incident: "bug" }`) and say which associations are staff
 * (`{ staff: "OWNER, MEMBER" }`). Threads are known by repository and number. People are the source's name and their login, unless an
 * identity key is given.
 * @obtained Give the repository's address (`https://github.com/owner/name`), with a token, or that of its discussions
 *   (`https://github.com/owner/name/discussions`); or save what the API answers, as `gh api --paginate` prints it, under the path the API
 *   has for it.
 */
export const github = definePlatform({
  id,
  since: "0.1.0",
  title: "GitHub",
  expects,
  tells: ["thread", "post", "reaction", "resolution"],
  maps: [...mappedKinds, "staff"],
  decisions: ["sources-github"],
  read,
  fetch: fetchGithub,
  site: githubSite,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "answers of the REST API: an issue that was closed, opened again and closed, one that will not be done, a pull request and who reacted",
    files: {
      "repos/acme/tool/issues.json": {
        json: [
          { number: 1, html_url: "https://github.com/acme/tool/issues/1", state: "closed", state_reason: "completed", comments: 2, title: "The export stops", body: "It stops.", user: { login: "asker", type: "User" }, author_association: "NONE", labels: [{ name: "bug" }], created_at: "2024-03-01T09:00:00Z", updated_at: "2024-03-06T09:00:00Z", closed_at: "2024-03-05T09:00:00Z" },
          { number: 2, html_url: "https://github.com/acme/tool/issues/2", state: "closed", state_reason: "not_planned", comments: 0, title: "Print it", body: null, user: { login: "asker", type: "User" }, author_association: "NONE", labels: [{ name: "Enhancement" }], created_at: "2024-03-02T09:00:00Z", updated_at: "2024-03-03T09:00:00Z", closed_at: "2024-03-03T09:00:00Z" },
          { number: 3, html_url: "https://github.com/acme/tool/pull/3", pull_request: { merged_at: "2024-03-05T09:00:00Z" }, state: "closed", comments: 0, title: "Mend it", body: "", user: { login: "mender", type: "User" }, author_association: "MEMBER", labels: [], created_at: "2024-03-04T09:00:00Z", updated_at: "2024-03-05T09:00:00Z", closed_at: "2024-03-05T09:00:00Z" },
        ],
        records: "",
      },
      "repos/acme/tool/issues/comments.json": {
        json: [
          { id: 11, issue_url: "https://api.github.com/repos/acme/tool/issues/1", body: "Thanks.", user: { login: "triage[bot]", type: "Bot" }, author_association: "NONE", created_at: "2024-03-01T09:00:05Z", updated_at: "2024-03-01T09:00:05Z" },
          { id: 12, issue_url: "https://api.github.com/repos/acme/tool/issues/1", body: "Try this.", user: { login: "mender", type: "User" }, author_association: "MEMBER", created_at: "2024-03-01T12:00:00Z", updated_at: "2024-03-01T12:00:00Z" },
        ],
        records: "",
      },
      "repos/acme/tool/issues/comments/12/reactions.json": { json: [{ id: 21, content: "heart", user: { login: "asker", type: "User" }, created_at: "2024-03-01T13:00:00Z" }], records: "" },
      "repos/acme/tool/issues/events.json": {
        json: [
          { id: 31, event: "closed", state_reason: null, actor: { login: "mender" }, issue: { number: 1, html_url: "https://github.com/acme/tool/issues/1" }, created_at: "2024-03-02T09:00:00Z" },
          { id: 32, event: "reopened", actor: { login: "asker" }, issue: { number: 1, html_url: "https://github.com/acme/tool/issues/1" }, created_at: "2024-03-03T09:00:00Z" },
          { id: 33, event: "closed", actor: { login: "mender" }, issue: { number: 1, html_url: "https://github.com/acme/tool/issues/1" }, created_at: "2024-03-05T09:00:00Z" },
          { id: 34, event: "labeled", actor: { login: "mender" }, issue: { number: 1, html_url: "https://github.com/acme/tool/issues/1" }, created_at: "2024-03-05T09:00:01Z" },
          { id: 35, event: "closed", state_reason: "not_planned", actor: { login: "mender" }, issue: { number: 2, html_url: "https://github.com/acme/tool/issues/2" }, created_at: "2024-03-03T09:00:00Z" },
        ],
        records: "",
      },
      "repos/acme/tool/pulls/3/comments.json": { json: [{ id: 41, pull_request_url: "https://api.github.com/repos/acme/tool/pulls/3", pull_request_review_id: 51, diff_hunk: "@@", body: "A test?", user: { login: "reader", type: "User" }, author_association: "CONTRIBUTOR", created_at: "2024-03-04T11:00:00Z" }], records: "" },
      "repos/acme/tool/pulls/3/reviews.json": {
        json: [
          { id: 51, pull_request_url: "https://api.github.com/repos/acme/tool/pulls/3", state: "COMMENTED", body: "", user: { login: "reader", type: "User" }, author_association: "CONTRIBUTOR", submitted_at: "2024-03-04T11:00:01Z" },
          { id: 52, pull_request_url: "https://api.github.com/repos/acme/tool/pulls/3", state: "APPROVED", body: "", user: { login: "asker", type: "User" }, author_association: "CONTRIBUTOR", submitted_at: "2024-03-04T15:00:00Z" },
        ],
        records: "",
      },
    },
    map: { idea: "enhancement, feature", staff: "OWNER, MEMBER" },
    expect: {
      facts: {
        thread: [
          { id: "tool#1", kind: "question", resolvable: true, channel: "tool", author: "a-github:asker", affiliation: "unknown", openedAt: 1_709_283_600_000, firstReplyAt: 1_709_294_400_000, firstAnswerAt: null, solved: true, solvedAt: 1_709_629_200_000, firstSolvedAt: 1_709_370_000_000, reopened: true, solvedBy: null, newcomer: true, adoptedAt: null },
          { id: "tool#2", kind: "idea", solved: false, solvedAt: null, firstSolvedAt: null, reopened: false, firstReplyAt: null, adoptedAt: null, newcomer: false },
          { id: "tool#3", kind: "idea", resolvable: false, author: "a-github:mender", affiliation: "staff", solved: null, adoptedAt: 1_709_629_200_000, firstReplyAt: 1_709_550_000_000 },
        ],
        post: [
          { id: "tool#1", kind: "opening" },
          { id: "tool#2", kind: "opening" },
          { id: "tool#3", kind: "opening" },
          { id: "comment-11", kind: "reply", thread: "tool#1", affiliation: "bot" },
          { id: "comment-12", kind: "reply", thread: "tool#1", author: "a-github:mender", affiliation: "staff", accepted: null, toOwnThread: false },
          { id: "review-comment-41", kind: "reply", thread: "tool#3" },
          { id: "review-52", kind: "reply", thread: "tool#3" },
        ],
        reaction: [{ id: "21", kind: "heart", post: "comment-12", member: "a-github:asker", reactedAt: 1_709_298_000_000 }],
        resolution: [
          { id: "event-31", thread: "tool#1", kind: "accepted", markedBy: "a-github:mender", happenedAt: 1_709_370_000_000 },
          { id: "event-32", thread: "tool#1", kind: "revoked", markedBy: "a-github:asker" },
          { id: "event-33", thread: "tool#1", kind: "accepted" },
        ],
        activity: [{ member: "a-github:asker" }, { member: "a-github:asker" }, { member: "a-github:asker" }, { member: "a-github:mender" }, { member: "a-github:mender" }, { member: "a-github:reader" }, { member: "a-github:triage[bot]", affiliation: "bot" }],
        tie: [{ id: "a-github:asker/a-github:mender", answeredAt: 1_709_564_400_000 }, { id: "a-github:asker/a-github:triage[bot]" }, { id: "a-github:mender/a-github:reader" }],
      },
      coverage: [
        { table: "thread", untold: ["documentedAt", "firstAnswerAt", "selfSolved", "solvedBy"], truncated: false, notes: ["to go on as discussions, which are not solved: 1.", "adopted when they were merged"] },
        { table: "post", untold: ["accepted", "labelled", "language", "sentiment"], notes: ["verdict, of which only the comments are told: 1."] },
        { table: "reaction", untold: [] },
        { table: "resolution", untold: ["solvedBy"], truncated: false, notes: ["reopenings of what was not solved: 1.", "passed over: 1."] },
      ],
    },
  },
  {
    title: "an archive: who closed what and when first is not in it, comments have no ids, and some accounts are gone",
    files: {
      "archive.json": {
        json: {
          timestamp: "2024-04-01T00:00:00Z",
          repo: "acme/tool",
          labels: [{ name: "bug" }],
          issues: [
            { number: 4, url: "https://github.com/acme/tool/issues/4", state: "CLOSED", author: "asker", authorAssociation: "NONE", labels: [], title: "How?", body: "How?", createdAt: "2024-03-01T09:00:00Z", updatedAt: "2024-03-02T09:00:00Z", closedAt: "2024-03-02T09:00:00Z", comments: [{ author: "ghost", body: "So.", createdAt: "2024-03-01T10:00:00Z" }, { author: "asker", body: "Thanks.", createdAt: "2024-03-01T10:00:00Z" }] },
            { number: 5, url: "https://github.com/acme/tool/issues/5", state: "OPEN", author: null, labels: [], title: "Old", body: "", createdAt: "1970-01-01T00:00:00Z", closedAt: null, comments: [] },
          ],
          pulls: [{ number: 6, url: "https://github.com/acme/tool/pull/6", state: "MERGED", author: "mender", title: "So", body: "", createdAt: "2024-03-01T11:00:00Z", updatedAt: "2024-03-01T12:00:00Z", closedAt: "2024-03-01T12:00:00Z", mergedAt: "2024-03-01T12:00:00Z", comments: [], reviews: [{ id: "R_1", author: "reader", state: "COMMENTED", body: "", createdAt: "2024-03-01T11:30:00Z", comments: [{ body: "Why?", createdAt: "2024-03-01T11:30:00Z" }] }] }],
        },
        records: "/issues",
      },
    },
    read: "archive.json",
    expect: {
      facts: {
        thread: [
          { id: "tool#4", author: "a-github:asker", solved: true, solvedAt: 1_709_370_000_000, firstSolvedAt: null, reopened: null, firstReplyAt: 1_709_287_200_000 },
          { id: "tool#6", kind: "idea", adoptedAt: 1_709_294_400_000, firstReplyAt: 1_709_292_600_000 },
        ],
        post: [{ id: "tool#4" }, { id: "tool#4@1709287200000", author: null }, { id: "tool#4@1709287200000/2", author: "a-github:asker" }, { id: "tool#6" }, { id: "review-R_1@1709292600000", author: "a-github:reader" }],
        activity: [{ member: "a-github:asker" }, { member: "a-github:mender" }, { member: "a-github:reader" }],
        tie: [{ id: "a-github:mender/a-github:reader" }],
      },
      rejects: [{ position: "archive.json#/issues/1", reason: "dated 1970-01-01" }, { position: "archive.json#/issues/1", reason: "dated 1970-01-01" }],
      coverage: [{ table: "thread", to: 1_711_929_600_000, untold: ["documentedAt", "firstAnswerAt", "firstSolvedAt", "reopened", "selfSolved", "solvedBy"], notes: ["no reason, taken for solved: 1."] }],
    },
  },
  {
    title: "discussions of the GraphQL API: one with an answer, one in a category without answers, and more on a page that is missing",
    files: {
      "discussions.json": {
        json: {
          data: {
            repository: {
              nameWithOwner: "acme/tool",
              discussions: {
                pageInfo: { hasNextPage: true },
                nodes: [
                  { number: 7, title: "How?", body: "How?", author: { login: "asker" }, createdAt: "2024-03-01T09:00:00Z", updatedAt: "2024-03-02T09:00:00Z", category: { name: "Help", isAnswerable: true }, isAnswered: true, answerChosenAt: "2024-03-02T09:00:00Z", answerChosenBy: { login: "asker" }, answer: { id: "DC_1" }, comments: { totalCount: 1, nodes: [{ id: "DC_1", body: "So.", author: { login: "mender" }, createdAt: "2024-03-01T10:00:00Z", replies: { nodes: [{ id: "DC_2", body: "Thanks.", author: { login: "asker" }, createdAt: "2024-03-01T11:00:00Z" }] }, reactions: { nodes: [{ content: "THUMBS_UP", createdAt: "2024-03-01T12:00:00Z", user: null }] } }] } },
                  { number: 8, title: "Hello", body: "Hello", author: { login: "mender" }, createdAt: "2024-03-03T09:00:00Z", category: { name: "Talk", isAnswerable: false }, comments: { totalCount: 1, nodes: [] } },
                ],
              },
            },
          },
        },
        records: "/data/repository/discussions/nodes",
      },
    },
    expect: {
      facts: {
        thread: [
          { id: "tool#7", kind: "question", resolvable: true, channel: "tool/Help", firstAnswerAt: 1_709_287_200_000, firstReplyAt: 1_709_287_200_000, solved: true, solvedAt: 1_709_370_000_000, solvedBy: "unknown", selfSolved: false, newcomer: null },
          { id: "tool#8", kind: "discussion", resolvable: false, channel: "tool/Talk", solved: null },
        ],
        post: [{ id: "tool#7" }, { id: "discussion-comment-DC_1", kind: "answer", accepted: true }, { id: "discussion-comment-DC_2", kind: "reply", accepted: false }, { id: "tool#8" }],
        reaction: [{ id: "discussion-comment-DC_1/+1@2024-03-01T12:00:00.000Z", kind: "+1", member: null }],
        activity: [{ member: "a-github:asker" }, { member: "a-github:mender" }, { member: "a-github:mender" }],
        tie: [{ id: "a-github:asker/a-github:mender" }],
      },
      coverage: [{ table: "thread", untold: ["adoptedAt", "documentedAt", "firstSolvedAt", "newcomer", "reopened"], truncated: true }, { table: "post", truncated: true }],
    },
  },
  {
    title: "GitHub's own export of a repository, which names people, labels and conversations by their addresses",
    files: {
      "issues_000001.json": {
        json: [{ type: "issue", url: "https://github.com/acme/tool/issues/9", repository: "https://github.com/acme/tool", user: "https://github.com/asker", title: "t", body: "b", labels: ["https://github.com/acme/tool/labels/good%20idea"], reactions: [{ user: "https://github.com/mender", content: "+1", created_at: "2024-03-01T09:30:00Z" }], closed_at: "2024-03-02T09:00:00Z", created_at: "2024-03-01T09:00:00Z" }],
        records: "",
      },
      "issue_comments_000001.json": { json: [{ type: "issue_comment", url: "https://github.com/acme/tool/issues/9#issuecomment-61", issue: "https://github.com/acme/tool/issues/9", user: "https://github.com/mender", body: "b", created_at: "2024-03-01T10:00:00Z" }], records: "" },
      "issue_events_000001.json": { json: [{ type: "issue_event", url: "https://github.com/acme/tool/issues/9#event-62", issue: "https://github.com/acme/tool/issues/9", actor: "https://github.com/mender", event: "closed", created_at: "2024-03-02T09:00:00Z" }], records: "" },
      "users_000001.json": '[{"type":"user","url":"https://github.com/asker","login":"asker","name":"An asker"}]',
    },
    map: { idea: "good idea" },
    expect: {
      facts: {
        thread: [{ id: "tool#9", kind: "idea", author: "a-github:asker", solvedAt: 1_709_370_000_000, adoptedAt: 1_709_370_000_000, firstReplyAt: 1_709_287_200_000 }],
        post: [{ id: "comment-61", kind: "reply" }, { id: "tool#9" }],
        reaction: [{ kind: "+1", post: "tool#9", member: "a-github:mender" }],
        activity: [{ member: "a-github:asker" }, { member: "a-github:mender" }],
        tie: [{ id: "a-github:asker/a-github:mender" }],
      },
    },
  },
  {
    title: "what the command line tool writes: issues without an address, comments with theirs, stand in one conversation",
    files: {
      "issues.json": {
        json: [
          { number: 10, state: "CLOSED", stateReason: "DUPLICATE", title: "t", body: "b", author: { id: "U_1", is_bot: false, login: "asker" }, labels: [], createdAt: "2024-03-01T09:00:00Z", updatedAt: "2024-03-01T11:00:00Z", closedAt: "2024-03-01T11:00:00Z", comments: [{ id: "IC_1", url: "https://github.com/acme/tool/issues/10#issuecomment-71", body: "b", author: { login: "mender" }, createdAt: "2024-03-01T10:00:00Z" }] },
          { number: 11, state: "OPEN", stateReason: "", title: "t", body: "b", author: { is_bot: true, login: "app/bumper" }, labels: [], createdAt: "2024-03-01T12:00:00Z", updatedAt: "2024-03-01T12:00:00Z", closedAt: null, comments: [] },
        ],
        records: "",
      },
    },
    expect: {
      facts: {
        thread: [{ id: "#10", channel: null, solved: false, solvedAt: null, firstReplyAt: 1_709_287_200_000 }, { id: "#11", affiliation: "bot", author: "a-github:bumper", solved: false }],
        post: [{ id: "#10" }, { id: "comment-71", thread: "#10" }, { id: "#11" }],
        activity: [{ member: "a-github:asker" }, { member: "a-github:bumper" }, { member: "a-github:mender" }],
        tie: [{ id: "a-github:asker/a-github:mender" }],
      },
      coverage: [{ table: "thread", notes: ["discussions, which are not solved: 1."] }],
    },
  },
  {
    title: "two owners' repositories of one name are two, a pull request in a list of issues waits for its own file, and odd files do no harm",
    files: {
      "a.json": [
        '[{"number":1,"html_url":"https://github.com/acme/tool/issues/1","state":"open","user":{"login":"asker"},"comments":3,"created_at":"2024-03-01T09:00:00Z"},',
        '{"number":2,"html_url":"https://github.com/acme/tool/pull/2","pull_request":{},"state":"closed","user":null,"created_at":"2024-03-01T09:30:00Z"},',
        '{"number":1,"html_url":"https://github.com/fork/tool/issues/1","state":"open","user":{"login":"asker"},"created_at":"2024-03-02T09:00:00Z"},"words"]',
      ].join(""),
      "b.json": '{"number":2,"html_url":"https://github.com/acme/tool/pull/2","state":"closed","user":null,"merged":true,"merged_at":null,"closed_at":"2024-03-01T10:00:00Z","created_at":"2024-03-01T09:30:00Z"}',
      "c.json": '{"message":"API rate limit exceeded"}',
      "d.json": '[{"number":',
      "milestones.json": '[{"number":1,"title":"1.0","state":"open","creator":{"login":"asker"},"open_issues":4,"closed_issues":8,"created_at":"2024-03-01T09:00:00Z","closed_at":null}]',
    },
    expect: {
      facts: {
        thread: [{ id: "tool#1", firstReplyAt: null }, { id: "tool-2#1", channel: "tool-2" }, { id: "tool#2", adoptedAt: 1_709_287_200_000 }],
        post: [{ id: "tool#1" }, { id: "tool-2#1" }, { id: "tool#2", author: null }],
        activity: [{ member: "a-github:asker" }, { member: "a-github:asker" }],
      },
      rejects: [{ position: "a.json#/3", reason: "no issue, pull request" }, { position: "d.json:1", reason: "no JSON" }],
      coverage: [{ table: "thread", truncated: true, untold: ["documentedAt", "firstAnswerAt", "firstReplyAt", "firstSolvedAt", "reopened", "selfSolved", "solvedBy"], notes: ["list of issues, too: 1.", "no part of a conversation, passed over: 2."] }],
    },
  },
  {
    title: "an answer that only says no is no repository",
    files: { "issues.json": '{"message":"Not Found","status":"404"}' },
    expect: { failed: { message: "holds nothing of what is expected", advice: "an archive.json" } },
  },
  {
    title: "a file that was cut off cannot be read",
    files: { "archive.json": '{"issues":[{"number":1' },
    read: "archive.json",
    expect: { failed: { message: "cannot be read", advice: "export it again" } },
  },
  {
    title: "a packed archive has to be unpacked",
    files: { "archive.zip": "PK" },
    read: "archive.zip",
    expect: { failed: { message: "is a packed archive", advice: "Unpack it" } },
  },
] satisfies readonly SourceExample[]
