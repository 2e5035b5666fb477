import type { Affiliation, Instant } from "@folkmoot/facts"
import { Closings, keepNewer, lastClosingOf, resolutionsOf, type IssueState } from "./closings.ts"
import type { Counted } from "./fetched.ts"
import { categoryOf, dealtWith, discussionCommentId, discussionOpened, isAnswerable, issueOpened, pullOpened, reasonOf, saysMerged, type Opening } from "./github-openings.ts"
import { accountIn, affiliationOf, countOf, eventName, isExported, itemsOf, kindOf, messageId, named, needAt, saysConverted, spotOf, type GithubKind } from "./github-records.ts"
import type { GithubRules } from "./github-rules.ts"
import { idOf, instantOf, isRecord, listOf, numberOf, readRecord, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import { here, type Standing } from "./json-walk.ts"
import { namesApart } from "./names-apart.ts"
import { RepliesCounted } from "./replies-counted.ts"
import type { ConversationTable, PostSaying, ResolutionSaying, Saying, ThreadSaying } from "./saying.ts"
import type { PeopleInput } from "./source.ts"

/** Where a record stands, and what its surroundings say of it. */
export interface Where extends Standing {
  /** Owner and name of the repository. */
  readonly repo?: string
  /** The conversation it stands in. */
  readonly thread?: string
  readonly of?: "issue" | "pull" | "answerable" | "discussion"
  /** The post it reacts to. */
  readonly post?: string
  /** Whether what happened to it says that it became a discussion. */
  readonly isConverted?: boolean
  /** Who wrote it, where it does not say itself. */
  readonly by?: JsonRecord
  /** Messages without an id, counted by their moment. */
  readonly moments?: Map<string, number>
}

const tableOf: Readonly<Record<GithubKind, ConversationTable>> = { issue: "thread", pull: "thread", discussion: "thread", comment: "post", review: "post", "review-comment": "post", event: "resolution", reaction: "reaction" }

/** What stands in conversations and messages. */
const lists = ["comments", "replies", "reviews", "timelineItems", "reactions"] as const

const saysAuthor = (record: JsonRecord): boolean => Object.hasOwn(record, "user") || Object.hasOwn(record, "author")

const reactionNames: Readonly<Record<string, string>> = { THUMBS_UP: "+1", THUMBS_DOWN: "-1", LAUGH: "laugh", HOORAY: "hooray", CONFUSED: "confused", HEART: "heart", ROCKET: "rocket", EYES: "eyes" }

/** Turns GitHub's records, in whatever order they come, into what is said, and counts what has to be mentioned. */
export class GithubTelling {
  readonly counts = { issues: 0, open: 0, pulls: 0, discussions: 0, answered: 0, undone: 0, unexplained: 0, undated: 0, idle: 0, repeatedPulls: 0, silentReviews: 0, deleted: 0, otherEvents: 0, reactions: 0, reactionsTold: 0, cut: 0, cutThreads: 0 }
  /** Comments GitHub counts on a conversation, and those that were said. */
  readonly #comments = new RepliesCounted()
  /** Whether comments stand in files of their own: a conversation none of them belongs to then has none, as far as the files go. */
  #hasLoose = false
  /** The last moment anything speaks of. */
  to: Instant | undefined
  readonly #people: PeopleInput["people"]
  readonly #scores: boolean
  readonly #rules: GithubRules
  readonly #namesApart = namesApart()
  #firstRepo: string | undefined
  readonly #issues = new Map<string, IssueState>()
  readonly #pulls = new Set<string>()
  /** Issues that became discussions, and those told as solved, of which that may be said later. */
  readonly #converted = new Set<string>()
  readonly #solved = new Map<string, ThreadSaying>()
  readonly #closings = new Closings()
  /** Pull requests as lists of issues show them, which may not say whether they were merged. */
  readonly #bare = new Map<string, readonly Saying[]>()

  constructor({ people, scorer }: Pick<PeopleInput, "people" | "scorer">, rules: GithubRules) {
    this.#people = people
    this.#scores = scorer !== undefined
    this.#rules = rules
  }

  /** What a repository is called: by its name without its owner, who may be a person; numbered where two owners have one of that name. */
  nameOf(repo: string): string {
    this.#firstRepo ??= repo
    return this.#namesApart(repo, repo.slice(repo.indexOf("/") + 1))
  }

  /** The conversation with a number; of the first repository that was named, where none is. */
  threadOf(repo: string | undefined, number: string): string {
    const known = repo ?? this.#firstRepo
    return `${known === undefined ? "" : this.nameOf(known)}#${number}`
  }

  /** Whether closings and reopenings are told one by one. */
  get hasHistory(): boolean {
    return this.#closings.threads().length > 0
  }

  /** What was counted, for the coverage. */
  counted(): Counted {
    const { said, told, answered: commented, heard, opened, silent } = this.#comments.count()
    return { ...this.counts, commentsSaid: said, commentsTold: told, commented, heard, opened, silent: this.#hasLoose ? 0 : silent }
  }

  /** Says one record of whatever kind, and what stands in it. */
  say(kind: GithubKind, value: unknown, where: Where): readonly Saying[] {
    return this.#try(tableOf[kind], value, where, (record) => {
      if (kind === "issue" || kind === "pull" || kind === "discussion") return this.#conversation(kind, record, where)
      if (kind === "event") return this.#event(record, where)
      if (kind === "reaction") return this.#reaction(record, where)
      return kind === "review" ? this.#review(record, where) : this.#message(kind, record, where)
    })
  }

  /** What can only be said once everything was heard: who solved what, and pull requests of which nothing more is known. */
  *rest(hasHistory: boolean): Generator<readonly Saying[]> {
    for (const bare of this.#bare.values()) yield bare
    for (const thread of this.#converted) {
      const [state, saying] = [this.#issues.get(thread), this.#solved.get(thread)]
      if (state === undefined || saying === undefined) continue
      this.#issues.set(thread, { ...state, undone: true })
      this.counts.undone += 1
      yield [{ ...saying, solved: false, adoptedAt: null, revision: (saying.revision ?? 0) + 1 }]
    }
    for (const [thread, state] of this.#issues) {
      const told = this.#resolutions(thread, state, hasHistory)
      if (hasHistory && state.isClosed && !state.undone && told.length === 0) this.counts.undated += 1
      if (told.length > 0) yield told
    }
    for (const thread of this.#closings.threads()) if (!this.#issues.has(thread) && !this.#pulls.has(thread)) yield this.#resolutions(thread, undefined, true)
  }

  #resolutions(thread: string, state: IssueState | undefined, hasHistory: boolean): readonly ResolutionSaying[] {
    if (!hasHistory) return state === undefined ? [] : lastClosingOf(thread, state)
    const closings = this.#closings.of(thread)
    const told = resolutionsOf(thread, closings, state?.undone)
    this.counts.idle += closings.length - told.length
    return told
  }

  #try(table: ConversationTable, value: unknown, where: Where, read: (record: JsonRecord) => readonly Saying[]): readonly Saying[] {
    const told: readonly Saying[] | { readonly broken: string } = readRecord(value, read)
    return "broken" in told ? [{ says: "nothing", table, position: here(where), reason: told.broken }] : told
  }

  #seen(at: Instant): Instant {
    this.to = Math.max(this.to ?? at, at)
    return at
  }

  /** The conversation a record stands in; where it stands alone, the one it says, before the one its file is named for. */
  #belongsTo(record: JsonRecord, { thread, of }: Where): string {
    if (of !== undefined && thread !== undefined) return thread
    const spot = spotOf(record) ?? spotOf(recordOf(record, "issue") ?? {})
    if (spot !== undefined) return this.threadOf(spot.repo, spot.number)
    if (thread !== undefined) return thread
    throw new RecordBroken("it does not say to which conversation it belongs; expected an address such as issue_url, or a file such as issues/12/comments.json.")
  }

  #by(record: JsonRecord, { by = record }: Where): { readonly author: string | null; readonly affiliation: Affiliation } {
    const own = saysAuthor(record) ? record : by
    const account = accountIn(own, ["user", "author"])
    return { author: account === undefined ? null : this.#people.of(account.login), affiliation: affiliationOf(own, account, this.#rules.staff) }
  }

  #post(record: JsonRecord, where: Where, saying: Pick<PostSaying, "id" | "thread" | "kind" | "postedAt">): PostSaying {
    const text = this.#scores ? textOf(record, "body") : undefined
    return { says: "post", position: here(where), ...saying, ...this.#by(record, where), ...(text === undefined ? {} : { text }) }
  }

  #conversation(kind: "issue" | "pull" | "discussion", record: JsonRecord, where: Where): readonly Saying[] {
    const number = isExported(record) ? Number(spotOf(record)?.number) : numberOf(record, "number")
    if (number === undefined || !Number.isSafeInteger(number) || number < 1) throw new RecordBroken("number is no whole number above zero; expected the one it has in its repository.")
    const repo = spotOf(record)?.repo ?? where.repo
    const thread = this.threadOf(repo, String(number))
    const of = kind === "discussion" && isAnswerable(record) ? "answerable" : kind
    const inside: Where = { ...where, thread, of, post: thread, moments: new Map() }
    const channel = repo === undefined ? null : this.nameOf(repo)
    const told = this.#try("thread", record, where, () => this.#opened(kind, record, inside, channel))
    this.#comments.says(thread, countOf(record, "comments"))
    this.#comments.opens(thread, countOf(record, "comments") !== undefined || ["comments", "timelineItems"].some((list) => Object.hasOwn(record, list)))
    return [...(kind === "pull" ? this.#once(thread, told, saysMerged(record)) : told), ...this.#inside(record, inside)]
  }

  /** Pull requests stand in lists of issues too; the one that says whether it was merged is told. */
  #once(thread: string, told: readonly Saying[], isFull: boolean): readonly Saying[] {
    const isNew = !this.#pulls.has(thread)
    this.#pulls.add(thread)
    if (isFull && this.#bare.delete(thread)) this.counts.repeatedPulls += 1
    if (isFull) return told
    if (isNew) this.#bare.set(thread, told)
    else this.counts.repeatedPulls += 1
    return []
  }

  #opened(kind: "issue" | "pull" | "discussion", record: JsonRecord, where: Where, repo: string | null): readonly Saying[] {
    const { thread = "" } = where
    // Asked for some fields alone, GitHub leaves out the others: whoever is left out is no deleted account, and may be the one who replied.
    if (!saysAuthor(record)) throw new RecordBroken("author is missing; expected who opened it, so ask for that field as well.")
    const openedAt = needAt(record, "createdAt")
    const revision = this.#seen(instantOf(record, named(record, "updatedAt")) ?? openedAt)
    const channel = [repo, textOf(categoryOf(record), "name")].filter((part) => part !== null && part !== undefined).join("/")
    const opening: Opening = { says: "thread", position: here(where), id: thread, channel: channel === "" ? null : channel, openedAt, revision, ...this.#by(record, where) }
    const post = this.#post(record, where, { id: thread, thread, kind: "opening", postedAt: openedAt })
    if (kind === "pull") {
      const told = pullOpened(record, opening)
      this.counts.pulls += 1
      if (textOf(record, "state")?.toLowerCase() === "open") this.counts.open += 1
      return [told, post]
    }
    if (kind === "discussion") {
      const told = discussionOpened(record, opening, this.#rules.kinds, ({ login }) => this.#people.of(login))
      this.counts.discussions += 1
      if (told[0].solved === true) this.counts.answered += 1
      return [...told, post]
    }
    const isConverted = where.isConverted === true || this.#converted.has(thread) || itemsOf(record, "timelineItems").items.some(saysConverted)
    const { thread: told, state } = issueOpened(record, opening, this.#rules.kinds, isConverted)
    this.counts.issues += 1
    if (!state.isClosed) this.counts.open += 1
    if (state.undone) this.counts.undone += 1
    if (state.isClosed && reasonOf(record) === undefined) this.counts.unexplained += 1
    keepNewer(this.#issues, thread, state)
    if (told.solved === true) this.#solved.set(thread, told)
    return [told, post]
  }

  #inside(record: JsonRecord, where: Where): readonly Saying[] {
    return lists.flatMap((list) => {
      if (!Object.hasOwn(record, list)) return []
      const { items, path, cut } = itemsOf(record, list)
      if (cut) this.counts.cut += 1
      if (list === "reactions" && items.length === 0) this.counts.reactions += countOf(recordOf(record, list) ?? {}, "total_count") ?? 0
      return items.flatMap((item, index) => this.say(this.#kindIn(list, item, where), item, { ...where, list, pointer: `${where.pointer}${path}/${index}` }))
    })
  }

  #kindIn(list: (typeof lists)[number], item: unknown, where: Where): GithubKind {
    if (list === "reviews") return "review"
    if (list === "reactions") return "reaction"
    if (list === "timelineItems") return (isRecord(item) ? kindOf(item, list) : undefined) ?? "event"
    return where.list === "reviews" ? "review-comment" : "comment"
  }

  /** What a message goes by: its own id, or, in archives that keep none, what it stands in and its moment. */
  #messageId(record: JsonRecord, kind: string, thread: string, postedAt: Instant, { of, moments, post }: Where): string {
    const id = messageId(record)
    if (id !== undefined) return of === "answerable" || of === "discussion" ? discussionCommentId(id) : `${kind}-${id}`
    if (moments === undefined) throw new RecordBroken("id is nothing; expected the name or number it goes by.")
    const moment = `${kind === "review-comment" ? (post ?? thread) : thread}@${postedAt}`
    const before = moments.get(moment) ?? 0
    moments.set(moment, before + 1)
    return before === 0 ? moment : `${moment}/${before + 1}`
  }

  #message(kind: "comment" | "review-comment", record: JsonRecord, where: Where): readonly Saying[] {
    const thread = this.#belongsTo(record, where)
    if (where.of === undefined) this.#hasLoose = true
    const postedAt = this.#seen(needAt(record, "createdAt"))
    const id = this.#messageId(record, kind, thread, postedAt, where)
    const isTopmost = where.list !== "replies"
    if (kind === "comment" && isTopmost) this.#comments.tells(thread)
    // Of a comment that was deleted the place is left, for those who replied to it.
    if (instantOf(record, "deletedAt") !== undefined) {
      this.counts.deleted += 1
      return this.#inside(record, { ...where, thread, post: id })
    }
    const post = this.#post(record, where, { id, thread, kind: where.of === "answerable" && isTopmost ? "answer" : "reply", postedAt })
    return [post, ...this.#inside(record, { ...where, thread, post: id })]
  }

  /** A review is a reply where it has words or a verdict; one without either only holds its comments. */
  #review(record: JsonRecord, where: Where): readonly Saying[] {
    const thread = this.#belongsTo(record, where)
    const postedAt = this.#seen(needAt(record, "submittedAt", "createdAt"))
    const id = this.#messageId(record, "review", thread, postedAt, where)
    const state = textOf(record, "state")?.toUpperCase()
    const speaks = state !== "PENDING" && ((state !== undefined && state !== "COMMENTED") || textOf(record, "body") !== undefined)
    if (!speaks) this.counts.silentReviews += 1
    const post = speaks ? [this.#post(record, where, { id, thread, kind: "reply", postedAt })] : []
    return [...post, ...this.#inside(record, { ...where, list: "reviews", thread, post: id, by: record })]
  }

  #reaction(record: JsonRecord, where: Where): readonly Saying[] {
    if (where.post === undefined) throw new RecordBroken("it does not say what it reacts to; expected a file such as issues/12/reactions.json or issues/comments/34/reactions.json.")
    const content = textOf(record, "content")
    if (content === undefined) throw new RecordBroken("content is nothing; expected the name of the reaction, such as +1.")
    const reactedAt = needAt(record, "createdAt")
    const account = accountIn(record, ["user"])
    const member = account === undefined ? null : this.#people.of(account.login)
    const kind = Object.hasOwn(reactionNames, content) ? (reactionNames[content] ?? content) : content
    this.counts.reactionsTold += 1
    const id = idOf(record, "id") ?? `${where.post}/${kind}@${new Date(reactedAt).toISOString()}`
    return [{ says: "reaction", position: here(where), id, kind, post: where.post, reactedAt, member, affiliation: account?.isBot === true ? "bot" : "unknown" }]
  }

  #event(record: JsonRecord, where: Where): readonly Saying[] {
    const name = eventName(record)
    if (name === "commented") return this.#message("comment", record, where)
    if (name === "reviewed") return this.#review(record, where)
    if (name === "line-commented") return listOf(record, "comments").flatMap((item, index) => this.say("review-comment", item, { ...where, pointer: `${where.pointer}/comments/${index}` }))
    if (saysConverted(record)) this.#converted.add(this.#belongsTo(record, where))
    if (name !== "closed" && name !== "reopened") {
      this.counts.otherEvents += 1
      return []
    }
    const id = messageId(record)
    if (id === undefined) throw new RecordBroken("id is nothing; expected the name or number it goes by.")
    const thread = this.#belongsTo(record, where)
    const happenedAt = needAt(record, "createdAt")
    const account = accountIn(record, ["actor"])
    const by = account === undefined ? null : this.#people.of(account.login)
    this.#closings.add(thread, { id: `event-${id}`, position: here(where), solves: name === "closed" && dealtWith(reasonOf(record)), happenedAt, by })
    return []
  }
}
