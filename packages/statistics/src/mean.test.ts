import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { durationsOf } from "./durations.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { meanInterval, meanOf } from "./mean.ts"

describe("meanInterval", () => {
  intervalLaws({
    samples: fc.record({
      n: fc.integer({ min: 2, max: 10 ** 6 }),
      mean: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      variance: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    }),
    value: ({ mean }) => mean,
    interval: ({ n, mean, variance }, level) => meanInterval(n, mean, variance, level),
    method: "t",
    range: [-Number.MAX_VALUE, Number.MAX_VALUE],
    repeated: ({ n, mean, variance }, times, level) => meanInterval(times * n, mean, variance, level),
  })

  test("of one value there is none", () => {
    expect(meanInterval(1, 5, NaN)).toMatchObject({ low: NaN, high: NaN, level: 0.95, method: "t" })
  })
})

describe("meanOf", () => {
  test("agrees with R's t.test on Student's sleep data, paired", () => {
    const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4].map((after) => ({ after, observed: true }))
    const { n, mean, variance } = meanOf(durationsOf([...sleep, { after: 9, observed: false }]))
    const { low, high } = meanInterval(n, mean, variance)
    // R: with(sleep, t.test(extra[group == 2], extra[group == 1], paired = TRUE))
    expect(mean).toBeCloseTo(1.58, 12)
    expect(low).toBeCloseTo(0.7001142, 7)
    expect(high).toBeCloseTo(2.4598858, 7)
  })

  test("leaves out what is still going on", () => {
    const entry = fc.record({ after: fc.integer({ min: 0, max: 100 }), observed: fc.boolean(), n: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (list) => {
        const values = list.flatMap(({ after, observed, n }) => (observed ? Array<number>(n).fill(after) : []))
        const { n, mean } = meanOf(durationsOf(list))
        expect(n).toBe(values.length)
        expect(mean * n || 0).toBeCloseTo(
          values.reduce((a, b) => a + b, 0),
          9,
        )
      }),
    )
  })

  test("of none has no mean, of one no variance", () => {
    expect(meanOf(durationsOf([]))).toEqual({ n: 0, mean: NaN, variance: NaN })
    expect(meanOf(durationsOf([{ after: 3, observed: true }]))).toEqual({ n: 1, mean: 3, variance: NaN })
  })
})
