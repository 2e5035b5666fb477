import { days, hours, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Estimate } from "./estimate.ts"
import { measure } from "./measure.ts"
import type { Wait } from "./statistic.ts"
import { answeredWithin } from "./units/answered-within.ts"
import { avoidedSupportCost } from "./units/avoided-support-cost.ts"
import { deflectedContacts } from "./units/deflected-contacts.ts"
import { firstResponseTime } from "./units/first-response-time.ts"
import { resolutionRate } from "./units/resolution-rate.ts"
import { selfHelpTraffic } from "./units/self-help-traffic.ts"
import { selfServiceRatio } from "./units/self-service-ratio.ts"
import { timeToResolution } from "./units/time-to-resolution.ts"

const only = (measures: readonly { readonly estimate: Estimate }[]): Estimate => {
  expect(measures.length).toBe(1)
  return (measures[0] as (typeof measures)[number]).estimate
}

const question = (id: string, opened: number, solved?: number, more: object = {}) =>
  ({ id, kind: "question", resolvable: true, affiliation: "customer", openedAt: days(opened), solvedAt: solved === undefined ? null : days(solved), firstSolvedAt: solved === undefined ? null : days(solved), ...more }) as const

describe("solved over asked", () => {
  const thread = [
    question("old and long solved", 2, 5), question("carried over, solved now", 20, 40), question("carried over, solved late", 25, 70),
    question("solved at once", 35, 36), question("solved after weeks", 36, 57), question("solved next month", 50, 62), question("open", 51),
  ]
  const february = { asOf: days(80), window: { from: days(31), to: days(59) } }

  test("is four numbers on one forum, each under its own name", () => {
    const of = (variant: "matured-cohort" | "cohort" | "with-carry-over" | "throughput") => {
      const estimate = only(measure(resolutionRate, { thread }, { ...february, variants: [variant] }))
      return estimate.measured && [estimate.numerator, estimate.denominator, estimate.unit]
    }
    expect(of("matured-cohort")).toEqual([2, 4, "ratio"])
    expect(of("cohort")).toEqual([3, 4, "ratio"])
    expect(of("with-carry-over")).toEqual([3, 6, "ratio"])
    expect(of("throughput")).toEqual([3, 4, "quotient"])
  })

  test("may pass one where a pile is worked off, and is never cut down to one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (opened, more) => {
        const estimate = resolutionRate({ resolved: opened + more, opened }, { variant: "throughput" })
        expect(estimate).toMatchObject({ measured: true, unit: "quotient", value: (opened + more) / opened })
        expect(resolutionRate({ resolved: opened + more, opened })).toMatchObject({ measured: false, why: "invalid-input" })
      }),
    )
  })

  test("has no number for a month in which nothing was asked, however much was solved", () => {
    const estimate = only(measure(resolutionRate, { thread: [question("1", 2, 40)] }, { ...february, variants: ["throughput"] }))
    expect(estimate).toMatchObject({ measured: false, why: "zero-denominator" })
  })

  test("where a solution was changed for another, nets out to one", () => {
    const row = (id: string, kind: "accepted" | "revoked", day: number) => ({ id, thread: "1", kind, happenedAt: days(day), resolvable: true, affiliation: "customer" }) as const
    const facts: Facts = { thread: [question("1", 31, 35)], resolution: [row("1", "accepted", 33), row("2", "revoked", 35), row("3", "accepted", 35)] }
    expect(only(measure(resolutionRate, facts, { ...february, variants: ["net"] }))).toMatchObject({ measured: true, numerator: 1, denominator: 1 })
  })

  test("where more was taken back than accepted there is no number below zero, but a refusal", () => {
    const facts: Facts = { thread: [question("1", 31)], resolution: [{ id: "1", thread: "0", kind: "revoked", happenedAt: days(33), resolvable: true, affiliation: "customer" }] }
    expect(only(measure(resolutionRate, facts, { ...february, variants: ["net"] }))).toMatchObject({ measured: false, why: "invalid-input", field: "resolved", given: "-1" })
    expect(resolutionRate({ resolved: -1, opened: 3 }, { variant: "net" })).toMatchObject({ measured: false, why: "invalid-input", field: "resolved" })
  })

  test("is not told of net solutions by a community that keeps no record of acceptances", () => {
    const variants = measure(resolutionRate, { thread }, february).map(({ variant }) => variant)
    expect(variants).toContain("throughput")
    expect(variants).not.toContain("net")
  })
})

