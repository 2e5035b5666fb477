import fc from "fast-check"
import { expect, test } from "vitest"
import { exactPValue, isCountable } from "./two-sided.ts"

test("looks at the outcomes within some forty standard deviations and at no others, however many there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 10 ** 7 }), (half) => {
      let looks = 0
      const n = 2 * half
      const up = (k: number) => (looks++, (n - k) / (k + 1))
      const down = (k: number) => (looks++, k / (n - k + 1))
      expect(exactPValue(half, half, up, down)).toBe(1)
      expect(looks).toBeLessThan(80 * Math.sqrt(n / 4))
    }),
    { numRuns: 20 },
  )
})

test("takes for a count what is whole, not below 0, and at most 1e10", () => {
  expect([0, 1, 1e10].map(isCountable)).toEqual([true, true, true])
  expect([-1, 0.5, 1e10 + 1, Infinity, NaN].map(isCountable)).toEqual([false, false, false, false, false])
})
