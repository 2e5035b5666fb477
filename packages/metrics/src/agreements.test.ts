import { days, parseInstant, type Facts, type Instant } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { metrics } from "./catalogue.ts"
import { arbitraryInput, calculatorOf } from "./calculator-laws.ts"
import { compare } from "./compare.ts"
import type { Estimate, Measured } from "./estimate.ts"
import { measure } from "./measure.ts"
import type { Totals } from "./input.ts"
import { activeMembers } from "./units/active-members.ts"
import { advocates } from "./units/advocates.ts"
import { answeredWithin } from "./units/answered-within.ts"
import { attributedConversions } from "./units/attributed-conversions.ts"
import { contentMix } from "./units/content-mix.ts"
import { conversionRate } from "./units/conversion-rate.ts"
import { firstResponseTime } from "./units/first-response-time.ts"
import { interactionRate } from "./units/interaction-rate.ts"
import { memberAnswerShare } from "./units/member-answer-share.ts"
import { memberInsights } from "./units/member-insights.ts"
import { netPromoterScore } from "./units/net-promoter-score.ts"
import { ownerPostShare } from "./units/owner-post-share.ts"
import { planAge } from "./units/plan-age.ts"
import { resolutionRate } from "./units/resolution-rate.ts"
import { resolvedWithin } from "./units/resolved-within.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"
import { selfServiceRatio } from "./units/self-service-ratio.ts"
import { shareOfVoice } from "./units/share-of-voice.ts"
import { stakeholderTouchAge } from "./units/stakeholder-touch-age.ts"
import { stickiness } from "./units/stickiness.ts"
import { timeToResolution } from "./units/time-to-resolution.ts"

const told = (estimate: Estimate | undefined): Measured => {
  if (estimate?.measured !== true) expect.fail(estimate?.detail ?? "nothing was measured")
  return estimate
}

const on = (day: string): Instant => parseInstant(day) as Instant

const waits = fc.array(fc.record({ after: fc.integer({ min: 0, max: 30 }).map(days), observed: fc.boolean() }), { minLength: 1, maxLength: 30 })

describe("every calculator that takes lists", () => {
  const listed = metrics.filter(({ totals }) => Object.values(totals as Totals).some(({ form }) => Object.hasOwn(form ?? {}, "n")))

  test.each(listed.map((metric) => [metric.id, metric] as const))("%s does not mind whether the same is told in one piece or in two", (_, metric) => {
    const calculate = calculatorOf(metric)
    const inTwo = (list: unknown): unknown =>
      Array.isArray(list) ? list.flatMap((item: { readonly n?: number }) => ((item.n ?? 0) > 1 ? [{ ...item, n: 1 }, { ...item, n: (item.n as number) - 1 }] : [item])) : list
    fc.assert(
      fc.property(arbitraryInput(metric), fc.constantFrom(...Object.keys(metric.variants)), (input, variant) => {
        const [whole, parted] = [input, Object.fromEntries(Object.entries(input as object).map(([name, list]) => [name, inTwo(list)]))].map((given) => calculate(given, { variant }))
        expect(parted?.measured).toBe(whole?.measured)
        if (whole?.measured !== true) return
        expect(told(parted).n).toBe(whole.n)
        for (const [one, other] of [[told(parted).value, whole.value], [told(parted).interval.low, whole.interval.low], [told(parted).interval.high, whole.interval.high]] as const) {
          expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(other)))
        }
      }),
    )
  })
})

