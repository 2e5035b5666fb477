import { parseInstant, type Instant, type Rows } from "@folkmoot/facts"
import type { Doing } from "./derive-activity.ts"
import { mergeProgress, progressOf, toOwnThread, untouched, type Contribution, type ThreadProgress } from "./derive-threads.ts"
import type { Answering } from "./derive-ties.ts"
import type { Given } from "./material.ts"
import { shown } from "./shown.ts"

/** The attributes of one row of a Stack Exchange dump. */
export type DumpRow = Readonly<Record<string, string>>

/** The site's own account. It opens threads for staff and holds posts that their authors gave up. */
export const siteAccount = "-1"

/** Who wrote a row, as far as a dump tells; who stands behind a deleted account or the site's own, it does not. */
export const authorOf = (user: string | undefined): string | null => (user === undefined || user === siteAccount ? null : user)

/** Reads when a row was made, or refuses it. */
export const madeAt = ({ CreationDate = "" }: DumpRow): Instant | string =>
  parseInstant(CreationDate) ?? `CreationDate is ${shown(CreationDate)}; expected a date with a time, such as 2024-03-01T09:30:00.`

/** What is kept of a question until the whole dump has been read. */
export interface DumpQuestion {
  readonly position: string
  readonly opening: Pick<Rows["thread"], "id" | "openedAt" | "author" | "affiliation" | "channel">
  readonly acceptedId: string | undefined
  progress: ThreadProgress
}

interface DumpAnswer {
  readonly position: string
  readonly row: Contribution
  readonly repeated: boolean
}

/** Kinds of post a dump has beside questions and answers. */
const otherKinds: Readonly<Record<string, string>> = {
  "3": "wiki pages", "4": "tag summaries", "5": "tag descriptions", "6": "moderator nominations", "7": "site texts", "8": "privilege texts",
}

const firstTag = (tags = ""): string | null => /[<|]([^<>|]+)[>|]/.exec(tags)?.[1] ?? null

/**
 * Reads the posts of a dump: yields each as it comes and keeps what its question needs.
 *
 * @remarks
 * Answers may stand before their question; they wait for it. Of posts with one id the first counts.
 */
export class DumpPosts {
  readonly questions = new Map<string, DumpQuestion>()
  /** The question each post belongs to. */
  readonly threadOf = new Map<string, string>()
  /** Posts that are neither question nor answer, by kind. */
  readonly others = new Map<string, number>()
  from: Instant | null = null
  to: Instant | null = null
  closed = 0
  /** Questions and answers in the name of the site's own account. */
  held = 0
  readonly #doings = new Map<string, Doing>()
  readonly #answerings = new Map<string, Answering>()
  readonly #waiting = new Map<string, DumpAnswer[]>()

  take(row: DumpRow, position: string): readonly Given[] {
    const { Id = "", PostTypeId: type = "" } = row
    const at = madeAt(row)
    if (typeof at === "string") return [{ table: "post", position, reason: at }]
    if (!/^\d+$/.test(Id)) return [{ table: "post", position, reason: `Id is ${shown(Id)}; expected the number of a post.` }]
    const kind = Object.hasOwn(otherKinds, type) ? otherKinds[type] : undefined
    if (type !== "1" && type !== "2" && kind === undefined) {
      return [{ table: "post", position, reason: `PostTypeId is ${shown(type)}; expected 1 for a question, 2 for an answer, or one of ${Object.keys(otherKinds).join(", ")}.` }]
    }
    this.from = Math.min(this.from ?? at, at)
    this.to = Math.max(this.to ?? at, at)
    if (type === "1") return this.#question(row, Id, at, position)
    if (type === "2") return this.#answer(row, Id, at, position)
    if (kind !== undefined) this.others.set(kind, (this.others.get(kind) ?? 0) + 1)
    return []
  }

  /** Answers whose question is not in the dump: posts all the same, of which nobody can say whether they were accepted. */
  orphans(): readonly Given[] {
    return [...this.#waiting.values()].flat().map(({ row, position }) => ({ table: "post", position, row }))
  }

  /** Remembers that somebody did something; of one day, which is all that is asked for, the first suffices. */
  does(doing: Doing): void {
    const day = `${doing.author} ${Math.floor(doing.postedAt / 86_400_000)}`
    if (!this.#doings.has(day)) this.#doings.set(day, doing)
  }

  /** What people did, one thing for each of them and each day in UTC. */
  doings(): Iterable<Doing> {
    return this.#doings.values()
  }

  /** Who answered whom, the earliest answer of one to the other. */
  answerings(): Iterable<Answering> {
    return this.#answerings.values()
  }

  #answers(question: DumpQuestion, answer: DumpAnswer): Given {
    const answering = { by: answer.row.author, to: question.opening.author, at: answer.row.postedAt }
    const pair = `${answering.by} ${answering.to}`
    const known = this.#answerings.get(pair)
    if (known === undefined || answering.at < known.at) this.#answerings.set(pair, answering)
    return answered(question, answer)
  }

  #authorOf({ OwnerUserId }: DumpRow): string | null {
    if (OwnerUserId === siteAccount) this.held += 1
    return authorOf(OwnerUserId)
  }

  #question(row: DumpRow, id: string, at: Instant, position: string): readonly Given[] {
    const author = this.#authorOf(row)
    const opened: Contribution = { id, thread: id, kind: "opening", postedAt: at, author, affiliation: "unknown", accepted: null }
    this.does(opened)
    const first: Given = { table: "post", position, row: { ...opened, toOwnThread: toOwnThread(opened, opened) } }
    if (this.threadOf.has(id)) return [first]
    this.threadOf.set(id, id)
    if (row["ClosedDate"] !== undefined) this.closed += 1
    const question: DumpQuestion = {
      position,
      opening: { id, openedAt: at, author, affiliation: "unknown", channel: firstTag(row["Tags"]) },
      acceptedId: row["AcceptedAnswerId"],
      progress: untouched,
    }
    this.questions.set(id, question)
    const waiting = this.#waiting.get(id) ?? []
    this.#waiting.delete(id)
    return [first, ...waiting.map((answer) => this.#answers(question, answer))]
  }

  #answer(row: DumpRow, id: string, at: Instant, position: string): readonly Given[] {
    const repeated = this.threadOf.has(id)
    const thread = this.threadOf.get(id) ?? row["ParentId"]
    if (thread === undefined) return [{ table: "post", position, reason: "ParentId is missing; expected the question this answer belongs to." }]
    this.threadOf.set(id, thread)
    const author = this.#authorOf(row)
    const answer: DumpAnswer = {
      position,
      repeated,
      row: { id, thread, kind: "answer", postedAt: at, author, affiliation: "unknown", accepted: null },
    }
    this.does(answer.row)
    const question = this.questions.get(thread)
    if (question !== undefined) return [this.#answers(question, answer)]
    this.#waiting.set(thread, [...(this.#waiting.get(thread) ?? []), answer])
    return []
  }
}

const answered = (question: DumpQuestion, { row, position, repeated }: DumpAnswer): Given => {
  const post = { ...row, accepted: question.acceptedId === row.id }
  if (!repeated) question.progress = mergeProgress(question.progress, progressOf(question.opening, post))
  return { table: "post", position, row: { ...post, toOwnThread: toOwnThread(question.opening, post) } }
}
