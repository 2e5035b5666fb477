import type { TableId } from "@folkmoot/facts"

/** How cells of a column are written, where that differs from the rest of the mapping. */
export interface Written {
  /** Spellings that mean nothing is told. */
  readonly nulls?: readonly string[]
}

/** How numbers are written: the sign before the decimals, `.` unless said, and the one between thousands, none unless said. */
export interface WrittenNumber extends Written {
  readonly decimal?: "." | ","
  readonly group?: "." | "," | "'" | " "
}

/** A cell that is the same in every row. */
export interface ValueColumn {
  readonly value: string | number | boolean
}

/** A text, as a cell holds it or, with `values`, what stands for it; `perFile` where it is known within its file alone. */
export interface TextColumn extends Written {
  readonly from: string
  readonly values?: Readonly<Record<string, string>>
  readonly otherwise?: string
  readonly perFile?: true
}

/**
 * What tells rows apart: cells together, or, where no cell does, the row's own place in its file.
 *
 * @remarks
 * `prefix` keeps apart what several tables of a mapping are told from one row.
 */
export type KeyColumn = { readonly prefix?: string } & ({ readonly row: true } | { readonly from: string | readonly string[]; readonly perFile?: true })

/** A person: an account of the platform, with a mail address where one is told, or somebody known by an address alone. */
export type PersonColumn = Written & ({ readonly person: string; readonly mail?: string } | { readonly mail: string })

/** Whether: a cell that says true or false, one that `is` one of several, or `values` by what stands for them. */
export interface FlagColumn extends Written {
  readonly from: string
  readonly is?: readonly string[]
  readonly values?: Readonly<Record<string, boolean>>
}

/** A number. */
export interface NumberColumn extends WrittenNumber {
  readonly from: string
  readonly values?: Readonly<Record<string, number>>
}

/** An amount of money and its currency, which is a code or the name of the column that holds one; `minor` where cells count cents. */
export interface MoneyColumn extends WrittenNumber {
  readonly from: string
  readonly money: string | { readonly from: string }
  readonly minor?: true
}

/**
 * A point in time.
 *
 * @remarks
 * `as` is a pattern such as `DD.MM.YYYY HH:mm`, or `seconds`, `milliseconds` or `microseconds` since 1970; ISO 8601 unless said. What names
 * no offset is a time of the clocks of `timeZone`. What a file holds as a moment, as Parquet does, is one, unless the column itself names a zone.
 */
export interface InstantColumn extends Written {
  readonly from: string
  readonly as?: string
  readonly timeZone?: string
}

/** What a column of a fact table is told from; a text alone is the name of a column. */
export type MappedColumn = string | ValueColumn | TextColumn | KeyColumn | PersonColumn | FlagColumn | NumberColumn | MoneyColumn | InstantColumn

/** Which rows are meant: those whose cell is, or is not, one of several, or is or is not told at all. Other rows are left out and counted. */
export type RowFilter = { readonly column: string } & ({ readonly is: readonly string[] } | { readonly isNot: readonly string[] } | { readonly told: boolean })

/** A fact table and the file its rows come from. */
export interface MappedTable {
  readonly table: TableId
  /** The name of a file in the folder, `*` standing for any letters; not needed where a single file is read. */
  readonly file?: string
  readonly columns: Readonly<Record<string, MappedColumn>>
  readonly where?: readonly RowFilter[]
  /** The column with the texts of posts, for a scorer to read; they are never kept. */
  readonly text?: string
}

/** What is worked out of the rows told. */
export interface Derivations {
  /** First replies, solutions, newcomers, days of activity and ties, out of threads and posts. */
  readonly conversations?: true
  /** Journeys, out of touchpoints and conversions: how many days before a conversion a touchpoint may lie. */
  readonly journeys?: { readonly days: number }
  /** Which answers the same person gave anew, out of survey responses. */
  readonly superseded?: true
}

/**
 * How tables of any form become facts: which file holds which rows, what each column is told from and how it is written.
 *
 * @remarks
 * `timeZone`, `nulls`, `decimal` and `group` hold for every column that does not say otherwise. `coverage` says by fact table what is not
 * told and why, and since when the rest is, as a `coverage.json` does.
 */
export interface TableMapping extends WrittenNumber {
  readonly timeZone?: string
  readonly tables: readonly MappedTable[]
  readonly derive?: Derivations
  readonly coverage?: Readonly<Record<string, unknown>>
}
