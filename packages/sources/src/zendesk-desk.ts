import { formatInstant, type Affiliation, type Instant } from "@folkmoot/facts"
import type { JsonRecord } from "./json-record.ts"
import { kindAmong, kindsByLabel, type KindsByLabel } from "./kinds-by-label.ts"
import type { Given, Positioned } from "./material.ts"
import type { People } from "./people.ts"
import { counted } from "./said.ts"
import type { Saying } from "./saying.ts"
import type { PeopleInput } from "./source.ts"
import { isSystem, scoreOf, ticketOf, userOf, type DeskChange, type DeskComment, type DeskRating, type DeskTicket } from "./zendesk-records.ts"

type Placed<T> = T & Positioned

const isDone = (status: string | null): boolean => status === "solved" || status === "closed"

/** How soon after a ticket was opened its description is written. */
const atOnce = 60_000

/** A help desk while it is read: who is who, which tickets are cases, and what is counted for the notes. */
export class Desk {
  readonly #people: People
  readonly #roles = new Map<string, Affiliation>()
  readonly #tickets = new Map<string, Placed<DeskTicket>>()
  readonly #merged = new Set<string>()
  readonly #changes = new Map<string, Placed<DeskChange>[]>()
  readonly #ratings = new Map<string, Placed<DeskRating>[]>()
  /** The earliest comment of each ticket, which may be its description. */
  readonly #first = new Map<string, Placed<DeskComment>>()
  readonly #counts = new Map<string, number>()
  readonly #scored: boolean
  readonly #kinds: KindsByLabel
  readonly lists = new Set<string>()
  to: Instant | undefined
  /** Comments of tickets that are not there. */
  missing = 0
  /** How many tickets the account says it has. */
  said: number | undefined

  constructor({ people, scorer, map }: PeopleInput) {
    this.#kinds = kindsByLabel(map)
    this.#people = people
    this.#scored = scorer !== undefined
  }

  /** Whether some tickets are to be told as questions. */
  get hasQuestions(): boolean {
    return [...this.#kinds.values()].includes("question")
  }

  #count(what: string, by = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + by)
  }

