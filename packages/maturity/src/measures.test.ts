import type { Measure } from "@folkmoot/metrics"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { expect, test } from "vitest"
import { assess } from "./assess.ts"
import { overall, wantedMeasures } from "./measures.ts"
import { questionsGetSolved } from "./units/questions-get-solved.ts"

const measureOf = (resolved: number, opened: number, place: Partial<Measure> = {}): Measure => ({
  metric: "resolution-rate",
  variant: "matured-cohort",
  period: { label: "2025", from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" },
  group: {},
  estimate: resolutionRate({ resolved, opened }),
  ...place,
})

const verdictOn = (...measures: readonly Measure[]): string | undefined => assess({ measures, criteria: [questionsGetSolved] }).criteria[0]?.verdict

test("150 of 200 is met, 6 of 10 undecided, 0 of 0 not measured, and no measure not measured", () => {
  expect(verdictOn(measureOf(150, 200))).toBe("met")
  expect(verdictOn(measureOf(6, 10))).toBe("undecided")
  expect(verdictOn(measureOf(0, 0))).toBe("not-measured")
  expect(verdictOn()).toBe("not-measured")
})

test("a measure of one group, or of another variant, never stands for the whole", () => {
  expect(verdictOn(measureOf(150, 200, { group: { category: "beginners" } }))).toBe("not-measured")
  expect(verdictOn(measureOf(150, 200, { variant: "cohort" }))).toBe("not-measured")
})

test("of several periods the widest is judged, then the latest, in whatever order they come", () => {
  const month = measureOf(0, 200, { period: { label: "2025-12", from: "2025-12-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" } })
  const later = measureOf(10, 200, { period: { label: "2026", from: "2026-01-01T00:00:00.000Z", to: "2027-01-01T00:00:00.000Z" } })
  const ever = measureOf(0, 0, { period: { label: "all", from: null, to: "2027-01-01T00:00:00.000Z" } })
  const year = measureOf(150, 200)
  const last = measureOf(0, 200, { period: { label: "2026-01", from: "2026-01-01T00:00:00.000Z", to: "2026-02-01T00:00:00.000Z" } })
  for (const [measures, expected] of [[[month, year], "met"], [[year, last], "met"], [[year, later], "unmet"], [[year, later, ever, month], "unmet"]] as const) {
    expect(verdictOn(...measures)).toBe(expected)
    expect(verdictOn(...measures.toReversed())).toBe(expected)
  }
})

test("what was refused or is out of date never takes the place of what counts", () => {
  const quarter = measureOf(150, 200, { period: { label: "2025-Q4", from: "2025-10-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" } })
  const refused = measureOf(0, 0)
  const window = { from: "2020-01-01T00:00:00.000Z", to: "2024-01-01T00:00:00.000Z", timeZone: "UTC", closed: true }
  const old = measureOf(0, 200, { period: { label: "all", from: window.from, to: window.to }, estimate: { ...resolutionRate({ resolved: 0, opened: 200 }), window } })
  const verdict = (measures: readonly Measure[]) => assess({ measures, asOf: "2026-02-01T00:00:00.000Z", criteria: [questionsGetSolved] }).criteria[0]?.verdict
  for (const more of [[refused], [old], [refused, old]]) {
    expect(verdict([quarter, ...more])).toBe("met")
    expect(verdict([...more, quarter])).toBe("met")
  }
  expect(verdict([old])).toBe("not-measured")
})

test("what to measure first is each metric once, with the variants asked for", () => {
  const wanted = wantedMeasures()
  expect(new Set(wanted.map(({ metric }) => metric.id)).size).toBe(wanted.length)
  expect(wanted.map(({ metric }) => metric.id)).toEqual(wanted.map(({ metric }) => metric.id).toSorted())
  for (const { metric, variants } of wanted) expect(Object.keys(metric.variants)).toEqual(expect.arrayContaining([...(variants ?? ["missing"])]))
  expect(wanted.find(({ metric }) => metric.id === "resolution-rate")?.variants).toEqual(["matured-cohort"])
})

test("a refusal that says at least how much still counts, and comes before one that says nothing", () => {
  const refusal = measureOf(0, 0).estimate
  const narrow = { label: "2025-12", from: "2025-12-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" }
  const bounded = { ...refusal, bound: { side: "at-least", value: 0.2, unit: "ratio" } } as Measure["estimate"]
  const found = (estimate: Measure["estimate"]) => overall([measureOf(0, 0), measureOf(0, 0, { period: narrow, estimate })], resolutionRate, "matured-cohort")
  expect(found(bounded)).toBe(bounded)
  const empty = { ...refusal, bound: undefined } as unknown as Measure["estimate"]
  expect(found(empty)).not.toBe(empty)
})

test("of two measures of one period that contradict each other the same counts, whichever comes first", () => {
  for (const period of [measureOf(1, 2).period, { label: "all", from: null, to: null }]) {
    const [one, other] = [measureOf(150, 200, { period }), measureOf(10, 200, { period })]
    expect(overall([one, other], resolutionRate, "matured-cohort")).toBe(overall([other, one], resolutionRate, "matured-cohort"))
  }
})

test("a measure of another metric is none of this one, and among many the one asked for is found", () => {
  const other = measureOf(10, 200, { metric: "resolution-rating" })
  expect(overall([other], resolutionRate, "matured-cohort")).toBeUndefined()
  expect(overall([other, measureOf(150, 200)], resolutionRate, "matured-cohort")).toMatchObject({ value: 0.75 })
})