describe("answered within a day", () => {
  const wait = fc.record({ after: fc.integer({ min: 0, max: days(3) }), observed: fc.boolean() })
  const valueOf = (waits: readonly Wait[], variant: "kaplan-meier" | "of-answered"): number | undefined => {
    const estimate = answeredWithin({ waits }, { variant })
    return estimate.measured ? estimate.value : undefined
  }

  test("as a share of what was answered is never less than the truth, whatever waits", () => {
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 30 }), (waits) => {
        const [curve, naive] = [valueOf(waits, "kaplan-meier"), valueOf(waits, "of-answered")]
        if (curve !== undefined && naive !== undefined) expect(naive).toBeGreaterThanOrEqual(curve - 1e-12)
      }),
    )
  })

  test("does not rise when more threads are left waiting", () => {
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (waits, more) => {
        const waiting = Array.from({ length: more }, () => ({ after: days(4), observed: false }))
        const [before, after] = [valueOf(waits, "kaplan-meier"), valueOf([...waits, ...waiting], "kaplan-meier")]
        if (before !== undefined) expect(after).toBeLessThanOrEqual(before + 1e-12)
      }),
    )
  })

  test("is zero where all were followed and none answered, with an upper limit; how long it takes is then no number, least of all zero", () => {
    const waits = Array.from({ length: 12 }, () => ({ after: days(30), observed: false }))
    // R 4.2.2: binom.test(0, 12)$conf.int
    const estimate = answeredWithin({ waits })
    expect(estimate).toMatchObject({ measured: true, value: 0, interval: { low: 0 } })
    expect(estimate.measured && estimate.interval.high).toBeCloseTo(0.26464846939705, 10)
    expect(answeredWithin({ waits }, { variant: "of-answered" })).toMatchObject({ measured: false, why: "no-data" })
    for (const variant of ["median", "mean-of-answered"] as const) expect(firstResponseTime({ waits }, { variant }).measured).toBe(false)
  })

  test("is not told of a day that is not over: a thread an hour old neither helps nor hurts the cohort", () => {
    const old = [question("1", 0, undefined, { firstReplyAt: hours(2) }), question("2", 0)]
    const young = (reply?: number) => question("3", 9, undefined, reply === undefined ? {} : { firstReplyAt: days(9) + reply })
    for (const thread of [[...old, young()], [...old, young(hours(1))]]) {
      const estimate = only(measure(answeredWithin, { thread }, { asOf: days(9) + hours(2), variants: ["matured-cohort"] }))
      expect(estimate).toMatchObject({ measured: true, numerator: 1, denominator: 2, exclusions: [{ reason: "too-young", count: 1 }] })
    }
  })
})

