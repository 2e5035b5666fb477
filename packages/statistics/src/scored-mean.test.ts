import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { netScoreInterval } from "./net-score.ts"
import { added, countsUpTo } from "./samples.test-kit.ts"
import { scoredMeanInterval } from "./scored-mean.ts"
import { wilson } from "./wilson.ts"

const count = countsUpTo(10 ** 6)
const counts = fc.array(count, { minLength: 5, maxLength: 5 }).filter((list) => list.some((n) => n > 0))
const stars = [1, 2, 3, 4, 5]

describe("scoredMeanInterval", () => {
  intervalLaws({
    samples: counts,
    value: (list) => added(list.map((n, i) => n * (i + 1))) / added(list),
    interval: (list, level) => scoredMeanInterval(list, stars, level),
    method: "score",
    range: [1, 5],
    repeated: (list, times, level) => scoredMeanInterval(list.map((n) => times * n), stars, level),
    mirrored: [(list) => list.toReversed(), 1e-11],
  })

  test("two classes give Wilson's interval", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 10 ** 6 }), (hits, misses) => {
        const [score, expected] = [scoredMeanInterval([hits, misses], [1, 0]), wilson(hits, hits + misses)]
        expect(score.low).toBeCloseTo(expected.low, 13)
        expect(score.high).toBeCloseTo(expected.high, 13)
      }),
    )
  })

  test("for, neither, against give the interval of the net score, which is computed on another way", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 10 ** 6 }), count, (positive, neutral, negative) => {
        const score = scoredMeanInterval([positive, neutral, negative], [1, 0, -1])
        const expected = netScoreInterval(positive, neutral, negative)
        expect(score.low).toBeCloseTo(expected.low, 12)
        expect(score.high).toBeCloseTo(expected.high, 12)
      }),
    )
  })

  test("moves and stretches with its scores", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 20 }), (list, shift, stretch) => {
        const plain = scoredMeanInterval(list, stars)
        const moved = scoredMeanInterval(list, stars.map((score) => shift + stretch * score))
        expect(moved.low).toBeCloseTo(shift + stretch * plain.low, 9)
        expect(moved.high).toBeCloseTo(shift + stretch * plain.high, 9)
      }),
    )
  })

  // The likelihood's dual solved by bisection with mpmath at 60 digits, empty classes at 1e-22.
  test.each([
    [[1, 2, 3, 10, 20], stars, 3.844757285540749, 4.541612924080725],
    [[0, 0, 7, 0, 0], stars, 2.291339129866625, 3.708660870133375],
    [[0, 3, 0, 9, 0], stars, 2.893764983361898, 3.863741009982861],
    [[12, 5, 1], [1.2, -0.1, -0.9], 0.3404370322300506, 0.9681054592445027],
  ])("%j answers agree with the definition", (list, scores, low, high) => {
    const interval = scoredMeanInterval(list, scores)
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-12)
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-12)
  })
})
