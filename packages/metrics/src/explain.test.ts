import { answerRows, columns, days, selectRows, total as sumOf, type Coverage, type Facts } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { explain, type Explanation, type ExplainRequest, type ExplainWanted, type Walk } from "./explain.ts"
import { activeMembers } from "./units/active-members.ts"
import { effortOnObjectives } from "./units/effort-on-objectives.ts"
import { planAge } from "./units/plan-age.ts"
import { profileCompleteness } from "./units/profile-completeness.ts"
import { resolutionRate } from "./units/resolution-rate.ts"
import { selfHelpTraffic } from "./units/self-help-traffic.ts"

const walked = (wanted: ExplainWanted, facts: Facts, request: ExplainRequest): Walk => {
  const { question, follow } = explain(wanted, request)
  const walk = follow(answerRows(question, facts))
  if ("groups" in walk) throw new Error(`there are ${walk.groups.length} groups, none of them this`)
  return walk
}

const explained = (wanted: ExplainWanted, facts: Facts, request: ExplainRequest): Explanation => {
  const { questions, conclude } = walked(wanted, facts, request)
  return conclude(questions.map((question) => selectRows(question, facts)))
}

const question = (id: number, more: object = {}) => ({
  source: "forum", id: String(id), kind: "question" as const, resolvable: true, channel: "help", openedAt: days(id), affiliation: "customer" as const, solvedAt: id % 2 === 0 ? days(id + 1) : null, ...more,
})

const thread = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => question(id))

const wanted = { metric: resolutionRate, variant: "cohort" }

describe("what is told of each total and of what was left out", () => {
  const facts = { thread: [...thread, question(9, { affiliation: "staff" }), question(10, { kind: "idea" }), question(11, { affiliation: "bot", channel: "other" })] } as Facts
  const told = (): Explanation => explained(wanted, facts, { asOf: days(100), rows: 2 })

  test("how it is read, how many rows there are, and the first of them with the columns that are read", () => {
    const { measure, totals, means } = told()
    expect(measure.estimate).toMatchObject({ measured: true, numerator: 4, denominator: 8 })
    expect(means).toEqual(resolutionRate.variants.cohort.means)
    expect(totals.map(({ total, value }) => [total, value])).toEqual([["opened", 8], ["resolved", 4]])
    const [resolved] = totals[1]?.parts ?? []
    expect(resolved).toMatchObject({ table: "thread", count: 4, rule: expect.stringContaining('count over thread, where kind = "question" and') })
    expect(resolved?.columns[0]).toEqual({ name: "openedAt", type: "instant" })
    expect(resolved?.columns).toContainEqual({ name: "solvedAt", type: "instant" })
    expect(resolved?.rows).toMatchObject([{ source: "forum", id: "2", solvedAt: days(3) }, { id: "4" }])
  })

  test("why rows were left out, once for each reason that left any out", () => {
    expect(told().exclusions).toMatchObject([
      { reason: "asked-by-bot", count: 1, rule: 'affiliation = "bot"', rows: [{ id: "11", affiliation: "bot" }] },
      { reason: "asked-by-staff", count: 1, rule: 'affiliation = "staff"', rows: [{ id: "9" }] },
    ])
  })

  test("conditions within conditions are read on one level", () => {
    const [, resolved] = explained({ metric: resolutionRate, variant: "matured-cohort" }, facts, { asOf: days(100) }).totals
    expect(resolved?.parts.map(({ rule }) => rule)).toEqual(['count over thread, where kind = "question" and solvedAt <= as-of and solvedAt <= openedAt + 14 days'])
  })

  test("without a period nothing lies before its beginning", () => {
    const [opened] = explained({ metric: resolutionRate, variant: "with-carry-over" }, facts, { asOf: days(100) }).totals
    expect(opened?.parts.map(({ sign, count }) => [sign, count])).toEqual([[1, 8], [1, 0], [-1, 0]])
  })

  test("it is plain JSON, with how many a total counts", () => {
    const explanation = explained(wanted, facts, { asOf: days(100) })
    expect(explanation.totals.map(({ value }) => value)).toEqual([8, 4])
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  })
})

test("a source that tells something only from an instant on is named with it, in the rule of what it could not tell", () => {
  const coverage: readonly Coverage[] = [{ source: "forum", table: "thread", rows: 8, from: 0, to: days(8), untold: {}, since: { solvedAt: days(5) }, notes: [] }]
  const { exclusions } = explained({ metric: resolutionRate }, { thread }, { asOf: days(100), coverage })
  expect(exclusions[0]?.columns.map(({ name }) => name)).not.toContain("source")
  expect(exclusions).toMatchObject([{ reason: "not-recorded", count: 4, rule: 'not (source = "forum" and 1970-01-06T00:00:00.000Z <= openedAt)' }])
})

