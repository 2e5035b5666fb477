import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { BenefitItem } from "../return-ledger.ts"
import { metricLaws } from "../testing.ts"
import { examples, returnOnInvestment } from "./return-on-investment.ts"

interface Input {
  readonly benefits: readonly { readonly low: number; readonly amount: number; readonly high: number; readonly currency: string }[]
  readonly costs: readonly { readonly amount: number; readonly currency: string }[]
}

metricLaws(returnOnInvestment, examples, {
  scalings: [
    {
      title: "so many times the benefits and the costs leave the return as it was",
      scaled: ({ benefits, costs }: Input, by) => ({
        benefits: benefits.map((item) => ({ ...item, low: item.low * by, amount: item.amount * by, high: item.high * by })),
        costs: costs.map((item) => ({ ...item, amount: item.amount * by })),
      }),
      value: (value) => value,
    },
  ],
})

const benefit = fc
  .record({ name: fc.constantFrom("tickets", "referrals", "loyalty"), month: fc.integer({ min: 1, max: 3 }), low: fc.nat(500), more: fc.integer({ min: 1, max: 500 }), most: fc.nat(500) })
  .map(({ name, month, low, more, most }): BenefitItem => ({ name, month, evidence: "estimated", low, amount: low + more, high: low + more + most, currency: "EUR", n: 1 }))

/** Benefits and costs of the same three months. */
const ledgers = fc.record({ some: fc.array(benefit, { maxLength: 6 }), cost: fc.integer({ min: 1, max: 2000 }) }).map(({ some, cost }) => ({
  benefits: [...some, ...[1, 2, 3].map((month): BenefitItem => ({ name: "sales", evidence: "measured", month, low: 100, amount: 100, high: 100, currency: "EUR", n: 1 }))],
  costs: [1, 2, 3].map((month) => ({ kind: "tools", month, amount: cost, currency: "EUR" }) as const),
}))

const measured = (input: Parameters<typeof returnOnInvestment>[0], options: Parameters<typeof returnOnInvestment>[1] = {}) => {
  const estimate = returnOnInvestment(input, options)
  if (!estimate.measured) expect.fail(estimate.detail)
  return estimate
}

describe("a return", () => {
  test("is the sum of what each benefit returns, less what went in", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { value, parts = [] } = measured(ledger)
        expect(parts.reduce((sum, part) => sum + part.value, -1)).toBeCloseTo(value, 9)
      }),
    )
  })

  test("becomes what the ledger says when a benefit is at the end of its range, the weightiest first", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { assumptions } = measured(ledger)
        const widths = assumptions.flatMap(({ swing }) => (swing === undefined ? [] : [swing.high - swing.low]))
        for (const [index, width] of widths.entries()) expect(width).toBeLessThanOrEqual((widths[index - 1] ?? width) + 1e-9)
        for (const { id, swing } of assumptions) {
          if (swing === undefined) continue
          const at = (end: "low" | "high") =>
            measured({ ...ledger, benefits: ledger.benefits.map((item) => (`benefit: ${item.name}` === id ? { ...item, evidence: "measured", low: item[end], amount: item[end], high: item[end] } : item)) }).value
          expect(at("low")).toBeCloseTo(swing.low, 9)
          expect(at("high")).toBeCloseTo(swing.high, 9)
        }
      }),
    )
  })

  test("does not depend on the order of the ledger, and not on the seed but for its range", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), (ledger, seed) => {
        const one = measured(ledger)
        expect(measured({ benefits: ledger.benefits.toReversed(), costs: ledger.costs.toReversed() })).toEqual(one)
        expect(measured(ledger, { options: { seed } }).value).toBe(one.value)
      }),
    )
  })
})

