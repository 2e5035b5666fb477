import { days, type Coverage, type Facts } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { measure } from "./measure.ts"
import { resolutionRate } from "./units/resolution-rate.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"

const thread = (source: string, day: number) => ({ source, id: `${source} ${day}`, kind: "question", resolvable: true, openedAt: days(day), solvedAt: days(day) + 1, affiliation: "customer" }) as const

const told = (source: string, since: number | undefined, more: Partial<Coverage> = {}): Coverage => ({ source, table: "thread", rows: 4, from: 0, to: days(90), untold: {}, since: since === undefined ? {} : { affiliation: days(since) }, notes: [], ...more })

const questions: Facts = { thread: ["forum", "desk"].flatMap((source) => [1, 3, 12, 14].map((day) => thread(source, day))) }

const rate = (coverage: readonly Coverage[], to = 60) => measure(resolutionRate, questions, { asOf: days(90), variants: ["cohort"], window: { from: 0, to: days(to) }, coverage })[0]?.estimate

test("that a source misses part of what happened is said once, however many totals are counted over it", () => {
  const caveats = (...coverage: readonly Coverage[]) => {
    const estimate = rate(coverage)
    return estimate?.measured === true ? estimate.caveats.map(({ text }) => text.en) : []
  }
  const missing = (source: string) => `Part of what happened is missing from the source ${source}.`
  expect(caveats(told("forum", undefined, { truncated: "?" }), told("desk", undefined))).toEqual([missing("forum")])
  expect(caveats(told("forum", undefined, { truncated: "?" }), told("desk", undefined, { truncated: "?" }))).toEqual([missing("forum"), missing("desk")])
})

test("what another table misses is said, too, of a number that is counted over both", () => {
  const coverage = [told("forum", undefined), { ...told("forum", undefined), table: "resolution" as const, truncated: "?" }]
  const solved = [{ source: "forum", id: "r", thread: "forum 1", kind: "accepted", happenedAt: days(2), resolvable: true, affiliation: "customer" }] as const
  const [net] = measure(resolutionRate, { thread: [thread("forum", 1)], resolution: solved }, { asOf: days(90), variants: ["net"], coverage })
  expect(net?.estimate).toMatchObject({ measured: true, caveats: [{ id: "truncated" }] })
})

test("benefits of one source may be set against costs of another", () => {
  const booked = { bookedAt: 0, currency: "EUR", amount: 5 } as const
  const facts = { benefit: [{ ...booked, source: "sales", id: "b", name: "care", evidence: "measured", low: 5, high: 5 }], cost: [{ ...booked, source: "books", id: "c", kind: "tools" }] } as const
  expect(measure(returnOnInvestment, facts, { asOf: days(90), variants: ["all-evidence"] })[0]?.estimate).toMatchObject({ measured: true, value: 0 })
})

describe("what sources told only from some day on", () => {
  test("is left out from before that day, of each source for itself", () => {
    expect(rate([told("forum", undefined), told("desk", 10)])).toMatchObject({ measured: true, n: 6, exclusions: [{ reason: "not-recorded", count: 2 }] })
    expect(rate([told("forum", 2), told("desk", 10)])).toMatchObject({ measured: true, n: 5, exclusions: [{ reason: "not-recorded", count: 3 }] })
    expect(rate([told("forum", undefined), told("desk", undefined)])).toMatchObject({ measured: true, n: 8, exclusions: [] })
  })

  test("has no number for a period that was over before the first of them told it, and one from then on", () => {
    const coverage = [told("forum", 5), told("desk", 10)]
    expect(rate(coverage, 5)).toMatchObject({ measured: false, why: "not-recorded", detail: expect.stringContaining("only since 1970-01-06") })
    expect(rate(coverage, 15)).toMatchObject({ measured: true, n: 6 - 2 })
    expect(rate([told("forum", 1), told("desk", 10)], 4)).toMatchObject({ measured: true, n: 2 })
  })
})
