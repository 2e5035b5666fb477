import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bca, bcaMean } from "./bca.ts"
import { meanOfMoments } from "./mean.ts"
import { momentsOf } from "./moments.ts"
import { tallyQuantile } from "./quantile.ts"
import { tallyValues } from "./tally-values.ts"
import { tallyOf } from "./tally.ts"

const tallied = (numbers: readonly number[]) => tallyOf(numbers.map((value) => ({ key: [value], n: 1 })))
const lists = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: -1e3, max: 1e6, noNaN: true })), { minLength: 2, maxLength: 15 })
const levels = fc.double({ min: 0.05, max: 0.9999, noNaN: true })
const seeds = fc.integer()
const few = 199

// R 4.2.2: boot::aircondit$hours
const failures = [3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487]

describe("bcaMean", () => {
  test("contains the mean and stays among the numbers", () => {
    fc.assert(
      fc.property(lists, levels, seeds, (numbers, level, seed) => {
        const { low, high } = bcaMean(tallied(numbers), seed, level, few)
        const mean = meanOfMoments(momentsOf(numbers.map((value) => ({ value })))).mean
        const rounding = 1e-12 * Math.max(...numbers.map(Math.abs))
        expect(low).toBeLessThanOrEqual(mean + rounding)
        expect(high).toBeGreaterThanOrEqual(mean - rounding)
        expect(low).toBeGreaterThanOrEqual(Math.min(...numbers) - rounding)
        expect(high).toBeLessThanOrEqual(Math.max(...numbers) + rounding)
      }),
    )
  })

  test("nests by level", () => {
    fc.assert(
      fc.property(lists, levels, levels, seeds, (numbers, one, other, seed) => {
        const inner = bcaMean(tallied(numbers), seed, Math.min(one, other), few)
        const outer = bcaMean(tallied(numbers), seed, Math.max(one, other), few)
        const rounding = 1e-12 * Math.max(...numbers.map(Math.abs))
        expect(outer.low).toBeLessThanOrEqual(inner.low + rounding)
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - rounding)
      }),
    )
  })

  test("is the same again for the same seed, and hardly another for another", () => {
    const tally = tallied(failures)
    expect(bcaMean(tally, 1)).toEqual(bcaMean(tally, 1))
    expect(bcaMean(tally, 1)).not.toEqual(bcaMean(tally, 2))
    expect(bcaMean(tally, 1).low / bcaMean(tally, 2).low).toBeCloseTo(1, 0)
  })

  test("halves its width when everything was seen four times", () => {
    const once = bcaMean(tallied(failures), 1)
    const often = bcaMean(tallied([...failures, ...failures, ...failures, ...failures]), 1)
    expect((often.high - often.low) / (once.high - once.low)).toBeGreaterThan(0.35)
    expect((often.high - often.low) / (once.high - once.low)).toBeLessThan(0.6)
  })

  // R 4.2.2, boot 1.3-28.1, 199,999 resamples, and scipy 1.10.1's stats.bootstrap, 200,000: both agree to the digits given.
  test.each([
    [0.9, 62.9, 202.2],
    [0.95, 57.1, 225.7],
  ])("at level %d agrees with R's boot.ci on failures of an air conditioner, within simulation error", (level, low, high) => {
    const interval = bcaMean(tallied(failures), 20, level, 9999)
    expect(Math.abs(interval.low / low - 1)).toBeLessThan(0.02)
    expect(Math.abs(interval.high / high - 1)).toBeLessThan(0.02)
    expect(interval).toMatchObject({ level, method: "bca" })
  })

  test("of two numbers, where the resamples are 0, ½, ½ and 1, is what chance makes it", () => {
    expect(bcaMean(tallied([0, 1]), 3, 0.95)).toMatchObject({ low: 0, high: 1 })
    expect(bcaMean(tallied([0, 1]), 3, 0.4)).toMatchObject({ low: 0.5, high: 0.5 })
  })

  test("of 0, 0 and 3 goes to 2 at level 0.8", () => {
    // Resamples of mean 0, 1, 2, 3 have 8, 12, 6 and 1 chances in 27: bias Φ⁻¹(14/27) = 0.0464, acceleration 0.75/(6·1.5^1.5) = 0.0680,
    // so the limits are at 0.137, below 8/27, and 0.934, between 20/27 and 26/27.
    expect(bcaMean(tallied([0, 0, 3]), 5, 0.8)).toMatchObject({ low: 0, high: 2 })
  })

  test("of equal numbers is that number, of one or none there is none", () => {
    expect(bcaMean(tallied([4, 4, 4]), 1)).toMatchObject({ low: 4, high: 4 })
    expect(bcaMean(tallied([4]), 1)).toMatchObject({ low: NaN, high: NaN })
    expect(bcaMean(tallied([]), 1)).toMatchObject({ low: NaN, high: NaN })
  })
})

