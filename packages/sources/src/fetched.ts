import { systemNetwork, type Network } from "./http-network.ts"
import { bearerSite, type JsonClient, type SiteOf } from "./json-client.ts"
import type { Conversation, Ending, Saying } from "./saying.ts"
import { SourceFailed, type PeopleInput } from "./source.ts"
import { openSpool, spoolInMemory, type Spool } from "./spool.ts"

/** Numbers by what they count. */
export type Counted = Readonly<Record<string, number>>

/** One document of a site, said whole: a topic with all its posts. Heard again, it replaces what was heard of it before. */
export interface Heard {
  /** What the document goes by, the same each time it is heard: `topic/17`. */
  readonly document: string
  /** All it says; nothing where it is gone by now. */
  readonly sayings: readonly Saying[]
  /** Plain JSON that says where to go on once this document is kept. */
  readonly cursor: unknown
  /** What of this document the coverage is to speak of; the numbers of all documents kept are added up. */
  readonly counted?: Counted
}

/**
 * Asks a site, from a cursor on or from the beginning: document after document, and at the end how far it came.
 *
 * @remarks
 * The cursor is that of the document heard last, `null` in the beginning; `heard` has every document kept so far with the cursor it came with, for
 * sites that say of each document whether it changed. Where the ending speaks of numbers it is a function of the sums over all documents
 * kept, since most of them may have been heard long ago.
 */
export type FetchConversation = (
  client: JsonClient,
  input: PeopleInput,
  cursor: unknown,
  heard: ReadonlyMap<string, unknown>,
) => AsyncGenerator<Heard, Ending | ((counted: Counted) => Ending), void>

/** Whether a path is the address of a site. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/** A saying as it may be kept: its text read by the scorer and forgotten, its author's affiliation as declared now. */
const kept = (saying: Saying, { people, scorer }: PeopleInput): Saying => {
  switch (saying.says) {
    case "thread":
      return { ...saying, affiliation: people.affiliationOf(saying.author, saying.openedAt, saying.affiliation) }
    case "reaction":
      return { ...saying, affiliation: people.affiliationOf(saying.member, saying.reactedAt, saying.affiliation) }
    case "member":
      return { ...saying, affiliation: people.affiliationOf(saying.id, Number.MAX_SAFE_INTEGER, saying.affiliation) }
    case "post": {
      const { text = "", ...rest } = saying
      const scored = text.trim() === "" ? null : (scorer?.(text, saying.language ?? null) ?? null)
      const affiliation = people.affiliationOf(saying.author, saying.postedAt, saying.affiliation)
      return { ...rest, affiliation, language: saying.language ?? scored?.language ?? null, sentiment: saying.sentiment ?? scored?.sentiment ?? null }
    }
    default:
      return saying
  }
}

/**
 * What a reader is given where what it hears is kept.
 *
 * @remarks
 * Without a key, people known by their address alone are numbered as they turn up; such numbers fit no other reading, so none may be kept.
 */
const keepable = (source: string, input: PeopleInput): PeopleInput => {
  if (input.http?.state === undefined || input.identity?.key !== undefined) return input
  const byMail = (): never => {
    throw new SourceFailed({ source, where: "http.state", message: "People of this site are known by mail addresses alone, and without an identity key nobody can be found again in what is kept.", advice: "Give an identity key, or leave http.state out." })
  }
  return { ...input, people: { ...input.people, byMail } }
}

const sum = (all: Map<string, number>, counted: Counted = {}): void => {
  for (const [what, count] of Object.entries(counted)) all.set(what, (all.get(what) ?? 0) + count)
}

/** A token as it goes into a header; one read from a file often ends with a line end. */
const tokenIn = (source: string, token: string | undefined): string | undefined => {
  const bare = token?.trim()
  if (bare === undefined || bare === "" || /^[\x20-\x7e]+$/.test(bare)) return bare === "" ? undefined : bare
  throw new SourceFailed({ source, where: "http.token", message: "The token holds a character that no header may hold.", advice: "Give it as the site shows it, in one line." })
}

/** An address as it may be kept: what follows a question mark may be a secret. */
const plainAddress = (address: string): string => new URL(address).origin + new URL(address).pathname

const spoolFor = async (source: string, { path, name, map, http, identity, scorer }: PeopleInput): Promise<Spool> =>
  http?.state === undefined
    ? spoolInMemory()
    : openSpool(http.state, { source, name, map, address: plainAddress(path), scored: scorer !== undefined, ...(identity === undefined ? {} : { identity }) })

/**
 * Asks a site and says what it heard.
 *
 * @remarks
 * First everything is heard, then it is said, so that of a document heard twice the newer telling counts. Where `http.state` names a folder, what was
 * heard is kept there: a reading that was stopped goes on from the last document that was kept whole, and a later one asks only for
 * what is new. What is said is the same, whether it was heard at once or in many goes.
 */
export async function* fetched(source: string, fetch: FetchConversation, input: PeopleInput, siteOf: SiteOf = bearerSite, network: Network = systemNetwork): Conversation {
  const { path, http: { token, allowPrivate = false } = {}, stopped } = input
  // Node's own client takes longer to load than all sources: whoever asks no site does not wait for it.
  const { jsonClient } = await import("./http-client.ts")
  const client = jsonClient({ ...siteOf(path, tokenIn(source, token)), source, allowPrivate, network, stopped })
  const spool = await spoolFor(source, input)
  const hearing = fetch(client, keepable(source, input), spool.cursor(), spool.heard)
  try {
    let step = await hearing.next()
    while (step.done !== true) {
      const { sayings, ...rest } = step.value
      await spool.keep({ ...rest, sayings: sayings.map((saying) => kept(saying, input)) })
      stopped.throwIfAborted()
      step = await hearing.next()
    }
    const counted = new Map<string, number>()
    for await (const heard of spool.all()) {
      sum(counted, heard.counted)
      yield heard.sayings
    }
    return typeof step.value === "function" ? step.value(Object.fromEntries(counted)) : step.value
  } finally {
    await hearing.return({ hasAllThreads: false, tables: {} })
    await spool.close()
    client.close()
  }
}