describe("an age", () => {
  const facts: Facts = {
    "cadence-event": [
      { id: "1", kind: "plan-revision", happenedAt: on("2024-01-11") },
      { id: "2", kind: "plan-revision", happenedAt: on("2024-03-02") },
    ],
    "stakeholder-touch": [
      { id: "1", stakeholder: "finance", kind: "report", touchedAt: on("2024-01-21") },
      { id: "2", stakeholder: "support", kind: "report", touchedAt: on("2024-02-20") },
    ],
  } as unknown as Facts
  const months = { window: { from: on("2024-01-01"), to: on("2024-04-01") }, step: "month" } as const

  test("of an earlier month runs to the end of that month, whenever it is asked for", () => {
    for (const asOf of ["2024-04-01", "2024-09-30", "2031-01-01"].map(on)) {
      const ages = (metric: typeof planAge | typeof stakeholderTouchAge, variant: string) =>
        measure(metric as typeof planAge, facts, { ...months, asOf, variants: [variant as "since-revision"] }).map(({ estimate }) => told(estimate).value / days(1))
      expect(ages(planAge, "since-revision")).toEqual([21, 50, 30])
      expect(ages(planAge, "longest-unrevised")).toEqual([21, 50, 51])
      expect(ages(stakeholderTouchAge, "longest")).toEqual([11, 40, 71])
    }
  })

  test("of a month that is not over runs to the as-of moment", () => {
    const ages = measure(planAge, facts, { ...months, asOf: on("2024-03-12"), variants: ["since-revision"] }).map(({ estimate }) => told(estimate).value / days(1))
    expect(ages).toEqual([21, 50, 10])
  })

  test("knows each moment once", () => {
    expect(planAge({ revisions: [{ age: 5, n: 1 }, { age: 5, n: 1 }, { age: 9, n: 3 }] })).toMatchObject({ measured: true, value: 5, n: 2 })
  })
})

describe("a wait", () => {
  test("of one person does not say that no other could be shorter", () => {
    for (const metric of [firstResponseTime, timeToResolution]) {
      expect(told(metric({ waits: [{ after: 4, observed: true }] })).interval).toMatchObject({ low: 0, open: "above" })
    }
  })

  test("has a low end only where so many waiting longer is out of the question: five alike are too few for a median, six are enough", () => {
    // 0.5 ** 5 = 0.03125 and 0.5 ** 6 = 0.015625 stand on either side of 0.025; for the ninth decile 0.1 ** 1 and 0.1 ** 2 do.
    const low = (n: number, variant: "median" | "p90") => told(firstResponseTime({ waits: Array.from({ length: n }, () => ({ after: 7, observed: true })) }, { variant })).interval.low
    expect([5, 6].map((n) => low(n, "median"))).toEqual([0, 7])
    expect([1, 2].map((n) => low(n, "p90"))).toEqual([0, 7])
  })

  test("that was not reached has no bound from a handful either", () => {
    const few = firstResponseTime({ waits: [{ after: 1, observed: true }, { after: 2, observed: false }, { after: 3, observed: false }] })
    expect(few).toMatchObject({ measured: false, why: "not-reached" })
    expect(few).not.toHaveProperty("bound")
  })

  test("for a solution is measured as one for a response", () => {
    fc.assert(
      fc.property(waits, fc.constantFrom("median", "p90"), (given, variant) => {
        const [one, other] = [firstResponseTime({ waits: given }, { variant }), timeToResolution({ waits: given }, { variant })]
        expect({ ...one, metric: "" }).toEqual({ ...other, metric: "" })
      }),
    )
  })
})