describe("bca", () => {
  // R 4.2.2: boot::city
  const u = [138, 93, 61, 179, 48, 37, 29, 23, 30, 2]
  const x = [143, 104, 69, 260, 75, 63, 50, 48, 111, 50]
  const total = (counts: readonly number[], of: readonly number[]) => counts.reduce((sum, n, i) => sum + n * (of[i] ?? NaN), 0)
  const ratio = (counts: readonly number[]) => total(counts, x) / total(counts, u)

  test("agrees with scipy on a ratio of two sums, within simulation error", () => {
    // scipy 1.10.1: stats.bootstrap((x, u), ratio of sums, paired, method="BCa", 200,000 resamples)
    const { low, high } = bca(u.map(() => 1), ratio, 8, 0.95, 9999)
    expect(Math.abs(low / 1.2459 - 1)).toBeLessThan(0.02)
    expect(Math.abs(high / 2.0905 - 1)).toBeLessThan(0.03)
  })

  test("agrees with R on a median, whose resamples are full of ties", () => {
    // R 4.2.2, boot 1.3-28.1: boot.ci of the median of boot::aircondit$hours, 19,999 resamples: 11.5 to 114
    const values = tallyValues(tallied(failures))
    const median = (counts: readonly number[]) => tallyQuantile(tallyOf(values.map(({ value }, i) => ({ key: [value], n: counts[i] ?? 0 }))), 0.5)
    const { low, high } = bca(values.map(({ n }) => n), median, 4)
    expect(low).toBeGreaterThanOrEqual(5)
    expect(low).toBeLessThanOrEqual(43)
    expect(high).toBeGreaterThanOrEqual(98)
    expect(high).toBeLessThanOrEqual(130)
  })

  test("does not count what has no statistic, be it a resample or a sample less one", () => {
    const oddsOfFirst = ([yes = 0, no = 0]: readonly number[]) => (no === 0 ? NaN : yes / no)
    const { low, high } = bca([3, 1, 0], oddsOfFirst, 6)
    expect(low).toBeLessThanOrEqual(3)
    expect(high).toBe(3)
    expect(bca([2, 2], () => NaN, 6)).toMatchObject({ low: NaN, high: NaN })
  })

  test("turning the sign of a statistic turns its interval, however few the resamples", () => {
    fc.assert(
      fc.property(lists, levels, seeds, fc.integer({ min: 1, max: 40 }), (numbers, level, seed, resamples) => {
        const sum = (counts: readonly number[]) => total(counts, numbers)
        const ones = numbers.map(() => 1)
        const forth = bca(ones, sum, seed, level, resamples)
        const back = bca(ones, (counts) => -sum(counts), seed, level, resamples)
        const rounding = 1e-9 * numbers.length * Math.max(...numbers.map(Math.abs))
        expect(Math.abs(back.low + forth.high)).toBeLessThanOrEqual(rounding)
        expect(Math.abs(back.high + forth.low)).toBeLessThanOrEqual(rounding)
      }),
    )
  })

  test("what was never seen makes no difference, and is never taken away", () => {
    const statistic = (counts: readonly number[]) => {
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(0)
      return ratio(counts.slice(0, u.length))
    }
    const ones = u.map(() => 1)
    expect(bca([...ones, 0], statistic, 5)).toEqual(bca(ones, ratio, 5))
  })

  test("what cannot be left out says as little of the skewness as what makes no difference", () => {
    // Eight of one kind and two of another make the statistic skewed; without the one of the third there is none.
    const sample = [8, 2, 1]
    const sum = (counts: readonly number[]) => total(counts, [1, 6, 0])
    const withoutEach = (8 * sum([7, 2, 1]) + 2 * sum([8, 1, 1])) / 10
    const isSampleLessOne = (counts: readonly number[]) => total(counts, [1, 1, 1]) === 10
    const none = (counts: readonly number[]) => (counts[2] === 0 ? NaN : sum(counts))
    const unmoved = (counts: readonly number[]) => (counts[2] === 0 && isSampleLessOne(counts) ? withoutEach : none(counts))
    expect(bca(sample, none, 4)).toEqual(bca(sample, unmoved, 4))
  })

  test("ends where the resamples do when the correction runs out of its range", () => {
    // A statistic so skewed that a far level asks for more than all resamples.
    let most = 0
    const power = (counts: readonly number[]) => {
      const value = ((counts[1] ?? 0) / 40) ** 9
      most = Math.max(most, value)
      return value
    }
    expect(bca([39, 1], power, 2, 1 - 1e-12, few)).toMatchObject({ low: 0, high: most })
    expect(bca([39, 1], (counts) => -power(counts), 2, 1 - 1e-12, few).low).toBe(-most)
  })
  test("is no number of counts that are none, and of more than can be drawn", () => {
    const first = (counts: readonly number[]) => counts[0] ?? 0
    for (const counts of [[Infinity, 1], [Number.NaN, 1], [-1, 5], [1.5, 2], [2 ** 53, 1], [9_999_999, 2]]) {
      expect(bca(counts, first, 1, 0.9, few)).toEqual({ low: Number.NaN, high: Number.NaN, level: 0.9, method: "bca" })
    }
    for (const [each, resamples] of [[50_001, 1000], [1, 1_000_001]] as const) expect(bca([each, each], first, 1, 0.9, resamples).low, `${resamples}`).toBeNaN()
    expect(bca(Array.from({ length: 10_001 }, () => 1), first, 1, 0.9, 1).low).toBeNaN()
    expect(bca([2000, 1], first, 1, 0.9, few)).toMatchObject({ low: expect.any(Number) as number, high: 2000 + 1 })
    // A hundred million are still drawn, be they many resamples or many that are left out in turn.
    for (const [counts, resamples] of [[[1, 1], 1_000_000], [Array.from({ length: 10_000 }, () => 1), 1]] as const) {
      const { low, high } = bca(counts, first, 1, 0.9, resamples)
      expect([low <= (counts[0] ?? 0), high >= (counts[0] ?? 0)], `${resamples}`).toEqual([true, true])
    }
    for (const resamples of [Infinity, -1, 2.5]) expect(bca([3, 4], first, 1, 0.9, resamples).low).toBeNaN()
  })
})
