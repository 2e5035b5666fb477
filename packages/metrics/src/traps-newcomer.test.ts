/** What is easily got wrong by whoever measures for the first time: never a number, and words that lead on. */
import { answerRows, days, type Facts } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { ask } from "./ask.ts"
import { metrics } from "./catalogue.ts"
import type { AnyMetric } from "./define.ts"
import type { Estimate } from "./estimate.ts"
import { explain } from "./explain.ts"
import { groupColumns } from "./groups.ts"
import { measure } from "./measure.ts"
import { attributedConversions } from "./units/attributed-conversions.ts"
import { attributedRevenue } from "./units/attributed-revenue.ts"
import { conversionFunnel } from "./units/conversion-funnel.ts"
import { costPerConversion } from "./units/cost-per-conversion.ts"
import { customerEffortScore } from "./units/customer-effort-score.ts"
import { customerSatisfaction } from "./units/customer-satisfaction.ts"
import { lifetimeValueUplift } from "./units/lifetime-value-uplift.ts"
import { memberChurn } from "./units/member-churn.ts"
import { netPromoterScore } from "./units/net-promoter-score.ts"
import { calculator, onTimeRate } from "./units/on-time-rate.ts"
import { planAge } from "./units/plan-age.ts"
import { publishingAdherence } from "./units/publishing-adherence.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"
import { stakeholderTouchAge } from "./units/stakeholder-touch-age.ts"
import { surveyResponseRate } from "./units/survey-response-rate.ts"

const only = (measures: readonly { readonly estimate: Estimate }[]): Estimate => {
  expect(measures.length).toBe(1)
  return (measures[0] as (typeof measures)[number]).estimate
}

describe("a length of time told in days or hours", () => {
  const lengths = metrics.flatMap((metric) => Object.entries<number>(metric.options).flatMap(([name, usual]) => (usual < 1000 ? [] : [[metric.id, name, metric] as const])))

  test("is an option of many metrics", () => {
    expect(lengths.length).toBeGreaterThan(15)
  })

  test.each(lengths)("%s, %s: is refused, since a horizon of fourteen milliseconds would be over at once", (_, name, metric) => {
    for (const length of [1, 14, 720, 999]) {
      const refused = measure(metric, {}, { asOf: days(400), options: { [name]: length } })
      for (const { estimate } of refused) expect(estimate).toMatchObject({ why: "invalid-input", field: `options.${name}`, given: String(length), expected: "0 or at least 1000: it is in milliseconds, of which a day has 86400000" })
    }
    for (const length of [0, 1000]) {
      for (const { estimate } of measure(metric, {}, { asOf: days(400), options: { [name]: length } })) expect(estimate).toMatchObject({ why: "not-recorded" })
    }
  })

  test("no longer makes a survey that all answered one that nobody did", () => {
    const invitation = ["1", "2"].map((id) => ({ id, instrument: "pulse", member: id, invitedAt: 0, answeredAt: days(2), reminder: false }) as const)
    expect(only(measure(surveyResponseRate, { invitation }, { asOf: days(30), variants: ["of-invited"], options: { horizon: 14 } }))).toMatchObject({ field: "options.horizon" })
    expect(only(measure(surveyResponseRate, { invitation }, { asOf: days(30), variants: ["of-invited"], options: { horizon: days(14) } }))).toMatchObject({ value: 1 })
  })
})

