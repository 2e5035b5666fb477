import type { Interval } from "./interval.ts"
import { normalCdf, normalQuantile } from "./normal.ts"
import { quantileOfRanks } from "./quantile.ts"
import { randomFrom } from "./random.ts"
import { square } from "./square.ts"
import { tallyValues, type TallyValue } from "./tally-values.ts"
import type { Tally } from "./tally.ts"
import { wholePower } from "./whole-power.ts"

/**
 * The bootstrap interval for any statistic of a sample, corrected for bias and skewness.
 *
 * @remarks `counts` says how often each distinct observation was seen; `statistic` is given such counts, of a resample or of the sample with one
 * observation left out, and answers a number. The same `seed` draws the same resamples on every machine. Contains the statistic
 * and nests by level; of a sample without spread both limits are the statistic, of fewer than two observations, of
 * counts that are no whole numbers `NaN`, and where observations times `resamples`, or times distinct observations, are more than a hundred
 * million, which is seconds of work. A resample
 * of which the statistic is `NaN` does not count.
 *
 * Too narrow for few observations, as every bootstrap: where 95 % were asked, it covered the root mean square of 20 exponential numbers in
 * 85 % of simulations, and their mean as `bcaMean` says.
 * @see B. Efron, "Better Bootstrap Confidence Intervals", JASA 82(397), 1987.
 */
export function bca(
  counts: readonly number[],
  statistic: (counts: readonly number[]) => number,
  seed: number,
  level = 0.95,
  resamples = 1999,
): Interval {
  const n = counts.reduce((sum, each) => (isCount(each) ? sum + each : NaN), 0)
  if (!(isCount(resamples) && drawsOf(n, counts.length, resamples) <= mostDrawn)) return { low: NaN, high: NaN, level, method: "bca" }
  const value = n < 2 ? NaN : statistic(counts)
  const drawn = resampled(counts, statistic, seed, resamples)
  // Ties count half; a statistic at the very end of its resamples must not make the correction infinite.
  const below = drawn.reduce((sum, each) => sum + (Math.sign(value - each) + 1) / 2, 0.5) / (drawn.length + 1)
  const bias = normalQuantile(below)
  const skewness = acceleration(counts, statistic)
  const limit = (p: number) => {
    const z = bias + normalQuantile(p)
    // Where the correction runs out of its range it asks for the end of the resamples.
    const corrected = normalCdf(bias + z / Math.max(0, 1 - skewness * z))
    return quantileOfRanks(drawn.length, corrected, 6, (rank) => drawn[rank - 1] ?? NaN)
  }
  return { low: Math.min(value, limit((1 - level) / 2)), high: Math.max(value, limit((1 + level) / 2)), level, method: "bca" }
}

/**
 * The BCa bootstrap interval for the mean of a tally's numbers.
 *
 * @remarks For skewed numbers such as revenue or waiting times: lies further to the right than `meanInterval` and stays between the smallest
 * and the largest number, but covers no better. Where 95 % were asked, it covered the mean of 20 and 50 exponential numbers in 91.3 and 93.8 %
 * of simulations, `meanInterval` in 92.1 and 93.3 %; of log-normal ones in 86.5 and 89.7 %, against 87.0 and 89.9 %. See `bca` for `seed`
 * and `resamples`.
 * @see T. J. DiCiccio, B. Efron, "Bootstrap Confidence Intervals", Statistical Science 11(3), 1996.
 */
export function bcaMean(tally: Tally, seed: number, level = 0.95, resamples = 1999): Interval {
  const values = tallyValues(tally)
  const mean = (counts: readonly number[]) => {
    let n = 0
    let total = 0
    for (const [i, count] of counts.entries()) {
      n += count
      total += count * (values[i] as TallyValue).value
    }
    return total / n
  }
  return bca(
    values.map(({ n }) => n),
    mean,
    seed,
    level,
    resamples,
  )
}

/** A number told from how often each distinct observation was seen. */
type Statistic = (counts: readonly number[]) => number

/** Whether something is a whole number of at least 0. */
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

/** More than this is not drawn one by one, some seconds of work: `meanInterval` says the same of so many observations. */
const mostDrawn = 100_000_000

/** What is to be drawn: each observation for each resample, and each distinct one again with one left out; of few observations a resample costs as much as of a hundred. */
const drawsOf = (n: number, distinct: number, resamples: number): number => Math.max(100, n, distinct) * Math.max(resamples, distinct)

/** The statistic of each resample that has one, ascending. */
function resampled(counts: readonly number[], statistic: Statistic, seed: number, resamples: number): Float64Array {
  const random = randomFrom(seed)
  const owners = Uint32Array.from(counts.flatMap((n, i) => Array<number>(n).fill(i)))
  return Float64Array.from({ length: resamples }, () => {
    const drawn = counts.map(() => 0)
    for (const _ of owners) {
      const owner = owners[Math.floor((random() / 2 ** 32) * owners.length)] as number
      drawn[owner] = (drawn[owner] as number) + 1
    }
    return statistic(drawn)
  })
    .filter((each) => !Number.isNaN(each))
    .toSorted()
}

/** How fast the standard error grows with the statistic: a sixth of the skewness of what each observation does to it. */
function acceleration(counts: readonly number[], statistic: Statistic): number {
  const without = counts
    .flatMap((n, i) => (n > 0 ? [{ n, value: statistic(counts.with(i, n - 1)) }] : []))
    .filter(({ value }) => !Number.isNaN(value))
  const sum = (of: (value: number) => number) => without.reduce((total, { n, value }) => total + n * of(value), 0)
  const mean = sum((value) => value) / sum(() => 1)
  const spread = sum((value) => square(mean - value))
  return sum((value) => wholePower(mean - value, 3)) / (6 * spread * Math.sqrt(spread)) || 0
}
