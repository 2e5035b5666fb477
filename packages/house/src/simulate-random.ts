/**
 * Whole random numbers from a seed, the same on every machine.
 *
 * @remarks
 * Only 32-bit integers take part: no logarithms or powers, whose last digits differ between engines.
 */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True so many times in a hundred. */
  readonly percent: (chance: number) => boolean
  /** One of a list. */
  readonly pick: <T>(items: readonly T[]) => T
  /** One of a list, each as likely as its weight says. */
  readonly weighted: <T>(items: readonly (readonly [weight: number, item: T])[]) => T
  /** How many of `most` chances come about when `hundredths` in all are expected: a count that scatters. */
  readonly count: (hundredths: number) => number
}

/** Makes the random numbers of one seed (sfc32, run in before use). */
export const randomFrom = (seed: number): Random => {
  let [a, b, c, turn] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = (): number => {
    const sum = (a + b + turn) | 0
    turn = (turn + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum | 0
    return sum >>> 0
  }
  for (let round = 0; round < 16; round++) next()

  const between = (low: number, high: number): number => low + (next() % (high - low + 1))
  const percent = (chance: number): boolean => next() % 100 < chance
  const pick = <T>(items: readonly T[]): T => items[next() % items.length] as T
  const weighted = <T>(items: readonly (readonly [number, T])[]): T => {
    let left = next() % items.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, item] of items) {
      if (left < weight) return item
      left -= weight
    }
    return (items.at(-1) as readonly [number, T])[1]
  }
  const count = (hundredths: number): number => {
    let times = 0
    for (let chance = 0; chance < 20; chance++) if (next() % 2000 < hundredths) times += 1
    return times
  }
  return { between, percent, pick, weighted, count }
}
