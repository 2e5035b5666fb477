import type { Instant } from "./instant.ts"
import type { TableId } from "./tables.ts"

/**
 * What a source can and cannot tell about one fact table.
 *
 * @remarks
 * Unit: columns named neither in `untold` nor in `since` were told.
 */
export interface Coverage {
  /** The name its rows carry in their column of that name. */
  readonly source: string
  /** The fact table spoken of. */
  readonly table: TableId
  /** How many rows were told; rejected and repeated ones are none of them. */
  readonly rows: number
  /** Since when things were followed, as a rule the earliest row; `null` where nothing says. */
  readonly from: Instant | null
  /** Up to when things were followed, as a rule the latest row; `null` where nothing says. */
  readonly to: Instant | null
  /** Columns this source did not tell at all, each with the reason, worded so that a person can act on it. */
  readonly untold: Readonly<Record<string, string>>
  /** Columns this source told only from some instant on, each with that instant. */
  readonly since: Readonly<Record<string, Instant>>
  /** Why rows are known to be missing, as a sentence; absent where none are. */
  readonly truncated?: string
  /** What the site itself counts, beside what was told of it; absent where it says nothing of the kind. */
  readonly totals?: readonly SiteTotal[]
  /**
   * A mark of the identity key its people's pseudonyms were made with, `none` where there was no key; absent where a source names nobody.
   *
   * People of facts with different marks cannot be held together.
   */
  readonly key?: string
  /** What else was seen, in sentences for people, such as how many rows were rejected. */
  readonly notes: readonly string[]
}

/** What a site says of itself, such as the number of its topics, and how many of them were told. */
export interface SiteTotal {
  /** What is counted, in the plural: `topics`, `open issues and pull requests`. */
  readonly of: string
  /** How many there are by the site's own account, a whole number. */
  readonly said: number
  /** How many of them this source told, a whole number; fewer where some could not be had. */
  readonly told: number
}

/**
 * A row that could not become a fact.
 */
export interface Reject {
  /** The source that told it, by the name its rows carry. */
  readonly source: string
  /** Where it stands: a file and its line (`Posts.xml:12`), or a file and a JSON pointer within it (`issues.json#/3`). */
  readonly position: string
  /** What was found and what was expected, in sentences that quote nobody's words or address. */
  readonly reason: string
}
