import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { GitlabTelling, gitlabShape } from "../gitlab-telling.ts"
import { sayDocuments } from "../json-walk.ts"
import { kindsByLabel, mappedKinds } from "../kinds-by-label.ts"
import { mostAreUnheard } from "../replies-counted.ts"
import { counted, mostAreMissing } from "../said.ts"
import type { Conversation, Ending, TableEnding } from "../saying.ts"
import type { PeopleInput } from "../source.ts"

const id = "gitlab"

const expects = "a folder with what GitLab's API answered as JSON: issues, merge requests, their notes, state events and award emoji"

const threadEnding = ({ counts, notes, hasHistory }: GitlabTelling, mayAdopt: boolean, strange: number): TableEnding => {
  const { opened, silent } = notes.count()
  const solver = "GitLab does not say whose note solved an issue."
  const last = "the files tell only when an issue was last closed; add its state events or its notes."
  const adopted = counts.unmerged > 0
    ? `${counts.unmerged} merged merge requests do not say when; add their state events or their notes.`
    : mayAdopt ? undefined : "there are no merge requests among the files, and no label was declared to mean an idea."
  return {
    untold: {
      documentedAt: "GitLab has no knowledge base beside the conversations.",
      firstAnswerAt: "notes are not told apart into answers and other replies; use the first reply.",
      solvedBy: solver,
      selfSolved: solver,
      ...(hasHistory ? {} : { firstSolvedAt: last, reopened: last }),
      ...(adopted === undefined ? {} : { adoptedAt: adopted }),
      ...(counts.notesApart === 0 && mostAreMissing(opened, opened - silent) ? { firstReplyAt: "most conversations do not say whether they have comments, and none are among the files; add them." } : {}),
      ...(mostAreUnheard(notes.count()) ? { firstReplyAt: "GitLab counts notes, but most are not among the files; add them." } : {}),
    },
    notes: [
      "Issues are questions unless GitLab calls them incidents or a declared label says otherwise, and solved when closed; merge requests are ideas, adopted when they were merged.",
      ...counted("Issues that were closed because they moved or were duplicates, which are not solved", counts.undone),
      ...counted("Files that hold no part of a conversation, passed over", strange),
      "What GitLab keeps for deleted accounts is taken for other people's.",
    ],
  }
}

const endingOf = (telling: GitlabTelling, mayAdopt: boolean, strange: number): Ending => {
  const { counts, to, hasHistory } = telling
  const { said, told } = telling.notes.count()
  const truncated = told < said ? { truncated: `${said - told} of ${said} notes that GitLab counts are not among the files.` } : {}
  return {
    ...(to === undefined ? {} : { to }),
    hasAllThreads: true,
    tables: {
      thread: { ...threadEnding(telling, mayAdopt, strange), ...truncated },
      post: {
        untold: { accepted: "GitLab has no note that is accepted." },
        ...(said > 0 ? { totals: [{ of: "notes", said, told }] } : {}),
        notes: [
          "Names, user names, addresses, avatars and assignees were not kept.",
          ...counted("Internal notes, which those who asked cannot see, told as comments", counts.internal),
          ...counted("Notes on commits and snippets, passed over", counts.elsewhere),
        ],
        ...truncated,
      },
      ...(counts.awards > 0 ? { reaction: {} } : {}),
      ...(hasHistory
        ? {
            resolution: {
              untold: { solvedBy: "GitLab does not say whose note solved an issue." },
              notes: counted("Closings that solved nothing or were told twice, and reopenings of what was not solved", counts.idle),
              ...(counts.undated > 0 ? { truncated: `The closing of ${counts.undated} closed issues is not among the notes and events; when they were solved is not told.` } : {}),
            },
          }
        : {}),
    },
  }
}

async function* read(input: PeopleInput): Conversation {
  const kinds = kindsByLabel(input.map)
  const telling = new GitlabTelling(input, kinds)
  const strange = yield* sayDocuments({
    ...gitlabShape,
    source: id,
    path: input.path,
    expects,
    otherwise: "no issue, merge request, note, state event or award emoji as GitLab's API gives it",
    whereIn: ({ at }) => ({ at, pointer: "", list: "" }),
    say: (kind, value, where) => telling.say(kind, value, where),
  })
  yield* telling.rest()
  return endingOf(telling, telling.counts.mergeRequests > 0 || [...kinds.values()].includes("idea"), strange)
}

/**
 * A GitLab project: its issues and merge requests with their notes, state events and award emoji.
 *
 * @remarks
 * Unit: a file or folder with answers of GitLab's API, in files of any name. `map` may give labels a kind (`{ idea: "feature" }`). People are the
 * source's name and the number of their account, unless an identity key is given.
 * @obtained Save what the API answers as JSON: the issues and merge requests of a project, and for each its notes, state events and award emoji.
 */
