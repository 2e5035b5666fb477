import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { newcombe } from "./newcombe.ts"
import { referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { exchanged, hitsUpTo } from "./samples.test-kit.ts"

const side = hitsUpTo(10 ** 7)

describe("newcombe", () => {
  intervalLaws({
    samples: fc.record({ a: side, b: side }),
    value: ({ a, b }) => a.hits / a.trials - b.hits / b.trials,
    interval: ({ a, b }, level) => newcombe(a.hits, a.trials, b.hits, b.trials, level),
    method: "newcombe",
    range: [-1, 1],
    repeated: ({ a, b }, times, level) => newcombe(times * a.hits, times * a.trials, times * b.hits, times * b.trials, level),
    mirrored: [exchanged, 1e-14],
  })

  // R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions", Statistics in Medicine 17(8), 1998, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%d/%d against %d/%d agrees with Newcombe's table", (hitsA, trialsA, hitsB, trialsB, low, high) => {
    const interval = newcombe(hitsA, trialsA, hitsB, trialsB)
    expect(Math.abs(interval.low - low)).toBeLessThan(5.1e-5)
    expect(Math.abs(interval.high - high)).toBeLessThan(5.1e-5)
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
