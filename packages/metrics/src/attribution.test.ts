import { describe, expect, test } from "vitest"
import { attributedRevenue } from "./units/attributed-revenue.ts"

const way = (path: string, amount: number, n: number) => ({ path, amount, currency: "EUR", n })

const first = (...bookings: readonly ReturnType<typeof way>[]) => {
  const estimate = attributedRevenue({ bookings, journeys: ["community", "mail > community"].map((path) => ({ path, converted: true, n: 10 })) }, { variant: "first" })
  if (!estimate.measured) expect.fail(estimate.detail)
  return estimate
}

describe("what was paid back", () => {
  // Garwood's limits of 4 and of 2 by scipy 1.17.1, chi2.ppf(.025, 2 * n) / 2 and chi2.ppf(.975, 2 * n + 2) / 2, put together as in Zou and Donner (2008).
  test("counts apart from what came in, each with its own doubt", () => {
    const { value, interval } = first(way("community", 100, 4), way("community", -30, 2))
    expect(value).toBe(340)
    expect(interval.low).toBeCloseTo(340 - Math.hypot(400 - 108.98653736263249, 216.7406303017176 - 60), 6)
    expect(interval.high).toBeCloseTo(340 + Math.hypot(1024.158867540369 - 400, 60 - 7.266278356318949), 6)
  })

  // Of what came in nothing was seen, whose upper limit is -ln(0.025) of the smallest unit.
  test("alone is less than nothing, and may be more by what came in unseen", () => {
    const { value, interval } = first(way("community", -30, 2))
    expect(value).toBe(-60)
    expect(interval.low).toBeCloseTo(-216.7406303017176, 6)
    expect(interval.high).toBeCloseTo(-60 + Math.hypot(60 - 7.266278356318949, -Math.log(0.025)), 6)
  })
})

test("what is another channel's does not make the least that came in another", () => {
  const { value, interval: { low } } = first(way("community", 100, 4), way("mail > community", 900, 3))
  expect([value, low]).toEqual([400, first(way("community", 100, 4)).interval.low])
})

test("a booking whose way cannot be read is named as a booking", () => {
  expect(attributedRevenue({ bookings: [way("community", 1, 1), way("community > ", 1, 1)], journeys: [{ path: "community", converted: true, n: 1 }] }, { variant: "first" })).toMatchObject({ why: "invalid-input", field: "bookings[1].path" })
})