describe("questions that were all followed for the whole horizon", () => {
  test("are solved within it as often by Kaplan and Meier as by counting", () => {
    const horizon = days(14)
    fc.assert(
      fc.property(waits, (given) => {
        const followed = given.map(({ after, observed }) => (observed ? { after, observed } : { after: horizon + after, observed }))
        const resolved = followed.filter(({ after, observed }) => observed && after <= horizon).length
        const counted = told(resolutionRate({ resolved, opened: followed.length })).value
        expect(told(resolvedWithin({ waits: followed })).value).toBeCloseTo(counted, 12)
        expect(told(answeredWithin({ waits: followed }, { options: { horizon } })).value).toBeCloseTo(counted, 12)
        expect(told(answeredWithin({ waits: followed }, { options: { horizon }, variant: "matured-cohort" })).value).toBe(counted)
      }),
    )
  })

  test("are the same questions for both, whatever was solved before it was asked, or nobody knows when", () => {
    const openedAt = on("2025-01-01")
    const thread = fc.record({ solvedAt: fc.option(fc.integer({ min: -30, max: 60 }).map((day) => openedAt + days(day))), solved: fc.option(fc.boolean()) })
    fc.assert(
      fc.property(fc.array(thread, { minLength: 1, maxLength: 20 }), (threads) => {
        const facts: Facts = { thread: threads.map((one, index) => ({ id: String(index), kind: "question", resolvable: true, affiliation: "customer", openedAt, ...one })) }
        const asOf = openedAt + days(90)
        const [counted] = measure(resolutionRate, facts, { asOf, variants: ["matured-cohort"] })
        const [followed] = measure(resolvedWithin, facts, { asOf, variants: ["kaplan-meier"] })
        expect(counted?.estimate.exclusions).toEqual(followed?.estimate.exclusions)
        // Where all that was solved is left out, one of them has no number.
        if (counted?.estimate.measured !== true) return
        expect(counted.estimate.n).toBe(told(followed?.estimate).n)
        expect(counted.estimate.value).toBeCloseTo(told(followed?.estimate).value, 12)
      }),
    )
  })
})

