import type { Instant } from "@folkmoot/facts"
import { hash } from "node:crypto"
import { mailDate, stampDate } from "./mail-date.ts"
import type { BoxedMail, MailFields } from "./mail-box.ts"

/**
 * The name a message has in facts.
 *
 * @remarks
 * Message ids are hashed: many hold the sender's address or machine.
 */
export const mailId = (messageId: string): string => hash("sha256", messageId, "base64url").slice(0, 22)

/** What stands in pointed brackets, in order. */
const idsIn = (field = ""): string[] => {
  const ids: string[] = []
  for (let open = field.indexOf("<"); open >= 0; open = field.indexOf("<", open + 1)) {
    const close = field.indexOf(">", open)
    const id = close < 0 ? "" : field.slice(open + 1, close)
    if (id !== "" && !/[\s<]/.test(id)) ids.push(id)
  }
  return ids
}

/** The message's own id, as it is written, or none. */
export const ownId = (fields: MailFields): string | undefined => {
  const field = fields["message-id"]?.trim() ?? ""
  const [, id] = /^[^<]*<(.+)>/.exec(field) ?? []
  return id !== undefined ? id.replaceAll(/\s/g, "") : field === "" ? undefined : field
}

/** The ids of the messages it answers, the nearest first, the one that began it all last. */
export const answered = (fields: MailFields): readonly string[] => {
  const references = idsIn(fields.references).toReversed()
  const nearest = idsIn(fields["in-reply-to"])
  return [...nearest, ...references.filter((one) => !nearest.includes(one))]
}

const inBrackets = /<\s*([^<>@\s]+@[^<>@\s]+)\s*>/
const bare = /(?<![^\s<>()"',;:@])([^\s<>()"',;:@]+)(?:@| at )([^\s<>()"',;:@]+)(?=[\s<>()"',;:]|$)/

/**
 * An address as some archives disguise it from programs: letters of it and its dots become other characters, and two words that say `sending from` or the
 * like, disguised themselves, stand in the place of its `@`.
 */
const disguiseIn = (plain: string): string | undefined => {
  const words = plain.trim().split(/\s+/)
  return words.length === 4 && words[1]?.includes("@") && words[3]?.includes("@") ? words.join(" ") : undefined
}

/** The first address in a field, as it is written where it is disguised. A name may hold an `@` too, so what stands in brackets comes first. */
const addressIn = (field: string): string | undefined => {
  const [, address] = inBrackets.exec(field) ?? []
  if (address !== undefined) return address
  const plain = field.replaceAll(/"[^"]*"|\([^()]*\)/g, " ")
  const [, local, domain] = bare.exec(plain) ?? []
  const disguise = disguiseIn(plain)
  // A piece of a disguised address may look like one, but its dots are gone, and many people share what stands around them.
  if (local === undefined || domain === undefined || (disguise !== undefined && !domain.includes("."))) return disguise
  return `${local}@${domain}`
}

/** Whether a list put its own address in the place of the sender's: it is the one the list's name is made of, or the name beside it says so. */
const isListsOwn = (address: string | undefined, { from = "", "list-id": list = "" }: MailFields): boolean =>
  / via /i.test(from) || (address !== undefined && list.toLowerCase().includes(`<${address.replace("@", ".").toLowerCase()}>`))

/** Whether an address is surely nobody's: what comes back to a list goes there, or the name beside it says by its own name that somebody wrote through it. */
const isNobodys = (address = "", from = ""): boolean => {
  const local = address.slice(0, address.lastIndexOf("@")).toLowerCase()
  return local.endsWith("-bounces") || (local !== "" && / via ([^\s<>()"',;:@]+)/i.exec(from)?.[1]?.toLowerCase() === local)
}

/** The address a message was written from; where a list put its own in its place, as many do, the one it set aside, and none where it says that somebody wrote and set none aside. */
export const senderOf = (fields: MailFields): string | undefined => {
  const own = addressIn(fields.from ?? "")
  const nobodys = isNobodys(own, fields.from)
  const answers = fields["reply-to"]
  const aside = fields["x-original-from"] ?? (answers !== undefined && (nobodys || isListsOwn(own, fields)) ? answers : undefined)
  return (aside === undefined ? undefined : addressIn(aside)) ?? (nobodys ? undefined : own)
}

/** The list a message came through, by the name lists give themselves. */
export const listOfMail = (fields: MailFields): string | null => {
  const field = fields["list-id"] ?? ""
  const [, name] = /<([^<>@\s]+)>/.exec(field) ?? /^([^<>@\s]+)$/.exec(field.trim()) ?? []
  return name?.toLowerCase() ?? null
}

/** Whether a program wrote it: an absence note, or a system that sends mail. */
export const isAutomatic = (fields: MailFields): boolean =>
  /^auto-/i.test(fields["auto-submitted"]?.trim() ?? "") || /^auto_reply$/i.test(fields.precedence?.trim() ?? "")

const day = 86_400_000

/** As long before a message arrived it may have been written; what comes from further back was dated by a wrong clock. */
const longestWay = 30 * day

/** The last station a message says it passed. */
const passed = ({ fields: { received = "" } }: BoxedMail): Instant | undefined => mailDate(received.slice(received.lastIndexOf(";") + 1).trimStart())

/** So many letters have to say the same before it is said of a mailbox. */
const enough = 10

/**
 * Whether the lines between the letters of a mailbox say when each arrived.
 *
 * @remarks
 * An archive that was put together later has a line of that day before every letter. Clocks that are wrong by more than a month are few, so where that
 * would have to be said of most letters, it is the lines that mean something else.
 */
export const stampsTellArrival = (mails: readonly BoxedMail[]): boolean => {
  const ways = mails.flatMap((mail) => {
    const [own, stamp] = [mailDate(mail.fields.date ?? ""), stampDate(mail.separator)]
    return own === undefined || stamp === undefined || passed(mail) !== undefined ? [] : [stamp - own]
  })
  return ways.length < enough || ways.filter((way) => way > longestWay).length * 2 <= ways.length
}

/** When a message was written, and whether its own word for it had to be set aside. */
export interface Dated {
  readonly at: Instant
  readonly corrected: boolean
}

/**
 * When a message was written.
 *
 * @remarks
 * Its own date, unless that is missing, or more than a day after it arrived or a month before: nothing arrives before it was written, and what
 * comes from so far back was dated by a wrong clock. Then it is when it arrived, by the last station it passed, else by the mailbox, where that
 * tells arrival.
 */
export const datedOf = (mail: BoxedMail, stamped: boolean): Dated | undefined => {
  const own = mailDate(mail.fields.date ?? "")
  const arrived = passed(mail) ?? (stamped ? stampDate(mail.separator) : undefined)
  if (own !== undefined && (arrived === undefined || (own - arrived <= day && arrived - own <= longestWay))) return { at: own, corrected: false }
  return arrived === undefined ? undefined : { at: arrived, corrected: true }
}
