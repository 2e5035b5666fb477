import type { Declaration } from "./material.ts"
import type { People } from "./people.ts"
import { counted, cutBy } from "./said.ts"
import type { Ending, TableEnding } from "./saying.ts"
import type { SourceInput } from "./source.ts"
import type { ConversationTelling } from "./tell-conversation.ts"

const both = (first: TableEnding, then: TableEnding): TableEnding => ({
  ...first,
  ...then,
  untold: { ...first.untold, ...then.untold },
  notes: [...(then.notes ?? []), ...(first.notes ?? [])],
})

const noAuthors = "of no message it is said who wrote it."

/** The same where of no message it is said who wrote it: nobody can then say who asked, who else replied and who was there, which is no rate of zero. */
export const withoutAuthors = (ending: Ending): Ending => ({
  ...ending,
  tables: {
    ...ending.tables,
    thread: { ...ending.tables.thread, untold: { ...ending.tables.thread?.untold, author: noAuthors, newcomer: noAuthors, firstReplyAt: noAuthors, selfSolved: noAuthors } },
    post: { ...ending.tables.post, untold: { ...ending.tables.post?.untold, author: noAuthors } },
  },
})

/** Whether it is told who wrote what. */
export const tellsAuthors = ({ post }: Ending["tables"]): boolean => !("author" in (post?.untold ?? {}))

/** What a conversation's reading declares: what the platform cannot tell, what nobody can, and what was counted on the way. */
export const conversationCoverage = ({ to, hasAllThreads, hasTies = true, tables }: Ending, telling: ConversationTelling, people: People, { timeZone = "UTC", scorer }: SourceInput): readonly Declaration[] => {
  const { orphans, lost, early, undated, renamed } = telling.counts()
  const followed = to ?? telling.to
  const span = { from: telling.from, to: followed }
  const missing: TableEnding = hasAllThreads ? {} : { untold: { newcomer: "conversations are missing, so nobody can say which was somebody's first." } }
  const unread = "texts are read by no scorer, so nothing can say how they sound."
  const declared: Declaration[] = []
  const declare = (table: Declaration["table"], ending: TableEnding): void => void declared.push({ table, ...ending })

  if (tables.member !== undefined) declare("member", both({ to: followed, notes: people.notes() }, tables.member))
  const thread = both({ ...span, ...missing, ...cutBy(lost === 0 ? undefined : lost === 1 ? "1 conversation that messages stand in is not there; add it." : `${lost} conversations that messages stand in are not there; add them.`), notes: [...counted("Posts dated before the conversation they stand in, as merging leaves behind; they keep their date", early), ...("solvedAt" in (tables.thread?.untold ?? {}) ? [] : counted("Conversations shown as solved of which nothing says when", undated)), ...counted("Channels that were renamed; each is told by its newest name", renamed), ...people.notes()] }, tables.thread ?? {})
  declare("thread", thread)
  declare("post", both({
    ...span,
    untold: { labelled: "no person has read how the texts sound.", ...(scorer === undefined ? { sentiment: unread, language: unread } : {}) },
    notes: ["Texts, titles, names and addresses are not kept.", ...counted("Posts whose conversation is not told", orphans)],
  }, tables.post ?? {}))
  const cut = (ending: TableEnding | undefined): TableEnding => (ending?.truncated === undefined ? {} : { truncated: ending.truncated })
  if (tables.reaction !== undefined) declare("reaction", both({ to: followed }, tables.reaction))
  if (tables.resolution !== undefined) declare("resolution", both({ to: followed }, tables.resolution))
  if (tellsAuthors(tables)) declare("activity", { to: followed, ...cut(tables.post), notes: [`Days are those of ${timeZone}. Somebody is active on a day on which they wrote something; who only read or reacted is not told.`] })
  // People meet by replying: where no reply can be told, none of them met as far as anybody knows, which is no rate of zero.
  const { untold = {}, since = {} } = tables.thread ?? {}
  const repliesSince = since["firstReplyAt"]
  if (hasTies && !("firstReplyAt" in untold)) declare("tie", { to: followed, ...cut(tables.post), ...(repliesSince === undefined ? {} : { since: { tiedAt: repliesSince } }), notes: ["Two people met when one answered the other's conversation."] })
  return declared
}
