import { answerRows, days, type Coverage, type Facts, type TableId } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  ask, costPerConversion, firstResponseTime, groupable, groupColumns, measure, metricById, metrics, netPromoterScore, profileCompleteness, referralRate, resolutionRate,
  type Estimate,
} from "./index.ts"

const only = (estimates: readonly { readonly estimate: Estimate }[]): Estimate => {
  expect(estimates.length).toBe(1)
  return (estimates[0] as (typeof estimates)[number]).estimate
}

const told = (table: TableId, more: Partial<Coverage> = {}): Coverage => ({
  source: "forum", table, rows: 0, from: 0, to: days(900), untold: {}, since: {}, notes: [], ...more,
})

const question = (id: string, openedAt: number, solvedAt?: number) =>
  ({ source: "forum", id, kind: "question", resolvable: true, affiliation: "customer", openedAt, solvedAt: solvedAt ?? null }) as const

describe("zero never stands for no data", () => {
  test("no metric says a number about an empty community", () => {
    for (const metric of metrics) {
      for (const { estimate } of ask([{ metric }], { asOf: days(100) }).conclude([])) expect(estimate).toMatchObject({ measured: false, why: "no-data" })
    }
  })

  test("a table that was not given is not recorded; an empty one has no data", () => {
    expect(only(measure(resolutionRate, {}, { asOf: 0, variants: ["cohort"] }))).toMatchObject({ why: "not-recorded" })
    expect(only(measure(resolutionRate, { thread: [] }, { asOf: 0, variants: ["cohort"] }))).toMatchObject({ why: "no-data" })
    const cost = [{ id: "1", kind: "tools", bookedAt: 0, amount: 300, currency: "EUR" }] as const
    expect(only(measure(costPerConversion, { cost }, { asOf: 1, variants: ["fully-loaded"] }))).toMatchObject({ why: "not-recorded" })
    expect(only(measure(costPerConversion, { cost, conversion: [] }, { asOf: 1, variants: ["fully-loaded"] }))).toMatchObject({ why: "zero-denominator", bound: { side: "at-least", currency: "EUR" } })
  })

  test("a cost told as zero is told; only a kind left out is missing", () => {
    const hiring = [{ id: "1", kind: "hiring", bookedAt: 0, amount: 0, currency: "EUR" }] as const
    const estimate = only(measure(costPerConversion, { cost: hiring, conversion: [{ id: "1", convertedAt: 0, touched: true }] }, { asOf: 1, variants: ["fully-loaded"] }))
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBe(0)
    expect(estimate.caveats[0]?.text.en).toContain("staff")
    expect(estimate.caveats[0]?.text.en).not.toContain("hiring")
  })

  test("members whose affiliation nobody knows are no empty community", () => {
    const facts: Facts = { member: [{ id: "1", affiliation: "unknown", joinedAt: 0 }], referral: [{ id: "1", madeAt: 0, referrer: "1", referred: "2" }] }
    expect(only(measure(referralRate, facts, { asOf: 1, variants: ["participation"] }))).toMatchObject({ why: "not-recorded" })
  })
})

