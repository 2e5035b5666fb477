import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { communityFolder, ownFolder } from "./community.test-kit.ts"
import { documents } from "./documents.ts"
import { formatEstimate, InvalidInput, metrics, open, type Measure, type MetricRequest } from "./index.ts"

const path = communityFolder()
const day = (of: number, month = 1): string => `2025-0${month}-${String(of).padStart(2, "0")}T09:00:00Z`
const members = Array.from({ length: 40 }, (_, id) => `m${id},${day((id % 20) + 1, id < 20 ? 1 : 4)},customer`)
/** In the first quarter six of twenty begin a trial and eight upgrade; in the second twelve of twenty and eight. */
const kinds = (from: number, trials: number, upgrades: number): readonly string[] =>
  Array.from({ length: trials + upgrades }, (_, index) => {
    const [id, month] = [from + index, from < 20 ? 1 : 4]
    return `c${id},${index < trials ? "trial" : "upgrade"},${day((id % 20) + 2, month)},m${id},customer,${day((id % 20) + 1, month)},true`
  })
writeFileSync(join(path, "member.csv"), ["id,joinedAt,affiliation", ...members, ""].join("\n"))
writeFileSync(join(path, "conversion.csv"), ["id,kind,convertedAt,member,affiliation,exposedAt,touched", ...kinds(0, 6, 8), ...kinds(20, 12, 8), ""].join("\n"))

const history = ownFolder()

const opening = { sources: [{ id: "facts", path }], asOf: "2025-09-01" }
const trials = { metric: "conversion-rate", variants: ["cohort"], only: { "conversion.kind": "trial" } } satisfies MetricRequest
const upgrades = { ...trials, only: { "conversion.kind": "upgrade" } } satisfies MetricRequest
const quarter = { period: "2025-Q1" }

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error)

test.each(["memory", "duckdb"])("one kind of conversion is counted as if there were no other, and the measure says so (%s)", async (engine) => {
  await using folkmoot = await open({ ...opening, engine })
  const document = await folkmoot.measure({ ...quarter, metrics: [{ metric: "conversion-rate", variants: ["cohort"] }, trials, upgrades] })
  documents.measures.parse(JSON.parse(JSON.stringify(document)))
  expect(document.measures.map(({ only, estimate }) => [only, estimate.measured && [estimate.numerator, estimate.denominator]])).toEqual([
    [undefined, false], [{ "conversion.kind": "trial" }, [6, 20]], [{ "conversion.kind": "upgrade" }, [8, 20]],
  ])
})

test("memory and DuckDB say the same, and that it rests on the same", async () => {
  const told = await Promise.all(["memory", "duckdb"].map(async (engine) => {
    await using folkmoot = await open({ ...opening, engine })
    return [await folkmoot.measure({ metrics: [trials], step: "quarter" }), await folkmoot.explain({ metric: "conversion-rate", variant: "cohort", only: upgrades.only })]
  }))
  expect(told[0]).toEqual(told[1])
})

test("two periods are compared kind by kind", async () => {
  await using folkmoot = await open(opening)
  const document = await folkmoot.measure({ metrics: [trials, upgrades].map((one) => ({ ...one, variants: ["matured-cohort"] })), period: "2025-Q2", against: "2025-Q1" })
  documents.measures.parse(JSON.parse(JSON.stringify(document)))
  expect(document.changes?.map(({ only, group, comparison }) => [only?.["conversion.kind"], group, comparison.comparable && comparison.difference])).toEqual([
    ["trial", {}, expect.closeTo(0.3, 12)], ["upgrade", {}, 0],
  ])
})

test("definitions that were not named and cannot be narrowed so are left out; values may be written as text", async () => {
  await using folkmoot = await open(opening)
  const { measures } = await folkmoot.measure({ metrics: [{ metric: "resolution-rate", only: { "thread.resolvable": "true", "thread.channel": "help" } }] })
  expect(new Set(measures.map(({ only }) => JSON.stringify(only)))).toEqual(new Set(['{"thread.channel":"help","thread.resolvable":"true"}']))
  const { measures: visits } = await folkmoot.measure({ metrics: [{ metric: "conversion-rate", only: { "member.affiliation": "customer", "conversion.kind": "trial" } }] })
  expect(visits.map(({ variant }) => variant)).not.toContain("per-visit")
})

test("a number of some rows is explained by these rows, also from an earlier document, and where it was suppressed", async () => {
  await using folkmoot = await open(opening)
  const explained = await folkmoot.explain({ metric: "conversion-rate", variant: "cohort", only: trials.only, ...quarter, rows: 100 })
  documents.explanation.parse(JSON.parse(JSON.stringify(explained)))
  expect(explained.measure).toMatchObject({ only: trials.only, estimate: { numerator: 6 } })
  expect(explained.totals.find(({ total }) => total === "converted")?.parts[0]?.rows.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "trial"))
  const touched: MetricRequest = { metric: "resolution-rate", only: { "thread.resolvable": true, "thread.channel": "help" } }
  for (const metric of [trials, upgrades, touched]) {
    const { measures } = await folkmoot.measure({ metrics: [metric], ...quarter, smallestCell: 7 })
    for (const measure of JSON.parse(JSON.stringify(measures)) as Measure[]) {
      const again = await folkmoot.explain(measure)
      expect(again.measure.only).toEqual(measure.only)
      if (measure.estimate.measured) expect(again).toMatchObject({ measure: { estimate: measure.estimate } })
    }
  }
})

