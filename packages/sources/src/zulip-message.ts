import type { Affiliation, Instant } from "@folkmoot/facts"
import { idOf, listOf, needId, needSeconds, numberOf, RecordBroken, secondsOf, textOf, flagOf, type JsonRecord } from "./json-record.ts"
import type { People } from "./people.ts"

/** Whoever writes on Zulip, as far as an export describes them. */
export interface ZulipUser {
  /** A pseudonym. */
  readonly id: string
  readonly joinedAt: Instant | null
  readonly affiliation: Affiliation
  /** Whether it is the account in whose name Zulip itself says what happened. */
  readonly isNotifier: boolean
}

/** What an export says once of its whole organisation. */
export interface ZulipRealm {
  readonly users: ReadonlyMap<string, ZulipUser>
  /** The channels, by the number their messages give as recipient. */
  readonly channels: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly reactions: number
}

/** Where a message stands, as far as its file says so. */
export interface ZulipPlace {
  readonly realm?: ZulipRealm
  readonly channel?: { readonly id: string; readonly name: string }
  readonly topic?: string
}

/** One message, whatever form it came in. */
export interface ZulipMessage {
  readonly id: string
  readonly at: Instant
  readonly channel: { readonly id: string; readonly name: string } | null
  readonly topic: string
  readonly author: string | null
  readonly affiliation: Affiliation
  /** Whether Zulip itself says something; `event` where it says that a topic was resolved or is so no longer, `by` who did that. */
  readonly isNotice: boolean
  readonly event?: "accepted" | "revoked"
  readonly by: string | null
  readonly text: string
  readonly reactions: number
}

/** The names and addresses Zulip speaks under, the same on every server: of what happened, and as a welcome to a new organisation or channel. */
const isNotifier = (name = ""): boolean => /^(notification|welcome)[- ]bot(@.*)?$/i.test(name)

const administrators = 200

const userOf = (people: People, record: JsonRecord, isPerson: boolean): readonly [string, ZulipUser] | undefined => {
  const id = idOf(record, "id")
  const mail = textOf(record, "delivery_email") ?? textOf(record, "email")
  if (id === undefined) return undefined
  const isBot = !isPerson || flagOf(record, "is_bot") === true
  const affiliation = isBot ? "bot" : (numberOf(record, "role") ?? Number.POSITIVE_INFINITY) <= administrators ? "staff" : "unknown"
  return [id, { id: people.of(id, isBot ? undefined : mail), joinedAt: secondsOf(record, "date_joined") ?? null, affiliation, isNotifier: isNotifier(mail) }]
}

/** Reads realm.json: who the people and which the channels are. */
export const readRealm = (people: People, realm: JsonRecord): ZulipRealm => {
  const recordsOf = (table: string): readonly JsonRecord[] => listOf(realm, table).filter((one): one is JsonRecord => typeof one === "object" && one !== null && !Array.isArray(one))
  const users = [...recordsOf("zerver_userprofile").map((one) => userOf(people, one, true)), ...recordsOf("zerver_userprofile_crossrealm").map((one) => userOf(people, one, false))]
  const names = new Map(recordsOf("zerver_stream").map((stream) => [idOf(stream, "id"), textOf(stream, "name") ?? ""]))
  const channels = recordsOf("zerver_recipient").flatMap((recipient) => {
    const [number, stream] = [idOf(recipient, "id"), idOf(recipient, "type_id")]
    // Of the three types of recipient the second is a channel; the others are people.
    if (number === undefined || stream === undefined || numberOf(recipient, "type") !== 2) return []
    return [[number, { id: stream, name: names.get(stream) ?? stream }] as const]
  })
  return { users: new Map(users.filter((user) => user !== undefined)), channels: new Map(channels), reactions: recordsOf("zerver_reaction").length }
}

const marked = /has marked this topic as (resolved|unresolved)\.?\s*(?:<\/p>\s*)?$/i

/** Who a notice is about: a number in the text people write, a name in the text they read. */
const marker = (people: People, text: string, hasNumbers: boolean): string | null => {
  const [, number] = /data-user-id="(\d+)"/.exec(text) ?? /@_?\*\*[^*|]*\|(\d+)\*\*/.exec(text) ?? []
  if (hasNumbers) return number === undefined ? null : people.of(number)
  const [, name] = /<span class="user-mention[^>]*>@?([^<]+)<\/span>/.exec(text) ?? []
  return name === undefined ? null : people.byName(name.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"))
}

const events: ReadonlyMap<string, "accepted" | "revoked"> = new Map([["marked_resolved", "accepted"], ["marked_unresolved", "revoked"], ["resolved", "accepted"], ["unresolved", "revoked"]])

const channelOf = (record: JsonRecord, { realm, channel }: ZulipPlace): ZulipMessage["channel"] | "private" => {
  if (realm !== undefined) return realm.channels.get(idOf(record, "recipient") ?? "") ?? "private"
  const type = textOf(record, "type")
  if (type === "private" || type === "direct" || Array.isArray(record["display_recipient"])) return "private"
  const name = textOf(record, "display_recipient") ?? textOf(record, "stream")
  if (name === undefined) return channel ?? null
  return { id: idOf(record, "stream_id") ?? name, name }
}

/** Reads one message: of an export, of the API, of a public archive or of a list of its facts; nothing where it is between people. */
export const zulipMessage = (people: People, record: JsonRecord, place: ZulipPlace): ZulipMessage | undefined => {
  const id = needId(record, "id")
  const at = secondsOf(record, "date_sent") ?? secondsOf(record, "pub_date") ?? needSeconds(record, "timestamp")
  const channel = channelOf(record, place)
  if (channel === "private") return undefined
  const topic = textOf(record, "subject") ?? textOf(record, "topic") ?? place.topic
  if (topic === undefined) throw new RecordBroken("subject is missing; expected the topic the message stands in.")
  const number = idOf(record, place.realm === undefined ? "sender_id" : "sender")
  const name = textOf(record, "sender_full_name") ?? textOf(record, "sender")
  const user = number === undefined ? undefined : place.realm?.users.get(number)
  const isNotice = user?.isNotifier ?? (isNotifier(name) || isNotifier(textOf(record, "sender_email")))
  const text = textOf(record, "content") ?? ""
  const event = isNotice ? events.get(textOf(record, "event") ?? marked.exec(text)?.[1]?.toLowerCase() ?? "") : undefined
  return {
    id, at, channel, topic, isNotice, text, by: event === undefined ? null : marker(people, text, number !== undefined),
    author: isNotice ? null : (user?.id ?? (number === undefined ? (name === undefined ? null : people.byName(name)) : people.of(number, textOf(record, "sender_email")))),
    affiliation: isNotice ? "bot" : (user?.affiliation ?? "unknown"),
    reactions: listOf(record, "reactions").length,
    ...(event === undefined ? {} : { event }),
  }
}