describe("rows that could point to single people", () => {
  const few = { thread: [...thread.slice(0, 3), question(20, { channel: "other" }), ...[1, 2, 3, 4, 5].map((id) => question(30 + id, { channel: null }))] } as Facts

  test("are not even asked for where the number is suppressed", () => {
    const walk = walked(wanted, few, { asOf: days(100), group: { channel: "help" } })
    expect(walk.questions).toEqual([])
    expect(walk.conclude([])).toMatchObject({ measure: { estimate: { why: "suppressed" } }, totals: [], exclusions: [], withheld: expect.stringContaining("5 cases") })
  })

  test("are withheld in a period of few cases, whose number is told as ever", () => {
    const window = { from: 0, to: days(10) }
    const { measure, totals, withheld } = explained(wanted, few, { asOf: days(100), window })
    expect(measure.estimate).toMatchObject({ measured: true, n: 3 })
    expect(totals.flatMap(({ parts }) => parts.map(({ count, rows }) => [count, rows.length]))).toEqual([[3, 0], [1, 0]])
    expect(withheld).toContain("5 cases")
    expect(explained(wanted, few, { asOf: days(100), window, isPart: true }).measure.estimate).toMatchObject({ why: "suppressed" })
  })

  test("are told in groups that are large enough, and of everything where nothing is cut", () => {
    expect(explained(wanted, few, { asOf: days(100), group: { channel: null } }).totals[0]?.parts[0]?.rows.map(({ id }) => id)).toEqual(["31", "32", "33", "34", "35"])
    expect(explained(wanted, { thread: thread.slice(0, 2) }, { asOf: days(100) }).totals[0]?.parts[0]?.rows).toHaveLength(2)
  })

  test("a metric whose cases are nobody has no such rows", () => {
    const revised = { "cadence-event": [{ id: "1", kind: "plan-revision", happenedAt: days(7) }] } as const
    const { measure, totals, withheld } = explained({ metric: planAge }, revised, { asOf: days(100), window: { from: 0, to: days(100) } })
    expect(measure.estimate).toMatchObject({ measured: true, n: 1 })
    expect(totals[0]?.parts[0]?.rows).toMatchObject([{ id: "1" }])
    expect(withheld).toBeUndefined()
  })
})

test("of a total of different ones it tells how many", () => {
  const activity = [1, 2, 2, 3, 3, 3].map((member, id) => ({ id: String(id), member: `m${member}`, activeAt: id, affiliation: "customer" }) as const)
  const { totals } = explained({ metric: activeMembers }, { activity }, { asOf: days(1) })
  expect(totals).toMatchObject([{ kind: "distinct", value: 3, parts: [{ count: 6 }] }])
})

test("a group there is nothing of is answered with those there are", () => {
  const { question: first, follow } = explain(wanted, { asOf: days(100), group: { channel: "hlep" } })
  expect(follow(answerRows(first, { thread }))).toEqual({ groups: [{ channel: "help" }] })
})

test("options, and rows asked for only, hold for the explanation as for the number", () => {
  const totals = (more: object) => explained({ ...wanted, ...more }, { thread: [...thread, ...[9, 10, 11, 12, 13].map((id) => question(id, { channel: "other" }))] }, { asOf: days(100) }).totals.map(({ value }) => value)
  expect(totals({})).toEqual([13, 6])
  expect(totals({ only: { "thread.channel": "other" } })).toEqual([5, 2])
  expect(explained({ metric: resolutionRate, variant: "matured-cohort", options: { horizon: days(0.5) } }, { thread }, { asOf: days(100) }).totals.map(({ value }) => value)).toEqual([8, 0])
})

describe("of rows that were all left out", () => {
  const staff = (count: number): Facts => ({ thread: Array.from({ length: count }, (_, index) => question(index + 1, { affiliation: "staff" })) })
  const cuts = [{ window: { from: 0, to: days(50) } }, { group: { channel: "help" } }]

  test("few are withheld in a part, enough are told, and of none nothing is withheld", () => {
    const told = (count: number, cut: object) => {
      const { withheld, exclusions } = explained(wanted, staff(count), { asOf: days(100), rows: 9, ...cut })
      return [withheld === undefined, exclusions.map(({ rows }) => rows.length)]
    }
    for (const cut of cuts) expect([told(3, cut), told(5, cut)]).toEqual([[false, [0]], [true, [5]]])
    expect(told(3, {})).toEqual([true, [3]])
    expect(told(3, { window: { from: days(60), to: days(70) } })).toEqual([true, []])
  })

  test("few are withheld among some rows only", () => {
    const { withheld, exclusions } = explained({ ...wanted, only: { "thread.channel": "help" } }, staff(3), { asOf: days(100) })
    expect(withheld).toContain("5 cases")
    expect(exclusions.map(({ count, rows }) => [count, rows.length])).toEqual([[3, 0]])
  })
})

