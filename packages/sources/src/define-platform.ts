import { defineSource } from "./define.ts"
import { fetched, isAddress, type FetchConversation } from "./fetched.ts"
import type { SiteOf } from "./json-client.ts"
import type { Conversation, ConversationTable } from "./saying.ts"
import type { PeopleInput, Source, SourceCard } from "./source.ts"
import { tellConversation } from "./tell-conversation.ts"

/** How a unit writes down a platform on which people talk. */
export interface PlatformDefinition extends SourceCard {
  /** The tables it tells of; activity and ties follow from posts and need no mention. */
  readonly tells: readonly Exclude<ConversationTable, "activity" | "tie">[]
  /** Names of the `map` entries its readers look at; none unless said. */
  readonly maps?: readonly string[]
  /** Reads files. A thrown {@link SourceFailed} ends the stream with it. */
  readonly read: (input: PeopleInput) => Conversation
  /** Asks a site over HTTP, where there is a way to; without it an address is refused. */
  readonly fetch?: FetchConversation
  /** Where the site answers in JSON and how it wants to be asked; the address itself, with the token as bearer, unless said. */
  readonly site?: SiteOf
}

/**
 * Defines a source of conversations: its readers say who opened, wrote, reacted and solved what; the kernel works out the rest.
 *
 * @remarks
 * Unit: first replies, solutions, newcomers, days of activity and ties follow from what is said, in whatever order it is said. The source takes
 * a scorer besides what is given as `takes`, and with `fetch` an address, which is asked over HTTP; anything else is a path. What its readers
 * throw fails the stream with {@link SourceFailed}; what is dated before 1990 becomes a reject.
 */
export const definePlatform = ({ read, fetch, site, takes = [], maps = [], tells, ...card }: PlatformDefinition): Source => {
  const conversationOf = (input: PeopleInput): Conversation => (fetch !== undefined && isAddress(input.path) ? fetched(card.id, fetch, input, site) : read(input))
  return defineSource({
    ...card,
    tells: [...tells, "activity", "tie"],
    maps,
    takes: [...takes, "scorer", ...(fetch === undefined ? [] : (["address"] as const))],
    read: (input) => tellConversation(conversationOf(input), input.people, input),
  })
}

