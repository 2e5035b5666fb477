import type { Affiliation, Instant } from "@folkmoot/facts"
import { hash } from "node:crypto"
import { ChatThreads } from "./chat-threads.ts"
import { chatPosts, chatThreads } from "./chat-untold.ts"
import { flagOf, idOf, listOf, needId, numberOf, readRecord, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import { withinId } from "./people.ts"
import { counted, countedByName, cutBy } from "./said.ts"
import type { Ending, Saying } from "./saying.ts"
import type { PeopleInput } from "./source.ts"
import { unreadProfiles } from "./untold.ts"

/** A moment as Mattermost writes it; zero is none. */
const momentOf = (record: JsonRecord, field: string): Instant | undefined => {
  const at = numberOf(record, field)
  return at === undefined || at === 0 || !Number.isSafeInteger(at) ? undefined : at
}

const needMoment = (record: JsonRecord, field: string): Instant => {
  const at = momentOf(record, field)
  if (at === undefined) throw new RecordBroken(`${field} is no moment; expected milliseconds since 1970.`)
  return at
}

/** What Mattermost writes in somebody's name when they come, go or take in others, and the type it has had since 2020; exports of before say of no post what type it is. */
const comings = [
  [/^@?(?<who>\S{1,64}) joined the (?<where>channel|team)\.$/, "system_join_"],
  [/^@?(?<who>\S{1,64}) left the (?<where>channel|team)\.$/, "system_leave_"],
  [/^@?\S{1,64} added to the (?<where>channel|team) by @?(?<who>\S{1,64})\.$/, "system_add_to_"],
] as const

/** What Mattermost says happened, by its type; nothing where somebody wrote a post. */
const eventOf = (record: JsonRecord, account: string): string | undefined => {
  const type = textOf(record, "type") ?? ""
  if (type.startsWith("system_")) return type
  if (Object.hasOwn(record, "type")) return undefined
  const message = textOf(record, "message") ?? ""
  for (const [pattern, event] of comings) {
    const { who, where } = pattern.exec(message)?.groups ?? {}
    if (who === account && where !== undefined) return `${event}${where}`
  }
  return undefined
}

/** A post, and those below it where they stand in it. */
interface Written {
  readonly id: string
  readonly thread: string
  readonly channel: string
  readonly account: string
  readonly position: string
}

/** A Mattermost server while it is read. */
export class MattermostServer {
  readonly #input: PeopleInput
  readonly #affiliations = new Map<string, Affiliation>()
  readonly #mails = new Map<string, string>()
  readonly #events = new Map<string, number>()
  readonly #threads = new ChatThreads()
  #to: Instant | undefined
  #edited = 0
  #deleted = 0
  #between = 0
  #others = 0
  #members = 0
  #joined = 0

  constructor(input: PeopleInput) {
    this.#input = input
  }

  /** An account is known by its number, in a bulk export by its login. */
  user(record: JsonRecord, position: string): readonly Saying[] {
    const account = idOf(record, "id") ?? needId(record, "username")
    const isBot = flagOf(record, "is_bot") === true || idOf(record, "owner") !== undefined
    const affiliation = isBot ? "bot" : /\bsystem_admin\b/.test(textOf(record, "roles") ?? "") ? "staff" : "unknown"
    const mail = textOf(record, "email")
    this.#affiliations.set(account, affiliation)
    if (mail !== undefined && !isBot) this.#mails.set(account, mail)
    const joinedAt = momentOf(record, "create_at") ?? null
    this.#members += 1
    if (joinedAt !== null) this.#joined += 1
    return [{ says: "member", position, id: this.#person(account), joinedAt, affiliation }]
  }

  channel(record: JsonRecord): readonly Saying[] {
    const own = idOf(record, "id") ?? `${textOf(record, "team") ?? ""}/${textOf(record, "name") ?? ""}`
    return [{ says: "channel", id: own, name: textOf(record, "display_name") ?? textOf(record, "name") ?? own }]
  }

  between(): readonly Saying[] {
    this.#between += 1
    return []
  }

  other(): readonly Saying[] {
    this.#others += 1
    return []
  }

  #person(account: string): string {
    return this.#input.people.of(account, this.#mails.get(account))
  }

  /** Takes note of what a post of the API says happened. */
  notices(record: JsonRecord): void {
    const own = idOf(record, "id")
    if (own !== undefined && eventOf(record, "") !== undefined) this.#threads.notice(own)
  }

  /** A post of the API, which names the one it answers. */
  answered(record: JsonRecord, position: string): readonly Saying[] {
    const own = needId(record, "id")
    const written: Written = { id: own, thread: textOf(record, "root_id") ?? own, channel: needId(record, "channel_id"), account: needId(record, "user_id"), position }
    return this.#say(record, written, listOf(recordOf(record, "metadata") ?? {}, "reactions"), "user_id")
  }

  /** A post of a bulk export, with what answers it; it has no number, and is known by where, when and by whom it was written. */
  exported(record: JsonRecord, position: string): readonly Saying[] {
    const channel = `${needId(record, "team")}/${needId(record, "channel")}`
    const written = (one: JsonRecord, place: string, thread?: string): Written => {
      const account = needId(one, "user")
      const own = hash("sha256", [channel, String(needMoment(one, "create_at")), this.#person(account)].join("\n"), "base64url").slice(0, 22)
      return { id: own, thread: thread ?? own, channel, account, position: place }
    }
    const first = written(record, position)
    const said = this.#say(record, first, listOf(record, "reactions"), "user")
    const replies = listOf(record, "replies").flatMap((reply): readonly Saying[] => {
      const got = readRecord(reply, (one) => ({ said: this.#say(one, written(one, position, first.id), listOf(one, "reactions"), "user") }))
      return "broken" in got ? [{ says: "nothing", table: "post", position, reason: `a reply: ${got.broken}` }] : got.said
    })
    return [...said, ...replies]
  }

  #say(record: JsonRecord, { id: own, thread, channel, account, position }: Written, reactions: readonly unknown[], reacting: string): readonly Saying[] {
    const postedAt = needMoment(record, "create_at")
    this.#to = Math.max(this.#to ?? postedAt, postedAt)
    const event = eventOf(record, account)
    if (event !== undefined) {
      this.#threads.notice(own)
      this.#events.set(event, (this.#events.get(event) ?? 0) + 1)
      return []
    }
    if (momentOf(record, "delete_at") !== undefined) {
      this.#deleted += 1
      return []
    }
    const props = recordOf(record, "props") ?? {}
    const begins = this.#threads.begins(thread, thread === own)
    const isBot = ["from_bot", "from_webhook"].some((name) => props[name] === "true" || props[name] === true)
    if (momentOf(record, "edit_at") !== undefined) this.#edited += 1
    const affiliation = isBot ? "bot" : (this.#affiliations.get(account) ?? "unknown")
    const author = this.#person(account)
    const text = this.#input.scorer === undefined ? {} : { text: textOf(record, "message") ?? "" }
    const post: Saying = { says: "post", position, id: own, thread, kind: begins ? "opening" : "reply", postedAt, author, affiliation, ...text }
    const opens: readonly Saying[] = begins ? [{ says: "thread", position, id: thread, kind: "discussion", resolvable: false, channel, openedAt: postedAt, author, affiliation }] : []
    return [...opens, post, ...reactions.map((one) => this.#reaction(one, own, position, reacting))]
  }

  #reaction(value: unknown, post: string, position: string, reacting: string): Saying {
    const got = readRecord(value, (record): Saying => {
      const [account, kind] = [needId(record, reacting), needId(record, "emoji_name")]
      const member = this.#person(account)
      return { says: "reaction", position, id: `${post}/${kind}/${withinId(member)}`, kind, post, reactedAt: needMoment(record, "create_at"), member, affiliation: this.#affiliations.get(account) ?? "unknown" }
    })
    return "broken" in got ? { says: "nothing", table: "reaction", position, reason: `a reaction: ${got.broken}` } : got
  }

  ending(): Ending {
    const lacking = this.#threads.lacking()
    const truncated = cutBy(lacking === 0 ? undefined : lacking === 1 ? "The first message of 1 conversation was deleted or is not there, so it is not told." : `The first message of ${lacking} conversations was deleted or is not there, so they are not told.`)
    return {
      ...(this.#to === undefined ? {} : { to: this.#to }),
      hasAllThreads: lacking === 0,
      tables: {
        ...(this.#members === 0 ? {} : { member: { untold: { ...unreadProfiles, ...(this.#joined > 0 ? {} : { joinedAt: "a bulk export does not say when accounts were made." }) }, notes: ["Names, addresses and settings were not kept."] } }),
        thread: { ...truncated, untold: chatThreads("Mattermost"), notes: ["Each post that answers none is a conversation; what answers it in the channel, and not in its thread, cannot be told from the next one."] },
        post: {
          ...truncated,
          untold: chatPosts("Mattermost"),
          notes: [
            ...countedByName("Passed over what Mattermost says happened", this.#events),
            ...counted("Deleted posts passed over", this.#deleted),
            ...counted("Edited posts, told as they are now", this.#edited),
            ...counted("Posts between people passed over", this.#between),
            ...counted("Lines passed over because they say nothing of conversations", this.#others),
          ],
        },
        reaction: {},
      },
    }
  }
}
