import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { poissonExact, poissonUpperBound } from "./garwood.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"

const counts = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 ** 7 }))

/** P(X <= count) for X Poisson, term by term: nothing shared with the code under test. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let k = 1; k <= count; k++) sum += term *= mean / k
  return sum
}

describe("poissonExact", () => {
  intervalLaws({
    samples: counts,
    value: (count) => count,
    interval: poissonExact,
    method: "poisson-exact",
    range: [0, Number.MAX_VALUE],
    repeated: (count, times, level) => {
      const { low, high } = poissonExact(times * count, level)
      return { low: low / times, high: high / times }
    },
  })

  test("at each limit the count is exactly as unlikely as the level says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (count, level) => {
        const { low, high } = poissonExact(count, level)
        expect(1 - poissonAtMost(count - 1, low)).toBeCloseTo((1 - level) / 2, 12)
        expect(poissonAtMost(count, high)).toBeCloseTo((1 - level) / 2, 12)
      }),
    )
  })

  test("of nothing counted, the lower limit is exactly 0", () => {
    expect(poissonExact(0)).toMatchObject({ low: 0, level: 0.95, method: "poisson-exact" })
    expect(poissonExact(0, 0.8)).toMatchObject({ low: 0, level: 0.8 })
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's poisson.test (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/poisson_count_ci_R.csv")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = poissonExact(Number(row.k))
      expect(Math.abs(low - Number(row.lower)), row.k).toBeLessThan(1e-9)
      expect(Math.abs(high - Number(row.upper)), row.k).toBeLessThan(1e-9)
    }
  })
})

describe("poissonUpperBound", () => {
  test("leaves exactly the doubt of its level on one side", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (count, level) => {
        expect(poissonAtMost(count, poissonUpperBound(count, level))).toBeCloseTo(1 - level, 12)
      }),
    )
  })

  test("of nothing counted it is the rule of three, −ln 0.05", () => {
    expect(poissonUpperBound(0)).toBeCloseTo(2.995732273553991, 14)
  })
})
