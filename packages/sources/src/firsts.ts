import { widened } from "./widened.ts"

/** Numbers below this can stand side by side in one that a double holds exactly. */
const limit = 2 ** 26

/** Two numbers as one; such pairs sort by the first, then by the second. */
export const paired = (first: number, second: number): number => first * limit + second

/** The two numbers of a pair. */
export const partsOf = (pair: number): readonly [first: number, second: number] => [Math.floor(pair / limit), pair % limit]

/** The first thing that happened of all that is known by one pair. */
export interface First {
  readonly at: number
  /** What kind of thing it was. */
  readonly kind: number
}

/**
 * When something first happened for each pair of numbers, and of what kind it was.
 *
 * @remarks
 * Unit: no object is kept for any of them: hundreds of thousands, looked through for garbage again and again, take longer than all else that is done with them.
 */
export class Firsts {
  /** Which of two kinds comes first, of things that happened at one moment. */
  readonly #isBefore: (kind: number, other: number) => boolean
  #slots = new Int32Array(256).fill(-1)
  #pairs = new Float64Array(64)
  #times = new Float64Array(64)
  #kinds = new Int32Array(64)
  #size = 0

  constructor(isBefore: (kind: number, other: number) => boolean) {
    this.#isBefore = isBefore
  }

  /** Where a pair is found, or would be. */
  #slotOf(pair: number): number {
    const mask = this.#slots.length - 1
    let hash = Math.imul(pair % limit ^ Math.imul(Math.floor(pair / limit), 0x85ebca6b), 0x9e3779b1)
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
    let slot = (hash ^ (hash >>> 13)) & mask
    while (this.#slots[slot] !== -1 && this.#pairs[this.#slots[slot] as number] !== pair) slot = (slot + 1) & mask
    return slot
  }

  #widen(): void {
    this.#pairs = widened(this.#pairs)
    this.#times = widened(this.#times)
    this.#kinds = widened(this.#kinds)
    this.#slots = new Int32Array(this.#pairs.length * 4).fill(-1)
    for (let place = 0; place < this.#size; place++) this.#slots[this.#slotOf(this.#pairs[place] as number)] = place
  }

  /** Says that something happened; what happened before it stands. */
  tell(pair: number, at: number, kind: number): void {
    const place = this.#slots[this.#slotOf(pair)] as number
    if (place !== -1) {
      const known = this.#times[place] as number
      if (known < at || (known === at && !this.#isBefore(kind, this.#kinds[place] as number))) return
      this.#times[place] = at
      this.#kinds[place] = kind
      return
    }
    if (this.#size === this.#pairs.length) this.#widen()
    this.#slots[this.#slotOf(pair)] = this.#size
    this.#pairs[this.#size] = pair
    this.#times[this.#size] = at
    this.#kinds[this.#size] = kind
    this.#size += 1
  }

  find(pair: number): First | undefined {
    const place = this.#slots[this.#slotOf(pair)] as number
    return place === -1 ? undefined : { at: this.#times[place] as number, kind: this.#kinds[place] as number }
  }

  /** Every pair there is, in the order they were told. */
  pairs(): Float64Array {
    return this.#pairs.subarray(0, this.#size)
  }
}
