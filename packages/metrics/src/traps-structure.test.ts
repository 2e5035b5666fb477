import { days, type Facts, type Rows } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Estimate } from "./estimate.ts"
import { measure } from "./measure.ts"
import { actionCompletion } from "./units/action-completion.ts"
import { answerConcentration } from "./units/answer-concentration.ts"
import { contentMix } from "./units/content-mix.ts"
import { effortOnObjectives } from "./units/effort-on-objectives.ts"
import { knowledgeBaseConversion } from "./units/knowledge-base-conversion.ts"
import { memberAnswerShare } from "./units/member-answer-share.ts"
import { newTieRate } from "./units/new-tie-rate.ts"
import { newcomerAnsweredShare } from "./units/newcomer-answered-share.ts"
import { onTimeRate } from "./units/on-time-rate.ts"
import { ownerPostShare } from "./units/owner-post-share.ts"
import { planAge } from "./units/plan-age.ts"
import { profileCompleteness } from "./units/profile-completeness.ts"
import { publishingAdherence } from "./units/publishing-adherence.ts"
import { stakeholderTouchAge } from "./units/stakeholder-touch-age.ts"

const only = (measures: readonly { readonly estimate: Estimate }[]): Estimate => {
  expect(measures.length).toBe(1)
  return (measures[0] as (typeof measures)[number]).estimate
}

const answer = (id: string, author: string, affiliation: Rows["post"]["affiliation"], more: { readonly toOwnThread?: boolean } = {}) =>
  ({ id, thread: "1", kind: "answer", postedAt: 0, author, affiliation, toOwnThread: false, ...more }) as const

describe("who is staff", () => {
  test("and not told of anybody, makes a community neither without staff nor all by itself", () => {
    const post = [answer("1", "a", "unknown"), answer("2", "b", "unknown"), answer("3", "c", "customer")]
    expect(only(measure(ownerPostShare, { post }, { asOf: 1, variants: ["posts"] }))).toMatchObject({ measured: false, why: "not-recorded" })
    expect(only(measure(memberAnswerShare, { post }, { asOf: 1, variants: ["answers"] }))).toMatchObject({ measured: false, why: "not-recorded" })
  })

  test("and told of all, makes a share of zero that is known", () => {
    const post = [answer("1", "a", "customer"), answer("2", "b", "supplier"), answer("3", "c", "mentor")]
    expect(only(measure(ownerPostShare, { post }, { asOf: 1, variants: ["posts"] }))).toMatchObject({ measured: true, value: 0 })
  })

  test("is asked when a post was written: who changed sides is one person on both", () => {
    const post = [answer("1", "a", "customer"), answer("2", "a", "staff")]
    expect(only(measure(ownerPostShare, { post }, { asOf: 1, variants: ["posts"] }))).toMatchObject({ measured: true, value: 0.5, n: 1 })
  })
})

describe("answers to oneself", () => {
  test("change nothing but how many were left out", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "s"), { minLength: 1, maxLength: 9 }), (authors) => {
        const others = [answer("x", "a", "customer"), answer("y", "b", "unknown"), answer("z", "s", "staff")]
        const own = authors.map((author, index) => answer(String(index), author, author === "s" ? "staff" : "customer", { toOwnThread: true }))
        const [before, after] = [others, [...others, ...own]].map((post) => only(measure(memberAnswerShare, { post }, { asOf: 1, variants: ["answers"] })))
        expect(after).toEqual({ ...before, exclusions: [{ reason: "in-own-thread", count: own.length }] })
      }),
    )
  })

  test("are no help given: who answers nobody else is not among those who answer", () => {
    const post = [answer("1", "a", "customer"), answer("2", "b", "customer"), answer("3", "c", "customer", { toOwnThread: true })]
    expect(only(measure(answerConcentration, { post }, { asOf: 1, variants: ["gini-of-answerers"] }))).toMatchObject({ measured: true, n: 2 })
  })
})

