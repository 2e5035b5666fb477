import type { Place } from "./finding.ts"

/** The way from the root of a document, or of a node, to one of its values. */
export type Path = readonly (string | number)[]

/** A stretch of text, by offsets. */
export interface Range {
  /** Offset of the first UTF-16 code unit, from 0. */
  readonly start: number
  /** Offset after the last one. */
  readonly end: number
}

/** Where a value of the document is written. */
export interface Located extends Range {
  /** Where the name of its field is written; absent for items of lists and for the whole document. */
  readonly key?: Range
  /** Whether it is a single value, or holds others: on lines of their own, or within brackets as in JSON. */
  readonly form: "scalar" | "block" | "flow"
  /** Whether it is anchored or comes from an alias: changing it would change other places too, so it is never edited. */
  readonly shared: boolean
  /** What it holds, by the name of the field or the number of the item, in the order it is written. */
  readonly members: ReadonlyMap<string | number, Located>
}

/** What stands where no value was written: the start of the document. */
export const nowhere: Located = { start: 0, end: 0, form: "scalar", shared: true, members: new Map() }

/** The offsets at which the lines of a text begin. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return starts
}

const positionAt = (starts: readonly number[], offset: number): { line: number; column: number } => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}

/** The lines and columns of a stretch of text. */
export const placeOf = (starts: readonly number[], { start, end }: Range): Place => {
  const from = positionAt(starts, start)
  const to = positionAt(starts, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

/** Writes a path as a JSON pointer (RFC 6901). */
export const pointerOf = (path: Path): string => {
  let pointer = ""
  for (const step of path) pointer += `/${typeof step === "string" && /[~/]/.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step}`
  return pointer
}

/** Writes a path as people read it: `spec.goals[2].title`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "")

/** Whether a text is one of those that stand in for a missing text: the place of the node that lacks it, as `pathText` writes it. */
export const isStandIn = (text: string): boolean => /^spec\.\w+[.[]/.test(text)

/** Where the value at a path is written: how many steps of the path could be taken, and what is there. */
export interface Found {
  readonly at: Located
  readonly depth: number
  readonly found: boolean
}

/**
 * Finds where the value at a path is written.
 *
 * @remarks
 * Where the document says nothing there, the nearest part around it that is written stands in, and `found` is false.
 */
export const locate = (root: Located, path: Path): Found => {
  let at = root
  for (const [depth, step] of path.entries()) {
    const next = at.members.get(step)
    if (next === undefined) return { at, depth, found: false }
    at = next
  }
  return { at, depth: path.length, found: true }
}

/** What to point at: a value, the name of its field, or, for what is not written, the name of the part that lacks it. */
export const rangeOf = ({ at, found }: Found, on: "key" | "value"): Range => {
  if (found && on === "value") return at
  return at.key ?? (found ? at : { start: at.start, end: at.start })
}
