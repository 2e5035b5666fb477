import { parseInstant, type Instant } from "@folkmoot/facts"
import { basename, join } from "node:path"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { wordsOf } from "../html-words.ts"
import { needFile, needFolder, partOf } from "../place.ts"
import { RepliesCounted, mostAreUnheard } from "../replies-counted.ts"
import { counted, cutBy } from "../said.ts"
import type { Conversation, ConversationTable, Ending, Saying } from "../saying.ts"
import { shown } from "../shown.ts"
import type { PeopleInput } from "../source.ts"
import { unreadProfiles } from "../untold.ts"
import { xmlRows } from "../xml.ts"

const id = "stackexchange"

/** The attributes of one row of a dump. */
type DumpRow = Readonly<Record<string, string>>

type Take = (row: DumpRow, position: string) => readonly Saying[]

/** The site's own account. It opens threads for staff and holds posts that their authors gave up. */
const siteAccount = "-1"

/** Kinds of post a dump has beside questions and answers. */
const otherKinds: Readonly<Record<string, string>> = {
  "3": "wiki pages", "4": "tag summaries", "5": "tag descriptions", "6": "moderator nominations", "7": "site texts", "8": "privilege texts",
}

const nothing = (table: ConversationTable, position: string, reason: string): readonly Saying[] => [{ says: "nothing", table, position, reason }]

/** Reads when a row was made, or refuses it. */
const madeAt = ({ CreationDate = "" }: DumpRow): Instant | string =>
  parseInstant(CreationDate) ?? `CreationDate is ${shown(CreationDate)}; expected a date with a time, such as 2024-03-01T09:30:00.`

const firstTag = (tags = ""): string | null => /[<|]([^<>|]+)[>|]/.exec(tags)?.[1] ?? null

/** Reads one file of the dump row by row; returns what to say where it was cut off. */
async function* readFile(path: string, root: string, table: ConversationTable, take: Take): AsyncGenerator<readonly Saying[], string | undefined, void> {
  const rows = xmlRows({ source: id, path, root })
  try {
    for (;;) {
      const step = await rows.next()
      if (step.done === true) return step.value.whole ? undefined : `${basename(path)} ends before it is closed: it was cut off, and rows are missing.`
      yield step.value.flatMap((row): readonly Saying[] => {
        const position = `${basename(path)}:${row.line}`
        return "broken" in row ? nothing(table, position, row.broken) : take(row.attributes, position)
      })
    }
  } finally {
    // Where the stream is stopped early, this closes the file.
    await rows.return({ whole: false })
  }
}

/** A dump while it is read: what its posts, votes, accounts and comments say, and what is counted for the notes. */
class Dump {
  readonly #people: PeopleInput["people"]
  readonly #scores: boolean
  /** The question each post belongs to, for the comments under it. */
  readonly #threadOf = new Map<string, string>()
  /** The question each accepted answer solves. */
  readonly #solves = new Map<string, string>()
  readonly #answers = new Map<string, Instant>()
  readonly #others = new Map<string, number>()
  /** The answers the dump counts to each question, and those that were said. */
  readonly #replies = new RepliesCounted()
  /** The last post of any kind, which is how far questions were followed. */
  to: Instant | undefined
  #closed = 0
  #held = 0
  #votes = 0

  constructor({ people, scorer }: PeopleInput) {
    this.#people = people
    this.#scores = scorer !== undefined
  }

