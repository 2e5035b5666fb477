import { basename, join } from "node:path"
import { defineSource } from "../define.ts"
import { deriveActivity } from "../derive-activity.ts"
import { derivedColumns, firstOfTheirAuthors, toOwnThread, type Contribution } from "../derive-threads.ts"
import { deriveTies } from "../derive-ties.ts"
import { DumpAcceptances } from "../dump-acceptances.ts"
import { authorOf, DumpPosts, madeAt, siteAccount, type DumpQuestion, type DumpRow } from "../dump-posts.ts"
import type { SourceExample } from "../example.ts"
import type { Declaration, Given, Reading } from "../material.ts"
import { needFile, needFolder, partOf } from "../place.ts"
import type { SourceInput } from "../source.ts"
import { shown } from "../shown.ts"
import { xmlRows } from "../xml.ts"

const id = "stackexchange"

/** Reads one file of the dump row by row; returns what to say where it was cut off. */
async function* readFile(path: string, root: string, table: "thread" | "post" | "member", take: (row: DumpRow, position: string) => readonly Given[]) {
  const rows = xmlRows({ source: id, path, root })
  try {
    for (;;) {
      const step = await rows.next()
      if (step.done === true) return step.value.whole ? undefined : `${basename(path)} ends before it is closed: it was cut off, and rows are missing.`
      yield step.value.flatMap((row): readonly Given[] => {
        const position = `${basename(path)}:${row.line}`
        return "broken" in row ? [{ table, position, reason: row.broken }] : take(row.attributes, position)
      })
    }
  } finally {
    // Where the stream is stopped early, this closes the file.
    await rows.return({ whole: false })
  }
}

const threadOf = ({ opening, position, acceptedId, progress }: DumpQuestion, accepted: DumpAcceptances | undefined, first: ReadonlySet<string> | undefined): Given => {
  const { solvedBy: _untold, ...derived } = derivedColumns(opening, progress)
  const acceptedAt = acceptedId === undefined ? undefined : accepted?.at.get(acceptedId)
  const solvedAt = acceptedAt === undefined ? null : Math.max(acceptedAt, progress.solution?.postedAt ?? acceptedAt)
  const newcomer = opening.author === null ? null : (first?.has(opening.id) ?? null)
  return { table: "thread", position, row: { ...opening, ...derived, kind: "question", resolvable: true, solved: acceptedId !== undefined, solvedAt, newcomer } }
}

const memberOf = (row: DumpRow, position: string): readonly Given[] => {
  const joinedAt = madeAt(row)
  if (typeof joinedAt === "string") return [{ table: "member", position, reason: joinedAt }]
  return [{ table: "member", position, row: { id: row["Id"] ?? "", joinedAt, affiliation: row["Id"] === siteAccount ? "bot" : "unknown" } }]
}

const commentIn =
  (posts: DumpPosts) =>
  (row: DumpRow, position: string): readonly Given[] => {
    const { Id = "", PostId = "", UserId: user } = row
    const postedAt = madeAt(row)
    if (typeof postedAt === "string") return [{ table: "post", position, reason: postedAt }]
    const thread = posts.threadOf.get(PostId)
    if (thread === undefined) return [{ table: "post", position, reason: `PostId is ${shown(PostId)}; expected a question or an answer that Posts.xml has.` }]
    const comment: Contribution = { id: `comment-${Id}`, thread, kind: "comment", postedAt, author: authorOf(user), affiliation: "unknown", accepted: null }
    posts.does(comment)
    const question = posts.questions.get(thread)
    return [{ table: "post", position, row: { ...comment, toOwnThread: question === undefined ? null : toOwnThread(question.opening, comment) } }]
  }

const some = (what: string, count: number): readonly string[] => (count === 0 ? [] : [`${what}: ${count}.`])

const notesOfThreads = (posts: DumpPosts, accepted: DumpAcceptances | undefined): readonly string[] => {
  const questions = [...posts.questions.values()]
  const solved = questions.filter(({ acceptedId }) => acceptedId !== undefined)
  const undated = accepted === undefined ? [] : solved.filter(({ acceptedId = "" }) => !accepted.at.has(acceptedId))
  return [
    "A question's channel is the first of its tags.",
    "Questions are as the dump has them: deleted ones are not in it, and who was staff it does not say.",
    "A post without an owner was written by a deleted account and is taken for another person's.",
    ...some("Posts in the name of the site's own account, behind which anybody may stand, taken for another person's", posts.held),
    ...some("Closed questions among them", posts.closed),
    ...some("Accepted answers that are not in the dump", solved.filter(({ progress }) => progress.solution === null).length),
    ...some("Acceptances without a dated vote, so that when the question was solved is not told", undated.length),
    ...some("Votes passed over because they accept nothing", accepted?.others ?? 0),
  ]
}

