import type { ColumnType, TableId } from "@folkmoot/facts"

/**
 * What differs between databases, as far as questions are concerned.
 *
 * @remarks
 * Everything else is printed the same for all: comparisons, `AND`, `OR`, `NOT`, `IN`, `CASE`, `COALESCE`, `GROUP BY`, `HAVING`.
 */
export interface Dialect {
  /** The database, in lower case and for lists of dialects: `postgresql`. Printing does not look at it. */
  readonly name: string
  /** A name, quoted. */
  readonly identifier: (name: string) => string
  /** A text, quoted and escaped, whatever it holds. */
  readonly text: (value: string) => string
  /** SQL for a number turned into a 64-bit whole number, untold staying untold. */
  readonly integer: (sql: string) => string
  /** SQL for a number turned into a double, untold staying untold. */
  readonly real: (sql: string) => string
  /** SQL for a text as it is to be sent back, where the client would otherwise damage it. */
  readonly sent?: (sql: string) => string
  /** SQL for a text to be put in the order of its code points, where the database would order it otherwise. */
  readonly ordered?: (sql: string) => string
  /** SQL for the least of some numbers that are told; untold where none is. */
  readonly least: (all: readonly string[]) => string
  /** SQL for the exact sum of whole numbers, then turned into a double. */
  readonly total: (sql: string) => string
  /** What to write after FROM to read a table, each key once. */
  readonly from: (table: TableId) => string
  /** The type of a column in CREATE TABLE; key columns are never null, all others may be. */
  readonly column: (type: ColumnType, isKey: boolean) => string
  /** What to write after the columns in CREATE TABLE. */
  readonly tableEnd: string
}
