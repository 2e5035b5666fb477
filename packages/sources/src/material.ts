import type { Instant, Rows, SiteTotal, TableId } from "@folkmoot/facts"

/**
 * What a source's reader made of one row of a file: a candidate for a fact, or why there is none.
 *
 * @remarks
 * Unit: `position` is the file and line (`Posts.xml:12`). The kernel adds `source` and the columns left out, and checks the row.
 */
export type Given = CandidateFor[TableId] | Refusal

type CandidateFor = {
  readonly [Id in TableId]: {
    readonly table: Id
    readonly row: Partial<Omit<Rows[Id], "source">> & { readonly id: string }
    readonly position: string
  }
}

/** A row that is no candidate for a fact; `table` where it is known which one it was meant for. */
export interface Refusal {
  readonly position: string
  readonly reason: string
  readonly table?: TableId
}

/** What a reader declares about one table when it has read everything; the kernel adds the counts. */
export interface Declaration {
  readonly table: TableId
  /** Where the table's rows begin, if that is not the earliest row told. */
  readonly from?: Instant | null
  /** Up to when things were followed, if that is not the latest row told. */
  readonly to?: Instant | null
  readonly untold?: Readonly<Record<string, string>>
  readonly since?: Readonly<Record<string, Instant>>
  readonly truncated?: string
  readonly totals?: readonly SiteTotal[]
  readonly notes?: readonly string[]
}

/** A reader at work: it yields batches of what it finds and returns its declarations. */
export type Reading = AsyncGenerator<readonly Given[], readonly Declaration[], void>
