import type { JsonClient } from "./json-client.ts"
import type { Conversation, Ending, Saying } from "./saying.ts"
import { SourceFailed, type PeopleInput } from "./source.ts"

/**
 * One document of a site, said whole: a topic with all its posts. Heard again, it replaces what was heard of it before.
 *
 * @remarks
 * `cursor` is plain JSON that says where to go on once this document is kept.
 */
export interface Heard {
  readonly document: string
  readonly sayings: readonly Saying[]
  readonly cursor: unknown
}

/** Asks a site, from a cursor on or from the beginning: document after document, and at the end how far it came. */
export type FetchConversation = (client: JsonClient, input: PeopleInput, cursor: unknown) => AsyncGenerator<Heard, Ending, void>

/** Whether a path is the address of a site. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/** Asks a site and says what it heard; what was heard before a reading was stopped is not asked for again. */
export async function* fetched(source: string, _fetch: FetchConversation, { path }: PeopleInput): Conversation {
  throw new SourceFailed({ source, where: path, message: "Sites cannot be asked yet.", advice: "Give an export." })
}
