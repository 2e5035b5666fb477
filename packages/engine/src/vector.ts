import type { TextCodes } from "@folkmoot/facts"
import type { TypedNode } from "./typed-node.ts"

/** How many rows are worked on at once: few enough that what is worked out between stays in the processor's cache. */
export const stretch = 2048

/** Gives the cells of rows `from` to `from + count`; they hold until the next turn. */
export type Vector<Kept extends Float64Array | Uint8Array | Int32Array> = (from: number, count: number) => Kept

/** Turns expressions into functions of a stretch of rows. */
export interface Vectors {
  readonly numbers: (node: TypedNode) => Vector<Float64Array>
  readonly truths: (node: TypedNode) => Vector<Uint8Array>
  /** Texts by their codes, whose codes they are, and a limit that these will not reach soon. */
  readonly texts: (node: TypedNode) => { readonly cells: Vector<Int32Array>; readonly codes: TextCodes; readonly limit: number }
  /** The same vector, worked out once in each turn. */
  readonly once: <Kept extends Float64Array | Uint8Array | Int32Array>(vector: Vector<Kept>) => Vector<Kept>
  /** Lets go of what was worked out, before another stretch or the same with other cells. */
  readonly turn: () => void
}

/** An expression with one of some operations. */
export type Op<Name extends TypedNode["op"]> = Extract<TypedNode, { readonly op: Name }>
