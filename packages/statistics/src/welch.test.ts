import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { intervalLaws } from "./laws.test-kit.ts"
import { meanOfMoments } from "./mean.ts"
import { momentsOf } from "./moments.ts"
import { exchanged } from "./samples.test-kit.ts"
import { welch } from "./welch.ts"

const side = fc.record({
  n: fc.integer({ min: 2, max: 10 ** 5 }),
  mean: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  variance: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })),
})
const meanOfList = (...list: readonly number[]) => meanOfMoments(momentsOf(list.map((value) => ({ value }))))

describe("welch", () => {
  intervalLaws({
    samples: fc.record({ a: side, b: side }).filter(({ a, b }) => a.variance + b.variance > 0),
    value: ({ a, b }) => a.mean - b.mean,
    interval: ({ a, b }, level) => welch(a, b, level),
    method: "welch",
    range: [-Number.MAX_VALUE, Number.MAX_VALUE],
    repeated: ({ a, b }, times, level) => welch({ ...a, n: times * a.n }, { ...b, n: times * b.n }, level),
    mirrored: [exchanged, 0],
  })

  // R 4.2.2: t.test(x, y, conf.level = level)$conf.int, the first two on datasets::sleep$extra by group and on what stands here
  test.each([
    [
      meanOfList(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2),
      meanOfList(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4),
      0.95,
      -3.3654832307117104,
      0.2054832307117102,
    ],
    [meanOfList(1, 2), meanOfList(10, 10.5, 11, 30), 0.9, -25.322688166137226, -2.427311833862775],
  ])("of %j and %j agrees with R's t.test", (a, b, level, low, high) => {
    const interval = welch(a, b, level)
    expect(interval.low).toBeCloseTo(low, 11)
    expect(interval.high).toBeCloseTo(high, 11)
  })

  test("of values that do not differ it is the difference, of one value there is none", () => {
    expect(welch(meanOfList(3, 3), meanOfList(1, 1, 1))).toMatchObject({ low: 2, high: 2 })
    expect(welch(meanOfList(3), meanOfList(1, 2))).toMatchObject({ low: NaN, high: NaN })
  })
})