describe("no as-of moment", () => {
  const touch: Facts = { "stakeholder-touch": [{ id: "1", stakeholder: "board", kind: "report", touchedAt: days(20_000) }] }
  const revision: Facts = { "cadence-event": [{ id: "1", kind: "plan-revision", happenedAt: days(20_000), of: null }] }
  const activity: Facts = { activity: [{ id: "1", activeAt: 0, member: "m", affiliation: "customer", firstAt: 0, previousAt: null, nextAt: null }] }

  test.each<[string, AnyMetric, Facts]>([
    ["stakeholder-touch", stakeholderTouchAge, touch],
    ["cadence-event", planAge, revision],
    ["activity", memberChurn, activity],
  ])("for dated rows of %s is asked for, before an age of thousands of years comes of it", (table, metric, facts) => {
    for (const { estimate } of measure(metric, facts, {})) {
      expect(estimate).toMatchObject({ why: "invalid-input", field: "asOf", given: "undefined", expected: `the moment up to which everything is known, in whole milliseconds since 1970 in UTC: rows of ${table} have dates` })
    }
    expect(measure(metric, facts, { asOf: days(20_100) })[0]).toMatchObject({ estimate: { measured: true } })
  })

  test("is asked for by an explanation, too, which then tells no rows", () => {
    const { question, follow } = explain({ metric: stakeholderTouchAge }, {})
    const walk = follow(answerRows(question, touch))
    expect("questions" in walk && walk.questions).toEqual([])
    expect("questions" in walk && walk.conclude([])).toMatchObject({ measure: { estimate: { field: "asOf" } }, totals: [], exclusions: [] })
  })

  test("takes none where nothing is dated", () => {
    expect(only(measure(memberChurn, { activity: [] }, { variants: ["active"] }))).toMatchObject({ why: "no-data" })
    const answers = ["1", "2"].map((id) => ({ id, question: "recommend", score: 9, scaleLow: 0, scaleHigh: 10, supersededAt: null }))
    expect(only(measure(netPromoterScore, { "survey-response": answers }, { variants: ["zero-to-ten"] }))).toMatchObject({ measured: true, value: 100 })
  })
})

describe("a way through the channels", () => {
  const told = { path: "community", converted: true, n: 5 }

  test.each(["community>mail", "community -> mail", "community >mail", " community > mail", "community > mail ", "community  >  mail", "Community > mail", "COMMUNITY"])("written %j names no channel by mistake", (path) => {
    expect(attributedConversions({ journeys: [told, { ...told, path }] })).toMatchObject({ why: "invalid-input", field: "journeys[1].path", given: `"${path}"` })
  })

  test.each(["community-mail > our community", "e-mail & more > sögning", "communityx"])("may be written %j", (path) => {
    expect(attributedConversions({ journeys: [told, { ...told, path }] })).toMatchObject({ measured: true, n: 10 })
  })

  test("goes forward: ages that grow are of another way", () => {
    const aged = (ages: string) => attributedConversions({ journeys: [{ ...told, path: "community > mail", ages }] }, { variant: "time-decay" })
    expect(aged("0 > 604800000")).toMatchObject({ why: "invalid-input", field: "journeys[0].ages" })
    expect(aged("604800000 > 604800000")).toMatchObject({ measured: true, value: 2.5 })
  })
})

describe("a schedule and a funnel as they stand at the as-of moment", () => {
  test("know what came out before its day", () => {
    const slot = [
      { id: "1", plannedAt: days(0), publishedAt: days(0), kind: null },
      { id: "2", plannedAt: days(14), publishedAt: null, kind: null },
      { id: "3", plannedAt: days(21), publishedAt: days(7), kind: null },
    ]
    const asked = { asOf: days(20), variants: ["longest-silence"] } as const
    expect(only(measure(publishingAdherence, { "publishing-slot": slot }, asked))).toMatchObject({ measured: true, value: days(7), n: 2 })
    expect(only(measure(publishingAdherence, { "publishing-slot": slot.slice(0, 2) }, asked))).toMatchObject({ measured: true, value: days(14), n: 1 })
  })

  const reached = (member: string, entered: number, ...stages: readonly string[]) =>
    stages.map((stage, index) => ({ id: `${member} ${stage}`, funnel: "trial", stage, position: index + 1, member, affiliation: "customer", enteredAt: entered, reachedAt: entered, previousAt: index === 0 ? null : entered }) as const)

  test("know a stage by whoever reached it, however lately", () => {
    const stage = [...reached("a", 0, "visit", "trial"), ...reached("b", 0, "visit"), ...reached("c", days(39), "visit", "trial", "paid")]
    const asked = { variants: ["matured-cohort"] } as const
    const now = only(measure(conversionFunnel, { stage }, { ...asked, asOf: days(40) }))
    expect(now).toMatchObject({ measured: true, value: 0, n: 2, scope: { stages: "visit > trial > paid" }, exclusions: [{ reason: "too-young", count: 3 }] })
    expect(only(measure(conversionFunnel, { stage: stage.slice(3) }, { ...asked, asOf: days(40) }))).toMatchObject({ why: "window-open" })
    expect(only(measure(conversionFunnel, { stage: stage.slice(0, 3) }, { ...asked, asOf: days(40) }))).toMatchObject({ value: 0.5, scope: { stages: "visit > trial" } })
  })

  test("refuse a stage that stands at two positions, as after a funnel was laid out anew", () => {
    const stages = [["visit", 1, 50], ["paid", 2, 9], ["paid", 3, 4]].map(([stage, position, n]) => ({ funnel: "trial", stage: stage as string, position: position as number, n: n as number }))
    expect(conversionFunnel({ stages })).toMatchObject({ why: "invalid-input", field: "stages", given: '"paid"', expected: "paid at one position, and not at 3 as well" })
  })
})