describe("posts of few people", () => {
  test("are not as many cases: a hundred posts of three people leave the share as open as three do", () => {
    const wide = ownerPostShare({ posts: [{ author: "s", by: "staff", n: 50 }, { author: "a", by: "member", n: 25 }, { author: "b", by: "member", n: 25 }] })
    if (!wide.measured) expect.fail(wide.detail)
    expect(wide.n).toBe(3)
    expect(wide.interval.high - wide.interval.low).toBeGreaterThan(0.7)
  })

  test("all by staff do not give an interval of width zero", () => {
    const estimate = ownerPostShare({ posts: [{ author: "s", by: "staff", n: 500 }] })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.interval.low).toBeLessThan(0.5)
  })
})

describe("concentration", () => {
  test("of a single answerer is not perfect equality", () => {
    const post = [answer("1", "a", "customer"), answer("2", "a", "customer")]
    expect(only(measure(answerConcentration, { post }, { asOf: 1, variants: ["gini-of-answerers"] }))).toMatchObject({ measured: false, why: "too-few" })
  })

  test("of people who all did alike shows nothing of the next ones", () => {
    const estimate = answerConcentration({ answers: ["a", "b", "c", "d"].map((member) => ({ member, n: 7 })) })
    expect(estimate).toMatchObject({ measured: true, value: 0, interval: { low: 0, high: 1 } })
  })

  test("with those who gave no answer is another number, and never the smaller one", () => {
    const post = [answer("1", "a", "customer"), answer("2", "a", "customer"), answer("3", "b", "customer")]
    const activity = ["a", "b", "c", "d"].map((member) => ({ id: member, member, affiliation: "customer", activeAt: 0, firstAt: 0 }) as const)
    const [excluded, included] = measure(answerConcentration, { post, activity }, { asOf: 1, variants: ["gini-of-answerers", "gini-of-active"] }).map(({ estimate }) => estimate)
    expect(excluded).toMatchObject({ measured: true, n: 2 })
    expect(included).toMatchObject({ measured: true, n: 4 })
    if (excluded?.measured === true && included?.measured === true) expect(included.value).toBeGreaterThan(excluded.value)
  })
})

describe("a mix", () => {
  test("without one side says so, and is refused where unknown pieces may be that side", () => {
    const one = contentMix({ pieces: [{ kind: "video", origin: "member", n: 4 }] })
    expect(one.measured && one.caveats.map(({ id }) => id)).toEqual(["one-sided"])
    expect(contentMix({ pieces: [{ kind: "video", origin: "member", n: 4 }, { kind: "video", origin: "unknown", n: 1 }] })).toMatchObject({ measured: false, why: "not-recorded" })
  })
})

describe("newcomers", () => {
  const first = (id: string, opened: number, reply?: number) =>
    ({ id, affiliation: "customer", newcomer: true, openedAt: days(opened), firstReplyAt: reply === undefined ? null : days(reply) }) as const

  test("who came within the horizon neither help nor hurt, answered or not", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (answered) => {
        const old = [first("a", 0, 1), first("b", 0)]
        const young = answered.map((isAnswered, index) => first(String(index), 98, isAnswered ? 99 : undefined))
        const estimate = only(measure(newcomerAnsweredShare, { thread: [...old, ...young] }, { asOf: days(100), variants: ["matured-cohort"] }))
        expect(estimate).toMatchObject({ measured: true, numerator: 1, denominator: 2, exclusions: [{ reason: "too-young", count: young.length }] })
      }),
    )
  })

  test("who are never answered are not dropped", () => {
    const estimate = only(measure(newcomerAnsweredShare, { thread: [first("a", 0), first("b", 0)] }, { asOf: days(100), variants: ["matured-cohort"] }))
    expect(estimate).toMatchObject({ measured: true, value: 0, n: 2 })
  })
})

describe("profiles", () => {
  test("are counted by members: one with many fields weighs no more than another", () => {
    const estimate = profileCompleteness({ profiles: [{ fields: 100, filled: 0, n: 1 }, { fields: 1, filled: 1, n: 1 }] }, { variant: "mean" })
    expect(estimate).toMatchObject({ measured: true, value: 0.5 })
  })
})