test("a history tells apart what differs only in the rows that were looked at", async () => {
  await using folkmoot = await open({ ...opening, history })
  await folkmoot.measure({ metrics: [trials], ...quarter })
  await folkmoot.measure({ metrics: [upgrades], ...quarter })
  await folkmoot.measure({ metrics: [trials, upgrades], ...quarter })
  const { entries } = await folkmoot.history.entries()
  expect(entries.map(({ asked }) => ("metrics" in asked ? asked.metrics : []))).toEqual(expect.arrayContaining([[trials], [upgrades], [trials, upgrades]]))
  writeFileSync(join(path, "conversion.csv"), ["id,kind,convertedAt,member,affiliation,exposedAt,touched", ...kinds(0, 6, 7), ...kinds(20, 12, 8), ""].join("\n"))
  await using corrected = await open({ ...opening, history })
  for (const { id, asked } of entries) {
    const repeated = await corrected.history.repeat(id)
    documents.repeat.parse(JSON.parse(JSON.stringify(repeated)))
    expect(repeated.changed.map(({ only }) => only)).toEqual("metrics" in asked && asked.metrics?.length === 1 && JSON.stringify(asked.metrics).includes("trial") ? [] : [upgrades.only])
  }
})

test("a number of some rows says which, in every language", async () => {
  await using folkmoot = await open(opening)
  const { measures: [measure] } = await folkmoot.measure({ metrics: [trials], ...quarter })
  const notes = (["en", "de", "da"] as const).map((locale) => formatEstimate((measure as Measure).estimate, locale).note)
  expect(notes).toEqual(["n = 20. Only conversion.kind = trial.", "n = 20. Nur conversion.kind = trial.", "n = 20. Kun conversion.kind = trial."])
})

describe("rows that cannot be asked for are refused with what can", () => {
  test.each<[string, Record<string, string | number | boolean>, object, RegExp]>([
    ["a column mistyped", { "conversion.knd": "trial" }, { where: "only", given: "conversion.knd", nearest: "conversion.kind" }, /Did you mean "conversion\.kind"\?/],
    ["a column without its table", { kind: "trial" }, { where: "only", given: "kind", nearest: "conversion.kind" }, /conversion\.kind/],
    ["a column of another table", { "thread.channel": "help" }, { where: "only", given: "thread.channel" }, /known are .*conversion\.kind/],
    ["a column that names people", { "conversion.member": "m1" }, { where: "only", given: "conversion.member" }, /known are/],
    ["a value mistyped", { "conversion.kind": "trail" }, { where: "only conversion.kind", given: "trail", nearest: "trial" }, /trial, upgrade/],
    ["a value that never occurs", { "conversion.kind": "purchase" }, { where: "only conversion.kind", given: "purchase" }, /there are 2: trial, upgrade/],
    ["a value of a closed set, mistyped", { "conversion.affiliation": "custmer" }, { where: "only conversion.affiliation", nearest: "customer" }, /customer/],
    ["a value of another type", { "conversion.touched": "yes" }, { where: "only conversion.touched", given: "yes" }, /true or false/],
    ["a value of another type than text", { "conversion.kind": 5 }, { where: "only conversion.kind", given: "5" }, /trial, upgrade/],
  ])("%s", async (_, only, expected, says) => {
    await using folkmoot = await open({ ...opening, sources: [{ id: "facts", path }] })
    const measuring = folkmoot.measure({ metrics: [{ metric: "conversion-rate", variants: ["cohort"], only }] })
    for (const error of [await failure(measuring), await failure(folkmoot.explain({ metric: "conversion-rate", variant: "cohort", only }))]) {
      expect(error).toBeInstanceOf(InvalidInput)
      expect(error).toMatchObject(expected)
      expect((error as Error).message).toMatch(says)
    }
  })

  test("what no source tells is refused for that, not for its name", async () => {
    await using folkmoot = await open({ sources: [{ id: "facts", path: communityFolder() }] })
    const { measures } = await folkmoot.measure({ metrics: [trials] })
    expect(measures).toMatchObject([{ only: trials.only, estimate: { measured: false, why: "not-recorded" } }])
  })

  test("a field of the wrong type is told with its place", async () => {
    await using folkmoot = await open(opening)
    const metric = metrics.find(({ id }) => id === "conversion-rate")
    expect(await failure(folkmoot.measure({ metrics: [{ metric: metric ?? "", only: { "conversion.kind": null } }] as never }))).toMatchObject({ _tag: "InvalidInput", where: expect.stringMatching(/^measure\.metrics\.0/) })
  })
})
