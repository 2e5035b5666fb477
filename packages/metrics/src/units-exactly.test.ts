import { describe, expect, test } from "vitest"
import type { AnyMetric } from "./define.ts"
import type { Estimate } from "./estimate.ts"
import { estimateOf } from "./example-laws.ts"
import { advocates } from "./units/advocates.ts"
import { answerConcentration } from "./units/answer-concentration.ts"
import { attributedRevenue } from "./units/attributed-revenue.ts"
import { avoidedSupportCost } from "./units/avoided-support-cost.ts"
import { contentMix } from "./units/content-mix.ts"
import { conversionFunnel } from "./units/conversion-funnel.ts"
import { conversionRate } from "./units/conversion-rate.ts"
import { costPerConversion } from "./units/cost-per-conversion.ts"
import { effortOnObjectives } from "./units/effort-on-objectives.ts"
import { goalAttainment } from "./units/goal-attainment.ts"
import { interactionRate } from "./units/interaction-rate.ts"
import { leaderboard } from "./units/leaderboard.ts"
import { lifetimeValueUplift } from "./units/lifetime-value-uplift.ts"
import { memberInsights } from "./units/member-insights.ts"
import { planAge } from "./units/plan-age.ts"
import { profileCompleteness } from "./units/profile-completeness.ts"
import { publishingAdherence } from "./units/publishing-adherence.ts"
import { resolutionRate } from "./units/resolution-rate.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"

const eur = "EUR"

const survey = [
  { question: "sought-support", yes: true, n: 43 },
  { question: "sought-support", yes: false, n: 57 },
  { question: "found-answer", yes: true, n: 65 },
  { question: "found-answer", yes: false, n: 35 },
  { question: "would-have-contacted", yes: true, n: 9 },
  { question: "would-have-contacted", yes: false, n: 91 },
] as const

const costsAvoided = (handling: readonly { readonly cost: number; readonly currency: string; readonly n: number }[]): Estimate => avoidedSupportCost({ visits: 1000, answers: survey, handling })

const customersWorth = (...values: readonly (readonly [community: boolean, value: number, n: number])[]): Estimate =>
  lifetimeValueUplift({ customers: values.map(([community, value, n]) => ({ community, value, currency: eur, n })) })

describe("what is refused is named by the field it stands in", () => {
  test.each<readonly [field: string, estimated: () => Estimate]>([
    ["active", () => answerConcentration({ answers: [{ member: "a", n: 1 }, { member: "b", n: 2 }], active: 1 }, { variant: "gini-of-active" })],
    ["bookings", () => attributedRevenue({ bookings: [{ path: "mail", amount: 1, currency: eur, n: 1 }, { path: "mail", amount: 1, currency: "DKK", n: 1 }], journeys: [{ path: "mail", converted: true, n: 2 }] })],
    ["handling", () => costsAvoided([{ cost: 1, currency: eur, n: 1 }, { cost: 1, currency: "DKK", n: 1 }])],
    ["definitions", () => conversionRate({ exposed: 5, converted: 1, definitions: [] })],
    ["costs", () => costPerConversion({ costs: [{ kind: "tools", amount: 1, currency: eur }, { kind: "staff", amount: 1, currency: "DKK" }], conversions: 3 })],
    ["costs[1].kind", () => costPerConversion({ costs: [{ kind: "tools", amount: 1, currency: eur }, { kind: "staff", amount: 1, currency: eur }], conversions: 3 }, { variant: "marginal" })],
    ["customers", () => lifetimeValueUplift({ customers: [{ community: true, value: 1, currency: eur, n: 2 }, { community: false, value: 1, currency: "DKK", n: 2 }] })],
    ["ideas", () => memberInsights({ adopted: 1 })],
    ["profiles[0].fields", () => profileCompleteness({ profiles: [{ fields: 0, filled: 0, n: 1 }] })],
    ["profiles[0].filled", () => profileCompleteness({ profiles: [{ fields: 2, filled: -1, n: 1 }] })],
    ["benefits[1].evidence", () => returnOnInvestment({
      benefits: [
        { name: "referred", evidence: "measured", month: 1, low: 3, amount: 3, high: 3, currency: eur, n: 1 },
        { name: "stayed", evidence: "assumed", month: 1, low: 1, amount: 2, high: 3, currency: eur, n: 1 },
      ],
      costs: [{ kind: "tools", month: 1, amount: 3, currency: eur }],
    }, { variant: "measured-only" })],
    ["benefits[0].evidence", () => returnOnInvestment({
      benefits: [{ name: "stayed", evidence: "assumed", month: 1, low: 1, amount: 2, high: 3, currency: eur, n: 1 }],
      costs: [{ kind: "tools", month: 1, amount: 3, currency: eur }],
    }, { variant: "measured-only" })],
  ])("%s", (field, estimated) => {
    const estimate = estimated()
    const told = estimate.measured ? "" : "field" in estimate ? `${estimate.field} ${estimate.detail}` : estimate.detail
    expect(told).toContain(field)
  })
})

