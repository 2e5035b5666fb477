import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, lifetimeValueUplift } from "./lifetime-value-uplift.ts"

interface Input {
  readonly customers: readonly { readonly community: boolean; readonly value: number; readonly currency: string; readonly n: number }[]
}

metricLaws(lifetimeValueUplift, examples, {
  scalings: [
    {
      title: "so many times the value of each customer is so many times the difference",
      scaled: ({ customers }: Input, by) => ({ customers: customers.map((one) => ({ ...one, value: one.value * by })) }),
      value: (value, by) => value * by,
    },
    {
      title: "what every customer brings in more changes no difference",
      scaled: ({ customers }: Input, by) => ({ customers: customers.map((one) => ({ ...one, value: one.value + 1000 * by })) }),
      value: (value) => value,
    },
  ],
})

const group = fc.array(fc.integer({ min: -500, max: 100_000 }), { minLength: 2, maxLength: 12 })

const customers = (inside: readonly number[], outside: readonly number[]) => ({
  customers: [inside, outside].flatMap((values, index) => values.map((value) => ({ community: index === 0, value, currency: "EUR", n: 1 }))),
})

describe("a difference in value", () => {
  test("negates when the groups change places, interval and all", () => {
    fc.assert(
      fc.property(group, group, (inside, outside) => {
        fc.pre(new Set(inside).size > 1)
        const [one, other] = [lifetimeValueUplift(customers(inside, outside)), lifetimeValueUplift(customers(outside, inside))]
        if (!one.measured || !other.measured) expect.fail("both have customers")
        expect(one.value + other.value).toBe(0)
        expect(one.interval.low + other.interval.high).toBeCloseTo(0, 9)
      }),
    )
  })

  test("is Welch's, as R finds it", () => {
    // R 4.2.2: t.test(c(12,55,31,204,18,77,40,9), c(10,22,35,14,60,8,19), conf.level=.9)
    const estimate = lifetimeValueUplift(customers([12, 55, 31, 204, 18, 77, 40, 9], [10, 22, 35, 14, 60, 8, 19]), { level: 0.9 })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBeCloseTo(31.75, 12)
    expect(estimate.interval.low).toBeCloseTo(-12.1517231951, 9)
    expect(estimate.interval.high).toBeCloseTo(75.6517231951, 9)
  })
})
