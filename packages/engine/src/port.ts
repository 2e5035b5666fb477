import type { Answer, Facts, Question, TableId } from "@folkmoot/facts"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"

/** An engine could not do what was asked of it: which engine, what it was doing, what went wrong, and what to do. */
export class EngineFailed extends Data.TaggedError("EngineFailed")<{
  readonly engine: string
  readonly doing: string
  readonly message: string
  readonly advice: string
  readonly cause?: unknown
}> {}

/**
 * Where facts live and are counted.
 *
 * @remarks
 * `load` keeps one row for each `(source, id)`: a row given again replaces the one before, so loading twice changes nothing. `answer`
 * gives exact tallies, the same in every engine. An engine is opened in a scope and closes with it.
 */
export interface Engine {
  readonly name: string
  readonly load: <Id extends TableId>(table: Id, rows: NonNullable<Facts[Id]>) => Effect.Effect<void, EngineFailed>
  readonly answer: (question: Question) => Effect.Effect<readonly Answer[], EngineFailed>
  /** How many rows a table holds. */
  readonly rows: (table: TableId) => Effect.Effect<number, EngineFailed>
}
