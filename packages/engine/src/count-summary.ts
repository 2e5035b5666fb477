import type { Answer, Cell } from "@folkmoot/facts"
import { collectedKeys } from "./collected-keys.ts"
import { listRows } from "./lanes.ts"
import type { KeyTally } from "./key-tally.ts"
import { combine, type Combined, numberCell, partOf, type Selection } from "./key-parts.ts"
import type { Places } from "./places.ts"
import { inexactSum, type Told } from "./tallied.ts"
import { isNumber } from "./typed-node.ts"
import type { TypedSummary } from "./typed-question.ts"
import { stretch, type Vectors } from "./vector.ts"

/** Counts one summary, a stretch of rows at a time. */
export interface SummaryCount {
  /** Counts a stretch of rows or, with -1, takes back what they counted. */
  readonly take: (from: number, count: number, sign: 1 | -1) => void
  readonly answers: () => Told
  /** Whether codes have grown beyond what was reckoned with; then all must be counted anew. */
  readonly outgrown: () => boolean
}

type Entry = Answer["entries"][number]

/** What the rows of a summary come to, by place. */
interface Tallies {
  readonly take: (from: number, count: number, sign: 1 | -1, selection: Selection, places: Int32Array, weights: Float64Array | undefined) => void
  readonly isExact: () => boolean
  readonly settle: () => void
  /** The places that have changed since this was asked before, each with how its entries are made. */
  readonly changed: () => Iterable<readonly [place: number, make: () => readonly Entry[]]>
  readonly outgrown: () => boolean
}

/** Up to so many combinations of place and key have a number of their own from the beginning. */
const mostDense = 2 ** 18

/** And where they are counted once, up to so many for each row there is: what no row falls into costs no memory, and no key is then looked for. */
const mostDensePerRow = 2

/** Counts kept side by side, one for each place and key there can be. */
const denseTallies = (keys: Combined, places: Places, hasWeight: boolean): Tallies => {
  const width = keys.limit
  // No table has more rows than four bytes can count; a sum needs eight.
  const rows = new Int32Array(places.size() * width)
  const sums = hasWeight ? new Float64Array(rows.length) : rows
  const isTouched = new Uint8Array(places.size())
  // Those with a mark: looking for what has changed among all there can be would take longer than to count a day.
  let touched: number[] = []
  const codes = new Float64Array(stretch)
  const cells = new Int32Array(stretch)
  let isExact = true

  const entriesOf = (place: number): readonly Entry[] => {
    const entries: Entry[] = []
    for (let key = 0; key < width; key++) {
      const at = place * width + key
      if (rows[at] !== 0) entries.push({ key: keys.cellsOf(key), n: sums[at] as number })
    }
    return entries
  }

  return {
    outgrown: keys.outgrown,
    isExact: () => isExact,
    settle: () => {},
    take: (from, count, sign, selection, placeOf, weights) => {
      if (width > 1) keys.encode(from, count, selection, codes)
      const { chosen, rows: chosenRows } = selection
      for (let index = 0; index < chosen; index++) {
        const place = placeOf[chosenRows[index] as number] as number
        if (isTouched[place] === 0) {
          isTouched[place] = 1
          touched.push(place)
        }
        cells[index] = width > 1 ? place * width + (codes[index] as number) : place
      }
      if (weights === undefined) {
        for (let index = 0; index < chosen; index++) sums[cells[index] as number] = (sums[cells[index] as number] as number) + sign
        return
      }
      for (let index = 0; index < chosen; index++) {
        const at = cells[index] as number
        const sum = (sums[at] as number) + sign * (weights[chosenRows[index] as number] as number)
        if (sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER) isExact = false
        sums[at] = sum
        rows[at] = (rows[at] as number) + sign
      }
    },
    changed: () => {
      const taken = touched
      touched = []
      for (const place of taken) isTouched[place] = 0
      return taken.map((place) => [place, () => entriesOf(place)])
    },
  }
}

