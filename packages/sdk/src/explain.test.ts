import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { communityFolder } from "./community.test-kit.ts"
import { documents } from "./documents.ts"
import { Folkmoot } from "./effect.ts"
import { InvalidInput, open, type ExplainQuery, type Measure, type OpenOptions } from "./index.ts"

const path = communityFolder(["99,question,true,help,2025-03-03T09:00:00Z,robot,bot,,,false,,,"])
const sources = [{ id: "facts", path }]

const failure = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (error) {
    return error
  }
  return undefined
}

test("a number is walked back to its rows, with what was left out, in a document of its published shape", async () => {
  await using folkmoot = await open({ sources })
  const document = await folkmoot.explain({ metric: "resolution-rate", rows: 3 })
  documents.explanation.parse(JSON.parse(JSON.stringify(document)))
  // 20 of 40 are solved, all but the youngest two were followed for a fortnight, and one of those two was solved.
  expect(document.measure).toMatchObject({ variant: "matured-cohort", estimate: { measured: true, numerator: 19, denominator: 38 } })
  expect(document.totals).toMatchObject([
    { total: "opened", kind: "count", value: 38, parts: [{ sign: 1, table: "thread", count: 38 }] },
    { total: "resolved", kind: "count", value: 19, parts: [{ sign: 1, table: "thread", count: 19 }] },
  ])
  const [, resolved] = document.totals
  expect(resolved?.parts[0]?.rows.map(({ id }) => id)).toEqual(["1", "11", "13"])
  expect(resolved?.parts[0]?.rows[0]).toMatchObject({ source: "facts", openedAt: Date.UTC(2025, 0, 6, 9), solvedAt: Date.UTC(2025, 0, 7, 9) })
  expect(document.exclusions).toMatchObject([{ reason: "asked-by-bot", count: 1, rows: [{ id: "99", affiliation: "bot" }] }, { reason: "too-young", count: 2 }])
  expect(document.coverage.map(({ table }) => table)).toEqual(["thread"])
})

test("a measure of an earlier document is explained as it was: its variant, options, period, group and moment", async () => {
  await using folkmoot = await open({ sources })
  const { measures } = await folkmoot.measure({ metrics: [{ metric: "resolution-rate", options: { horizon: 3_600_000 } }, "first-response-time"], step: "quarter", by: ["channel"], smallestCell: 1 })
  expect(measures.length).toBeGreaterThan(10)
  await using later = await open({ sources, asOf: "2030-01-01", timeZone: "Europe/Berlin" })
  for (const measure of JSON.parse(JSON.stringify(measures)) as Measure[]) {
    const explained = await later.explain(measure)
    expect(explained.measure).toEqual(measure)
    expect(explained).not.toHaveProperty("earlier")
  }
})

test("a measure that the facts no longer bear out is explained as it is now, beside what it was", async () => {
  await using folkmoot = await open({ sources })
  const { measures: [measure] } = await folkmoot.measure({ metrics: ["resolution-rate"] })
  const { estimate } = measure as Measure
  const then = { ...(measure as Measure), estimate: { ...estimate, n: 39, value: 0.25 } } as Measure
  expect(await folkmoot.explain(then)).toMatchObject({ measure: { estimate: { numerator: 19, n: 38 } }, earlier: { n: 39 } })
})

test("few cases in a group or period point to people, so neither their number nor their rows are told", async () => {
  await using folkmoot = await open({ sources })
  const [first] = (await folkmoot.measure({ metrics: ["resolution-rate"], step: "week" })).measures
  expect(first?.estimate).toMatchObject({ measured: false, why: "suppressed" })
  for (const query of [first as Measure, { metric: "resolution-rate", period: "2025-01", group: { channel: "help" } }]) {
    const explained = await folkmoot.explain(query)
    expect(explained).toMatchObject({ measure: { estimate: { why: "suppressed" } }, totals: [], exclusions: [], withheld: expect.stringContaining("single people") })
  }
  // A period that was named has its number, as from measure(), but no rows.
  const named = await folkmoot.explain({ metric: "resolution-rate", period: "2025-01" })
  expect(named).toMatchObject({ measure: { estimate: { measured: true, n: 4 } }, withheld: expect.stringContaining("single people") })
  expect(named.totals.map(({ value, parts }) => [value, parts.map(({ rows }) => rows)])).toEqual([[4, [[]]], [2, [[]]]])
  expect((await folkmoot.explain({ metric: "resolution-rate", period: "2025-01", smallestCell: 1 })).totals[0]?.parts[0]?.rows).toHaveLength(4)
})

