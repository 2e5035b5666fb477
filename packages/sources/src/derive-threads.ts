import type { Affiliation, Instant, Rows } from "@folkmoot/facts"

/** What of a thread decides how its posts count. */
export type Opening = Pick<Rows["thread"], "id" | "openedAt" | "author">

/** What of a post decides what it does to its thread. */
export type Contribution = Pick<Rows["post"], "id" | "thread" | "kind" | "postedAt" | "author" | "affiliation" | "accepted">

/** The post that solved a thread. */
export interface Solution {
  /** The post's id. */
  readonly id: string
  /** When it was written, not when it was accepted. */
  readonly postedAt: Instant
  /** Who wrote it; `null` where that is not told. */
  readonly author: string | null
  /** What its author was to the organisation when writing it. */
  readonly affiliation: Affiliation
}

/**
 * What became of a thread, as far as its posts tell.
 *
 * @remarks
 * Unit: instants as the posts tell them. Progress from parts of the posts merges to the progress from all of them.
 */
export interface ThreadProgress {
  /** When another person who is no bot first answered or replied; `null` where nobody did. */
  readonly firstReplyAt: Instant | null
  /** When it was first answered, by whomever; `null` where it was not. */
  readonly firstAnswerAt: Instant | null
  /** The accepted post, of several the one written first; `null` where none is. */
  readonly solution: Solution | null
}

/** The progress of a thread nobody has posted in. */
export const untouched: ThreadProgress = { firstReplyAt: null, firstAnswerAt: null, solution: null }

const earlier = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null ? a : Math.min(a, b))

const firstSolution = (a: Solution | null, b: Solution | null): Solution | null => {
  if (a === null || b === null) return a ?? b
  return a.postedAt < b.postedAt || (a.postedAt === b.postedAt && a.id <= b.id) ? a : b
}

/**
 * Joins what two parts of a thread's posts tell.
 *
 * @remarks
 * Unit: which of the two comes first makes no difference, {@link untouched} changes nothing, and the same part twice counts once.
 */
export const mergeProgress = (a: ThreadProgress, b: ThreadProgress): ThreadProgress => {
  const firstReplyAt = earlier(a.firstReplyAt, b.firstReplyAt)
  const firstAnswerAt = earlier(a.firstAnswerAt, b.firstAnswerAt)
  const solution = firstSolution(a.solution, b.solution)
  // Most posts change nothing, and what is kept for long is best not made anew.
  return firstReplyAt === a.firstReplyAt && firstAnswerAt === a.firstAnswerAt && solution === a.solution ? a : { firstReplyAt, firstAnswerAt, solution }
}

/**
 * Whether two authors are one person; an author who is not told is taken for somebody else.
 *
 * @remarks
 * Unit: pseudonyms, compared as they are.
 */
export const samePerson = (a: string | null, b: string | null): boolean => a !== null && a === b

/**
 * Whether a post stands in a thread its author opened.
 *
 * @remarks
 * Unit: `null` where the author of one of the two is not told. That the post belongs to the thread is taken for granted.
 */
export const toOwnThread = (thread: Pick<Opening, "author">, post: Pick<Contribution, "author">): boolean | null =>
  thread.author === null || post.author === null ? null : samePerson(thread.author, post.author)

/**
 * What one post tells of its thread.
 *
 * @remarks
 * Unit: instants as the post tells them. An answer by whomever is a first answer. An answer or a reply by another person who is no bot is a first reply; comments and notices
 * are neither. A post dated before its thread, as merging threads leaves behind, keeps its date: what it means is for a metric to say.
 */
export const progressOf = (thread: Opening, post: Contribution): ThreadProgress => {
  const answers = post.kind === "answer"
  const replies = (answers || post.kind === "reply") && post.affiliation !== "bot" && !samePerson(post.author, thread.author)
  const { id, postedAt: at, author, affiliation } = post
  return {
    firstReplyAt: replies ? at : null,
    firstAnswerAt: answers ? at : null,
    solution: post.accepted === true ? { id, postedAt: at, author, affiliation } : null,
  }
}

/** The columns of a thread that follow from its posts. */
export type Derived = Pick<Rows["thread"], "firstReplyAt" | "firstAnswerAt" | "solvedBy" | "selfSolved">

/**
 * Writes a thread's progress into its columns.
 *
 * @remarks
 * Unit: cells as the fact table has them. What nobody solved has neither a solver nor an answer to whether it was its author: both are `null`.
 */
export const derivedColumns = (thread: Opening, { firstReplyAt, firstAnswerAt, solution }: ThreadProgress): Derived => ({
  firstReplyAt,
  firstAnswerAt,
  solvedBy: solution?.affiliation ?? null,
  selfSolved: solution === null ? null : samePerson(solution.author, thread.author),
})

/**
 * Completes threads with what follows from posts.
 *
 * @remarks
 * Unit: the threads in the order given, each with four columns more; of threads with one id the last decides how posts count. The order of the
 * posts does not matter, nor does a post given twice; posts of threads that are not given are passed over.
 */
export const deriveThreads = <T extends Opening>(threads: readonly T[], posts: Iterable<Contribution>): readonly (T & Derived)[] => {
  const openings = new Map(threads.map((thread) => [thread.id, thread]))
  const progress = new Map<string, ThreadProgress>()
  for (const post of posts) {
    const thread = openings.get(post.thread)
    if (thread !== undefined) progress.set(thread.id, mergeProgress(progress.get(thread.id) ?? untouched, progressOf(thread, post)))
  }
  return threads.map((thread) => ({ ...thread, ...derivedColumns(thread, progress.get(thread.id) ?? untouched) }))
}

/**
 * The threads that were the first their authors opened.
 *
 * @remarks
 * Unit: ids; of threads opened at the same instant the one whose id comes first. It takes all threads there are: among some, a later
 * one would pass for the first. Threads whose author is not told are not among them.
 */
export const firstOfTheirAuthors = (threads: Iterable<Opening>): ReadonlySet<string> => {
  const first = new Map<string, Opening>()
  for (const thread of threads) {
    if (thread.author === null) continue
    const known = first.get(thread.author)
    if (known === undefined || thread.openedAt < known.openedAt || (thread.openedAt === known.openedAt && thread.id < known.id)) first.set(thread.author, thread)
  }
  return new Set([...first.values()].map(({ id }) => id))
}
