import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { newcombe } from "./newcombe.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"

const side = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10 ** 7 })), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ hits: Math.round(trials * share), trials }))
const samples = fc.record({ a: side, b: side })

describe("newcombe", () => {
  intervalLaws({
    samples,
    value: ({ a, b }) => a.hits / a.trials - b.hits / b.trials,
    interval: ({ a, b }, level) => newcombe(a.hits, a.trials, b.hits, b.trials, level),
    range: [-1, 1],
    repeated: ({ a, b }, times, level) => newcombe(times * a.hits, times * a.trials, times * b.hits, times * b.trials, level),
  })

  test("swapping the sides negates the interval", () => {
    fc.assert(
      fc.property(samples, ({ a, b }) => {
        const forth = newcombe(a.hits, a.trials, b.hits, b.trials)
        const back = newcombe(b.hits, b.trials, a.hits, a.trials)
        expect(back.low).toBeCloseTo(-forth.high, 14)
        expect(back.high).toBeCloseTo(-forth.low, 14)
      }),
    )
  })

  test("says what it is", () => {
    expect(newcombe(1, 2, 1, 3, 0.9)).toMatchObject({ level: 0.9, method: "newcombe" })
    expect(newcombe(1, 2, 1, 3)).toEqual(newcombe(1, 2, 1, 3, 0.95))
  })

  test.skipIf(!referenceDataIsPresent)("agrees with statsmodels (needs ../shared/data)", () => {
    const rows = referenceRows("stats-given/two_proportions_ci_statsmodels.csv").filter((row) => row.method === "newcomb")
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const { low, high } = newcombe(Number(row.x1), Number(row.n1), Number(row.x2), Number(row.n2))
      expect(Math.abs(low - Number(row.lower)), `${row.x1}/${row.n1}`).toBeLessThan(1e-9)
      expect(Math.abs(high - Number(row.upper)), `${row.x1}/${row.n1}`).toBeLessThan(1e-9)
    }
  })
})
