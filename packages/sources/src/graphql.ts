import { isRecord, listOf, recordOf, textOf, type JsonRecord } from "./json-record.ts"

/** A question in GraphQL: its text, and what stands for the variables in it. */
export interface Query {
  /** One operation; it asks and changes nothing. */
  readonly text: string
  /** By the names the text declares. */
  readonly variables: Readonly<Record<string, unknown>>
  /** What stands for them where the site could not answer all of that at once: the same question about less. */
  readonly smaller?: () => Readonly<Record<string, unknown>>
}

/** What an answer in GraphQL comes to: what was asked for, nothing there, why to ask again, or why not to. */
export type Queried = { readonly data: JsonRecord } | { readonly data: null } | { readonly again: string } | { readonly refused: string }

const maskedName = (text: string | undefined): string => (text === undefined || !/^[A-Za-z_]{1,60}$/.test(text) ? "" : ` (${text})`)

/** Kinds of errors that asking again cures, for less at once where that can be: the site was too busy to answer. Those without any are of this kind, too. */
const passing: readonly (string | undefined)[] = [undefined, "SERVICE_UNAVAILABLE", "INTERNAL", "INTERNAL_SERVER_ERROR", "TIMEOUT", "RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED"]

/**
 * Reads an answer in GraphQL.
 *
 * @remarks
 * GraphQL says in a document that came well that something went wrong. Half an answer is none: what is missing in it would be taken for what is not there.
 */
export const queriedIn = (body: unknown): Queried => {
  if (!isRecord(body)) return { again: "it sends no answer in GraphQL" }
  const kinds = listOf(body, "errors").map((one) => (isRecord(one) ? (textOf(one, "type") ?? textOf(recordOf(one, "extensions") ?? {}, "code")) : undefined))
  if (kinds.length > 0) {
    if (kinds.every((kind) => kind === "NOT_FOUND")) return { data: null }
    const lasting = kinds.find((kind) => !passing.includes(kind) && kind !== "NOT_FOUND")
    return lasting === undefined ? { again: "it answers with an error" } : { refused: `refuses the question${maskedName(lasting)}` }
  }
  const data = recordOf(body, "data")
  return data === undefined ? { again: "it sends no answer in GraphQL" } : { data }
}