describe("an answer on a scale of a hundred", () => {
  const hundred = (score: number) => ({ answers: [{ score, scaleLow: 0, scaleHigh: 100, favourable: "high" as const, n: 20 }] })

  test("has no two best answers: eighty of a hundred would be nobody satisfied", () => {
    for (const variant of ["top-two-box", "top-box"] as const) expect(customerSatisfaction(hundred(80), { variant })).toMatchObject({ measured: false, why: "undefined-term" })
    expect(customerSatisfaction(hundred(80), { variant: "mean" })).toMatchObject({ measured: true, value: 80 })
    expect(customerSatisfaction({ answers: [{ score: 9, scaleLow: 0, scaleHigh: 10, favourable: "high", n: 20 }] })).toMatchObject({ measured: true, value: 1 })
  })

  test("and one on five steps are none to how easy it was, which is asked on seven", () => {
    const five = { answers: [{ score: 4, scaleLow: 1, scaleHigh: 5, favourable: "high" as const, n: 20 }] }
    for (const variant of ["mean", "low-effort"] as const) {
      expect(customerEffortScore(hundred(80), { variant })).toMatchObject({ why: "invalid-input", field: "answers[0].scaleLow", given: "0", expected: "1" })
      expect(customerEffortScore(five, { variant })).toMatchObject({ why: "invalid-input", field: "answers[0].scaleHigh", given: "5", expected: "7" })
    }
  })
})

describe("a calculator without its card", () => {
  const asked = { metric: calculator as unknown as AnyMetric }
  const wrong = { why: "invalid-input", field: "metric", expected: "a metric, such as resolutionRate, and not its calculator alone" }

  test("cannot read rows, and is refused before it is asked to", () => {
    expect(only(measure(asked.metric, { action: [] }, { asOf: 0 }))).toMatchObject(wrong)
    expect(ask([asked], { asOf: 0 }).conclude([])).toMatchObject([{ estimate: wrong }])
    expect(groupColumns(asked.metric)).toEqual([])
    const { follow } = explain(asked, { asOf: 0 })
    const walk = follow([])
    expect("questions" in walk && walk.conclude([]).measure.estimate).toMatchObject(wrong)
  })
})

describe("two exports put together", () => {
  const action = (source: string, id: string, doneAt: number | null) => ({ source, id, dueAt: 0, doneAt, cancelledAt: null }) as const
  const onTime = (...rows: readonly object[]) => only(measure(onTimeRate, { action: rows }, { asOf: days(1), variants: ["of-due"] }))

  test("count nothing twice: the row that is told again is named, and where it stood before", () => {
    const again = onTime(action("a", "1", 0), action("a", "2", null), action("a", "1", 0))
    expect(again).toMatchObject({ why: "invalid-input", field: "facts.action[2].id", given: '"1"', expected: "an id of its own: facts.action[0] of the same source has it" })
  })

  test("may use the same ids, each for itself, and rows without one are each their own", () => {
    expect(onTime(action("a", "1", 0), action("b", "1", null))).toMatchObject({ measured: true, n: 2 })
    const { id: _, ...unnamed } = action("a", "1", 0)
    expect(onTime(unnamed, unnamed)).toMatchObject({ measured: true, n: 2 })
  })
})