test("of the benefits only those that are uncertain are named as assumptions, the most uncertain first", () => {
  const told = (name: string, low: number, high: number): BenefitItem => ({ name, evidence: low === high ? "measured" : "estimated", month: 1, low, amount: low, high, currency: "EUR", n: 1 })
  const { assumptions } = measured({ benefits: [told("sales", 100, 100), told("tickets", 100, 200), told("loyalty", 100, 900)], costs: [{ kind: "tools", month: 1, amount: 50, currency: "EUR" }] })
  expect(assumptions.map(({ id }) => id).filter((id) => id.startsWith("benefit: "))).toEqual(["benefit: loyalty", "benefit: tickets"])
})

test("what was estimated in one month and measured in another is uncertain, in whichever order it is told", () => {
  const months = (["measured", "estimated", "assumed"] as const).map((evidence, index): BenefitItem => ({ name: "loyalty", evidence, month: index, low: 50, amount: 100, high: 200, currency: "EUR", n: 1 }))
  const costs = months.map(({ month }) => ({ kind: "tools", month, amount: 60, currency: "EUR" }) as const)
  for (const benefits of [months, months.toReversed()]) {
    const { value, assumptions } = measured({ benefits, costs })
    expect(value).toBeCloseTo(300 / 180 - 1, 12)
    expect(assumptions.find(({ of }) => of === "loyalty")).toMatchObject({ text: { en: expect.stringContaining("assumed") }, taken: { low: 150, likely: 300, high: 600 } })
  }
})

test("refunds beyond what was spent leave nothing to set benefits against, and are refused", () => {
  const benefits: readonly BenefitItem[] = [{ name: "sales", evidence: "measured", month: 1, low: 100, amount: 100, high: 100, currency: "EUR", n: 1 }]
  const cost = (amount: number) => ({ kind: "tools", month: 1, amount, currency: "EUR" }) as const
  expect(returnOnInvestment({ benefits, costs: [cost(40), cost(-41)] })).toMatchObject({ why: "invalid-input", field: "costs", given: "-1" })
  expect(returnOnInvestment({ benefits, costs: [cost(40), cost(-40)] })).toMatchObject({ why: "zero-denominator" })
})

test("benefits in one currency and costs in another have no return", () => {
  const benefits: readonly BenefitItem[] = [{ name: "sales", evidence: "measured", month: 1, low: 100, amount: 100, high: 100, currency: "EUR", n: 1 }]
  expect(returnOnInvestment({ benefits, costs: [{ kind: "tools", month: 1, amount: 50, currency: "DKK" }] })).toMatchObject({ measured: false, why: "unit-mismatch", detail: expect.stringContaining("DKK") })
})

test.each([
  [{ low: 11, amount: 10, high: 20 }, "low", "at most the likeliest amount (10)"],
  [{ low: 5, amount: 10, high: 9 }, "high", "at least the likeliest amount (10)"],
  [{ low: 10, amount: 10, high: 10 }, "high", "more than low (10): what is estimated is not certain"],
])("a benefit of %j cannot be estimated: its %s is not %s", (amounts, cell, expected) => {
  const item = { name: "tickets", evidence: "estimated", month: 1, currency: "EUR", n: 1 } as const
  const benefits = [{ ...item, low: 1, amount: 2, high: 3 }, { ...item, ...amounts }]
  expect(returnOnInvestment({ benefits, costs: [{ kind: "tools", month: 1, amount: 5, currency: "EUR" }] })).toMatchObject({ why: "invalid-input", field: `benefits[1].${cell}`, expected })
})

test("what came to nothing may be estimated as that, and what was measured may be certain", () => {
  const item = { name: "tickets", month: 1, currency: "EUR", n: 1 } as const
  const costs = [{ kind: "tools", month: 1, amount: 5, currency: "EUR" }] as const
  expect(returnOnInvestment({ benefits: [{ ...item, evidence: "estimated", low: 0, amount: 0, high: 0 }], costs })).toMatchObject({ measured: true, value: -1 })
  expect(returnOnInvestment({ benefits: [{ ...item, evidence: "measured", low: 5, amount: 5, high: 5 }], costs })).toMatchObject({ measured: true, value: 0 })
})