describe("solved threads", () => {
  test("are counted when they were solved, not when they were asked", () => {
    const thread = [{ id: "1", affiliation: "customer", openedAt: days(10), solvedAt: days(40), documentedAt: days(45) }] as const
    const months = measure(knowledgeBaseConversion, { thread }, { asOf: days(200), window: { from: 0, to: days(59) }, step: "month", smallestCell: 0, variants: ["matured-cohort"] })
    expect(months.map(({ estimate }) => (estimate.measured ? estimate.numerator : estimate.why))).toEqual(["no-data", 1])
  })

  test("whose time of solution is not told are left out and counted, and alone give no number", () => {
    const thread = [{ id: "1", affiliation: "customer", openedAt: days(10), solved: true, documentedAt: days(45) }] as const
    expect(only(measure(knowledgeBaseConversion, { thread }, { asOf: days(200), variants: ["at-all"] }))).toMatchObject({ measured: false, why: "not-recorded" })
  })
})

describe("ties", () => {
  test("are new once: months add up to what all of them together have", () => {
    const tie = [5, 20, 40, 41].map((day, index) => ({ id: String(index), tiedAt: days(day), member: `m${index}`, other: `m${index + 1}` }))
    const request = { asOf: days(100), window: { from: 0, to: days(59) }, smallestCell: 0, variants: ["met"] } as const
    const numerators = (step: "all" | "month") => measure(newTieRate, { tie, activity: [] }, { ...request, step }).map(({ estimate }) => (estimate.measured ? (estimate.numerator ?? 0) : 0))
    expect(numerators("month")).toEqual([4, 4])
    expect(numerators("all")).toEqual([8])
  })
})

describe("actions", () => {
  const action = (id: string, due: number, more: { readonly doneAt?: number; readonly cancelledAt?: number } = {}) => ({ id, dueAt: days(due), doneAt: null, cancelledAt: null, ...more })
  const arbitrary = fc.array(
    fc.record({ due: fc.nat(100), done: fc.option(fc.nat(150), { nil: undefined }), cancelled: fc.option(fc.nat(150), { nil: undefined }) }),
    { minLength: 1, maxLength: 12 },
  )
  const rows = (list: readonly { readonly due: number; readonly done: number | undefined; readonly cancelled: number | undefined }[]) =>
    list.map(({ due, done, cancelled }, index) =>
      action(String(index), due, { ...(done !== undefined && { doneAt: days(done) }), ...(cancelled !== undefined && { cancelledAt: days(cancelled) }) }),
    )

  test("given up once they were due count as not done: giving up makes no team punctual", () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 50 }), (list, late) => {
        const request = { asOf: days(200), variants: ["of-due"] } as const
        const [before, after] = [rows(list), rows(list.map((one) => ({ ...one, cancelled: one.cancelled ?? one.due + late })))].map((given) => [
          only(measure(actionCompletion, { action: given }, request)),
          only(measure(onTimeRate, { action: given }, request)),
        ])
        expect(after).toEqual(before)
      }),
    )
  })

  test("given up in time are said and not forgotten: with them all that was promised adds up", () => {
    fc.assert(
      fc.property(arbitrary, (list) => {
        const [kept, all] = measure(actionCompletion, { action: rows(list) }, { asOf: days(200) }).map(({ estimate }) => estimate)
        const left = kept?.exclusions.reduce((sum, { count }) => sum + count, 0) ?? 0
        expect((kept?.measured === true ? kept.n : 0) + left).toBe(all?.measured === true ? all.n : 0)
      }),
    )
  })

  test("in time stay in time and late stay late, however long one looks; completion alone may still rise", () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 300 }), (list, later) => {
        const facts = { action: rows(list.map((one) => ({ ...one, cancelled: undefined }))) }
        const [now, then] = [101, 101 + later].map((asOf) => {
          const request = { asOf: days(asOf), window: { from: 0, to: days(101) }, variants: ["of-due"] } as const
          const [onTime, completed] = [only(measure(onTimeRate, facts, request)), only(measure(actionCompletion, facts, request))]
          return [onTime, completed].map((estimate) => (estimate.measured ? estimate.value : Number.NaN)) as [number, number]
        }) as [[number, number], [number, number]]
        expect(then[0]).toBe(now[0])
        expect(then[1]).toBeGreaterThanOrEqual(now[1])
      }),
    )
  })

  test("overdue and never done are not dropped from what was on time", () => {
    const given = [action("1", 1, { doneAt: days(1) }), action("2", 1), action("3", 1)]
    expect(only(measure(onTimeRate, { action: given }, { asOf: days(9), variants: ["of-due"] }))).toMatchObject({ measured: true, numerator: 1, denominator: 3 })
  })

  test("three of three do not prove a habit", () => {
    const estimate = actionCompletion({ done: 3, due: 3 })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.interval.low).toBeLessThan(0.5)
  })

  test("that do not say how long they took have not taken no time", () => {
    const given = [{ ...action("1", 1), tied: true, effort: 60 }, { ...action("2", 1), tied: false }]
    const estimate = only(measure(effortOnObjectives, { action: given }, { asOf: days(9) }))
    expect(estimate).toMatchObject({ measured: true, n: 1, exclusions: [{ reason: "effort-unknown", count: 1 }] })
    expect(estimate.measured && estimate.caveats.map(({ id }) => id)).toEqual(["partly-unknown"])
  })
})

