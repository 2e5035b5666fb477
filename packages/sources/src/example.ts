import type { Instant, Rows, SiteTotal, TableId } from "@folkmoot/facts"
import type { SourceInput } from "./source.ts"

/** A file that is no text, such as a workbook. */
export interface BytesFile {
  /** Its bytes, in Base64. */
  readonly base64: string
}

/** A text with rows, such as a CSV file or one of the files of a dump. */
export interface RowsFile {
  /** What stands before the rows, such as a header; nothing unless said. */
  readonly head?: string
  /** The rows, each of one line or, where a cell spans several, of more. */
  readonly rows: readonly string[]
  /** What stands after them, such as the end of an XML element; nothing unless said. */
  readonly foot?: string
}

/** A JSON document. */
export interface JsonFile {
  /** What it holds. */
  readonly json: unknown
  /** A JSON pointer to the list of its records, `""` for the document itself; without it the law kit leaves the document alone. */
  readonly records?: string
}

/**
 * A file of an example: its text; its bytes, where it is none; what stands before its rows, its rows one a line, and what stands after them;
 * or a JSON document and the pointer to the list of its records.
 *
 * @remarks
 * The law kit takes rows and records away and damages them; what is given as plain text or bytes it leaves alone.
 */
export type ExampleFile = string | BytesFile | RowsFile | JsonFile

/** Rows by fact table, as far as an example looks at them. */
export type ExpectedFacts = { readonly [Id in TableId]?: readonly Partial<Rows[Id]>[] }

/** A reject an example expects. */
export interface ExpectedReject {
  /** Where it stands, exactly: `nps.csv:3`. */
  readonly position: string
  /** Words its reason contains. */
  readonly reason: string
}

/** What an example expects to be told; tables it does not name are expected empty, columns it does not name are not looked at. */
export interface ExpectedTelling {
  /** All rows of each table, in the order they are told. */
  readonly facts: ExpectedFacts
  /** All rejects, in the order they are told; none unless said. */
  readonly rejects?: readonly ExpectedReject[]
  /** The tables whose coverage is looked at; others may be covered too. */
  readonly coverage?: readonly ExpectedCoverage[]
}

/** What an example expects one table's coverage to say. */
export interface ExpectedCoverage {
  /** The fact table it is about. */
  readonly table: TableId
  /** The moment of the first row, or where rows are said to begin; `null` where nothing says. */
  readonly from?: Instant | null
  /** Up to when things were followed; `null` where nothing says. */
  readonly to?: Instant | null
  /** The untold columns, all of them, sorted. */
  readonly untold?: readonly string[]
  /** The columns told from a moment on only, each with that moment. */
  readonly since?: Readonly<Record<string, Instant>>
  /** Whether rows are said to be missing; why is not looked at. */
  readonly truncated?: boolean
  /** What the site itself counts, beside what was told of it. */
  readonly totals?: readonly SiteTotal[]
  /** Words each of which some note contains. */
  readonly notes?: readonly string[]
}

/** What an example expects where nothing can be read. */
export interface ExpectedFailure {
  /** Words of what the source fails with. */
  readonly failed: {
    /** Words its message contains. */
    readonly message: string
    /** Words its advice contains. */
    readonly advice: string
  }
}

/**
 * An example of a source: files, how they are read, and what is told.
 *
 * @remarks
 * Each is a test and a documentation example. It is read under the name `a-<id of the source>`.
 */
export interface SourceExample extends Partial<Omit<SourceInput, "path" | "name" | "http">> {
  /** What it shows, as a clause: `a reply that stands before its message`. */
  readonly title: string
  /** The files by their names, which may lead through folders: `issues/12/comments.json`. */
  readonly files: Readonly<Record<string, ExampleFile>>
  /** The path to read within the folder of the files; the folder itself unless said. */
  readonly read?: string
  /** What is told, or why nothing is. */
  readonly expect: ExpectedTelling | ExpectedFailure
}