/** Counts kept for keys that turn up: the first number among a key's parts as it is, all others together as one code. */
const sparseTallies = ({ keys: nodes }: TypedSummary, vectors: Vectors, places: Places, hasWeight: boolean, isStanding: boolean): Tallies => {
  const numeric = nodes.findIndex(isNumber)
  const numbers = numeric === -1 ? undefined : vectors.numbers(nodes[numeric] as (typeof nodes)[number])
  const others = combine(nodes.filter((_, index) => index !== numeric).map((node) => partOf(node, vectors)))
  const hasSecond = numbers !== undefined && others.limit > 1
  const collected = collectedKeys(hasSecond, hasWeight)
  const codes = new Float64Array(stretch)
  const made: (Entry | undefined)[][] = []
  let last: 1 | -1 = 1

  // The rest of a key is often one of a few, as whether a wait was over.
  const rests: Cell[][] = []
  const restOf = (code: number): Cell[] => (code < 64 ? (rests[code] ??= others.cellsOf(code)) : others.cellsOf(code))

  const entryOf = (tally: KeyTally, index: number): Entry => {
    const n = tally.sumOf(index)
    if (numbers === undefined) return { key: others.cellsOf(tally.firstOf(index)), n }
    const first = numberCell(tally.firstOf(index))
    const rest = restOf(tally.secondOf(index))
    if (numeric !== 0 || rest.length > 1) return { key: rest.toSpliced(numeric, 0, first), n }
    return { key: rest.length === 0 ? [first] : [first, rest[0] as Cell], n }
  }

  const entriesOf = (place: number, tally: KeyTally, changed: readonly number[] | "many"): readonly Entry[] => {
    const size = tally.size()
    // What was handed out before stays as it is.
    const own = changed === "many" ? new Array<Entry | undefined>(size) : (made[place] ?? []).slice()
    const count = changed === "many" ? size : changed.length
    let isWhole = true
    for (let at = 0; at < count; at++) {
      const index = changed === "many" ? at : (changed[at] as number)
      own[index] = tally.rowsOf(index) === 0 ? undefined : entryOf(tally, index)
    }
    for (let index = 0; index < size && isWhole; index++) isWhole = tally.rowsOf(index) !== 0
    if (isStanding) made[place] = own
    return (isWhole ? own : own.filter((entry) => entry !== undefined)) as readonly Entry[]
  }

  return {
    outgrown: others.outgrown,
    isExact: () => collected.tallies.every((tally) => tally?.isExact() !== false),
    settle: () => collected.settle(places.size()),
    take: (from, count, sign, selection, placeOf, weights) => {
      if (sign !== last || collected.isFull()) collected.settle(places.size())
      last = sign
      const first = numbers?.(from, count)
      if (numbers === undefined || hasSecond) others.encode(from, count, selection, codes)
      for (let index = 0; index < selection.chosen; index++) {
        const row = selection.rows[index] as number
        const code = codes[index] as number
        collected.add(placeOf[row] as number, first === undefined ? code : (first[row] as number), code, weights === undefined ? 1 : (weights[row] as number), sign)
      }
    },
    *changed() {
      for (const [place, tally] of collected.tallies.entries()) {
        const changed = tally?.takeChanged() ?? []
        if (tally !== undefined && changed.length > 0) yield [place, () => entriesOf(place, tally, changed)]
      }
    },
  }
}

/** An answer whose entries are made when they are first read. */
const answerLater = (answer: Omit<Answer, "entries">, make: () => readonly Entry[]): Answer => {
  let made: readonly Entry[] | undefined
  return {
    ...answer,
    get entries() {
      return (made ??= make())
    },
  }
}

/**
 * Prepares to count a summary over a stored table.
 *
 * @remarks
 * Rows that qualify are counted at their place, by their key. Where places and keys are few, each has a number from the beginning and
 * counting is one addition; where keys are many, rows are sorted by place and each place keeps a table of its own. A standing question
 * remembers what it told, and makes anew only what has changed since; of one that is asked once `size` says how many rows there are.
 */
export const countSummary = (summary: TypedSummary, places: Places, vectors: Vectors, size: number | "standing"): SummaryCount => {
  const isStanding = size === "standing"
  const where = vectors.truths(summary.where)
  const weight = summary.weight === undefined ? undefined : vectors.numbers(summary.weight)
  const keys = combine(summary.keys.map((node) => partOf(node, vectors)))
  const isDense = places.isFixed && places.size() * keys.limit <= (isStanding ? mostDense : Math.max(mostDense, size * mostDensePerRow)) && !summary.keys.some(isNumber)
  const tallies = isDense ? denseTallies(keys, places, weight !== undefined) : sparseTallies(summary, vectors, places, weight !== undefined, isStanding)
  const selection: Selection = { chosen: 0, rows: new Int32Array(stretch + 1) }
  const told = new Map<number, Answer>()

  const tell = (place: number, make: () => readonly Entry[]): void => {
    const answer = { summary: summary.index, bucket: places.bucketOf(place), group: places.groupOf(place) }
    if (!isStanding) return void told.set(place, answerLater(answer, make))
    const entries = make()
    if (entries.length === 0) told.delete(place)
    else told.set(place, { ...answer, entries })
  }

  return {
    outgrown: tallies.outgrown,
    take: (from, count, sign) => {
      const { rows } = selection
      const held = listRows(where(from, count), count, rows)
      if (held === 0) return
      const placeOf = places.cells(from, count)
      const weights = weight?.(from, count)
      let chosen = 0
      for (let index = 0; index < held; index++) {
        const row = rows[index] as number
        rows[chosen] = row
        if ((placeOf[row] as number) >= 0 && (weights === undefined || weights[row] === weights[row])) chosen++
      }
      selection.chosen = chosen
      if (chosen > 0) tallies.take(from, count, sign, selection, placeOf, weights)
    },
    answers: () => {
      tallies.settle()
      if (!tallies.isExact()) return { refused: inexactSum(summary.index) }
      for (const [place, make] of tallies.changed()) tell(place, make)
      return { answers: [...told.values()] }
    },
  }
}
