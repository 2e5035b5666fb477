import type { Answer, Coverage, FactColumns, Facts, Question, Reject, RowQuestion, SelectedRows, TableId } from "@folkmoot/facts"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** An engine could not do what was asked of it: which engine, what it was doing, what went wrong, and what to do. */
export class EngineFailed extends Data.TaggedError("EngineFailed")<{
  /** Which engine: `memory`, `duckdb`, `clickhouse`, or what one of your own calls itself. */
  readonly engine: string
  /** What it was about, to be read after “while”: `answering a question`. */
  readonly doing: string
  /** What went wrong, in one sentence for people, in English. */
  readonly message: string
  /** What to do about it, in a sentence of its own. */
  readonly advice: string
  /** What the database or its client threw; none where the engine itself refused. */
  readonly cause?: unknown
}> {}

/** What a reading of a source changed in an engine, in rows. */
export interface Taken {
  /** Rows whose `(source, id)` was not there before. */
  readonly added: number
  /** Rows that were there with other content. */
  readonly changed: number
  /** Rows the source told before and tells no more. */
  readonly gone: number
  /** Rows told again just as they were; nothing was written for them. */
  readonly unchanged: number
}

/** A row that was refused: where it stands, why it is no fact, and which table it was meant for. */
export interface Rejected extends Omit<Reject, "source"> {
  /** The fact table it was meant for; absent where nobody can say. */
  readonly table?: TableId | undefined
}

/** What was refused of a source when it was last read. */
export interface RejectedRows {
  /** The name its facts carry. */
  readonly source: string
  /** How many rows were refused, exactly. */
  readonly count: number
  /** The first of them, as many as the engine keeps, in the order they were told; reasons without what the cells held. */
  readonly first: readonly Rejected[]
}

/** How rows of a reading meet those another source told of the same table. */
export interface ToldAgain {
  /** The name the other source's facts carry. */
  readonly source: string
  /** The fact table; none whose rows are about people, since what two communities tell of one member is no repetition. */
  readonly table: TableId
  /** How many rows of the reading tell a moment or a number and have an id that the other source told, too. */
  readonly shared: number
  /** How many of those tell the moment and the numbers that the other told, so that they are the same thing. */
  readonly same: number
}

/**
 * One reading of one source on its way into an engine.
 *
 * @remarks
 * In an engine that keeps facts nothing of it counts before it is finished: whoever is stopped on the way, killed even, has changed nothing.
 * Rows loaded are those of the source the reading was begun for.
 */
export interface Intake {
  /** Takes in rows of a table; a row whose `(source, id)` was given before takes its place. Fails with `EngineFailed`. */
  readonly load: <Id extends TableId>(table: Id, rows: NonNullable<Facts[Id]>) => Effect.Effect<void, EngineFailed>
  /** Takes in rows of a table by columns, as `load` does by rows; only in engines that keep columns, which this spares an object for each row. */
  readonly loadColumns?: (table: TableId, facts: FactColumns) => Effect.Effect<void, EngineFailed>
  /** Keeps rows that were refused, without what their cells held; only in engines that keep facts. */
  readonly reject?: (rejects: readonly Rejected[]) => Effect.Effect<void, EngineFailed>
  /** How what was loaded so far meets what other sources told before, by their names, then by table; where nothing does, nothing. Engines without it cannot say. */
  readonly again?: Effect.Effect<readonly ToldAgain[], EngineFailed>
  /** Ends the reading: what was loaded takes the place of all the source told before, and its coverage is kept with it. */
  readonly finish: (coverage: readonly Coverage[]) => Effect.Effect<Taken, EngineFailed>
}

/**
 * Where facts live and are counted.
 *
 * @remarks
 * `load` keeps one row for each `(source, id)`: a row given again replaces the one before, so loading twice changes nothing. `answer`
 * gives exact tallies, the same in every engine. An engine is opened in a scope and closes with it.
 */
export interface Engine {
  /** What the engine calls itself in its failures: `memory`, `duckdb`, `clickhouse`. */
  readonly name: string
  /** Keeps rows of a table; a row whose `(source, id)` is there already takes its place. Fails with `EngineFailed`. */
  readonly load: <Id extends TableId>(table: Id, rows: NonNullable<Facts[Id]>) => Effect.Effect<void, EngineFailed>
  /** Answers a question with exact tallies, one answer for each group. Fails with `EngineFailed`. */
  readonly answer: (question: Question) => Effect.Effect<readonly Answer[], EngineFailed>
  /** Selects the rows behind numbers: for each question how many there are and the first of them, all of the same facts where the engine can. */
  readonly select: (questions: readonly RowQuestion[]) => Effect.Effect<readonly SelectedRows[], EngineFailed>
  /** How many rows a table holds. */
  readonly rows: (table: TableId) => Effect.Effect<number, EngineFailed>
  /** Begins to take in what a source tells. */
  readonly intake: (source: string) => Effect.Effect<Intake, EngineFailed, Scope.Scope>
  /** What the sources taken in can and cannot tell, by source, then by table. */
  readonly coverage: Effect.Effect<readonly Coverage[], EngineFailed>
  /**
   * Forgets people, by their pseudonyms: rows about them go, elsewhere nobody is named in their place, and rows that name them are taken in
   * the same way from then on. Gives how many rows that changed.
   */
  readonly erase: (people: readonly string[]) => Effect.Effect<number, EngineFailed>
  /** What was refused of each source when it was last read; only in engines that keep facts. */
  readonly rejected?: Effect.Effect<readonly RejectedRows[], EngineFailed>
  /** Keeps what there is now under a name, to be opened and counted again as it is; only in engines that keep history. */
  readonly snapshot?: (name: string) => Effect.Effect<void, EngineFailed>
}
