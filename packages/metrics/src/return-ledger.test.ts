import { describe, expect, test } from "vitest"
import { returnOn, type BenefitItem, type Evidence } from "./return-ledger.ts"

const benefit = (name: string, low: number, amount: number, high: number, more: Partial<BenefitItem> = {}): BenefitItem => ({
  name, evidence: low < high ? "estimated" : "measured", month: 1, low, amount, high, currency: "EUR", n: 1, ...more,
})

/** What benefits return on 200 spent on tools. */
const returned = (...benefits: readonly BenefitItem[]) => returnOn({ benefits, costs: [{ kind: "tools", month: 1, amount: 200, currency: "EUR" }] }, { options: { seed: 1 }, level: 0.95 })

const measured = (...benefits: readonly BenefitItem[]) => {
  const outcome = returned(...benefits)
  if (!outcome.measured) expect.fail(outcome.detail)
  return outcome
}

describe("a ledger worked by hand", () => {
  const outcome = () => measured(benefit("time saved", 100, 200, 400), benefit("care", 100, 100, 100))

  test("sets what came back, less what went in, against what went in, benefit by benefit in the order of their names", () => {
    const { parts, ...told } = outcome()
    expect(told).toMatchObject({ value: 0.5, numerator: 100, denominator: 200, n: 3 })
    expect(parts).toEqual(measured(benefit("care", 100, 100, 100), benefit("time saved", 100, 200, 400)).parts)
    expect(parts).toEqual([{ of: "care", value: 0.5, low: 0.5, high: 0.5 }, { of: "time saved", value: 1, low: 0.5, high: 2 }])
  })

  test("says what the return becomes with a benefit at either end of its range", () => {
    expect(outcome().assumptions).toMatchObject([{ id: "benefits-due-to-community" }, { of: "time saved", taken: { low: 100, likely: 200, high: 400 }, swing: { low: 0, high: 1.5 } }])
  })

  // Quantiles of a triangular distribution: 100 + sqrt(0.025 * 300 * 100) and 400 - sqrt(0.025 * 300 * 200).
  test("has the limits of the one benefit that is not certain", () => {
    const { interval } = outcome()
    expect(Math.abs(interval.low - (227.386 / 200 - 1))).toBeLessThan(0.05)
    expect(Math.abs(interval.high - (461.27 / 200 - 1))).toBeLessThan(0.05)
    expect(interval).toMatchObject({ level: 0.95, method: "triangular", open: "below" })
  })
})

test("what may move the return most comes first, whatever it is called and however high it is", () => {
  const ranges = [[300, 400], [0, 150], [10, 130], [-500, -360], [1000, 1001]] as const
  for (const order of [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 1, 0, 3]]) {
    const told = order.map((place, index) => benefit(`b${index}`, ranges[place]?.[0] as number, ranges[place]?.[0] as number, ranges[place]?.[1] as number))
    expect(measured(...told).assumptions?.flatMap(({ taken }) => (taken === undefined ? [] : [taken.high - taken.low]))).toEqual([150, 140, 120, 100, 1])
  }
})

test("a benefit that there was no time of is as if it were not told, be it possible or not", () => {
  const none = benefit("never", 5, 3, 1, { n: 0, month: 9, currency: "DKK" })
  expect(measured(none, benefit("care", 100, 100, 100))).toEqual(measured(benefit("care", 100, 100, 100)))
  expect(returned(none)).toMatchObject({ measured: false, why: "no-data", detail: "No benefit is told; tell one that came to nothing as zero." })
})

test("the benefit counts as mostly unmeasured where less than half of it was measured", () => {
  const caveats = (evidence: Evidence, amount: number) => measured(benefit("care", 100, 100, 100), benefit("time saved", amount - 1, amount, amount + 1, { evidence })).caveats?.map(({ id }) => id)
  expect(caveats("estimated", 100)).not.toContain("mostly-unmeasured")
  expect(caveats("estimated", 101)).toContain("mostly-unmeasured")
  expect(caveats("measured", 101)).not.toContain("mostly-unmeasured")
})
