import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mannKendall } from "./mann-kendall.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { senSlope } from "./sen-slope.ts"
import type { Series } from "./series.ts"

const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }), { maxLength: 30 })
const untied = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 })
const seasons = fc.integer({ min: 1, max: 3 })
const places = fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 20 })
/** Slopes that no two whole values so few places apart can have between them, so that nothing is tied once they are taken off. */
const slopes = fc.integer({ min: -20_000, max: 20_000 }).map((k) => (2 * k + 1) / 2018)
const level = fc.double({ min: 0.05, max: 0.999, noNaN: true })

describe("senSlope", () => {
  test("finds the slope of a straight line, whatever is missing from it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), seasons, places, (slope, season, gaps) => {
        const line = Array.from({ length: 40 }, (_, place) => (gaps.includes(place) ? undefined : 5 + slope * place))
        expect(senSlope(line, { season })).toMatchObject({ value: slope, low: slope, high: slope })
      }),
    )
  })

  test("follows a change of scale and a trend laid over the series", () => {
    fc.assert(
      fc.property(untied, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (series, scale, slope) => {
        const before = senSlope(series)
        const after = senSlope(series.map((value, place) => scale * value + slope * place))
        expect(after.value).toBeCloseTo(scale * before.value + slope, 9)
        expect(after.low === undefined).toBe(before.low === undefined)
        expect(after.low ?? 0).toBeCloseTo(before.low === undefined ? 0 : scale * before.low + slope, 9)
        expect(after.high ?? 0).toBeCloseTo(before.high === undefined ? 0 : scale * before.high + slope, 9)
      }),
    )
  })

  test("the interval contains the value, nests by level, and turns around with the series", () => {
    fc.assert(
      fc.property(values, seasons, level, level, (series, season, a, b) => {
        const inner = senSlope(series, { season, level: Math.min(a, b) })
        const outer = senSlope(series, { season, level: Math.max(a, b) })
        fc.pre(!Number.isNaN(inner.value))
        expect(inner.low ?? -Infinity).toBeLessThanOrEqual(inner.value)
        expect(inner.high ?? Infinity).toBeGreaterThanOrEqual(inner.value)
        expect(outer.low ?? -Infinity).toBeLessThanOrEqual(inner.low ?? -Infinity)
        expect(outer.high ?? Infinity).toBeGreaterThanOrEqual(inner.high ?? Infinity)
        const turned = senSlope(series.map((value) => value && -value), { season, level: Math.min(a, b) })
        expect(turned.low).toBe(inner.high === undefined ? undefined : -inner.high + 0)
      }),
    )
  })

  test("holds the slopes that leave no trend, and no others", () => {
    fc.assert(
      fc.property(values, seasons, fc.constantFrom(0.5, 0.9, 0.95), slopes, (series, season, wanted, slope) => {
        const { low, high } = senSlope(series, { season, level: wanted })
        const left = mannKendall(
          series.map((value, place) => (value === undefined ? undefined : value - slope * place)),
          { season },
        )
        expect(slope < (low ?? -Infinity) || slope > (high ?? Infinity)).toBe(left.pValue <= 1 - wanted)
      }),
    )
  })

  test("is undefined where no slope can be excluded, and NaN where there is none", () => {
    // Of four values all 24 orders are too few: even the two extreme ones have a probability of 1/12.
    expect(senSlope([1, 2, 3, 4])).toEqual({ value: 1, low: undefined, high: undefined, level: 0.95, method: "sen" })
    expect(senSlope([1, 2, 3, 4], { level: 0.9 })).toMatchObject({ value: 1, low: 1, high: 1, level: 0.9 })
    expect(senSlope([])).toMatchObject({ value: NaN, low: undefined, high: undefined })
    expect(senSlope([undefined, 5])).toMatchObject({ value: NaN, low: undefined, high: undefined })
    expect(senSlope([5, 5, 5, 5])).toMatchObject({ value: 0, low: undefined, high: undefined })
    expect(senSlope([5, 5, 5, 5, 5])).toMatchObject({ value: 0, low: 0, high: 0 })
  })

  test("a series that was written as JSON, where gaps are null, has the same slope", () => {
    fc.assert(
      fc.property(values, (series) => {
        expect(senSlope(JSON.parse(JSON.stringify(series)) as Series)).toEqual(senSlope(series))
      }),
    )
  })

  test("where many values are alike it is a little wider than scipy's", () => {
    const gaps = new Set([2, 5, 11, 12, 18, 19, 21, 24, 25, 28, 29, 33, 45, 52, 53, 54, 55, 56])
    const measured = [48, 24, 0, 0, 2, 3, 0, 44, 3, 3, 1, 3, 2, 36, 18, 6, 2, 2, 29, 3, 14, 2, 23, 43, 0, 37, 21, 17, 49, 37, 40, 0, 0, 2, 38, 2, 37, 43, 3, 12, 3, 30]
    const left = [...measured]
    const series = Array.from({ length: 60 }, (_, place) => (gaps.has(place) ? undefined : left.shift()))
    // scipy 1.17.1: theilslopes of the 42 values at their places, 0.95: 0.0714286 (0 to 0.45); 0.4545455 is the next slope above that limit.
    const { value, low, high } = senSlope(series)
    expect([value, low]).toEqual([1 / 14, 0].map((each) => expect.closeTo(each, 12) as number))
    expect(high).toBeCloseTo(5 / 11, 12)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with scipy's theilslopes on published series (needs ../shared/data)", () => {
    // scipy 1.10.1, theilslopes(y, x, level), x the places left after the gaps.
    const gaps = [2, 19, 20, 76, 99]
    for (const [name, without, wanted, value, low, high] of [
      ["AirPassengers", [], 0.95, 2.451216287678477, 2.2941176470588234, 2.6216216216216215],
      ["AirPassengers", [], 0.9, 2.451216287678477, 2.3185185185185184, 2.590909090909091],
      ["AirPassengers", gaps, 0.95, 2.4791666666666665, 2.3106060606060606, 2.6578947368421053],
      ["lynx", [], 0.95, 2.1914893617021276, -2.3333333333333335, 7.769230769230769],
      ["lynx", [], 0.9, 2.1914893617021276, -1.6666666666666667, 6.666666666666667],
      ["lynx", gaps, 0.95, 2.19057226705796, -2.652173913043478, 8.215909090909092],
    ] as const) {
      const rows = referenceRows("stats-given/series.csv").filter((row) => row.series === name)
      const series = rows.map((row, place) => (without.some((gap) => gap === place) ? undefined : Number(row.y)))
      const slope = senSlope(series, { level: wanted })
      expect([slope.value, slope.low, slope.high], `${name} ${wanted}`).toEqual([value, low, high])
    }
  })
})
