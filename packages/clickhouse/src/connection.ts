import type { Cell } from "@folkmoot/facts"

/**
 * A way to a ClickHouse: over HTTP, or to one embedded in the process.
 *
 * @remarks
 * Unit: promises reject with whatever the client throws. `settings` hold for every request. Rows are arrays of cells.
 */
export interface Connection {
  readonly command: (sql: string, signal: AbortSignal) => Promise<unknown>
  /** Inserts rows into a table; the names come quoted. */
  readonly insert: (into: { readonly table: string; readonly columns: readonly string[] }, rows: readonly (readonly Cell[])[], signal: AbortSignal) => Promise<unknown>
  readonly query: (sql: string, signal: AbortSignal) => Promise<readonly (readonly unknown[])[]>
  readonly close: () => Promise<void>
}
