import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { JiraTelling, type JiraRules } from "../jira-telling.ts"
import { sayDocuments } from "../json-walk.ts"
import { kindsByLabel, mappedKinds, namesIn } from "../kinds-by-label.ts"
import { mostAreUnheard } from "../replies-counted.ts"
import { counted, cutBy } from "../said.ts"
import type { Conversation, Ending } from "../saying.ts"
import type { PeopleInput } from "../source.ts"

const id = "jira"

const expects = "a file or folder with what Jira's API answered as JSON: searches for issues, best with their changelog and comments, and lists of statuses"

const endingOf = ({ counts, comments, hasHistory, to }: JiraTelling, rules: JiraRules, strange: number): Ending => {
  const last = "the files tell only when an issue was last done; search with expand=changelog."
  const solver = "Jira does not say whose comment solved an issue."
  const { issues, listed } = counts
  const replies = comments.count()
  const { said, told } = replies
  // Jira leaves comments out of a search that does not ask for them, and then does not count them either.
  const isSilent = counts.uncommented * 2 > issues && counts.commentsApart === 0
  const unheard = isSilent ? "the issues come without their comments; search with the field comment." : "Jira counts comments, but most are not among the files; search with the field comment."
  const lessThreads = issues < listed ? `${listed - issues} of ${listed} issues that a search found are not among the files.` : undefined
  const lessComments = told < said ? `${said - told} of ${said} comments that Jira counts are not among the files.` : undefined
  const lessHistory = counts.cutHistories > 0 ? `The changelogs of ${counts.cutHistories} issues go on in pages that are not among the files.` : undefined
  const brokenHistories = counts.brokenHistories > 0 ? `${counts.brokenHistories} entries of changelogs could not be read, for lack of an id or of a date such as 2024-03-01T09:30:00.000+0000.` : undefined
  const strangeStatuses = counts.strangeStatuses > 0 ? `${counts.strangeStatuses} changes lead to statuses whose category no file tells; add the list of statuses.` : undefined
  return {
    ...(to === undefined ? {} : { to }),
    hasAllThreads: lessThreads === undefined,
    tables: {
      thread: {
        untold: {
          documentedAt: "Jira does not say which issues a knowledge base took up.",
          firstAnswerAt: "comments are not told apart into answers and other replies; use the first reply.",
          solvedBy: solver,
          selfSolved: solver,
          ...(hasHistory ? {} : { firstSolvedAt: last, reopened: last }),
          ...([...rules.kinds.values()].includes("idea") ? {} : { adoptedAt: "no issue type or label was declared to mean an idea." }),
          ...(isSilent || mostAreUnheard(replies) ? { firstReplyAt: unheard } : {}),
        },
        ...(listed > 0 ? { totals: [{ of: "issues a search found", said: listed, told: issues }] } : {}),
        notes: [
          "Issues are questions unless a declared type, label or component says otherwise, and solved while in a status that Jira counts as done.",
          ...(rules.unsolved.size === 0 ? ["Issues done with a resolution such as Won't do count as solved; map unsolved to the resolutions that solve nothing."] : counted("Issues done with a resolution that solves nothing, which are not solved", counts.undone)),
          ...counted("Files that hold no part of a conversation, passed over", strange),
        ],
        ...cutBy(lessThreads, lessComments, lessHistory, brokenHistories, strangeStatuses),
      },
      post: {
        untold: { accepted: "Jira has no comment that is accepted." },
        ...(said > 0 ? { totals: [{ of: "comments", said, told }] } : {}),
        notes: ["Names, user names, mail addresses, time zones and assignees were not kept.", ...counted("Internal comments, which those who asked cannot see, told as comments", counts.internal)],
        ...cutBy(lessThreads, lessComments),
      },
      ...(hasHistory
        ? {
            resolution: {
              untold: { solvedBy: solver },
              notes: counted("Changes of status or resolution that changed nothing of what is solved", counts.idle),
              ...cutBy(lessThreads, lessHistory, brokenHistories, strangeStatuses, counts.undated > 0 ? `When ${counts.undated} done issues were done is not in their changelogs.` : undefined),
            },
          }
        : {}),
    },
  }
}