describe("what is no case is not counted", () => {
  test("a day without answers", () => {
    expect(answerConcentration({ answers: [] }, { variant: "top-share" })).toMatchObject({ why: "no-data" })
    expect(answerConcentration({ answers: [{ member: "a", n: 3 }] }, { variant: "top-share" })).toMatchObject({ why: "too-few" })
  })

  test("an action that took no time", () => {
    expect(effortOnObjectives({ actions: [{ action: "a", tied: true, minutes: 30 }, { action: "b", tied: false, minutes: 90 }, { action: "c", tied: true, minutes: 0 }] })).toMatchObject({ value: 0.25, n: 2 })
  })

  test("customers, revisions and moments of which there are none", () => {
    const told = [[true, 10, 2], [true, 20, 2], [false, 5, 2], [false, 15, 2]] as const
    expect(customersWorth(...told, [true, 1000, 0])).toEqual(customersWorth(...told))
    expect(planAge({ revisions: [{ age: 5, n: 1 }, { age: 3, n: 0 }] })).toMatchObject({ value: 5, n: 1 })
    const moments = [{ at: 0, published: true, n: 1 }, { at: 70, published: true, n: 1 }]
    expect(publishingAdherence({ kept: 2, slots: 2, moments: [...moments, { at: 500, published: true, n: 0 }] }, { variant: "longest-silence" })).toMatchObject({ value: 70, n: 1 })
  })
})

describe("on the edge", () => {
  test("two requests with known costs are enough, and the smaller of the two samples is that of the estimate", () => {
    expect(costsAvoided([{ cost: 800, currency: eur, n: 1 }, { cost: 1200, currency: eur, n: 1 }])).toMatchObject({ measured: true, n: 2 })
  })

  test("an objective that is just reached is reached", () => {
    expect(goalAttainment({ readings: [{ objective: "a", readAt: 0, value: 200, low: 200, high: 210, baseline: 100, target: 200 }] }, { variant: "reached" })).toMatchObject({ value: 1, numerator: 1 })
  })

  test("its time runs from the day it began", () => {
    // From 1000 to 2000 a quarter of the time is over at 1250, and half of the way is done.
    expect(goalAttainment({ readings: [{ objective: "a", readAt: 1250, value: 150, low: 150, high: 150, baseline: 100, target: 200, startsAt: 1000, dueAt: 2000 }] }, { variant: "ahead-of-plan" })).toMatchObject({ value: 0.25 })
  })

  test("customers who are all worth the same say nothing of how sure a difference is", () => {
    expect(customersWorth([true, 10, 2], [false, 5, 2])).toMatchObject({ measured: false, why: "too-few" })
  })

  test("without conversions something that cost nothing has no lower bound either", () => {
    expect(costPerConversion({ costs: [{ kind: "tools", amount: 0, currency: eur }], conversions: 0 })).not.toHaveProperty("bound")
    expect(costPerConversion({ costs: [{ kind: "tools", amount: 300, currency: eur }], conversions: 0 })).toHaveProperty("bound.side", "at-least")
  })
})

