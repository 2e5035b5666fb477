/**
 * Random facts to test with: rows of every table, made from what the table says about its columns.
 *
 * @packageDocumentation
 */
import * as fc from "fast-check"
import type { Cell } from "./expression.ts"
import type { Duration, Instant } from "./instant.ts"
import { days } from "./instant.ts"
import type { Column } from "./table.ts"
import type { Facts, Rows, TableId } from "./tables.ts"
import { tables } from "./tables.ts"

/** Values of one table's columns that should turn up often, such as those a condition asks for. */
export type LikelyCells = Readonly<Record<string, readonly Cell[]>>

const beginning: Instant = 1_709_251_200_000

const length: Duration = days(60)

/**
 * Instants of a two-month stretch in which summer time begins in Europe and America.
 *
 * @remarks
 * Unit: milliseconds since the epoch. Most lie on a coarse grid, so that ties happen.
 */
export const arbitraryInstant: fc.Arbitrary<Instant> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }).map((step) => beginning + (step * length) / 40) },
  { weight: 1, arbitrary: fc.integer({ min: beginning, max: beginning + length }) },
)

const cellOfType: Record<Column["type"], fc.Arbitrary<Exclude<Cell, null>>> = {
  text: fc.constantFrom("a", "b", "c", "ø'\"\\"),
  boolean: fc.boolean(),
  integer: fc.oneof(fc.constantFrom(0, 1, 10), fc.integer({ min: -9, max: 99 })),
  real: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(-1, 0.5, 9.5, 11), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
  instant: arbitraryInstant,
  duration: fc.integer({ min: 0, max: length }),
}

const arbitraryCell = (column: Column, likely: readonly Cell[] = []): fc.Arbitrary<Cell> => {
  const usual = column.among === undefined ? cellOfType[column.type] : fc.constantFrom(...column.among)
  return fc.oneof(
    { weight: 4, arbitrary: likely.length === 0 ? usual : fc.constantFrom(...likely) },
    { weight: 1, arbitrary: usual },
    { weight: column.nullable ? 1 : 0, arbitrary: fc.constant(null) },
  )
}

/**
 * Random rows of a fact table that its row check accepts: ties, untold cells, bots, and rows from two sources.
 *
 * @remarks
 * Unit: up to 12 rows, keys distinct. `likely` names values, by column, to choose four times out of five.
 */
export const arbitraryRows = <Id extends TableId>(table: Id, likely: LikelyCells = {}): fc.Arbitrary<readonly Rows[Id][]> => {
  const cells: Record<string, fc.Arbitrary<Cell>> = {}
  for (const [name, column] of Object.entries<Column>(tables[table].columns)) cells[name] = arbitraryCell(column, likely[name])
  cells["source"] = fc.constantFrom("a", "b")
  // The columns are read from the table, so the rows are of its type; the compiler cannot follow that far.
  return fc.array(fc.record(cells), { maxLength: 12 }).map((rows) => rows.map((row, index) => ({ ...row, id: String(index) })) as unknown as readonly Rows[Id][])
}

/** Random facts of several tables; see {@link arbitraryRows}. */
export const factsArbitrary = (ids: readonly TableId[], likely: { readonly [Id in TableId]?: LikelyCells } = {}): fc.Arbitrary<Facts> =>
  // Each table got rows of its own, which a list of entries cannot tell the compiler.
  fc.record<Record<string, readonly unknown[]>>(Object.fromEntries(ids.map((id) => [id, arbitraryRows(id, likely[id])]))).map((rows) => rows as Facts)
