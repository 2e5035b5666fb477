import type { Instant } from "./instant.ts"
import type { TableId } from "./tables.ts"

/**
 * What a source can and cannot tell about one fact table.
 *
 * @remarks
 * Unit: a column named in `untold` was not told by this source at all, with the reason a person can act on; one named in `since` only
 * from that instant on. Columns in neither were told. `truncated` says that rows are known to be missing, and why. `totals` are what the
 * site itself counts, beside what was told of it. `key` marks the identity key its people's pseudonyms were made with, `none` where there was
 * none; people of facts with different marks cannot be held together.
 */
export interface Coverage {
  readonly source: string
  readonly table: TableId
  readonly rows: number
  readonly from: Instant | null
  readonly to: Instant | null
  readonly untold: Readonly<Record<string, string>>
  readonly since: Readonly<Record<string, Instant>>
  readonly truncated?: string
  readonly totals?: readonly SiteTotal[]
  readonly key?: string
  readonly notes: readonly string[]
}

/** What a site says of itself, such as the number of its topics, and how many of them were told. */
export interface SiteTotal {
  readonly of: string
  readonly said: number
  readonly told: number
}

/**
 * A row that could not become a fact.
 *
 * @remarks
 * Unit: `position` is where it stands: a file with line or row. `reason` says what was found and what was expected.
 */
export interface Reject {
  readonly source: string
  readonly position: string
  readonly reason: string
}