async function* read(input: PeopleInput): Conversation {
  const rules: JiraRules = { kinds: kindsByLabel(input.map), unsolved: new Set(namesIn(input.map["unsolved"])) }
  const telling = new JiraTelling(input, rules)
  const strange = yield* sayDocuments({
    ...telling.shape,
    source: id,
    path: input.path,
    expects,
    otherwise: "no issue, comment or status as Jira's API gives it",
    whereIn: ({ at }) => ({ at, pointer: "", list: "" }),
    say: (kind, value, where) => telling.say(kind, value, where),
  })
  yield* telling.rest()
  return endingOf(telling, rules, strange)
}

/**
 * A Jira project: its issues with their comments and the changes of their status.
 *
 * @remarks
 * Unit: a file or folder with answers of Jira's API (versions 2 and 3). `map` may give issue types, labels and components a kind
 * (`{ incident: "Bug", idea: "Story" }`) and name the resolutions that solve nothing (`{ unsolved: "Won't do, Duplicate" }`). People are the source's name
 * and the id of their account, unless an identity key is given.
 * @obtained Save the API's searches for issues as JSON, with the changelog expanded and the comments among the fields, and the list of statuses
 *   beside them.
 */
export const jira = definePlatform({
  id,
  since: "0.1.0",
  title: "Jira",
  expects,
  tells: ["thread", "post", "resolution"],
  maps: [...mappedKinds, "unsolved"],
  decisions: ["sources-jira"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a search that did not ask for comments: nobody can say that no issue was answered, nor that nobody met",
    files: {
      "search.json": '{"issues":[{"id":"1","fields":{"created":"2024-03-01T09:00:00.000+0000","status":{"id":"1","statusCategory":{"key":"new"}},"creator":{"name":"asker"}}}]}',
    },
    expect: {
      facts: { thread: [{ id: "issue-1", solved: false, firstReplyAt: null }], post: [{ kind: "opening" }], activity: [{ member: "a-jira:asker" }] },
      coverage: [{ table: "thread", untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstReplyAt", "firstSolvedAt", "reopened", "selfSolved", "solvedBy"] }],
    },
  },
  {
    title: "issues with their changelog: done, opened again and done; done without solving anything; an internal comment, a customer and a program",
    files: {
      "search.json": {
        json: {
          startAt: 0,
          total: 3,
          issues: [
            {
              id: "10001",
              key: "HELP-1",
              fields: {
                created: "2024-03-01T10:00:00.000+0100", updated: "2024-03-06T09:00:00.000+0000", resolutiondate: "2024-03-05T09:00:00.000+0000", resolution: { name: "Done" }, status: { id: "6", statusCategory: { key: "done" } },
                reporter: { accountId: "c1", accountType: "customer", displayName: "A customer" }, creator: { accountId: "p1", accountType: "app" }, project: { id: "1", key: "HELP", name: "Help desk" }, issuetype: { name: "Question" }, labels: [], components: [],
                comment: { total: 3, comments: [
                  { id: "20001", author: { accountId: "p1", accountType: "app" }, body: "Received.", jsdPublic: true, created: "2024-03-01T09:00:01.000+0000" },
                  { id: "20002", author: { accountId: "a1", accountType: "atlassian" }, body: "Known?", jsdPublic: false, created: "2024-03-01T09:30:00.000+0000" },
                  { id: "20003", author: { accountId: "a1", accountType: "atlassian" }, body: { type: "doc", content: [{ type: "text", text: "Try this." }] }, jsdPublic: true, created: "2024-03-01T10:00:00.000+0000" },
                ] },
              },
              changelog: { total: 4, histories: [
                { id: "30004", author: { accountId: "a1" }, created: "2024-03-05T09:00:00.000+0000", items: [{ field: "status", to: "6" }, { field: "resolution", to: "10000" }] },
                { id: "30003", author: { accountId: "c1" }, created: "2024-03-03T09:00:00.000+0000", items: [{ field: "status", to: "4" }] },
                { id: "30002", author: { accountId: "a1" }, created: "2024-03-02T09:00:00.000+0000", items: [{ field: "status", to: "5" }] },
                { id: "30001", author: { accountId: "a1" }, created: "2024-03-01T09:20:00.000+0000", items: [{ field: "assignee", to: "a1" }] },
              ] },
            },
            {
              id: "10002",
              key: "HELP-2",
              fields: { created: "2024-03-02T09:00:00.000+0000", resolution: { name: "Won't Do" }, resolutiondate: "2024-03-03T09:00:00.000+0000", status: { id: "6", statusCategory: { key: "done" } }, reporter: null, project: { id: "1", key: "HELP", name: "Help desk" }, issuetype: { name: "Improvement" }, labels: [], comment: { total: 0, comments: [] } },
              changelog: { total: 1, histories: [{ id: "30005", author: { accountId: "a1" }, created: "2024-03-03T09:00:00.000+0000", items: [{ field: "resolution", to: "10001" }, { field: "status", to: "6" }] }] },
            },
            {
              id: "10003",
              key: "HELP-3",
              fields: { created: "2024-03-03T09:00:00.000+0000", resolution: { name: "Done" }, resolutiondate: "2024-03-04T09:00:00.000+0000", status: { id: "5", statusCategory: { key: "done" } }, reporter: { accountId: "a1" }, project: { id: "2", key: "IDEA", name: "Help desk" }, issuetype: { name: "Improvement" }, labels: [], comment: { total: 1, comments: [] } },
              changelog: { total: 1, histories: [{ id: "30006", author: { accountId: "a1" }, created: "2024-03-04T09:00:00.000+0000", items: [{ field: "status", to: "5" }] }] },
            },
          ],
        },
        records: "/issues",
      },
      "statuses.json": '[{"id":"4","name":"Open","statusCategory":{"key":"new"}},{"id":"5","name":"Resolved","statusCategory":{"key":"done"}},{"id":"6","name":"Closed","statusCategory":{"key":"done"}}]',
      "comments.json": { json: { startAt: 0, total: 1, comments: [{ self: "https://acme.example/rest/api/2/issue/10003/comment/20004", id: "20004", author: { accountId: "c1", accountType: "customer" }, body: "Good.", created: "2024-03-03T10:00:00.000+0000" }] }, records: "/comments" },
    },
    map: { idea: "Improvement", unsolved: "Won't do, Duplicate" },
    expect: {
      facts: {
        thread: [
          { id: "issue-10001", kind: "question", channel: "Help desk", author: "a-jira:c1", affiliation: "customer", openedAt: 1_709_283_600_000, firstReplyAt: 1_709_287_200_000, solved: true, solvedAt: 1_709_629_200_000, firstSolvedAt: 1_709_370_000_000, reopened: true, newcomer: true },
          { id: "issue-10002", kind: "idea", author: null, solved: false, solvedAt: null, firstSolvedAt: null, adoptedAt: null },
          { id: "issue-10003", kind: "idea", channel: "Help desk-2", solved: true, adoptedAt: 1_709_542_800_000, firstReplyAt: 1_709_460_000_000 },
        ],
        post: [
          { id: "issue-10001", kind: "opening" },
          { id: "comment-20001", kind: "reply", affiliation: "bot" },
          { id: "comment-20002", kind: "comment" },
          { id: "comment-20003", kind: "reply", toOwnThread: false },
          { id: "issue-10002", author: null },
          { id: "comment-20004", kind: "reply", thread: "issue-10003", affiliation: "customer" },
          { id: "issue-10003" },
        ],
        resolution: [
          { id: "change-30002", thread: "issue-10001", kind: "accepted", happenedAt: 1_709_370_000_000, markedBy: "a-jira:a1" },
          { id: "change-30003", kind: "revoked", markedBy: "a-jira:c1" },
          { id: "change-30004", kind: "accepted" },
        ],
        activity: [{ member: "a-jira:a1" }, { member: "a-jira:a1" }, { member: "a-jira:c1" }, { member: "a-jira:c1" }, { member: "a-jira:p1", affiliation: "bot" }],
        tie: [{ id: "a-jira:a1/a-jira:c1", answeredAt: 1_709_460_000_000 }, { id: "a-jira:c1/a-jira:p1" }],
      },
      coverage: [
        { table: "thread", untold: ["documentedAt", "firstAnswerAt", "selfSolved", "solvedBy"], truncated: false, notes: ["solves nothing, which are not solved: 1."] },
        { table: "post", notes: ["told as comments: 1."], untold: ["accepted", "labelled", "language", "sentiment"] },
        { table: "resolution", untold: ["solvedBy"], truncated: false, notes: ["what is solved: 1."] },
      ],
    },
  },
  {
    title: "what was done with a resolution that solves nothing was not solved then, and changes to statuses nobody explains are passed over",
    files: {
      "search.json": '{"issues":[{"id":"1","key":"A-1","fields":{"created":"2024-03-01T09:00:00.000+0000","resolution":{"name":"Done"},"status":{"id":"6","statusCategory":{"key":"done"}},"reporter":{"accountId":"unknown"}},"changelog":{"total":9,"histories":[{"id":"1","author":{"accountId":"a1"},"created":"2024-03-02T09:00:00.000+0000","items":[{"field":"status","to":"6"},{"field":"resolution","to":"2","toString":"Duplicate"}]},{"id":"2","author":{"accountId":"a1"},"created":"2024-03-03T09:00:00.000+0000","items":[{"field":"resolution","to":null,"toString":null}]},{"id":"3","author":{"accountId":"a1"},"created":"2024-03-04T09:00:00.000+0000","items":[{"field":"status","to":"77"}]},{"id":"4","author":{"accountId":"a1"},"created":"2024-03-05T09:00:00.000+0000","items":[{"field":"resolution","to":"1","toString":"Done"}]}]}}]}',
    },
    read: "search.json",
    map: { unsolved: "duplicate" },
    expect: {
      facts: {
        thread: [{ id: "issue-1", author: null, solved: true, solvedAt: 1_709_629_200_000, firstSolvedAt: 1_709_629_200_000, reopened: false }],
        post: [{ id: "issue-1" }],
        resolution: [{ id: "change-4", kind: "accepted" }],
      },
      coverage: [{ table: "resolution", truncated: true, notes: ["changed nothing of what is solved: 2."] }],
    },
  },
  {
    title: "a search without changelogs: when an issue was last done is told, what came before is not, nor what the search left out",
    files: {
      "page-1": '{"startAt":0,"maxResults":2,"total":4,"issues":[{"id":"1","key":"A-1","fields":{"created":"2024-03-01T09:00:00.000+0000","resolutiondate":"2024-03-02T09:00:00.000+0000","status":{"id":"3","statusCategory":{"key":"done"}},"creator":{"name":"asker","displayName":"An asker"},"comment":{"total":2,"comments":[]}}},{"id":"2","key":"A-2","fields":{"created":"yesterday","status":{"id":"3"}}}]}',
      "page-2": '{"startAt":2,"maxResults":2,"total":4,"issues":[{"id":"3","key":"A-3","fields":{"created":"2024-03-01T09:00:00.000+0000","status":{"id":"9"}}},"A-4"]}',
      "fields.json": '[{"id":"summary","name":"Summary"}]',
      "page-3": "<html>",
    },
    expect: {
      facts: {
        thread: [{ id: "issue-1", author: "a-jira:asker", channel: null, solved: true, solvedAt: 1_709_370_000_000, firstSolvedAt: null, newcomer: null }],
        post: [{ id: "issue-1" }],
        activity: [{ member: "a-jira:asker" }],
      },
      rejects: [
        { position: "page-1#/issues/1", reason: "created is" },
        { position: "page-2#/issues/0", reason: "does not say its category" },
        { position: "page-2#/issues/1", reason: "no issue, comment or status" },
        { position: "page-3:1", reason: "no JSON" },
      ],
      coverage: [{ table: "thread", truncated: true, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstReplyAt", "firstSolvedAt", "newcomer", "reopened", "selfSolved", "solvedBy"], notes: ["no part of a conversation, passed over: 1."] }],
    },
  },
  {
    title: "an answer that only says no is no search",
    files: { "search.json": '{"errorMessages":["You do not have permission"]}' },
    expect: { failed: { message: "holds nothing of what is expected", advice: "searches for issues" } },
  },
  {
    title: "a table is said to be one, and how it can be read",
    files: { "jira.csv": "Summary,Issue key,Comment,Comment\nIt stops,T-1,,\n" },
    read: "jira.csv",
    expect: { failed: { message: "jira.csv is a table; expected", advice: "read as the source table, with a mapping" } },
  },
  {
    title: "a search that was cut off cannot be read",
    files: { "search.json": '{"issues":[' },
    read: "search.json",
    expect: { failed: { message: "cannot be read", advice: "export it again" } },
  },
] satisfies readonly SourceExample[]