  #seen(at: Instant | null): void {
    if (at !== null) this.to = Math.max(this.to ?? at, at)
  }

  #person(user: string | null): string | null {
    return user === null || isSystem(user) ? null : this.#people.of(user)
  }

  #roleOf(user: string | null): Affiliation {
    return isSystem(user) ? "bot" : (this.#roles.get(user ?? "") ?? "unknown")
  }

  /** Who somebody is; the first that is told of them is kept, as of all rows with one id. */
  user(record: JsonRecord, position: string): Saying {
    const { id: user, mail, affiliation, joinedAt, isSuspended, isDeleted } = userOf(record)
    if (!this.#roles.has(user)) this.#roles.set(user, affiliation)
    if (isSuspended) this.#count("Suspended users among the members")
    if (isDeleted) this.#count("Deleted users among the members")
    return { says: "member", position, id: this.#people.of(user, mail), joinedAt, affiliation }
  }

  /** Exports repeat a ticket whenever it changed; its newest state is the one that stands. */
  ticket(record: JsonRecord, position: string): void {
    const ticket = ticketOf(record)
    const known = this.#tickets.get(ticket.id)
    this.#seen(ticket.changedAt)
    for (const one of ticket.merged) this.#merged.add(one)
    if (known !== undefined) this.#count("Older states of tickets that a newer one replaces")
    if (known === undefined || ticket.changedAt > known.changedAt) this.#tickets.set(ticket.id, { ...ticket, position })
  }

  /** Why a ticket is no case of its own. */
  #notCase({ id: ticket, status, isMerged, channel }: DeskTicket): string | undefined {
    if (status === "deleted") return "Deleted tickets, of which only the shell is left"
    if (isMerged || this.#merged.has(ticket)) return "Tickets that were merged into others, which stand for them"
    return channel === "side_conversation" ? "Side conversations with third parties" : undefined
  }

  comment(comment: Placed<DeskComment>): readonly Saying[] {
    this.#seen(comment.at)
    const ticket = this.#tickets.get(comment.ticket)
    if (ticket === undefined) this.missing += 1
    else if (this.#notCase(ticket) !== undefined) {
      this.#count("Comments on tickets that are no cases of their own")
      return []
    }
    const first = this.#first.get(comment.ticket)
    if (first !== undefined && (comment.at > first.at || (comment.at === first.at && comment.id >= first.id))) return this.#said(comment, "reply")
    this.#first.set(comment.ticket, comment)
    return first === undefined ? [] : this.#said(first, "reply")
  }

  #said({ position, id: comment, ticket, author, at, isPublic, isRecord: isRecording, text }: Placed<DeskComment>, kind: "opening" | "reply"): readonly Saying[] {
    if (!isPublic || isRecording) {
      this.#count(isPublic ? "Calls and chats, which nobody alone wrote" : "Internal comments, which only staff can read")
      return []
    }
    const affiliation = this.#roleOf(author)
    return [{ says: "post", position, id: comment, thread: ticket, kind: affiliation === "bot" ? "notice" : kind, postedAt: at, author: this.#person(author), affiliation, ...(this.#scored && text !== undefined ? { text } : {}) }]
  }

  change(change: Placed<DeskChange>): void {
    this.#seen(change.at)
    const { field, ticket, value, at, position } = change
    if (field === "status") this.#changes.set(ticket, [...(this.#changes.get(ticket) ?? []), change])
    else if (field === "satisfaction_score") this.#rate(ticket, { id: `${ticket}:${formatInstant(at)}`, ticket, requester: null, at, position }, scoreOf(value))
    else this.#count("Changes of other fields than the status, passed over")
  }

  rating(rating: Placed<DeskRating> | undefined): void {
    if (rating === undefined) this.#count("Tickets whose requesters were not asked how it went")
    else {
      this.#seen(rating.at)
      this.#rate(rating.ticket, rating, rating.score)
    }
  }

  #rate(ticket: string, rating: Placed<Omit<DeskRating, "score">>, score: 0 | 1 | null | undefined): void {
    if (score === undefined) this.#count("Tickets whose requesters were not asked how it went")
    else this.#ratings.set(ticket, [...(this.#ratings.get(ticket) ?? []), { ...rating, score }])
  }

  passOver(list: string, by = 1): void {
    this.#count(`Passed over from ${list}`, by)
  }

  #cases(): readonly Placed<DeskTicket>[] {
    return [...this.#tickets.values()].filter((ticket) => this.#notCase(ticket) === undefined)
  }

  /** Solved and closed are done; leaving them is a solution taken back. */
  #resolutions(ticket: string): readonly Saying[] {
    let done = false
    return (this.#changes.get(ticket) ?? []).toSorted((a, b) => a.at - b.at).flatMap(({ position, value, at, by }): readonly Saying[] => {
      if (isDone(value) === done) {
        this.#count("Changes of status that neither solve nor reopen")
        return []
      }
      done = !done
      const kind = done ? "accepted" : "revoked"
      return [{ says: "resolution", position, id: `${ticket}:${kind}:${formatInstant(at)}`, thread: ticket, kind, happenedAt: at, by: this.#person(by) }]
    })
  }

  /** What can be said of threads once everything is known. */
  *threads(): Generator<readonly Saying[]> {
    const cases = this.#cases()
    yield cases.map(({ position, id: ticket, channel, openedAt, requester, status, labels }): Saying => {
      const author = this.#person(requester)
      return { says: "thread", position, id: ticket, kind: kindAmong(this.#kinds, [...labels, "*"]) ?? "incident", resolvable: true, channel, openedAt, author, affiliation: this.#roleOf(requester), solved: isDone(status) }
    })
    for (const [ticket, first] of this.#first) {
      const openedAt = this.#tickets.get(ticket)?.openedAt ?? Number.NEGATIVE_INFINITY
      yield this.#said(first, first.at - openedAt <= atOnce ? "opening" : "reply")
    }
    for (const ticket of this.#changes.keys()) {
      const known = this.#tickets.get(ticket)
      if (known === undefined) this.#count("Changes of status of tickets that are not told", this.#changes.get(ticket)?.length)
      else if (this.#notCase(known) === undefined) yield this.#resolutions(ticket)
      else this.#count("Changes of status of tickets that are no cases of their own", this.#changes.get(ticket)?.length)
    }
  }

  *rows(): Generator<readonly Given[]> {
    for (const ticket of this.#tickets.values()) {
      const reason = this.#notCase(ticket)
      if (reason !== undefined) this.#count(reason)
      const { rating, position, requester, id: of } = ticket
      const score = this.lists.has("satisfaction_ratings") || this.#ratings.has(of) ? undefined : scoreOf(typeof rating?.["score"] === "string" ? rating["score"] : undefined)
      if (score !== undefined) this.#ratings.set(of, [{ id: `${of}:rating`, ticket: of, requester, score, at: null, position }])
    }
    yield this.#cases().map(({ id: ticket, position, openedAt, requester, channel }): Given => ({ table: "ticket", position, row: { id: ticket, openedAt, requester: this.#person(requester), channel } }))
    for (const all of this.#ratings.values()) yield this.#answers(all)
  }

  /** The answers on one ticket; where it was rated anew, the earlier one says since when it is replaced. */
  #answers(all: readonly Placed<DeskRating>[]): readonly Given[] {
    const answered = all.filter(({ score }) => score !== null).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    const open = all.filter(({ score }) => score === null)
    if (answered.length > 0 || open.length > 1) this.#count("Requests to rate that were answered or repeated", answered.length > 0 ? open.length : open.length - 1)
    return (answered.length > 0 ? answered : open.slice(0, 1)).map(({ id: rating, ticket, requester, score, at, position }, index): Given => {
      const member = this.#person(requester ?? this.#tickets.get(ticket)?.requester ?? null)
      const row = { id: rating, instrument: "ticket-rating", question: "satisfaction", answeredAt: score === null ? null : at, member, score, scaleLow: 0, scaleHigh: 1, favourable: "high", supersededAt: answered[index + 1]?.at ?? null } as const
      return { table: "survey-response", position, row }
    })
  }

  /** How many cases there are, and how many of them have a comment: each was opened by one, so of the others the comments are missing. */
  get cases(): { readonly all: number; readonly commented: number } {
    const cases = this.#cases()
    return { all: cases.length, commented: cases.filter(({ id: ticket }) => this.#first.has(ticket)).length }
  }

  /** Every ticket that was read, case or not. */
  get tickets(): number {
    return this.#tickets.size
  }

  notes(): readonly string[] {
    return [...this.#counts].flatMap(([what, count]) => counted(what, count))
  }

  get isRated(): boolean {
    return this.#ratings.size > 0
  }
}
