import type { Cell } from "@folkmoot/facts"
import { codeLimit, denseCodes } from "./dense-codes.ts"
import { untoldTruth } from "./stored-column.ts"
import { stretch, type Vector, type Vectors } from "./vector.ts"
import type { TypedNode } from "./typed-node.ts"

/** The rows of a stretch that qualify: how many, and which. */
export interface Selection {
  chosen: number
  readonly rows: Int32Array
}

/** One part of a place or key: the cells of rows as whole numbers, the least of them `-plus`, and such a number, counted from 0, as a cell. */
export interface Part {
  /** What its numbers, counted from 0, stay below. */
  readonly limit: number
  readonly plus: number
  readonly codes: Vector<Int32Array | Uint8Array>
  readonly cellOf: (code: number) => Cell
  /** Whether there may be numbers by now that reach the limit. */
  readonly outgrown: () => boolean
}

const never = (): boolean => false

/** A number as a cell. */
export const numberCell = (number: number): Cell => (Number.isNaN(number) ? null : number)

const numberPart = (vector: Vector<Float64Array>): Part => {
  const codes = denseCodes()
  const out = new Int32Array(stretch)
  return {
    limit: codeLimit,
    plus: 0,
    outgrown: never,
    codes: (from, count) => {
      const cells = vector(from, count)
      for (let row = 0; row < count; row++) out[row] = codes.code(cells[row] as number)
      return out
    },
    cellOf: (code) => numberCell(codes.numberOf(code)),
  }
}

/** The part that an expression's cells make. */
export const partOf = (node: TypedNode, vectors: Vectors): Part => {
  if (node.kind === "nothing") {
    const none = new Uint8Array(stretch)
    return { limit: 1, plus: 0, outgrown: never, codes: () => none, cellOf: () => null }
  }
  if (node.kind === "text") {
    const { cells, codes, limit } = vectors.texts(node)
    return { limit, plus: 1, codes: cells, outgrown: () => codes.size() >= limit, cellOf: (code) => (code === 0 ? null : codes.textOf(code - 1)) }
  }
  if (node.kind === "boolean") {
    return { limit: 3, plus: 0, codes: vectors.truths(node), outgrown: never, cellOf: (code) => (code === untoldTruth ? null : code === 1) }
  }
  return numberPart(vectors.numbers(node))
}

/** Several parts as one whole number. */
export interface Combined {
  readonly limit: number
  readonly encode: (from: number, count: number, selection: Selection, out: Float64Array) => void
  readonly cellsOf: (code: number) => Cell[]
  readonly outgrown: () => boolean
}

/**
 * Puts parts side by side into one number.
 *
 * @remarks
 * Where numbers would grow beyond what a double holds exactly, those that turn up get dense codes before the next part is put beside them.
 */
export const combine = (parts: readonly Part[]): Combined => {
  let limit = 1
  const steps = parts.map((part) => {
    const folded = limit * part.limit > Number.MAX_SAFE_INTEGER ? denseCodes() : undefined
    limit = (folded === undefined ? limit : codeLimit) * part.limit
    return { part, folded }
  })
  return {
    limit,
    encode: (from, count, { chosen, rows }, out) => {
      out.fill(0, 0, chosen)
      for (const { part, folded } of steps) {
        const codes = part.codes(from, count)
        const { limit: times, plus } = part
        if (folded !== undefined) for (let at = 0; at < chosen; at++) out[at] = folded.code(out[at] as number)
        for (let at = 0; at < chosen; at++) out[at] = (out[at] as number) * times + (codes[rows[at] as number] as number) + plus
      }
    },
    cellsOf: (code) => {
      const cells = new Array<Cell>(steps.length)
      let before = code
      for (let index = steps.length - 1; index >= 0; index--) {
        const { part, folded } = steps[index] as (typeof steps)[number]
        cells[index] = part.cellOf(before % part.limit)
        before = Math.floor(before / part.limit)
        if (folded !== undefined) before = folded.numberOf(before)
      }
      return cells
    },
    outgrown: () => steps.some(({ part }) => part.outgrown()),
  }
}
