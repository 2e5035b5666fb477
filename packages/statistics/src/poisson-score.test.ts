import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { poissonScore } from "./poisson-score.ts"

const counts = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 ** 9 }))

describe("poissonScore", () => {
  intervalLaws({
    samples: counts,
    value: (count) => count,
    interval: poissonScore,
    method: "poisson-score",
    range: [0, Number.MAX_VALUE],
    repeated: (count, times, level) => {
      const { low, high } = poissonScore(times * count, level)
      return { low: low / times, high: high / times }
    },
  })

  test("at each limit the count is exactly z standard deviations off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), (count) => {
        const z = 1.959963984540054 // normal quantile of 0.975, AS 241
        const { low, high } = poissonScore(count)
        expect((count - low) / Math.sqrt(low)).toBeCloseTo(z, 6)
        expect((high - count) / Math.sqrt(high)).toBeCloseTo(z, 6)
      }),
    )
  })

  test("of nothing counted it is 0 to z²", () => {
    expect(poissonScore(0)).toMatchObject({ low: 0, level: 0.95, method: "poisson-score" })
    expect(poissonScore(0).high).toBeCloseTo(3.841458820694124, 13)
  })
})