  /** What somebody wrote, where a scorer reads it: posts are HTML, comments are not. */
  #textOf({ Body, Text }: DumpRow): { readonly text?: string } {
    const text = this.#scores ? (Text ?? (Body === undefined ? undefined : wordsOf(Body))) : undefined
    return text === undefined ? {} : { text }
  }

  #authorOf(user: string | undefined): string | null {
    return user === undefined || user === siteAccount ? null : this.#people.of(user)
  }

  readonly post: Take = (row, position) => {
    const { Id = "", PostTypeId: type = "", OwnerUserId } = row
    const at = madeAt(row)
    if (typeof at === "string") return nothing("post", position, at)
    if (!/^\d+$/.test(Id)) return nothing("post", position, `Id is ${shown(Id)}; expected the number of a post.`)
    const kind = Object.hasOwn(otherKinds, type) ? otherKinds[type] : undefined
    if (type !== "1" && type !== "2" && kind === undefined) {
      return nothing("post", position, `PostTypeId is ${type === "" ? "nothing" : shown(type)}; expected 1 for a question, 2 for an answer, or one of ${Object.keys(otherKinds).join(", ")}.`)
    }
    this.to = Math.max(this.to ?? at, at)
    if (kind !== undefined) {
      this.#others.set(kind, (this.#others.get(kind) ?? 0) + 1)
      return []
    }
    const thread = type === "1" ? Id : row["ParentId"]
    if (thread === undefined) return nothing("post", position, "ParentId is missing; expected the question this answer belongs to.")
    const isNew = !this.#threadOf.has(Id)
    if (isNew) this.#threadOf.set(Id, thread)
    if (OwnerUserId === siteAccount) this.#held += 1
    const author = this.#authorOf(OwnerUserId)
    const post = { says: "post", position, id: Id, thread, kind: type === "1" ? "opening" : "answer", postedAt: at, author, affiliation: "unknown", ...this.#textOf(row) } as const
    if (type === "2") {
      if (isNew) this.#replies.tells(thread)
      this.#answers.set(Id, at)
      return [post]
    }
    const acceptedPost = row["AcceptedAnswerId"] ?? null
    if (isNew && acceptedPost !== null) this.#solves.set(acceptedPost, Id)
    if (isNew && row["ClosedDate"] !== undefined) this.#closed += 1
    this.#replies.says(Id, /^\d{1,9}$/.test(row["AnswerCount"] ?? "") ? Number(row["AnswerCount"]) : undefined)
    const channel = firstTag(row["Tags"])
    return [{ says: "thread", position, id: Id, kind: "question", resolvable: true, channel, openedAt: at, author, affiliation: "unknown", solved: acceptedPost !== null, acceptedPost }, post]
  }

  /** An acceptance has a day only; what is known is that by the end of that day it had happened. */
  readonly vote: Take = (row, position) => {
    const { Id = "", PostId = "", VoteTypeId } = row
    if (VoteTypeId !== "1") {
      this.#votes += 1
      return []
    }
    const at = madeAt(row)
    if (typeof at === "string") return nothing("thread", position, at)
    const thread = this.#solves.get(PostId)
    if (thread === undefined) return []
    const endOfDay = Math.floor(at / 86_400_000) * 86_400_000 + 86_399_999
    return [{ says: "resolution", position, id: Id, thread, kind: "accepted", happenedAt: Math.max(endOfDay, this.#answers.get(PostId) ?? endOfDay) }]
  }

  readonly member: Take = (row, position) => {
    const { Id = "" } = row
    const joinedAt = madeAt(row)
    if (typeof joinedAt === "string") return nothing("member", position, joinedAt)
    if (Id === "") return nothing("member", position, "Id is missing; expected the number of an account.")
    return [{ says: "member", position, id: this.#people.of(Id), joinedAt, affiliation: Id === siteAccount ? "bot" : "unknown" }]
  }

  readonly comment: Take = (row, position) => {
    const { Id = "", PostId = "", UserId } = row
    const postedAt = madeAt(row)
    if (typeof postedAt === "string") return nothing("post", position, postedAt)
    const thread = this.#threadOf.get(PostId)
    if (thread === undefined) return nothing("post", position, `PostId is ${shown(PostId)}; expected a question or an answer that Posts.xml has.`)
    return [{ says: "post", position, id: `comment-${Id}`, thread, kind: "comment", postedAt, author: this.#authorOf(UserId), affiliation: "unknown", ...this.#textOf(row) }]
  }

  /** What is missing of the answers, where somebody took questions out of a dump; where most are, nothing can be told of them. */
  missing(): { readonly cut?: string; readonly untold: Readonly<Record<string, string>> } {
    const replies = this.#replies.count()
    const { said, told } = replies
    if (told === said) return { untold: {} }
    const most = "the dump counts answers, and most are not in it."
    return { cut: `${said - told} of ${said} answers that the dump counts are missing.`, untold: mostAreUnheard(replies) ? { firstReplyAt: most, firstAnswerAt: most, selfSolved: most } : {} }
  }

  threadNotes(): readonly string[] {
    const accepted = [...this.#solves.keys()]
    return [
      "A question's channel is the first of its tags.",
      "Questions are as the dump has them: deleted ones are not in it, and who was staff it does not say.",
      "A post without an owner was written by a deleted account and is taken for another person's.",
      ...counted("Posts in the name of the site's own account, behind which anybody may stand, taken for another person's", this.#held),
      ...counted("Closed questions among them", this.#closed),
      ...counted("Accepted answers that are not in the dump", accepted.filter((answer) => !this.#answers.has(answer)).length),
      ...counted("Votes passed over because they accept nothing", this.#votes),
    ]
  }

  passedOver(): readonly string[] {
    return [...this.#others].flatMap(([kind, count]) => counted(`Passed over ${kind}`, count))
  }
}

async function* read(input: PeopleInput): Conversation {
  const { path } = input
  await needFolder(id, path, "the unpacked folder of a Stack Exchange data dump, with Posts.xml in it")
  const [postsPath, votesPath, usersPath, commentsPath] = await Promise.all(["Posts.xml", "Votes.xml", "Users.xml", "Comments.xml"].map(async (name) => partOf(path, name)))
  await needFile(id, postsPath ?? join(path, "Posts.xml"), "the posts of a Stack Exchange data dump")
  const dump = new Dump(input)
  const cutPosts = yield* readFile(postsPath ?? "", "posts", "post", dump.post)
  const cutVotes = votesPath === undefined ? undefined : yield* readFile(votesPath, "votes", "thread", dump.vote)
  const cutUsers = usersPath === undefined ? undefined : yield* readFile(usersPath, "users", "member", dump.member)
  const cutComments = commentsPath === undefined ? undefined : yield* readFile(commentsPath, "comments", "post", dump.comment)

  const { cut: cutAnswers, untold: unanswered } = dump.missing()
  const acceptances = "a dump keeps only the acceptance that stands, not those taken back or replaced."
  const tables: Ending["tables"] = {
    thread: {
      untold: {
        firstSolvedAt: acceptances,
        reopened: acceptances,
        adoptedAt: "a dump holds questions, and nothing that asks for a decision.",
        documentedAt: "there is no knowledge base beside the questions themselves.",
        solvedBy: "a Stack Exchange dump does not say who is staff; selfSolved says whether the asker solved it alone.",
        ...unanswered,
        ...(votesPath === undefined ? { solvedAt: "Votes.xml is not in the folder; add it, or use a variant that needs no time of solution, such as cohort." } : {}),
      },
      notes: dump.threadNotes(),
      ...cutBy(cutPosts, cutVotes, cutAnswers),
    },
    post: {
      notes: [...(commentsPath === undefined ? ["Comments.xml is not in the folder, so comments are not told."] : []), ...dump.passedOver()],
      ...cutBy(cutPosts, cutComments, cutAnswers),
    },
    ...(usersPath === undefined ? {} : { member: { untold: unreadProfiles, ...cutBy(cutUsers) } }),
  }
  return { ...(dump.to === undefined ? {} : { to: dump.to }), hasAllThreads: cutPosts === undefined, tables }
}

/**
 * A Stack Exchange data dump: its questions, answers, comments and accounts.
 *
 * @remarks
 * Unit: a folder with Posts.xml, and as far as they are there Votes.xml, Users.xml and Comments.xml. All coverage ends with the
 * last post of Posts.xml, which is how far questions were followed. People are the source's name and the dump's own user numbers, unless an identity key is given.
 * @obtained Download the dump of one site and unpack it into a folder.
 */
export const stackexchange = definePlatform({
  id,
  since: "0.1.0",
  title: "Stack Exchange data dump",
  expects: "a folder with Posts.xml, and where there are Votes.xml, Users.xml and Comments.xml",
  tells: ["member", "thread", "post"],
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
        member: [{ id: "a-stackexchange:-1", affiliation: "bot" }, { id: "a-stackexchange:7", affiliation: "unknown", joinedAt: 1_706_745_600_000 }],
        thread: [
          {
            id: "1", kind: "question", resolvable: true, channel: "export", author: "a-stackexchange:7", affiliation: "unknown", openedAt: 1_709_283_600_000,
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
          { id: "a-stackexchange:7/2024-03-01", activeAt: 1_709_251_200_000, member: "a-stackexchange:7", contributed: true, previousAt: null, nextAt: null },
          { id: "a-stackexchange:8/2024-03-01", member: "a-stackexchange:8" },
        ],
        tie: [{ id: "a-stackexchange:7/a-stackexchange:8", tiedAt: 1_709_290_800_000, member: "a-stackexchange:8", other: "a-stackexchange:7", answeredAt: null }],
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
        post: [{ id: "5", accepted: true }, { id: "6" }, { id: "9", accepted: false }],
        activity: [{ id: "a-stackexchange:7/2024-03-01" }, { id: "a-stackexchange:9/2024-03-01" }],
        tie: [{ id: "a-stackexchange:7/a-stackexchange:9", member: "a-stackexchange:9" }],
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
          { id: "a-stackexchange:7/2024-03-01", previousAt: null, nextAt: 1_709_510_400_000 },
          { id: "a-stackexchange:7/2024-03-04", previousAt: 1_709_251_200_000, nextAt: null },
          { id: "a-stackexchange:8/2024-03-01" },
          { id: "a-stackexchange:8/2024-03-04" },
        ],
        tie: [{ id: "a-stackexchange:7/a-stackexchange:8", member: "a-stackexchange:8", tiedAt: 1_709_287_200_000, answeredAt: 1_709_550_000_000 }],
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
