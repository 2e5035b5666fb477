import type { Affiliation, Instant } from "@folkmoot/facts"
import { flagOf, idOf, instantOf, isRecord, listOf, needId, needInstant, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"

/** Somebody with an account at the help desk. */
export interface DeskUser {
  readonly id: string
  readonly mail: string | undefined
  readonly affiliation: Affiliation
  readonly joinedAt: Instant | null
  readonly isSuspended: boolean
  readonly isDeleted: boolean
}

/** A ticket as one export shows it. */
export interface DeskTicket {
  readonly id: string
  readonly openedAt: Instant
  readonly changedAt: Instant
  readonly requester: string | null
  readonly channel: string | null
  readonly status: string
  /** What it can be told apart by: its type, then its tags. */
  readonly labels: readonly unknown[]
  /** Tickets that were merged into this one. */
  readonly merged: readonly string[]
  /** Whether it was closed because it was merged into another. */
  readonly isMerged: boolean
  readonly rating: JsonRecord | undefined
}

/** Something said on a ticket. */
export interface DeskComment {
  readonly id: string
  readonly ticket: string
  readonly author: string | null
  readonly at: Instant
  readonly isPublic: boolean
  /** Whether it is no message of one person: the record of a call, or a whole chat. */
  readonly isRecord: boolean
  readonly text: string | undefined
}

/** A field of a ticket being changed. */
export interface DeskChange {
  readonly ticket: string
  readonly field: string
  readonly value: string | null
  readonly at: Instant
  readonly by: string | null
}

/** An answer to how a ticket was handled: good is one, bad is zero, `null` where somebody was asked and said nothing. */
export interface DeskRating {
  readonly id: string
  readonly ticket: string
  readonly requester: string | null
  readonly score: 0 | 1 | null
  readonly at: Instant | null
}

/** The account Zendesk itself writes with. */
const system = "-1"

const roles: ReadonlyMap<string, Affiliation> = new Map([["end-user", "customer"], ["agent", "staff"], ["admin", "staff"]])

const person = (record: JsonRecord, ...fields: readonly string[]): string | null => fields.map((field) => idOf(record, field)).find((id) => id !== undefined) ?? null

/** Whether somebody is the help desk itself. */
export const isSystem = (user: string | null): boolean => user === system

/** Reads an entry of the list of users. */
export const userOf = (record: JsonRecord): DeskUser => ({
  id: needId(record, "id"),
  mail: textOf(record, "email"),
  affiliation: roles.get(textOf(record, "role") ?? "") ?? "unknown",
  joinedAt: instantOf(record, "created_at") ?? null,
  isSuspended: flagOf(record, "suspended") === true,
  isDeleted: flagOf(record, "active") === false,
})

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : typeof value === "string" ? (value.match(/\d+/g) ?? []) : [])

/** Reads an entry of the list of tickets. */
export const ticketOf = (record: JsonRecord): DeskTicket => {
  const openedAt = needInstant(record, "created_at")
  return {
    id: needId(record, "id"),
    openedAt,
    changedAt: instantOf(record, "updated_at") ?? openedAt,
    requester: person(record, "requester_id"),
    channel: textOf(recordOf(record, "via") ?? record, recordOf(record, "via") === undefined ? "via_channel" : "channel") ?? null,
    status: (textOf(record, "status") ?? "").toLowerCase(),
    labels: [record["type"], ...listOf(record, "tags")],
    merged: idsIn(record["merged_ticket_ids"]),
    isMerged: listOf(record, "tags").includes("closed_by_merge"),
    rating: recordOf(record, "satisfaction_rating"),
  }
}

const records = ["VoiceComment", "TpeVoiceComment", "ChatTranscript", "ChatStartedEvent", "ChatEndedEvent"]

/** The API hands out a ticket's comments without its number, which is in the address alone. */
const notOfTicket = (): never => {
  throw new RecordBroken("it does not say which ticket it belongs to; save the comments of each ticket under a path that does, such as tickets/17/comments.json.")
}

