import fc from "fast-check"
import { expect, test } from "vitest"
import { exactPValue } from "./two-sided.ts"

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
