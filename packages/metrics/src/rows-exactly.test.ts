import { expect, test } from "vitest"
import type { AnyMetric } from "./define.ts"
import type { Estimate } from "./estimate.ts"
import { estimateOf } from "./example-laws.ts"
import { avoidedSupportCost } from "./units/avoided-support-cost.ts"
import { conversionRate } from "./units/conversion-rate.ts"
import { goalAttainment } from "./units/goal-attainment.ts"
import { interactionRate } from "./units/interaction-rate.ts"
import { lifetimeValueUplift } from "./units/lifetime-value-uplift.ts"
import { netSentiment } from "./units/net-sentiment.ts"
import { newcomerAnsweredShare } from "./units/newcomer-answered-share.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"
import { stickiness } from "./units/stickiness.ts"
import { valuableBehaviourRate } from "./units/valuable-behaviour-rate.ts"

type Rows = readonly Readonly<Record<string, unknown>>[]

/** Rows of one table, each with a name of its own and what all have in common. */
const rows = (common: Readonly<Record<string, unknown>>, ...given: Rows): Rows => given.map((row, index) => ({ id: String(index), ...common, ...row }))

const found = (metric: AnyMetric, facts: Readonly<Record<string, Rows>>, variant?: string, asOf = 86_400_000): Estimate =>
  estimateOf(metric, { title: "rows", facts, asOf, expect: { measured: false, why: "no-data" }, ...(variant === undefined ? {} : { variant }) })

const eur = "EUR"

test.each(["self-help", "community"])("requests are avoided by visits to %s at what requests cost, each with its own", (page) => {
  const facts = {
    visit: rows({ visitedAt: 0 }, { page, visits: 100 }, { page: "other", visits: 7 }),
    "survey-response": rows({ scaleLow: 0, scaleHigh: 1 }, ...["sought-support", "found-answer", "would-have-contacted"].flatMap((question) => [{ question, score: 1 }, { question, score: 0 }])),
    ticket: rows({ openedAt: 0, requester: "a" }, { handlingCost: 800, currency: eur }, { handlingCost: 1200, currency: eur }),
  }
  // One of two said yes each time, and a request cost 1000 on average: 100 / 8 * 1000.
  expect(found(avoidedSupportCost, facts, page)).toMatchObject({ value: 12_500, currency: eur, n: 2 })
  expect(found(avoidedSupportCost, { ...facts, ticket: rows({ openedAt: 0, requester: "a", handlingCost: 800 }, { currency: eur }, { currency: "DKK" }) }, page)).toMatchObject({ why: "unit-mismatch" })
})

test("a conversion after no contact with the community is none of it, nor is its kind", () => {
  const facts = {
    visit: rows({ visitedAt: 0 }, { page: "community", visits: 4 }),
    conversion: rows({ convertedAt: 0, member: null, affiliation: "customer" }, { kind: "trial", touched: true }, { kind: "purchase", touched: false }, { kind: "purchase", touched: false }),
  }
  expect(found(conversionRate, facts, "per-visit")).toMatchObject({ value: 0.25, numerator: 1, denominator: 4, scope: { conversion: "trial" } })
})

test("a reading lies between its least and its most", () => {
  const facts = { reading: rows({ readAt: 0 }, { objective: "a", value: 150, low: 140, high: 180, baseline: 100, target: 200 }) }
  // 40, 50 and 80 of a hundred.
  expect(found(goalAttainment, facts)).toMatchObject({ value: 0.5, interval: { low: expect.closeTo(0.4, 9) as number, high: expect.closeTo(0.8, 9) as number } })
})

