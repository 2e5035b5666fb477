import type { Texts } from "@folkmoot/facts"
import * as Data from "effect/Data"

export { EngineFailed } from "@folkmoot/engine"
export { SourceFailed } from "@folkmoot/sources"

/**
 * Something was asked for that cannot be: where it stands, what was given, what was expected, and the nearest name that exists.
 *
 * @remarks
 * Unit: texts in English but for what a document says of itself, such as a finding on a plan, which is in the language Folkmoot was opened with.
 */
export class InvalidInput extends Data.TaggedError("InvalidInput")<{
  /** Which option, field or place of a file: `period`, `open.sources.0.path`, `plan.yaml:4:7`. */
  readonly where: string
  /** What stood there, shortened or described where it is long or a secret. */
  readonly given: string
  /** What can stand there, to be read after “is not”: `a metric; known are …`. */
  readonly expected: string
  /** The known name that is written most like the one given; none where nothing is near. */
  readonly nearest?: string
  /** All of it in one sentence. */
  readonly message: string
  /** The same in every language, where a document that was read is told wrong by its place. */
  readonly texts?: Texts
}> {}

/** The work was stopped from outside before it was done; nothing was left half written. */
export class Interrupted extends Data.TaggedError("Interrupted")<{
  /** What was under way, to be read after “while”: `measuring`. */
  readonly doing: string
  /** The same as a sentence. */
  readonly message: string
}> {}
