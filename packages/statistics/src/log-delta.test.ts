import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { logDelta } from "./log-delta.ts"
import { meanPairOf, pairMomentsOf, type MeanPair } from "./pair-moments.ts"

const mean = fc.double({ min: 1, max: 1e3, noNaN: true })
const deviation = fc.double({ min: 1e-2, max: 10, noNaN: true })
const correlation = fc.double({ min: -0.9, max: 0.9, noNaN: true })
const samples: fc.Arbitrary<MeanPair> = fc
  .record({ x: mean, y: mean, ofX: deviation, ofY: deviation, correlation, df: fc.integer({ min: 3, max: 500 }) })
  .map(({ ofX, ofY, correlation: r, ...rest }) => ({ ...rest, varianceX: ofX ** 2, varianceY: ofY ** 2, covariance: r * ofX * ofY }))

describe("logDelta", () => {
  intervalLaws({
    samples: samples.filter(({ x, y, varianceX, varianceY }) => varianceX < x * x && varianceY < y * y),
    value: ({ x, y }) => x / y,
    interval: logDelta,
    method: "log-delta",
    range: [0, Number.MAX_VALUE],
    repeated: ({ varianceX, varianceY, covariance, df, ...means }, times, level) =>
      logDelta({ ...means, varianceX: varianceX / times, varianceY: varianceY / times, covariance: covariance / times, df: times * df }, level),
  })

  test("inverts when x and y change places", () => {
    fc.assert(
      fc.property(samples, ({ x, y, varianceX, varianceY, covariance, df }) => {
        const forth = logDelta({ x, y, varianceX, varianceY, covariance, df }, 0.5)
        const back = logDelta({ x: y, y: x, varianceX: varianceY, varianceY: varianceX, covariance, df }, 0.5)
        expect(back.low * forth.high).toBeCloseTo(1, 9)
        expect(back.high * forth.low).toBeCloseTo(1, 9)
      }),
    )
  })

  test("agrees with the delta method written out for the growth of ten cities", () => {
    // R 4.2.2: boot::city; the formula in Python 3.11 with the t quantile 2.2621571627982055, by mpmath 1.2.1's betainc
    const u = [138, 93, 61, 179, 48, 37, 29, 23, 30, 2]
    const x = [143, 104, 69, 260, 75, 63, 50, 48, 111, 50]
    const { low, high, method } = logDelta(meanPairOf(pairMomentsOf(u.map((y, i) => ({ x: x[i] ?? NaN, y })))))
    expect(low).toBeCloseTo(1.1459273753231616, 12)
    expect(high).toBeCloseTo(2.0170127247413294, 12)
    expect(method).toBe("log-delta")
  })

  test("of means that are not above 0 there is none", () => {
    const means = { x: 1, y: 1, varianceX: 1, varianceY: 1, covariance: 0, df: 9 }
    for (const x of [0, -1]) expect(logDelta({ ...means, x, covariance: -1 })).toMatchObject({ low: NaN, high: NaN })
    for (const y of [0, -1]) expect(logDelta({ ...means, y, covariance: -1 })).toMatchObject({ low: NaN, high: NaN })
    expect(logDelta({ ...means, varianceX: NaN })).toMatchObject({ low: NaN, high: NaN })
  })
})
