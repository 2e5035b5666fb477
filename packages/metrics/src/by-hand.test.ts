import { answerRows, days, type Facts } from "@folkmoot/facts"
import { factsArbitrary } from "@folkmoot/facts/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ask } from "./ask.ts"
import { coverageOf } from "./by-hand.ts"
import type { AnyMetric } from "./define.ts"
import { measure } from "./measure.ts"
import { measureMany } from "./measure-many.ts"
import { interactionRate } from "./units/interaction-rate.ts"
import { netPromoterScore } from "./units/net-promoter-score.ts"
import { newTieRate } from "./units/new-tie-rate.ts"
import { resolutionRate } from "./units/resolution-rate.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"

const asOf = days(90)
const times = <Row>(count: number, row: (index: number) => Row): readonly Row[] => Array.from({ length: count }, (_, index) => row(index))

const question = (source: string, index: number) => ({ source, id: `${index}`, kind: "question", resolvable: true, affiliation: "customer", openedAt: days(1), solvedAt: null }) as const
const accepted = (source: string, index: number, thread = `${index}`) => ({ source, id: `r${index}`, thread, kind: "accepted", happenedAt: days(2), resolvable: true, affiliation: "customer" }) as const

const estimateIn = (metric: AnyMetric, facts: Facts, variant: string) => measure(metric, facts, { asOf, variants: [variant] })[0]?.estimate

describe("what happened to things is set against the things of the same sources only", () => {
  const asked = times(10, (index) => question("forum", index))

  test("solutions of a desk solve no questions of a forum that tells none", () => {
    const estimate = estimateIn(resolutionRate, { thread: asked, resolution: times(8, (index) => accepted("desk", index, `ticket ${index}`)) }, "net")
    expect(estimate).toMatchObject({ measured: false, why: "not-recorded", detail: expect.stringMatching(/all these tables: thread, resolution\./) })
  })

  test("beside a forum that tells both they change nothing but what is said to be left out", () => {
    const own = { thread: asked, resolution: times(3, (index) => accepted("forum", index)) }
    const both = { thread: asked, resolution: [...own.resolution, ...times(8, (index) => accepted("desk", index))] }
    expect(estimateIn(resolutionRate, own, "net")).toMatchObject({ measured: true, value: 0.3, exclusions: [] })
    expect(estimateIn(resolutionRate, both, "net")).toMatchObject({ measured: true, value: 0.3, exclusions: [{ reason: "not-recorded", count: 8 }] })
  })

  test("rows that name no source are of one, told apart from those that name another", () => {
    const unnamed = <Row extends { readonly source: string }>({ source: _, ...row }: Row) => row
    const own = { thread: asked.map(unnamed), resolution: times(3, (index) => accepted("", index)).map(unnamed) }
    expect(estimateIn(resolutionRate, { ...own, resolution: [...own.resolution, ...times(8, (index) => accepted("desk", index))] }, "net")).toMatchObject({ measured: true, value: 0.3, exclusions: [{ count: 8 }] })
    expect(estimateIn(resolutionRate, { thread: own.thread, resolution: times(8, (index) => accepted("desk", index)) }, "net")).toMatchObject({ why: "not-recorded" })
  })

  test("where no solution was accepted anywhere, none was, which is known of every source", () => {
    expect(estimateIn(resolutionRate, { thread: [...asked, question("desk", 1)], resolution: [] }, "net")).toMatchObject({ measured: true, value: 0, n: 11 })
  })

  test("questions of before a source told its solutions do not make the rate lower", () => {
    const told = { source: "forum", rows: 1, from: 0, to: asOf, untold: {}, since: {}, notes: [] }
    const coverage = [{ ...told, table: "thread" as const }, { ...told, table: "resolution" as const, since: { kind: days(50) } }]
    const facts = { thread: [...asked, { ...question("forum", 99), openedAt: days(60) }], resolution: [{ ...accepted("forum", 99), happenedAt: days(61) }] }
    expect(measure(resolutionRate, facts, { asOf, variants: ["net"], coverage })[0]?.estimate).toMatchObject({ measured: true, value: 1, exclusions: [{ reason: "not-recorded", count: 10 }] })
  })

  test("posts of a list without reactions, and people active where nothing says who met whom, do not dilute", () => {
    const post = (source: string, index: number) => ({ source, id: `${index}`, thread: "1", kind: "reply", postedAt: 0, author: `${source} ${index}`, affiliation: "customer" }) as const
    const reaction = times(4, (index) => ({ source: "forum", id: `${index}`, reactedAt: 0, member: `m${index}`, affiliation: "customer" }) as const)
    expect(estimateIn(interactionRate, { post: [...times(4, (index) => post("forum", index)), ...times(40, (index) => post("list", index))], reaction }, "per-post")).toMatchObject({ measured: true, value: 1 })
    const active = (source: string, index: number) => ({ source, id: `${index}`, activeAt: 0, member: `${source} ${index}`, affiliation: "customer", firstAt: 0 }) as const
    const tie = [{ source: "forum", id: "1", member: "forum 0", other: "forum 1", tiedAt: 0 }]
    expect(estimateIn(newTieRate, { activity: [...times(4, (index) => active("forum", index)), ...times(40, (index) => active("list", index))], tie }, "met")).toMatchObject({ measured: true, value: 0.5 })
  })
})

