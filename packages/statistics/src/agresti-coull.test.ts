import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { agrestiCoull } from "./agresti-coull.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { wilson } from "./wilson.ts"

const samples = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10 ** 9 })), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ hits: Math.round(trials * share), trials }))

describe("agrestiCoull", () => {
  intervalLaws({
    samples,
    value: ({ hits, trials }) => hits / trials,
    interval: ({ hits, trials }, level) => agrestiCoull(hits, trials, level),
    range: [0, 1],
    repeated: ({ hits, trials }, times, level) => agrestiCoull(times * hits, times * trials, level),
  })

  test("holds Wilson's interval inside it", () => {
    fc.assert(
      fc.property(samples, ({ hits, trials }) => {
        const [wide, narrow] = [agrestiCoull(hits, trials), wilson(hits, trials)]
        expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-15)
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-15)
      }),
    )
  })

  test("says what it is", () => {
    expect(agrestiCoull(1, 2, 0.9)).toMatchObject({ level: 0.9, method: "agresti-coull" })
    expect(agrestiCoull(1, 3)).toEqual(agrestiCoull(1, 3, 0.95))
  })

  // The definition with mpmath at 30 digits, clipped.
  test.each([
    [81, 263, 0.2552206651899968, 0.3662774316710775],
    [15, 148, 0.06138597492879727, 0.161487666325247],
    [0, 20, 0, 0.1898095605424889],
    [5, 5, 0.5109451403671398, 1],
    [1, 1e6, 0, 6.270306640720282e-6],
  ])("%d of %d agrees with its definition", (hits, trials, low, high) => {
    const interval = agrestiCoull(hits, trials)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-14)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-14)
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's binom package, clipped (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/proportion_ci_R.csv").filter((row) => row.method === "agresti-coull")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = agrestiCoull(Number(row.x), Number(row.n), Number(row.conf))
      expect(Math.abs(low - Math.max(0, Number(row.lower))), `${row.x}/${row.n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - Math.min(1, Number(row.upper))), `${row.x}/${row.n}`).toBeLessThan(1e-9)
    }
  })
})
