import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { referenceDataIsPresent, referenceRates, referenceRows } from "./reference-data.test-kit.ts"
import { wilson } from "./wilson.ts"

const samples = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10 ** 12 })), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ hits: Math.round(trials * share), trials }))

describe("wilson", () => {
  intervalLaws({
    samples,
    value: ({ hits, trials }) => hits / trials,
    interval: ({ hits, trials }, level) => wilson(hits, trials, level),
    range: [0, 1],
    repeated: ({ hits, trials }, times, level) => wilson(times * hits, times * trials, level),
  })

  test("mirrors under success<->failure", () => {
    fc.assert(
      fc.property(samples, ({ hits, trials }) => {
        const successes = wilson(hits, trials)
        const failures = wilson(trials - hits, trials)
        expect(failures.low).toBeCloseTo(1 - successes.high, 13)
        expect(failures.high).toBeCloseTo(1 - successes.low, 13)
      }),
    )
  })

  test("none and all reach the end exactly", () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.05, max: 0.9999, noNaN: true }), ({ trials }, level) => {
        expect(wilson(0, trials, level).low).toBe(0)
        expect(wilson(trials, trials, level).high).toBe(1)
      }),
    )
  })

  test("says what it is", () => {
    expect(wilson(1, 2, 0.9)).toMatchObject({ level: 0.9, method: "wilson" })
    expect(wilson(1, 2)).toEqual(wilson(1, 2, 0.95))
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's binom package (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/proportion_ci_R.csv").filter((row) => row.method === "wilson")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = wilson(Number(row.x), Number(row.n), Number(row.conf))
      expect(Math.abs(low - Number(row.lower)), `${row.x}/${row.n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - Number(row.upper)), `${row.x}/${row.n}`).toBeLessThan(1e-9)
    }
  })

  test.skipIf(!referenceDataIsPresent)("agrees with the rates of a real community (needs ../shared/data)", () => {
    for (const { x, n, wilson95 } of referenceRates()) {
      const { low, high } = wilson(x, n)
      expect(Math.abs(low - wilson95[0]), `${x}/${n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - wilson95[1]), `${x}/${n}`).toBeLessThan(1e-9)
    }
  })
})