const truncated = (...reasons: readonly (string | undefined)[]): Pick<Declaration, "truncated"> => {
  const said = reasons.filter((reason) => reason !== undefined)
  return said.length === 0 ? {} : { truncated: said.join(" ") }
}

async function* read({ path }: SourceInput): Reading {
  await needFolder(id, path, "the unpacked folder of a Stack Exchange data dump, with Posts.xml in it")
  const [postsPath, votesPath, usersPath, commentsPath] = await Promise.all(["Posts.xml", "Votes.xml", "Users.xml", "Comments.xml"].map(async (name) => partOf(path, name)))
  await needFile(id, postsPath ?? join(path, "Posts.xml"), "the posts of a Stack Exchange data dump")

  const posts = new DumpPosts()
  const cutPosts = yield* readFile(postsPath ?? "", "posts", "post", (row, position) => posts.take(row, position))
  yield posts.orphans()
  const accepted = votesPath === undefined ? undefined : new DumpAcceptances()
  const cutVotes = accepted === undefined ? undefined : yield* readFile(votesPath ?? "", "votes", "thread", (row, position) => accepted.take(row, position))
  const questions = [...posts.questions.values()]
  // Where questions are missing, one that stands could pass for its author's first.
  const first = cutPosts === undefined ? firstOfTheirAuthors(questions.map(({ opening }) => opening)) : undefined
  yield questions.map((question) => threadOf(question, accepted, first))
  const cutUsers = usersPath === undefined ? undefined : yield* readFile(usersPath, "users", "member", memberOf)
  const cutComments = commentsPath === undefined ? undefined : yield* readFile(commentsPath, "comments", "post", commentIn(posts))
  yield deriveActivity(posts.doings(), "UTC").map((row): Given => ({ table: "activity", position: "Posts.xml:1", row }))
  yield deriveTies(posts.answerings()).map((row): Given => ({ table: "tie", position: "Posts.xml:1", row }))
  const { from, to } = posts
  const acceptances = "a dump keeps only the acceptance that stands, not those taken back or replaced."
  const texts = "texts are not read, so nothing can say how they sound or in which language."
  const profiles = "profiles are not read."
  const thread: Declaration = {
    table: "thread",
    from,
    to,
    untold: {
      firstSolvedAt: acceptances,
      reopened: acceptances,
      adoptedAt: "a dump holds questions, and nothing that asks for a decision.",
      documentedAt: "there is no knowledge base beside the questions themselves.",
      ...(first === undefined ? { newcomer: "questions are missing, so nobody can say which was somebody's first." } : {}),
      solvedBy: "a Stack Exchange dump does not say who is staff; selfSolved says whether the asker solved it alone.",
      ...(accepted === undefined ? { solvedAt: "Votes.xml is not in the folder; add it, or use a variant that needs no time of solution, such as cohort." } : {}),
    },
    notes: notesOfThreads(posts, accepted),
    ...truncated(cutPosts, cutVotes),
  }
  const post: Declaration = {
    table: "post",
    from,
    to,
    untold: { language: texts, sentiment: texts, labelled: texts },
    notes: [
      "Texts, titles, display names, addresses and locations were not read.",
      ...(commentsPath === undefined ? ["Comments.xml is not in the folder, so comments are not told."] : []),
      ...[...posts.others].flatMap(([kind, count]) => some(`Passed over ${kind}`, count)),
    ],
    ...truncated(cutPosts, cutComments),
  }
  const member: Declaration = {
    table: "member",
    to,
    untold: { profileFields: profiles, profileFilled: profiles },
    notes: ["Display names, addresses and locations were not read."],
    ...truncated(cutUsers),
  }
  const activity: Declaration = {
    table: "activity",
    to,
    notes: ["Days are those of UTC. Somebody is active on a day on which they wrote something; who only read or voted, a dump does not tell."],
    ...truncated(cutPosts, cutComments),
  }
  const tie: Declaration = { table: "tie", to, notes: ["Two people met when one answered the other's question; comments between them are not looked at."], ...truncated(cutPosts) }
  return [...(usersPath === undefined ? [] : [member]), thread, post, activity, tie]
}

