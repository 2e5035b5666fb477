import type { Instant, Rows } from "@folkmoot/facts"
import { derivedColumns, mergeProgress, progressOf, untouched, type Contribution, type ThreadProgress } from "./derive-threads.ts"
import type { Given } from "./material.ts"
import type { ResolutionSaying, ThreadSaying } from "./saying.ts"

/** A thread while its conversation is read. */
export interface ThreadState {
  saying: ThreadSaying
  progress: ThreadProgress
  /** Its resolutions by id, in the order they were said; most threads have none, and are spared the map. */
  resolutions?: Map<string, ResolutionSaying>
  /** How many of its posts are dated before it. */
  early: number
}

/** A thread nobody has posted in. */
export const openThread = (saying: ThreadSaying): ThreadState => ({ saying, progress: untouched, early: 0 })

/** What a post does to its thread. */
export const postIn = (state: ThreadState, post: Contribution): void => {
  state.progress = mergeProgress(state.progress, progressOf(state.saying, post))
  if (post.postedAt < state.saying.openedAt) state.early += 1
}

/** What a post that was told before does to its thread: it may have been accepted since. */
export const acceptedIn = (state: ThreadState, post: Contribution): void => {
  if (post.accepted === true) state.progress = mergeProgress(state.progress, progressOf(state.saying, post))
}

/** What a resolution does to its thread; said again it does nothing. */
export const resolveIn = (state: ThreadState, saying: ResolutionSaying): void => {
  const known = (state.resolutions ??= new Map())
  if (!known.has(saying.id)) known.set(saying.id, saying)
}

/** The resolutions of a thread, in the order they were said. */
export const resolutionsIn = ({ resolutions }: ThreadState): readonly ResolutionSaying[] => (resolutions === undefined ? [] : [...resolutions.values()])

const inOrder = (state: ThreadState): readonly ResolutionSaying[] => resolutionsIn(state).toSorted((a, b) => a.happenedAt - b.happenedAt)

/** Whether a thread is solved, since when, since when first, and whether a solution was ever taken back. */
const resolutionOf = (state: ThreadState): Pick<Rows["thread"], "solved" | "solvedAt" | "firstSolvedAt" | "reopened"> => {
  const { saying, progress } = state
  const events = inOrder(state)
  const last = events.at(-1)
  const solved = saying.solved === undefined ? progress.solution !== null || last?.kind === "accepted" : saying.solved
  const firstSolvedAt: Instant | null = events.find(({ kind }) => kind === "accepted")?.happenedAt ?? null
  return {
    solved,
    // What stands was accepted with the last acceptance; where the platform shows none, whatever was accepted does not stand.
    solvedAt: solved === true && last?.kind === "accepted" ? last.happenedAt : null,
    firstSolvedAt,
    reopened: solved === null ? null : events.some(({ kind, happenedAt }) => kind === "revoked" && firstSolvedAt !== null && happenedAt >= firstSolvedAt),
  }
}

/** The row of a thread once all of its posts are known; what the platform does not tell is left out, whatever followed from the posts. */
export const threadRow = (state: ThreadState, newcomer: boolean | null, untold: readonly string[]): Given => {
  const { id, position, kind, resolvable, channel, openedAt, author, affiliation, adoptedAt = null, documentedAt = null } = state.saying
  const row = { id, kind, resolvable, channel, openedAt, author, affiliation, adoptedAt, documentedAt, newcomer, ...derivedColumns(state.saying, state.progress), ...resolutionOf(state) }
  return { table: "thread", position, row: { ...row, ...Object.fromEntries(untold.map((column) => [column, null])) } }
}

/**
 * The rows of a question's resolutions; who solved it is known of the solution that stands.
 *
 * Other conversations are settled, too, which their own rows tell: counted beside questions, incidents a desk closed would solve a forum's questions.
 */
export const resolutionRows = (state: ThreadState): readonly Given[] => {
  const { saying, progress } = state
  if (saying.kind !== "question") return []
  const last = inOrder(state).findLast(({ kind }) => kind === "accepted")
  return resolutionsIn(state).map((one): Given => {
    const { id, position, thread, kind, happenedAt, by = null } = one
    const { resolvable, affiliation } = saying
    return { table: "resolution", position, row: { id, thread, kind, happenedAt, resolvable, affiliation, markedBy: by, solvedBy: one === last ? (progress.solution?.affiliation ?? null) : null } }
  })
}
