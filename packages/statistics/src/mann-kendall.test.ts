import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mannKendall } from "./mann-kendall.ts"
import { normalCdf } from "./normal.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import type { Series } from "./series.ts"

/** Whole numbers from a short range, so that ties are common, with gaps. */
const series = (maxLength: number) => fc.array(fc.option(fc.integer({ min: -4, max: 4 }), { nil: undefined }), { maxLength })
const seasons = fc.integer({ min: 1, max: 4 })

/** All orders of a short list. */
function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}

/** Rising minus falling pairs, straight from the definition. */
function scoreOf(values: readonly number[]): number {
  let score = 0
  for (const [i, from] of values.entries()) for (const to of values.slice(i + 1)) score += Math.sign(to - from)
  return score
}

describe("mannKendall", () => {
  test("turns its sign with the series, turned around in time or in value", () => {
    fc.assert(
      fc.property(series(40), (values) => {
        const { score, tau, z, pValue } = mannKendall(values)
        for (const turned of [values.toReversed(), values.map((value) => value && -value)]) {
          const other = mannKendall(turned)
          expect(other.score).toBe(-score + 0)
          expect(other.tau || 0).toBeCloseTo(-(tau || 0), 14)
          expect(other.z).toBeCloseTo(-z, 12)
          expect(other.pValue).toBe(pValue)
        }
      }),
    )
  })

  test("sees only which value is the larger", () => {
    fc.assert(
      fc.property(series(40), seasons, (values, season) => {
        expect(mannKendall(values.map((value) => value && value ** 3 + 7 * value), { season })).toEqual(mannKendall(values, { season }))
      }),
    )
  })

  test("a place without a value takes part in nothing", () => {
    fc.assert(
      fc.property(series(30), (values) => {
        expect(mannKendall(values)).toEqual(mannKendall(values.filter((value) => value !== undefined)))
      }),
    )
  })

  test("a series that was written as JSON, where gaps are null, says the same", () => {
    fc.assert(
      fc.property(series(24), seasons, (values, season) => {
        expect(mannKendall(JSON.parse(JSON.stringify(values)) as Series, { season })).toEqual(mannKendall(values, { season }))
      }),
    )
  })

  test("a gap keeps its place in its season", () => {
    fc.assert(
      fc.property(series(24), fc.integer({ min: 2, max: 4 }), (values, season) => {
        const alone = Array.from({ length: season }, (_, s) => mannKendall(values.filter((_value, place) => place % season === s)))
        const { score, variance, n } = mannKendall(values, { season })
        expect(score).toBe(alone.reduce((sum, part) => sum + part.score, 0))
        expect(variance).toBeCloseTo(alone.reduce((sum, part) => sum + part.variance, 0), 9)
        expect(n).toBe(values.filter((value) => value !== undefined).length)
      }),
    )
  })

  test("tau and the p-value stay in their ranges, and z is never NaN", () => {
    fc.assert(
      fc.property(series(60), seasons, fc.boolean(), (values, season, continuity) => {
        const { tau, z, pValue } = mannKendall(values, { season, continuity })
        expect(Number.isNaN(tau) || Math.abs(tau) <= 1 + 1e-14).toBe(true)
        expect(Number.isFinite(z)).toBe(true)
        expect(pValue).toBeGreaterThan(0)
        expect(pValue).toBeLessThanOrEqual(1)
      }),
    )
  })

  test("of a short series the p-value is the share of all orders that are as steady, ties and all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }), (values) => {
        const score = Math.abs(scoreOf(values))
        const all = orders(values).map((order) => Math.abs(scoreOf(order)))
        const { pValue, method, variance } = mannKendall(values)
        expect(method).toBe("exact")
        expect(pValue).toBeCloseTo(all.filter((other) => other >= score).length / all.length, 14)
        expect(variance).toBeCloseTo(all.reduce((sum, other) => sum + other ** 2, 0) / all.length, 9)
      }),
      { numRuns: 40 },
    )
  })

  test("of short seasons it is the share of all orders within them", () => {
    const [odd, even] = [
      [1, 2, 2, 5],
      [3, 1, 4],
    ]
    const values = [1, 3, 2, 1, 2, 4, 5]
    const scores = orders(odd).flatMap((a) => orders(even).map((b) => Math.abs(scoreOf(a) + scoreOf(b))))
    const observed = scoreOf(odd) + scoreOf(even)
    expect(mannKendall(values, { season: 2 })).toMatchObject({ score: observed, method: "exact" })
    expect(mannKendall(values, { season: 2 }).pValue).toBeCloseTo(scores.filter((score) => score >= observed).length / scores.length, 14)
  })

  test("counting and the normal approximation agree where one takes over from the other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 18, maxLength: 18 }), (values) => {
        const { pValue, z } = mannKendall(values)
        expect(Math.abs(pValue - 2 * normalCdf(-Math.abs(z)))).toBeLessThan(0.01)
      }),
    )
  })

  test("where no two values can be compared there is no tau and no surprise", () => {
    const silent = { score: 0, variance: 0, tau: NaN, z: 0, pValue: 1, method: "exact" }
    expect(mannKendall([])).toEqual({ n: 0, ...silent })
    expect(mannKendall([undefined, 7])).toEqual({ n: 1, ...silent })
    expect(mannKendall(Array.from({ length: 50 }, () => 3))).toEqual({ n: 50, ...silent })
    expect(mannKendall([1, 2, 3], { season: 3 })).toEqual({ n: 3, ...silent })
  })

  test("18 values are counted, 19 are not", () => {
    const rising = (n: number) => Array.from({ length: n }, (_, i) => i)
    expect(mannKendall(rising(18)).method).toBe("exact")
    expect(mannKendall(rising(19)).method).toBe("normal")
    expect(mannKendall(rising(36), { season: 12 }).method).toBe("exact")
  })

  test("as many orders are counted as a safe integer can: of 52 pairs, not of 53", () => {
    const pairs = (n: number) => mannKendall(Array.from({ length: 2 * n }, (_, i) => i), { season: n })
    expect(pairs(52)).toMatchObject({ method: "exact", score: 52, pValue: 2 ** -51 })
    expect(pairs(53).method).toBe("normal")
  })

  // R 4.2.2 cor.test(seq_along(y), y, method = "kendall", exact = TRUE) on the first n of y.
  const y = [3, 1, 4, 1.5, 9, 2.6, 5, 3.5, 8, 9.7, 9.3, 2.3, 8.4, 6.2, 6.4, 3.3, 8.3, 2.7]
  test.each([
    [4, 0, 1],
    [7, 0.33333333333333331, 0.38134920634920633],
    [10, 0.51111111111111107, 0.04662257495590838],
    [14, 0.36263736263736263, 0.079456899173540929],
    [18, 0.20261437908496735, 0.25992006239424037],
  ])("of the first %d values tau is %d and p exactly %d", (n, tau, p) => {
    const trend = mannKendall(y.slice(0, n))
    expect(trend.tau).toBeCloseTo(tau, 14)
    expect(trend.pValue).toBeCloseTo(p, 14)
  })

  test("agrees with R where values are missing", () => {
    const trend = mannKendall([3, undefined, 4, 1.5, undefined, 2.6, 5, 3.5, undefined, 9.7])
    expect(trend.tau).toBeCloseTo(0.42857142857142855, 14)
    expect(trend.pValue).toBeCloseTo(0.23888888888888893, 14)
  })

  describe.skipIf(!referenceDataIsPresent)("of published series (needs ../shared/data)", () => {
    const valuesOf = (name: string) =>
      referenceRows("stats-given/series.csv")
        .filter((row) => row.series === name)
        .map((row) => Number(row.y))

    test("agrees with R's Kendall test", () => {
      const rows = referenceRows("stats-given/kendall_R.csv")
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        const { tau, z, pValue, method } = mannKendall(valuesOf(row.series ?? ""), { continuity: false })
        expect(method).toBe("normal")
        expect(Math.abs(tau - Number(row.tau))).toBeLessThan(1e-12)
        expect(Math.abs(z - Number(row.z))).toBeLessThan(1e-12)
        expect(Math.abs(pValue / Number(row.p) - 1)).toBeLessThan(1e-9)
      }
    })

    // R 4.2.2: cor.test(..., continuity = TRUE) for the first two; for seasons and gaps the pairs counted by a double
    // loop in R, with the variance of Hirsch et al. (1982).
    test.each([
      ["AirPassengers", [], {}, 8327, 14.38161002554480, 6.7505667612841279e-47],
      ["lynx", [], {}, 395, 0.96486838266365471, 0.33461073946359438],
      ["AirPassengers", [], { season: 12 }, 784, 15.50571052301472, 3.1738615511510773e-54],
      ["lynx", [], { season: 10, continuity: false }, 80, 1.8646718442028452, 0.062227415675193881],
      ["AirPassengers", [2, 19, 20, 76, 99], { season: 12, continuity: false }, 730, 15.179810141043664, 4.8117247195235322e-52],
      ["AirPassengers", [2, 19, 20, 76, 99], {}, 7712, 14.041880603849457, 8.6389335971477891e-45],
    ])("%s without %j, %j: score %d, z %d, p %d", (name, gaps, options, score, z, p) => {
      const trend = mannKendall(
        valuesOf(name).map((value, place) => ((gaps as number[]).includes(place) ? undefined : value)),
        options,
      )
      expect(trend.score).toBe(score)
      expect(Math.abs(trend.z - z)).toBeLessThan(1e-12)
      expect(Math.abs(trend.pValue / p - 1)).toBeLessThan(1e-9)
    })
  })
})
