import type { Affiliation, Instant } from "@folkmoot/facts"
import { keepNewer, lastClosingOf, resolutionsOf, type Closing, type IssueState } from "./closings.ts"
import { flagOf, idOf, instantOf, isRecord, listOf, needId, needInstant, numberOf, readRecord, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import { here, type Shape, type Standing } from "./json-walk.ts"
import { kindAmong, type KindsByLabel } from "./kinds-by-label.ts"
import { namesApart } from "./names-apart.ts"
import { RepliesCounted } from "./replies-counted.ts"
import type { Saying, ThreadSaying } from "./saying.ts"
import type { PeopleInput } from "./source.ts"

/** What Jira's records are. */
type JiraKind = "issue" | "comment" | "status"

/** Where a record stands, and the conversation it stands in. */
interface Where extends Standing {
  readonly thread?: string
}

/** What a caller declares: which issue types, labels and components make which kind, and which resolutions solve nothing. */
export interface JiraRules {
  readonly kinds: KindsByLabel
  readonly unsolved: ReadonlySet<string>
}

/** An issue coming into a status, with the resolution it got or lost on the way. */
interface Change extends Omit<Closing, "solves"> {
  readonly status: string | undefined
  readonly resolution: string | null | undefined
}

/** An issue as it stands, with its history where it is told. */
interface JiraIssue extends IssueState {
  readonly changes: readonly Change[]
}

const isDone = (status: JsonRecord): boolean | undefined => {
  const category = textOf(recordOf(status, "statusCategory") ?? {}, "key")
  return category === undefined ? undefined : category === "done"
}

const nameIn = (record: JsonRecord, field: string): string | undefined => textOf(recordOf(record, field) ?? {}, "name")

/** The words of a text, be it plain or the tree of nodes that Jira Cloud writes. */
const wordsOf = (body: unknown): string => {
  if (typeof body === "string") return body
  if (!isRecord(body)) return ""
  return [textOf(body, "text") ?? "", ...listOf(body, "content").map(wordsOf)].filter((words) => words !== "").join(" ")
}

/** Turns Jira's records, in whatever order they come, into what is said, and counts what has to be mentioned. */
export class JiraTelling {
  readonly counts = { issues: 0, undone: 0, undated: 0, strangeStatuses: 0, internal: 0, commentsApart: 0, uncommented: 0, cutHistories: 0, brokenHistories: 0, listed: 0, idle: 0 }
  /** The comments Jira counts on each issue, and those that were said. */
  readonly comments = new RepliesCounted()
  /** The last moment anything speaks of. */
  to: Instant | undefined
  hasHistory = false
  readonly #people: PeopleInput["people"]
  readonly #scores: boolean
  readonly #rules: JiraRules
  readonly #nameOf = namesApart()
  readonly #issues = new Map<string, JiraIssue>()
  /** Whether a status is one of those Jira counts as done. */
  readonly #done = new Map<string, boolean>()

  constructor({ people, scorer }: Pick<PeopleInput, "people" | "scorer">, rules: JiraRules) {
    this.#people = people
    this.#scores = scorer !== undefined
    this.#rules = rules
  }

  /** How Jira's documents are made: answers of its API to searches, and lists of comments and statuses. */
  readonly shape: Shape<JiraKind, Where> = {
    kindOf: (record) => {
      if (Object.hasOwn(record, "fields") && (Object.hasOwn(record, "key") || Object.hasOwn(record, "id"))) return "issue"
      if (Object.hasOwn(record, "body") && (Object.hasOwn(record, "author") || Object.hasOwn(record, "updateAuthor"))) return "comment"
      return Object.hasOwn(record, "statusCategory") && Object.hasOwn(record, "id") ? "status" : undefined
    },
    containers: ["issues", "comments", "statuses", "values"],
    within: (record, container, where) => {
      if (container === "issues") this.counts.listed = Math.max(this.counts.listed, numberOf(record, "total") ?? 0)
      return where
    },
  }

  /** Says one record of whatever kind, and what stands in it. */
  say(kind: JiraKind, value: unknown, where: Where): readonly Saying[] {
    const told: readonly Saying[] | { readonly broken: string } = readRecord(value, (record) => {
      if (kind === "status") return this.#status(record)
      return kind === "issue" ? this.#issue(record, where) : this.#comment(record, where)
    })
    return "broken" in told ? [{ says: "nothing", table: kind === "comment" ? "post" : "thread", position: here(where), reason: told.broken }] : told
  }

  /** What can only be said once every status was seen: what was done when. */
  *rest(): Generator<readonly Saying[]> {
    for (const [thread, state] of this.#issues) {
      const closings = this.#closings(state.changes)
      const told = this.hasHistory ? resolutionsOf(thread, closings, state.undone) : lastClosingOf(thread, state)
      if (this.hasHistory) this.counts.idle += closings.length - told.length
      if (state.isClosed && !state.undone && told.length === 0) this.counts.undated += 1
      if (told.length > 0) yield told
    }
  }

  #closings(changes: readonly Change[]): readonly Closing[] {
    return changes.flatMap(({ status, resolution, ...change }) => {
      const done = status === undefined ? undefined : this.#done.get(status)
      if (status !== undefined && done === undefined && resolution === undefined) this.counts.strangeStatuses += 1
      const isUnsolved = typeof resolution === "string" && this.#rules.unsolved.has(resolution.toLowerCase())
      const solves = done ?? (resolution === undefined ? undefined : resolution !== null)
      return solves === undefined ? [] : [{ ...change, solves: solves && !isUnsolved }]
    })
  }

  #status(record: JsonRecord): readonly Saying[] {
    const done = isDone(record)
    if (done !== undefined) this.#done.set(needId(record, "id"), done)
    return []
  }

  #accountOf(account: JsonRecord | undefined): { readonly author: string | null; readonly affiliation: Affiliation } {
    const id = account === undefined ? undefined : (idOf(account, "accountId") ?? idOf(account, "key") ?? idOf(account, "name"))
    if (account === undefined || id === undefined || id === "unknown" || id === "unidentified") return { author: null, affiliation: "unknown" }
    const type = textOf(account, "accountType")
    return { author: this.#people.of(id, textOf(account, "emailAddress")), affiliation: type === "app" ? "bot" : type === "customer" ? "customer" : "unknown" }
  }

  #seen(at: Instant): Instant {
    this.to = Math.max(this.to ?? at, at)
    return at
  }

  #issue(record: JsonRecord, where: Where): readonly Saying[] {
    const thread = `issue-${needId(record, "id")}`
    const fields = recordOf(record, "fields")
    if (fields === undefined) throw new RecordBroken("fields is no object; expected what the issue holds.")
    const openedAt = needInstant(fields, "created")
    const status = recordOf(fields, "status") ?? {}
    const done = isDone(status)
    const opened: readonly Saying[] = done === undefined
      ? [{ says: "nothing", table: "thread", position: here(where), reason: "status does not say its category; expected one with a statusCategory, as Jira's API gives it." }]
      : this.#opened(record, fields, { ...where, thread }, openedAt, done)
    const comments = recordOf(fields, "comment") ?? {}
    return [...opened, ...listOf(comments, "comments").flatMap((one, index) => this.say("comment", one, { ...where, thread, list: "comments", pointer: `${where.pointer}/fields/comment/comments/${index}` }))]
  }

  #opened(record: JsonRecord, fields: JsonRecord, where: Where, openedAt: Instant, done: boolean): readonly Saying[] {
    const { thread = "" } = where
    const status = recordOf(fields, "status") ?? {}
    const statusId = idOf(status, "id")
    if (statusId !== undefined) this.#done.set(statusId, done)
    const revision = this.#seen(instantOf(fields, "updated") ?? openedAt)
    const solved = done && !this.#rules.unsolved.has(nameIn(fields, "resolution")?.toLowerCase() ?? "")
    const doneAt = instantOf(fields, "resolutiondate") ?? (done ? instantOf(fields, "statuscategorychangedate") : undefined)
    const project = recordOf(fields, "project") ?? {}
    const name = textOf(project, "name") ?? textOf(project, "key")
    const components = listOf(fields, "components").map((one) => (isRecord(one) ? textOf(one, "name") : undefined))
    const kind = kindAmong(this.#rules.kinds, [nameIn(fields, "issuetype"), ...listOf(fields, "labels"), ...components]) ?? "question"
    // Who reports is who asks; who creates may be a colleague at the desk, or a program.
    const by = this.#accountOf(Object.hasOwn(fields, "reporter") ? recordOf(fields, "reporter") : recordOf(fields, "creator"))
    const saying: ThreadSaying = {
      says: "thread", position: here(where), id: thread, kind, resolvable: true, channel: name === undefined ? null : this.#nameOf(idOf(project, "id") ?? name, name), openedAt, revision, ...by, solved,
      ...(kind === "idea" && solved && doneAt !== undefined ? { adoptedAt: doneAt } : {}),
    }
    const words = this.#scores ? wordsOf(fields["description"]) : ""
    if (keepNewer(this.#issues, thread, { position: here(where), isClosed: done, closedAt: doneAt, undone: done && !solved, changes: this.#changes(record, where), revision })) {
      this.counts.issues += 1
      if (done && !solved) this.counts.undone += 1
      const comments = recordOf(fields, "comment")
      if (comments === undefined) this.counts.uncommented += 1
      this.comments.says(thread, numberOf(comments ?? {}, "total"))
    }
    return [saying, { says: "post", position: here(where), id: thread, thread, kind: "opening", postedAt: openedAt, ...by, ...(words === "" ? {} : { text: words }) }]
  }

  /** The changes of an issue's status and resolution, those of one moment in one; what else changed does not matter here. */
  #changes(record: JsonRecord, where: Where): readonly Change[] {
    const changelog = recordOf(record, "changelog")
    if (changelog === undefined) return []
    this.hasHistory = true
    const histories = listOf(changelog, "histories")
    if ((numberOf(changelog, "total") ?? 0) > histories.length) this.counts.cutHistories += 1
    return histories.flatMap((history, index): readonly Change[] => {
      const id = isRecord(history) ? idOf(history, "id") : undefined
      const happenedAt = isRecord(history) ? instantOf(history, "created") : undefined
      if (!isRecord(history) || id === undefined || happenedAt === undefined) {
        this.counts.brokenHistories += 1
        return []
      }
      const items = listOf(history, "items").filter(isRecord)
      const status = items.findLast((item) => item["field"] === "status")
      const resolution = items.findLast((item) => item["field"] === "resolution")
      if (status === undefined && resolution === undefined) return []
      return [
        {
          id: `change-${id}`,
          position: where.at(`${where.pointer}/changelog/histories/${index}`),
          happenedAt: this.#seen(happenedAt),
          by: this.#accountOf(recordOf(history, "author")).author,
          status: status === undefined ? undefined : idOf(status, "to"),
          resolution: resolution === undefined ? undefined : idOf(resolution, "to") === undefined ? null : (textOf(resolution, "toString") ?? ""),
        },
      ]
    })
  }

  #comment(record: JsonRecord, where: Where): readonly Saying[] {
    const id = needId(record, "id")
    const own = /\/issue\/(\d+)\/comment\//.exec(textOf(record, "self") ?? "")?.[1]
    const thread = where.thread ?? (own === undefined ? undefined : `issue-${own}`)
    if (thread === undefined) throw new RecordBroken("self is no address of a comment; expected one that names the issue, such as .../issue/10001/comment/10002.")
    const postedAt = this.#seen(needInstant(record, "created"))
    const internal = flagOf(record, "jsdPublic") === false || recordOf(record, "visibility") !== undefined
    if (internal) this.counts.internal += 1
    this.comments.tells(thread)
    if (where.thread === undefined) this.counts.commentsApart += 1
    const words = this.#scores ? wordsOf(record["body"]) : ""
    return [{ says: "post", position: here(where), id: `comment-${id}`, thread, kind: internal ? "comment" : "reply", postedAt, ...this.#accountOf(recordOf(record, "author")), ...(words === "" ? {} : { text: words }) }]
  }
}
