import { answerRows, days, isTableId, tables, type Facts, type Rows } from "@folkmoot/facts"
import { ask, metrics } from "@folkmoot/metrics"
import { facts as plainFacts } from "@folkmoot/sources"
import { tellingOf } from "@folkmoot/sources/testing"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { sampleSpan } from "./simulate-calendar.ts"
import { keptSince } from "./simulate-rows.ts"
import { solvedSince } from "./simulate-threads.ts"
import { sampleFiles } from "./simulate.ts"
import { filesIn, root, textOf } from "./workspace.ts"

const folder = "packages/house/sample/data"
const written = sampleFiles()
const { facts: toldFacts, rejects, coverage } = await tellingOf(plainFacts, { path: join(root, folder), name: "sample" })
const facts: Facts = Object.fromEntries(Object.keys(tables).filter(isTableId).map((id) => [id, toldFacts.filter(({ table }) => table === id).map(({ row }) => row)]))

describe("the sample community", () => {
  test("is written anew without a byte of difference, and nothing else lies beside it", () => {
    expect(filesIn(`${folder}/*`).map((file) => file.slice(folder.length + 1)).toSorted()).toEqual(Object.keys(written).toSorted())
    for (const [name, text] of Object.entries(written)) expect(textOf(`${folder}/${name}`) === text, `${name} is what npm run sample writes`).toBe(true)
  })

  test("takes less than one and seven tenths of a megabyte", () => {
    expect(Object.values(written).reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(1_700_000)
  })

  test("has the slips of a real export: a few rows are rejects, one is told twice, all else is whole", () => {
    expect(rejects.map(({ position }) => position.split(":")[0])).toEqual(["conversion.csv", "member.csv", "post.csv", "post.csv", "survey-response.csv", "thread.csv"])
    expect(coverage.filter(({ notes }) => notes.some((note) => note.startsWith("Left out 1 row that repeats"))).map(({ table }) => table)).toEqual(["member"])
    const lines = Object.entries(written).filter(([name]) => name.endsWith(".csv")).reduce((sum, [, text]) => sum + text.trimEnd().split("\n").length - 1, 0)
    expect(toldFacts.length + rejects.length + 1).toBe(lines)
  })

  test("says nothing of solutions from before they could be marked", () => {
    const flags = toldFacts.flatMap((fact) => (fact.table === "thread" && (fact.row.openedAt ?? 0) < solvedSince ? [fact.row.solved, fact.row.solvedAt, fact.row.solvedBy, fact.row.selfSolved] : []))
    expect(flags.length).toBeGreaterThan(0)
    expect(flags.every((flag) => flag === null)).toBe(true)
  })

  test("has rows in every fact table, and tells of nothing after its end but what was planned", () => {
    const planned: readonly string[] = ["action", "publishing-slot"]
    for (const [id, rows] of Object.entries(facts)) {
      expect(rows, id).not.toEqual([])
      const { time } = tables[id as keyof typeof tables]
      const late = rows.filter((row) => Number((row as Readonly<Record<string, unknown>>)[time] ?? 0) >= sampleSpan.to)
      expect(planned.includes(id) ? [] : late, id).toEqual([])
    }
  })

  test("happens within its eighteen months, and only people who are there take part", () => {
    const joined = new Map(toldFacts.flatMap((fact) => (fact.table === "member" ? [[fact.row.id, fact.row.joinedAt ?? 0] as const] : [])))
    for (const fact of toldFacts) {
      if (fact.table !== "post") continue
      const { author, postedAt = 0 } = fact.row
      expect(postedAt >= sampleSpan.from && postedAt < sampleSpan.to && postedAt > (joined.get(author ?? "") ?? Number.POSITIVE_INFINITY), `${fact.row.id} by ${author}`).toBe(true)
    }
  })
})

/** The first variant of each metric, over the last half-year. */
const halfYear = (() => {
  const wanted = metrics.map((metric) => ({ metric, variants: Object.keys(metric.variants).slice(0, 1) }))
  const { question, conclude } = ask(wanted, { asOf: sampleSpan.to, coverage, timeZone: "Europe/Berlin", window: { from: Date.UTC(2025, 11, 31, 23), to: sampleSpan.to } })
  return conclude(answerRows(question, facts))
})()

test("who is known to have been in touch with the community before converting has a touchpoint there", () => {
  const told = (id: "conversion" | "touchpoint") => (facts[id] ?? []) as readonly Partial<Rows["conversion"] & Rows["touchpoint"]>[]
  const touched = told("touchpoint").filter(({ channel }) => channel === "community")
  const before = (member: string | null | undefined, at: number) => touched.some((one) => one.member === member && (one.touchedAt ?? 0) <= at && (one.touchedAt ?? 0) > at - days(31))
  const converted = told("conversion").filter(({ convertedAt = 0, touched: flag, exposedAt = null, member }) => convertedAt > keptSince + days(31) && flag === true && member !== null && exposedAt !== null && exposedAt < convertedAt - days(31))
  expect(converted.length).toBeGreaterThan(20)
  expect(converted.filter(({ member, convertedAt = 0 }) => !before(member, convertedAt))).toEqual([])
})

describe("what the sample shows is believable, and not perfect", () => {
  test.each([
    { metric: "resolution-rate", low: 0.58, high: 0.7 },
    { metric: "first-response-time", low: 3_600_000, high: 43_200_000 },
    { metric: "net-promoter-score", low: 25, high: 45 },
    { metric: "referral-rate", low: 0.02, high: 0.1 },
    { metric: "cost-per-conversion", low: 15_000, high: 30_000 },
  ])("$metric lies where such communities do", ({ metric, low, high }) => {
    const estimate = halfYear.find((one) => one.metric === metric)?.estimate
    expect(estimate).toMatchObject({ measured: true })
    expect(estimate?.measured === true && estimate.value >= low && estimate.value <= high, JSON.stringify(estimate)).toBe(true)
  })
})