test("reactions are told person by person, and a notice is no post", () => {
  const facts = (...members: readonly string[]) => ({
    reaction: rows({ kind: "like", post: "1", reactedAt: 0, affiliation: "customer" }, ...members.map((member) => ({ member }))),
    post: rows({ thread: "1", postedAt: 0, author: "m1", affiliation: "customer" }, { kind: "opening" }, { kind: "reply" }, { kind: "notice" }),
  })
  const [one, two] = [facts("m1", "m1", "m1", "m1"), facts("m1", "m1", "m2", "m2")].map((given) => found(interactionRate, given, "per-post"))
  expect([one, two]).toMatchObject([{ value: 2, denominator: 2 }, { value: 2, denominator: 2 }])
  // Four by one person tell less than two each by two.
  expect(one).not.toHaveProperty("interval", two?.measured === true ? two.interval : undefined)
})

test("acts are told person by person", () => {
  const facts = (...members: readonly string[]) => ({
    activity: rows({ activeAt: 0, affiliation: "customer", firstAt: 0 }, { member: "m1" }, { member: "m2" }, { member: "m3" }),
    behaviour: rows({ behaviour: "answer", occurredAt: 0, affiliation: "customer", valuable: true }, ...members.map((member) => ({ member }))),
  })
  const [one, three] = [facts("m1", "m1", "m1"), facts("m1", "m2", "m3")].map((given) => found(valuableBehaviourRate, given))
  expect([one, three]).toMatchObject([{ value: 1, n: 3 }, { value: 1, n: 3 }])
  expect(one).not.toHaveProperty("interval", three?.measured === true ? three.interval : undefined)
})

test("a customer weighs by how many there are on that side", () => {
  const customers = ([[true, 0, 1], [true, 20, 1], [false, 0, 399], [false, 400, 1]] as const).map(([community, value, n]) => ({ community, value, currency: eur, n }))
  // Of the difference of 10 and 1, each of two moves the one mean by five, the one of four hundred the other by not quite one.
  expect(lifetimeValueUplift({ customers })).toMatchObject({ value: 9, caveats: [] })
})

test("a mention stands for as many texts as it says, in its language or in an unknown one", () => {
  const mention = rows({ brand: "own", basis: "mention", mentionedAt: 0, affiliation: "unknown" }, { amount: 3, language: "da", sentiment: "positive" }, { amount: 1, sentiment: "negative" })
  expect(found(netSentiment, { mention })).toMatchObject({ value: 0.5, n: 4, scope: { language: "da, unknown" } })
  const post = rows({ thread: "t", kind: "reply", postedAt: 0, affiliation: "customer", sentiment: "positive" }, { language: "de" }, {})
  expect(found(netSentiment, { post }, "posts")).toMatchObject({ value: 1, n: 2, scope: { language: "de, unknown" } })
})

test("newcomers are set against all others, not against themselves", () => {
  const answered = { firstReplyAt: 3_600_000 }
  const thread = rows({ affiliation: "customer", openedAt: 0, newcomer: true }, answered, {}, ...[answered, answered, answered, {}].map((other) => ({ ...other, newcomer: false })))
  // One of two, and three of four.
  expect(found(newcomerAnsweredShare, { thread }, "gap-to-others", 864_000_000)).toMatchObject({ value: -0.25, n: 6 })
})

test("a benefit came to between its least and its most", () => {
  const facts = {
    benefit: rows({ bookedAt: 0 }, { kind: "service-cost", name: "tickets not opened", amount: 90_000, low: 60_000, high: 150_000, currency: eur, evidence: "estimated" }),
    cost: rows({ bookedAt: 0 }, { kind: "tools", amount: 30_000, currency: eur }),
  }
  expect(found(returnOnInvestment, facts, undefined, 2_678_400_000)).toMatchObject({
    value: 2,
    assumptions: [{ id: "benefits-due-to-community" }, { of: "tickets not opened", taken: { low: 60_000, likely: 90_000, high: 150_000 } }],
  })
})

test("whoever was there on no day is nobody", () => {
  const days = [{ member: "a", until: 172_800_000, n: 15 }, { member: "b", until: 2_592_000_000, n: 1 }]
  const absent = { member: "c", until: 86_400_000, n: 0 }
  expect(stickiness({ days: [absent] })).toMatchObject({ measured: false, why: "no-data" })
  expect(stickiness({ days: [...days, absent] })).toEqual(stickiness({ days }))
})
