import type { Instant } from "@folkmoot/facts"
import type { ResolutionSaying } from "./saying.ts"

/** An issue as it stands: since when it is closed, and whether it is so without being solved. */
export interface IssueState {
  readonly position: string
  readonly isClosed: boolean
  readonly closedAt: Instant | undefined
  readonly undone: boolean
  /** As a thread's. */
  readonly revision?: number | undefined
}

/** Whether something is a newer state of what is known already; without revisions the first state stands. */
export const isNewer = (one: Pick<IssueState, "revision">, known: Pick<IssueState, "revision">): boolean => (one.revision ?? 0) > (known.revision ?? 0)

/** Keeps an issue where it is newer than what is known of it, and says whether nothing was. */
export const keepNewer = <State extends IssueState>(issues: Map<string, State>, thread: string, state: State): boolean => {
  const known = issues.get(thread)
  if (known === undefined || isNewer(state, known)) issues.set(thread, state)
  return known === undefined
}

/** An issue being closed or opened again: whether it counts as solved from then on. */
export interface Closing {
  readonly id: string
  readonly position: string
  readonly solves: boolean
  readonly happenedAt: Instant
  readonly by: string | null
}

/**
 * What closing and opening again say of a solution.
 *
 * @remarks
 * Only what changes whether an issue is solved is said: closing what is solved solves nothing anew, and what was not solved cannot be taken back.
 * Of what happened at one moment the order given stands. `undone` says that the issue stands closed without being solved, as a duplicate or
 * because nobody will do it, so that its last closing solved nothing, whatever it says itself.
 */
export const resolutionsOf = (thread: string, closings: readonly Closing[], undone = false): readonly ResolutionSaying[] => {
  const inOrder = closings.toSorted((one, other) => one.happenedAt - other.happenedAt)
  const idle = undone ? inOrder.findLast(({ solves }) => solves) : undefined
  let solved = false
  return inOrder.flatMap((one): readonly ResolutionSaying[] => {
    const { solves: solvesItself, ...rest } = one
    const solves = solvesItself && one !== idle
    if (solves === solved) return []
    solved = solves
    return [{ says: "resolution", thread, kind: solves ? "accepted" : "revoked", ...rest }]
  })
}

/** The last closing of an issue, where nothing but how it stands is known. */
export const lastClosingOf = (thread: string, { position, closedAt, undone }: IssueState): readonly ResolutionSaying[] =>
  closedAt === undefined || undone ? [] : [{ says: "resolution", position, id: `${thread}/closed`, thread, kind: "accepted", happenedAt: closedAt }]

/**
 * Closings gathered while files are read in whatever order, each once.
 *
 * @remarks
 * Unit: by thread, then by id. The same event may stand in several files.
 */
export class Closings {
  readonly #byThread = new Map<string, Map<string, Closing>>()

  add(thread: string, closing: Closing): void {
    const known = this.#byThread.get(thread) ?? new Map<string, Closing>()
    if (!known.has(closing.id)) this.#byThread.set(thread, known.set(closing.id, closing))
  }

  of(thread: string): readonly Closing[] {
    return [...(this.#byThread.get(thread)?.values() ?? [])]
  }

  threads(): readonly string[] {
    return [...this.#byThread.keys()]
  }
}
