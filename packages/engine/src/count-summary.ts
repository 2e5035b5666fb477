import type { Answer, Cell } from "@folkmoot/facts"
import { codeLimit, denseCodes } from "./dense-codes.ts"
import type { Refusal } from "./refusal.ts"
import { untoldTruth } from "./stored-table.ts"
import { groupText, inexactSum } from "./tallied.ts"
import { isNumber, type TypedNode } from "./typed-node.ts"
import type { TypedQuestion, TypedSummary } from "./typed-question.ts"
import { stretch, type Vectors } from "./vectors.ts"

/** Counts one summary, a stretch of rows at a time. */
export interface SummaryCount {
  readonly take: (from: number, count: number) => void
  readonly answers: () => { readonly answers: readonly Answer[] } | { readonly refused: Refusal }
}

/** The rows of a stretch that qualify: how many, and which. */
interface Selection {
  chosen: number
  readonly rows: Int32Array
}

/** One part of a group or key: turns the cells of selected rows into whole numbers from 0, and such a number back into a cell. */
interface Part {
  readonly encode: (from: number, count: number, selection: Selection, out: Int32Array) => void
  readonly cellOf: (code: number) => Cell
}

/** A part whose cells are whole numbers already, the least of them `-plus`. */
const codedPart = (vector: (from: number, count: number) => Int32Array | Uint8Array, plus: number, cellOf: Part["cellOf"]): Part => ({
  encode: (from, count, { chosen, rows }, out) => {
    const cells = vector(from, count)
    for (let index = 0; index < chosen; index++) out[index] = (cells[rows[index] as number] as number) + plus
  },
  cellOf,
})

const numberPart = (vector: (from: number, count: number) => Float64Array): Part => {
  const codes = denseCodes()
  return {
    encode: (from, count, { chosen, rows }, out) => {
      const cells = vector(from, count)
      for (let index = 0; index < chosen; index++) out[index] = codes.code(cells[rows[index] as number] as number)
    },
    cellOf: (code) => {
      const number = codes.numberOf(code)
      return Number.isNaN(number) ? null : number
    },
  }
}

const partOf = (node: TypedNode, vectors: Vectors): Part => {
  if (node.kind === "nothing") return { encode: (_from, _count, { chosen }, out) => void out.fill(0, 0, chosen), cellOf: () => null }
  if (node.kind === "text") return codedPart(vectors.texts(node), 1, (code) => (code === 0 ? null : vectors.textOf(code - 1)))
  if (node.kind === "boolean") return codedPart(vectors.truths(node), 0, (code) => (code === untoldTruth ? null : code === 1))
  return numberPart(vectors.numbers(node))
}

/** Which bucket a time falls into; -1 is what came before the first bound. */
const bucketAt = (bounds: readonly number[], time: number): number => {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bounds[middle] as number) <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Prepares to count a summary over a stored table.
 *
 * @remarks
 * Each row's bucket gets a code; the code and the row's first group cell together get a code; and so on, part by part. The last code
 * stands for the whole combination and says where its count is kept.
 */
export const countSummary = (summary: TypedSummary, { asOf, bounds }: TypedQuestion, vectors: Vectors): SummaryCount => {
  const where = vectors.truths(summary.where)
  const at = isNumber(summary.at) ? vectors.numbers(summary.at) : undefined
  const weight = summary.weight === undefined ? undefined : vectors.numbers(summary.weight)
  const parts = [...summary.by, ...summary.keys].map((node) => ({ ...partOf(node, vectors), pairs: denseCodes() }))
  const buckets = denseCodes()
  const entries = parts.at(-1)?.pairs ?? buckets
  const selection: Selection = { chosen: 0, rows: new Int32Array(stretch) }
  const codes = new Int32Array(stretch)
  const added = new Int32Array(stretch)
  const last = bounds.at(-1)
  let sums = new Float64Array(64)
  let isExact = true

  const select = (from: number, count: number, weights: Float64Array | undefined): void => {
    const holds = where(from, count)
    const times = at?.(from, count)
    let chosen = 0
    for (let row = 0; row < count; row++) {
      if (holds[row] !== 1) continue
      const time = times === undefined ? Number.NaN : (times[row] as number)
      // An untold time is NaN: neither after the as-of moment nor before the last bound.
      if (time > asOf || (last !== undefined && !(time < last))) continue
      if (weights !== undefined && Number.isNaN(weights[row])) continue
      selection.rows[chosen] = row
      codes[chosen++] = buckets.code(last === undefined ? 0 : bucketAt(bounds, time))
    }
    selection.chosen = chosen
  }

  const add = (weights: Float64Array | undefined): void => {
    if (entries.size() > sums.length) {
      const wider = new Float64Array(Math.max(entries.size(), sums.length * 2))
      wider.set(sums)
      sums = wider
    }
    for (let index = 0; index < selection.chosen; index++) {
      const code = codes[index] as number
      const sum = (sums[code] as number) + (weights === undefined ? 1 : (weights[selection.rows[index] as number] as number))
      if (sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER) isExact = false
      sums[code] = sum
    }
  }

  /** The cells of parts `first` to `end`, and the code that was there before them. */
  const decode = (code: number, first: number, end: number): { readonly cells: readonly Cell[]; readonly before: number } => {
    const cells = new Array<Cell>(end - first)
    let before = code
    for (let index = end - 1; index >= first; index--) {
      const part = parts[index] as (typeof parts)[number]
      const pair = part.pairs.numberOf(before)
      cells[index - first] = part.cellOf(pair % codeLimit)
      before = Math.floor(pair / codeLimit)
    }
    return { cells, before }
  }

  const answers = (): readonly Answer[] => {
    const width = summary.by.length
    const told: Answer[] = []
    const entriesOf: { readonly key: readonly Cell[]; readonly n: number }[][] = []
    for (let code = 0; code < (parts[width - 1]?.pairs ?? buckets).size(); code++) {
      const { cells, before } = decode(code, 0, width)
      const own: (typeof entriesOf)[number] = []
      entriesOf.push(own)
      told.push({ summary: summary.index, bucket: buckets.numberOf(before), group: cells.map(groupText), entries: own })
    }
    for (let entry = 0; entry < entries.size(); entry++) {
      const { cells, before } = decode(entry, width, parts.length)
      entriesOf[before]?.push({ key: cells, n: sums[entry] as number })
    }
    return told
  }

  return {
    take: (from, count) => {
      const weights = weight?.(from, count)
      select(from, count, weights)
      if (selection.chosen === 0) return
      for (const { encode, pairs } of parts) {
        encode(from, count, selection, added)
        for (let index = 0; index < selection.chosen; index++) codes[index] = pairs.code((codes[index] as number) * codeLimit + (added[index] as number))
      }
      add(weights)
    },
    answers: () => (isExact ? { answers: answers() } : { refused: inexactSum(summary.index) }),
  }
}
