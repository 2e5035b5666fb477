import type { TextCodes } from "./text-codes.ts"

/**
 * The cells of one column, side by side.
 *
 * @remarks
 * Unit: numbers (instants and durations among them) as doubles, `NaN` where nothing is told; truths as bytes, 0 and 1, and 2 where nothing is told; texts as
 * codes, -1 where nothing is told.
 */
export type ColumnCells =
  | Float64Array
  | Uint8Array
  | {
      /** The code of each text. */
      readonly codes: Int32Array
      /** Which texts the codes stand for; a code goes on standing for its text, however many come after. */
      readonly texts: TextCodes
    }

/**
 * Rows of one fact table column by column: the same as rows, without an object for each.
 *
 * @remarks
 * Unit: as many cells in each column as there are rows. All rows are of one source, so there is no column of that name. The cells hold until more is asked for of
 * whoever gave them, since the next may be told in the same place; the texts hold for good.
 */
export interface FactColumns {
  /** How many rows there are. */
  readonly size: number
  /** The cells by the names of their columns; of a column that is not there nothing is told. */
  readonly columns: Readonly<Record<string, ColumnCells>>
}
