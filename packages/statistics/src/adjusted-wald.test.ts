import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { adjustedWaldNetScore, adjustedWaldNetScoreDifference } from "./adjusted-wald.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import type { NetCounts } from "./net-counts.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"

const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 10 ** 6 }))
const samples = fc
  .record({ positive: count, neutral: count, negative: count })
  .filter(({ positive, neutral, negative }) => positive + neutral + negative > 0)
const times = ({ positive, neutral, negative }: NetCounts, n: number) => ({
  positive: n * positive,
  neutral: n * neutral,
  negative: n * negative,
})
const netScore = ({ positive, neutral, negative }: NetCounts) => (positive - negative) / (positive + neutral + negative)
const swapped = ({ positive, neutral, negative }: NetCounts) => ({ positive: negative, neutral, negative: positive })
const ofOne = ({ positive, neutral, negative }: NetCounts, level?: number) => adjustedWaldNetScore(positive, neutral, negative, level)

describe("adjustedWaldNetScore", () => {
  intervalLaws({ samples, value: netScore, interval: ofOne, range: [-1, 1], repeated: (sample, n, level) => ofOne(times(sample, n), level) })

  test("swapping promoters and detractors negates the interval", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { low, high } = ofOne(swapped(sample))
        expect(ofOne(sample)).toMatchObject({ low: -high, high: -low })
      }),
    )
  })

  test("says what it is", () => {
    expect(adjustedWaldNetScore(1, 2, 3, 0.9)).toMatchObject({ level: 0.9, method: "adjusted-wald" })
    expect(adjustedWaldNetScore(1, 2, 3)).toEqual(adjustedWaldNetScore(1, 2, 3, 0.95))
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's NPS package (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/nps_R_NPS_package.csv")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = adjustedWaldNetScore(Number(row.promoters), Number(row.passives), Number(row.detractors))
      expect(Math.abs(low - Number(row.adjwald_l)), row.nps).toBeLessThan(1e-9)
      expect(Math.abs(high - Number(row.adjwald_u)), row.nps).toBeLessThan(1e-9)
    }
  })
})

describe("adjustedWaldNetScoreDifference", () => {
  const pairs = fc.record({ a: samples, b: samples })

  intervalLaws({
    samples: pairs,
    value: ({ a, b }) => netScore(a) - netScore(b),
    interval: ({ a, b }, level) => adjustedWaldNetScoreDifference(a, b, level),
    range: [-2, 2],
    repeated: ({ a, b }, n, level) => adjustedWaldNetScoreDifference(times(a, n), times(b, n), level),
  })

  test("swapping the sides negates the interval", () => {
    fc.assert(
      fc.property(pairs, ({ a, b }) => {
        const { low, high } = adjustedWaldNetScoreDifference(b, a)
        expect(adjustedWaldNetScoreDifference(a, b)).toMatchObject({ low: -high, high: -low })
      }),
    )
  })

  test("says what it is", () => {
    const [a, b] = [{ positive: 1, neutral: 2, negative: 3 }, { positive: 10, neutral: 20, negative: 20 }]
    expect(adjustedWaldNetScoreDifference(a, b, 0.9)).toMatchObject({ level: 0.9, method: "adjusted-wald" })
    expect(adjustedWaldNetScoreDifference(a, b)).toEqual(adjustedWaldNetScoreDifference(a, b, 0.95))
  })

  // Its definition with mpmath at 30 digits.
  test.each([
    [{ positive: 70, neutral: 20, negative: 10 }, { positive: 61, neutral: 29, negative: 5 }, -0.1651270058713409, 0.1873184067035185],
    [{ positive: 1, neutral: 2, negative: 3 }, { positive: 10, neutral: 20, negative: 20 }, -0.5629383770881266, 0.4958524232097199],
  ])("of %o and %o agrees with its definition", (a, b, low, high) => {
    const interval = adjustedWaldNetScoreDifference(a, b)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-13)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-13)
  })
})
