import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { jeffreys } from "./jeffreys.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"

const samples = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 10 ** 6 })), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ hits: Math.round(trials * share), trials }))

describe("jeffreys", () => {
  intervalLaws({
    samples,
    value: ({ hits, trials }) => hits / trials,
    interval: ({ hits, trials }, level) => jeffreys(hits, trials, level),
    range: [0, 1],
    repeated: ({ hits, trials }, times, level) => jeffreys(times * hits, times * trials, level),
  })

  test("none and all reach the end exactly", () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.05, max: 0.9999, noNaN: true }), ({ trials }, level) => {
        expect(jeffreys(0, trials, level).low).toBe(0)
        expect(jeffreys(trials, trials, level).high).toBe(1)
      }),
    )
  })

  test("mirrors under success<->failure", () => {
    fc.assert(
      fc.property(samples, ({ hits, trials }) => {
        expect(jeffreys(trials - hits, trials).low).toBeCloseTo(1 - jeffreys(hits, trials).high, 12)
      }),
    )
  })

  test("says what it is", () => {
    expect(jeffreys(1, 2, 0.9)).toMatchObject({ level: 0.9, method: "jeffreys" })
    expect(jeffreys(1, 3)).toEqual(jeffreys(1, 3, 0.95))
  })

  // R 4.2.2, qbeta((1 - level) / 2, hits + .5, trials - hits + .5) and qbeta((1 + level) / 2, …), the ends set to 0 and 1.
  test.each([
    [81, 263, 0.95, 0.254521934991023, 0.365647499174082],
    [15, 148, 0.99, 0.0500984791195839, 0.177703514561406],
    [0, 20, 0.95, 0, 0.116638982904875],
    [1, 29, 0.99, 0.0012466372380502, 0.200143120876769],
    [0, 1, 0.99, 0, 0.948763454424565],
    [5, 5, 0.95, 0.620622857700961, 1],
    [3, 1e6, 0.95, 8.44935289550684e-7, 8.00636009424322e-6],
    [1, 1e6, 0.99, 3.586089561547e-8, 6.41905923582157e-6],
  ])("%d of %d at %d agrees with R's qbeta", (hits, trials, level, low, high) => {
    const interval = jeffreys(hits, trials, level)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-13)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-13)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's binom package (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/proportion_ci_R.csv").filter((row) => row.method === "jeffreys")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = jeffreys(Number(row.x), Number(row.n), Number(row.conf))
      expect(Math.abs(low - Number(row.lower)), `${row.x}/${row.n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - Number(row.upper)), `${row.x}/${row.n}`).toBeLessThan(1e-9)
    }
  })
})