describe("questions nobody answered", () => {
  const answered = fc.array(fc.record({ after: fc.integer({ min: 1, max: 1000 }), observed: fc.constant(true) }), { minLength: 3, maxLength: 20 })

  test("are not dropped: leaving questions unanswered never shortens the median", () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: 1, max: 20 }), (waits, waiting) => {
        const before = firstResponseTime({ waits })
        const after = firstResponseTime({ waits: [...waits, ...Array.from({ length: waiting }, () => ({ after: 2000, observed: false }))] })
        if (!before.measured) expect.fail(before.detail)
        if (after.measured) expect(after.value).toBeGreaterThanOrEqual(before.value)
        else expect(after.why).toBe("not-reached")
      }),
    )
  })

  test("when most are still waiting there is a bound and no number, and the bound is true of where the curve could be", () => {
    fc.assert(
      fc.property(answered, (waits) => {
        const long = Array.from({ length: waits.length * 3 }, () => ({ after: 2000, observed: false }))
        const estimate = firstResponseTime({ waits: [...waits, ...long] })
        expect(estimate).toMatchObject({ measured: false, why: "not-reached", bound: { side: "at-least", unit: "milliseconds", n: waits.length * 4 } })
        if (!estimate.measured && estimate.why !== "invalid-input") expect(estimate.bound?.value).toBeLessThanOrEqual(2000)
      }),
    )
  })

  test("one thread waiting for a day shows nothing, nor do five; six show that the median is no shorter", () => {
    const waiting = (n: number) => firstResponseTime({ waits: Array.from({ length: n }, () => ({ after: days(1), observed: false })) })
    expect(waiting(1)).not.toHaveProperty("bound")
    // Were the median a day or less, all n would still wait with a probability of at most 2^-n: 1/32 is above 1/40, 1/64 below.
    expect(waiting(5)).not.toHaveProperty("bound")
    expect(waiting(6)).toMatchObject({ bound: { value: days(1), level: 0.975 } })
  })

  test("a thread whose reply came before it opened is left out and counted", () => {
    const thread = [
      { id: "1", affiliation: "customer", openedAt: 10, firstReplyAt: 5 },
      { id: "2", affiliation: "customer", openedAt: 10, firstReplyAt: 15 },
    ] as const
    expect(only(measure(firstResponseTime, { thread }, { asOf: 20, variants: ["median"] }))).toMatchObject({
      measured: true, value: 5, exclusions: [{ reason: "reply-before-opening", count: 1 }],
    })
  })

  test("a mean needs two waits that differ", () => {
    const waits = [{ after: 5, observed: true }, { after: 5, observed: true }]
    expect(firstResponseTime({ waits }, { variant: "mean-of-answered" })).toMatchObject({ measured: false, why: "too-few" })
  })
})

describe("the score of recommendations", () => {
  const counts = fc.nat(500)

  test("negates when promoters and detractors change places, interval and all", () => {
    fc.assert(
      fc.property(counts, counts, counts, (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors > 0)
        const [one, other] = [netPromoterScore({ promoters, passives, detractors }), netPromoterScore({ promoters: detractors, passives, detractors: promoters })]
        if (!one.measured || !other.measured) expect.fail("both have answers")
        expect(one.value + other.value).toBe(0)
        expect(one.interval.low + other.interval.high).toBe(0)
        expect(one.interval.high + other.interval.low).toBe(0)
      }),
    )
  })

  test("five happy answers do not give an interval of width zero", () => {
    const estimate = netPromoterScore({ promoters: 5, passives: 0, detractors: 0 })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.interval.high - estimate.interval.low).toBeGreaterThan(50)
  })

  const answer = (id: string, score: number, scaleLow?: number, wave = "spring") =>
    ({ id, question: "recommend", score, wave, scaleLow: scaleLow ?? null, scaleHigh: scaleLow === undefined ? null : 10 }) as const

  test("scales are told apart, and a scale nobody used is not shown", () => {
    const facts: Facts = { "survey-response": [answer("1", 9, 1), answer("2", 3, 1)] }
    expect(measure(netPromoterScore, facts, { asOf: 0 }).map(({ variant, estimate }) => [variant, estimate.measured])).toEqual([["one-to-ten", true]])
  })

  test("where no scale applies, the first variant says why, in every period", () => {
    const undeclared: Facts = { "survey-response": [answer("1", 9)] }
    expect(measure(netPromoterScore, undeclared, { asOf: 0 })).toMatchObject([{ variant: "zero-to-ten", estimate: { why: "undefined-term" } }])
    const none = measure(netPromoterScore, { "survey-response": [] }, { asOf: days(100), window: { from: 0, to: days(60) }, step: "month", smallestCell: 1 })
    expect(none.map(({ period, estimate }) => [period.label, estimate.measured])).toEqual([["1970-01", false], ["1970-02", false], ["1970-03", false]])
  })

  test("a wave on another scale does not hide a wave without answers", () => {
    const dated = (id: string, at: number, scaleLow: number) => ({ ...answer(id, 9, scaleLow), answeredAt: at })
    const facts: Facts = { "survey-response": [dated("1", days(1), 0), dated("2", days(40), 1)] }
    const measures = measure(netPromoterScore, facts, { asOf: days(100), window: { from: 0, to: days(89) }, step: "month", smallestCell: 1 })
    expect(measures.map(({ variant, period, estimate }) => [variant, period.label, estimate.measured])).toEqual([
      ["zero-to-ten", "1970-01", true], ["zero-to-ten", "1970-02", false], ["zero-to-ten", "1970-03", false],
      ["one-to-ten", "1970-01", false], ["one-to-ten", "1970-02", true], ["one-to-ten", "1970-03", false],
    ])
  })

  test("answers without a date are in no period, and each period says so", () => {
    const facts: Facts = { "survey-response": [answer("1", 9, 0), { ...answer("2", 9, 0), answeredAt: days(1) }] }
    const estimate = only(measure(netPromoterScore, facts, { asOf: days(100), window: { from: 0, to: days(31) }, variants: ["zero-to-ten"] }))
    expect(estimate).toMatchObject({ measured: true, n: 1, exclusions: [{ reason: "undated", count: 1 }] })
  })

  test("who was asked and never answered is no answer without a date", () => {
    const facts: Facts = { "survey-response": [{ ...answer("1", 9, 0), score: null }, { ...answer("2", 9, 0), answeredAt: days(1) }] }
    const estimate = only(measure(netPromoterScore, facts, { asOf: days(100), window: { from: 0, to: days(31) }, variants: ["zero-to-ten"] }))
    expect(estimate).toMatchObject({ measured: true, n: 1, exclusions: [] })
  })
})

