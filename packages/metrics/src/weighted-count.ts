import { gammaQuantile, power, sumOf, type Interval } from "@folkmoot/statistics"

/**
 * Limits for what would be expected in place of a sum to which each person adds an amount of their own.
 *
 * @remarks
 * Unit: that of `sum`. `variance` is that of the sum, `largest` what one more person could add at most. With every amount 1 these are
 * Garwood's exact Poisson limits; the more a few people do of it all, the wider they are. Nothing added up leaves the upper limit that
 * one person more would have.
 * @see Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801
 */
export const weightedCount = (sum: number, variance: number, largest: number, level: number): Interval => {
  const side = (1 + level) / 2
  const [more, spread] = [sum + largest, variance + largest * largest]
  return {
    low: sum === 0 ? 0 : (variance / sum) * gammaQuantile(1 - side, (sum * sum) / variance),
    high: (spread / more) * gammaQuantile(side, (more * more) / spread),
    level,
    method: "weighted-poisson",
  }
}

/**
 * The same limits for people's amounts, set against something that is certain; without amounts one person more would add 1.
 *
 * @remarks
 * Unit: that of the amounts over that of `base`, which is above 0.
 */
export const amountsOver = (amounts: readonly number[], base: number, level: number): Interval => {
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0) || 1
  return weightedCount(sumOf(amounts) / base, sumOf(amounts.map((amount) => power(amount / base, 2))), largest / base, level)
}
