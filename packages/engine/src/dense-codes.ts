/** Codes stay below this, so that two of them fit side by side into a double. */
export const codeLimit = 2 ** 26

/**
 * Numbers given the codes 0, 1, 2, ... in the order they first turn up.
 *
 * @remarks
 * Unit: any finite number and NaN, which counts as one. Made for millions of numbers: no object is made for any of them.
 */
export interface DenseCodes {
  /** The code of a number, given to it now if it has none. */
  readonly code: (of: number) => number
  /** The number that has a code. */
  readonly numberOf: (code: number) => number
  readonly size: () => number
}

/** Makes an empty set of codes. */
export const denseCodes = (): DenseCodes => {
  let numbers = new Float64Array(64)
  let slots = new Int32Array(256).fill(-1)
  let size = 0
  let nan = -1
  const double = new Float64Array(1)
  const halves = new Int32Array(double.buffer)

  const slotOf = (of: number): number => {
    double[0] = of
    const low = halves[0] as number
    const high = halves[1] as number
    let hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0xc2b2ae35)
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 13)) & mask
    while (slots[slot] !== -1 && numbers[slots[slot] as number] !== of) slot = (slot + 1) & mask
    return slot
  }

  const grow = (): void => {
    const wider = new Float64Array(numbers.length * 2)
    wider.set(numbers)
    numbers = wider
    slots = new Int32Array(numbers.length * 4).fill(-1)
    for (let code = 0; code < size; code++) if (code !== nan) slots[slotOf(numbers[code] as number)] = code
  }

  const add = (of: number): number => {
    if (size === codeLimit) throw new RangeError(`more than ${codeLimit} different keys in memory`)
    if (size === numbers.length) grow()
    numbers[size] = of
    return size++
  }

  return {
    code: (of) => {
      // NaN is no equal of itself, so it cannot be looked up like the rest.
      if (of !== of) return nan === -1 ? (nan = add(of)) : nan
      const slot = slotOf(of)
      const seen = slots[slot] as number
      if (seen !== -1) return seen
      const before = slots
      const code = add(of)
      slots[before === slots ? slot : slotOf(of)] = code
      return code
    },
    numberOf: (code) => numbers[code] as number,
    size: () => size,
  }
}
