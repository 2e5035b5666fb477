import { denseCodes } from "./dense-codes.ts"
import { combine, partOf, type Part, type Selection } from "./key-parts.ts"
import { groupText } from "./tallied.ts"
import { isNumber } from "./typed-node.ts"
import type { TypedQuestion, TypedSummary } from "./typed-question.ts"
import { stretch, type Vector, type Vectors } from "./vector.ts"

/** The buckets and groups of a question as whole numbers: a place for each of them that rows fall into. */
export interface Places {
  /** The place of each row, -1 for rows outside all buckets. */
  readonly cells: Vector<Int32Array>
  /** How many places there may be by now. */
  readonly size: () => number
  /** Whether the places are few enough and known from the beginning. */
  readonly isFixed: boolean
  readonly bucketOf: (place: number) => number
  readonly groupOf: (place: number) => readonly (string | null)[]
  readonly outgrown: () => boolean
}

/** Up to so many places are numbered by their parts; beyond that, in the order they turn up. */
const mostFixed = 2 ** 16

/** How finely the time between the first and the last bound is cut to look up buckets. */
const cuts = 4096

/** A function that says into which bucket each time falls: 0 is what came before the first bound, -1 what comes after the last one or the as-of moment. */
const bucketsBy = (bounds: readonly number[], asOf: number): ((times: Float64Array, count: number, out: Int32Array) => void) => {
  const [first, last] = [bounds[0] as number, bounds.at(-1) as number]
  const width = Math.max((last - first) / cuts, 1)
  const ends = Float64Array.from(bounds)
  const starts = new Int32Array(cuts + 1)
  for (let cut = 0, bucket = -1; cut <= cuts; cut++) {
    while ((ends[bucket + 1] as number) <= first + cut * width) bucket++
    starts[cut] = bucket
  }
  const inverse = 1 / width
  return (times, count, out) => {
    // Rows mostly come in the order of their times, so the bucket of the row before is tried first.
    let [bucket, low, high] = [-1, Number.NEGATIVE_INFINITY, first]
    for (let row = 0; row < count; row++) {
      const time = times[row] as number
      // An untold time is NaN: neither after the as-of moment nor before the last bound.
      if (time > asOf || !(time < last)) {
        out[row] = -1
        continue
      }
      if (!(time >= low && time < high)) {
        bucket = time < first ? -1 : (starts[((time - first) * inverse) | 0] as number)
        // What was looked up is the bucket of an instant shortly before, or by rounding shortly after.
        while ((ends[bucket + 1] as number) <= time) bucket++
        while ((ends[bucket] as number) > time) bucket--
        low = bucket === -1 ? Number.NEGATIVE_INFINITY : (ends[bucket] as number)
        high = ends[bucket + 1] as number
      }
      out[row] = bucket + 1
    }
  }
}

/** The one bucket of a question without bounds, and -1 for what comes after the as-of moment. */
const oneBucket =
  (asOf: number) =>
  (times: Float64Array, count: number, out: Int32Array): void => {
    for (let row = 0; row < count; row++) out[row] = (times[row] as number) > asOf ? -1 : 0
  }

/** Prepares to find the places of the rows of a table, for all summaries that are cut along the same time. */
export const placesOver = ({ at, by }: TypedSummary, { asOf, bounds }: TypedQuestion, vectors: Vectors): Places => {
  const times = isNumber(at) ? vectors.numbers(at) : undefined
  const isCut = bounds.length > 0
  const fill = isCut ? bucketsBy(bounds, asOf) : oneBucket(asOf)
  const untimed = new Float64Array(stretch).fill(Number.NaN)
  const buckets = new Int32Array(stretch)
  // Before the first bound is a bucket of its own, numbered one before it.
  const before = isCut ? 1 : 0
  const bucketPart: Part = { limit: Math.max(bounds.length, 1), plus: 0, codes: () => buckets, outgrown: () => false, cellOf: (code) => code - before }
  const byParts = by.map((node) => partOf(node, vectors))
  const parts = combine([bucketPart, ...byParts])
  const isFixed = parts.limit <= mostFixed
  const found = denseCodes()
  const selection: Selection = { chosen: 0, rows: new Int32Array(stretch) }
  const codes = new Float64Array(stretch)
  const out = new Int32Array(stretch)
  const cellsOf = (place: number) => parts.cellsOf(isFixed ? place : found.numberOf(place))

  /** Places as they turn up: each gets the next number. */
  const find = (from: number, count: number): Int32Array => {
    selection.chosen = 0
    for (let row = 0; row < count; row++) if ((buckets[row] as number) >= 0) selection.rows[selection.chosen++] = row
    parts.encode(from, count, selection, codes)
    out.fill(-1, 0, count)
    for (let index = 0; index < selection.chosen; index++) out[selection.rows[index] as number] = found.code(codes[index] as number)
    return out
  }

  /** Places numbered by their parts. */
  const reckon = (from: number, count: number): Int32Array => {
    if (byParts.length === 0) return buckets
    out.set(buckets.subarray(0, count))
    for (const { codes: codesOf, limit, plus } of byParts) {
      const cells = codesOf(from, count)
      for (let row = 0; row < count; row++) out[row] = (out[row] as number) < 0 ? -1 : (out[row] as number) * limit + (cells[row] as number) + plus
    }
    return out
  }

  return {
    isFixed,
    size: () => (isFixed ? parts.limit : found.size()),
    outgrown: parts.outgrown,
    bucketOf: (place) => cellsOf(place)[0] as number,
    groupOf: (place) => cellsOf(place).slice(1).map(groupText),
    cells: (from, count) => {
      fill(times?.(from, count) ?? untimed, count, buckets)
      return isFixed ? reckon(from, count) : find(from, count)
    },
  }
}
