import { answerRows, days, parsePeriod, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ask, type Measure, type Request, type Wanted } from "./ask.ts"
import { measureMany } from "./measure-many.ts"
import { activeMembers } from "./units/active-members.ts"
import { costPerConversion } from "./units/cost-per-conversion.ts"
import { firstResponseTime } from "./units/first-response-time.ts"
import { memberInsights } from "./units/member-insights.ts"
import { netPromoterScore } from "./units/net-promoter-score.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const solved: Wanted = { metric: resolutionRate, variants: ["matured-cohort"] }
const waits: Wanted = { metric: firstResponseTime, variants: ["median"] }

/** A question that was solved after a day, or never. */
const question = (id: string, author: string | null, isSolved: boolean, openedAt = Date.UTC(2026, 0, 10)) =>
  ({ id, author, kind: "question", resolvable: true, affiliation: "customer", openedAt, firstReplyAt: openedAt + 1000, solvedAt: isSolved ? openedAt + days(1) : null }) as const

const asOf = Date.UTC(2027, 0)

const measured = (wanted: readonly Wanted[], facts: Facts, request: Partial<Request> = {}): readonly Measure[] => {
  const { question: asked, conclude } = ask(wanted, { asOf, randomGroups: true, ...request })
  return conclude(answerRows(asked, facts))
}

const countsOf = (all: readonly Measure[]) => all.flatMap(({ estimate }) => (estimate.measured ? [[estimate.numerator, estimate.n] as const] : []))

const asked = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.boolean()), { minLength: 1, maxLength: 60 })

describe("laws", () => {
  test("each case is in one group, that of its person, and groups together are the whole", () => {
    fc.assert(
      fc.property(asked, (all) => {
        const thread = all.map(([author, isSolved], at) => question(String(at), author, isSolved))
        const groups = countsOf(measured([solved], { thread }))
        const [[resolved, opened] = []] = countsOf(measured([solved], { thread }, { randomGroups: false }))
        expect(groups.reduce((sum, [hits = 0]) => sum + hits, 0)).toBe(resolved)
        expect(groups.reduce((sum, [, n]) => sum + n, 0)).toBe(opened)
        expect(groups.length).toBeLessThanOrEqual(new Set(all.map(([author]) => author)).size)
      }),
    )
  })

  test("a person is in the same group whatever they do and whoever else is there", () => {
    fc.assert(
      fc.property(asked, fc.string({ minLength: 1 }), fc.boolean(), (all, author, isSolved) => {
        const groupIn = (thread: readonly ReturnType<typeof question>[]): readonly (number | undefined)[] => measured([solved], { thread }).flatMap(({ estimate, randomGroup }) => (estimate.measured ? [randomGroup] : []))
        const [own] = groupIn([question("own", author, isSolved)])
        expect(groupIn([...all.map(([other, hit], at) => question(String(at), other, hit)), question("own", author, !isSolved)])).toContain(own)
      }),
    )
  })
})

test.each([
  ["numbers as ids", (at: number) => String(at)],
  ["ids that begin alike", (at: number) => `https://example.org/people/${at}`],
  ["ids that end alike", (at: number) => `${at}@example.org`],
  ["pseudonyms", (at: number) => (at * 2_654_435_761).toString(36).padStart(10, "p")],
])("%s are spread evenly: of 3200 people some hundred are in each of 32 groups", (_, idOf) => {
  const thread = Array.from({ length: 3200 }, (__, at) => question(String(at), idOf(at), true))
  const sizes = countsOf(measured([solved], { thread })).map(([, n]) => n)
  expect(sizes).toHaveLength(32)
  expect(Math.min(...sizes)).toBeGreaterThan(60)
  expect(Math.max(...sizes)).toBeLessThan(145)
})

describe("no groups have", () => {
  const thread = Array.from({ length: 50 }, (_, at) => question(String(at), `p${at}`, true))
  const nothing = (wanted: readonly Wanted[], facts: Facts = { thread }) => expect(measured(wanted, facts)).toEqual([])

  test("numbers that count people, put tables together, or are added up", () => {
    nothing([{ metric: activeMembers }])
    nothing([{ metric: costPerConversion }])
    nothing([{ metric: memberInsights, variants: ["decisions"] }])
    nothing([{ metric: resolutionRate, variants: ["net"] }])
  })

  test("things wanted that cannot be: they are told of where they are asked for without groups", () => {
    nothing([{ metric: resolutionRate, variants: ["nonsense"] }, null as unknown as Wanted, {} as Wanted])
  })

  test("cases nobody is named for", () => {
    nothing([solved], { thread: thread.map((one) => ({ ...one, author: null })) })
  })

  test("others asked for beside them do", () => {
    expect(new Set(measured([{ metric: activeMembers }, solved, waits], { thread }).map(({ metric }) => metric))).toEqual(new Set(["resolution-rate", "first-response-time"]))
  })
})

test("waits, scores and shares are measured of a group as of all, and small groups are not suppressed", () => {
  const thread = [question("1", "a", true), question("2", "a", false)]
  const survey = [10, 9, 3].map((score, at) => ({ id: String(at), instrument: "nps", question: "recommend", score, scaleLow: 0, scaleHigh: 10, favourable: "high", answeredAt: 1, member: "a" }) as const)
  const facts = { thread, "survey-response": survey }
  const wanted = [solved, waits, { metric: netPromoterScore, variants: ["zero-to-ten"] }]
  const estimates = (all: readonly Measure[]) => all.map(({ estimate }) => estimate)
  const groups = measured(wanted, facts)
  expect(new Set(groups.map(({ randomGroup }) => randomGroup)).size).toBe(1)
  expect(estimates(groups)).toEqual(estimates(measured(wanted, facts, { randomGroups: false })))
})

describe("what became of a number", () => {
  const window = (label: string) => parsePeriod(label, "UTC") ?? expect.unreachable()
  const request = { asOf, window: window("2026-Q2"), against: window("2026-Q1") }

  /** Of each person so many questions in each quarter, all solved or none; in the later one others ask, of whom more fare well. */
  const facts = (people: number, each: number): Facts => ({
    thread: [0, 3].flatMap((month) =>
      Array.from({ length: people * each }, (_, at) => {
        const person = at % people
        return question(`${month}-${at}`, `${month}-${person}`, person % 20 < (month === 0 ? 8 : 11), Date.UTC(2026, month + (Math.floor(at / people) % 3), 10))
      }),
    ),
  })
  const comparison = (given: Facts) => measureMany([solved], given, request).changes[0]?.comparison

  test("that a few people ask for most of is no news where as many people who ask once are", () => {
    const [few, many] = [comparison(facts(40, 9)), comparison(facts(360, 1))]
    expect(many).toMatchObject({ difference: expect.closeTo(0.15, 9) as number, verdict: "higher" })
    expect(few).toMatchObject({ difference: expect.closeTo(0.15, 9) as number, verdict: "cannot-tell" })
    if (few?.comparable !== true || many?.comparable !== true) return expect.unreachable()
    // Nine questions of one person that all fare alike are worth one: three times as wide, and somewhat more for so few groups.
    expect(few.dispersion?.people?.ratio).toBeGreaterThan(2)
    expect(few.dispersion?.people?.ratio).toBeLessThan(4)
    expect(many.dispersion?.people?.ratio).toBeLessThan(1.3)
  })
})
