import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { agrestiCoull } from "./agresti-coull.ts"
import { hitsUpTo } from "./samples.test-kit.ts"
import { shareIntervalLaws } from "./share-laws.test-kit.ts"
import { wilson } from "./wilson.ts"

describe("agrestiCoull", () => {
  shareIntervalLaws({ interval: agrestiCoull, method: "agresti-coull", most: 10 ** 9, within: 1e-13, inR: "agresti-coull" })

  test("holds Wilson's interval inside it", () => {
    fc.assert(
      fc.property(hitsUpTo(10 ** 9), ({ hits, trials }) => {
        const [wide, narrow] = [agrestiCoull(hits, trials), wilson(hits, trials)]
        expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-15)
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-15)
      }),
    )
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
})
