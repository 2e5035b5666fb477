import { days, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { models, type ModelName } from "./attribution-models.ts"
import type { Estimate } from "./estimate.ts"
import { measure } from "./measure.ts"
import type { BenefitItem } from "./return-ledger.ts"
import { attributedConversions } from "./units/attributed-conversions.ts"
import { attributedRevenue } from "./units/attributed-revenue.ts"
import { conversionFunnel } from "./units/conversion-funnel.ts"
import { conversionRate } from "./units/conversion-rate.ts"
import { costPerConversion } from "./units/cost-per-conversion.ts"
import { lifetimeValueUplift } from "./units/lifetime-value-uplift.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"

const only = (measures: readonly { readonly estimate: Estimate }[]): Estimate => {
  expect(measures.length).toBe(1)
  return (measures[0] as (typeof measures)[number]).estimate
}

const member = (id: string, joined: number) => ({ id, affiliation: "customer", joinedAt: days(joined) }) as const

const converted = (id: string, who: string, joined: number, at: number, kind = "trial") =>
  ({ id, kind, member: who, affiliation: "customer", exposedAt: days(joined), convertedAt: days(at), touched: true }) as const

describe("the conversion rate", () => {
  const old: Facts = { member: [member("a", 0), member("b", 5)], conversion: [converted("1", "a", 0, 3)] }

  test("neither falls nor rises because of people who joined yesterday", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (young) => {
        const facts: Facts = {
          member: [...(old.member ?? []), ...young.map((_, index) => member(`y${index}`, 99))],
          conversion: [...(old.conversion ?? []), ...young.flatMap((did, index) => (did ? [converted(`y${index}`, `y${index}`, 99, 99)] : []))],
        }
        const estimate = only(measure(conversionRate, facts, { asOf: days(100), variants: ["matured-cohort"] }))
        expect(estimate).toMatchObject({ measured: true, numerator: 1, denominator: 2, exclusions: [{ reason: "too-young", count: young.length }] })
      }),
    )
  })

  test("counts people: who converts over and over is one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (times) => {
        const conversion = Array.from({ length: times }, (_, index) => converted(String(index), "a", 0, 1 + index))
        expect(only(measure(conversionRate, { ...old, conversion }, { asOf: days(100), variants: ["matured-cohort"] }))).toMatchObject({ numerator: 1, denominator: 2 })
      }),
    )
  })

  test("does not mix what was defined apart, and names what it found", () => {
    const facts: Facts = { ...old, conversion: [...(old.conversion ?? []), converted("2", "b", 5, 9, "purchase")] }
    for (const variant of ["matured-cohort", "cohort"] as const) {
      const estimate = only(measure(conversionRate, facts, { asOf: days(100), variants: [variant] }))
      expect(estimate).toMatchObject({ measured: false, why: "undefined-term" })
      expect(!estimate.measured && estimate.detail).toContain("purchase, trial")
    }
  })

  test("of different definitions is not compared: the definition is its scope", () => {
    expect(only(measure(conversionRate, old, { asOf: days(100), variants: ["cohort"] }))).toMatchObject({ scope: { conversion: "trial" } })
  })

  test("belongs to the month of joining, whenever the conversion came", () => {
    const months = measure(conversionRate, { member: [member("a", 20), member("b", 35)], conversion: [converted("1", "a", 20, 45)] }, {
      asOf: days(200), window: { from: 0, to: days(59) }, step: "month", smallestCell: 1, variants: ["matured-cohort"],
    })
    expect(months.map(({ estimate }) => estimate.measured && [estimate.numerator, estimate.denominator])).toEqual([[1, 1], [0, 1]])
  })
})

