import type { FactColumns, Instant, Rows, SiteTotal, TableId } from "@folkmoot/facts"

/** Anything found in what is read. */
export interface Positioned {
  /** Where it stands: a file and its line (`Posts.xml:12`), or a file and a JSON pointer within it (`issues.json#/3`). */
  readonly position: string
}

/** A row on its way to be a fact. */
export interface Candidate<Id extends TableId = TableId> extends Positioned {
  /** The fact table it is meant for. */
  readonly table: Id
  /** Its cells; the kernel adds `source`, fills what is left out with `null`, and checks the whole. */
  readonly row: Partial<Omit<Rows[Id], "source">> & {
    /** What tells it from the other rows of its table; of several with one id the first is told. */
    readonly id: string
  }
}

/** A row that is no candidate for a fact. */
export interface Refusal extends Positioned {
  /** What was found and what was expected, a sentence that ends in a full stop and quotes nobody's words or address. */
  readonly reason: string
  /** The fact table it was meant for; absent where nobody can say. */
  readonly table?: TableId
}

/** What a source's reader made of one row of a file: a candidate for a fact, or why there is none. */
export type Given = { readonly [Id in TableId]: Candidate<Id> }[TableId] | Refusal

/**
 * Rows of one table on their way to be facts, column by column; the ids apart, since only those of rows that are told are kept.
 *
 * @remarks
 * Unit: a row that is not odd has in the columns what its cells say; that cells are of their column's type is the reader's word. What is told of an odd row is asked
 * for as of any other row, checked as one, and put in its place.
 */
export interface GivenColumns extends FactColumns {
  /** The fact table they are meant for. */
  readonly table: TableId
  /** Whether a row is odd, one for each; 1 where it takes words, or more than a plain look, to read it. */
  readonly odd: Uint8Array
  /** Where the id of each row that is not odd stands in the file. */
  readonly ids: {
    /** The file, or the piece of it that was read, in UTF-8. */
    readonly bytes: Uint8Array
    /** The first byte of each id. */
    readonly from: Int32Array
    /** The first byte behind it. */
    readonly to: Int32Array
  }
  /** What an odd row is; nothing where there is none. */
  readonly given: (row: number) => Given | undefined
}

/** What a reader declares about one table when it has read everything; the kernel adds the counts. */
export interface Declaration {
  /** The fact table spoken of; declared once, be there rows of it or none. */
  readonly table: TableId
  /** Where the table's rows begin, if that is not the earliest row told; `null` where nothing says. */
  readonly from?: Instant | null
  /** Up to when things were followed, if that is not the latest row told; `null` where nothing says. */
  readonly to?: Instant | null
  /** Columns that are `null` in every row, each with the reason, worded so that people can act on it. */
  readonly untold?: Readonly<Record<string, string>>
  /** Columns that are told from a moment on only, each with that moment. */
  readonly since?: Readonly<Record<string, Instant>>
  /** Why rows are known to be missing, as a sentence; absent where none are. */
  readonly truncated?: string
  /** What the site itself counts, beside what was told of it. */
  readonly totals?: readonly SiteTotal[]
  /** Sentences about what else was seen, such as what was left out and how often. */
  readonly notes?: readonly string[]
}

/** A reader at work, row by row: it yields batches of what it finds and returns its declarations. */
export type RowReading = AsyncGenerator<readonly Given[], readonly Declaration[], void>

/** A reader at work, row by row or many rows at once. */
export type Reading = AsyncGenerator<readonly Given[] | GivenColumns, readonly Declaration[], void>
