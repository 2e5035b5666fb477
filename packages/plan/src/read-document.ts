import type { textEdit } from "./edit.ts"
import type { Problem } from "./problem.ts"
import type { Located, Path } from "./source.ts"

/** A text with the lines it is made of. */
export interface ReadText {
  readonly file: string
  readonly text: string
  readonly lines: readonly number[]
  /** Turns an edit into a change of the text; absent where there is no text to change, so that whoever checks data does not ship it. */
  readonly edit?: typeof textEdit
}

/** One document of a text, with the places of its values. */
export interface ReadDocument extends ReadText {
  readonly root: Located
}

/**
 * Where something stands: the document, and the path within it as it was written.
 */
export interface Whereabouts {
  readonly document: ReadDocument
  readonly path: Path
}

/** A problem with the document it stands in; without one, its path is a path of the plan. */
export interface PlacedProblem {
  readonly problem: Problem
  readonly document?: ReadDocument
}