export const gitlab = definePlatform({
  id,
  since: "0.1.0",
  title: "GitLab",
  expects,
  tells: ["thread", "post", "reaction", "resolution"],
  maps: [...mappedKinds],
  decisions: ["sources-gitlab"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an issue that was closed and opened again, one that moved away, a merge request, and an internal note",
    files: {
      "issues.json": {
        json: [
          { id: 101, iid: 1, project_id: 9, state: "opened", title: "t", description: "d", author: { id: 7, username: "asker" }, labels: ["bug"], user_notes_count: 2, created_at: "2024-03-01T09:00:00.000Z", updated_at: "2024-03-03T09:00:00.000Z", closed_at: null, web_url: "https://gitlab.com/acme/tool/-/issues/1" },
          { id: 102, iid: 2, project_id: 9, state: "closed", moved_to_id: 777, title: "t", description: null, author: { id: 7, username: "asker" }, labels: ["Feature"], user_notes_count: 0, created_at: "2024-03-02T09:00:00.000Z", updated_at: "2024-03-02T10:00:00.000Z", closed_at: "2024-03-02T10:00:00.000Z", web_url: "https://gitlab.com/acme/tool/-/issues/2" },
          { id: 103, iid: 3, project_id: 9, state: "closed", issue_type: "incident", title: "t", description: "d", author: { id: 3, username: "ghost" }, labels: [], user_notes_count: 0, created_at: "2024-03-02T11:00:00.000Z", updated_at: "2024-03-02T12:00:00.000Z", closed_at: "2024-03-02T12:00:00.000Z", web_url: "https://gitlab.com/acme/tool/-/issues/3" },
        ],
        records: "",
      },
      "merge_requests.json": {
        json: [{ id: 201, iid: 1, project_id: 9, state: "merged", title: "t", description: "d", author: { id: 8, username: "mender" }, source_branch: "b", user_notes_count: 1, created_at: "2024-03-01T10:00:00.000Z", updated_at: "2024-03-04T09:00:00.000Z", merged_at: "2024-03-04T09:00:00.000Z", web_url: "https://gitlab.com/acme/tool/-/merge_requests/1" }],
        records: "",
      },
      "notes.json": {
        json: [
          { id: 301, noteable_type: "Issue", noteable_id: 101, system: false, internal: true, body: "Known?", author: { id: 9, username: "reader" }, created_at: "2024-03-01T09:30:00.000Z" },
          { id: 302, noteable_type: "Issue", noteable_id: 101, system: false, body: "Try this.", author: { id: 8, username: "mender" }, created_at: "2024-03-01T10:00:00.000Z" },
          { id: 303, noteable_type: "Issue", noteable_id: 101, system: true, body: "closed", author: { id: 7, username: "asker" }, created_at: "2024-03-02T09:00:00.000Z" },
          { id: 304, noteable_type: "MergeRequest", noteable_id: 201, system: false, body: "Why?", author: { id: 7, username: "asker" }, created_at: "2024-03-01T12:00:00.000Z" },
          { id: 305, noteable_type: "Issue", noteable_id: 103, system: true, body: "closed via merge request !1", author: { id: 12, username: "project_9_bot" }, created_at: "2024-03-02T12:00:00.000Z" },
          { id: 306, noteable_type: "Commit", noteable_id: null, system: false, body: "Nice.", author: { id: 7, username: "asker" }, created_at: "2024-03-01T12:00:00.000Z" },
        ],
        records: "",
      },
      "state_events.json": {
        json: [
          { id: 401, resource_type: "Issue", resource_id: 101, state: "reopened", user: { id: 7, username: "asker" }, created_at: "2024-03-03T09:00:00.000Z" },
          { id: 402, resource_type: "Issue", resource_id: 102, state: "closed", user: { id: 7, username: "asker" }, created_at: "2024-03-02T10:00:00.000Z" },
        ],
        records: "",
      },
      "award_emoji.json": { json: [{ id: 501, name: "thumbsup", awardable_type: "Note", awardable_id: 302, user: { id: 7, username: "asker" }, created_at: "2024-03-01T11:00:00.000Z" }], records: "" },
    },
    map: { idea: "feature" },
    expect: {
      facts: {
        thread: [
          { id: "issue-101", kind: "question", channel: "tool", author: "a-gitlab:7", openedAt: 1_709_283_600_000, firstReplyAt: 1_709_287_200_000, solved: false, solvedAt: null, firstSolvedAt: 1_709_370_000_000, reopened: true, newcomer: true },
          { id: "issue-102", kind: "idea", solved: false, firstSolvedAt: null, reopened: false, adoptedAt: null },
          { id: "issue-103", kind: "incident", author: null, solved: true, solvedAt: 1_709_380_800_000, newcomer: null },
          { id: "merge-request-201", kind: "idea", resolvable: false, solved: null, adoptedAt: 1_709_542_800_000, firstReplyAt: 1_709_294_400_000 },
        ],
        post: [
          { id: "issue-101", kind: "opening" }, { id: "issue-102" }, { id: "issue-103" }, { id: "merge-request-201" },
          { id: "note-301", kind: "comment" }, { id: "note-302", kind: "reply", toOwnThread: false }, { id: "note-303", kind: "notice" }, { id: "note-304", kind: "reply" }, { id: "note-305", kind: "notice", affiliation: "bot" },
        ],
        reaction: [{ id: "501", kind: "thumbsup", post: "note-302", member: "a-gitlab:7" }],
        resolution: [
          { id: "note-303", thread: "issue-101", kind: "accepted", markedBy: "a-gitlab:7" },
          { id: "event-401", thread: "issue-101", kind: "revoked" },
        ],
        activity: [{ member: "a-gitlab:7" }, { member: "a-gitlab:7" }, { member: "a-gitlab:8" }, { member: "a-gitlab:9" }],
        tie: [{ id: "a-gitlab:7/a-gitlab:8", answeredAt: 1_709_294_400_000 }],
      },
      coverage: [
        { table: "thread", to: 1_709_542_800_000, untold: ["documentedAt", "firstAnswerAt", "selfSolved", "solvedBy"], truncated: false, notes: ["duplicates, which are not solved: 1."] },
        { table: "post", notes: ["told as comments: 1.", "snippets, passed over: 1."], untold: ["accepted", "labelled", "language", "sentiment"] },
        { table: "resolution", untold: ["solvedBy"], truncated: false, notes: ["what was not solved: 1."] },
      ],
    },
  },
  {
    title: "issues alone: when they were last closed is told, what came before is not; a merge that nobody dated, a milestone and a damaged file do no harm",
    files: {
      "issues.json": '{"issues":[{"id":1,"iid":1,"project_id":9,"state":"closed","author":null,"user_notes_count":2,"created_at":"2024-03-01T09:00:00Z","closed_at":"2024-03-01T10:00:00Z","notes":[]},{"id":2,"iid":2,"state":"lost","created_at":"2024-03-01T09:00:00Z"},7]}',
      "merged.json": '{"id":3,"iid":3,"project_id":9,"state":"merged","merged_at":null,"author":{"id":8},"created_at":"2024-03-01T09:00:00Z"}',
      "milestones.json": '[{"id":4,"iid":4,"project_id":9,"state":"active","start_date":null}]',
      "notes.json": "[",
    },
    expect: {
      facts: {
        thread: [{ id: "issue-1", channel: "9", solved: true, solvedAt: 1_709_287_200_000, firstSolvedAt: null, firstReplyAt: null }, { id: "merge-request-3", adoptedAt: null }],
        post: [{ id: "issue-1", author: null }, { id: "merge-request-3" }],
        activity: [{ member: "a-gitlab:8" }],
      },
      rejects: [{ position: "issues.json#/issues/1", reason: "state is none" }, { position: "issues.json#/issues/2", reason: "no issue, merge request" }, { position: "notes.json:1", reason: "no JSON" }],
      coverage: [{ table: "thread", truncated: true, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstReplyAt", "firstSolvedAt", "reopened", "selfSolved", "solvedBy"], notes: ["passed over: 1."] }],
    },
  },
  {
    title: "one note of three: who answered first is not told, nor who met whom by answering",
    files: {
      "issues.json": '[{"id":1,"iid":1,"project_id":9,"state":"opened","author":{"id":7,"username":"asker"},"user_notes_count":3,"created_at":"2024-03-01T09:00:00Z","notes":[{"id":11,"body":"n","author":{"id":8,"username":"helper"},"created_at":"2024-03-02T09:00:00Z","system":false}]}]',
    },
    expect: {
      facts: {
        thread: [{ firstReplyAt: null }], post: [{ kind: "opening" }, { kind: "reply" }], activity: [{}, {}],
      },
    },
  },
  {
    title: "an answer that only says no is no project",
    files: { "issues.json": '{"message":"401 Unauthorized"}' },
    expect: { failed: { message: "holds nothing of what is expected", advice: "what GitLab's API answered" } },
  },
  {
    title: "a folder without JSON is no export",
    files: { "issues.csv": "Issue ID\n1" },
    expect: { failed: { message: "holds no JSON file", advice: "answers of the API" } },
  },
] satisfies readonly SourceExample[]
