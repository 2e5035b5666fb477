import { randomFrom, sumOf, type Interval } from "@folkmoot/statistics"
import { around } from "./around.ts"
import type { ThreePoints } from "./estimate.ts"
import { observed } from "./observed.ts"

const draws = 4096

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
 */
export const triangularSum = (amounts: readonly ThreePoints[], seed: number, level: number): Interval => {
  const next = randomFrom(seed)
  // Between 0 and 1, never one of them.
  const share = (): number => (next() + 0.5) / 2 ** 32
  const likely = sumOf(amounts.map((amount) => amount.likely))
  const open = amounts.filter(({ low, high }) => low < high)
  if (open.length === 0) return observed(likely, level)
  const certain = amounts.reduce((sum, amount) => (amount.low < amount.high ? sum : sum + amount.likely), 0)
  const sums = Float64Array.from({ length: draws }, () => open.reduce((sum, amount) => sum + triangularQuantile(amount, share()), certain)).toSorted()
  const at = (below: number): number => sums[Math.min(draws - 1, Math.floor(below * draws))] as number
  return around(likely, at((1 - level) / 2), at((1 + level) / 2), level, "triangular")
}