/**
 * A Stack Exchange data dump: its questions, answers, comments and accounts.
 *
 * @remarks
 * Unit: a folder with Posts.xml, and as far as they are there Votes.xml, Users.xml and Comments.xml. All coverage ends with the
 * last post of Posts.xml, which is how far questions were followed. People are the dump's own user numbers.
 */
export const stackexchange = defineSource({
  id,
  since: "0.1.0",
  title: "Stack Exchange data dump",
  expects: "a folder with Posts.xml, and where there are Votes.xml, Users.xml and Comments.xml",
  tells: ["member", "thread", "post", "activity", "tie"],
  maps: [],
  decisions: ["sources-stackexchange"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a question with a comment by nobody in particular, an answer by its asker and one by somebody else",
    files: {
      "Posts.xml": {
        head: '<?xml version="1.0" encoding="utf-8"?>\n<posts>',
        rows: [
          '  <row Id="1" PostTypeId="1" AcceptedAnswerId="3" CreationDate="2024-03-01T09:00:00.000" OwnerUserId="7" Title="Why does the export stop?" Tags="&lt;export&gt;&lt;csv&gt;" />',
          '  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2024-03-01T10:00:00.000" OwnerUserId="7" Body="It stops at &quot;row 1000&quot;." />',
          '  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2024-03-01T11:00:00.000" OwnerUserId="8" />',
          '  <row Id="4" PostTypeId="5" CreationDate="2024-03-02T08:00:00.000" OwnerUserId="-1" />',
        ],
        foot: "</posts>",
      },
      "Votes.xml": { head: "<votes>", rows: ['  <row Id="9" PostId="3" VoteTypeId="1" CreationDate="2024-03-01T00:00:00.000" />', '  <row Id="10" PostId="3" VoteTypeId="2" CreationDate="2024-03-01T00:00:00.000" />'], foot: "</votes>" },
      "Users.xml": { head: "<users>", rows: ['  <row Id="-1" CreationDate="2024-01-01T00:00:00.000" />', '  <row Id="7" CreationDate="2024-02-01T00:00:00.000" />'], foot: "</users>" },
      "Comments.xml": { head: "<comments>", rows: ['  <row Id="5" PostId="2" CreationDate="2024-03-01T10:30:00.000" />'], foot: "</comments>" },
    },
    expect: {
      facts: {
        member: [{ id: "-1", affiliation: "bot" }, { id: "7", affiliation: "unknown", joinedAt: 1_706_745_600_000 }],
        thread: [
          {
            id: "1", kind: "question", resolvable: true, channel: "export", author: "7", affiliation: "unknown", openedAt: 1_709_283_600_000,
            firstAnswerAt: 1_709_287_200_000, firstReplyAt: 1_709_290_800_000, solved: true, solvedAt: 1_709_337_599_999, solvedBy: null, selfSolved: false, newcomer: true,
          },
        ],
        post: [
          { id: "1", kind: "opening", thread: "1", toOwnThread: true },
          { id: "2", kind: "answer", accepted: false, toOwnThread: true },
          { id: "3", kind: "answer", accepted: true, toOwnThread: false },
          { id: "comment-5", kind: "comment", thread: "1", author: null, toOwnThread: null },
        ],
        activity: [
          { id: "7/2024-03-01", activeAt: 1_709_251_200_000, member: "7", contributed: true, previousAt: null, nextAt: null },
          { id: "8/2024-03-01", member: "8" },
        ],
        tie: [{ id: "7/8", tiedAt: 1_709_290_800_000, member: "8", other: "7", answeredAt: null }],
      },
      coverage: [
        { table: "member", untold: ["profileFields", "profileFilled"] },
        { table: "thread", to: 1_709_366_400_000, untold: ["adoptedAt", "documentedAt", "firstSolvedAt", "reopened", "solvedBy"], notes: ["accept nothing: 1."] },
        { table: "post", to: 1_709_366_400_000, untold: ["labelled", "language", "sentiment"], notes: ["tag descriptions: 1."] },
        { table: "activity", untold: [], notes: ["Days are those of UTC"] },
        { table: "tie", untold: [] },
      ],
    },
  },
  {
    title: "Posts.xml alone: solved is told, when is not; a damaged row and an answer before its question do no harm",
    files: {
      "Posts.xml": {
        head: "<posts>",
        rows: [
          '<row Id="5" PostTypeId="2" ParentId="6" CreationDate="2024-03-01T08:00:00.000" />',
          '<row Id="6" PostTypeId="1" AcceptedAnswerId="5" CreationDate="2024-03-01T09:00:00.000" OwnerUserId="7" Tags="|install|" />',
          '<row Id="7" PostTypeId="2" ParentId="6 CreationDate="2024-03-01T10:00:00.000" OwnerUserId="8" />',
          '<row Id="8" PostTypeId="1" CreationDate="yesterday" OwnerUserId="8" />',
          '<row Id="9" PostTypeId="2" ParentId="6" CreationDate="2024-03-01T12:00:00.000" OwnerUserId="9" />',
        ],
        foot: "</posts>",
      },
    },
    expect: {
      facts: {
        thread: [{ id: "6", channel: "install", solved: true, solvedAt: null, selfSolved: false, firstReplyAt: 1_709_280_000_000, firstAnswerAt: 1_709_280_000_000 }],
        post: [{ id: "6" }, { id: "5", accepted: true }, { id: "9", accepted: false }],
        activity: [{ id: "7/2024-03-01" }, { id: "9/2024-03-01" }],
        tie: [{ id: "7/9", member: "9" }],
      },
      rejects: [{ position: "Posts.xml:4", reason: "damaged" }, { position: "Posts.xml:5", reason: '"yesterday"' }],
      coverage: [
        { table: "thread", untold: ["adoptedAt", "documentedAt", "firstSolvedAt", "reopened", "solvedAt", "solvedBy"] },
        { table: "post", notes: ["Comments.xml is not in the folder", "2 rows could not become facts"] },
      ],
    },
  },
  {
    title: "two people help each other on two days: each day knows the next, and the tie knows when it was returned",
    files: {
      "Posts.xml": {
        head: "<posts>",
        rows: [
          '<row Id="1" PostTypeId="1" CreationDate="2024-03-01T09:00:00.000" OwnerUserId="7" />',
          '<row Id="2" PostTypeId="2" ParentId="1" CreationDate="2024-03-01T10:00:00.000" OwnerUserId="8" />',
          '<row Id="3" PostTypeId="1" CreationDate="2024-03-04T09:00:00.000" OwnerUserId="8" />',
          '<row Id="4" PostTypeId="2" ParentId="3" CreationDate="2024-03-04T11:00:00.000" OwnerUserId="7" />',
        ],
        foot: "</posts>",
      },
    },
    expect: {
      facts: {
        thread: [{ id: "1", newcomer: true }, { id: "3", newcomer: true }],
        post: [{ id: "1" }, { id: "2" }, { id: "3" }, { id: "4" }],
        activity: [
          { id: "7/2024-03-01", previousAt: null, nextAt: 1_709_510_400_000 },
          { id: "7/2024-03-04", previousAt: 1_709_251_200_000, nextAt: null },
          { id: "8/2024-03-01" },
          { id: "8/2024-03-04" },
        ],
        tie: [{ id: "7/8", member: "8", tiedAt: 1_709_287_200_000, answeredAt: 1_709_550_000_000 }],
      },
    },
  },
  {
    title: "a dump that was cut off says so",
    files: { "Posts.xml": { head: "<posts>", rows: ['<row Id="1" PostTypeId="1" CreationDate="2024-03-01T09:00:00.000" />'], foot: '<row Id="2" PostTyp' } },
    expect: {
      facts: { thread: [{ id: "1", author: null, newcomer: null }], post: [{ id: "1" }] },
      rejects: [{ position: "Posts.xml:3", reason: "ends within this row" }],
      coverage: [{ table: "thread", truncated: true, untold: ["adoptedAt", "documentedAt", "firstSolvedAt", "newcomer", "reopened", "solvedAt", "solvedBy"] }, { table: "post", truncated: true }],
    },
  },
  {
    title: "a folder without posts is no dump",
    files: { "Users.xml": "<users></users>" },
    expect: { failed: { message: "Posts.xml; expected the posts", advice: "Users.xml" } },
  },
  {
    title: "a document type is refused, so nothing can unfold",
    files: { "Posts.xml": '<!DOCTYPE posts [<!ENTITY a "aaaa">]>\n<posts></posts>' },
    expect: { failed: { message: "declares a document type", advice: "as it was published" } },
  },
] satisfies readonly SourceExample[]
