import type { Affiliation, Instant } from "@folkmoot/facts"
import { flagOf, idOf, listOf, needSeconds, numberOf, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import type { People } from "./people.ts"

/** Somebody with an account in a Slack workspace. */
export interface SlackUser {
  /** A pseudonym. */
  readonly id: string
  readonly affiliation: Affiliation
  readonly isDeleted: boolean
}

/** The account in whose name Slack itself writes. */
const slackbot = "USLACKBOT"

/** Reads one entry of users.json, or of the API's answer. */
export const slackUser = (people: People, record: JsonRecord): readonly [string, SlackUser] | undefined => {
  const id = idOf(record, "id")
  if (id === undefined) return undefined
  const isBot = flagOf(record, "is_bot") === true || id === slackbot
  const isStaff = flagOf(record, "is_admin") === true || flagOf(record, "is_owner") === true
  const mail = textOf(recordOf(record, "profile") ?? {}, "email")
  return [id, { id: people.of(id, isBot ? undefined : mail), affiliation: isBot ? "bot" : isStaff ? "staff" : "unknown", isDeleted: flagOf(record, "deleted") === true }]
}

/** One message of a channel. */
export interface SlackMessage {
  readonly ts: string
  readonly at: Instant
  /** The message it answers, where it is not itself the first of its thread. */
  readonly thread: string | undefined
  readonly author: string | null
  readonly affiliation: Affiliation
  readonly isDeleted: boolean
  readonly isEdited: boolean
  readonly text: string
  readonly reactions: number
  /** How many replies Slack counts to it. */
  readonly replies: number
}

/** Subtypes that somebody wrote; every other is Slack saying what happened. */
const written: ReadonlySet<string> = new Set(["", "bot_message", "file_comment", "file_share", "me_message", "thread_broadcast", "tombstone"])

/** What a message is: something somebody wrote, the name of what Slack says happened, or nothing of the kind. */
export const slackMessage = (people: People, users: ReadonlyMap<string, SlackUser>, record: JsonRecord): SlackMessage | { readonly event: string; readonly ts: string } => {
  const subtype = textOf(record, "subtype") ?? ""
  const changed = subtype === "message_changed" ? recordOf(record, "message") : undefined
  if (changed !== undefined && textOf(changed, "subtype") !== "message_changed") return slackMessage(people, users, { ...changed, edited: {} })
  if (!written.has(subtype)) return { event: subtype, ts: textOf(record, "ts") ?? "" }
  const type = textOf(record, "type")
  if (type !== undefined && type !== "message") throw new RecordBroken("type is not message; expected a message.")
  const ts = textOf(record, "ts")
  const at = needSeconds(record, "ts")
  if (ts === undefined) throw new RecordBroken("ts is a number; expected a text, which keeps all its digits.")
  const threadTs = textOf(record, "thread_ts")
  const isDeleted = subtype === "tombstone"
  const number = textOf(record, "user") ?? textOf(recordOf(record, "comment") ?? {}, "user")
  const user = number === undefined ? undefined : users.get(number)
  const bot = textOf(record, "bot_id")
  const isBot = bot !== undefined || subtype === "bot_message" || number === slackbot
  return {
    ts, at, isDeleted,
    thread: threadTs === undefined || threadTs === ts ? undefined : threadTs,
    // What is deleted stands in Slack's own name.
    author: isDeleted ? null : (user?.id ?? (number !== undefined ? people.of(number) : bot === undefined ? null : people.of(bot))),
    affiliation: isDeleted ? "unknown" : isBot ? "bot" : (user?.affiliation ?? "unknown"),
    isEdited: recordOf(record, "edited") !== undefined,
    text: textOf(record, "text") ?? "",
    reactions: listOf(record, "reactions").reduce<number>((sum, one) => sum + (typeof one === "object" && one !== null ? (numberOf(one as JsonRecord, "count") ?? 1) : 0), 0),
    replies: isDeleted ? 0 : (numberOf(record, "reply_count") ?? 0),
  }
}
