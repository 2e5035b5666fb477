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