describe("a funnel", () => {
  const at = (id: string, stage: string, position: number, reached: number, previous?: number) =>
    ({ id, funnel: "trial", stage, position, member: id[0] as string, affiliation: "customer", enteredAt: 0, reachedAt: days(reached), previousAt: previous === undefined ? null : days(previous) }) as const

  test("does not end at a stage only because nobody of this month got further", () => {
    const later = [at("d1", "visit", 1, 0), at("d2", "trial", 2, 1, 0), at("d3", "paid", 3, 2, 1)].map((row) => ({ ...row, enteredAt: 0 }))
    const now = [at("a1", "visit", 1, 40), at("a2", "trial", 2, 41, 40)].map((row) => ({ ...row, enteredAt: days(40) }))
    const months = measure(conversionFunnel, { stage: [...later, ...now] }, {
      asOf: days(200), window: { from: 0, to: days(59) }, step: "month", smallestCell: 1, variants: ["matured-cohort"],
    })
    expect(months.map(({ estimate }) => estimate.measured && estimate.value)).toEqual([1, 0])
  })

  test("refuses whoever skipped a stage instead of counting them at the next", () => {
    const stage = [at("a1", "visit", 1, 0), at("b1", "visit", 1, 0), at("b2", "paid", 2, 1)]
    expect(only(measure(conversionFunnel, { stage }, { asOf: days(100), variants: ["matured-cohort"] }))).toMatchObject({ why: "invalid-input", field: "skipped" })
  })
})

describe("cost per conversion", () => {
  test("with a kind of cost untold is open above, and with all told is not", () => {
    const tools = { kind: "tools", amount: 1000, currency: "EUR" } as const
    const all = (["staff", "hiring", "content", "incentives", "overhead"] as const).map((kind) => ({ kind, amount: 0, currency: "EUR" }))
    expect(costPerConversion({ costs: [tools], conversions: 4 })).toMatchObject({ interval: { open: "above" } })
    const told = costPerConversion({ costs: [tools, ...all], conversions: 4 })
    expect(told.measured && told.interval.open).toBeUndefined()
  })
})

describe("attribution", () => {
  const journeys = [
    { path: "community > mail", ages: "2 > 1", converted: true, n: 3 },
    { path: "none", converted: true, n: 5 },
    { path: "mail", ages: "1", converted: false, n: 40 },
  ] as const

  test.each(Object.keys(models) as ModelName[])("by %s is never called caused", (variant) => {
    for (const estimate of [attributedConversions({ journeys }, { variant }), attributedConversions({ journeys })]) {
      expect(estimate.measured && estimate.caveats.map(({ id }) => id)).toContain("attributed-not-caused")
    }
  })

  test("gives what nobody touched to nobody, and says so", () => {
    const estimate = attributedConversions({ journeys })
    expect(estimate).toMatchObject({ measured: true, value: 1.5, n: 8, parts: [{ of: "community", value: 1.5 }, { of: "mail", value: 1.5 }, { of: "unattributed", value: 5 }] })
  })

  test("says where only journeys that converted were told", () => {
    const [told, untold] = [journeys, journeys.slice(0, 2)].map((given) => attributedConversions({ journeys: given }, { variant: "markov" }))
    expect(told?.measured && told.caveats.map(({ id }) => id)).not.toContain("only-converting")
    expect(untold?.measured && untold.caveats.map(({ id }) => id)).toContain("only-converting")
  })

  test("of a channel that is never named is not zero but not recorded", () => {
    expect(attributedConversions({ journeys: journeys.slice(1) })).toMatchObject({ measured: false, why: "not-recorded" })
  })
})

describe("attributed revenue", () => {
  test("goes down by what is paid back, and may go below zero", () => {
    const journeys = [{ path: "community", converted: true, n: 2 }]
    const of = (...amounts: readonly number[]) => attributedRevenue({ bookings: amounts.map((amount) => ({ path: "community", amount, currency: "EUR", n: 1 })), journeys })
    expect(of(5000, -2000)).toMatchObject({ measured: true, value: 3000 })
    expect(of(1000, -2000)).toMatchObject({ measured: true, value: -1000 })
  })

  test("is the less sure the more one customer brings of it", () => {
    const of = (...amounts: readonly number[]) => {
      const estimate = attributedRevenue({ bookings: amounts.map((amount) => ({ path: "community", amount, currency: "EUR", n: 1 })), journeys: [{ path: "community", converted: true, n: amounts.length }] })
      if (!estimate.measured) expect.fail(estimate.detail)
      return estimate
    }
    const [even, whale] = [of(...Array.from({ length: 20 }, () => 1000)), of(...Array.from({ length: 19 }, () => 100), 18_100)]
    expect(whale.value).toBe(even.value)
    expect(whale.interval.low).toBeLessThan(even.interval.low)
    expect(whale.interval.high).toBeGreaterThan(even.interval.high)
    expect([even, whale].map(({ caveats }) => caveats.some(({ id }) => id === "decided-by-one"))).toEqual([false, true])
  })
})