test("what an explanation rests on is another as soon as a row of it is, and the same in every engine", async () => {
  const told = async (rows: readonly string[], options: Pick<OpenOptions, "engine" | "asOf" | "timeZone"> = {}) => {
    await using folkmoot = await open({ sources: [{ id: "facts", path: communityFolder(rows) }], ...options })
    const { measures: [measure] } = await folkmoot.measure({ metrics: [{ metric: "resolution-rate", variants: ["cohort"] }] })
    return { measure: measure as Measure, explained: await folkmoot.explain({ metric: "resolution-rate", variant: "cohort" }) }
  }
  const bot = (id: string): readonly string[] => [`${id},question,true,help,2025-03-03T09:00:00Z,robot,bot,,,false,,,`]
  const first = await told(bot("99"))
  // Which rows they are says the number nothing, and the explanation everything.
  const other = await told(bot("98"))
  expect(other.measure.estimate).toEqual(first.measure.estimate)
  expect(other.explained.provenance.data).not.toBe(first.explained.provenance.data)
  expect((await told(bot("99"), { engine: "duckdb" })).explained.provenance).toEqual(first.explained.provenance)
  expect(first.explained.provenance).toMatchObject({ plan: null, asOf: first.measure.estimate.asOf, timeZone: "UTC" })
  await using later = await open({ sources, asOf: "2030-01-01", timeZone: "Europe/Berlin" })
  expect((await later.explain(first.measure)).provenance).toMatchObject({ asOf: first.measure.estimate.asOf, timeZone: "UTC" })
})

test("what is not recorded is explained by the reason alone", async () => {
  await using folkmoot = await open({ sources })
  expect(await folkmoot.explain({ metric: "net-promoter-score" })).toMatchObject({ measure: { estimate: { why: "not-recorded" } }, totals: [], exclusions: [], coverage: [] })
})

test("memory and DuckDB, Promise and Effect explain alike", async () => {
  await using memory = await open({ sources })
  await using duckdb = await open({ sources, engine: "duckdb" })
  for (const query of [{ metric: "first-response-time" }, { metric: "resolution-rate", group: { channel: "help" }, rows: 2 }, { metric: "active-members", period: "2025" }]) {
    const explained = await memory.explain(query)
    expect(await duckdb.explain(query)).toEqual(explained)
    expect(await Effect.runPromise(Folkmoot.use((verbs) => verbs.explain(query)).pipe(Effect.provide(Folkmoot.layer({ sources }))))).toEqual(explained)
  }
})

describe("what cannot be explained is told with the nearest name", () => {
  test.each<[string, unknown, object]>([
    ["a metric", { metric: "resolution-rat" }, { where: "metric", nearest: "resolution-rate" }],
    ["a variant", { metric: "resolution-rate", variant: "matured-cohorts" }, { where: "variant", nearest: "matured-cohort" }],
    ["an option", { metric: "resolution-rate", options: { horizn: 1 } }, { where: "option", nearest: "horizon" }],
    ["a column", { metric: "resolution-rate", group: { chanel: "help" } }, { where: "group", nearest: "channel" }],
    ["a group", { metric: "resolution-rate", group: { channel: "hlep" } }, { where: "group", given: "channel=hlep", nearest: "channel=help" }],
    ["a field", { metric: "resolution-rate", row: 3 }, { where: "explain", nearest: "rows" }],
    ["how many rows", { metric: "resolution-rate", rows: 1.5 }, { where: "rows" }],
    ["a period", { metric: "resolution-rate", period: "last year" }, { where: "period" }],
    ["a metric of the wrong sort", { metric: 5 }, { where: "explain.metric" }],
    ["a measure that is none", { metric: "resolution-rate", estimate: { measured: true } }, { given: "a measure" }],
    ["nothing", undefined, { where: "explain.metric" }],
  ])("%s", async (_, query, expected) => {
    await using folkmoot = await open({ sources })
    const error = await failure(folkmoot.explain(query as ExplainQuery))
    expect(error).toBeInstanceOf(InvalidInput)
    expect(error).toMatchObject(expected)
  })
})
