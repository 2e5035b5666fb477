import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryLevels } from "./calculator-laws.ts"
import { triangularSum } from "./triangular.ts"

const amounts = fc.array(
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(500), fc.nat(500)).map(([low, more, most]) => ({ low, likely: low + more, high: low + more + most })),
  { maxLength: 6 },
)

const seeds = fc.integer({ min: 0, max: 2 ** 53 - 1 })

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)

describe("the range of a sum of triangular amounts", () => {
  test("lies between the least and the most, around the likeliest, and nests by level", () => {
    fc.assert(
      fc.property(amounts, seeds, arbitraryLevels, (given, seed, [lower, higher]) => {
        const [narrow, wide] = [triangularSum(given, seed, lower), triangularSum(given, seed, higher)]
        const ends = [sum(given.map(({ low }) => low)), wide.low, narrow.low, sum(given.map(({ likely }) => likely)), narrow.high, wide.high, sum(given.map(({ high }) => high))]
        expect(ends).toEqual(ends.toSorted((a, b) => a - b))
      }),
    )
  })

  test("is the same for the same seed, and nearly so for another", () => {
    const given = [{ low: 100, likely: 200, high: 300 }]
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        const [one, two] = [triangularSum(given, seed, 0.95), triangularSum(given, other, 0.95)]
        expect(triangularSum(given, seed, 0.95)).toEqual(one)
        // Of 4,096 draws such a limit has a standard error of 1.1.
        expect(Math.abs(one.low - two.low)).toBeLessThan(10)
        expect(Math.abs(one.high - two.high)).toBeLessThan(10)
      }),
    )
  })

  // Quantiles of one such distribution: 100 + sqrt(0.025 * 300 * 100) and 400 - sqrt(0.025 * 300 * 200).
  test("is that of a triangular distribution, as far as 4,096 draws tell", () => {
    const { low, high, method } = triangularSum([{ low: 100, likely: 200, high: 400 }], 7, 0.95)
    expect(method).toBe("triangular")
    expect(Math.abs(low - 127.386)).toBeLessThan(8)
    expect(Math.abs(high - 361.27)).toBeLessThan(8)
  })

  test("without anything uncertain is the sum itself, as observed", () => {
    expect(triangularSum([{ low: 7, likely: 7, high: 7 }], 1, 0.95)).toEqual({ low: 7, high: 7, level: 0.95, method: "observed" })
  })

  test("is moved by what is certain, and by no more", () => {
    fc.assert(
      fc.property(amounts, seeds, fc.integer({ min: -1000, max: 1000 }), (given, seed, certain) => {
        fc.pre(given.some(({ low, high }) => low < high))
        const [one, moved] = [triangularSum(given, seed, 0.9), triangularSum([{ low: certain, likely: certain, high: certain }, ...given], seed, 0.9)]
        expect(moved.low - one.low).toBeCloseTo(certain, 9)
        expect(moved.high - one.high).toBeCloseTo(certain, 9)
      }),
    )
  })

  // Mean of twenty seeds, whose standard error is at most a fifth of four of a single one's: a systematic error would show.
  const meanLimits = (given: Parameters<typeof triangularSum>[0], level: number): readonly [number, number] => {
    const runs = Array.from({ length: 20 }, (_, seed) => triangularSum(given, seed, level))
    return [sum(runs.map(({ low }) => low)) / 20, sum(runs.map(({ high }) => high)) / 20]
  }

  test.each([
    // scipy 1.10.1: triang.ppf([.025, .975], .5, loc=100, scale=200) and triang.ppf([.05, .95], 1/9, loc=20, scale=90)
    ["one even amount", [{ low: 100, likely: 200, high: 300 }], 0.95, 122.36067977, 277.63932023],
    ["one lopsided amount", [{ low: 20, likely: 30, high: 110 }], 0.9, 26.70820393, 91.02633404],
    // scipy 1.10.1: triang.cdf differences on a grid of 0.01, convolved by signal.fftconvolve, quantiles interpolated
    [
      "three amounts",
      [{ low: 100, likely: 200, high: 300 }, { low: 20, likely: 30, high: 110 }, { low: 0, likely: 50, high: 60 }],
      0.95, 199.3836778081504, 381.987024667159,
    ],
  ] as const)("of %s has the quantiles the distribution has", (_, given, level, low, high) => {
    const limits = meanLimits(given, level)
    expect(Math.abs(limits[0] - low)).toBeLessThan(1.2)
    expect(Math.abs(limits[1] - high)).toBeLessThan(1.2)
  })
})
