import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import type { NetCounts } from "./net-counts.ts"
import { netScoreDifference } from "./net-score-difference.ts"

const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 10 ** 6 }))
const side = fc
  .record({ positive: count, neutral: count, negative: count })
  .filter(({ positive, neutral, negative }) => positive + neutral + negative > 0)
const samples = fc.record({ a: side, b: side })
const times = ({ positive, neutral, negative }: NetCounts, n: number) => ({
  positive: n * positive,
  neutral: n * neutral,
  negative: n * negative,
})
const netScore = ({ positive, neutral, negative }: NetCounts) => (positive - negative) / (positive + neutral + negative)

describe("netScoreDifference", () => {
  intervalLaws({
    samples,
    value: ({ a, b }) => netScore(a) - netScore(b),
    interval: ({ a, b }, level) => netScoreDifference(a, b, level),
    range: [-2, 2],
    // The limits of either score are found to 1e-15, however near to 0 the difference lies.
    step: () => 4e-15,
    repeated: ({ a, b }, n, level) => netScoreDifference(times(a, n), times(b, n), level),
  })

  test("swapping the sides negates the interval", () => {
    fc.assert(
      fc.property(samples, ({ a, b }) => {
        const [forth, back] = [netScoreDifference(a, b), netScoreDifference(b, a)]
        expect(back.low).toBeCloseTo(-forth.high, 14)
        expect(back.high).toBeCloseTo(-forth.low, 14)
      }),
    )
  })

  test("says what it is", () => {
    const [a, b] = [{ positive: 1, neutral: 2, negative: 3 }, { positive: 10, neutral: 20, negative: 20 }]
    expect(netScoreDifference(a, b, 0.9)).toMatchObject({ level: 0.9, method: "mover-score" })
    expect(netScoreDifference(a, b)).toEqual(netScoreDifference(a, b, 0.95))
  })

  // Tango's limits of each score by bisection and their combination, all with mpmath at 30 digits.
  test.each([
    [[70, 20, 10], [61, 29, 5], -0.1711497602558864, 0.1848571103379905],
    [[5, 0, 0], [1, 2, 3], 0.2515012842191389, 1.75395666356387],
    [[5, 0, 0], [0, 0, 5], 0.771098011380687, 2],
    [[1, 0, 0], [0, 1, 0], -0.7742096698463123, 1.793450685622763],
    [[400_000, 500_000, 100_000], [3, 10, 2], -0.0686909560177117, 0.5470124428812339],
  ] as const)("%j against %j agrees with its definition", ([p1, u1, n1], [p2, u2, n2], low, high) => {
    const interval = netScoreDifference({ positive: p1, neutral: u1, negative: n1 }, { positive: p2, neutral: u2, negative: n2 })
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-12)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-12)
  })
})