describe("a publishing schedule", () => {
  test("that is mostly kept does not hide a summer of silence", () => {
    const slots = Array.from({ length: 40 }, (_, week) => ({ id: String(week), plannedAt: days(7 * week), ...((week < 20 || week > 25) && { publishedAt: days(7 * week) }) }))
    const [kept, silence] = measure(publishingAdherence, { "publishing-slot": slots }, { asOf: days(300) }).map(({ estimate }) => estimate)
    expect(kept).toMatchObject({ measured: true, value: 34 / 40 })
    expect(silence).toMatchObject({ measured: true, value: days(49), unit: "milliseconds" })
  })

  test("is not broken by a slot whose time has only just come", () => {
    const slots = [{ id: "1", plannedAt: 0, publishedAt: 0 }, { id: "2", plannedAt: days(9) }]
    expect(only(measure(publishingAdherence, { "publishing-slot": slots }, { asOf: days(9), variants: ["kept"] }))).toMatchObject({ measured: true, value: 1, n: 1 })
    expect(only(measure(publishingAdherence, { "publishing-slot": slots }, { asOf: days(10), variants: ["kept"] }))).toMatchObject({ measured: true, value: 0.5, n: 2 })
  })
})

describe("time since", () => {
  test("something that never happened is no time at all, least of all zero", () => {
    expect(only(measure(planAge, { "cadence-event": [{ id: "1", kind: "metric-reading", happenedAt: 0 }] }, { asOf: 1, variants: ["since-revision"] }))).toMatchObject({ measured: false, why: "no-data" })
    expect(only(measure(stakeholderTouchAge, { "stakeholder-touch": [] }, { asOf: 1, variants: ["longest"] }))).toMatchObject({ measured: false, why: "no-data" })
  })

  test("the plan was revised reaches back beyond the period: a quarter without a revision is not a quarter without a plan", () => {
    const facts: Facts = { "cadence-event": [{ id: "1", kind: "plan-revision", happenedAt: days(10) }] }
    const estimate = only(measure(planAge, facts, { asOf: days(120), window: { from: days(31), to: days(120) }, variants: ["since-revision"] }))
    expect(estimate).toMatchObject({ measured: true, value: days(110) })
  })

  test("stakeholders were met is not shortened by meeting one of them often", () => {
    const touch = (id: string, stakeholder: string, day: number) => ({ id, stakeholder, kind: "report", touchedAt: days(day) })
    const touches = [touch("1", "finance-director", 0), ...Array.from({ length: 30 }, (_, day) => touch(`s${day}`, "support-director", day))]
    const estimate = only(measure(stakeholderTouchAge, { "stakeholder-touch": touches }, { asOf: days(30), variants: ["longest"] }))
    expect(estimate).toMatchObject({ measured: true, value: days(30), parts: [{ of: "finance-director", value: days(30) }, { of: "support-director", value: days(1) }] })
  })
})
