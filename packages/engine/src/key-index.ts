import { grown } from "./grown-cells.ts"

/**
 * Where the row with a key stands.
 *
 * @remarks
 * Unit: sources and ids by their codes. Rows of several sources with one id are linked one to the next; there are few of those.
 */
export interface KeyIndex {
  /** The place of the row with a key, -1 if there is none. */
  readonly find: (source: number, id: number) => number
  /** Says that the row at the next free place has a key that none before has. */
  readonly add: (source: number, id: number) => number
  readonly size: () => number
}

const grownBy = (kept: Int32Array, least: number): Int32Array => grown(kept, Math.max(least, kept.length * 2))

/** Makes an index without keys. */
export const keyIndex = (): KeyIndex => {
  // Places are kept one higher than they are, so that fresh room, all nought, says that there is none.
  let first: Int32Array = new Int32Array(64)
  let next: Int32Array = new Int32Array(64)
  let sources: Int32Array = new Int32Array(64)
  let size = 0
  return {
    find: (source, id) => {
      let place = id < first.length ? (first[id] as number) : 0
      while (place !== 0 && sources[place - 1] !== source) place = next[place - 1] as number
      return place - 1
    },
    add: (source, id) => {
      if (id >= first.length) first = grownBy(first, id + 1)
      if (size === next.length) {
        next = grownBy(next, size + 1)
        sources = grownBy(sources, size + 1)
      }
      next[size] = first[id] as number
      sources[size] = source
      first[id] = size + 1
      return size++
    },
    size: () => size,
  }
}
