import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { rateRatioExact, rateRatioScore } from "./rate-ratio.ts"

const count = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 10 ** 6 }))
const exposure = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const samples = fc.record({ countA: count, exposureA: exposure, countB: count, exposureB: exposure })

describe.each([
  { name: "rateRatioExact", rateRatio: rateRatioExact, method: "conditional-exact" },
  { name: "rateRatioScore", rateRatio: rateRatioScore, method: "score" },
])("$name", ({ rateRatio, method }) => {
  intervalLaws({
    samples,
    value: ({ countA, exposureA, countB, exposureB }) => ((exposureB / exposureA) * countA) / countB,
    interval: ({ countA, exposureA, countB, exposureB }, level) => {
      const { high = Infinity, ...rest } = rateRatio(countA, exposureA, countB, exposureB, level)
      return { ...rest, high }
    },
    method,
    range: [0, Number.MAX_VALUE],
    repeated: ({ countA, exposureA, countB, exposureB }, times, level) => {
      const { low, high = Infinity } = rateRatio(times * countA, times * exposureA, times * countB, times * exposureB, level)
      return { low, high }
    },
  })

  test("inverts when A and B change places", () => {
    fc.assert(
      fc.property(samples, ({ countA, exposureA, countB, exposureB }) => {
        const forth = rateRatio(countA, exposureA, countB, exposureB)
        const back = rateRatio(countB, exposureB, countA, exposureA)
        expect(back.low * (forth.high ?? NaN)).toBeCloseTo(1, 12)
        expect(forth.low * (back.high ?? NaN)).toBeCloseTo(1, 12)
      }),
    )
  })

  test("is open upwards when B counted nothing, and begins at 0 when A did", () => {
    expect(rateRatio(3, 2, 0, 1)).toMatchObject({ high: undefined, level: 0.95, method })
    expect(rateRatio(3, 2, 0, 1).low).toBeGreaterThan(0)
    expect(rateRatio(0, 2, 3, 1).low).toBe(0)
    expect(rateRatio(0, 2, 3, 1).high).toBeGreaterThan(0)
    expect(rateRatio(0, 2, 0, 1, 0.9)).toEqual({ low: 0, high: undefined, level: 0.9, method })
  })
})

describe("rateRatioExact", () => {
  // R 4.2.2: poisson.test(c(countA, countB), c(exposureA, exposureB), conf.level = level)$conf.int
  test.each([
    [60, 51477.5, 30, 54308.7, 0.95, 1.33973572177265, 3.388365573616252],
    [11, 800, 23, 3000, 0.95, 0.7893109456987777, 3.8298200668166245],
    [1, 1, 1, 1, 0.95, 0.01273936708366663, 78.49683531626285],
    [0, 10, 5, 20, 0.95, 0, 2.182558210365092],
    [5, 20, 0, 10, 0.95, 0.45817792865773, undefined],
    [1_000_000, 10, 999_000, 10, 0.95, 0.9982285698403774, 1.0037811331292816],
    [3, 2, 4, 5, 0.99, 0.1463409334465598, 18.739764787033998],
  ])("of %d in %d over %d in %d agrees with R's poisson.test", (countA, exposureA, countB, exposureB, level, low, high) => {
    const interval = rateRatioExact(countA, exposureA, countB, exposureB, level)
    expect(interval.low).toBeCloseTo(low, 12)
    if (high === undefined) expect(interval.high).toBeUndefined()
    else expect((interval.high ?? NaN) / high).toBeCloseTo(1, 12)
  })
})

describe("rateRatioScore", () => {
  // mpmath 1.2.1, 40 digits: polyroots of (countA − r·countB)² = z²·r·(countA + countB), r the ratio of the expectations.
  test.each([
    [60, 51477.5, 30, 54308.7, 1.3659624301927745, 3.2593061524995301],
    [11, 800, 23, 3000, 0.88716608729270912, 3.625661889339618],
    [1, 1, 1, 1, 0.10440029113414628, 9.5785173502541056],
  ])("of %d in %d over %d in %d inverts the score test", (countA, exposureA, countB, exposureB, low, high) => {
    const interval = rateRatioScore(countA, exposureA, countB, exposureB)
    expect(interval.low / low).toBeCloseTo(1, 13)
    expect((interval.high ?? NaN) / high).toBeCloseTo(1, 13)
  })
})
