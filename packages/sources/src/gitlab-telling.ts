import type { Affiliation, Instant } from "@folkmoot/facts"
import { Closings, keepNewer, lastClosingOf, resolutionsOf, type Closing, type IssueState } from "./closings.ts"
import { flagOf, idOf, instantOf, listOf, needId, needInstant, numberOf, readRecord, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import { here, type Shape, type Standing } from "./json-walk.ts"
import { kindAmong, type KindsByLabel } from "./kinds-by-label.ts"
import { namesApart } from "./names-apart.ts"
import { RepliesCounted } from "./replies-counted.ts"
import type { ConversationTable, PostSaying, Saying, ThreadSaying } from "./saying.ts"
import type { PeopleInput } from "./source.ts"

/** What GitLab's records are. */
type GitlabKind = "issue" | "merge-request" | "note" | "event" | "award"

/** Where a record stands, and the conversation and post it stands in. */
interface Where extends Standing {
  readonly thread?: string
  readonly post?: string
}

const isMergeRequest = (record: JsonRecord, list: string): boolean =>
  Object.hasOwn(record, "source_branch") || Object.hasOwn(record, "merged_at") || /\/merge_requests\/\d+/.test(textOf(record, "web_url") ?? "") || list === "merge_requests"

/** How GitLab's documents are made: answers of its API, and the lists of its project export. */
export const gitlabShape: Shape<GitlabKind, Where> = {
  kindOf: (record, list) => {
    if (Object.hasOwn(record, "noteable_type")) return "note"
    if (Object.hasOwn(record, "awardable_type")) return "award"
    if (Object.hasOwn(record, "resource_type")) return "event"
    // Milestones have a number and a state, too, and a day they start on.
    if (!Object.hasOwn(record, "iid") || !Object.hasOwn(record, "state") || Object.hasOwn(record, "start_date")) return undefined
    return isMergeRequest(record, list) ? "merge-request" : "issue"
  },
  containers: ["issues", "merge_requests", "notes", "discussions", "award_emoji"],
}

const tableOf: Readonly<Record<GitlabKind, ConversationTable>> = { issue: "thread", "merge-request": "thread", note: "post", event: "resolution", award: "reaction" }

/** The thread or post a note, an award or an event belongs to, by the type and number it says. */
const subjectOf = (record: JsonRecord, type: string, id: string): string | undefined => {
  const subject = textOf(record, type)
  const number = idOf(record, id)
  if (number === undefined) return undefined
  if (subject === "MergeRequest") return `merge-request-${number}`
  if (subject === "Issue" || subject === "WorkItem") return `issue-${number}`
  return subject === "Note" ? `note-${number}` : undefined
}

/** Turns GitLab's records, in whatever order they come, into what is said, and counts what has to be mentioned. */
export class GitlabTelling {
  readonly counts = { issues: 0, mergeRequests: 0, undone: 0, undated: 0, unmerged: 0, idle: 0, awards: 0, internal: 0, elsewhere: 0, notesApart: 0 }
  /** The notes GitLab counts on each issue and merge request, and those that were said. */
  readonly notes = new RepliesCounted()
  /** The last moment anything speaks of. */
  to: Instant | undefined
  readonly #people: PeopleInput["people"]
  readonly #scores: boolean
  readonly #kinds: KindsByLabel
  readonly #nameOf = namesApart()
  readonly #issues = new Map<string, IssueState>()
  readonly #closings = new Closings()
  /** Merge requests that do not say when they were merged, until a note or an event does. */
  readonly #undated = new Map<string, ThreadSaying>()
  readonly #merged = new Map<string, Instant>()
  readonly #seenThreads = new Set<string>()

  constructor({ people, scorer }: Pick<PeopleInput, "people" | "scorer">, kinds: KindsByLabel) {
    this.#people = people
    this.#scores = scorer !== undefined
    this.#kinds = kinds
  }

  /** Whether closings and reopenings are told one by one. */
  get hasHistory(): boolean {
    return this.#closings.threads().length > 0
  }

  /** Says one record of whatever kind, and what stands in it. */
  say(kind: GitlabKind, value: unknown, where: Where): readonly Saying[] {
    const told: readonly Saying[] | { readonly broken: string } = readRecord(value, (record) => this.#say(kind, record, where))
    return "broken" in told ? [{ says: "nothing", table: tableOf[kind], position: here(where), reason: told.broken }] : told
  }

  #say(kind: GitlabKind, record: JsonRecord, where: Where): readonly Saying[] {
    if (kind === "note") return this.#note(record, where)
    if (kind === "award") return this.#award(record, where)
    return kind === "event" ? this.#event(record, where) : this.#conversation(kind, record, where)
  }

  /** What can only be said once everything was heard: who solved what, and when the last merge requests were merged. */
  *rest(): Generator<readonly Saying[]> {
    for (const [thread, saying] of this.#undated) {
      const adoptedAt = this.#merged.get(thread)
      if (adoptedAt === undefined) this.counts.unmerged += 1
      yield [adoptedAt === undefined ? saying : { ...saying, adoptedAt }]
    }
    for (const [thread, state] of this.#issues) {
      const told = this.hasHistory ? this.#resolutions(thread, state.undone) : lastClosingOf(thread, state)
      if (state.isClosed && !state.undone && told.length === 0) this.counts.undated += 1
      if (told.length > 0) yield told
    }
    for (const thread of this.#closings.threads()) if (!this.#issues.has(thread)) yield this.#resolutions(thread)
  }

  #resolutions(thread: string, undone?: boolean): readonly Saying[] {
    const closings = this.#closings.of(thread)
    const told = resolutionsOf(thread, closings, undone)
    this.counts.idle += closings.length - told.length
    return told
  }

  #accountOf(record: JsonRecord, field: "author" | "user"): { readonly id: string | null; readonly affiliation: Affiliation } {
    const account = recordOf(record, field) ?? {}
    const name = textOf(account, "username")?.toLowerCase() ?? ""
    const id = idOf(account, "id") ?? idOf(record, `${field}_id`)
    if (id === undefined || name === "ghost") return { id: null, affiliation: "unknown" }
    // Access tokens of projects and groups write as accounts with such names.
    const isBot = flagOf(account, "bot") === true || /^(project|group)_\d+_bot/.test(name)
    return { id: this.#people.of(id), affiliation: isBot ? "bot" : "unknown" }
  }

  #by(record: JsonRecord): { readonly author: string | null; readonly affiliation: Affiliation } {
    const { id, affiliation } = this.#accountOf(record, "author")
    return { author: id, affiliation }
  }

  #seen(record: JsonRecord, at: Instant): Instant {
    this.to = Math.max(this.to ?? at, instantOf(record, "updated_at") ?? at)
    return at
  }

  #channelOf(record: JsonRecord): string | null {
    const project = idOf(record, "project_id")
    const name = /\/([^/]+)(?:\/-)?\/(?:issues|merge_requests|work_items|incidents?)\/\d+/.exec(textOf(record, "web_url") ?? "")?.[1]
    return name === undefined ? (project ?? null) : this.#nameOf(project ?? name, name)
  }

  #conversation(kind: "issue" | "merge-request", record: JsonRecord, where: Where): readonly Saying[] {
    const id = `${kind}-${needId(record, "id")}`
    const openedAt = this.#seen(record, needInstant(record, "created_at"))
    const state = textOf(record, "state") ?? ""
    const states = kind === "issue" ? ["opened", "closed", "reopened"] : ["opened", "closed", "reopened", "merged", "locked"]
    if (!states.includes(state)) throw new RecordBroken(`state is none that is known; expected one of ${states.join(", ")}.`)
    const by = this.#by(record)
    const opening = { says: "thread", position: here(where), id, channel: this.#channelOf(record), openedAt, revision: instantOf(record, "updated_at"), ...by } as const
    const text = this.#scores ? textOf(record, "description") : undefined
    const post: PostSaying = { says: "post", position: here(where), id, thread: id, kind: "opening", postedAt: openedAt, ...by, ...(text === undefined ? {} : { text }) }
    if (!this.#seenThreads.has(id)) this.notes.says(id, numberOf(record, "user_notes_count"))
    this.notes.opens(id, ["user_notes_count", "notes"].some((field) => Object.hasOwn(record, field)))
    const thread = kind === "issue" ? this.#issue(record, opening, state) : this.#mergeRequest(record, opening, state)
    this.#seenThreads.add(id)
    const inside = { ...where, thread: id, post: id }
    return [...thread, post, ...this.#within("note", record, "notes", inside), ...this.#within("award", record, "award_emoji", inside), ...this.#within("event", record, "resource_state_events", inside)]
  }

  #within(kind: GitlabKind, record: JsonRecord, list: string, where: Where): readonly Saying[] {
    return listOf(record, list).flatMap((one, index) => this.say(kind, one, { ...where, list, pointer: `${where.pointer}/${list}/${index}` }))
  }

  #issue(record: JsonRecord, opening: Omit<ThreadSaying, "kind" | "resolvable">, state: string): readonly Saying[] {
    const isClosed = state === "closed"
    const undone = isClosed && (idOf(record, "moved_to_id") !== undefined || textOf(recordOf(record, "_links") ?? {}, "closed_as_duplicate_of") !== undefined)
    const closedAt = isClosed ? instantOf(record, "closed_at") : undefined
    const solved = isClosed && !undone
    const kind = kindAmong(this.#kinds, listOf(record, "labels")) ?? (textOf(record, "issue_type") === "incident" ? "incident" : "question")
    if (keepNewer(this.#issues, opening.id, { position: opening.position, isClosed, closedAt, undone, revision: opening.revision })) {
      this.counts.issues += 1
      if (undone) this.counts.undone += 1
    }
    return [{ ...opening, kind, resolvable: true, solved, ...(kind === "idea" && solved && closedAt !== undefined ? { adoptedAt: closedAt } : {}) }]
  }

  #mergeRequest(record: JsonRecord, opening: Omit<ThreadSaying, "kind" | "resolvable">, state: string): readonly Saying[] {
    const adoptedAt = instantOf(record, "merged_at")
    const saying: ThreadSaying = { ...opening, kind: "idea", resolvable: false, solved: null, adoptedAt: adoptedAt ?? null }
    if (!this.#seenThreads.has(opening.id)) this.counts.mergeRequests += 1
    if (state !== "merged" || adoptedAt !== undefined || this.#seenThreads.has(opening.id)) return [saying]
    this.#undated.set(opening.id, saying)
    return []
  }

  #note(record: JsonRecord, where: Where): readonly Saying[] {
    const id = `note-${needId(record, "id")}`
    const type = textOf(record, "noteable_type") ?? "Issue"
    const thread = subjectOf(record, "noteable_type", "noteable_id") ?? where.thread
    if (type !== "Issue" && type !== "WorkItem" && type !== "MergeRequest") {
      this.counts.elsewhere += 1
      return []
    }
    if (thread === undefined) throw new RecordBroken("noteable_id is nothing; expected the number of the issue or merge request it belongs to.")
    const postedAt = this.#seen(record, needInstant(record, "created_at"))
    const { author, affiliation } = this.#by(record)
    const body = textOf(record, "body") ?? textOf(record, "note")
    const base = { says: "post", position: here(where), id, thread, postedAt, author, affiliation } as const
    if (flagOf(record, "system") === true) {
      this.#happened(thread, body ?? "", { id, position: base.position, happenedAt: postedAt, by: author })
      return [{ ...base, kind: "notice" }]
    }
    const internal = flagOf(record, "internal") === true || flagOf(record, "confidential") === true
    if (internal) this.counts.internal += 1
    this.notes.tells(thread)
    if (where.post === undefined) this.counts.notesApart += 1
    const text = this.#scores ? body : undefined
    return [{ ...base, kind: internal ? "comment" : "reply", ...(text === undefined ? {} : { text }) }, ...this.#within("award", record, "award_emoji", { ...where, post: id })]
  }

  /** What a system's note or an event says of whether something is dealt with; GitLab writes such notes in English only. */
  #happened(thread: string, what: string, closing: Omit<Closing, "solves">): void {
    const [, word] = /^(closed|reopened|merged)\b/.exec(what) ?? []
    if (word === "merged") this.#merged.set(thread, closing.happenedAt)
    else if (word !== undefined && thread.startsWith("issue-")) this.#closings.add(thread, { ...closing, solves: word === "closed" })
  }

  #event(record: JsonRecord, where: Where): readonly Saying[] {
    const id = `event-${needId(record, "id")}`
    const thread = subjectOf(record, "resource_type", "resource_id") ?? where.thread
    if (thread === undefined) throw new RecordBroken("resource_id is nothing; expected the number of the issue or merge request it happened to.")
    const happenedAt = this.#seen(record, needInstant(record, "created_at"))
    this.#happened(thread, textOf(record, "state") ?? "", { id, position: here(where), happenedAt, by: this.#accountOf(record, "user").id })
    return []
  }

  #award(record: JsonRecord, where: Where): readonly Saying[] {
    const id = needId(record, "id")
    const post = subjectOf(record, "awardable_type", "awardable_id") ?? where.post
    if (post === undefined) throw new RecordBroken("awardable_id is nothing; expected the number of what it is given to.")
    const kind = textOf(record, "name")
    if (kind === undefined) throw new RecordBroken("name is nothing; expected that of an emoji.")
    const { id: member, affiliation } = this.#accountOf(record, "user")
    this.counts.awards += 1
    return [{ says: "reaction", position: here(where), id, kind, post, reactedAt: this.#seen(record, needInstant(record, "created_at")), member, affiliation }]
  }
}
