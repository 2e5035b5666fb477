import type { Instant, Rows, SiteTotal, TableId } from "@folkmoot/facts"
import type { Identity, Scorer } from "./source.ts"

/**
 * A file of an example: its text; its bytes, where it is none; what stands before its rows, its rows one a line, and what stands after them;
 * or a JSON document and the pointer to the list of its records.
 *
 * @remarks
 * The law kit takes rows and records away and damages them; what is given as plain text or bytes it leaves alone.
 */
export type ExampleFile =
  | string
  | { readonly base64: string }
  | { readonly head?: string; readonly rows: readonly string[]; readonly foot?: string }
  | { readonly json: unknown; readonly records?: string }

/** What an example expects to be told; tables it does not name are expected empty, columns it does not name are not looked at. */
export interface ExpectedTelling {
  readonly facts: { readonly [Id in TableId]?: readonly Partial<Rows[Id]>[] }
  /** Where each reject stands and words its reason contains. */
  readonly rejects?: readonly { readonly position: string; readonly reason: string }[]
  readonly coverage?: readonly ExpectedCoverage[]
}

/** What an example expects one table's coverage to say. */
export interface ExpectedCoverage {
  readonly table: TableId
  readonly from?: Instant | null
  readonly to?: Instant | null
  /** The untold columns, all of them. */
  readonly untold?: readonly string[]
  readonly since?: Readonly<Record<string, Instant>>
  readonly truncated?: boolean
  readonly totals?: readonly SiteTotal[]
  /** Words that some note contains. */
  readonly notes?: readonly string[]
}

/** What an example expects where nothing can be read: words of the message and of the advice. */
export interface ExpectedFailure {
  readonly failed: { readonly message: string; readonly advice: string }
}

/**
 * An example of a source: files, how they are read, and what is told.
 *
 * @remarks
 * Each is a test and a documentation example. `read` is the path within the files' folder; the folder itself unless said.
 */
export interface SourceExample {
  readonly title: string
  readonly files: Readonly<Record<string, ExampleFile>>
  readonly read?: string
  readonly map?: Readonly<Record<string, string>>
  readonly scale?: { readonly low: number; readonly high: number }
  readonly favourable?: "low" | "high"
  readonly mapping?: unknown
  readonly timeZone?: string
  readonly identity?: Identity
  readonly scorer?: Scorer
  readonly expect: ExpectedTelling | ExpectedFailure
}
