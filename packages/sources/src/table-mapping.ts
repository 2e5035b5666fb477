import type { TableId } from "@folkmoot/facts"

/** How cells of a column are written, where that differs from the rest of the mapping. */
export interface Written {
  /** Spellings that mean nothing is told. */
  readonly nulls?: readonly string[]
}

/** How numbers are written. */
export interface WrittenNumber extends Written {
  /** The sign before the decimals; `.` unless said. */
  readonly decimal?: "." | ","
  /** The sign between thousands; none unless said. */
  readonly group?: "." | "," | "'" | " "
}

/** A cell that is the same in every row. */
export interface ValueColumn {
  /** What is told: a text, a number or a flag as the column has it, ISO 8601 for a point in time. */
  readonly value: string | number | boolean
}

/** A cell of the file. */
export interface FromColumn extends Written {
  /** The name of its column; within lines of JSON the name of a field, or a JSON pointer such as `/user/id`. */
  readonly from: string
}

/** A text, as a cell holds it or, with `values`, what stands for it. */
export interface TextColumn extends FromColumn {
  /** What is told by what the cell holds; a cell with anything else is refused unless `otherwise` says what to tell. */
  readonly values?: Readonly<Record<string, string>>
  /** What is told where the cell holds none of `values`. */
  readonly otherwise?: string
  /** Given where the text is known within its file alone: then the file's name stands before it. */
  readonly perFile?: true
}

/** What tells rows apart: cells together, or, where no cell does, the row's own place in its file. */
export type KeyColumn = {
  /** What stands before it, to keep apart what several tables of a mapping are told from one row. */
  readonly prefix?: string
} & (
  | {
      /** Given where no cell tells rows apart; rows moved within the file then become other rows. */
      readonly row: true
    }
  | {
      /** A column, or several whose cells stand together with colons between them; none may be empty. For one a person of the row is told from, and for one of several that is longer than 64 characters, a hash stands. */
      readonly from: string | readonly string[]
      /** Given where it is known within its file alone: then the file's name stands before it. */
      readonly perFile?: true
    }
)

/** A person: an account of the platform, with a mail address where one is told, or somebody known by an address alone. */
export type PersonColumn = Written & (
  | {
      /** The column with the account, told by a pseudonym; an address in it is taken for one. */
      readonly person: string
      /** The column with the mail address, which only serves to find who is whom. */
      readonly mail?: string
    }
  | {
      /** The column with the address that is all they are known by. */
      readonly mail: string
    }
)

/** Whether: a cell that says true or false, one that `is` one of several, or `values` by what stands for them. */
export interface FlagColumn extends FromColumn {
  /** What the cell holds where it is true; any other cell that is told is false. */
  readonly is?: readonly string[]
  /** What is told by what the cell holds; goes before `is`, and a cell with anything else is refused. */
  readonly values?: Readonly<Record<string, boolean>>
}

/** A number. */
export interface NumberColumn extends FromColumn, WrittenNumber {
  /** The number told by what the cell holds; a cell with anything else is refused. */
  readonly values?: Readonly<Record<string, number>>
}

/** An amount of money and its currency. */
export interface MoneyColumn extends FromColumn, WrittenNumber {
  /** The currency: an ISO 4217 code such as `EUR`, or the column that holds one. */
  readonly money: string | Pick<FromColumn, "from">
  /** Given where cells count minor units, such as cents, and not whole ones. */
  readonly minor?: true
}

/** A point in time. */
export interface InstantColumn extends FromColumn {
  /** How it is written: a pattern such as `DD.MM.YYYY HH:mm` or `DD/MMM/YY h:mm A`, or `seconds`, `milliseconds` or `microseconds` since 1970, or `spreadsheet` for days as one counts them, such as 45352.5; ISO 8601 unless said. */
  readonly as?: string
  /**
   * The IANA zone whose clocks are meant where no offset is written; the mapping's unless said. What a file holds as a moment, as Parquet does,
   * is one, unless a zone is named here.
   */
  readonly timeZone?: string
}

/** What a column of a fact table is told from; a text alone is the name of a column. */
export type MappedColumn = string | ValueColumn | TextColumn | KeyColumn | PersonColumn | FlagColumn | NumberColumn | MoneyColumn | InstantColumn

/** Which rows are meant: those whose cell is, or is not, one of several, or is or is not told at all. Other rows are left out and counted. */
export type RowFilter = {
  /** The column of the file that is looked at. */
  readonly column: string
} & (
  | {
      /** Cells of the rows that are meant. */
      readonly is: readonly string[]
    }
  | {
      /** Cells of the rows that are not meant; a row without a cell is meant. */
      readonly isNot: readonly string[]
    }
  | {
      /** Whether rows are meant whose cell is told, or those whose cell is not. */
      readonly told: boolean
    }
)

/** A fact table and the file its rows come from. */
export interface MappedTable {
  /** The fact table; two entries may tell rows of the same one. */
  readonly table: TableId
  /** The name of a file in the folder, `*` standing for any letters; not needed where a single file is read. */
  readonly file?: string
  /** By column of the fact table what it is told from; a column that may stay untold may be left out. */
  readonly columns: Readonly<Record<string, MappedColumn>>
  /** Which rows are meant: those that pass all of these; every row unless said. */
  readonly where?: readonly RowFilter[]
  /** The column with the texts of posts, for a scorer to read; they are never kept. */
  readonly text?: string
}

/** What is worked out of the rows told. */
export interface Derivations {
  /** First replies, solutions, newcomers, days of activity and ties, out of threads and posts. */
  readonly conversations?: true
  /** Journeys, out of touchpoints and conversions. */
  readonly journeys?: {
    /** How many days before a conversion a touchpoint may lie; above 0. */
    readonly days: number
  }
  /** Which answers the same person gave anew, out of survey responses. */
  readonly superseded?: true
}

/**
 * How tables of any form become facts: which file holds which rows, what each column is told from and how it is written.
 *
 * @remarks
 * Unit: plain data. `timeZone`, `nulls`, `decimal` and `group` hold for every column that does not say otherwise.
 */
export interface TableMapping extends WrittenNumber {
  /** The IANA zone whose clocks are meant where no offset is written; that of the reading unless said. */
  readonly timeZone?: string
  /** The fact tables and the files their rows come from, at least one. */
  readonly tables: readonly MappedTable[]
  /** What is worked out of them; nothing unless said. */
  readonly derive?: Derivations
  /** By fact table what is not told and why, since when the rest is, and what else to know, as a `coverage.json` says it. */
  readonly coverage?: Readonly<Record<string, unknown>>
}