describe("return on investment", () => {
  const benefit = (month: number, more: Partial<BenefitItem> = {}): BenefitItem =>
    ({ name: "answers", evidence: "estimated", month, low: 500, amount: 1000, high: 2000, currency: "EUR", n: 1, ...more })
  const cost = (month: number) => ({ kind: "tools", month, amount: 700, currency: "EUR" }) as const
  const year = Array.from({ length: 12 }, (_, index) => index + 1)

  test("does not set monthly benefits against a yearly budget", () => {
    expect(returnOnInvestment({ benefits: [benefit(1)], costs: year.map(cost) })).toMatchObject({ measured: false, why: "unit-mismatch" })
    expect(returnOnInvestment({ benefits: year.map((month) => benefit(month)), costs: [cost(1)] })).toMatchObject({ measured: false, why: "unit-mismatch" })
  })

  test("of a year is as unsure as that of a month: a guess wrong in one month is wrong in all", () => {
    const [month, whole] = [returnOnInvestment({ benefits: [benefit(1)], costs: [cost(1)] }), returnOnInvestment({ benefits: year.map((one) => benefit(one)), costs: year.map(cost) })]
    if (!month.measured || !whole.measured) expect.fail("both have benefits")
    expect(whole.interval.low).toBeCloseTo(month.interval.low, 9)
    expect(whole.interval.high).toBeCloseTo(month.interval.high, 9)
  })

  test("never comes without its assumptions, and says where costs are missing that it is at most that", () => {
    const estimate = returnOnInvestment({ benefits: [benefit(1)], costs: [cost(1)] })
    expect(estimate).toMatchObject({
      interval: { open: "below" },
      assumptions: [{ id: "benefits-due-to-community" }, { id: "benefit: answers", taken: { low: 500, likely: 1000, high: 2000 } }],
    })
    expect(estimate.measured && estimate.caveats.map(({ id }) => id)).toEqual(["beyond-money", "mostly-unmeasured", "upper-bound"])
  })

  test("with a cost told in one month but not in the other is incomplete", () => {
    const kinds = ["tools", "staff", "hiring", "content", "incentives", "overhead"] as const
    const costs = [1, 2].flatMap((month) => kinds.map((kind) => ({ kind, month, amount: 100, currency: "EUR" })))
    const ofCosts = (given: typeof costs) => {
      const estimate = returnOnInvestment({ benefits: [benefit(1), benefit(2)], costs: given })
      return estimate.measured && estimate.interval.open
    }
    expect(ofCosts(costs)).toBeUndefined()
    expect(ofCosts(costs.slice(0, -1))).toBe("below")
  })

  test("has no number without a cost, rather than an endless one", () => {
    expect(returnOnInvestment({ benefits: [benefit(1)], costs: [] })).toMatchObject({ measured: false, why: "zero-denominator" })
  })
})

describe("lifetime value", () => {
  test("of members against others is never called caused, and of an experiment rests on the draw", () => {
    const customers = [true, true, false, false].map((community, index) => ({ community, value: 100 * index, currency: "EUR", n: 1 }))
    const [experiment, association] = [lifetimeValueUplift({ customers }, { variant: "holdout" }), lifetimeValueUplift({ customers }, { variant: "association" })]
    expect(experiment.measured && experiment.assumptions.map(({ id }) => id)).toEqual(["drawn-at-random", "followed-alike"])
    expect(association.measured && association.caveats.map(({ id }) => id)).toEqual(["not-caused"])
  })

  test("says when one customer decides it", () => {
    const alongside = (whale: number) => {
      const values = [100, 120, 90, 110, 105, whale].map((value) => ({ community: true, value, currency: "EUR", n: 1 }))
      const estimate = lifetimeValueUplift({ customers: [...values, ...[80, 95, 100, 90].map((value) => ({ community: false, value, currency: "EUR", n: 1 }))] })
      return estimate.measured && estimate.caveats.map(({ id }) => id)
    }
    expect(alongside(115)).toEqual([])
    expect(alongside(50_000)).toEqual(["decided-by-one"])
  })
})
