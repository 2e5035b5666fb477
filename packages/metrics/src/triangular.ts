import type { Interval } from "@folkmoot/statistics"

/** What somebody takes an amount to be: the least, the likeliest and the most. */
export interface ThreePoints {
  readonly low: number
  readonly likely: number
  readonly high: number
}

const draws = 4096

/** A word whose every bit depends on every bit of another: whole numbers alone take part, so it is the same on every machine. */
const mixed = (word: number): number => {
  const once = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
  return twice ^ (twice >>> 15)
}

/** Random numbers between 0 and 1, never one of them, from a seed of up to 53 bits: a counter with its bits mixed. */
const randomFrom = (seed: number): (() => number) => {
  let counter = mixed(seed | 0) ^ mixed(Math.floor(seed / 2 ** 32) + 1)
  return () => {
    counter = (counter + 0x9e3779b9) | 0
    return ((mixed(counter) >>> 0) + 0.5) / 2 ** 32
  }
}

/** The value of a triangular distribution below which a share lies. */
const triangularQuantile = ({ low, likely, high }: ThreePoints, share: number): number => {
  const width = high - low
  return share * width < likely - low ? low + Math.sqrt(share * width * (likely - low)) : high - Math.sqrt((1 - share) * width * (high - likely))
}

/**
 * The interval for the sum of amounts of which each has a triangular distribution, independent of the others, by random draws.
 *
 * @remarks
 * Unit: that of the amounts. The same `seed` gives the same draws on every machine. Contains the sum of the likeliest amounts, which may lie
 * towards one end where many amounts are lopsided to the same side. Without any amount that could be another the sum is `observed`.
 * @see Evans, Hastings and Peacock (2000), Statistical Distributions
 * @see Steele, Lea and Flood (2014), Fast Splittable Pseudorandom Number Generators
 */
export const triangularSum = (amounts: readonly ThreePoints[], seed: number, level: number): Interval => {
  const random = randomFrom(seed)
  const likely = amounts.reduce((sum, amount) => sum + amount.likely, 0)
  const open = amounts.filter(({ low, high }) => low < high)
  if (open.length === 0) return { low: likely, high: likely, level, method: "observed" }
  const certain = amounts.reduce((sum, amount) => (amount.low < amount.high ? sum : sum + amount.likely), 0)
  const sums = Float64Array.from({ length: draws }, () => open.reduce((sum, amount) => sum + triangularQuantile(amount, random()), certain)).toSorted()
  const at = (share: number): number => sums[Math.min(draws - 1, Math.floor(share * draws))] as number
  return { low: Math.min(likely, at((1 - level) / 2)), high: Math.max(likely, at((1 + level) / 2)), level, method: "triangular" }
}
