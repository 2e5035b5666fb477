import type { EngineFailed } from "@folkmoot/engine"
import type { Cell } from "@folkmoot/facts"
import type * as Effect from "effect/Effect"

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

/** Does something over a connection while it is open. */
export type Run = <A>(doing: string, use: (connection: Connection, signal: AbortSignal) => Promise<A>) => Effect.Effect<A, EngineFailed>
