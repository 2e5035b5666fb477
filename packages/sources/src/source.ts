import type { Coverage, Reject, Rows, TableId } from "@folkmoot/facts"
import * as Data from "effect/Data"
import type * as Stream from "effect/Stream"

/** A source could not be read: which, where, what was expected, and what to do. */
export class SourceFailed extends Data.TaggedError("SourceFailed")<{
  readonly source: string
  readonly where: string
  readonly message: string
  readonly advice: string
  readonly cause?: unknown
}> {}

/** One fact as a source tells it. */
export type Fact = { readonly [Id in TableId]: { readonly kind: "fact"; readonly table: Id; readonly row: Partial<Rows[Id]> & { readonly id: string } } }[TableId]

/** What comes out of reading a source: facts, rows that could not become facts, and at the end what it could and could not tell. */
export type Told = Fact | { readonly kind: "reject"; readonly reject: Reject } | { readonly kind: "coverage"; readonly coverage: Coverage }

/** Where to read and how. */
export interface SourceInput {
  /** A file or folder. */
  readonly path: string
  /** The name facts carry in their `source` column; the source's id unless said. */
  readonly name: string
  /** Which of the file's columns holds which of ours: `{ score: "Qrecommend" }`. */
  readonly map: Readonly<Record<string, string>>
  /** The lowest and highest answer a survey offered; never guessed. */
  readonly scale?: { readonly low: number; readonly high: number }
  /** Which end of that scale is the good one; never guessed. */
  readonly favourable?: "low" | "high"
}

/**
 * A platform Folkmoot can read.
 *
 * @remarks
 * Reading is a stream, so a large archive never stands in memory whole. A bad row becomes a reject and reading goes on. The last thing
 * each source tells is its coverage, one for each table it can speak of.
 */
export interface Source {
  readonly id: string
  readonly since: string
  readonly title: string
  /** What it reads, to end a sentence with: `a folder holding Posts.xml`. */
  readonly expects: string
  readonly tells: readonly TableId[]
  /** The decision records behind its rules. */
  readonly decisions?: readonly string[]
  /** Names of the `map` entries it understands. */
  readonly maps: readonly string[]
  readonly read: (input: SourceInput) => Stream.Stream<Told, SourceFailed>
}