describe("what stands beside the value", () => {
  test("kinds of content and people in the order of their names, whatever order they were told in", () => {
    const pieces = [{ kind: "video", origin: "member", n: 1 }, { kind: "article", origin: "member", n: 2 }, { kind: "guide", origin: "professional", n: 1 }] as const
    for (const told of [pieces, pieces.toReversed()]) expect(contentMix({ pieces: told })).toMatchObject({ parts: [{ of: "article" }, { of: "guide" }, { of: "video" }] })
    const acts = [{ member: "b", n: 2 }, { member: "c", n: 2 }, { member: "a", n: 2 }]
    for (const told of [acts, acts.toReversed()]) expect(leaderboard({ acts: told })).toMatchObject({ parts: [{ of: "a" }, { of: "b" }, { of: "c" }] })
  })

  test("how many of how many pieces nobody knows who made", () => {
    expect(contentMix({ pieces: [{ kind: "video", origin: "professional", n: 9 }, { kind: "article", origin: "unknown", n: 4 }] })).toHaveProperty("detail", expect.stringContaining("Of 4 of 13 pieces"))
  })

  test("of two steps that are equally weak the first, with the range of all", () => {
    const stages = [40, 20, 10].map((n, index) => ({ funnel: "trial", stage: `s${index}`, position: index + 1, n }))
    expect(conversionFunnel({ stages }, { variant: "weakest-step" })).toMatchObject({ value: 0.5, numerator: 20, denominator: 40, interval: { method: "wilson-simultaneous" } })
  })

  test("what was counted as an interaction", () => {
    const given = { interactions: [{ member: "a", n: 3 }], base: 4 }
    expect([interactionRate(given), interactionRate(given, { variant: "per-post" })]).toMatchObject([{ scope: { counted: "reactions, replies" } }, { scope: { counted: "reactions" } }])
  })

  test("the mean of either group, and a warning only where one customer makes the difference", () => {
    const even = customersWorth([true, 10, 200], [true, 20, 200], [false, 5, 200], [false, 15, 200])
    expect(even).toMatchObject({ value: 5, parts: [{ value: 15, n: 400 }, { value: 10, n: 400 }], caveats: [] })
  })

  test("a mean of profiles is the same in whatever order they are told", () => {
    const profiles = [{ fields: 4, filled: 1, n: 16 }, { fields: 4, filled: 4, n: 10 }, { fields: 4, filled: 3, n: 14 }]
    const [one, other] = [profiles, profiles.toReversed()].map((told) => profileCompleteness({ profiles: told }, { variant: "mean" }))
    expect(one).toEqual(other)
    // (16 × 0.25 + 10 × 1 + 14 × 0.75) / 40
    expect(one).toMatchObject({ value: 0.6125 })
  })
})

describe("of what a source records", () => {
  const found = (metric: AnyMetric, facts: Readonly<Record<string, readonly object[]>>, variant?: string): Estimate =>
    estimateOf(metric, { title: "a day", facts, asOf: 86_400_000, expect: { measured: false, why: "no-data" }, ...(variant === undefined ? {} : { variant }) })

  test("two people who recommend are two, whatever else they are", () => {
    const behaviour = ["m1", "m2"].map((member, index) => ({ id: String(index), behaviour: "recommend", occurredAt: 0, member, affiliation: "customer", valuable: true, advocacy: true }))
    expect(found(advocates, { behaviour })).toMatchObject({ value: 2 })
  })

  test("answers and comments are replies, openings and notices are none", () => {
    const activity = ["m1", "m2"].map((member, index) => ({ id: String(index), activeAt: 0, member, affiliation: "customer", firstAt: 0 }))
    const post = ["opening", "answer", "comment", "notice"].map((kind, index) => ({ id: String(index), thread: "1", kind, postedAt: index, author: `m${1 + (index % 2)}`, affiliation: "customer" }))
    expect(found(interactionRate, { activity, reaction: [], post })).toMatchObject({ numerator: 2, value: 1 })
  })

  test("customers, suppliers and mentors are the community, staff are not", () => {
    const thread = ["customer", "supplier", "mentor", "staff"].map((solvedBy, index) => ({ id: String(index), kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 60_000, solvedBy }))
    expect(found(resolutionRate, { thread }, "by-community")).toMatchObject({ value: 0.75, n: 4 })
  })
})