describe("a column that no row has is not told", () => {
  const { solvedAt: _, ...open } = question("forum", 1)

  test("a misspelt one is named, with the name it stands under", () => {
    for (const variant of ["cohort", "matured-cohort"]) {
      const estimate = estimateIn(resolutionRate, { thread: [{ ...open, sovledAt: days(2) } as typeof open] }, variant)
      expect(estimate).toMatchObject({ measured: false, why: "not-recorded", detail: expect.stringContaining(": no row has it; rows have sovledAt, which thread does not know.") })
    }
  })

  test("where it is there and null everywhere, nothing happened", () => {
    for (const variant of ["cohort", "matured-cohort"]) expect(estimateIn(resolutionRate, { thread: [{ ...open, solvedAt: null }] }, variant)).toMatchObject({ measured: true, value: 0, n: 1 })
    expect(estimateIn(resolutionRate, { thread: [open, { ...open, id: "2", solvedAt: days(2) }] }, "cohort")).toMatchObject({ measured: true, value: 0.5 })
  })

  test("whether something was solved is enough where when is not told, and when where whether is not", () => {
    expect(estimateIn(resolutionRate, { thread: [{ ...open, solved: true }] }, "cohort")).toMatchObject({ measured: true, value: 1 })
    expect(estimateIn(resolutionRate, { thread: [open] }, "cohort")).toMatchObject({ why: "not-recorded", detail: expect.stringContaining("thread.solved: no row has it") })
  })

  test("answers to no question are not no answers", () => {
    const answers = times(3, (index) => ({ id: `${index}`, score: 9, scaleLow: 0, scaleHigh: 10 }))
    expect(estimateIn(netPromoterScore, { "survey-response": answers }, "zero-to-ten")).toMatchObject({ why: "not-recorded", detail: expect.stringContaining("survey-response.question") })
  })

  test("what no row has is said of each source that tells rows, with how many it tells, the source aside", () => {
    const row = (id: number, more: object = {}) => ({ id: String(id), member: "m", other: "n", memberAffiliation: "customer", otherAffiliation: "customer", tiedAt: 0, ...more })
    const untold = { answeredAt: "no row has it; say null where it did not happen or is not known." }
    const told = (...rows: readonly object[]) => coverageOf({ tie: rows }).map(({ source, rows: count, untold: missing }) => [source, count, missing])
    expect(told(row(1, { source: "forum" }), row(2, { source: "desk" }), row(3, { source: "forum" }))).toEqual([["forum", 2, untold], ["desk", 1, untold]])
    expect(told(row(1))).toEqual([["given", 1, untold]])
    const { otherAffiliation: __, ...one } = row(1, { answeredAt: null })
    expect(told(one)).toEqual([["given", 1, { otherAffiliation: untold.answeredAt }]])
    expect(told(row(1, { answeredAt: null }))).toEqual([["given", 1, {}]])
  })

  test("of a table without rows every column is told", () => {
    expect(coverageOf({ thread: [] })).toEqual([{ source: "given", table: "thread", rows: 0, from: null, to: null, untold: {}, since: {}, notes: [] }])
  })

  test("rows that tell every column are measured as an engine measures them", () => {
    fc.assert(
      fc.property(factsArbitrary(["thread", "resolution"]), (facts) => {
        const byHand = measure(resolutionRate, facts, { asOf, coverage: coverageOf(facts) })
        expect(measure(resolutionRate, facts, { asOf })).toEqual(byHand)
        const { question: asked, conclude } = ask([{ metric: resolutionRate }], { asOf, coverage: coverageOf(facts) })
        expect(conclude(answerRows(asked, facts))).toEqual(byHand)
      }),
    )
  })
})

describe("a cell that is no such thing as its column holds", () => {
  const facts = (cells: object): Facts => ({ thread: [question("forum", 1), { ...question("forum", 2), ...cells }] })

  test.each([
    ["openedAt", "2026-01-02T00:00:00Z", '"2026-01-02T00:00:00Z"', "a point in time as whole milliseconds"],
    ["solvedAt", new Date(0), "an object", "a point in time as whole milliseconds, or nothing"],
    ["kind", "Question", '"Question"', "one of question, discussion, idea, incident"],
    ["resolvable", "yes", '"yes"', "true or false"],
  ])("%s: an invalid input that says where it stands", (column, cell, given, expected) => {
    expect(estimateIn(resolutionRate, facts({ [column]: cell }), "matured-cohort")).toMatchObject({ why: "invalid-input", field: `facts.thread[1].${column}`, given, expected })
  })

  test("where coverage is given it is looked for, too, and the first of several is named", () => {
    const both = { thread: [{ ...question("forum", 1), openedAt: "today" }, { ...question("forum", 2), openedAt: "yesterday" }] } as unknown as Facts
    expect(measure(resolutionRate, both, { asOf, coverage: coverageOf(both), variants: ["cohort"] })[0]?.estimate).toMatchObject({ field: "facts.thread[0].openedAt" })
  })

  test("is found in what is added up, too", () => {
    const cost = [{ id: "1", kind: "tools", bookedAt: days(1), amount: 5, currency: "EUR" }, { id: "2", kind: "tools", bookedAt: days(1), amount: "five", currency: "EUR" }]
    expect(estimateIn(returnOnInvestment, { cost, benefit: [] } as object, "all-evidence")).toMatchObject({ why: "invalid-input", field: "facts.cost[1].amount", given: '"five"' })
  })

  test("does not matter to metrics that do not read it, or its table", () => {
    expect(estimateIn(resolutionRate, facts({ channel: 5 }), "cohort")).toMatchObject({ measured: true })
    const { measures } = measureMany([{ metric: resolutionRate, variants: ["cohort"] }, { metric: netPromoterScore, variants: ["zero-to-ten"] }], { ...facts({}), "survey-response": [{ id: "1", question: "recommend", score: "9" as unknown as number, scaleLow: 0, scaleHigh: 10 }] }, { asOf })
    expect(measures.map(({ estimate }) => (estimate.measured ? "measured" : estimate.why))).toEqual(["measured", "invalid-input"])
  })
})
