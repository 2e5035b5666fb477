import fc from "fast-check"
import { expect, test } from "vitest"
import type { Interval } from "./interval.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { hitsUpTo, missesOf } from "./samples.test-kit.ts"

/** What every interval of one share promises. */
export function shareIntervalLaws(estimator: {
  readonly interval: (hits: number, trials: number, level?: number) => Interval
  readonly method: string
  /** The most trials that it is tried with. */
  readonly most: number
  /** How far the interval of the misses may be from that of the hits turned round. */
  readonly within: number
  /** What R's binom package calls it, where it has it. */
  readonly inR?: string
}): void {
  const { interval, method, most, within, inR } = estimator
  const samples = hitsUpTo(most)

  intervalLaws({
    samples,
    value: ({ hits, trials }) => hits / trials,
    interval: ({ hits, trials }, level) => interval(hits, trials, level),
    method,
    range: [0, 1],
    repeated: ({ hits, trials }, times, level) => interval(times * hits, times * trials, level),
    mirrored: [missesOf, within],
  })

  test("none and all reach the end exactly", () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.05, max: 0.9999, noNaN: true }), ({ trials }, level) => {
        expect(interval(0, trials, level).low).toBe(0)
        expect(interval(trials, trials, level).high).toBe(1)
      }),
    )
  })

  if (inR === undefined) return
  test.skipIf(!referenceDataIsPresent)("agrees with R's binom package, clipped (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/proportion_ci_R.csv").filter((row) => row.method === inR)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = interval(Number(row.x), Number(row.n), Number(row.conf))
      expect(Math.abs(low - Math.max(0, Number(row.lower))), `${row.x}/${row.n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - Math.min(1, Number(row.upper))), `${row.x}/${row.n}`).toBeLessThan(1e-9)
    }
  })
}
