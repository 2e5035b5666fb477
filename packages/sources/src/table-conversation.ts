import { rowCheck, tables, type Rows, type TableId } from "@folkmoot/facts"
import { quoted } from "./checked.ts"
import type { DeclaredCoverage } from "./declared-coverage.ts"
import type { Conversation, ConversationTable, Ending, Saying, TableEnding } from "./saying.ts"
import type { PreparedTable, ReadRow } from "./table-rows.ts"

/** A table whose rows say what happened in conversations; the others of a conversation follow from them. */
export type SaidTable = Exclude<ConversationTable, "activity" | "tie">

/** By table whose rows are sayings: the columns that follow from the others. */
export const followingColumns: Readonly<Record<SaidTable, readonly string[]>> = {
  member: [],
  thread: ["firstReplyAt", "firstAnswerAt", "firstSolvedAt", "reopened", "solvedBy", "selfSolved", "newcomer"],
  post: ["toOwnThread", "sentiment", "labelled"],
  reaction: [],
  resolution: ["resolvable", "affiliation", "solvedBy"],
}

/** Whether the rows of a table say what happened in conversations. */
export const isSaid = (table: TableId): table is SaidTable => Object.hasOwn(followingColumns, table)

/** What of a table is mapped, whichever file it comes from. */
type Mapped = (table: SaidTable, column: string) => boolean

/** A row checked as far as its table's own columns go. */
const problemsIn = (table: SaidTable, row: object): readonly string[] =>
  rowCheck(table)({ ...row, source: "-" }).filter(({ column }) => !followingColumns[table].includes(column)).map(quoted)

/** What a thread's row says: the thread, and where a time of its solution is mapped, the solution. */
const threadSays = (position: string, row: Rows["thread"], mapped: Mapped): readonly Saying[] => {
  const { id, kind, resolvable, openedAt, affiliation, channel, author, solvedAt, adoptedAt, documentedAt } = row
  const thread = { says: "thread", position, id, kind, resolvable, channel, openedAt, author, affiliation, adoptedAt, documentedAt } as const
  const follows = mapped("thread", "solvedAt") || mapped("post", "accepted") || mapped("resolution", "id")
  const solved = mapped("thread", "solved") ? { solved: row.solved } : follows ? {} : { solved: null }
  return [{ ...thread, ...solved }, ...(solvedAt === null ? [] : [{ says: "resolution", position, id: `${id}:solved`, thread: id, kind: "accepted", happenedAt: solvedAt } as const])]
}

const blank = Object.fromEntries(Object.keys(followingColumns).map((table) => [table, Object.fromEntries(Object.keys(tables[table as SaidTable].columns).map((name) => [name, null]))]))

const saidBy = (table: SaidTable, { position, row, text }: Extract<ReadRow, { readonly row: object }>, mapped: Mapped): readonly Saying[] => {
  // The row was checked a moment ago, column by column; no type can follow that. What is not mapped is not told.
  const told: unknown = { ...blank[table], ...row }
  switch (table) {
    case "thread":
      return threadSays(position, told as Rows["thread"], mapped)
    case "member": {
      const { id, joinedAt, affiliation, profileFields, profileFilled } = told as Rows["member"]
      return [{ says: "member", position, id, joinedAt, affiliation, ...(typeof profileFields === "number" && { profileFields }), ...(typeof profileFilled === "number" && { profileFilled }) }]
    }
    case "post": {
      const { id, thread, kind, postedAt, author, affiliation, language, accepted } = told as Rows["post"]
      return [{ says: "post", position, id, thread, kind, postedAt, author, affiliation, language, accepted, ...(text === undefined ? {} : { text }) }]
    }
    case "reaction": {
      const { id, kind, post, reactedAt, member, affiliation } = told as Rows["reaction"]
      return [{ says: "reaction", position, id, kind, post, reactedAt, member, affiliation }]
    }
    default: {
      const { id, thread, kind, happenedAt, markedBy } = told as Rows["resolution"]
      return [{ says: "resolution", position, id, thread, kind, happenedAt, by: markedBy }]
    }
  }
}

/** Columns of threads that only some mappings let follow. */
const unfollowed = (mapped: Mapped): readonly string[] => {
  const [solution, log] = [mapped("post", "accepted"), mapped("resolution", "id")]
  const when = log || mapped("thread", "solvedAt")
  return [
    ...(when || solution || mapped("thread", "solved") ? [] : ["solved"]),
    ...(when ? [] : ["solvedAt"]),
    ...(log ? [] : ["firstSolvedAt", "reopened"]),
    ...(solution ? [] : ["solvedBy", "selfSolved"]),
  ]
}

/** What is not told of threads and posts because nothing is mapped that it follows from. */
const unfollowedBy = (table: SaidTable, mapped: Mapped): Readonly<Record<string, string>> => {
  const columns = table === "thread" ? unfollowed(mapped) : table === "resolution" && !mapped("post", "accepted") ? ["solvedBy"] : []
  return Object.fromEntries(columns.map((column) => [column, "nothing is mapped that it follows from: accepted posts, resolutions, or the column itself."]))
}

/** Says what the rows of mapped tables say, for the kernel to work out the rest. */
export async function* tableConversation(prepared: readonly PreparedTable[], coverage: DeclaredCoverage, endingOf: (table: TableId, own: Readonly<Record<string, string>>) => TableEnding, reads: boolean): Conversation {
  const mapped: Mapped = (table, column) => prepared.some((one) => one.table === table && one.mapped.includes(column))
  for (const { table, rows } of prepared) {
    if (!isSaid(table)) continue
    for await (const batch of rows()) {
      yield batch.flatMap((one): readonly Saying[] => {
        const { position } = one
        if (!("row" in one)) return [{ says: "nothing", table, position, reason: one.reason }]
        const problems = problemsIn(table, one.row)
        if (problems.length > 0) return [{ says: "nothing", table, position, reason: problems.join(" ") }]
        const { text: _unread, ...bare } = one
        return saidBy(table, reads ? one : bare, mapped)
      })
    }
  }
  const to = coverage.thread?.to ?? coverage.post?.to
  const endings: Ending["tables"] = Object.fromEntries(prepared.map(({ table }) => [table, endingOf(table, isSaid(table) ? unfollowedBy(table, mapped) : {})]))
  return { ...(to === undefined || to === null ? {} : { to }), hasAllThreads: coverage.thread?.truncated === undefined, tables: endings }
}