/** Reads something said on a ticket, wherever it stands; `within` is the ticket, audit or event it stands in. */
export const commentOf = (record: JsonRecord, within: { readonly ticket?: string | undefined; readonly author?: string | null; readonly at?: Instant | undefined } = {}): DeskComment => {
  const via = recordOf(record, "via")
  const ticket = idOf(record, "ticket_id") ?? within.ticket
  return {
    id: needId(record, "id"),
    ticket: ticket ?? notOfTicket(),
    author: person(record, "author_id", "user_id") ?? within.author ?? null,
    at: instantOf(record, "created_at") ?? instantOf(record, "created") ?? within.at ?? needInstant(record, "created_at"),
    isPublic: flagOf(record, "public") !== false,
    isRecord: flagOf(record, "voice_comment") === true || records.includes(textOf(record, "type") ?? "") || ["chat", "chat_transcript"].includes(via === undefined ? "" : (textOf(via, "channel") ?? "")),
    text: textOf(record, "plain_body") ?? textOf(record, "body"),
  }
}

/** Reads an entry of the history of fields, as warehouses keep it. */
export const changeOf = (record: JsonRecord): DeskChange => ({
  ticket: needId(record, "ticket_id"),
  field: needId(record, "field_name"),
  value: textOf(record, "value") ?? null,
  at: needInstant(record, "updated"),
  by: person(record, "user_id"),
})

/** What happened to a ticket at once: an audit, or an entry of the incremental export of events. */
export interface DeskEvent {
  readonly comments: readonly DeskComment[]
  readonly changes: readonly DeskChange[]
  /** Parts of it that are neither. */
  readonly others: number
}

/** Reads an audit, or an entry of the export of events, with everything in it. */
export const eventOf = (record: JsonRecord, given?: string): DeskEvent => {
  const ticket = idOf(record, "ticket_id") ?? given ?? needId(record, "ticket_id")
  const at = needInstant(record, "created_at")
  const by = person(record, "author_id", "updater_id")
  const parts = [...listOf(record, "events"), ...listOf(record, "child_events")].filter(isRecord)
  const typeOf = (part: JsonRecord): string => textOf(part, "event_type") ?? textOf(part, "type") ?? ""
  const isChange = (part: JsonRecord): boolean => ["Change", "Create"].includes(typeOf(part))
  const isSaid = (part: JsonRecord): boolean => typeOf(part) === "Comment" || records.includes(typeOf(part))
  const changes = parts.filter(isChange).flatMap((part): readonly DeskChange[] => {
    const field = textOf(part, "field_name") ?? ("status" in part ? "status" : undefined)
    return field === undefined ? [] : [{ ticket, field, value: textOf(part, textOf(part, "field_name") === undefined ? field : "value") ?? null, at, by }]
  })
  const comments = parts.filter(isSaid).map((part) => commentOf(part, { ticket, author: by, at }))
  return { comments, changes, others: parts.length - comments.length - changes.length }
}

/** What a rating came to; `undefined` where nobody was asked. */
export const scoreOf = (score: string | null | undefined): 0 | 1 | null | undefined => {
  if (score?.startsWith("good") === true) return 1
  if (score?.startsWith("bad") === true) return 0
  return score === "offered" ? null : undefined
}

/** Reads an entry of the list of ratings; nothing where nobody was asked. */
export const ratingOf = (record: JsonRecord): DeskRating | undefined => {
  const said = textOf(record, "score")
  const score = scoreOf(said)
  if (score === undefined && said !== "unoffered") throw new RecordBroken("score is none of good, bad, offered and unoffered.")
  const at = instantOf(record, "updated_at") ?? instantOf(record, "created_at") ?? null
  return score === undefined ? undefined : { id: needId(record, "id"), ticket: needId(record, "ticket_id"), requester: person(record, "requester_id"), score, at: score === null ? null : at }
}