describe("time to resolution", () => {
  test("of a question asked in January and solved in March is January's, and February's report knew it as open", () => {
    const thread = [question("1", 20, 65)]
    const request = { window: { from: 0, to: days(90) }, step: "month", smallestCell: 0, variants: ["median"] } as const
    const inApril = measure(timeToResolution, { thread }, { ...request, asOf: days(100) })
    expect(inApril.map(({ estimate }) => estimate.measured && estimate.value)).toEqual([days(45), false, false])
    const [january] = measure(timeToResolution, { thread }, { ...request, asOf: days(59) })
    expect(january?.estimate).toMatchObject({ measured: false, why: "not-reached" })
  })

  test("is not shortened by closing nothing: the median of those solved alone is never longer than that of all", () => {
    const waits = fc.array(fc.record({ after: fc.integer({ min: 1, max: 1000 }), observed: fc.boolean() }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(waits, (all) => {
        const [whole, solved] = [timeToResolution({ waits: all }), timeToResolution({ waits: all.filter(({ observed }) => observed) })]
        if (whole.measured && solved.measured) expect(solved.value).toBeLessThanOrEqual(whole.value)
      }),
    )
  })

  test("to the first solution stays what it was when the solution is taken back or replaced", () => {
    const first = { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: null, firstSolvedAt: days(1) } as const
    for (const since of [{ solvedAt: days(1) }, { solvedAt: days(9), reopened: true }, { reopened: true }]) {
      expect(only(measure(timeToResolution, { thread: [{ ...first, ...since }] }, { asOf: days(20), variants: ["median"] }))).toMatchObject({ measured: true, value: days(1) })
    }
    const open = only(measure(timeToResolution, { thread: [{ ...first, reopened: true }] }, { asOf: days(20), variants: ["median-to-last"] }))
    expect(open).toMatchObject({ measured: false, why: "not-reached" })
  })

  test("is not recorded where all that was solved was solved at a time nobody knows, although others still wait", () => {
    const thread = [question("1", 0, undefined, { solved: true }), ...Array.from({ length: 8 }, (_, index) => question(`open ${index}`, 0))]
    const estimate = only(measure(timeToResolution, { thread }, { asOf: days(20), variants: ["median"] }))
    expect(estimate).toMatchObject({ measured: false, why: "not-recorded" })
    expect(estimate).not.toHaveProperty("bound")
  })
})

describe("self-help", () => {
  const survey = (...shares: readonly (readonly [yes: number, no: number])[]) =>
    shares.flatMap(([yes, no], index) => {
      const of = (["sought-support", "found-answer", "would-have-contacted"] as const)[index] ?? "found-answer"
      return [{ question: of, yes: true, n: yes }, { question: of, yes: false, n: no }]
    })

  test("at forty-three, sixty-five and nine percent of a hundred thousand visits spares 2,515 contacts: shares multiply as fractions, not as 0.43 %", () => {
    const estimate = deflectedContacts({ visits: 100_000, answers: survey([43, 57], [65, 35], [9, 91]) })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.value).toBeCloseTo(2515.5, 8)
    expect(estimate.parts?.map(({ value }) => value)).toEqual([0.43, 0.65, 0.09])
  })

  test("cannot be told a percentage in place of a count", () => {
    const answers = [...survey([43, 57], [65, 35]), { question: "would-have-contacted", yes: true, n: 0.09 } as const]
    expect(deflectedContacts({ visits: 100_000, answers })).toMatchObject({ why: "invalid-input", field: "answers[4].n" })
  })

  test("has no usual factor: with a question nobody answered there is no estimate and no cost avoided", () => {
    const answers = survey([43, 57], [65, 35])
    expect(deflectedContacts({ visits: 100_000, answers })).toMatchObject({ measured: false, why: "no-data" })
    const handling = [{ cost: 800, currency: "EUR", n: 30 }]
    expect(avoidedSupportCost({ visits: 100_000, answers, handling })).toMatchObject({ measured: false, why: "no-data" })
  })

  test("of which nobody said that it would have saved a request is not certain to have saved none", () => {
    const estimate = deflectedContacts({ visits: 1000, answers: survey([20, 0], [20, 0], [0, 20]) })
    expect(estimate).toMatchObject({ measured: true, value: 0, interval: { low: 0 } })
    expect(estimate.measured && estimate.interval.high).toBeGreaterThan(50)
  })

  test("says every assumption it rests on, and how far the cost of a request moves the result", () => {
    const handling = [{ cost: 800, currency: "EUR", n: 30 }, { cost: 1600, currency: "EUR", n: 30 }]
    const estimate = avoidedSupportCost({ visits: 1000, answers: survey([20, 20], [20, 20], [20, 20]), handling })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.assumptions.map(({ id }) => id)).toEqual(["as-surveyed", "as-costly"])
    const { taken, swing } = estimate.assumptions[1] ?? {}
    expect(taken?.likely).toBe(1200)
    expect(swing?.low).toBeLessThan(estimate.value)
    expect(swing?.high).toBeGreaterThan(estimate.value)
    expect(estimate.interval.low).toBeLessThan(swing?.low ?? 0)
  })

  test("at four visits to one requester is a ratio of four, and not four percent nor four hundred", () => {
    expect(selfServiceRatio({ visits: 400, requests: 100 })).toMatchObject({ measured: true, value: 4, unit: "quotient" })
    expect(selfServiceRatio({ visits: 400, requests: 100 }, { variant: "share-of-cases" })).toMatchObject({ measured: true, value: 0.8, unit: "ratio" })
  })

  test("is not taken to have helped where the visitors said nothing", () => {
    const visit = [
      { id: "1", page: "self-help", visitedAt: 0, visits: 5, helped: true },
      { id: "2", page: "self-help", visitedAt: 0, visits: 90 },
    ] as const
    const facts: Facts = { visit, ticket: [{ id: "1", openedAt: 0, requester: "a" }] }
    const estimate = only(measure(selfServiceRatio, facts, { asOf: days(1), variants: ["share-of-cases"] }))
    expect(estimate).toMatchObject({ measured: true, numerator: 5, denominator: 6, exclusions: [{ reason: "help-unknown", count: 1 }] })
    expect(estimate.measured && estimate.caveats.map(({ id }) => id)).toContain("partly-unknown")
    expect(only(measure(selfHelpTraffic, facts, { asOf: days(1), variants: ["helped"] }))).toMatchObject({ measured: true, value: 5 })
  })

  test("that is told by day has no numbers for parts of a day", () => {
    const facts: Facts = { visit: [{ id: "1", page: "self-help", visitedAt: 0, visits: 5 }] }
    const at = (to: number) => only(measure(selfHelpTraffic, facts, { asOf: days(9), window: { from: 0, to }, variants: ["visits"] }))
    expect(at(hours(36))).toMatchObject({ measured: false, why: "unit-mismatch" })
    expect(at(hours(48))).toMatchObject({ measured: true, value: 5 })
  })
})