describe("a young question", () => {
  test("neither helps nor hurts, solved or not", () => {
    const young = fc.array(fc.record({ age: fc.integer({ min: 0, max: 13 }), solved: fc.boolean() }), { maxLength: 6 })
    const asOf = days(100)
    const old = [question("a", days(10), days(11)), question("b", days(12)), question("c", days(13), days(70))]
    fc.assert(
      fc.property(young, (ages) => {
        const thread = [...old, ...ages.map(({ age, solved }, index) => question(`y${index}`, asOf - days(age), solved ? asOf - days(age) + 1 : undefined))]
        const estimate = only(measure(resolutionRate, { thread }, { asOf, variants: ["matured-cohort"] }))
        expect(estimate).toMatchObject({ measured: true, numerator: 1, denominator: 3 })
        expect(estimate.exclusions).toEqual(ages.length === 0 ? [] : [{ reason: "too-young", count: ages.length }])
      }),
    )
  })

  test("is one that is younger than the horizon by as little as a millisecond; at the horizon it counts, and so does its solution", () => {
    const thread = [question("a", 0, days(14)), question("b", 1, 2)]
    const at = (asOf: number) => only(measure(resolutionRate, { thread }, { asOf, variants: ["matured-cohort"] }))
    expect(at(days(14))).toMatchObject({ numerator: 1, denominator: 1, exclusions: [{ reason: "too-young", count: 1 }] })
    expect(at(days(14) + 1)).toMatchObject({ numerator: 2, denominator: 2 })
    expect(at(days(14) - 1)).toMatchObject({ measured: false, why: "window-open" })
    const late = only(measure(resolutionRate, { thread: [question("a", 0, days(14) + 1)] }, { asOf: days(20), variants: ["matured-cohort"] }))
    expect(late).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test("leaves its window open", () => {
    const open = only(measure(resolutionRate, { thread: [question("a", 0, 1)] }, { asOf: days(35), window: { from: 0, to: days(31) }, variants: ["matured-cohort"] }))
    expect(open.window?.closed).toBe(false)
  })
})

describe("a period that begins after all that is known", () => {
  const asOf = days(60)
  const thread = [question("a", days(10), days(11)), question("b", days(40))]
  const facts: Facts = { thread, member: [{ id: "m", joinedAt: days(1), affiliation: "customer" }], referral: [] }
  const future = { from: days(365), to: days(730) }

  test("has no number by any variant of any metric, not even by those that carry over what there was before", () => {
    for (const metric of metrics) {
      for (const { estimate } of measure(metric, facts, { asOf, window: future })) if (estimate.measured) expect.fail(`${estimate.metric} ${estimate.variant}: ${estimate.value}`)
    }
    expect(only(measure(resolutionRate, facts, { asOf, window: future, variants: ["with-carry-over"] }))).toMatchObject({ why: "window-open", asOf: "1970-03-02T00:00:00.000Z", detail: expect.stringContaining("as-of date") })
  })

  test("is told once and not for each group", () => {
    expect(measure(resolutionRate, { thread: thread.map((one) => ({ ...one, channel: "help" })) }, { asOf, window: future, by: ["channel"], variants: ["with-carry-over"] })).toMatchObject([{ group: {} }])
  })

  test("is one that begins a millisecond later; one that begins at that moment has begun", () => {
    const at = (from: number) => only(measure(resolutionRate, facts, { asOf, window: { from, to: days(90) }, variants: ["with-carry-over"] }))
    expect(at(asOf)).toMatchObject({ measured: true, numerator: 0, denominator: 1 })
    expect(at(asOf + 1)).toMatchObject({ why: "window-open" })
  })
})

describe("what a source can tell", () => {
  const flagSince = days(365)
  const facts: Facts = { thread: [question("a", days(10), days(11)), question("b", days(400), days(401)), question("c", days(401))] }
  const years = { asOf: days(800), window: { from: 0, to: days(730) }, step: "year", smallestCell: 1, variants: ["matured-cohort"] } as const

  test("a flag introduced late refuses the periods before it and counts from then on", () => {
    const measures = measure(resolutionRate, facts, { ...years, coverage: [told("thread", { since: { solvedAt: flagSince } })] })
    expect(measures).toMatchObject([
      { period: { label: "1970" }, estimate: { measured: false, why: "not-recorded" } },
      { period: { label: "1971" }, estimate: { measured: true, value: 0.5, n: 2 } },
    ])
  })

  test("of two columns told from different days on, the later one decides", () => {
    const coverage = [told("thread", { since: { affiliation: days(2), solvedAt: flagSince } })]
    const [before] = measure(resolutionRate, facts, { ...years, coverage })
    expect(before?.estimate).toMatchObject({ measured: false, why: "not-recorded" })
  })

  test("a period without a single row before the flag is not recorded either", () => {
    const measures = measure(resolutionRate, { thread: [] }, { ...years, coverage: [told("thread", { since: { solvedAt: flagSince } })] })
    expect(measures.map(({ estimate }) => !estimate.measured && estimate.why)).toEqual(["not-recorded", "no-data"])
  })

  test.each([[800, "not-recorded"], [801, "not-recorded"], [799, "no-data"]] as const)("asked without a period on day 800, what is recorded from day %d on gives %s", (day, why) => {
    const estimate = only(measure(resolutionRate, { thread: [] }, { asOf: days(800), variants: ["cohort"], coverage: [told("thread", { since: { affiliation: days(day) } })] }))
    expect(estimate).toMatchObject({ measured: false, why })
  })

  test("where nothing is left to count, it is said what was left out and how much of it", () => {
    const asked = ["staff", "bot", "staff"].map((affiliation, index) => ({ ...question(`q${index}`, days(1)), affiliation })) as NonNullable<Facts["thread"]>
    expect(only(measure(resolutionRate, { thread: asked }, { asOf: days(100), variants: ["cohort"] }))).toMatchObject({ why: "no-data", detail: "Nothing is left to count; left out were: 1 asked-by-bot, 2 asked-by-staff." })
    const member = [1, 2].map((id) => ({ id: `m${id}`, affiliation: id === 1 ? "staff" : "customer", joinedAt: 0, profileFields: null, profileFilled: null }) as const)
    expect(only(measure(profileCompleteness, { member }, { asOf: days(100), variants: ["complete"] }))).toMatchObject({ why: "not-recorded", detail: "Nothing is left of member to count; left out were: 1 not-a-member, 1 profile-unknown." })
  })

  test("a source that does not tell when rows were dated has none in a period, and all of them without one", () => {
    const coverage = [told("thread", { untold: { openedAt: "it has no dates" } })]
    const asked = { asOf: days(800), variants: ["cohort"], coverage, smallestCell: 1 } as const
    expect(only(measure(resolutionRate, facts, { ...asked, window: years.window }))).toMatchObject({ why: "not-recorded", detail: expect.stringContaining("it has no dates") })
    expect(only(measure(resolutionRate, facts, asked))).toMatchObject({ measured: true, n: 3 })
  })

  test("all there is begins where a source of its own table begins, and is over where nothing is dated", () => {
    const coverage = [told("thread", { from: days(5) }), told("thread", { source: "older", from: days(3) }), told("post", { from: 0 })]
    expect(measure(resolutionRate, facts, { asOf: days(800), variants: ["cohort"], coverage })).toMatchObject([{ period: { label: "all", from: "1970-01-04T00:00:00.000Z", to: "1972-03-11T00:00:00.000Z" } }])
    expect(only(measure(resolutionRate, facts, { variants: ["cohort"] }))).toMatchObject({ window: { from: null, to: null, closed: true } })
  })

  test("a table of which rows are left undefined is not told at all", () => {
    const refused = only(measure(resolutionRate, { thread: undefined } as unknown as Facts, { asOf: days(800), variants: ["cohort"] }))
    expect(refused).toMatchObject({ why: "not-recorded", detail: "No source given tells of thread." })
  })

  test("a flag introduced within the window counts the rows before it among the exclusions", () => {
    const estimate = only(
      measure(resolutionRate, facts, { ...years, step: "all", coverage: [told("thread", { since: { solvedAt: flagSince } })] }),
    )
    expect(estimate).toMatchObject({ measured: true, n: 2, exclusions: [{ reason: "not-recorded", count: 1 }] })
  })

  test("a source that does not record solutions is refused with its own reason", () => {
    const coverage = [told("thread", { untold: { solvedAt: "the forum has no accepted answers" } })]
    const estimate = only(measure(resolutionRate, facts, { ...years, step: "all", coverage }))
    expect(estimate).toMatchObject({ measured: false, why: "not-recorded" })
    expect(!estimate.measured && estimate.detail).toContain("the forum has no accepted answers")
  })

  test("a silent source beside a telling one is left out and counted", () => {
    const both: Facts = { thread: [...(facts.thread ?? []), { ...question("d", days(10)), source: "chat" }] }
    const coverage = [told("thread"), told("thread", { source: "chat", untold: { solvedAt: "chat has no solutions" } })]
    const estimate = only(measure(resolutionRate, both, { ...years, step: "all", coverage }))
    expect(estimate).toMatchObject({ measured: true, n: 3, exclusions: [{ reason: "not-recorded", count: 1 }] })
  })

  test("a source that lost rows says so with the number", () => {
    const estimate = only(measure(resolutionRate, facts, { ...years, step: "all", coverage: [told("thread", { truncated: "the export stopped early" })] }))
    expect(estimate.measured && estimate.caveats.map(({ id }) => id)).toEqual(["truncated"])
  })
})

describe("members who refer", () => {
  const member = [0, 1, 2, 35, 36].map((day) => ({ id: `m${day}`, affiliation: "customer", joinedAt: days(day) }) as const)
  const referral = [
    { id: "1", madeAt: days(3), referrer: "m0", referred: "p1" },
    { id: "2", madeAt: days(40), referrer: "m0", referred: "p2" },
    { id: "3", madeAt: days(41), referrer: "m1", referred: "p3" },
  ]

  test("are counted in each period, among all who had joined by its end", () => {
    const months = measure(referralRate, { member, referral }, { asOf: days(100), window: { from: 0, to: days(59) }, step: "month", smallestCell: 1, variants: ["participation"] })
    expect(months.map(({ estimate }) => estimate.measured && [estimate.numerator, estimate.denominator])).toEqual([[1, 3], [2, 5]])
  })

  test("cannot be more than the members there are: then the records contradict each other", () => {
    const estimate = only(measure(referralRate, { member: member.slice(0, 1), referral }, { asOf: days(100), variants: ["participation"] }))
    expect(estimate).toMatchObject({ measured: false, why: "invalid-input", field: "hits", given: "2" })
  })
})

describe("a table that begins later than another", () => {
  const beginning = (table: "thread" | "resolution", from: number) => ({ source: "forum", table, rows: 1, from, to: days(200), untold: {}, since: {}, notes: [] }) as const
  const facts: Facts = {
    thread: [question("a", 0), question("b", days(120))],
    resolution: [{ id: "r", thread: "b", kind: "accepted", happenedAt: days(121), resolvable: true, affiliation: "customer" }],
  }
  const net = (from: number, to: number) => {
    const [rate] = measure(resolutionRate, facts, {
      asOf: days(200), variants: ["net"], window: { from, to }, coverage: [beginning("thread", 0), beginning("resolution", days(100))],
    })
    return rate?.estimate
  }

  test("says nothing of a period before it, where the other alone would make a rate of zero", () => {
    expect(net(0, days(30))).toMatchObject({ measured: false, why: "not-recorded" })
    expect(net(days(100), days(150))).toMatchObject({ measured: true, value: 1 })
  })
})

describe("what facts cannot be asked", () => {
  test("monthly costs have no weekly numbers", () => {
    const facts: Facts = { cost: [], conversion: [] }
    const weekly = measure(costPerConversion, facts, { asOf: days(100), window: { from: 0, to: days(20) }, step: "week", smallestCell: 1, variants: ["fully-loaded"] })
    for (const { estimate } of weekly) expect(estimate).toMatchObject({ measured: false, why: "unit-mismatch" })
    const monthly = measure(costPerConversion, facts, { asOf: days(100), window: { from: 0, to: days(20) }, step: "month", smallestCell: 1, variants: ["fully-loaded"] })
    for (const { estimate } of monthly) expect(estimate).toMatchObject({ measured: false, why: "no-data" })
  })

  test("a column one of the tables lacks, or has in another meaning, cannot be grouped by, and other metrics still can", () => {
    expect(groupable(resolutionRate, ["channel", "kind"], "matured-cohort")).toBe(true)
    expect(groupable(resolutionRate, ["author"])).toBe(false)
    expect(groupColumns(costPerConversion)).toEqual(["source"])
    const { question: asked, conclude } = ask([{ metric: resolutionRate, variants: ["cohort"] }, { metric: costPerConversion, variants: ["marginal"] }], { asOf: 1, by: ["channel"], smallestCell: 1 })
    expect(new Set(asked.summaries.map(({ table }) => table))).toEqual(new Set(["thread"]))
    const measures = conclude(answerRows(asked, { thread: [{ ...question("a", 0, 1), channel: "help" }] }))
    expect(measures).toMatchObject([
      { metric: "resolution-rate", group: { channel: "help" }, estimate: { measured: true } },
      { metric: "cost-per-conversion", group: {}, estimate: { measured: false, why: "undefined-term" } },
    ])
  })

  test("groups of fewer than five cases are suppressed, whatever they would have said", () => {
    const thread = Array.from({ length: 4 }, (_, index) => ({ ...question(String(index), 0, 1), channel: "help", firstReplyAt: 7 }))
    for (const metric of [resolutionRate, firstResponseTime]) {
      const [first] = measure<never, never, never>(metric as never, { thread }, { asOf: days(40), by: ["channel"] })
      expect(first?.estimate).toMatchObject({ measured: false, why: "suppressed", exclusions: [] })
    }
  })

  test("variants share what they count: nothing is asked twice", () => {
    const { question: asked } = ask([{ metric: resolutionRate }, { metric: resolutionRate }], { asOf: 1 })
    const texts = asked.summaries.map((summary) => JSON.stringify(summary))
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe("the catalogue", () => {
  test("finds a metric by its id, and none by any other", () => {
    for (const metric of metrics) expect(metricById(metric.id)).toBe(metric)
    expect(metricById("constructor")).toBeUndefined()
  })

  test("no two metrics have the same id or title", () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length)
    for (const locale of ["en", "de", "da"] as const) expect(new Set(metrics.map(({ title }) => title[locale])).size).toBe(metrics.length)
  })
})

test("a period of fewer than five cases is suppressed, because it could point to single people", () => {
  const answers = [0, 0, 0, 0, 31].map((day, index) => ({ id: String(index), question: "recommend", score: 9, scaleLow: 0, scaleHigh: 10, answeredAt: day * 86_400_000 }))
  const request = { asOf: 60 * 86_400_000, window: { from: 0, to: 59 * 86_400_000 }, step: "month" } as const
  const [january, february] = measure(netPromoterScore, { "survey-response": [...answers, { ...answers[0], id: "more" }] }, request)
  expect(january?.estimate).toMatchObject({ measured: true, n: 5 })
  expect(february?.estimate).toMatchObject({ measured: false, why: "suppressed" })
})
