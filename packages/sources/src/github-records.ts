import type { Affiliation, Instant } from "@folkmoot/facts"
import { flagOf, idOf, instantOf, isRecord, listOf, RecordBroken, recordOf, textOf, type JsonRecord } from "./json-record.ts"

const snakes = new Map<string, string>()

/** A field by the name this record has it: `createdAt` in GraphQL and archives, `created_at` over REST. */
export const named = (record: JsonRecord, field: string): string => {
  if (Object.hasOwn(record, field)) return field
  let snake = snakes.get(field)
  if (snake === undefined) snakes.set(field, (snake = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)))
  return snake
}

/** The items of a list, be it a plain one or a GraphQL connection; `cut` where GitHub says there are more. */
export const itemsOf = (record: JsonRecord, field: string): { readonly items: readonly unknown[]; readonly path: string; readonly cut: boolean } => {
  const name = named(record, field)
  const connection = recordOf(record, name)
  if (connection === undefined) return { items: listOf(record, name), path: `/${name}`, cut: false }
  return { items: listOf(connection, "nodes"), path: `/${name}/nodes`, cut: flagOf(recordOf(connection, "pageInfo") ?? {}, "hasNextPage") === true }
}

/** How many items GitHub says a list has: a number over REST, a total in GraphQL. */
export const countOf = (record: JsonRecord, field: string): number | undefined => {
  const value = record[named(record, field)]
  const count = isRecord(value) ? value["totalCount"] : value
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

/** A conversation of a repository: issues, pull requests and discussions share one row of numbers. */
export interface Spot {
  readonly repo: string
  readonly number: string
}

const spotPattern = /\/([^/\s]+\/[^/\s]+)\/(?:issues|pulls?|discussions)\/(\d+)(?=[/#?.]|$)/

const addresses = ["issue_url", "pull_request_url", "discussion_url", "html_url", "url", "issue", "pull_request"] as const

/** The conversation an address leads into. */
const spotIn = (address: string): Spot | undefined => {
  const [, repo, number] = spotPattern.exec(address) ?? []
  return repo === undefined || number === undefined ? undefined : { repo, number }
}

/** The conversation a record says it belongs to, by any of its addresses. */
export const spotOf = (record: JsonRecord): Spot | undefined => {
  for (const field of addresses) {
    const spot = spotIn(textOf(record, field) ?? "")
    if (spot !== undefined) return spot
  }
  return undefined
}

/** An account, as GitHub shows it beside what it did. */
export interface Account {
  readonly login: string
  readonly isBot: boolean
}

/** The account that stands for all deleted ones. */
const ghost = "ghost"

/** Who did something; `undefined` where the account is deleted. */
export const accountIn = (record: JsonRecord, fields: readonly string[] = ["user", "author", "actor"]): Account | undefined => {
  for (const field of fields) {
    const name = named(record, field)
    const holder = recordOf(record, name) ?? {}
    // Archives that others make of the API's answers keep an account's number alone.
    const said = idOf(record, name) ?? textOf(holder, "login") ?? idOf(holder, "id")
    if (said === undefined || said.toLowerCase() === ghost) continue
    const login = said.slice(said.lastIndexOf("/") + 1)
    const isBot = textOf(holder, "type") === "Bot" || textOf(holder, "__typename") === "Bot" || flagOf(holder, "is_bot") === true || login.endsWith("[bot]")
    return { login, isBot }
  }
  return undefined
}

/** What an account is to the organisation, by what GitHub says of it and what the caller takes for staff. */
export const affiliationOf = (record: JsonRecord, account: Account | undefined, staff: ReadonlySet<string>): Affiliation => {
  if (account === undefined) return "unknown"
  if (account.isBot) return "bot"
  return staff.has((textOf(record, named(record, "authorAssociation")) ?? "").toLowerCase()) ? "staff" : "unknown"
}

/** What an event says happened, in small letters; GraphQL writes its name together. */
export const eventName = (record: JsonRecord): string => (textOf(record, "event") ?? (textOf(record, "eventType") ?? textOf(record, "__typename") ?? "").replace(/Event$/, "")).toLowerCase()

/** Whether an issue became a discussion, which closes it: it goes on elsewhere and is not solved. */
export const saysConverted = (event: unknown): boolean => isRecord(event) && eventName(event).replaceAll("_", "") === "convertedtodiscussion"

/** The number a message goes by, the same over REST and in GraphQL where GraphQL tells it; else its GraphQL id. */
export const messageId = (record: JsonRecord): string | undefined => {
  const id = idOf(record, "id")
  if (id !== undefined && /^\d+$/.test(id)) return id
  const anchor = /#(?:issuecomment-|discussion_r|pullrequestreview-|discussioncomment-|event-)(\d+)$/.exec(textOf(record, "html_url") ?? textOf(record, "url") ?? "")?.[1]
  return idOf(record, "databaseId") ?? idOf(record, "fullDatabaseId") ?? anchor ?? id
}

/** When something happened, by the first of the fields that is there; throws where none is a moment. */
export const needAt = (record: JsonRecord, ...fields: readonly string[]): Instant => {
  const names = fields.map((field) => named(record, field))
  const name = names.find((one) => record[one] !== undefined && record[one] !== null) ?? names[0] ?? ""
  const at = instantOf(record, name)
  if (at === undefined) throw new RecordBroken(`${name} is no date with a time; expected one such as 2024-03-01T09:30:00Z.`)
  return at
}

/** A moment that may be missing; throws where something else stands there. */
export const momentOf = (record: JsonRecord, field: string): Instant | undefined => {
  const value = record[named(record, field)]
  return value === undefined || value === null ? undefined : needAt(record, field)
}

/** What GitHub's records are. */
export type GithubKind = "issue" | "pull" | "discussion" | "comment" | "review" | "review-comment" | "event" | "reaction"

/** What GitHub's own export of a repository calls its records, each of which names its type. */
const exported: Readonly<Record<string, GithubKind>> = { issue: "issue", pull_request: "pull", issue_comment: "comment", issue_event: "event", pull_request_review: "review", pull_request_review_comment: "review-comment" }

/** Whether a record is one of GitHub's own export, which leaves out numbers and states. */
export const isExported = (record: JsonRecord): boolean => Object.hasOwn(exported, textOf(record, "type") ?? "")

const reviewStates: readonly (string | undefined)[] = ["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]

const isPull = (record: JsonRecord, list: string): boolean =>
  ["pull_request", "head", "headRefName", "merged_at", "mergedAt", "review_comments"].some((field) => Object.hasOwn(record, field)) || /\/pulls?\/\d+/.test(textOf(record, "html_url") ?? textOf(record, "url") ?? "") || list.startsWith("pull")

/** Tells what a record is by what it holds, and by the name of the list it stands in where both look alike. */
export const kindOf = (record: JsonRecord, list: string): GithubKind | undefined => {
  if (isExported(record)) return exported[textOf(record, "type") ?? ""]
  if (typeof record["event"] === "string") return "event"
  const type = textOf(record, "eventType") ?? textOf(record, "__typename") ?? ""
  if (type.endsWith("Event")) return "event"
  if (Object.hasOwn(record, "number") && recordOf(record, "category") !== undefined) return "discussion"
  // A milestone has a number and a state of its own, and counts issues rather than being one.
  if (["open_issues", "openIssues", "progressPercentage"].some((field) => Object.hasOwn(record, field)) || type === "Milestone") return undefined
  const isNumbered = Object.hasOwn(record, "number")
  if (isNumbered && Object.hasOwn(record, "state")) return isPull(record, list) ? "pull" : "issue"
  // Whoever asks for some fields alone may leave the state out; a pull request shows by what no issue has.
  if (isNumbered && Object.hasOwn(record, "title") && isPull(record, "")) return "pull"
  if (Object.hasOwn(record, "content") && !Object.hasOwn(record, "body")) return "reaction"
  if (!Object.hasOwn(record, "body") || Object.hasOwn(record, "title")) return undefined
  if (Object.hasOwn(record, "submitted_at") || reviewStates.includes(textOf(record, "state"))) return "review"
  if (Object.hasOwn(record, "diff_hunk") || Object.hasOwn(record, "pull_request_url")) return "review-comment"
  return Object.hasOwn(record, "issue_url") || /#issuecomment-\d+$/.test(textOf(record, "html_url") ?? textOf(record, "url") ?? "") ? "comment" : undefined
}