describe("cells as drivers of databases give them", () => {
  const action = (cells: object): Facts => ({ action: [{ id: "1", dueAt: 0, doneAt: 0, cancelledAt: null, owner: "team", ...cells }] as Facts["action"] & object })
  const asked = { asOf: days(1), variants: ["of-due"], by: ["owner"] } as const

  test("whole numbers as bigints are named, and nothing is reckoned with them", () => {
    expect(only(measure(onTimeRate, action({ doneAt: 5n }), asked))).toMatchObject({ why: "invalid-input", field: "facts.action[0].doneAt", given: "5", expected: "a point in time as whole milliseconds, or nothing; as a number, not as a bigint" })
    expect(only(measure(onTimeRate, action({ owner: 5n }), asked))).toMatchObject({ why: "invalid-input", field: "facts.action[0].owner" })
  })

  test.each([[Symbol("now")], [() => 0], [new Map()]])("%o is no cell", (cell) => {
    for (const column of ["dueAt", "doneAt", "cancelledAt", "owner"]) {
      expect(only(measure(onTimeRate, action({ [column]: cell }), asked))).toMatchObject({ why: "invalid-input", field: `facts.action[0].${column}` })
    }
  })
})

describe("money from rows", () => {
  const customers = (...cells: readonly object[]): Facts => ({
    customer: Array.from({ length: 6 }, (_, index) => ({ id: String(index), followedFrom: 0, arm: index % 2 === 0 ? "invited" : "held-out", member: null, value: 100 * index, currency: "EUR", ...cells[index] })),
  })
  const uplift = (facts: Facts) => only(measure(lifetimeValueUplift, facts, { asOf: days(1), variants: ["holdout"] }))

  test.each(["eur", "€", "Euro", "US$"])("in %j is in no currency, as it is from totals", (currency) => {
    const wrong = { why: "invalid-input", given: `"${currency}"`, expected: "an ISO 4217 code such as EUR" }
    expect(uplift(customers(...Array.from({ length: 6 }, () => ({ currency }))))).toMatchObject({ ...wrong, field: "currency" })
    expect(uplift(customers({ currency }))).toMatchObject(wrong)
    const conversion = [{ id: "1", kind: "trial", convertedAt: 0, member: "m", affiliation: "customer", exposedAt: 0, touched: true }] as const
    const [cost] = measure(costPerConversion, { cost: [{ id: "1", kind: "staff", bookedAt: 0, amount: 5, currency }], conversion }, { asOf: days(90) })
    expect(cost?.estimate).toMatchObject({ ...wrong, field: "currency" })
  })

  test("in euros is asked for in cents", () => {
    const cents = "a whole number of minor units (cents)"
    expect(lifetimeValueUplift({ customers: [{ community: true, value: 12.5, currency: "EUR", n: 5 }] })).toMatchObject({ field: "customers[0].value", expected: cents })
    expect(attributedRevenue({ bookings: [{ path: "community", amount: 19.99, currency: "EUR", n: 5 }], journeys: [] })).toMatchObject({ field: "bookings[0].amount", expected: cents })
    expect(returnOnInvestment({ benefits: [], costs: [{ kind: "tools", month: 1, amount: 49.5, currency: "EUR" }] })).toMatchObject({ field: "costs[0].amount", expected: cents })
  })

  test("that is not told is an invalid input, and no customer fewer", () => {
    expect(uplift(customers({ value: null }))).toMatchObject({ why: "invalid-input", field: "facts.customer[0].value", given: "null", expected: "a whole number" })
  })
})
