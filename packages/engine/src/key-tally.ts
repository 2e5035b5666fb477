/** Keys and weights of rows, side by side: a number, a second number where one does not do, and a weight where rows do not count one each. */
export interface Collected {
  readonly firsts: Float64Array
  readonly seconds: Float64Array
  readonly weights: Float64Array
}

/** The keys of one place with what was counted for each, made for millions of them: no object is made for any. */
export interface KeyTally {
  /** Adds rows `from` to `to` of what was collected; with no weights each counts `sign`. */
  readonly add: (run: Collected, from: number, to: number, sign: 1 | -1) => void
  /** A tally of its own with what this one has, which is then empty again. */
  readonly moveOut: () => KeyTally
  /** Whether all sums have always been exact. */
  readonly isExact: () => boolean
  readonly size: () => number
  readonly firstOf: (index: number) => number
  readonly secondOf: (index: number) => number
  readonly sumOf: (index: number) => number
  /** How many rows stand behind a sum; where none is left, there is no entry. */
  readonly rowsOf: (index: number) => number
  /** Which sums changed since this was asked before, some perhaps named twice, or that too many did to name them. */
  readonly takeChanged: () => readonly number[] | "many"
}

/** What a tally begins with. */
interface Begun {
  readonly cells: Float64Array
  readonly size: number
  readonly isExact: boolean
}

/** A first reading changes everything; only the few changes of later ones are worth naming. */
const mostNamed = 1024

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

const hashOf = (first: number, second: number): number => {
  double[0] = first
  let hash = Math.imul((halves[0] as number) ^ Math.imul(halves[1] as number, 0x85ebca6b) ^ Math.imul(second, 0x27d4eb2f), 0x9e3779b1)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

/** Slots for so many keys and as many again, a power of two of them. */
const slotsFor = (keys: number): Int32Array => new Int32Array(2 ** Math.ceil(Math.log2(Math.max(keys, 8) * 2))).fill(-1)

/** Makes a tally, without keys unless it begins with some. */
export const keyTally = (hasSecond: boolean, hasWeight: boolean, begun: Begun = { cells: new Float64Array(0), size: 0, isExact: true }): KeyTally => {
  // What belongs to one key stands together: its first number, its sum, and where they are needed its rows and its second number.
  const rowsAt = hasWeight ? 2 : 1
  const secondAt = rowsAt + 1
  const width = secondAt + (hasSecond ? 1 : 0)
  let { cells, size, isExact } = begun
  // Made when rows are first looked up: many tallies never see another.
  let slots: Int32Array | undefined
  let changed: number[] | "many" = size === 0 ? [] : "many"

  const indexed = (room: number): Int32Array => {
    const made = slotsFor(room)
    const mask = made.length - 1
    for (let index = 0; index < size; index++) {
      const at = index * width
      let slot = hashOf(cells[at] as number, hasSecond ? (cells[at + secondAt] as number) : 0) & mask
      while (made[slot] !== -1) slot = (slot + 1) & mask
      made[slot] = index
    }
    return made
  }

  /** Room for one more key. */
  const grow = (): Int32Array => {
    const room = Math.max(16, size * 2)
    const wider = new Float64Array(room * width)
    wider.set(cells)
    cells = wider
    return (slots = indexed(room))
  }

  /** Where a key's numbers begin; a key that is new gets its place now. Untold numbers, which equal nothing, are one key. */
  const placeOf = (looked: Int32Array, first: number, second: number): number => {
    const mask = looked.length - 1
    for (let slot = hashOf(first, second) & mask; ; slot = (slot + 1) & mask) {
      const index = looked[slot] as number
      const at = index * width
      if (index === -1) {
        if ((size + 1) * width > cells.length) return placeOf(grow(), first, second)
        looked[slot] = size
        cells[size * width] = first
        if (hasSecond) cells[size * width + secondAt] = second
        return size++ * width
      }
      const seen = cells[at] as number
      if ((seen === first || (first !== first && seen !== seen)) && (!hasSecond || cells[at + secondAt] === second)) return at
    }
  }

  /** Empties the slots: one by one where few of them are taken. */
  const empty = (): void => {
    if (slots === undefined || size * 8 > slots.length) return void slots?.fill(-1)
    const mask = slots.length - 1
    for (let index = 0; index < size; index++) {
      let slot = hashOf(cells[index * width] as number, hasSecond ? (cells[index * width + secondAt] as number) : 0) & mask
      while (slots[slot] !== index) slot = (slot + 1) & mask
      slots[slot] = -1
    }
  }

  return {
    add: ({ firsts, seconds, weights }, from, to, sign) => {
      const named = changed === "many" || to - from + changed.length > mostNamed ? undefined : changed
      if (named === undefined) changed = "many"
      let looked = (slots ??= indexed(size))
      for (let row = from; row < to; row++) {
        const at = placeOf(looked, firsts[row] as number, hasSecond ? (seconds[row] as number) : 0)
        looked = slots
        if (hasWeight) cells[at + rowsAt] = (cells[at + rowsAt] as number) + sign
        const sum = (cells[at + 1] as number) + (hasWeight ? sign * (weights[row] as number) : sign)
        if (sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER) isExact = false
        cells[at + 1] = sum
        named?.push(at / width)
      }
    },
    moveOut: () => {
      const moved = keyTally(hasSecond, hasWeight, { cells: cells.slice(0, size * width), size, isExact })
      empty()
      cells.fill(0, 0, size * width)
      size = 0
      isExact = true
      return moved
    },
    isExact: () => isExact,
    size: () => size,
    firstOf: (index) => cells[index * width] as number,
    secondOf: (index) => (hasSecond ? (cells[index * width + secondAt] as number) : 0),
    sumOf: (index) => cells[index * width + 1] as number,
    rowsOf: (index) => cells[index * width + rowsAt] as number,
    takeChanged: () => {
      const taken = changed
      changed = []
      return taken
    },
  }
}
