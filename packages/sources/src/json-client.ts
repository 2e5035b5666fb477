import type { Query } from "./graphql.ts"

/** One answer of a site: its JSON, and the headers that say how to go on. */
export interface JsonAnswer {
  /** The JSON as it was read; nothing about it is checked but its depth and size. */
  readonly body: unknown
  /** By name, in small letters. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Asks one site for JSON, politely.
 *
 * @remarks
 * Unit: `path` begins with a slash, or is a full address on the same host, such as one a `Link` header names. Waits where the site asks for
 * patience and tries again where it stumbles. `null` where there is nothing (404, 410). Throws `SourceFailed` where the site refuses, goes on
 * failing, sends something else than JSON, or points to another host.
 */
export interface JsonClient {
  /** Asks for a path; `null` where there is nothing. Throws `SourceFailed`. */
  readonly get: (path: string) => Promise<JsonAnswer | null>
  /** Asks in GraphQL, by POST; the body is what stands under `data`, `null` where what is asked for is not there. Throws `SourceFailed`. */
  readonly query: (path: string, query: Query) => Promise<JsonAnswer | null>
}

/** Where a site answers in JSON, and the headers it wants to be asked with. */
export interface Site {
  /** Its address; no other host is asked. */
  readonly address: string
  /** Sent with every question, by name; the token in whatever form the site takes it. */
  readonly headers: Readonly<Record<string, string>>
}

/** How a platform makes out of the address people know, and the token they were given, how its site is asked. */
export type SiteOf = (address: string, token: string | undefined) => Site

/**
 * A site that answers where people know it and takes its token as bearer.
 *
 * @remarks
 * Unit: the address as it is given, and an `authorization` header; none without a token.
 */
export const bearerSite: SiteOf = (address, token) => ({ address, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } })
