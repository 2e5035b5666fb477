import type { IssueState } from "./closings.ts"
import { accountIn, isExported, itemsOf, messageId, momentOf, named, needAt, type Account } from "./github-records.ts"
import { flagOf, isRecord, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import { kindAmong, type KindsByLabel } from "./kinds-by-label.ts"
import type { ResolutionSaying, ThreadSaying } from "./saying.ts"

/** What all conversations have in common. */
export type Opening = Omit<ThreadSaying, "kind" | "resolvable" | "solved" | "acceptedPost" | "adoptedAt">

const stateOf = (record: JsonRecord, known: readonly string[]): string => {
  const unsaid = isExported(record) ? (momentOf(record, "closedAt") === undefined ? "open" : "closed") : ""
  const state = textOf(record, "state")?.toLowerCase() ?? unsaid
  if (known.includes(state)) return state
  throw new RecordBroken(`state is none that is known; expected one of ${known.join(", ")}.`)
}

/** The category a discussion stands in. */
export const categoryOf = (record: JsonRecord): JsonRecord => recordOf(record, "category") ?? {}

/** A label by its name; GitHub's own export gives its address instead. */
const labelIn = (label: unknown): unknown => {
  const name = typeof label === "string" ? /^https?:\/\/.*\/labels\/(.+)$/.exec(label)?.[1] : undefined
  try {
    return name === undefined ? label : decodeURIComponent(name)
  } catch {
    return label
  }
}

const declaredKind = (record: JsonRecord, kinds: KindsByLabel): ThreadSaying["kind"] | undefined =>
  kindAmong(kinds, [...itemsOf(record, "labels").items, categoryOf(record)].map((label) => (isRecord(label) ? textOf(label, "name") : labelIn(label))))

/** Whether answers can be accepted where a discussion stands. */
export const isAnswerable = (record: JsonRecord): boolean => flagOf(categoryOf(record), named(categoryOf(record), "isAnswerable")) === true

/** Whether a pull request says whether it was merged; in lists of issues older than 2020 it does not. */
export const saysMerged = (record: JsonRecord): boolean =>
  ["mergedAt", "merged_at", "merged"].some((field) => Object.hasOwn(record, field)) || Object.hasOwn(recordOf(record, "pull_request") ?? {}, "merged_at") || textOf(record, "state") === "MERGED"

/** A pull request is a proposal: merging it is adopting it. */
export const pullOpened = (record: JsonRecord, opening: Opening): ThreadSaying => {
  // When it was merged says all there is to tell of an idea, where the state was not asked for.
  const state = saysMerged(record) && !Object.hasOwn(record, "state") ? undefined : stateOf(record, ["open", "closed", "merged"])
  const wasMerged = state === "merged" || flagOf(record, "merged") === true
  const mergedAt = momentOf(record, "mergedAt") ?? momentOf(recordOf(record, "pull_request") ?? {}, "mergedAt") ?? (wasMerged ? momentOf(record, "closedAt") : undefined)
  return { ...opening, kind: "idea", resolvable: false, solved: null, adoptedAt: mergedAt ?? null }
}

/** Whether an issue closed for a reason was dealt with; one closed without any was, since the reasons are younger than most issues. */
export const dealtWith = (reason: string | undefined): boolean => reason === undefined || !["not_planned", "duplicate"].includes(reason.toLowerCase())

/** Why an issue, or an event of closing one, says it was closed. */
export const reasonOf = (record: JsonRecord): string | undefined => textOf(record, named(record, "stateReason"))

/** An issue is something to be dealt with: a question unless a label says otherwise. */
export const issueOpened = (record: JsonRecord, opening: Opening, kinds: KindsByLabel, isConverted: boolean): { readonly thread: ThreadSaying; readonly state: IssueState } => {
  const isClosed = stateOf(record, ["open", "closed"]) === "closed"
  const closedAt = isClosed ? needAt(record, "closedAt") : undefined
  const undone = isClosed && (isConverted || !dealtWith(reasonOf(record)))
  const kind = declaredKind(record, kinds) ?? "question"
  return {
    thread: { ...opening, kind, resolvable: true, solved: isClosed && !undone, ...(kind === "idea" && closedAt !== undefined && !undone ? { adoptedAt: closedAt } : {}) },
    state: { position: opening.position, isClosed, closedAt, undone, revision: opening.revision },
  }
}

/** The id of a comment in a discussion. */
export const discussionCommentId = (id: string): string => `discussion-comment-${id}`

/** A discussion is a question where its category takes answers; the answer that stands solved it when it was chosen. */
export const discussionOpened = (record: JsonRecord, opening: Opening, kinds: KindsByLabel, by: (account: Account) => string): readonly [ThreadSaying, ...ResolutionSaying[]] => {
  const answerable = isAnswerable(record)
  const kind = declaredKind(record, kinds) ?? (answerable ? "question" : "discussion")
  if (!answerable) return [{ ...opening, kind, resolvable: false, solved: null }]
  const answer = recordOf(record, "answer")
  const chosen = answer === undefined ? /#discussioncomment-(\d+)$/.exec(textOf(record, "answer_html_url") ?? "")?.[1] : messageId(answer)
  const chosenAt = momentOf(record, "answerChosenAt")
  const solved = flagOf(record, named(record, "isAnswered")) ?? (chosen !== undefined || chosenAt !== undefined)
  const acceptedPost = solved && chosen !== undefined ? discussionCommentId(chosen) : null
  const thread: ThreadSaying = { ...opening, kind, resolvable: true, solved, acceptedPost }
  if (!solved || chosenAt === undefined) return [thread]
  const account = accountIn(record, ["answerChosenBy"])
  return [
    thread,
    {
      says: "resolution",
      position: opening.position,
      id: `${opening.id}/answered`,
      thread: opening.id,
      kind: "accepted",
      happenedAt: chosenAt,
      by: account === undefined ? null : by(account),
    },
  ]
}