describe("two sides of one thing", () => {
  test("promoters and detractors that change places turn the score round, range and all", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors > 0)
        const [one, other] = [netPromoterScore({ promoters, passives, detractors }), netPromoterScore({ promoters: detractors, passives, detractors: promoters })].map(told)
        expect(one?.value).toBe(other === undefined ? undefined : 0 - other.value)
        expect(one?.interval.low).toBeCloseTo(-(other?.interval.high ?? 0), 9)
      }),
    )
  })

  test("what staff and members wrote makes the whole", () => {
    const posts = fc.array(fc.record({ author: fc.constantFrom("a", "b", "c", "d"), by: fc.constantFrom("staff", "member", "unknown"), n: fc.nat(9) }), { maxLength: 12 })
    fc.assert(
      fc.property(posts, (given) => {
        const [owner, members] = [ownerPostShare({ posts: given }), memberAnswerShare({ answers: given })]
        expect(owner.measured).toBe(members.measured)
        if (!owner.measured || !members.measured) return
        expect(owner.value + members.value).toBeCloseTo(1, 12)
        expect(owner.interval.low).toBeCloseTo(1 - members.interval.high, 9)
        expect(owner.interval.high).toBeCloseTo(1 - members.interval.low, 9)
      }),
    )
  })

  test("parts weighed by their cases come to the whole", () => {
    const pieces = fc.array(fc.record({ kind: fc.constantFrom("article", "video", "talk"), origin: fc.constantFrom("member", "professional"), n: fc.nat(9) }), { maxLength: 9 })
    fc.assert(
      fc.property(pieces, (given) => {
        const mix = contentMix({ pieces: given })
        if (!mix.measured) return
        expect((mix.parts ?? []).reduce((sum, { value, n = 0 }) => sum + value * n, 0) / mix.n).toBeCloseTo(mix.value, 12)
      }),
    )
  })

  test("the shares of all brands sum to one", () => {
    const brands = fc.array(fc.record({ brand: fc.constantFrom("own", "b", "c"), n: fc.nat(99) }), { maxLength: 9 })
    fc.assert(
      fc.property(brands, (given) => {
        const voice = shareOfVoice({ brands: given })
        if (voice.measured) expect((voice.parts ?? []).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe("two windows side by side", () => {
  test("hold together as many questions, and as many solved, as both as one", () => {
    const thread = fc.array(
      fc.record({
        id: fc.uuid(), kind: fc.constant("question"), resolvable: fc.constant(true), openedAt: fc.integer({ min: 0, max: 59 }).map(days), author: fc.constantFrom("a", "b"),
        affiliation: fc.constantFrom("customer", "staff"), solvedAt: fc.option(fc.integer({ min: 0, max: 99 }).map(days)), solved: fc.constant(null),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(thread, (rows) => {
        const facts = { thread: rows } as unknown as Facts
        const counts = (from: number, to: number): readonly [number, number] => {
          const [only] = measure(resolutionRate, facts, { asOf: days(90), window: { from: days(from), to: days(to) }, variants: ["matured-cohort"] })
          return only?.estimate.measured === true ? [only.estimate.numerator as number, only.estimate.denominator as number] : [0, 0]
        }
        const [first, second, whole] = [counts(0, 30), counts(30, 60), counts(0, 60)]
        expect(whole).toEqual([first[0] + second[0], first[1] + second[1]])
      }),
    )
  })

  test("hold no more people together than both told apart", () => {
    const activity = fc.array(fc.record({ member: fc.constantFrom("a", "b", "c"), activeAt: fc.integer({ min: 0, max: 59 }).map(days) }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(activity, (given) => {
        const facts = { activity: given.map((row, index) => ({ ...row, id: String(index), affiliation: "customer", contributed: true, firstAt: 0, previousAt: null, nextAt: null })) } as unknown as Facts
        const people = (from: number, to: number): number => {
          const [only] = measure(activeMembers, facts, { asOf: days(90), window: { from: days(from), to: days(to) }, variants: ["active"] })
          return only?.estimate.measured === true ? only.estimate.value : 0
        }
        expect(people(0, 60)).toBe(new Set(given.map(({ member }) => member)).size)
        expect(people(0, 60)).toBeLessThanOrEqual(people(0, 30) + people(30, 60))
      }),
    )
  })
})

describe("a share of the same size among more cases", () => {
  test("is the same share in a narrower range", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.integer({ min: 2, max: 50 }), (resolved, more, by) => {
        fc.pre(resolved + more > 0)
        const [few, many] = [1, by].map((times) => told(resolutionRate({ resolved: times * resolved, opened: times * (resolved + more) })))
        expect(many?.value).toBeCloseTo(few?.value ?? Number.NaN, 12)
        const width = (estimate: Measured | undefined) => (estimate?.interval.high ?? 0) - (estimate?.interval.low ?? 0)
        expect(width(many)).toBeLessThan(width(few))
      }),
    )
  })
})

describe("questions that older periods had more time to solve", () => {
  // Every question is solved thirty days after it was asked; at the as-of moment January has had its time and half of February has not.
  const thread = Array.from({ length: 59 }, (_, day) => ({
    id: String(day), kind: "question", resolvable: true, openedAt: on("2024-01-01") + days(day), author: "a", affiliation: day % 2 === 0 ? "customer" : "mentor",
    solvedBy: "customer", solvedAt: on("2024-01-01") + days(day + 30), solved: null,
  }))
  const asOf = on("2024-03-16")
  const window = { from: on("2024-01-01"), to: on("2024-03-01") }

  test("are no sign that fewer are solved now: such periods are never closed, and not compared", () => {
    for (const variant of ["cohort", "by-community"] as const) {
      const [january, february] = measure(resolutionRate, { thread } as unknown as Facts, { asOf, window, step: "month", variants: [variant] }).map(({ estimate }) => told(estimate))
      expect([january?.value, february?.value]).toEqual([1, 15 / 28])
      expect(compare(january as Measured, february as Measured)).toMatchObject({ comparable: false, unlike: "window-open" })
    }
  })

  test("can be compared by who asked, in one window and at one moment", () => {
    const [customers, mentors] = measure(resolutionRate, { thread } as unknown as Facts, { asOf, window, by: ["affiliation"], variants: ["cohort"] }).map(({ estimate }) => told(estimate))
    expect(compare(customers as Measured, mentors as Measured)).toMatchObject({ comparable: true })
    expect(compare(customers as Measured, { ...(mentors as Measured), asOf: "2024-04-01T00:00:00.000Z" })).toMatchObject({ comparable: false, unlike: "window-open" })
  })
})

describe("a month", () => {
  test("shorter than a day has no days to be there on", () => {
    expect(stickiness({ days: [{ member: "a", until: days(3), n: 2 }] }, { options: { month: 0 } })).toMatchObject({ why: "invalid-input", field: "options.month" })
    expect(stickiness({ days: [{ member: "a", until: days(3), n: 2 }] }, { options: { month: days(1) } })).toMatchObject({ measured: true, value: 1 })
  })
})

describe("members who converted", () => {
  test("are looked for among members, not among everybody who ever converted", () => {
    const facts = {
      member: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map((id) => ({ id, joinedAt: 0, affiliation: "customer" })),
      conversion: ["a", "b", "c", "x", "y"].map((member) => ({
        id: member, kind: "trial", convertedAt: days(3), member, affiliation: "customer", exposedAt: member < "k" ? 0 : null, touched: false,
      })),
    } as unknown as Facts
    for (const variant of ["cohort", "matured-cohort"] as const) {
      for (const window of [{}, { window: { from: 0, to: days(30) } }]) {
        const [only] = measure(conversionRate, facts, { asOf: days(90), variants: [variant], ...window })
        expect(told(only?.estimate)).toMatchObject({ value: 0.3, numerator: 3, denominator: 10 })
      }
    }
  })
})

describe("what a metric does not look at", () => {
  const only = (metric: typeof advocates | typeof interactionRate | typeof memberInsights, facts: object, variant: string): Estimate | undefined =>
    measure(metric as typeof advocates, facts as Facts, { asOf: days(400), variants: [variant as "count"] })[0]?.estimate
  const activity = ["a", "b"].map((member) => ({ id: member, activeAt: 0, member, affiliation: "customer", contributed: true, firstAt: 0 }))

  test("is not left out of it, and nobody unknown in it can hide anything", () => {
    const behaviour = [{ id: "1", behaviour: "answers", occurredAt: 0, member: null, affiliation: "unknown", valuable: true, advocacy: false }]
    expect(only(advocates, { behaviour }, "count")).toMatchObject({ measured: false, why: "no-data", exclusions: [] })
    expect(only(advocates, { behaviour, activity }, "share")).toMatchObject({ measured: true, value: 0, caveats: [], exclusions: [] })
    const post = [{ id: "1", thread: "1", kind: "opening", postedAt: 0, author: null, affiliation: "staff" }]
    expect(only(interactionRate, { post, activity, reaction: [] }, "per-active-member")).toMatchObject({ measured: true, value: 0, caveats: [], exclusions: [] })
    for (const [metric, variant] of [[ownerPostShare, "openings"], [memberAnswerShare, "answers"]] as const) {
      const reply = [{ id: "1", thread: "1", kind: "reply", postedAt: 0, author: null, affiliation: "staff", toOwnThread: null }]
      expect(only(metric as unknown as typeof advocates, { post: reply }, variant)).toMatchObject({ measured: false, why: "no-data", exclusions: [] })
    }
    const opened = { resolvable: false, openedAt: 0, author: "s", affiliation: "staff" }
    const thread = [
      { ...opened, id: "1", kind: "discussion" },
      { ...opened, id: "2", kind: "idea" },
      { ...opened, id: "3", kind: "idea", author: "a", affiliation: "customer", adoptedAt: days(3) },
    ]
    for (const variant of ["adopted-within", "decisions"]) {
      expect(only(memberInsights, { thread }, variant)).toMatchObject({ measured: true, value: 1, exclusions: [{ reason: "opened-by-staff", count: 1 }] })
    }
  })
})

describe("benefits and costs", () => {
  test("of other months are not set against each other, even where both tell of as many", () => {
    const benefit = (month: number) => ({ name: "tickets not opened", evidence: "measured", month, low: 900, amount: 900, high: 900, currency: "EUR", n: 1 }) as const
    const cost = (month: number) => ({ kind: "tools", month, amount: 300, currency: "EUR" }) as const
    expect(returnOnInvestment({ benefits: [benefit(1), benefit(2)], costs: [cost(1), cost(2)] })).toMatchObject({ measured: true, value: 2 })
    expect(returnOnInvestment({ benefits: [benefit(1), benefit(2)], costs: [cost(2), cost(3)] })).toMatchObject({ measured: false, why: "unit-mismatch" })
  })
})

describe("a way on which nothing was touched", () => {
  test("is called none, and a channel without a name is told, not credited", () => {
    const journeys = (path: string) => [{ path: "community", converted: true, n: 3 }, { path, converted: true, n: 2 }]
    expect(told(attributedConversions({ journeys: journeys("none") })).parts).toEqual([{ of: "community", value: 3 }, { of: "unattributed", value: 2 }])
    for (const path of ["", "mail > ", "mail > none", "unattributed"]) {
      expect(attributedConversions({ journeys: journeys(path) })).toMatchObject({ measured: false, why: "invalid-input", field: "journeys[1].path" })
    }
  })
})

describe("every metric", () => {
  test.each(metrics.map((metric) => [metric.id, metric] as const))("%s can be compared with itself over another period, by each variant it has an example of", async (_, metric) => {
    const { examples } = (await import(`./units/${metric.id}.ts`)) as { readonly examples: readonly { readonly variant?: string; readonly totals?: unknown; readonly options?: object }[] }
    const compared = examples.flatMap(({ totals, options = {}, variant }) => {
      if (totals === undefined) return []
      const estimate = calculatorOf(metric)(totals, { options, variant: variant ?? Object.keys(metric.variants)[0] })
      return estimate.measured ? [compare(estimate, estimate)] : []
    })
    expect(compared.length).toBeGreaterThan(0)
    for (const comparison of compared) expect(comparison).toMatchObject({ comparable: true, difference: 0, p: 1 })
  })
})

test("who is told all there is and then asks for just the window it names gets the same number, though the tables begin at different times", () => {
  const moments = fc.array(fc.nat(80).map(days), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(moments, moments, (visits, requests) => {
      const facts = {
        visit: visits.map((visitedAt, index) => ({ id: String(index), page: "self-help" as const, visitedAt, visits: 1 })),
        ticket: requests.map((openedAt, index) => ({ id: String(index), openedAt })),
      }
      const coverage = Object.entries({ visit: visits, ticket: requests }).map(([table, at]) => (
        { source: "desk", table: table as "visit" | "ticket", rows: at.length, from: Math.min(...at), to: Math.max(...at), untold: {}, since: {}, notes: [] }
      ))
      const request = { asOf: days(90), coverage, variants: ["per-request"] } as const
      const all = told(measure(selfServiceRatio, facts, request)[0]?.estimate)
      const window = { from: parseInstant(String(all.window?.from)) as Instant, to: parseInstant(String(all.window?.to)) as Instant }
      expect(told(measure(selfServiceRatio, facts, { ...request, window })[0]?.estimate)).toEqual(all)
    }),
  )
})

describe("what grows with the time it is counted over", () => {
  const activeAt = (day: number) => ({ id: String(day), activeAt: days(day), member: `m${day}`, affiliation: "customer", firstAt: days(day), contributed: true })
  const facts = { activity: Array.from({ length: 120 }, (_, day) => activeAt(day)) } as unknown as Facts
  const over = (from: number, to: number) => measure(activeMembers, facts, { asOf: days(400), window: { from: days(from), to: days(to) }, variants: ["active"] })[0]?.estimate as Estimate

  test("is not said to have risen because a quarter is longer than a month", () => {
    expect(compare(over(0, 30), over(30, 120))).toMatchObject({ comparable: false, unlike: "window-length" })
    expect(compare(over(0, 31), over(31, 59))).toMatchObject({ comparable: true, verdict: "cannot-tell" })
  })
})
