import * as Data from "effect/Data"

export { EngineFailed } from "@folkmoot/engine"
export { SourceFailed } from "@folkmoot/sources"

/**
 * Something was asked for that cannot be: where it stands, what was given, what was expected, and the nearest name that exists.
 *
 * @remarks
 * `message` says all of it in one sentence.
 */
export class InvalidInput extends Data.TaggedError("InvalidInput")<{
  readonly where: string
  readonly given: string
  readonly expected: string
  readonly nearest?: string
  readonly message: string
}> {}

/** The work was stopped from outside before it was done; nothing was left half written. */
export class Interrupted extends Data.TaggedError("Interrupted")<{
  readonly doing: string
  readonly message: string
}> {}