test("what is asked for wrongly is named, be it all of it", () => {
  expect(explained(5 as never, {}, { asOf: 0 })).toMatchObject({ measure: { estimate: { why: "invalid-input", field: "wanted" } } })
})

test("where nothing can be counted there are no rows, and the estimate says why", () => {
  const refused = explained({ metric: activeMembers }, {}, { asOf: 0, coverage: [] })
  expect(refused).toMatchObject({ measure: { estimate: { why: "not-recorded" } }, totals: [], exclusions: [] })
  const unknown = explained({ metric: resolutionRate, variant: "cohorts" }, {}, { asOf: 0 })
  expect(unknown).toMatchObject({ measure: { estimate: { why: "invalid-input" } }, totals: [] })
  expect(unknown.means).toBeUndefined()
  const none = explained({ metric: "resolution-rate" } as never, {}, { asOf: 0 })
  expect(none).toMatchObject({ measure: { metric: "none", variant: "totals", estimate: { field: "metric" } }, totals: [] })
  expect(explained({ metric: resolutionRate, variant: 5 } as never, {}, { asOf: 0 })).toMatchObject({ title: resolutionRate.title, measure: { variant: "matured-cohort", estimate: { field: "variants" } } })
  expect(explained({ metric: resolutionRate }, {}, { asOf: Number.NaN })).toMatchObject({ title: resolutionRate.title, measure: { metric: "resolution-rate", estimate: { field: "asOf" } } })
})

test("a group is found by a number and by yes or no as they are written", () => {
  const profile = (id: number, profileFields: number) => ({ id: `m${id}`, affiliation: "customer", joinedAt: 0, profileFields, profileFilled: 2 }) as const
  const member = [1, 2, 3, 4, 5, 6, 7].map((id) => profile(id, id === 7 ? 4 : 12))
  const { measure, totals } = explained({ metric: profileCompleteness, variant: "mean" }, { member }, { asOf: days(1), group: { profileFields: "12" }, rows: 9 })
  expect(measure.estimate).toMatchObject({ measured: true, n: 6 })
  expect(totals[0]?.parts[0]).toMatchObject({ count: 6, columns: expect.arrayContaining([{ name: "profileFields", type: "integer" }]) })
  const asked = [1, 2, 3, 4, 5, 6, 7].map((id) => question(id, { newcomer: id < 6 }))
  expect(explained(wanted, { thread: asked }, { asOf: days(100), group: { newcomer: "true" } }).totals[0]?.parts[0]?.rows.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"])
})

test("where fewer rows are handed in than were asked for, those that are missing are none", () => {
  const { totals } = walked(wanted, { thread }, { asOf: days(100) }).conclude([])
  expect(totals.flatMap(({ parts }) => parts.map(({ count, rows }) => [count, rows.length]))).toEqual([[0, 0], [0, 0]])
})

test("a period that ended before anything was recorded has no rows, by the calendar of UTC unless another is told", () => {
  const coverage: readonly Coverage[] = [{ source: "forum", table: "thread", rows: 8, from: null, to: null, untold: {}, since: { affiliation: days(50) }, notes: [] }]
  const window = { from: 0, to: days(9) }
  const { measure, totals } = explained(wanted, { thread }, { asOf: days(100), window, coverage })
  expect(measure.estimate).toMatchObject({ why: "not-recorded", detail: expect.stringContaining("1970-02-20") })
  expect(totals).toEqual([])
})

test("rows that do not tell what is added up are none of a sum", () => {
  const { visits } = selfHelpTraffic.variants
  const earned = Object.assign(() => expect.fail(), selfHelpTraffic, { leaveOut: {}, population: {}, variants: { visits: { ...visits, terms: () => ({ visits: sumOf("behaviour", columns("behaviour").worth) }) } } })
  const behaviour = [5, null, 2].map((worth, id) => ({ id: String(id), behaviour: "answer", valuable: true, occurredAt: 0, affiliation: "customer", member: "m", worth }))
  const { totals } = explained({ metric: earned as never }, { behaviour } as never, { asOf: days(1) })
  expect(totals).toMatchObject([{ value: 7, parts: [{ count: 2, rows: [{ id: "0" }, { id: "2" }] }] }])
})

test("what every row is told with is no column, though it be read", () => {
  const action = [1, 2, 3].map((id) => ({ id: `a${id}`, dueAt: days(1), tied: id < 3, effort: 60 }))
  const { measure, totals } = explained({ metric: effortOnObjectives }, { action }, { asOf: days(9) })
  expect(measure.estimate).toMatchObject({ measured: true, n: 3 })
  const names = totals.flatMap(({ parts }) => parts.flatMap((part) => part.columns.map(({ name }) => name)))
  expect(names).toEqual(["dueAt", "tied", "effort"])
})
