import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { rateDifference } from "./rate-difference.ts"

const count = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 ** 6 }))
const exposure = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const samples = fc.record({ countA: count, exposureA: exposure, countB: count, exposureB: exposure })

describe("rateDifference", () => {
  intervalLaws({
    samples,
    value: ({ countA, exposureA, countB, exposureB }) => countA / exposureA - countB / exposureB,
    interval: ({ countA, exposureA, countB, exposureB }, level) => rateDifference(countA, exposureA, countB, exposureB, level),
    method: "mover-score",
    range: [-Number.MAX_VALUE, Number.MAX_VALUE],
    repeated: ({ countA, exposureA, countB, exposureB }, times, level) =>
      rateDifference(times * countA, times * exposureA, times * countB, times * exposureB, level),
    mirrored: [({ countA, exposureA, countB, exposureB }) => ({ countA: countB, exposureA: exposureB, countB: countA, exposureB: exposureA }), 0],
  })

  // mpmath 1.2.1, 40 digits: findroot of (count − m)² = z²·m for each rate, the distances put together by Pythagoras.
  test.each([
    [60, 51477.5, 30, 54308.7, 0.00026193641039269787, 0.00098641271839503348],
    [11, 800, 23, 3000, -0.0011000123824728471, 0.017253873536038789],
    [0, 10, 5, 20, -0.58528788415603369, 0.15997387556298278],
    [0, 1, 0, 1, -3.841458820694126, 3.841458820694126],
  ])("of %d in %d and %d in %d is made of the two score intervals", (countA, exposureA, countB, exposureB, low, high) => {
    const interval = rateDifference(countA, exposureA, countB, exposureB)
    expect(interval.low / low).toBeCloseTo(1, 12)
    expect(interval.high / high).toBeCloseTo(1, 12)
  })
})
